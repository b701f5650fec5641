"""Rows of a lane: the marks of one writer's answers along the axis of days.

Each row draws one mark a day, or one a week, month or year where days have no room. A day without
an answer gets no mark and moves no figure.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from painjournal.domain.lookback import WrittenDay
from painjournal.domain.spans import Span
from painjournal.domain.statistics import FEW, quantile
from painjournal.pictures.axes import DateAxis
from painjournal.pictures.shapes import Role
from painjournal.pictures.sheets import Sheet

Draw = Callable[[Sheet, DateAxis, float], None]
"""Draws the marks of a row on a sheet, along an axis, from a y downwards."""

_WIDEST = 26.0
"""Widest mark of one day in pixels; in short periods days are wider than a mark need be."""

_QUARTER, _HALF, _THREE_QUARTERS = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its height, the words at its left with their y, its count at the right, its marks.

    `name` is the writer's where several people wrote, else empty. `hairlines` are the y of the
    rules of its scale.
    """

    height: float
    draw: Draw
    ends: tuple[tuple[float, str], ...] = ()
    count: tuple[str, ...] = ()
    name: str = ""
    hairlines: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How one writer's marks look: solid for the person, lighter with an edge for adults."""

    role: Role
    soft: Role
    own: bool

    @classmethod
    def of(cls, *, own: bool) -> "Voice":
        """Look of the person's own marks or of an adult's."""
        if own:
            return cls(role=Role.MARK, soft=Role.MARK_SOFT, own=True)
        return cls(role=Role.OTHER, soft=Role.OTHER_SOFT, own=False)


def cell(axis: DateAxis, first: date, days: int = 1) -> tuple[float, float]:
    """Left edge and width of the mark of some days, with a gap to the next."""
    left, room = axis.edge(first), axis.day_width * days
    space = 1.0 if room >= 3.0 else room * 0.2
    if room > 9:
        space = round(room * 0.18)
    wide = min(room - space, _WIDEST)
    if wide == _WIDEST:
        left += round((room - wide) / 2)
    return left, wide


def gathered(axis: DateAxis, answers: Mapping[date, int]) -> list[tuple[float, float, list[int]]]:
    """For each part of the axis with answers: edge and width of its mark, and rising answers."""
    found: dict[int, list[int]] = {}
    parts = axis.parts()
    first = axis.period.first.toordinal()
    numbers = [number for number, part in enumerate(parts) for _ in range(len(part))]
    for day, value in answers.items():
        at = day.toordinal() - first
        if 0 <= at < len(numbers):
            found.setdefault(numbers[at], []).append(value)
    return [
        (*cell(axis, parts[number].first, len(parts[number])), sorted(values))
        for number, values in sorted(found.items())
    ]


def steps(answers: Mapping[date, int], voice: Voice, unit: float, count: int) -> Draw:
    """Cells whose height and shade rise with the step, from the first of `count` steps up."""

    def y_of(top: float, value: float) -> float:
        return top + (count - 1 - value) * unit

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            spreads(sheet, axis, answers, voice, lambda value: y_of(top, value))
            return
        bottom = top + count * unit
        for day, value in answers.items():
            left, wide = cell(axis, day)
            y = y_of(top, value)
            shade = round(0.18 + 0.62 * value / (count - 1), 2) if voice.own else 0.16
            sheet.bar(voice.role, (left, y, wide, bottom - y), strength=shade)
            sheet.bar(voice.role, (left, y, wide, 2.0))

    return draw


def dots(answers: Mapping[date, int], voice: Voice, height: float, highest: int) -> Draw:
    """Dots on a fixed scale from 0 at the bottom to `highest`; what lies above is a ring on top."""

    def y_of(top: float, value: float) -> float:
        return top + height * (1 - min(value, highest) / highest)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            spreads(sheet, axis, answers, voice, lambda value: y_of(top, value))
            return
        radius = min(4.0, max(1.6, axis.day_width * 0.42))
        for day, value in answers.items():
            ring = not voice.own or value > highest
            sheet.dot(voice.role, (axis.x_of(day), y_of(top, value)), radius, ring=ring)

    return draw


def spreads(
    sheet: Sheet,
    axis: DateAxis,
    answers: Mapping[date, int],
    voice: Voice,
    y_of: Callable[[float], float],
) -> None:
    """One mark a week, month or year: range as a line, middle half as a box, median as a bar.

    Fewer than five answers have no median: each different answer is a dot.
    """
    for left, wide, values in gathered(axis, answers):
        middle = left + wide / 2
        if len(values) < FEW:
            radius = min(2.0, max(1.3, wide * 0.3))
            for value in sorted(set(values)):
                sheet.dot(voice.role, (middle, y_of(value)), radius, ring=not voice.own)
            continue
        sheet.line(voice.role, (middle, y_of(values[-1]), middle, y_of(values[0])), width=1.0)
        upper = y_of(float(quantile(values, _THREE_QUARTERS)))
        lower = y_of(float(quantile(values, _QUARTER)))
        if lower - upper > 1:
            sheet.bar(voice.role, (left, upper, wide, lower - upper), strength=0.35)
        y = y_of(float(quantile(values, _HALF)))
        sheet.bar(voice.role, (left, y - 1.25, wide, 2.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the marks of one named answer look, so that they differ without colour."""

    part: float = 1.0
    outlined: bool = False
    hatched: bool = False
    strength: float = 1.0


PLAIN = Look()
ATTENDANCE = {
    1: PLAIN,
    2: Look(part=0.5),
    3: Look(hatched=True),
    4: Look(outlined=True),
    0: Look(part=0.2, strength=0.5),
}
"""All day is a full mark, part of the day half of it, at home its outline, not there stripes."""


def marks(
    days: Sequence[date], among: Mapping[date, int], voice: Voice, height: float, look: Look = PLAIN
) -> Draw:
    """A mark on each of the days; in longer spans its height is their share of the days `among`."""
    marked = frozenset(days)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        style = Look(outlined=True) if not voice.own and look is PLAIN else look
        if axis.span is Span.DAY:
            for day in days:
                left, wide = cell(axis, day)
                high = height * style.part
                sheet.bar(
                    voice.role,
                    (left, top + height - high, wide, high),
                    strength=style.strength,
                    outlined=style.outlined and wide >= 3,
                    hatched=style.hatched,
                )
            return
        shares = {day: int(day in marked) for day in among}
        for left, wide, values in gathered(axis, shares):
            if share := sum(values) / len(values):
                high = max(1.0, height * share)
                sheet.bar(
                    voice.role,
                    (left, top + height - high, wide, high),
                    strength=1.0 if voice.own else 0.5,
                )

    return draw


def written(days: Sequence[WrittenDay], voice: Voice, height: float) -> Draw:
    """Days somebody wrote: full marks, outlines for late ones, quiet cells for days not written."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is Span.DAY:
            late = {one.day: one.late for one in days}
            for day in axis.period:
                left, wide = cell(axis, day)
                if day not in late:
                    sheet.bar(Role.GAP, (left, top, wide, height))
                else:
                    sheet.bar(voice.role, (left, top, wide, height), outlined=late[day])
            return
        count = {one.day: 1 for one in days}
        for part in axis.parts():
            left, wide = cell(axis, part.first, len(part))
            sheet.bar(Role.GAP, (left, top, wide, height))
            n = sum(day in count for day in part)
            if n:
                high = max(1.0, height * n / len(part))
                sheet.bar(voice.role, (left, top + height - high, wide, high))

    return draw
