"""One writer's day: blank stays blank, and what cannot be is refused beside its field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from tests.strategies import entries

from painjournal.domain.catalogue import MEASURES, measure
from painjournal.domain.entries import Entry, Place, check_day, check_moments, zone_named
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.parts import (
    EVENTS,
    MOMENTS,
    NOTICED,
    SESSIONS,
    SIGNS,
    Dose,
    Event,
    Moment,
    Session,
    Sign,
    Taken,
)
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


@pytest.mark.parametrize(
    ("field", "change"),
    [
        (SIGNS, lambda: BLANK.with_signs([Sign(code="glow")])),
        (SIGNS, lambda: BLANK.with_signs([Sign(code="own-sign")])),
        (SIGNS, lambda: BLANK.with_signs([Sign(code="touch", place="tail")])),
        (NOTICED, lambda: BLANK.with_noticed(["dizzy", "glow"])),
        (SESSIONS, lambda: BLANK.with_sessions([Session(kind="dizzy")])),
        (SESSIONS, lambda: BLANK.with_sessions([Session(kind="pool", minutes=0)])),
        (SESSIONS, lambda: BLANK.with_sessions([Session(kind="pool", minutes=1441)])),
        (SESSIONS, lambda: BLANK.with_sessions([Session(kind="pool", minutes=721)] * 2)),
        (MOMENTS, lambda: BLANK.with_moments([Moment(at=-1)])),
        (MOMENTS, lambda: BLANK.with_moments([Moment(at=1440)])),
        (MOMENTS, lambda: BLANK.with_moments([Moment(at=0, level=11)])),
        (MOMENTS, lambda: BLANK.with_moments([Moment(at=0, step=5)])),
        (MOMENTS, lambda: BLANK.with_moments([Moment(at=0, places=("tail",))])),
        (EVENTS, lambda: BLANK.with_events([Event(kind="pool")])),
    ],
)
def test_a_part_that_cannot_be_is_refused_beside_its_field(
    field: str, change: Callable[[], Entry]
) -> None:
    with pytest.raises(NotPossible) as refused:
        change()
    assert refused.value.field == field
    assert refused.value.sentence.endswith(".")


@pytest.mark.parametrize(
    "written",
    [
        BLANK.with_signs([Sign(code="touch")]),
        BLANK.with_noticed(["own-word"]),
        BLANK.with_sessions([Session(kind="pool", minutes=1440)]),
        BLANK.with_doses([Dose(treatment="line", taken=Taken.NOT_TODAY)]),
        BLANK.with_moments([Moment(at=1439, level=0, step=0)]),
        BLANK.with_events([Event(kind="own-event")]),
    ],
)
def test_any_part_makes_a_day_written_and_can_be_taken_off(written: Entry) -> None:
    assert written.is_written
    assert not written.same_content(BLANK)
    cleared = (
        written.with_signs(()).with_noticed(()).with_sessions(()).with_doses(())
    ).with_moments(())
    assert cleared.with_events(()).same_content(BLANK)


def test_a_sign_with_a_place_makes_the_same_without_one_needless() -> None:
    knee, anywhere = Sign(code="touch", place="f-knee-l"), Sign(code="touch")
    assert BLANK.with_signs([anywhere, knee, Sign(code="colder")]).signs == {
        knee,
        Sign(code="colder"),
    }
    assert BLANK.with_signs([anywhere]).signs == {anywhere}


def test_a_treatment_stands_once_in_a_day_in_words_as_the_journal_keeps_them() -> None:
    entry = BLANK.with_doses(
        [
            Dose(treatment="line", amount="1"),
            Dose(treatment="other"),
            Dose(treatment="line", amount=" two \n tablets ", unwanted="a\r\nb"),
        ]
    )
    assert frozenset(entry.doses) == {
        Dose(treatment="line", amount="two tablets", unwanted="a\nb"),
        Dose(treatment="other"),
    }


def test_moments_stand_in_their_order_and_each_place_once() -> None:
    entry = BLANK.with_moments(
        [
            Moment(at=700, doing="second\0"),
            Moment(at=700, doing="third"),
            Moment(at=60, places=("f-knee-l", "b-neck", "f-knee-l"), helped="a\xa0rest"),
        ]
    )
    assert entry.moments == (
        Moment(at=60, places=("b-neck", "f-knee-l"), helped="a rest"),
        Moment(at=700, doing="second"),
        Moment(at=700, doing="third"),
    )
    # The same two times in the other order are another day.
    assert not entry.same_content(replace(entry, moments=entry.moments[::-1]))


def test_a_moment_must_have_come() -> None:
    now = datetime(2025, 11, 18, 9, 30)  # noqa: DTZ001 - the clock on the wall
    check_moments([Moment(at=9 * 60 + 30)], DAY, now)
    check_moments([Moment(at=1439)], DAY - timedelta(days=1), now)
    check_moments([Moment(at=1439)], DAY + timedelta(days=1), now)
    with pytest.raises(NotPossible) as refused:
        check_moments([Moment(at=0), Moment(at=9 * 60 + 31)], DAY, now)
    assert refused.value.field == MOMENTS


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
