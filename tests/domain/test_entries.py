"""One writer's day: blank stays blank, and what cannot be is refused beside its field."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from tests.strategies import entries

from painjournal.domain.catalogue import MEASURES, measure
from painjournal.domain.entries import Entry, Place, check_day, zone_named
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.places import ELSEWHERE

DAY = date(2025, 11, 18)
BLANK = Entry(person_id=1, writer_id=1, day=DAY)


def test_a_blank_entry_is_not_written() -> None:
    assert not BLANK.has_content
    assert not BLANK.is_written
    assert BLANK.answer("stress") is None
    assert BLANK.ticks("did_today") == frozenset()


def test_zero_is_an_answer() -> None:
    entry = BLANK.with_answer(measure("pain_level"), 0)
    assert entry.answer("pain_level") == 0
    assert entry.is_written


@pytest.mark.parametrize(
    "written",
    [
        BLANK.with_answer(measure("did_today"), frozenset({0})),
        BLANK.with_places((Place(id="f-knee-r"),)),
        BLANK.with_note("x"),
        replace(BLANK, nothing_to_add=True),
    ],
)
def test_anything_makes_a_day_written(written: Entry) -> None:
    assert written.is_written


def test_written_together_alone_is_not_yet_a_day() -> None:
    assert not replace(BLANK, together=True).is_written


def test_an_answer_can_be_cleared() -> None:
    entry = BLANK.with_answer(measure("stress"), 3).with_answer(
        measure("did_today"), frozenset({1, 2})
    )
    cleared = entry.with_answer(measure("stress"), None).with_answer(
        measure("did_today"), frozenset()
    )
    assert cleared.same_content(BLANK)
    assert entry.answer("stress") == 3


@pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)
def test_an_answer_out_of_range_is_refused_beside_its_field(one: Measure) -> None:
    wrong = frozenset({99}) if one.kind is Kind.TICKS else one.highest + 1
    with pytest.raises(NotPossible) as refused:
        BLANK.with_answer(one, wrong)
    assert refused.value.field == one.code
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize(
    "place",
    [
        Place(id="tail"),
        Place(id="f-knee-r", level=11),
        Place(id="f-knee-r", level=-1),
        Place(id="f-knee-r", words="inside"),
    ],
)
def test_a_place_that_cannot_be_is_refused(place: Place) -> None:
    with pytest.raises(NotPossible) as refused:
        BLANK.with_places((place,))
    assert refused.value.field == "places"


def test_a_place_is_there_once_and_its_words_are_kept_as_words_are() -> None:
    knee = Place(id="f-knee-r", level=2)
    elsewhere = Place(id=ELSEWHERE, words="in\xa0my hair")
    entry = BLANK.with_places((knee, elsewhere, replace(knee, level=7)))
    assert frozenset(entry.places) == {
        replace(knee, level=7),
        replace(elsewhere, words="in my hair"),
    }


def test_an_entry_cannot_be_changed_from_outside() -> None:
    given_answers = {"stress": 1}
    entry = replace(BLANK, answers=given_answers)
    given_answers["stress"] = 4
    assert entry.answer("stress") == 1
    with pytest.raises(TypeError):
        entry.answers["stress"] = 4  # type: ignore[index]


def test_late_is_counted_in_the_zone_of_the_writer() -> None:
    # 23:30 on the 20th in Honolulu is the 21st in UTC.
    moment = datetime(2025, 11, 21, 9, 30, tzinfo=UTC)
    assert not BLANK.is_late
    assert not replace(BLANK, zone="Pacific/Honolulu", first_recorded=moment).is_late
    assert replace(BLANK, zone="UTC", first_recorded=moment).is_late


def test_a_day_to_come_is_refused() -> None:
    check_day(DAY, DAY)
    with pytest.raises(NotPossible) as refused:
        check_day(DAY + timedelta(days=1), DAY)
    assert refused.value.field == "day"


@pytest.mark.parametrize("name", ["Nowhere/Land", "", "../etc/passwd", "Europe"])
def test_an_unknown_zone_is_utc(name: str) -> None:
    assert zone_named(name).key == "UTC"


@given(entries())
def test_the_order_of_places_and_the_moments_say_nothing(entry: Entry) -> None:
    other = replace(entry, places=entry.places[::-1], changed=None, first_recorded=None)
    assert entry.same_content(other)
    assert entry.is_written == other.is_written
    assert not entry.same_content(replace(entry, together=not entry.together))
