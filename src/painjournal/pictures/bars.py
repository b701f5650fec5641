"""Bars of a lane: lengths of time, a day's range, nights, and the middle of seven days."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.nights import EVENING_STARTS
from painjournal.domain.spans import Span
from painjournal.domain.statistics import FEW, quantile, week_middles
from painjournal.pictures.axes import DateAxis
from painjournal.pictures.rows import Draw, Voice, cell, dots, gathered
from painjournal.pictures.shapes import Role
from painjournal.pictures.sheets import Sheet

Night = tuple[int, int]
"""Lights out and waking in minutes after midnight on the clock."""

NIGHT_STARTS, NIGHT_ENDS = 18 * 60, (24 + 12) * 60
"""The scale of a night: from 18:00 to 12:00, in minutes after the midnight before it."""

_ONE_DAY = timedelta(days=1)

_QUARTER, _HALF, _THREE_QUARTERS = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)


def lengths(
    answers: Mapping[date, int], voice: Voice, height: float, ends: tuple[int, int]
) -> Draw:
    """Bars from the lowest value up; what lies above the highest has an open top.

    Weeks, months and years look as those of every other number.
    """
    lowest, highest = ends
    spread = dots(answers, voice, height, ends)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            spread(sheet, axis, top)
            return
        for day, value in answers.items():
            left, wide = cell(axis, day)
            high = height * (min(value, highest) - lowest) / (highest - lowest)
            y = top + height - high
            sheet.bar(voice.role, (left, y, wide, high), strength=0.45 if voice.own else 0.2)
            if value <= highest:
                sheet.bar(voice.role, (left, y, wide, 2.0))
            else:
                sheet.dot(voice.role, (left + wide / 2, y), min(3.0, max(1.6, wide / 2)), ring=True)

    return draw


def ranges(
    days: Mapping[date, tuple[int, int]], voice: Voice, height: float, ends: tuple[int, int]
) -> Draw:
    """Bars behind the dots, each from the least to the most of one day; none in longer spans."""
    lowest, highest = ends

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            return
        for day, (least, most) in days.items():
            wide = min(8.0, max(2.0, axis.day_width * 0.8))
            y = top + height * (highest - most) / (highest - lowest)
            high = height * (most - least) / (highest - lowest)
            sheet.bar(voice.role, (axis.x_of(day) - wide / 2, y, wide, high), strength=0.25)

    return draw


def middles(answers: Mapping[date, int], y_of: Callable[[float], float], size: float) -> Draw:
    """The middle of seven days as a quiet line in steps; it ends wherever a day has none.

    `y_of` gives the y of a value below the top of the row, `size` is how thick the line is.
    """
    found = week_middles(answers)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            return
        for day, middle in found.items():
            left, y = axis.edge(day), top + y_of(float(middle))
            sheet.bar(Role.TEXT, (left, y - size / 2, axis.day_width, size), strength=0.7)
            before = found.get(day - _ONE_DAY)
            if before is not None and before != middle:
                last = top + y_of(float(before))
                rect = (left, min(y, last), size, abs(y - last))
                sheet.bar(Role.TEXT, rect, strength=0.7)

    return draw


def over(*draws: Draw) -> Draw:
    """Marks one over the other."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        for one in draws:
            one(sheet, axis, top)

    return draw


def since_midnight_before(at: int, *, evening: bool) -> int:
    """Time on the clock as minutes after the midnight that began the evening of the night.

    Lights out from 15:00 on lie on the evening before, earlier ones after midnight, as
    `domain.nights` reads them; waking is always on the day after.
    """
    return at if evening and at >= EVENING_STARTS else at + DAY_MINUTES


def nights(answers: Mapping[date, Night], voice: Voice, height: float) -> Draw:
    """Bars from lights out down to waking, the evening on top.

    In longer spans one bar from the middle lights out to the middle waking, with the middle half
    of both as a line; fewer than five nights are drawn one over the other.
    """
    spans = {
        day: (
            since_midnight_before(out, evening=True),
            since_midnight_before(woke, evening=False),
        )
        for day, (out, woke) in answers.items()
    }

    def y_of(top: float, at: float) -> float:
        within = min(max(at, NIGHT_STARTS), NIGHT_ENDS)
        return top + height * (within - NIGHT_STARTS) / (NIGHT_ENDS - NIGHT_STARTS)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is Span.DAY:
            for day, (out, woke) in spans.items():
                left, wide = cell(axis, day)
                first, last = y_of(top, out), y_of(top, woke)
                strength = 0.6 if voice.own else 0.3
                sheet.bar(
                    voice.role, (left, first, wide, max(1.0, last - first)), strength=strength
                )
            return
        outs = gathered(axis, {day: out for day, (out, _woke) in spans.items()})
        wokes = gathered(axis, {day: woke for day, (_out, woke) in spans.items()})
        for (left, wide, first_times), (_left, _wide, last_times) in zip(outs, wokes, strict=True):
            times = (first_times, last_times)
            _middle_night(sheet, voice, (left, wide), times, lambda at: y_of(top, at))

    return draw


def _middle_night(
    sheet: Sheet,
    voice: Voice,
    mark: tuple[float, float],
    times: tuple[list[int], list[int]],
    y_of: Callable[[float], float],
) -> None:
    """One bar for the nights of a week, month or year, given their times in rising order."""
    (left, wide), (outs, wokes) = mark, times
    if len(outs) < FEW:
        for at in (*set(outs), *set(wokes)):
            sheet.bar(voice.role, (left, y_of(at) - 0.75, wide, 1.5), strength=0.7)
        return
    first, last = (y_of(float(quantile(one, _HALF))) for one in (outs, wokes))
    sheet.bar(voice.role, (left, first, wide, max(1.0, last - first)), strength=0.4)
    for one in (outs, wokes):
        early, late = (y_of(float(quantile(one, part))) for part in (_QUARTER, _THREE_QUARTERS))
        sheet.bar(voice.role, (left + wide / 2 - 0.5, early, 1.0, max(1.0, late - early)))
