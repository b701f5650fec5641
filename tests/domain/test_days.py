"""Days as a diary counts them: the night belongs to the day before, late is more than two days."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import days

from painjournal.domain.days import Period, diary_day, is_late
from painjournal.domain.errors import DatesReversed

TUESDAY = date(2025, 11, 18)


@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(0, 0, 17), (3, 59, 17), (4, 0, 18), (12, 0, 18), (23, 59, 18)],
)
def test_until_four_the_day_before_is_written(hour: int, minute: int, day: int) -> None:
    assert diary_day(datetime(2025, 11, 18, hour, minute)).day == day  # noqa: DTZ001 - a wall time


@pytest.mark.parametrize(("after", "late"), [(-1, False), (0, False), (2, False), (3, True)])
def test_more_than_two_days_after_its_day_is_late(after: int, *, late: bool) -> None:
    assert is_late(TUESDAY, TUESDAY + timedelta(days=after)) is late


def test_a_period_holds_both_its_ends() -> None:
    week = Period.ending(TUESDAY, days=7)
    assert (week.first, week.last, len(week)) == (date(2025, 11, 12), TUESDAY, 7)
    assert week.first in week
    assert list(week)[-1] == TUESDAY
    assert date(2025, 11, 11) not in week
    assert "2025-11-18" not in week


def test_a_period_cannot_run_backwards() -> None:
    with pytest.raises(DatesReversed, match=r"2025-11-18.*2025-11-17"):
        Period(TUESDAY, TUESDAY - timedelta(days=1))


@given(first=days, more=st.integers(0, 800))
def test_a_period_counts_the_days_it_goes_through(first: date, more: int) -> None:
    period = Period(first, first + timedelta(days=more))
    through = list(period)
    assert len(through) == len(period) == more + 1
    assert all(day in period for day in (through[0], through[-1]))
    assert period.first - timedelta(days=1) not in period
