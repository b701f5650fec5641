"""Treatments are kept as written and drawn no further than somebody said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import days

from painjournal.domain.days import Period
from painjournal.domain.errors import NotPossible
from painjournal.domain.treatments import Treatment, checked

DAY = date(2025, 11, 18)
DROPS = Treatment(code="own-1", person_id=1, name="Vitamin D", amount="1 drop", start=DAY)
maybe = st.none() | days


@given(start=maybe, stop=maybe, day=days)
def test_it_stands_on_the_form_from_its_start_to_its_stop(
    start: date | None, stop: date | None, day: date
) -> None:
    one = replace(DROPS, start=start, stop=stop)
    outside = (start is not None and day < start) or (stop is not None and day > stop)
    assert one.is_current(day) is not outside


@pytest.mark.parametrize(
    ("start", "stop", "confirmed", "drawn"),
    [
        (None, None, None, None),
        (0, None, None, None),
        (0, None, 5, (0, 5)),
        (0, 9, 5, (0, 9)),
        (None, None, 5, (5, 5)),
        (None, 9, None, None),
        (None, 9, 5, (5, 9)),
        (7, None, 5, (5, 5)),
    ],
)
def test_it_is_drawn_to_its_stop_or_the_last_day_somebody_confirmed_it(
    start: int | None, stop: int | None, confirmed: int | None, drawn: tuple[int, int] | None
) -> None:
    def day(n: int | None) -> date | None:
        return None if n is None else DAY + timedelta(days=n)

    one = replace(DROPS, start=day(start), stop=day(stop), confirmed=day(confirmed))
    wanted = drawn and Period(DAY + timedelta(days=drawn[0]), DAY + timedelta(days=drawn[1]))
    assert one.drawn() == wanted


def test_the_same_line_is_not_kept_twice() -> None:
    with pytest.raises(NotPossible) as refused:
        checked(replace(DROPS, code="", name="vitamin  d"), [DROPS])
    assert refused.value.field == "name"
    for other in (
        replace(DROPS, code="", amount="2 drops"),
        replace(DROPS, code="", start=None),
        replace(DROPS, code="", person_id=2),
        replace(DROPS, stop=DAY),
    ):
        assert checked(other, [DROPS]) == other


def test_it_cannot_stop_before_it_starts() -> None:
    with pytest.raises(NotPossible) as refused:
        checked(replace(DROPS, stop=DAY - timedelta(days=1)), [])
    assert refused.value.field == "stop"
    assert checked(replace(DROPS, start=None, stop=DAY), []).stop == DAY


def test_the_amount_is_kept_as_written_but_for_its_ends() -> None:
    assert checked(replace(DROPS, amount=" 1 drop\r\nat  noon \n"), []).amount == "1 drop\nat  noon"
