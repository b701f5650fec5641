"""Dots of two measures: one where the other was so, each as large as its number of days.

Scales are fixed, as in the timeline: the same for every period, whatever was written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, sqrt

from painjournal.domain.answer_words import number_words
from painjournal.domain.measures import Measure
from painjournal.domain.pairs import PairedDays, Way
from painjournal.i18n import tr
from painjournal.pictures.pair_sentences import count_sentence, group_sentences, title
from painjournal.pictures.rows import Voice
from painjournal.pictures.scales import end_words, scale_ends
from painjournal.pictures.shapes import Anchor, Picture, Role, Table, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened
from painjournal.pictures.text_widths import width as words_width

_MOST_CELLS = 13
"""With more values than this on a scale, those that lie close together share a dot."""

_SHARED_ACROSS, _SHARED_UPWARDS = 12, 16
"""Cells of such scales; a plot is narrow, and a hundred days must be readable in a dot."""

_WORDS = 5
"""Scales of so many cells have a rule at each, and words only at both ends."""

_DIGITS_FROM = 2
"""A dot says its number of days from here on; one day is a plain dot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Cells along one side of a plot, and the words at some of them."""

    lowest: int
    highest: int
    cells: int

    @classmethod
    def of(cls, one: Measure, shared: int) -> "_Scale":
        """One cell a value, or so many shared ones for scales of many values."""
        lowest, highest = scale_ends(one)
        values = highest - lowest + 1
        cells = values if values <= _MOST_CELLS else shared
        return cls(lowest=lowest, highest=highest, cells=cells)

    @property
    def shared(self) -> bool:
        """Whether values share cells."""
        return self.cells <= self.highest - self.lowest

    def cell(self, value: int) -> int:
        """Number of the cell of a value; what lies above the scale stands in its last."""
        if not self.shared:
            return min(value - self.lowest, self.cells - 1)
        part = (value - self.lowest) * self.cells // (self.highest - self.lowest)
        return max(0, min(part, self.cells - 1))

    def at(self, value: int) -> float:
        """Where a value of the scale stands, in cells from its start."""
        if not self.shared:
            return value - self.lowest + 0.5
        return (value - self.lowest) * self.cells / (self.highest - self.lowest)

    def named(self) -> tuple[int, ...]:
        """Values with words beside them: both ends and the middle, or both ends of five words."""
        if self.cells == _WORDS:
            return self.lowest, self.highest
        return self.lowest, (self.lowest + self.highest) // 2, self.highest


def largest_count(ways: tuple[PairedDays, ...], first: Measure, second: Measure) -> int:
    """Most days that share a dot in any of some plots, so that their dots can be compared."""
    return max((count for days in ways for count in _dots(days, first, second).values()), default=1)


def pair_plot(
    first: Measure,
    second: Measure,
    days: PairedDays,
    *,
    width: float,
    own: bool,
    most: int,
    text_size: float = 13.0,
) -> Picture:
    """Plot of paired days, the first measure from left to right, the second upwards.

    `width` is in logical pixels; the height follows from the scale of the second measure. `most`
    is the number of days that the largest dot stands for. `own`: the person's own answers.
    """
    plot = _Plot.fitted(first, second, width, Sizes(text=text_size))
    sheet = Sheet()
    across, upwards = _names(first, second, days.way)
    plot.draw_scales(sheet, across, upwards, ruled=bool(days.n))
    voice = Voice.of(own=own)
    for (x, y), count in _dots(days, first, second).items():
        plot.draw_dot(sheet, (x, y), count, most, voice)
    if not days.n:
        plot.draw_nothing(sheet)
    heading = tr(
        "{title}: “{first}” from left to right, “{second}” upwards.",
        title=title(first, second, days.way),
        first=across,
        second=upwards,
    )
    told = (heading, count_sentence(days), *group_sentences(first, second, days))
    return Picture(
        width=width,
        height=plot.height,
        shapes=sheet.shapes(),
        description=" ".join(told),
        table=_counts(first, second, days),
    )


def shares_dots(one: Measure) -> bool:
    """Whether close values of a measure share a dot."""
    return any(scale.shared for scale in _scales(one, one))


def _scales(first: Measure, second: Measure) -> tuple[_Scale, _Scale]:
    return _Scale.of(first, _SHARED_ACROSS), _Scale.of(second, _SHARED_UPWARDS)


def _dots(days: PairedDays, first: Measure, second: Measure) -> dict[tuple[int, int], int]:
    across, upwards = _scales(first, second)
    found: dict[tuple[int, int], int] = {}
    for (one, other), count in days.counts().items():
        at = across.cell(one), upwards.cell(other)
        found[at] = found.get(at, 0) + count
    return found


def _names(first: Measure, second: Measure, way: Way) -> tuple[str, str]:
    """Names of both scales, with the day they are of."""
    match way:
        case Way.SAME_DAY:
            return tr(first.label), tr(second.label)
        case Way.FIRST_BEFORE:
            return _before_name(first), tr(second.label)
        case Way.SECOND_BEFORE:
            return tr(first.label), _before_name(second)


def _before_name(one: Measure) -> str:
    """Name of a measure whose answer is that of the day before."""
    return tr("{measure}, the day before", measure=tr(one.label))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plot:
    """Where the cells of a plot lie."""

    first: Measure
    second: Measure
    across: _Scale
    upwards: _Scale
    sizes: Sizes
    left: float
    top: float
    cell: tuple[float, float]
    width: float
    height: float

    @classmethod
    def fitted(cls, first: Measure, second: Measure, width: float, sizes: Sizes) -> "_Plot":
        """Cells as wide as there is room, and higher where there are few."""
        small = sizes.small
        across, upwards = _scales(first, second)
        ends = [words_width(end_words(second, one), small) for one in upwards.named()]
        left = ceil(min(max(ends), width * 0.28) + small * 0.8)
        top = round(small * 2.0)
        wide = (width - left - small * 0.3) / across.cells
        # Plots beside one another are as high, even where one is a pixel wider.
        high = float(round(small * (2.6 if upwards.cells <= _WORDS else 1.7 + 4 / upwards.cells)))
        below = round(small * 3.1)
        return cls(
            first=first,
            second=second,
            across=across,
            upwards=upwards,
            sizes=sizes,
            left=float(left),
            top=float(top),
            cell=(wide, high),
            width=width,
            height=top + high * upwards.cells + below,
        )

    @property
    def right(self) -> float:
        """Edge after the last cell."""
        return self.left + self.cell[0] * self.across.cells

    @property
    def bottom(self) -> float:
        """Edge below the lowest cell."""
        return self.top + self.cell[1] * self.upwards.cells

    def x(self, cells: float) -> float:
        """Where so many cells from the left lie."""
        return self.left + cells * self.cell[0]

    def y(self, cells: float) -> float:
        """Where so many cells from the bottom lie."""
        return self.bottom - cells * self.cell[1]

    def draw_scales(self, sheet: Sheet, across: str, upwards: str, *, ruled: bool) -> None:
        """Rules if wanted, the words at them, and the names of both measures."""
        small = self.sizes.small
        sheet.bar(Role.BAND, (self.left, self.top, self.right - self.left, self.bottom - self.top))
        for value in self._ruled(self.across) if ruled else ():
            at = self.x(self.across.at(value))
            sheet.line(Role.LINE, (at, self.top, at, self.bottom))
        for value in self._ruled(self.upwards) if ruled else ():
            at = self.y(self.upwards.at(value))
            sheet.line(Role.LINE, (self.left, at, self.right, at))
        name = shortened(upwards, small, self.width, Weight.MEDIUM)
        sheet.text(0, small, name, small, weight=Weight.MEDIUM)
        for value in self.upwards.named():
            words = shortened(end_words(self.second, value), small, self.left - small * 0.6)
            y = self.y(self.upwards.at(value)) + small * 0.35
            edge = self.left - small * 0.5
            sheet.text(edge, y, words, small, role=Role.TEXT_SOFT, anchor=Anchor.END)
        self._words_across(sheet)
        name = shortened(across, small, self.width, Weight.MEDIUM)
        sheet.text(
            self.right,
            self.bottom + small * 2.75,
            name,
            small,
            weight=Weight.MEDIUM,
            anchor=Anchor.END,
        )

    def _ruled(self, scale: _Scale) -> tuple[int, ...]:
        """Values with a rule: each of five words, else those that are named."""
        if scale.cells == _WORDS:
            return tuple(range(scale.lowest, scale.highest + 1))
        return scale.named()

    def _words_across(self, sheet: Sheet) -> None:
        """Words below the plot, moved inwards where they would stand out."""
        small, named = self.sizes.small, self.across.named()
        every, room = self._ruled(self.across), self.cell[0] - small * 0.3
        if all(words_width(end_words(self.first, one), small) <= room for one in every):
            named = every
        room = (self.right - self.left) / len(named) - small * 0.3
        for value in named:
            words = shortened(end_words(self.first, value), small, room)
            half, at = words_width(words, small) / 2, self.x(self.across.at(value))
            at = max(self.left + half, min(at, self.right - half))
            y = self.bottom + small * 1.35
            sheet.text(at, y, words, small, role=Role.TEXT_SOFT, anchor=Anchor.MIDDLE)

    def draw_dot(
        self, sheet: Sheet, cell: tuple[int, int], count: int, most: int, voice: Voice
    ) -> None:
        """One dot; its area grows with its number of days, which stands in it."""
        small = self.sizes.small
        largest = min(self.cell) / 2 * 0.96
        least = min(largest, small * 0.34)
        share = sqrt((count - 1) / (most - 1)) if most > 1 else 0.0
        radius = least + (largest - least) * share
        if count >= _DIGITS_FROM:
            radius = max(radius, min(largest, small * 0.62))
        radius = round(radius * 2) / 2
        x, y = self.x(cell[0] + 0.5), self.y(cell[1] + 0.5)
        sheet.dot(voice.role, (x, y), radius, ring=not voice.own)
        if count >= _DIGITS_FROM:
            digits = str(count)
            size = min(small * 0.92, 1.8 * radius / words_width(digits, 1.0, Weight.SEMIBOLD))
            role = Role.PAPER if voice.own else Role.TEXT
            sheet.text(
                x,
                y + size * 0.34,
                digits,
                round(size, 1),
                role=role,
                weight=Weight.SEMIBOLD,
                anchor=Anchor.MIDDLE,
            )

    def draw_nothing(self, sheet: Sheet) -> None:
        """Say so where no days go together."""
        small = self.sizes.small
        words = shortened(tr("No days with both"), small, self.right - self.left)
        middle = (self.left + self.right) / 2, (self.top + self.bottom) / 2 + small * 0.35
        sheet.text(*middle, words, small, role=Role.TEXT_SOFT, anchor=Anchor.MIDDLE)


def _counts(first: Measure, second: Measure, days: PairedDays) -> Table:
    """How many days had each pair of answers."""
    found = days.counts()
    rows = tuple(
        (number_words(first, one), number_words(second, other), str(count))
        for (one, other), count in found.items()
    )
    return Table(
        headings=(*_names(first, second, days.way), tr("Days")),
        rows=rows,
        ranks={
            0: tuple(one for one, _ in found),
            1: tuple(other for _, other in found),
            2: tuple(found.values()),
        },
    )


def pair_table(
    first: Measure,
    second: Measure,
    answers: tuple[Mapping[date, int], Mapping[date, int]],
) -> Table:
    """One row a day on which either was answered, with both answers of it and of the day before."""
    both = tuple(zip((first, second), answers, strict=True))
    columns = [(one, found, back) for back in (0, 1) for one, found in both]
    days = sorted({day for found in answers for day in found})
    values = [
        tuple(found.get(day - timedelta(days=back)) for day in days) for _, found, back in columns
    ]
    words = [
        tuple("" if value is None else number_words(one, value) for value in column)
        for (one, _, _), column in zip(columns, values, strict=True)
    ]
    names = [_before_name(one) if back else tr(one.label) for one, _, back in columns]
    return Table(
        headings=(tr("Day"), *names),
        rows=tuple(zip((day.isoformat() for day in days), *words, strict=True)),
        ranks=dict(enumerate(values, 1)),
    )
