"""Two measures side by side in words: which days go together, counts and medians, and the figure.

What is said of a figure follows from its interval alone.
"""

from painjournal.domain.answer_words import middle_words, number_words
from painjournal.domain.correlation import LEAST_DIFFERENT, LEAST_PAIRS, Association, NoFigure
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.pairs import Group, PairedDays, Side, Way, groups
from painjournal.i18n import listed, mark, tr, trn

NO_PROOF = mark(
    "This cannot show that one causes the other. Both may change for another reason, "
    "and the order can be the other way round."
)
"""Stands after every figure."""

ABOUT_CHANCE = mark(
    "The two numbers in brackets say how far the figure could lie off by chance. Even where there "
    "is nothing, about one figure in twenty shows a pattern."
)


def title(first: Measure, second: Measure, way: Way) -> str:
    """What a plot puts together, as its heading."""
    match way:
        case Way.SAME_DAY:
            return tr("On the same day")
        case Way.FIRST_BEFORE:
            return tr("{measure} the day before", measure=tr(first.label))
        case Way.SECOND_BEFORE:
            return tr("{measure} the day before", measure=tr(second.label))


def count_sentence(days: PairedDays) -> str:
    """On how many days both were answered."""
    if days.way is Way.SAME_DAY:
        return trn(
            "Both were answered on {m} of {n} day.",
            "Both were answered on {m} of {n} days.",
            days.of,
            m=days.n,
        )
    return trn(
        "Both were answered on {m} of {n} pair of days, one after the other.",
        "Both were answered on {m} of {n} pairs of days, one after the other.",
        days.of,
        m=days.n,
    )


def group_sentences(first: Measure, second: Measure, days: PairedDays) -> tuple[str, ...]:
    """What the second measure was where the first was so, one sentence a group of days."""
    return tuple(_of_group(first, second, days.way, one) for one in groups(days))


def _of_group(first: Measure, second: Measure, way: Way, group: Group) -> str:
    found = group.second
    fields = {
        "first": tr(first.label),
        "words": _range_words(first, group),
        "second": tr(second.label),
    }
    if found.median is None:
        values = listed(number_words(second, value) for value in found.values)
        one, many = _FEW[way]
        return trn(one, many, found.n, **fields, values=values)
    lowest, highest = found.values[0], found.values[-1]
    if lowest == highest:
        one, many = _SAME[way]
        return trn(one, many, found.n, **fields, value=number_words(second, lowest))
    one, many = _MIDDLE[way]
    return trn(
        one,
        many,
        found.n,
        **fields,
        middle=middle_words(second, found.median),
        lowest=number_words(second, lowest),
        highest=number_words(second, highest),
    )


def _range_words(first: Measure, group: Group) -> str:
    """One answer, or the side of an answer on which the days lie."""
    value = number_words(first, group.answer)
    match group.side:
        case Side.AT:
            return value
        case Side.BELOW:
            return tr("less than {value}", value=value)
        case Side.FROM:
            return tr("{value} or more", value=value)


_MIDDLE = {
    Way.SAME_DAY: (
        mark(
            "On {n} day with “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
        mark(
            "On {n} days with “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
    ),
    Way.FIRST_BEFORE: (
        mark(
            "On {n} day after “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
        mark(
            "On {n} days after “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
    ),
    Way.SECOND_BEFORE: (
        mark(
            "On {n} day before “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
        mark(
            "On {n} days before “{first}: {words}”, the middle “{second}” was {middle}; "
            "from {lowest} to {highest}."
        ),
    ),
}
_SAME = {
    Way.SAME_DAY: (
        mark("On {n} day with “{first}: {words}”, “{second}” was {value}."),
        mark("On {n} days with “{first}: {words}”, “{second}” was {value} each time."),
    ),
    Way.FIRST_BEFORE: (
        mark("On {n} day after “{first}: {words}”, “{second}” was {value}."),
        mark("On {n} days after “{first}: {words}”, “{second}” was {value} each time."),
    ),
    Way.SECOND_BEFORE: (
        mark("On {n} day before “{first}: {words}”, “{second}” was {value}."),
        mark("On {n} days before “{first}: {words}”, “{second}” was {value} each time."),
    ),
}
_FEW = {
    Way.SAME_DAY: (
        mark("On {n} day with “{first}: {words}”, “{second}” was {values}."),
        mark("On {n} days with “{first}: {words}”, “{second}” was {values}, from low to high."),
    ),
    Way.FIRST_BEFORE: (
        mark("On {n} day after “{first}: {words}”, “{second}” was {values}."),
        mark("On {n} days after “{first}: {words}”, “{second}” was {values}, from low to high."),
    ),
    Way.SECOND_BEFORE: (
        mark("On {n} day before “{first}: {words}”, “{second}” was {values}."),
        mark("On {n} days before “{first}: {words}”, “{second}” was {values}, from low to high."),
    ),
}


def figure_words(days: PairedDays, found: Association | NoFigure) -> str:
    """The figure itself: "rho 0.21 (−0.15 to 0.52), 24 of 42 days"; or why there is none."""
    match found:
        case NoFigure.FEW_DAYS:
            return tr(
                "A figure needs at least {least} days with both; here are {n}.",
                least=LEAST_PAIRS,
                n=days.n,
            )
        case NoFigure.FEW_ANSWERS:
            return tr("A figure needs at least {n} different answers to each.", n=LEAST_DIFFERENT)
        case NoFigure.TOO_ALIKE:
            return tr("Each day is too much like the day before it for a figure.")
        case Association():
            return trn(
                "rho {rho} ({low} to {high}), {m} of {n} day",
                "rho {rho} ({low} to {high}), {m} of {n} days",
                days.of,
                rho=_signed(found.rho),
                low=_signed(found.low),
                high=_signed(found.high),
                m=found.n,
            )


def pattern_sentences(
    first: Measure, second: Measure, way: Way, found: Association
) -> tuple[str, str]:
    """What the interval says, and that it shows no cause: always both."""
    fields = {"first": tr(first.label), "second": tr(second.label)}
    if not found.direction:
        return tr("No clear pattern in these days."), tr(NO_PROOF)
    return tr(_PATTERNS[way, found.direction], **fields), tr(NO_PROOF)


_PATTERNS = {
    (Way.SAME_DAY, 1): mark("On days with more “{first}”, “{second}” was more often higher."),
    (Way.SAME_DAY, -1): mark("On days with more “{first}”, “{second}” was more often lower."),
    (Way.FIRST_BEFORE, 1): mark(
        "On days after a day with more “{first}”, “{second}” was more often higher."
    ),
    (Way.FIRST_BEFORE, -1): mark(
        "On days after a day with more “{first}”, “{second}” was more often lower."
    ),
    (Way.SECOND_BEFORE, 1): mark(
        "On days before a day with more “{first}”, “{second}” was more often higher."
    ),
    (Way.SECOND_BEFORE, -1): mark(
        "On days before a day with more “{first}”, “{second}” was more often lower."
    ),
}


def sentences_to_keep(
    first: Measure, second: Measure, days: PairedDays, found: Association | NoFigure | None
) -> tuple[str, ...]:
    """All that is said of paired days, for a picture that is saved; the figure only if there is."""
    heading = title(first, second, days.way)
    told = [
        tr("{title}. {words}", title=heading, words=count_sentence(days)),
        *group_sentences(first, second, days),
    ]
    if isinstance(found, Association):
        figure = tr("{title}: {words}.", title=heading, words=figure_words(days, found))
        told.append(" ".join((figure, *pattern_sentences(first, second, days.way, found))))
    return tuple(told)


def direction_sentence(one: Measure) -> str:
    """Which end of five words counts as more; empty for numbers, which say so themselves."""
    if one.kind is not Kind.STEPS:
        return ""
    return tr(
        "For “{measure}”, more and higher mean nearer to “{words}”.",
        measure=tr(one.label),
        words=tr(one.choices[-1].words),
    )


def _signed(figure: float) -> str:
    """Two decimals with a true minus sign."""
    return f"{figure:.2f}".replace("-", "−")
