from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from painjournal.domain.days import Period
from painjournal.domain.spans import Span, parted, span_start, starts

periods = st.builds(
    lambda first, days: Period(first, first + timedelta(days=days)),
    st.dates(date(1990, 1, 1), date(2090, 1, 1)),
    st.integers(0, 900),
)


@settings(max_examples=60)
@given(period=periods, span=st.sampled_from(Span))
def test_the_parts_hold_each_day_once(period: Period, span: Span) -> None:
    parts = parted(period, span)
    assert [day for part in parts for day in part] == list(period)
    for part in parts:
        assert span_start(part.first, span) == span_start(part.last, span)


def test_weeks_start_on_monday() -> None:
    parts = parted(Period(date(2025, 11, 1), date(2025, 11, 18)), Span.WEEK)
    assert [part.first for part in parts] == [
        date(2025, 11, 1),
        date(2025, 11, 3),
        date(2025, 11, 10),
        date(2025, 11, 17),
    ]


def test_months_and_years_start_on_their_first() -> None:
    period = Period(date(2024, 12, 31), date(2026, 1, 1))
    assert list(starts(period, Span.YEAR)) == [date(2025, 1, 1), date(2026, 1, 1)]
    assert len(parted(period, Span.MONTH)) == 14


def test_the_calendar_may_end() -> None:
    last_days = Period(date(9999, 12, 1), date.max)
    for span in Span:
        assert parted(last_days, span)[-1].last == date.max
