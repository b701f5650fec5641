"""Dots beside a fixed scale, one a day: like answers stand in a row, so that they can be counted.

Words, choices and short scales of numbers have a row for each answer. Longer scales are cut into
equal parts with a row each, so an hour of the night or twenty minutes of moving share one.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from painjournal.domain.catalogue import ATTENDANCE_CODES, FREE_DAY
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.places import label
from painjournal.domain.statistics import counts
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import mark, tr
from painjournal.pictures.rows import LOOKS, Look
from painjournal.pictures.scales import end_words, scale_ends
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.two_period_sentences import NONE_NOTED, PLACES_NAMED, often_ticked

_NOTHING = mark("nothing written")
_ROWS = 12
"""Rows of a scale of numbers: parts of a long one, or at most so many steps of a short one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """So many days in the row at a height; those `above` the top of the scale stand last."""

    y: float
    days: int
    above: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """Heights of the lower quarter, the median and the upper quarter of one stretch."""

    low: float
    median: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One stretch of a measure: its days row by row, its median if there is one."""

    spots: tuple[Spot, ...]
    middle: Middle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRows:
    """One measure of two stretches on the same scale, heights from its top down.

    `labels` are words with their height; `rules` the heights of hairlines; `counted` says that a
    row has room for the number of its days. `none` is what a side without a dot says.
    """

    height: float
    labels: tuple[tuple[float, str], ...]
    rules: tuple[float, ...]
    counted: bool
    sides: tuple[Side, Side]
    none: str


def dot_radius(sizes: Sizes) -> float:
    """Radius of the dot of one day where there is room."""
    return round(sizes.text * 0.25, 1)


def measure_rows(two: TwoLookbacks, one: Measure, sizes: Sizes) -> DotRows:
    """Dots of a measure: a row for each word or answer, or heights on its scale of numbers."""
    if one.kind in (Kind.CHOICE, Kind.TICKS):
        return _answer_rows(two, one, sizes)
    if one.kind is Kind.STEPS:
        return _step_rows(two, one, sizes)
    return _number_rows(two, one, sizes)


def place_rows(two: TwoLookbacks, sizes: Sizes) -> DotRows:
    """A row of dots for each of the places marked on most days."""
    shown = two.places()[:PLACES_NAMED]
    found = [side.place_counts(two.writer.id) for side in two.sides]
    return _named_rows(
        [label(one) for one in shown],
        [[days.get(one, 0) for one in shown] for days in found],
        sizes,
    )


def most_days(rows: DotRows) -> int:
    """Dots of the longest row of either stretch."""
    return max((spot.days for side in rows.sides for spot in side.spots), default=0)


def _named_rows(
    words: list[str], days: list[list[int]], sizes: Sizes, none: str = _NOTHING
) -> DotRows:
    """A row each for answers that have no order."""
    tall = _row_height(sizes)
    middles = [tall * (n + 0.5) for n in range(len(words))]
    earlier, later = (
        Side(spots=tuple(Spot(y=y, days=n) for y, n in zip(middles, of_side, strict=True) if n))
        for of_side in days
    )
    return DotRows(
        height=tall * len(words),
        labels=tuple(zip(middles, words, strict=True)),
        rules=(),
        counted=True,
        sides=(earlier, later),
        none=tr(none),
    )


def _row_height(sizes: Sizes) -> float:
    return float(round(sizes.small * 1.35))


def _answer_rows(two: TwoLookbacks, one: Measure, sizes: Sizes) -> DotRows:
    found = [side.counts(one.code, two.writer.id) for side in two.sides]
    noted = {value for days in found for value in days}
    if one.kind is Kind.TICKS:
        shown = list(often_ticked(two, one))
    else:
        order = LOOKS.get(one.code, dict.fromkeys((c.value for c in one.choices), Look.FULL))
        shown = [value for value in order if order[value] is not Look.FAINT or value in noted]
    none = _NOTHING
    if one.code in ATTENDANCE_CODES:
        # Days without school are not among the days that are compared; the table has them.
        shown = [value for value in shown if value != FREE_DAY]
        none = NONE_NOTED
    words = {choice.value: tr(choice.words) for choice in one.choices}
    return _named_rows(
        [words[value] for value in shown],
        [[days.get(value, 0) for value in shown] for days in found],
        sizes,
        none,
    )


def _step_rows(two: TwoLookbacks, one: Measure, sizes: Sizes) -> DotRows:
    """Five worded steps, the last on top as in every other picture."""
    scale = _Steps(lowest=0, highest=len(one.choices) - 1, tall=_row_height(sizes))
    return DotRows(
        height=scale.height,
        labels=tuple((scale.y_of(each.value), tr(each.words)) for each in reversed(one.choices)),
        rules=(),
        counted=True,
        sides=_sides(two, one, scale),
        none=tr(_NOTHING),
    )


def _number_rows(two: TwoLookbacks, one: Measure, sizes: Sizes) -> DotRows:
    """Numbers on their fixed scale, which is never zoomed."""
    tall = float(max(5, ceil(2 * dot_radius(sizes))))
    lowest, highest = scale_ends(one)
    short = highest - lowest <= _ROWS
    scale: _Steps = (_Steps if short else _Parts)(lowest=lowest, highest=highest, tall=tall)
    marked = (highest, (lowest + highest) // 2, lowest)
    return DotRows(
        height=scale.height,
        labels=tuple((scale.y_of(value), end_words(one, value)) for value in marked),
        rules=tuple(scale.y_of(value) for value in marked),
        counted=False,
        sides=_sides(two, one, scale),
        none=tr(_NOTHING),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Steps:
    """A row of a height for each whole number of a scale, the highest on top."""

    lowest: int
    highest: int
    tall: float

    @property
    def height(self) -> float:
        """Height of all rows."""
        return self.tall * (self.highest - self.lowest + 1)

    def y_of(self, value: Fraction | int) -> float:
        """Height of a number, exact between two rows."""
        return self.tall * float(self.highest - min(value, self.highest) + Fraction(1, 2))

    def row_of(self, value: int) -> float:
        """Height of the row in which a number is counted."""
        return self.y_of(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts(_Steps):
    """A scale too long for a row a number, cut into equal parts, the highest on top."""

    @property
    def height(self) -> float:
        """Height of all parts."""
        return self.tall * _ROWS

    def y_of(self, value: Fraction | int) -> float:
        """Height of a number on the whole scale."""
        part = Fraction(self.highest - min(value, self.highest)) / (self.highest - self.lowest)
        return self.height * float(part)

    def row_of(self, value: int) -> float:
        """Middle of the part a number lies in; the highest number lies in the part below it."""
        part = (value - self.lowest) * _ROWS // (self.highest - self.lowest)
        return self.tall * (_ROWS - min(part, _ROWS - 1) - 0.5)


def _sides(two: TwoLookbacks, one: Measure, scale: _Steps) -> tuple[Side, Side]:
    earlier, later = (_side(two, side, one, scale) for side in two.sides)
    return earlier, later


def _side(two: TwoLookbacks, side: Lookback, one: Measure, scale: _Steps) -> Side:
    days: dict[float, int] = {}
    above: dict[float, int] = {}
    for value, n in counts(side.numbers(one.code, two.writer.id).values()).items():
        y = scale.row_of(value)
        days[y] = days.get(y, 0) + n
        above[y] = above.get(y, 0) + (n if value > scale.highest else 0)
    spots = tuple(Spot(y=y, days=n, above=above[y]) for y, n in sorted(days.items()))
    found = side.figures(one, two.writer.id)
    low, median, high = found.low_quarter, found.median, found.high_quarter
    # Times on a clock have no middle that a scale from midnight to midnight could show.
    if low is None or median is None or high is None or one.kind is Kind.CLOCK:
        return Side(spots=spots)
    middle = Middle(low=scale.y_of(low), median=scale.y_of(median), high=scale.y_of(high))
    return Side(spots=spots, middle=middle)
