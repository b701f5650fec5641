"""What stands on a form to begin with, or by one act in the settings."""

from datetime import date

import pytest

from painjournal.domain.asking import HowOften, PainScale, items
from painjournal.domain.catalogue import PAIN_CODES
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import NOTE, PLACES
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import ReadySet, first_asked

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA = Writer(id=1, name="Maya", person_id=1)
BY_MUM = Writer(id=2, name="Mum")
MONDAY = date(2025, 11, 3)


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
