"""Honest figures: counts, medians, ranges, always with n of N.

Quantiles follow Hyndman and Fan (1996), definition 7: linear between order statistics.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise

from painjournal.domain.days import DAY_MINUTES
from painjournal.i18n import mark

FEW = 5
"""With fewer values than this they are listed, and no median is given."""

THIN = mark("Fewer than half the days were recorded.")
"""What is said of figures that rest on fewer than half the days asked."""


def quantile(ordered: Sequence[int], part: Fraction) -> Fraction:
    """Quantile at a part (0-1) of values in rising order, exact; ValueError without values."""
    if not ordered:
        raise ValueError("a quantile needs values")
    # Whole numbers up to the last step: a fraction a step costs ten times as much.
    below, rest = divmod((len(ordered) - 1) * part.numerator, part.denominator)
    above = min(below + 1, len(ordered) - 1)
    whole = ordered[below] * part.denominator + (ordered[above] - ordered[below]) * rest
    return Fraction(whole, part.denominator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Figures of one measure by one writer: `n` days answered of `of` days asked.

    `values` are in rising order. Median and quartiles are None with fewer than FEW values.
    """

    n: int
    of: int
    values: tuple[int, ...]
    median: Fraction | None
    low_quarter: Fraction | None
    high_quarter: Fraction | None


def after_midnight(times: Iterable[int]) -> list[int]:
    """Times on the clock in rising order, as minutes that may go on past midnight (1440).

    A clock is a circle. It is cut where nothing was written for longest, so that 23:30 and 00:30
    lie an hour apart and the middle of evenings is an evening.
    """
    ordered = sorted(times)
    spaces = [after - before for before, after in pairwise(ordered)]
    if not spaces or ordered[0] + DAY_MINUTES - ordered[-1] >= max(spaces):
        return ordered
    cut = spaces.index(max(spaces)) + 1
    return [*ordered[cut:], *(one + DAY_MINUTES for one in ordered[:cut])]


def is_thin(n: int, of: int) -> bool:
    """Whether fewer than half of the `of` days asked were answered."""
    return n * 2 < of


def figures(values: Iterable[int], *, of: int) -> Figures:
    """Figures of the values of so many days, out of the days on which it was asked."""
    ordered = tuple(sorted(values))
    enough = len(ordered) >= FEW
    return Figures(
        n=len(ordered),
        of=max(of, len(ordered)),
        values=ordered,
        median=quantile(ordered, Fraction(1, 2)) if enough else None,
        low_quarter=quantile(ordered, Fraction(1, 4)) if enough else None,
        high_quarter=quantile(ordered, Fraction(3, 4)) if enough else None,
    )


WEEK_LEAST = 4
"""Fewest of seven days in a row that must be there for a middle of the week."""


def week_middles(values: Mapping[date, int]) -> dict[date, Fraction]:
    """For each day with a value the median of it and the three days on both sides, exact.

    None is given for a day without a value, nor where fewer than WEEK_LEAST of the seven days have
    one: it is never carried over a gap. Running medians: Tukey (1977), Exploratory Data Analysis.
    """
    found = {}
    for day in values:
        number = day.toordinal()
        near = [
            values[one]
            for one in map(date.fromordinal, range(max(1, number - 3), min(_LAST, number + 3) + 1))
            if one in values
        ]
        if len(near) >= WEEK_LEAST:
            found[day] = quantile(sorted(near), Fraction(1, 2))
    return found


_LAST = date.max.toordinal()


def counts(values: Iterable[int]) -> dict[int, int]:
    """How many days had each value, in rising order of the value."""
    found: dict[int, int] = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return dict(sorted(found.items()))
