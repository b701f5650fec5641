"""The table behind two stretches of days: one row a figure, one column a stretch, in words."""

from collections.abc import Iterator
from math import ceil, floor

from painjournal.domain.answer_words import middle_words, number_words
from painjournal.domain.catalogue import ATTENDANCE_CODES
from painjournal.domain.day_words import long_period
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.places import label
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import listed, tr, trn
from painjournal.pictures.shapes import Table
from painjournal.pictures.two_period_sentences import NONE_NOTED

_Row = tuple[str, str, str, str]


def both_table(two: TwoLookbacks) -> Table:
    """Every figure of both stretches: measure, what is counted, the earlier days, the later."""
    rows: list[_Row] = list(_about(two))
    measures = two.measures()
    rows += [row for one in measures if not one.is_own for row in _of_measure(two, one)]
    rows += _of_places(two)
    rows += [row for one in measures if one.is_own for row in _of_measure(two, one)]
    return Table(
        headings=(
            tr("Measure"),
            tr("What is counted"),
            two.periods.earlier_name,
            two.periods.later_name,
        ),
        rows=tuple(rows),
    )


def _about(two: TwoLookbacks) -> Iterator[_Row]:
    name = tr("Notes by {name}", name=two.writer.name)
    earlier, later = two.sides
    yield (name, tr("Dates"), long_period(earlier.period), long_period(later.period))
    written = [side.days_by(two.writer.id) for side in two.sides]
    of_days = (
        _of_days(len(days), len(side.period)) for days, side in zip(written, two.sides, strict=True)
    )
    yield (name, tr("Days written"), *_pair(of_days))
    late = (str(sum(one.late for one in days)) for days in written)
    yield (name, tr("Written more than two days later"), *_pair(late))


def _of_measure(two: TwoLookbacks, one: Measure) -> Iterator[_Row]:
    name = tr(one.label)
    yield (name, tr("Days answered"), *_recorded(two, one.code))
    if one.kind in (Kind.CHOICE, Kind.TICKS):
        if one.code in ATTENDANCE_CODES:
            found = [side.attendance(one.code, two.writer.id) for side in two.sides]
            yield (
                name,
                tr("All or part of the day"),
                *_pair(
                    _of_days(each.attended, each.days) if each.days else tr(NONE_NOTED)
                    for each in found
                ),
            )
        yield from _counts(two, one, name)
        return
    if one.kind is Kind.STEPS:
        yield from _counts(two, one, name)
    few = _pair(_few(two, side, one) for side in two.sides)
    if any(few):
        yield (name, tr("Answers, in order of days"), *few)
    earlier, later = (_figures(two, side, one) for side in two.sides)
    if any(earlier) or any(later):
        yield (name, tr("Middle answer"), earlier[0], later[0])
        yield (name, tr("Middle half"), earlier[1], later[1])
        yield (name, tr("Lowest to highest"), earlier[2], later[2])


def _counts(two: TwoLookbacks, one: Measure, name: str) -> Iterator[_Row]:
    """Days with each answer; an answer nobody gave in either stretch has no row."""
    earlier, later = (side.counts(one.code, two.writer.id) for side in two.sides)
    for choice in one.choices:
        n, m = earlier.get(choice.value, 0), later.get(choice.value, 0)
        if n or m:
            yield (name, tr(choice.words), _days(n), _days(m))


def _of_places(two: TwoLookbacks) -> Iterator[_Row]:
    if not two.has_places:
        return
    name = tr("Places")
    yield (name, tr("Days answered"), *_recorded(two, PLACES))
    earlier, later = (side.place_counts(two.writer.id) for side in two.sides)
    for place in two.places():
        yield (name, label(place), _days(earlier.get(place, 0)), _days(later.get(place, 0)))


def _few(two: TwoLookbacks, side: Lookback, one: Measure) -> str:
    """The answers themselves, where there are too few for a median."""
    answers = side.numbers(one.code, two.writer.id)
    if side.figures(one, two.writer.id).median is not None:
        return ""
    return listed(number_words(one, answers[day]) for day in sorted(answers))


def _figures(two: TwoLookbacks, side: Lookback, one: Measure) -> tuple[str, str, str]:
    """Median, middle half and range; the quarters are rounded outwards to what can be written."""
    found = side.figures(one, two.writer.id)
    low, median, high = found.low_quarter, found.median, found.high_quarter
    if low is None or median is None or high is None:
        return "", "", ""
    return (
        middle_words(one, median),
        _span(one, floor(low), ceil(high)),
        _span(one, found.values[0], found.values[-1]),
    )


def _span(one: Measure, low: int, high: int) -> str:
    if low == high:
        return number_words(one, low)
    return tr("{low} to {high}", low=number_words(one, low), high=number_words(one, high))


def _recorded(two: TwoLookbacks, code: str) -> tuple[str, str]:
    return _pair(side.recorded(code, two.writer.id).days for side in two.sides)


def _pair(words: Iterator[str]) -> tuple[str, str]:
    earlier, later = words
    return earlier, later


def _of_days(n: int, of: int) -> str:
    return trn("{m} of {n} day", "{m} of {n} days", of, m=n)


def _days(n: int) -> str:
    return trn("{n} day", "{n} days", n)
