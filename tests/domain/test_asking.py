"""What is asked, how often and since when: the N of "n of N days"."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import days

from painjournal.domain.asking import (
    Asked,
    HowOften,
    PainScale,
    ReadySet,
    Stands,
    days_asked,
    first_asked,
    in_force,
    in_order,
    is_for,
    items,
    stands,
)
from painjournal.domain.catalogue import PAIN_CODES, measure
from painjournal.domain.days import Period
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import NOTE, PLACES
from painjournal.domain.people import Occupation, Person, Writer

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA = Writer(id=1, name="Maya", person_id=1)
BY_MUM = Writer(id=2, name="Mum")
MONDAY = date(2025, 11, 3)
TWO_WEEKS = Period(MONDAY, MONDAY + timedelta(days=13))


def asked(how_often: HowOften, since: date, code: str = "stress") -> Asked:
    return Asked(person_id=1, writer_id=1, code=code, how_often=how_often, since=since)


def test_the_person_is_asked_all_and_an_adult_what_can_be_seen() -> None:
    own = {row.code: row.how_often for row in first_asked(MAYA, BY_MAYA, MONDAY)}
    seen = {row.code: row.how_often for row in first_asked(MAYA, BY_MUM, MONDAY)}
    assert own["stress"] is HowOften.DAILY
    assert own["school"] is HowOften.DAILY
    assert "work" not in own
    assert set(own) >= set(PAIN_CODES)
    assert set(seen) < set(own)
    assert not set(seen) & {*PAIN_CODES, "stress", "mood", "day_overall"}


@pytest.mark.parametrize("scale", PainScale)
def test_only_the_chosen_pain_scale_is_asked(scale: PainScale) -> None:
    rows = first_asked(MAYA, BY_MAYA, MONDAY, pain=HowOften.WEEKLY, scale=scale)
    how_often = {row.code: row.how_often for row in rows if row.code in PAIN_CODES}
    (other,) = set(PainScale) - {scale}
    assert how_often[scale] is HowOften.WEEKLY
    assert how_often[other] is HowOften.NEVER
    assert how_often[PLACES] is HowOften.WEEKLY


def test_no_pain_asked_takes_all_of_it_off() -> None:
    rows = first_asked(MAYA, BY_MAYA, MONDAY, pain=HowOften.NEVER)
    assert {row.how_often for row in rows if row.code in PAIN_CODES} == {HowOften.NEVER}


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


def on_form(writer: Writer, ready: ReadySet, pain: HowOften = HowOften.DAILY) -> set[str]:
    rows = first_asked(MAYA, writer, MONDAY, ready=ready, pain=pain)
    return {row.code for row in rows if row.how_often in (HowOften.DAILY, HowOften.WEEKLY)}


def test_the_fuller_form_has_all_of_the_short_one_and_the_quiet_one_no_pain() -> None:
    short, fuller = on_form(BY_MAYA, ReadySet.SHORT), on_form(BY_MAYA, ReadySet.FULLER)
    assert short < fuller
    assert {"pain_level", PLACES} <= short
    assert fuller - short >= {"mood", "energy", NOTE}
    assert on_form(BY_MAYA, ReadySet.QUIET) == short - set(PAIN_CODES)
    assert on_form(BY_MAYA, ReadySet.QUIET, HowOften.WEEKLY) == short


def test_an_adult_is_offered_only_what_can_be_seen() -> None:
    found = {one.code for one in items(MAYA, own=False)}
    assert found < {one.code for one in items(MAYA, own=True)}
    assert not found & {PLACES, "stress", "mood", *PAIN_CODES}
    assert {"signs", "doses", "events"} <= found
    for ready in ReadySet:
        rows = first_asked(MAYA, BY_MUM, MONDAY, ready=ready)
        assert {row.code for row in rows} == found


def test_a_familys_own_measure_is_for_adults_only_when_it_is_meant_to_be() -> None:
    own, both = (
        OwnMeasure(code=f"own-{too}", person_id=1, name="Calm", scale=Scale.LEVEL, adults_too=too)
        for too in (False, True)
    )
    measures = (own.measure, both.measure)
    mine = {
        row.code: row.how_often for row in first_asked(MAYA, BY_MAYA, MONDAY, measures=measures)
    }
    seen = {row.code: row.how_often for row in first_asked(MAYA, BY_MUM, MONDAY, measures=measures)}
    assert mine[own.code] is mine[both.code] is seen[both.code] is HowOften.DAILY
    assert own.code not in seen


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
