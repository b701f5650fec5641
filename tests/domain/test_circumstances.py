"""Terms and holidays, the home programme in force, and notes about several days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import days

from painjournal.domain.circumstances import (
    Programme,
    SchoolTime,
    StretchNote,
    TimeKind,
    checked_stretch,
    checked_time,
    programme_on,
    sheet_on,
    times_on,
)
from painjournal.domain.errors import NotPossible

DAY = date(2025, 11, 18)
TERM = SchoolTime(
    code="own-1",
    person_id=1,
    name="Autumn",
    kind=TimeKind.TERM,
    first=DAY,
    last=DAY + timedelta(days=30),
)
NOTE = StretchNote(person_id=1, writer_id=1, first=DAY, last=DAY, text="Away")


def field_of(refused: pytest.ExceptionInfo[NotPossible]) -> str:
    return refused.value.field


def test_a_school_time_has_a_name_and_days_in_order() -> None:
    assert checked_time(replace(TERM, name=" Autumn  term ")).name == "Autumn term"
    for field, other in (
        ("name", replace(TERM, name=" ")),
        ("last", replace(TERM, last=DAY - timedelta(days=1))),
    ):
        with pytest.raises(NotPossible) as refused:
            checked_time(other)
        assert field_of(refused) == field


def test_a_day_may_lie_in_several_school_times() -> None:
    trip = replace(TERM, code="own-2", first=DAY + timedelta(days=30))
    assert times_on([TERM, trip], DAY) == (TERM,)
    assert times_on([TERM, trip], TERM.last) == (TERM, trip)
    assert times_on([TERM, trip], DAY - timedelta(days=1)) == ()


@pytest.mark.parametrize(
    ("field", "other"),
    [
        ("last", replace(NOTE, last=DAY - timedelta(days=1))),
        ("last", replace(NOTE, last=DAY + timedelta(days=1))),
        ("text", replace(NOTE, text=" \n")),
    ],
)
def test_a_longer_note_that_cannot_be_is_refused(field: str, other: StretchNote) -> None:
    with pytest.raises(NotPossible) as refused:
        checked_stretch(other, DAY)
    assert field_of(refused) == field


def test_a_longer_note_covers_its_first_and_last_day() -> None:
    note = checked_stretch(replace(NOTE, first=DAY - timedelta(days=2), text="a\r\nb"), DAY)
    assert note.text == "a\nb"
    covered = [n for n in range(-4, 2) if note.covers(DAY + timedelta(days=n))]
    assert covered == [-2, -1, 0]


@given(sheets=st.dictionaries(days, st.sampled_from(["", "Swim", "Stretch"]), max_size=5), day=days)
def test_the_last_sheet_that_has_begun_is_in_force(sheets: dict[date, str], day: date) -> None:
    many = [Programme(person_id=1, since=since, text=text) for since, text in sheets.items()]
    begun = [since for since in sheets if since <= day]
    found = sheet_on(many, day)
    assert found == (many[list(sheets).index(max(begun))] if begun else None)
    # The days before the first sheet are filled in by it.
    text = sheets[max(begun) if begun else min(sheets)] if sheets else ""
    shown = programme_on(many, day)
    assert (shown.text if shown else "") == text
