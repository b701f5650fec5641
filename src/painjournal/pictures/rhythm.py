"""Kinds of day side by side: every day a dot on the fixed scale, the middle day and middle half.

A kind with too few answered days has its number of days alone. Groups keep their order; none is
marked out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil

from painjournal.domain.measures import Kind, Measure
from painjournal.domain.rhythm import Group
from painjournal.domain.statistics import Figures
from painjournal.i18n import tr
from painjournal.pictures.rhythm_words import (
    days_answered,
    few_words,
    group_short,
    rhythm_sentence,
    rhythm_table,
)
from painjournal.pictures.rows import Voice
from painjournal.pictures.scales import end_words, scale_ends
from painjournal.pictures.shapes import Anchor, Picture, Role, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened, wrapped
from painjournal.pictures.text_widths import width as words_width

_RADII = (3.2, 2.6, 2.0, 1.5, 1.1)
"""Radii of a dot, the largest with room is taken for all; with room for none, bars count days."""

_MOST_ROWS = 25
_TICKS_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """The fixed scale of a measure in `rows` of equal height, the highest answers on top."""

    lowest: int
    highest: int
    rows: int
    row_height: float

    @classmethod
    def of(cls, one: Measure, text: float) -> "_Scale":
        """Scale of a measure, for a size of text."""
        lowest, highest = scale_ends(one)
        if one.kind is Kind.STEPS:
            rows, row_height = len(one.choices), float(round(text * 2.2))
        else:
            rows = min(highest - lowest + 1, _MOST_ROWS)
            row_height = max(6.0, float(round(text * 13 / rows)))
        return cls(lowest=lowest, highest=highest, rows=rows, row_height=row_height)

    @property
    def height(self) -> float:
        """All rows together."""
        return self.rows * self.row_height

    def y_of(self, value: Fraction | int) -> float:
        """Middle of a value; what lies above the scale stands on its top."""
        share = (self.highest - min(value, self.highest)) / Fraction(self.highest - self.lowest)
        return self.row_height * (0.5 + (self.rows - 1) * float(share))

    def gathered(self, counts: Mapping[int, int]) -> dict[tuple[int, bool], int]:
        """Days in each row from the top, those above the scale apart."""
        found: dict[tuple[int, bool], int] = {}
        for value, days in counts.items():
            share = Fraction(self.highest - min(value, self.highest), self.highest - self.lowest)
            at = (round(share * (self.rows - 1)), value > self.highest)
            found[at] = found.get(at, 0) + days
        return found


def rhythm(
    groups: Sequence[Group], one: Measure, *, own: bool, width: float, size: float
) -> Picture:
    """Groups as columns `width` pixels wide together; text `size` in pixels, height follows.

    `own`: the answers are the person's. Answers without an order are rows, each with its number of
    days and a bar as long as its share of the group's answered days.
    """
    sizes = Sizes(text=size)
    told = _marked(groups, one)
    widest = max(words_width(words, sizes.small) for words in told.values())
    left = float(ceil(min(widest, width * 0.24) + sizes.small * 0.8))
    drawing = _Drawing(
        sheet=Sheet(),
        groups=tuple(groups),
        voice=Voice.of(own=own),
        sizes=sizes,
        left=left,
        room=(width - left) / len(groups),
    )
    top = drawing.heads()
    if one.kind in (Kind.CHOICE, Kind.TICKS):
        height = drawing.answers(told, top)
    else:
        height = drawing.days(told, _Scale.of(one, size), top, lined=one.kind is Kind.STEPS)
    return Picture(
        width=width,
        height=top + height + 1,
        shapes=drawing.sheet.shapes(),
        description=rhythm_sentence(groups, one),
        table=rhythm_table(groups, one),
    )


def _marked(groups: Sequence[Group], one: Measure) -> dict[int, str]:
    """Values that are named at the left; of many ticks those noted on most days."""
    if one.kind in (Kind.CHOICE, Kind.STEPS):
        return {choice.value: tr(choice.words) for choice in one.choices}
    if one.kind is Kind.TICKS:
        found: dict[int, int] = {}
        for group in groups:
            for value, days in group.counts.items():
                found[value] = found.get(value, 0) + days
        often = sorted(found, key=lambda value: -found[value])[:_TICKS_SHOWN]
        words = {choice.value: tr(choice.words) for choice in one.choices}
        return {value: said for value, said in words.items() if value in often or not often}
    lowest, highest = scale_ends(one)
    ends = (highest, (lowest + highest) // 2, lowest)
    return {value: end_words(one, value) for value in ends}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A sheet with columns of one width; words stand left of `left`."""

    sheet: Sheet
    groups: tuple[Group, ...]
    voice: Voice
    sizes: Sizes
    left: float
    room: float

    @property
    def right(self) -> float:
        """Right edge of the last column."""
        return self.left + self.room * len(self.groups)

    def heads(self) -> float:
        """Name of each group and how many of its days were answered; the height of that."""
        text, small, room = self.sizes.text, self.sizes.small, self.room - self.sizes.small * 0.6
        fits = all(words_width(tr(one.name), text, Weight.SEMIBOLD) <= room for one in self.groups)
        deepest = 0.0
        for n, group in enumerate(self.groups):
            x, y = self.left + self.room * (n + 0.5), 0.0
            name = tr(group.name) if fits else group_short(group)
            for line in wrapped(name, text, room, Weight.SEMIBOLD):
                y += round(text * 1.2)
                self.sheet.text(x, y, line, text, weight=Weight.SEMIBOLD, anchor=Anchor.MIDDLE)
            for line in wrapped(days_answered(group), small, room):
                y += round(small * 1.3)
                self.sheet.text(x, y, line, small, role=Role.TEXT_SOFT, anchor=Anchor.MIDDLE)
            deepest = max(deepest, y)
        return deepest + round(small * 0.8)

    def days(self, told: Mapping[int, str], scale: _Scale, top: float, *, lined: bool) -> float:
        """Dots of answers that have an order; the height of their scale."""
        for value, words in told.items():
            y = top + scale.y_of(value)
            self._word(y, words)
            if not lined:
                self.sheet.line(Role.LINE, (self.left, y, self.right, y))
        for n in range(scale.rows + 1 if lined else 0):
            y = top + scale.row_height * n
            self.sheet.line(Role.LINE, (self.left, y, self.right, y))
        radius = self._radius(scale)
        if lined:
            lines = [scale.row_height * n for n in range(scale.rows + 1)]
        else:
            lines = [scale.y_of(value) for value in told]
        clear = top + _clear_of(lines, scale.height)
        for n, group in enumerate(self.groups):
            x = self._column(n, top, scale.height)
            if group.figures is None:
                self._few(group, x, clear)
                continue
            self._middle(group.figures, scale, x, top)
            self._dots(scale.gathered(group.counts), scale, (x, top), radius)
        return scale.height

    def answers(self, told: Mapping[int, str], top: float) -> float:
        """Rows of answers that have no order; their height."""
        small = self.sizes.small
        tall = float(round(small * 2.1))
        height = tall * len(told)
        for row, words in enumerate(told.values()):
            self._word(top + tall * (row + 0.5), words)
        for row in range(len(told) + 1):
            y = top + tall * row
            self.sheet.line(Role.LINE, (self.left, y, self.right, y))
        number = words_width("000", small)
        longest = self.room - number - small * 1.8
        clear = top + _clear_of([tall * row for row in range(len(told) + 1)], height)
        for n, group in enumerate(self.groups):
            x = self._column(n, top, height)
            if group.few:
                self._few(group, x, clear)
                continue
            for row, value in enumerate(told):
                days = group.counts.get(value, 0)
                y = top + tall * (row + 0.5)
                long = longest * days / group.recorded.n
                if days:
                    rect = (x + small * 0.6, y - small * 0.45, long, small * 0.9)
                    self.sheet.bar(self.voice.role, rect, outlined=not self.voice.own)
                self.sheet.text(x + small * 1.0 + long, y + small * 0.35, str(days), small)
        return height

    def _column(self, n: int, top: float, height: float) -> float:
        """Left edge of a column, with a rule to the one before."""
        x = self.left + self.room * n
        if n:
            self.sheet.line(Role.LINE, (x, top, x, top + height))
        return x

    def _word(self, middle: float, words: str) -> None:
        small = self.sizes.small
        edge = self.left - small * 0.8
        said = shortened(words, small, edge)
        y = middle + small * 0.35
        self.sheet.text(edge, y, said, small, role=Role.TEXT_SOFT, anchor=Anchor.END)

    def _few(self, group: Group, x: float, middle: float) -> None:
        """That there are too few days, where their dots would stand."""
        small = self.sizes.small
        lines = wrapped(few_words(group), small, self.room - small * 0.6)
        y = middle + small * (0.35 - 0.65 * (len(lines) - 1))
        for line in lines:
            at = x + self.room / 2
            self.sheet.text(at, y, line, small, role=Role.TEXT_SOFT, anchor=Anchor.MIDDLE)
            y += small * 1.3

    def _middle(self, found: Figures, scale: _Scale, x: float, top: float) -> None:
        """Middle half as a box, median as a bar across the column."""
        low, median, high = found.low_quarter, found.median, found.high_quarter
        if low is None or median is None or high is None:
            return
        left, wide = x + self.room * 0.06, self.room * 0.88
        upper, lower = top + scale.y_of(high), top + scale.y_of(low)
        if lower - upper > 1:
            self.sheet.bar(self.voice.role, (left, upper, wide, lower - upper), strength=0.22)
        y = top + scale.y_of(median)
        self.sheet.bar(self.voice.role, (left, y - 1.5, wide, 3.0), strength=0.75)

    def _radius(self, scale: _Scale) -> float | None:
        """Radius with which the dots of every group have room in their rows; None for none."""
        fullest = max(
            (days for group in self.groups for days in scale.gathered(group.counts).values()),
            default=0,
        )
        return next((one for one in _RADII if fullest <= self._holds(scale, one)), None)

    def _holds(self, scale: _Scale, radius: float) -> int:
        """How many dots have room in one row of one column."""
        step = 2 * radius + 1
        return int(self.room * 0.92 // step) * max(1, int((scale.row_height - 2) // step))

    def _dots(
        self,
        rows: Mapping[tuple[int, bool], int],
        scale: _Scale,
        corner: tuple[float, float],
        radius: float | None,
    ) -> None:
        """The days of each row as a block of dots, or as one bar where there are very many."""
        x, top = corner
        middle = x + self.room / 2
        fullest = max(rows.values(), default=1)
        for (row, above), days in rows.items():
            y = top + scale.row_height * (row + 0.5)
            if radius is None:
                wide, tall = self.room * 0.86 * days / fullest, max(3.0, scale.row_height * 0.55)
                self.sheet.bar(self.voice.role, (middle - wide / 2, y - tall / 2, wide, tall))
                continue
            ring = above or not self.voice.own
            for at in _block((middle, y), days, int(self.room * 0.92 // (2 * radius + 1)), radius):
                self.sheet.dot(self.voice.role, at, radius, ring=ring)


def _clear_of(lines: Iterable[float], height: float) -> float:
    """Halfway between two lines, as near the middle of a height as may be."""
    gaps = ((upper + lower) / 2 for upper, lower in pairwise(sorted(lines)))
    return min(gaps, key=lambda y: abs(y - height / 2), default=height / 2)


def _block(
    centre: tuple[float, float], days: int, columns: int, radius: float
) -> Iterable[tuple[float, float]]:
    """Middles of so many dots around a centre, in even lines of at most so many columns."""
    step = 2 * radius + 1
    lines = ceil(days / columns)
    for n in range(lines):
        held = days // lines + (n < days % lines)
        y = centre[1] + (n - (lines - 1) / 2) * step
        for column in range(held):
            yield round(centre[0] + (column - (held - 1) / 2) * step, 2), round(y, 2)
