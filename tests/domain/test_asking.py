"""What is asked, how often and since when: the N of "n of N days"."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import days

from painjournal.domain.asking import (
    Asked,
    HowOften,
    Stands,
    days_asked,
    in_force,
    in_order,
    is_for,
    stands,
)
from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.people import Occupation, Person, Writer

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA = Writer(id=1, name="Maya", person_id=1)
BY_MUM = Writer(id=2, name="Mum")
MONDAY = date(2025, 11, 3)
TWO_WEEKS = Period(MONDAY, MONDAY + timedelta(days=13))


def asked(how_often: HowOften, since: date, code: str = "stress") -> Asked:
    return Asked(person_id=1, writer_id=1, code=code, how_often=how_often, since=since)


def test_attendance_is_for_those_who_attend() -> None:
    worker = Person(id=2, name="Ben", occupation=Occupation.WORK)
    assert is_for(measure("work"), worker, own=True)
    assert not is_for(measure("school"), worker, own=True)
    assert not is_for(measure("stress"), worker, own=False)


def test_the_latest_row_before_a_day_is_in_force() -> None:
    first = asked(HowOften.DAILY, MONDAY)
    second = asked(HowOften.WEEKLY, MONDAY + timedelta(days=7))
    rows = [second, first]
    assert in_force(rows, "stress", MONDAY - timedelta(days=1)) is None
    assert in_force(rows, "stress", MONDAY) is first
    assert in_force(rows, "stress", second.since) is second
    assert in_force(rows, "mood", MONDAY) is None


@pytest.mark.parametrize(
    ("how_often", "n"),
    [(HowOften.DAILY, 14), (HowOften.WEEKLY, 2), (HowOften.ON_DEMAND, 0), (HowOften.NEVER, 0)],
)
def test_days_asked_are_counted_by_how_often(how_often: HowOften, n: int) -> None:
    assert len(days_asked([asked(how_often, MONDAY)], "stress", TWO_WEEKS)) == n


def test_days_before_the_first_row_were_not_asked() -> None:
    since = MONDAY + timedelta(days=10)
    found = days_asked([asked(HowOften.DAILY, since)], "stress", TWO_WEEKS)
    assert found == frozenset(since + timedelta(days=n) for n in range(4))


how_oftens = st.sampled_from(HowOften)


@given(changes=st.dictionaries(days, how_oftens, max_size=5), first=days, more=st.integers(0, 60))
def test_days_asked_are_those_on_which_the_row_in_force_asks(
    changes: dict[date, HowOften], first: date, more: int
) -> None:
    rows = [asked(how_often, since) for since, how_often in changes.items()]
    period = Period(first, first + timedelta(days=more))
    one_by_one = {
        day for day in period if (row := in_force(rows, "stress", day)) is not None and row.on(day)
    }
    assert days_asked(rows, "stress", period) == one_by_one


@pytest.mark.parametrize(
    ("how_often", "on_monday", "on_tuesday"),
    [
        (HowOften.DAILY, Stands.ASKED, Stands.ASKED),
        (HowOften.WEEKLY, Stands.ASKED, Stands.OFFERED),
        (HowOften.ON_DEMAND, Stands.OFFERED, Stands.OFFERED),
        (HowOften.NEVER, Stands.ABSENT, Stands.ABSENT),
    ],
)
def test_how_a_question_stands_on_a_form(
    how_often: HowOften, on_monday: Stands, on_tuesday: Stands
) -> None:
    rows = [asked(how_often, MONDAY)]
    assert stands(rows, "stress", MONDAY) is on_monday
    assert stands(rows, "stress", MONDAY + timedelta(days=1)) is on_tuesday
    assert stands(rows, "stress", MONDAY - timedelta(days=7)) is on_monday


def test_what_came_with_a_later_version_is_offered() -> None:
    assert stands([asked(HowOften.DAILY, MONDAY)], "mood", MONDAY) is Stands.OFFERED


@given(
    codes=st.lists(st.sampled_from("abcdef"), unique=True),
    order=st.lists(st.sampled_from("abcxyz")),
)
def test_codes_without_a_place_stand_behind_the_others_as_they_were(
    codes: list[str], order: list[str]
) -> None:
    found = in_order(codes, order)
    assert sorted(found) == sorted(codes)
    placed = [code for code in found if code in order]
    assert found[: len(placed)] == placed
    assert found[len(placed) :] == [code for code in codes if code not in order]
    assert placed == sorted(placed, key=order.index)
