"""Kinds of day in sentences and as a table: each with its number of days, none compared."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor

from painjournal.domain.answer_words import middle_words, number_words
from painjournal.domain.day_words import WEEKDAYS
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.rhythm import LEAST, Group
from painjournal.i18n import listed, listed_apart, mark, tr, trn
from painjournal.pictures.dates import WEEKDAYS as SHORT_WEEKDAYS
from painjournal.pictures.shapes import Table

_COUNTED = 2
"""Most groups whose answers without an order are told one by one; the table tells all."""

_SHORT = dict(zip(WEEKDAYS, SHORT_WEEKDAYS, strict=True))


def group_short(group: Group) -> str:
    """Name of a group where there is little room."""
    return tr(_SHORT.get(group.name, group.name))


def few_words(group: Group) -> str:
    """That too few days of a group were answered, and how many."""
    return tr("too few days ({n})", n=group.recorded.n)


def days_answered(group: Group) -> str:
    """On how many days of a group there was an answer: "5 of 13 days"."""
    return group.recorded.days if group.recorded.of else tr("no days")


def rhythm_sentence(groups: Sequence[Group], one: Measure) -> str:
    """The measure, then each group with the middle of its days, or how many had which answer."""
    if all(group.few for group in groups):
        return trn(
            "{measure}: no group has {n} answered day.",
            "{measure}: no group has {n} answered days.",
            LEAST,
            measure=tr(one.label),
        )
    if one.kind not in (Kind.CHOICE, Kind.TICKS):
        sentence = _MIDDLES
    else:
        sentence = _COUNTS if len(groups) <= _COUNTED else _ANSWERED
    brief = sentence is _ANSWERED
    told = listed_apart(_told(group, one, brief=brief) for group in groups)
    said = tr(sentence, measure=tr(one.label), groups=told)
    if any(group.recorded.asked and group.recorded.thin for group in groups if not group.few):
        return " ".join((said, tr(_SOME_THIN)))
    return said


_MIDDLES = mark("{measure}, the middle answer of each: {groups}.")
_ANSWERED = mark("{measure}: the table has the days with each answer. Days answered: {groups}.")
_SOME_THIN = mark("In some of these groups fewer than half the days were recorded.")
_COUNTS = mark("{measure}, days with each answer: {groups}.")


def _told(group: Group, one: Measure, *, brief: bool) -> str:
    fields = {"group": tr(group.name), "days": days_answered(group)}
    if group.few:
        return tr("{group}: {few}", group=tr(group.name), few=few_words(group))
    if brief:
        return tr("{group}: {days}", **fields)
    if group.figures is not None and group.figures.median is not None:
        return tr(
            "{group}: {middle} ({days})", middle=middle_words(one, group.figures.median), **fields
        )
    values = listed(
        tr("{words} {n}", words=tr(choice.words), n=group.counts[choice.value])
        for choice in one.choices
        if choice.value in group.counts
    )
    return tr("{group}: {values} ({days})", values=values, **fields)


def rhythm_table(groups: Sequence[Group], one: Measure) -> Table:
    """A row for each group: its answered days, then its figures or its days with each answer."""
    if one.kind in (Kind.CHOICE, Kind.TICKS):
        return _counts_table(groups, one)
    headings = (
        tr("Days"),
        tr("Answered"),
        tr("Middle answer"),
        tr("Middle half within"),
        tr("Lowest"),
        tr("Highest"),
    )
    return Table(
        headings=headings,
        rows=tuple(_figures_row(group, one) for group in groups),
        ranks={
            0: tuple(range(len(groups))),
            1: tuple(group.recorded.n for group in groups),
            2: tuple(_rank(group) for group in groups),
        },
    )


def _rank(group: Group) -> int | None:
    """Twice the median is whole enough to sort by; quarters do not occur in a median."""
    middle = group.figures.median if group.figures is not None else None
    return None if middle is None else int(middle * 2)


def _figures_row(group: Group, one: Measure) -> tuple[str, ...]:
    name, days = tr(group.name), days_answered(group)
    found = group.figures
    if found is None or found.median is None:
        return (name, days, few_words(group), "", "", "")
    half = _within(one, found.low_quarter, found.high_quarter)
    ends = (number_words(one, found.values[0]), number_words(one, found.values[-1]))
    return (name, days, middle_words(one, found.median), half, *ends)


def _within(one: Measure, low: Fraction | None, high: Fraction | None) -> str:
    """Written answers between which the middle half lies; never finer than what was written."""
    if low is None or high is None:
        return ""
    lower, upper = number_words(one, floor(low)), number_words(one, ceil(high))
    return lower if lower == upper else tr("{low} to {high}", low=lower, high=upper)


def _counts_table(groups: Sequence[Group], one: Measure) -> Table:
    noted = {value for group in groups for value in group.counts}
    shown = [choice for choice in one.choices if one.kind is Kind.CHOICE or choice.value in noted]
    cells = [
        [None if group.few else group.counts.get(choice.value, 0) for choice in shown]
        for group in groups
    ]
    rows = tuple(
        (
            tr(group.name),
            few_words(group) if group.few else days_answered(group),
            *("" if n is None else str(n) for n in counted),
        )
        for group, counted in zip(groups, cells, strict=True)
    )
    return Table(
        headings=(tr("Days"), tr("Answered"), *(tr(choice.words) for choice in shown)),
        rows=rows,
        ranks={
            0: tuple(range(len(groups))),
            1: tuple(group.recorded.n for group in groups),
            **{n + 2: tuple(counted[n] for counted in cells) for n in range(len(shown))},
        },
    )
