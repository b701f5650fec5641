"""Figures of two measures, against independent references, laws, and chance itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt, tanh
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import rankdata, spearmanr

from painjournal.domain.correlation import (
    LEAST_DIFFERENT,
    LEAST_PAIRS,
    Association,
    NoFigure,
    associations,
    autocorrelations,
    doubled_ranks,
    effective_size,
    fisher_interval,
    spearman,
)
from painjournal.domain.days import Period
from painjournal.domain.pairs import Way, paired

FIRST = date(2025, 1, 1)
Answers = Mapping[date, int]

series = st.dictionaries(st.integers(0, 60), st.integers(-3, 30), min_size=2)


def differing(values: Iterator[int] | Mapping[int, int]) -> bool:
    return len(set(values.values() if isinstance(values, Mapping) else values)) > 1


@given(st.lists(st.integers(0, 12), max_size=50))
def test_ranks_share_the_middle_where_values_are_equal(values: list[int]) -> None:
    assert doubled_ranks(values) == [2 * rank for rank in rankdata(values)]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 10)), min_size=2, max_size=60))
def test_spearman_agrees_with_scipy_where_there_are_ties(both: list[tuple[int, int]]) -> None:
    first, second = zip(*both, strict=True)
    if len(set(first)) < 2 or len(set(second)) < 2:
        with pytest.raises(ValueError, match="differ"):
            spearman(first, second)
        return
    assert spearman(first, second) == pytest.approx(spearmanr(first, second).statistic)


@given(series.filter(differing), st.integers(0, 80))
def test_autocorrelations_keep_missing_days_in_place(found: dict[int, int], lags: int) -> None:
    days = sorted(found)
    ranks = dict(zip(days, rankdata([found[day] for day in days]), strict=True))
    middle = (len(days) + 1) / 2
    square = sum((rank - middle) ** 2 for rank in ranks.values()) / len(days)
    expected = []
    for lag in range(1, lags + 1):
        products = [
            (ranks[day] - middle) * (ranks[day + lag] - middle)
            for day in days
            if day + lag in ranks
        ]
        mean = sum(products) / len(products) / square if products else 0.0
        expected.append(max(-1.0, min(1.0, mean)))
    assert autocorrelations(found, lags) == pytest.approx(expected)


def test_a_series_without_differences_has_no_autocorrelation() -> None:
    with pytest.raises(ValueError, match="differ"):
        autocorrelations({1: 3, 2: 3, 5: 3}, 1)


@given(st.sets(st.integers(0, 40), min_size=2), st.floats(0, 0.95), st.floats(0, 0.95))
def test_the_effective_size_is_the_double_sum_over_all_days(
    days: set[int], one: float, other: float
) -> None:
    lags = range(1, 41)
    found = effective_size(days, [one**lag for lag in lags], [other**lag for lag in lags])
    together = sum((one * other) ** abs(a - b) if a != b else 1.0 for a in days for b in days)
    assert found == pytest.approx(len(days) ** 2 / together)


def test_days_that_stand_alone_count_in_full_and_never_more() -> None:
    days = range(0, 300, 10)
    assert effective_size(days, [0.9] * 9, [0.9] * 9) == 30
    assert effective_size(range(30), [-0.9], [0.9]) == 30


def test_the_interval_is_that_of_a_published_example() -> None:
    """The worked example of statpsych's ci.spear, after Bonett and Wright (2000)."""
    y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]
    rho = spearman(y, x)
    assert rho == pytest.approx(0.8699639, abs=1e-7)
    assert fisher_interval(rho, 15) == pytest.approx((0.5840951, 0.9638297), abs=1e-7)


def test_an_interval_needs_days_and_widens_with_fewer() -> None:
    with pytest.raises(ValueError, match="more than three"):
        fisher_interval(0.2, 3)
    (low, high), (lower, higher) = fisher_interval(0.2, 40), fisher_interval(0.2, 20)
    assert lower < low < 0.2 < high < higher
    assert fisher_interval(0, 103) == pytest.approx((-tanh(0.1959964), tanh(0.1959964)))
    assert fisher_interval(-1, 20) == (-1, -1)


def figures(
    first: Answers, second: Answers, period: Period | None = None
) -> tuple[Association | NoFigure, ...]:
    """Figures of all ways to pair the days."""
    ends = [*first, *second]
    period = period or Period(min(ends), max(ends))
    return associations([paired(first, second, way, period) for way in Way], first, second)


def drawn(seed: int, days: int = 90, written: float = 0.8) -> tuple[Answers, Answers]:
    """Two series that share something, with gaps."""
    random = Random(seed)
    both: tuple[dict[date, int], dict[date, int]] = ({}, {})
    shared = 0.0
    for n in range(days):
        shared = 0.6 * shared + random.gauss(0, 1)
        for found in both:
            value = random.gauss(shared, 1)
            if random.random() < written:
                found[FIRST + timedelta(days=n)] = max(0, min(10, round(5 + 2 * value)))
    return both


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_order_and_empty_days_move_no_figure(seed: int) -> None:
    first, second = drawn(seed)
    before = figures(first, second)
    assert isinstance(before[0], Association)
    assert (
        figures(
            dict(sorted(first.items(), reverse=True)), dict(sorted(second.items(), reverse=True))
        )
        == before
    )
    ends = min(*first, *second), max(*first, *second)
    longer = Period(ends[0] - timedelta(days=400), ends[1] + timedelta(days=40))
    assert figures(first, second, longer) == before


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_turned_round_and_upside_down_the_figures_follow(seed: int) -> None:
    first, second = drawn(seed)
    same, before, after = figures(first, second)
    turned = figures(second, first)
    for one, other in zip((same, after, before), turned, strict=True):
        assert isinstance(one, Association)
        assert one == other
    upside = figures(first, {day: 10 - value for day, value in second.items()})[0]
    assert isinstance(same, Association) and isinstance(upside, Association)
    assert (upside.rho, upside.low, upside.high) == (-same.rho, -same.high, -same.low)
    assert upside.direction == -same.direction


def test_a_partnerless_day_moves_no_rho() -> None:
    first, second = drawn(3, written=1.0)
    lone = {day: value for day, value in second.items() if day.day != 7}
    found, other = figures(first, second)[0], figures(first, lone)[0]
    fewer = figures({day: value for day, value in first.items() if day.day != 7}, lone)[0]
    assert isinstance(found, Association)
    assert isinstance(other, Association) and isinstance(fewer, Association)
    assert other.rho == fewer.rho
    assert other.n == fewer.n < found.n


def test_below_the_stated_least_there_is_no_figure() -> None:
    days = [FIRST + timedelta(days=n) for n in range(LEAST_PAIRS)]
    first = {day: n * 7 % 11 for n, day in enumerate(days)}
    second = {day: n * 5 % 11 for n, day in enumerate(days)}
    same, *moved = figures(first, second)
    assert isinstance(same, Association)
    assert same.n == LEAST_PAIRS
    assert moved == [NoFigure.FEW_DAYS] * 2
    few = {day: value % (LEAST_DIFFERENT - 1) for day, value in first.items()}
    assert figures(few, second)[0] is NoFigure.FEW_ANSWERS
    assert figures(second, few)[0] is NoFigure.FEW_ANSWERS
    assert figures({}, second, Period(days[0], days[-1]))[0] is NoFigure.FEW_DAYS


def test_two_spells_far_apart_are_no_twenty_days_but_two() -> None:
    """Eleven low days in winter and eleven high ones in spring show one change, not a pattern."""
    random = Random(5)
    spells = [FIRST + timedelta(days=n + apart) for apart in (0, 90) for n in range(11)]
    first = {day: random.choice((0, 1)) + 9 * (day > spells[10]) for day in spells}
    second = {day: random.choice((9, 10)) - 9 * (day > spells[10]) for day in spells}
    assert figures(first, second)[0] is NoFigure.TOO_ALIKE


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Series drawn by chance, written on so many days, in spells or one by one.

    `alike` are the autocorrelations of both measures from day to day, `steps` their answers.
    """

    days: int
    written: float  # share of the days; 0 for spells of writing and of not
    alike: tuple[float, float]
    steps: int = 11

    def answers(self, random: Random, together: float = 0.0) -> tuple[Answers, Answers]:
        """Two series whose latent values have this correlation."""
        keep = [sqrt(1 - one * one) for one in self.alike]
        x, y = random.gauss(0, 1), random.gauss(0, 1)
        writing = True
        first: dict[date, int] = {}
        second: dict[date, int] = {}
        for n in range(self.days):
            x = self.alike[0] * x + keep[0] * random.gauss(0, 1)
            y = self.alike[1] * y + keep[1] * random.gauss(0, 1)
            writing ^= random.random() < 0.14
            if random.random() < self.written if self.written else writing:
                day = FIRST + timedelta(days=n)
                first[day] = self._answer(x)
                second[day] = self._answer(together * x + sqrt(1 - together * together) * y)
        return first, second

    def _answer(self, value: float) -> int:
        middle = (self.steps - 1) / 2
        return max(0, min(self.steps - 1, round(middle + value * self.steps / 5)))


UNRELATED = (
    Writing(days=22, written=1, alike=(0, 0)),
    Writing(days=22, written=1, alike=(0.6, 0.6)),
    Writing(days=24, written=1, alike=(0.9, 0.9)),
    Writing(days=60, written=0.5, alike=(0.8, 0.8)),
    Writing(days=92, written=0, alike=(0.5, 0.9), steps=5),
    Writing(days=92, written=0.7, alike=(0.95, 0.95)),
    Writing(days=200, written=0.15, alike=(0.95, 0.95)),
    Writing(days=365, written=0, alike=(0.8, 0.8)),
)


@pytest.mark.parametrize("writing", UNRELATED, ids=str)
def test_chance_alone_shows_a_pattern_at_most_seven_times_in_a_hundred(writing: Writing) -> None:
    random = Random(20251118)
    found = patterns = 0
    while found < 1500:
        for figure in figures(*writing.answers(random)):
            if isinstance(figure, Association):
                found += 1
                patterns += figure.direction != 0
    assert patterns / found <= 0.07


TOGETHER = (
    Writing(days=30, written=1, alike=(0.5, 0.5)),
    Writing(days=92, written=0, alike=(0.7, 0.7)),
    Writing(days=92, written=0.7, alike=(0.8, 0.2)),
    Writing(days=200, written=0, alike=(0.9, 0.9)),
)


@pytest.mark.parametrize("together", [0.4, 0.7])
@pytest.mark.parametrize("writing", TOGETHER, ids=str)
def test_the_interval_holds_what_is_truly_there(writing: Writing, together: float) -> None:
    random = Random(20251118)
    long = Writing(days=20_000, written=1, alike=(0, 0), steps=writing.steps)
    endless = long.answers(random, together)
    true = spearman(*(list(one.values()) for one in endless))
    found = held = 0
    while found < 400:
        figure = figures(*writing.answers(random, together))[0]
        if isinstance(figure, Association):
            found += 1
            held += figure.low <= true <= figure.high
    assert held / found >= 0.92
