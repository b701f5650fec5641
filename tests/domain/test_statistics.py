"""Honest figures: the order says nothing, days without an answer move nothing."""

import statistics
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from painjournal.domain.statistics import (
    FEW,
    after_midnight,
    counts,
    figures,
    is_thin,
    quantile,
    week_middles,
)

values = st.lists(st.integers(0, 1440), max_size=40)


def test_the_quantile_lies_between_order_statistics() -> None:
    assert quantile([1, 2, 3, 4], Fraction(1, 4)) == Fraction(7, 4)
    assert quantile([5], Fraction(3, 4)) == 5
    with pytest.raises(ValueError, match="needs values"):
        quantile([], Fraction(1, 2))


@given(st.lists(st.integers(0, 1440), min_size=2, max_size=40))
def test_quartiles_agree_with_the_standard_library(found: list[int]) -> None:
    ordered = sorted(found)
    ours = [quantile(ordered, Fraction(n, 4)) for n in (1, 2, 3)]
    theirs = statistics.quantiles(map(Fraction, ordered), n=4, method="inclusive")
    assert ours == theirs


@given(values.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_days_says_nothing(both: tuple[list[int], list[int]]) -> None:
    found, shuffled = both
    assert figures(found, of=50) == figures(shuffled, of=50)
    assert counts(found) == counts(shuffled)


@given(values, st.integers(40, 400), st.integers(0, 400))
def test_days_without_an_answer_never_move_a_figure(found: list[int], of: int, more: int) -> None:
    fewer, many = figures(found, of=of), figures(found, of=of + more)
    assert many.n == fewer.n == len(found)
    assert many.of == fewer.of + more
    for name in ("values", "median", "low_quarter", "high_quarter"):
        assert getattr(many, name) == getattr(fewer, name)


@given(values)
def test_a_median_needs_enough_values(found: list[int]) -> None:
    made = figures(found, of=len(found))
    assert (made.median is None) == (len(found) < FEW)
    if made.median is not None:
        assert made.median == statistics.median(map(Fraction, found))
        assert made.low_quarter is not None
        assert made.high_quarter is not None
        assert found and min(found) <= made.low_quarter <= made.median
        assert made.median <= made.high_quarter <= max(found)


def test_without_values_there_are_no_figures() -> None:
    nothing = figures([], of=30)
    assert (nothing.values, nothing.median, nothing.n, nothing.of) == ((), None, 0, 30)
    assert is_thin(nothing.n, nothing.of)


def test_half_the_days_are_not_thin() -> None:
    assert not is_thin(7, 14)
    assert is_thin(6, 14)


def test_answers_given_unasked_are_never_more_than_the_days() -> None:
    assert figures([1, 2, 3], of=2).of == 3


@given(values)
def test_counts_add_up(found: list[int]) -> None:
    counted = counts(found)
    assert sum(counted.values()) == len(found)
    assert list(counted) == sorted(set(found))


@pytest.mark.parametrize(
    ("times", "unrolled"),
    [
        ([], []),
        ([600], [600]),
        ([1410, 30, 0], [1410, 1440, 1470]),
        ([720, 700, 710], [700, 710, 720]),
        ([0, 720], [0, 720]),
    ],
)
def test_a_clock_is_cut_where_nothing_was_written_for_longest(
    times: list[int], unrolled: list[int]
) -> None:
    assert after_midnight(times) == unrolled


FIRST = date(2025, 3, 1)


def week(*values: int | None) -> dict[date, int]:
    """Values of days in a row, None for a day without one."""
    return {FIRST + timedelta(days=n): one for n, one in enumerate(values) if one is not None}


def test_the_middle_of_a_week_needs_four_of_its_seven_days() -> None:
    assert week_middles(week(1, 2, 3)) == {}
    found = week_middles(week(1, 9, 3, 2, 2, 2, 2))
    assert found[FIRST + timedelta(days=3)] == 2
    assert found[FIRST] == Fraction(5, 2)  # of 1, 9, 3 and 2


def test_a_day_without_a_value_has_no_middle_and_no_gap_is_bridged() -> None:
    found = week_middles(week(1, 1, 1, None, 5, 5, 5))
    assert FIRST + timedelta(days=3) not in found
    far = week_middles(week(*[1] * 7, *[None] * 7, *[9] * 7))
    assert set(far.values()) == {1, 9}


def test_the_middle_of_a_week_is_that_of_statistics() -> None:
    values = [3, 0, 4, 1, 4, 2, 2, 3, 1, 0]
    for day, middle in week_middles(week(*values)).items():
        at = (day - FIRST).days
        assert middle == statistics.median(values[max(0, at - 3) : at + 4])


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.integers(0, 60).map(lambda n: FIRST + timedelta(days=n)), st.integers(0, 10)
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_days_were_written_moves_no_middle(
    values: dict[date, int], random: Random
) -> None:
    shuffled = list(values.items())
    random.shuffle(shuffled)
    assert week_middles(dict(shuffled)) == week_middles(values)
    assert set(week_middles(values)) <= set(values)
