"""How far two measures go together in rank, with an interval for days that are not independent.

A day is much like the day before it, so n days say less than n separate ones would, and the usual
interval is too narrow. Here it is made from the effective number of days.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import groupby
from math import atanh, sqrt, tanh
from operator import mul

from painjournal.domain.pairs import PairedDays

LEAST_PAIRS = 21
"""Fewest days with both measures for which a figure is given."""

LEAST_DIFFERENT = 4
"""Fewest different answers to each measure for which a figure is given."""

_LEAST_SEPARATE = 5
"""Fewest separate days that paired days must count as; with less the interval holds everything."""

_NORMAL_97_5 = 1.959963984540054
"""Quantile of the normal distribution that leaves 2.5 % above it."""

_LAGS = 5
"""Autocorrelations are used up to a fifth of the days, as Pyper and Peterman (1998) advise."""

_DIGIT = 8
"""Bytes that hold any sum of products of ranks: below 2^63 for two million days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """Spearman's rho of `n` paired days with its 95 % interval, in the two decimals shown."""

    rho: float
    low: float
    high: float
    n: int

    @property
    def direction(self) -> int:
        """1 or -1 where the whole interval lies above or below 0, and 0 where 0 is within it."""
        return (self.low > 0) - (self.high < 0)


class NoFigure(Enum):
    """Why there is no figure."""

    FEW_DAYS = "fewer than 21 days with both"
    FEW_ANSWERS = "fewer than four different answers"
    TOO_ALIKE = "too few days that count as separate"


def associations(
    together: Sequence[PairedDays], first: Mapping[date, int], second: Mapping[date, int]
) -> tuple[Association | NoFigure, ...]:
    """Rank correlation of each of several ways to pair the days of two measures.

    `first` and `second` are all answers of the period by day. Those without a partner tell nothing
    of the correlation, but of how much each measure is like itself from day to day.
    """
    spans = [_span(days) // _LAGS if _why_not(days) is None else 0 for days in together]
    longest = max(spans, default=0)
    ones, others = (
        autocorrelations({day.toordinal(): value for day, value in answers.items()}, longest)
        if longest
        else []
        for answers in (first, second)
    )
    return tuple(
        _why_not(days) or _association(days, ones[:lags], others[:lags])
        for days, lags in zip(together, spans, strict=True)
    )


def _span(days: PairedDays) -> int:
    return (days.days[-1] - days.days[0]).days + 1


def _why_not(days: PairedDays) -> NoFigure | None:
    if days.n < LEAST_PAIRS:
        return NoFigure.FEW_DAYS
    if min(len(set(days.first)), len(set(days.second))) < LEAST_DIFFERENT:
        return NoFigure.FEW_ANSWERS
    return None


def _association(
    days: PairedDays, first: Sequence[float], second: Sequence[float]
) -> Association | NoFigure:
    effective = effective_size([day.toordinal() for day in days.days], first, second)
    if effective < _LEAST_SEPARATE:
        return NoFigure.TOO_ALIKE
    rho = spearman(days.first, days.second)
    low, high = fisher_interval(rho, effective)
    return Association(rho=_rounded(rho), low=_rounded(low), high=_rounded(high), n=days.n)


def doubled_ranks(values: Sequence[int]) -> list[int]:
    """Twice the rank of each value, from 2 on; equal values share the middle of their ranks.

    Doubled, the middles are whole numbers, and their mean is exactly n + 1.
    """
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0] * len(values)
    below = 0
    for _, equal in groupby(order, key=values.__getitem__):
        tied = list(equal)
        for at in tied:
            ranks[at] = 2 * below + len(tied) + 1
        below += len(tied)
    return ranks


def spearman(first: Sequence[int], second: Sequence[int]) -> float:
    """Spearman's rho: the correlation of the ranks, which is right with ties too.

    Raises ValueError where either has fewer than two different values.
    """
    ones, others = _deviations(first), _deviations(second)
    spread = sqrt(sum(map(mul, ones, ones)) * sum(map(mul, others, others)))
    if not spread:
        raise ValueError("a correlation needs values that differ")
    rho: float = sum(map(mul, ones, others)) / spread
    return max(-1.0, min(1.0, rho))


def autocorrelations(series: Mapping[int, int], lags: int) -> list[float]:
    """Rank correlation of a series with itself 1, 2, … `lags` days later; keys are day numbers.

    Missing days stay in their place: each lag has the mean product of the days that exist so far
    apart, over the mean square of all (Pyper and Peterman 1998, equation 7, for series with gaps).
    A lag at which no two days lie is 0. Raises ValueError where all values are the same.
    """
    numbers = sorted(series)
    apart = dict(zip(numbers, _deviations([series[day] for day in numbers]), strict=True))
    row = [apart.get(day, 0) for day in range(numbers[0], numbers[-1] + 1)]
    sums = _lagged_sums(row, lags)
    couples = _couples(numbers, lags)
    square = sums[0] / len(numbers)
    if not square:
        raise ValueError("an autocorrelation needs values that differ")
    return [
        max(-1.0, min(1.0, total / many / square)) if many else 0.0
        for total, many in zip(sums[1:], couples, strict=True)
    ]


def effective_size(days: Collection[int], first: Sequence[float], second: Sequence[float]) -> float:
    """Number of separate days that paired days count as, from both series' autocorrelations.

    Of two series that have nothing to do with each other the variance of the correlation is the sum
    of the products of their autocorrelations over all couples of days, divided by n squared
    (Bartlett 1935; Bayley and Hammersley 1946, doi 10.2307/2983560; for data with gaps in their
    place Clifford, Richardson and Hémon 1989, Biometrics 45, 123-134). That is

        n_eff = n² / (n + 2 Σ c(k) r1(k) r2(k)),

    where c(k) couples of paired days lie k days apart; without gaps c(k) is n - k. Lags go to a
    fifth of the days (Pyper and Peterman 1998, doi 10.1139/f98-104). Never more than n.
    """
    n = len(days)
    couples = _couples(days, len(first))
    total: float = n + 2 * sum(map(mul, couples, map(mul, first, second)))
    return n * n / max(n, total)


def fisher_interval(rho: float, size: float) -> tuple[float, float]:
    """95 % interval of Spearman's rho from so many separate days, by Fisher's z.

    The variance of z is (1 + rho² / 2) / (n - 3), after Bonett and Wright (2000), Psychometrika 65,
    23-28, doi 10.1007/BF02294183; of a rho of 1 or -1 the interval has no width. Raises ValueError
    for 3 days or fewer.
    """
    if size <= 3:
        raise ValueError("an interval needs more than three days")
    if abs(rho) >= 1:
        return rho, rho
    middle, reach = atanh(rho), _NORMAL_97_5 * sqrt((1 + rho * rho / 2) / (size - 3))
    return tanh(middle - reach), tanh(middle + reach)


def _deviations(values: Sequence[int]) -> list[int]:
    """Doubled ranks around their mean, which is exactly 0."""
    return [rank - len(values) - 1 for rank in doubled_ranks(values)]


def _couples(days: Collection[int], lags: int) -> list[int]:
    """How many couples of the days lie 1, 2, … `lags` days apart."""
    first = min(days)
    calendar = sum(1 << (day - first) for day in days)
    return [(calendar & calendar >> lag).bit_count() for lag in range(1, lags + 1)]


def _lagged_sums(row: Sequence[int], lags: int) -> list[int]:
    """Sums of row[t] * row[t + k] over t, for k from 0 to `lags`.

    All at once as one product of two large numbers whose digits are the row, forwards and backwards
    (Kronecker substitution): ten years take 8 ms so, and a quarter of a second number by number.
    """
    product = _in_digits(row) * _in_digits(row[::-1])
    # Every digit is lifted above 0, so that none borrows from the next.
    half, places = 1 << (8 * _DIGIT - 1), 2 * len(row) - 1
    lifted = product + int.from_bytes(half.to_bytes(_DIGIT, "little") * places, "little")
    digits = lifted.to_bytes(_DIGIT * places, "little")
    return [
        int.from_bytes(digits[at : at + _DIGIT], "little") - half if at < len(digits) else 0
        for at in range(_DIGIT * (len(row) - 1), _DIGIT * (len(row) + lags), _DIGIT)
    ]


def _in_digits(row: Sequence[int]) -> int:
    """The number whose digits, each of eight bytes, are the numbers of a row."""
    above, below = (
        b"".join(max(0, sign * one).to_bytes(_DIGIT, "little") for one in row) for sign in (1, -1)
    )
    return int.from_bytes(above, "little") - int.from_bytes(below, "little")


def _rounded(figure: float) -> float:
    """Two decimals, and never -0."""
    return round(figure, 2) + 0.0
