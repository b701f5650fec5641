from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from painjournal.domain.days import Period
from painjournal.domain.sights import LEAST_DAYS, Sight

BOUNDS = Period(date(2024, 1, 1), date(2025, 11, 18))
AUTUMN = Period(date(2025, 8, 19), date(2025, 11, 18))


def test_a_window_shows_the_period_it_was_made_of() -> None:
    assert Sight.of(AUTUMN, BOUNDS).period == AUTUMN


def test_it_moves_and_stops_where_the_days_end() -> None:
    sight = Sight.of(AUTUMN, BOUNDS)
    earlier = sight.moved(-30).period
    assert earlier == Period(date(2025, 7, 20), date(2025, 10, 19))
    assert sight.moved(5).period == AUTUMN
    assert sight.moved(-100000).period.first == BOUNDS.first
    assert len(sight.moved(-100000).period) == len(AUTUMN)


def test_the_day_it_is_zoomed_around_keeps_its_place() -> None:
    sight = Sight.of(Period(date(2025, 1, 1), date(2025, 4, 10)), BOUNDS)
    day = date(2025, 1, 21).toordinal()
    closer = sight.zoomed(0.5, day)
    assert (day - closer.first) / closer.days == pytest.approx((day - sight.first) / sight.days)
    assert closer.days == 50
    assert sight.zoomed(0.5).first + 25 == pytest.approx(sight.first + 50)


def test_it_is_never_shorter_than_two_weeks_nor_longer_than_there_are_days() -> None:
    sight = Sight.of(AUTUMN, BOUNDS)
    assert len(sight.zoomed(0.001).period) == LEAST_DAYS
    assert sight.zoomed(1000).period == BOUNDS


def test_a_young_journal_stays_at_its_last_day() -> None:
    young = Period(date(2025, 11, 16), date(2025, 11, 18))
    month = Period.ending(date(2025, 11, 18), days=30)
    sight = Sight.of(month, young)
    assert sight.moved(-10).period == month
    assert sight.zoomed(3).period == month


def test_a_day_comes_into_the_middle() -> None:
    week = Sight.of(Period(date(2025, 3, 1), date(2025, 3, 21)), BOUNDS)
    assert week.around(date(2024, 6, 11)).period == Period(date(2024, 6, 1), date(2024, 6, 21))
    assert date(2024, 1, 2) in week.around(date(2024, 1, 2)).period


days = st.dates(date(2020, 1, 1), date(2025, 1, 1))
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("moved"), st.floats(-5000, 5000)),
        st.tuples(st.just("zoomed"), st.floats(0.05, 20)),
        st.tuples(st.just("around"), days),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(days, st.integers(0, 4000), st.integers(14, 900), ACTS)
def test_whatever_is_done_it_shows_days_there_are(
    last: date, more: int, long: int, acts: list[tuple[str, object]]
) -> None:
    bounds = Period(last - timedelta(days=more), last)
    sight = Sight.of(Period.ending(last, days=long), bounds)
    for name, how in acts:
        sight = getattr(sight, name)(how)
        period = sight.period
        assert period.last <= last
        assert period.first >= sight.bounds.first
        assert LEAST_DAYS <= len(period) <= max(long, len(bounds))
