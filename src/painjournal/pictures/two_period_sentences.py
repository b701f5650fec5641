"""One plain sentence a measure for two stretches of days: what the earlier held, then the later."""

from collections.abc import Sequence
from dataclasses import dataclass

from painjournal.domain.answer_words import middle_words, number_words
from painjournal.domain.catalogue import ATTENDANCE_CODES
from painjournal.domain.day_words import long_period
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.places import label
from painjournal.domain.statistics import THIN
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import listed, mark, tr, trn

PLACES_NAMED = 6
"""So many places are drawn and named, those of most days; the table has them all."""

TICKS_NAMED = 8
"""So many ticks are drawn and named, those of most days; the table has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence in two pieces, so that a picture can set its beginning in heavier letters.

    `thin` is a second sentence where few of the days asked were answered.
    """

    lead: str
    rest: str
    thin: str = ""

    @property
    def sentence(self) -> str:
        """The whole sentence, without what is said of few days."""
        return tr("{lead} {rest}", lead=self.lead, rest=self.rest)


_ATTENDED = {
    "school": mark("School days with all or part attended:"),
    "work": mark("Work days with all or part of the day worked:"),
}
NONE_NOTED = mark("none noted")
"""What is said of school or work where no day that had any was noted."""

_THIN_EARLIER = mark("Fewer than half of the earlier days were recorded.")
_THIN_LATER = mark("Fewer than half of the later days were recorded.")
_OF_ALL = {
    THIN: mark("In every line below, fewer than half the days were recorded."),
    _THIN_EARLIER: mark("In every line below, fewer than half of the earlier days were recorded."),
    _THIN_LATER: mark("In every line below, fewer than half of the later days were recorded."),
}


def heads_sentence(two: TwoLookbacks) -> str:
    """Which days are shown side by side, and whose notes."""
    return tr(
        "What {writer} wrote about {name}: {earlier}, then {later}.",
        writer=two.writer.name,
        name=two.later.person.name,
        earlier=long_period(two.periods.earlier),
        later=long_period(two.periods.later),
    )


def written_words(two: TwoLookbacks, side: Lookback) -> str:
    """On how many days of a stretch its writer wrote, and how often late."""
    days = side.days_by(two.writer.id)
    fields = {"name": two.writer.name, "m": len(days), "late": sum(one.late for one in days)}
    if fields["late"]:
        return trn(
            "{name} wrote on {m} of {n} day, {late} of them more than two days later.",
            "{name} wrote on {m} of {n} days, {late} of them more than two days later.",
            len(side.period),
            **fields,
        )
    return trn(
        "{name} wrote on {m} of {n} day.",
        "{name} wrote on {m} of {n} days.",
        len(side.period),
        **fields,
    )


def measure_told(two: TwoLookbacks, one: Measure) -> Told:
    """What was answered to a measure in the earlier days, then in the later."""
    lead = tr("{measure}:", measure=tr(one.label))
    if one.code in ATTENDANCE_CODES:
        lead = tr(_ATTENDED[one.code])
        rest = _then(*(_attended(two, side, one) for side in two.sides))
    elif one.kind in (Kind.CHOICE, Kind.TICKS):
        rest = _counted(two, one)
    else:
        rest = _ordered(two, one)
    return Told(lead=lead, rest=rest, thin=_thinness(two, one.code))


def places_told(two: TwoLookbacks) -> Told:
    """The places of most days, with their days in both stretches."""
    earlier, later = (side.place_counts(two.writer.id) for side in two.sides)
    often = two.places()
    counts = listed(
        tr("{words} {n} then {m}", words=label(one), n=earlier.get(one, 0), m=later.get(one, 0))
        for one in often[:PLACES_NAMED]
    )
    told = tr("{counts} ({days}).", counts=counts, days=_days(two, PLACES))
    if (others := len(often) - PLACES_NAMED) > 0:
        more = trn("{n} other place is in the table.", "{n} other places are in the table.", others)
        told = tr("{told} {more}", told=told, more=more)
    lead = tr("{measure}:", measure=tr("Places, by days"))
    return Told(lead=lead, rest=told, thin=_thinness(two, PLACES))


def often_ticked(two: TwoLookbacks, one: Measure) -> tuple[int, ...]:
    """Ticks noted on most days of both stretches together, in the order of the form."""
    total: dict[int, int] = {}
    for side in two.sides:
        for value, days in side.counts(one.code, two.writer.id).items():
            total[value] = total.get(value, 0) + days
    often = sorted(total, key=lambda value: -total[value])[:TICKS_NAMED]
    return tuple(choice.value for choice in one.choices if choice.value in often)


def _then(earlier: str, later: str) -> str:
    return tr("{earlier}, then {later}.", earlier=earlier, later=later)


def _days(two: TwoLookbacks, code: str) -> str:
    earlier, later = (side.recorded(code, two.writer.id).days for side in two.sides)
    return tr("{earlier}, then {later}", earlier=earlier, later=later)


def _ordered(two: TwoLookbacks, one: Measure) -> str:
    """Middle answers where both stretches have one, else what each has."""
    middles = [side.figures(one, two.writer.id).median for side in two.sides]
    if middles[0] is None or middles[1] is None:
        return _then(*(_middle_or_answers(two, side, one) for side in two.sides))
    earlier, later = (side.recorded(one.code, two.writer.id).days for side in two.sides)
    return tr(
        "middle answer {middle} ({days}), then {later_middle} ({later_days}).",
        middle=middle_words(one, middles[0]),
        days=earlier,
        later_middle=middle_words(one, middles[1]),
        later_days=later,
    )


def _middle_or_answers(two: TwoLookbacks, side: Lookback, one: Measure) -> str:
    """The middle answer, or fewer than five answers themselves, in order of days."""
    answers = side.numbers(one.code, two.writer.id)
    median = side.figures(one, two.writer.id).median
    days = side.recorded(one.code, two.writer.id).days
    if median is not None:
        return tr("middle answer {middle} ({days})", middle=middle_words(one, median), days=days)
    if not answers:
        return tr("nothing ({days})", days=days)
    values = listed(number_words(one, answers[day]) for day in sorted(answers))
    return tr("{values} ({days})", values=values, days=days)


def _attended(two: TwoLookbacks, side: Lookback, one: Measure) -> str:
    """Of the days that had any school or work: they have a denominator of their own."""
    found = side.attendance(one.code, two.writer.id)
    if not found.days:
        return tr(NONE_NOTED)
    return tr("{n} of {of}", n=found.attended, of=found.days)


def _counted(two: TwoLookbacks, one: Measure) -> str:
    earlier, later = (side.counts(one.code, two.writer.id) for side in two.sides)
    words = {choice.value: tr(choice.words) for choice in one.choices}
    shown = [value for value in words if value in earlier or value in later]
    if one.kind is Kind.TICKS:
        shown = list(often_ticked(two, one))
    counts = listed(
        tr(
            "{words} {n} then {m}",
            words=words[value],
            n=earlier.get(value, 0),
            m=later.get(value, 0),
        )
        for value in shown
    )
    return tr("{counts} ({days}).", counts=counts, days=_days(two, one.code))


def _thinness(two: TwoLookbacks, code: str) -> str:
    """What must be said where fewer than half the days asked were answered; "" where not."""
    earlier, later = (side.recorded(code, two.writer.id) for side in two.sides)
    thin = (earlier.thin and earlier.n > 0, later.thin and later.n > 0)
    if not any(thin):
        return ""
    return tr(THIN if all(thin) else _THIN_EARLIER if thin[0] else _THIN_LATER)


def thin_throughout(told: Sequence[Told]) -> str:
    """The one sentence for what would be said of few days in every line; "" where lines differ."""
    said = {one.thin for one in told}
    if len(told) < 2 or len(said) > 1:
        return ""
    return next((tr(of_all) for each, of_all in _OF_ALL.items() if tr(each) in said), "")
