"""People and writers come in, change, and are asked what suits them from that day on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.clocks import SetClock

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.catalogue import PAIN_CODES, PLACES
from painjournal.domain.changes import Change, What
from painjournal.domain.errors import NoSuchPerson, NoSuchWriter, NotPossible
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.services.journals import open_journal
from painjournal.services.people import People

TODAY = date(2025, 11, 18)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def people(tmp_path: Path, clock: SetClock) -> Iterator[People]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=clock) as journal:
        yield journal.people


def test_a_person_begins_with_a_writer_of_their_own(people: People) -> None:
    maya = people.add_person("  Maya  Lind ", Occupation.SCHOOL, 2010)
    assert people.people() == (
        Person(id=1, name="Maya Lind", occupation=Occupation.SCHOOL, birth_year=2010),
    )
    (own,) = people.writers()
    assert own == Writer(id=1, name="Maya Lind", person_id=1)
    assert own.is_self(maya)
    assert people.asked(maya.id, own.id, TODAY)["school"] is HowOften.DAILY
    assert people.asked(maya.id, own.id, TODAY - timedelta(days=1)) == {}


def test_the_persons_own_choices_are_kept(people: People) -> None:
    maya = people.add_person(
        "Maya",
        Occupation.NEITHER,
        shows_answers=False,
        together=True,
        pain=HowOften.WEEKLY,
        scale=PainScale.WORDS,
    )
    (own,) = people.writers()
    assert (own.shows_answers, own.together) == (False, True)
    asked = people.asked(maya.id, own.id, TODAY)
    assert (asked["pain_words"], asked["pain_level"]) == (HowOften.WEEKLY, HowOften.NEVER)


def test_a_small_child_need_not_write(people: People) -> None:
    mum = people.add_adult("Mum")
    finn = people.add_person("Finn", Occupation.NEITHER, writes_self=False)
    assert people.writers() == (mum,)
    assert people.asked(finn.id, mum.id, TODAY)
    with pytest.raises(NoSuchWriter):
        people.set_pain(finn.id, HowOften.DAILY, PainScale.LEVEL, TODAY)


def test_adults_are_asked_about_everybody_what_can_be_seen(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    finn = people.add_person("Finn", Occupation.SCHOOL)
    for person in (maya, finn):
        asked = people.asked(person.id, mum.id, TODAY)
        assert asked["school"] is HowOften.DAILY
        assert "stress" not in asked
        assert not set(asked) & set(PAIN_CODES)
    rows = people.asked_rows(maya.id)
    assert {row.writer_id for row in rows} == {1, mum.id}
    assert {row.since for row in rows} == {TODAY}


@pytest.mark.parametrize("name", ["", "   ", "\n\t", "\u200b\u200f", "maya", "MAYA", " Maya "])
def test_an_empty_or_taken_name_is_refused(people: People, name: str) -> None:
    people.add_person("Maya", Occupation.SCHOOL)
    with pytest.raises(NotPossible) as refused:
        people.add_person(name, Occupation.SCHOOL)
    assert refused.value.field == "name"
    assert len(people.people()) == len(people.writers()) == 1


def test_adults_have_names_of_their_own(people: People) -> None:
    people.add_person("Anna", Occupation.SCHOOL)
    anna = people.add_adult("Anna")
    mum = people.add_adult("Mum")
    with pytest.raises(NotPossible, match="already somebody called anna"):
        people.add_adult("anna")
    with pytest.raises(NotPossible):
        people.change_writer(replace(mum, name="Anna"))
    people.change_writer(replace(anna, name="ANNA"))
    assert [one.name for one in people.writers()] == ["Anna", "ANNA", "Mum"]


def test_a_person_who_is_renamed_writes_under_the_new_name(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    change = people.change_person(replace(maya, name="Maja", birth_year=2011))
    assert change == Change(what=What.PEOPLE, person_id=maya.id)
    assert people.people()[0].birth_year == 2011
    assert people.writers()[0].name == "Maja"


def test_a_writer_with_a_name_of_their_own_keeps_it(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.change_writer(replace(people.writers()[0], name="me", shows_answers=False))
    people.change_person(replace(maya, name="Maja"))
    assert people.writers()[0] == Writer(id=1, name="me", person_id=1, shows_answers=False)


def test_whose_writer_it_is_never_changes(people: People) -> None:
    people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    people.change_writer(replace(mum, name="Mama", person_id=1))
    assert people.writers()[1] == Writer(id=mum.id, name="Mama")


def test_somebody_who_is_not_there_cannot_be_changed(people: People) -> None:
    with pytest.raises(NoSuchPerson):
        people.change_person(Person(id=7, name="Nobody"))
    with pytest.raises(NoSuchWriter):
        people.change_writer(Writer(id=7, name="Nobody"))


def test_another_occupation_changes_what_is_asked_from_today(
    people: People, clock: SetClock
) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    clock.move(timedelta(days=300))
    later = TODAY + timedelta(days=300)
    people.change_person(replace(maya, occupation=Occupation.WORK))
    for writer in (1, mum.id):
        before = people.asked(maya.id, writer, later - timedelta(days=1))
        after = people.asked(maya.id, writer, later)
        assert (before["school"], before.get("work")) == (HowOften.DAILY, None)
        assert (after["school"], after["work"]) == (HowOften.NEVER, HowOften.DAILY)
    people.change_person(replace(maya, occupation=Occupation.SCHOOL))
    again = people.asked(maya.id, 1, later)
    assert (again["school"], again["work"]) == (HowOften.DAILY, HowOften.NEVER)


def test_nothing_changes_for_the_questions_of_those_who_stay_at_school(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.ask(maya.id, 1, "school", HowOften.ON_DEMAND, TODAY)
    people.change_person(replace(maya, name="Maja"))
    assert people.asked(maya.id, 1, TODAY)["school"] is HowOften.ON_DEMAND


def test_a_question_is_asked_otherwise_from_a_day_on(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    later = TODAY + timedelta(days=3)
    change = people.ask(maya.id, 1, "mood", HowOften.WEEKLY, later)
    assert change == Change(what=What.ASKED, person_id=maya.id, writer_id=1)
    assert people.asked(maya.id, 1, later - timedelta(days=1))["mood"] is HowOften.ON_DEMAND
    assert people.asked(maya.id, 1, later)["mood"] is HowOften.WEEKLY


def test_pain_is_asked_on_one_scale_as_often_as_chosen(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    later = TODAY + timedelta(days=3)
    people.set_pain(maya.id, HowOften.ON_DEMAND, PainScale.WORDS, later)
    before, after = (people.asked(maya.id, 1, day) for day in (TODAY, later))
    assert before["pain_level"] is HowOften.DAILY
    assert after["pain_level"] is HowOften.NEVER
    assert {after[code] for code in ("pain_words", "pain_in_the_way", PLACES)} == {
        HowOften.ON_DEMAND
    }
    people.set_pain(maya.id, HowOften.NEVER, PainScale.WORDS, later)
    assert {people.asked(maya.id, 1, later)[code] for code in PAIN_CODES} == {HowOften.NEVER}
