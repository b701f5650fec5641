"""Rows of a lane: the marks of one writer's answers along the axis of days.

Each row draws one mark a day, or one a week, month or year where days have no room. A day without
an answer gets no mark and moves no figure.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from painjournal.domain.catalogue import (
    ALL_DAY,
    AT_HOME,
    ATTENDANCE_CODES,
    FREE_DAY,
    PART_OF_THE_DAY,
    STAYED_AWAY,
)
from painjournal.domain.days import Period
from painjournal.domain.lookback import WrittenDay
from painjournal.domain.spans import USUAL_DAYS, Span
from painjournal.domain.statistics import FEW, quantile
from painjournal.pictures.axes import DateAxis
from painjournal.pictures.shapes import Role
from painjournal.pictures.sheets import Sheet

Draw = Callable[[Sheet, DateAxis, float], None]
"""Draws the marks of a row on a sheet, along an axis, from a y downwards."""


def lowered(draw: Draw, down: float) -> Draw:
    """The same marks, further down in their row."""
    return lambda sheet, axis, top: draw(sheet, axis, top + down)


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
    space = 1.0 if room >= 3 else room * 0.2
    if room > 9:
        space = round(room * 0.18)
    wide = min(room - space, _WIDEST)
    if wide == _WIDEST:
        left += round((room - wide) / 2)
    return left, wide


@lru_cache(maxsize=2)
def _numbered(axis: DateAxis) -> tuple[tuple[Period, ...], dict[date, int]]:
    """Parts of an axis, and for each of its days the number of its part."""
    parts = axis.parts()
    return parts, {day: n for n, part in enumerate(parts) for day in part}


def gathered(axis: DateAxis, answers: Mapping[date, int]) -> list[tuple[float, float, list[int]]]:
    """For each part of the axis with answers: edge and width of its mark, and rising answers."""
    parts, numbers = _numbered(axis)
    found: list[list[int]] = [[] for _ in parts]
    for day, value in answers.items():
        number = numbers.get(day)
        if number is not None:
            found[number].append(value)
    return [
        (*cell(axis, part.first, len(part)), sorted(values))
        for part, values in zip(parts, found, strict=True)
        if values
    ]


def steps(answers: Mapping[date, int], voice: Voice, unit: float, count: int) -> Draw:
    """Cells whose height and shade rise with the step, from the first of `count` steps up."""

    def y_of(top: float, value: float) -> float:
        return top + (count - 1 - value) * unit

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            _spreads(sheet, axis, answers, voice, lambda value: y_of(top, value))
            return
        bottom = top + count * unit
        for day, value in answers.items():
            left, wide = cell(axis, day)
            y = y_of(top, value)
            shade = round(0.18 + 0.62 * value / (count - 1), 2) if voice.own else 0.2
            sheet.bar(voice.role, (left, y, wide, bottom - y), strength=shade)
            sheet.bar(voice.role, (left, y, wide, 2.0))

    return draw


def dots(
    answers: Mapping[date, int],
    voice: Voice,
    height: float,
    ends: tuple[int, int],
    *,
    middles: bool = True,
) -> Draw:
    """Dots on a fixed scale between its lowest and highest value; what lies above is a ring on top.

    Without `middles` longer spans show every different answer: times on a clock have no middle that
    such a scale could show.
    """
    lowest, highest = ends

    def y_of(top: float, value: float) -> float:
        return top + height * (highest - min(value, highest)) / (highest - lowest)

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is not Span.DAY:
            draw_part = _spreads if middles else _every_answer
            draw_part(sheet, axis, answers, voice, lambda value: y_of(top, value))
            return
        radius = min(4.0, max(1.6, axis.day_width * 0.42))
        for day, value in answers.items():
            ring = not voice.own or value > highest
            sheet.dot(voice.role, (axis.x_of(day), y_of(top, value)), radius, ring=ring)

    return draw


def _spreads(
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
            _different(sheet, axis, voice, middle, map(y_of, set(values)))
            continue
        highest = y_of(values[-1])
        if (length := y_of(values[0]) - highest) > 0:
            sheet.bar(voice.role, (middle - 0.5, highest, 1.0, length), strength=0.55)
        upper = y_of(float(quantile(values, _THREE_QUARTERS)))
        lower = y_of(float(quantile(values, _QUARTER)))
        if lower - upper > 1:
            sheet.bar(voice.role, (left, upper, wide, lower - upper), strength=0.4)
        y = y_of(float(quantile(values, _HALF)))
        sheet.bar(voice.role, (left, y - 1.25, wide, 2.5))


def _every_answer(
    sheet: Sheet,
    axis: DateAxis,
    answers: Mapping[date, int],
    voice: Voice,
    y_of: Callable[[float], float],
) -> None:
    """Every different answer of a week, month or year as a dot."""
    for left, wide, values in gathered(axis, answers):
        _different(sheet, axis, voice, left + wide / 2, map(y_of, set(values)))


def _different(
    sheet: Sheet, axis: DateAxis, voice: Voice, middle: float, heights: Iterable[float]
) -> None:
    radius = min(2.0, max(1.3, axis.day_width * USUAL_DAYS[axis.span] * 0.25))
    for y in sorted(heights, reverse=True):
        sheet.dot(voice.role, (middle, y), radius, ring=not voice.own)


class Look(Enum):
    """How the marks of one named answer look, so that they differ without colour."""

    FULL = "full"
    HALF = "half"
    HOLLOW = "hollow"
    STRIPED = "striped"
    FAINT = "faint"


_ATTENDANCE = {
    ALL_DAY: Look.FULL,
    PART_OF_THE_DAY: Look.HALF,
    AT_HOME: Look.HOLLOW,
    STAYED_AWAY: Look.STRIPED,
    FREE_DAY: Look.FAINT,
}

LOOKS = {
    **dict.fromkeys(ATTENDANCE_CODES, _ATTENDANCE),
    "home_programme": {1: Look.FULL, 2: Look.HALF, 3: Look.STRIPED, 0: Look.FAINT},
}
"""How the answers of a measure look, in the order of their rows.

All of it is a full mark, a part half of it, at home its outline, not that day stripes; a day that
had none is faint.
"""


def _one_mark(
    sheet: Sheet, role: Role, look: Look, rect: tuple[float, float, float, float]
) -> None:
    """One mark in a rectangle; outlines and stripes too narrow to be seen become pieces."""
    left, top, wide, height = rect
    bottom = top + height
    match look:
        case Look.FULL:
            sheet.bar(role, rect)
        case Look.HALF:
            sheet.bar(role, (left, bottom - height / 2, wide, height / 2))
        case Look.FAINT:
            sheet.bar(role, (left, bottom - 2, wide, 2), strength=0.5)
        case Look.HOLLOW if wide < 3:
            sheet.bar(role, (left, top, wide, 2))
            sheet.bar(role, (left, bottom - 2, wide, 2))
        case Look.STRIPED if wide < 4:
            for piece in range(3):
                sheet.bar(role, (left, top + (height - 1.5) * piece / 2, wide, 1.5))
        case Look.HOLLOW:
            sheet.bar(role, rect, outlined=True)
        case Look.STRIPED:
            sheet.bar(role, rect, hatched=True)


def marks(
    days: Sequence[date], among: Mapping[date, int], voice: Voice, height: float, look: Look
) -> Draw:
    """A mark on each of the days; in longer spans its height is their share of the days `among`."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        if axis.span is Span.DAY:
            for day in days:
                left, wide = cell(axis, day)
                _one_mark(sheet, voice.role, look, (left, top, wide, height))
            return
        shares = {**among, **dict.fromkeys(days, 1)}
        for left, wide, values in gathered(axis, shares):
            if share := sum(values) / len(values):
                high = max(1.0, height * share)
                strength = 1.0 if voice.own else 0.5
                sheet.bar(voice.role, (left, top + height - high, wide, high), strength=strength)

    return draw


def written(days: Sequence[WrittenDay], voice: Voice, height: float) -> Draw:
    """Days somebody wrote: full marks, hollow ones if late, quiet cells for days not written."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        late = {one.day: one.late for one in days}
        if axis.span is Span.DAY:
            for day in axis.period:
                left, wide = cell(axis, day)
                if day in late:
                    look = Look.HOLLOW if late[day] else Look.FULL
                    _one_mark(sheet, voice.role, look, (left, top, wide, height))
                else:
                    sheet.bar(Role.GAP, (left, top, wide, height))
            return
        for part in axis.parts():
            left, wide = cell(axis, part.first, len(part))
            sheet.bar(Role.GAP, (left, top, wide, height))
        for left, wide, share in _shares_of(axis, late):
            high = max(1.0, height * share)
            sheet.bar(voice.role, (left, top + height - high, wide, high))

    return draw


def _shares_of(axis: DateAxis, days: Iterable[date]) -> list[tuple[float, float, float]]:
    """For each part of the axis with any of the days: edge, width, their share of its days."""
    ones = dict.fromkeys(axis.period, 0) | dict.fromkeys(days, 1)
    return [
        (left, wide, sum(values) / len(values))
        for left, wide, values in gathered(axis, ones)
        if values[-1]
    ]
