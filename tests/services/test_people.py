"""People and writers come in, change, and are asked what suits them from that day on."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.clocks import SetClock

from painjournal.domain.asking import EVERYTHING, HowOften, PainScale, days_asked
from painjournal.domain.catalogue import PAIN_CODES, measure
from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.errors import NoSuchPerson, NoSuchWriter, NotPossible
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Contents, Occupation, Person, Share, Writer
from painjournal.domain.ready_sets import ReadySet
from painjournal.services.journals import Journal, open_journal
from painjournal.services.people import People

TODAY = date(2025, 11, 18)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def journal(tmp_path: Path, clock: SetClock) -> Iterator[Journal]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=clock) as opened:
        yield opened


@pytest.fixture
def people(journal: Journal) -> People:
    return journal.people


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


def test_somebody_has_to_write_about_a_small_child(people: People) -> None:
    with pytest.raises(NotPossible, match="nobody could write about Finn") as refused:
        people.add_person("Finn", Occupation.NEITHER, writes_self=False)
    assert refused.value.field == "writer"
    assert people.people() == ()


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
    people.set_items(maya.id, 1, {"school": HowOften.ON_DEMAND}, TODAY)
    people.change_person(replace(maya, name="Maja"))
    assert people.asked(maya.id, 1, TODAY)["school"] is HowOften.ON_DEMAND


def test_a_question_is_asked_otherwise_from_a_day_on(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    later = TODAY + timedelta(days=3)
    change = people.set_items(maya.id, 1, {"mood": HowOften.WEEKLY}, later)
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
    assert after["pain_worst_words"] is HowOften.ON_DEMAND
    assert {after[code] for code in ("pain_words", "pain_in_the_way", PLACES)} == {
        HowOften.ON_DEMAND
    }
    people.set_pain(maya.id, HowOften.NEVER, PainScale.WORDS, later)
    assert {people.asked(maya.id, 1, later)[code] for code in PAIN_CODES} == {HowOften.NEVER}


def test_what_is_folded_beside_pain_is_not_put_on_the_form_by_it(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.set_items(maya.id, 1, {"pain_usual": HowOften.DAILY, "pain_least": HowOften.NEVER})
    people.set_pain(maya.id, HowOften.WEEKLY, PainScale.WORDS, TODAY)
    asked = people.asked(maya.id, 1, TODAY)
    assert {asked["pain_words"], asked[PLACES], asked["pain_usual"]} == {HowOften.WEEKLY}
    assert {asked["pain_worst_words"], asked["pain_in_the_way"]} == {HowOften.ON_DEMAND}
    assert asked["pain_least_words"] is HowOften.NEVER


def test_pain_that_comes_back_stands_on_the_form_with_places_alone(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL, pain=HowOften.NEVER)
    people.set_pain(maya.id, HowOften.DAILY, PainScale.LEVEL, TODAY)
    asked = people.asked(maya.id, 1, TODAY)
    on_form = {code for code in PAIN_CODES if asked[code] is HowOften.DAILY}
    assert on_form == {"pain_level", PLACES}


def test_only_what_is_asked_otherwise_is_written_down(people: People, clock: SetClock) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    rows = people.asked_rows(maya.id)
    clock.move(timedelta(days=3))
    people.set_items(maya.id, 1, {"stress": HowOften.DAILY, "mood": HowOften.ON_DEMAND})
    assert people.asked_rows(maya.id) == rows
    people.set_items(maya.id, 1, {"stress": HowOften.NEVER})
    people.set_items(maya.id, 1, {"stress": HowOften.WEEKLY})
    assert len(people.asked_rows(maya.id)) == len(rows) + 1
    people.set_items(maya.id, 1, {"stress": HowOften.DAILY})
    assert people.asked_rows(maya.id) == rows


def test_a_weekly_question_keeps_its_weekday(people: People, clock: SetClock) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.set_items(maya.id, 1, {"stress": HowOften.WEEKLY}, TODAY)
    clock.move(timedelta(days=2))
    people.set_items(maya.id, 1, {"stress": HowOften.NEVER})
    people.set_items(maya.id, 1, {"stress": HowOften.WEEKLY})
    stress = [row for row in people.asked_rows(maya.id) if row.code == "stress"]
    assert [(row.how_often, row.since) for row in stress] == [(HowOften.WEEKLY, TODAY)]


def test_ready_sets_change_the_form_and_keep_the_pain_scale(
    people: People, clock: SetClock
) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL, scale=PainScale.WORDS)
    first = people.asked(maya.id, 1, TODAY)
    clock.move(timedelta(days=1))
    later = TODAY + timedelta(days=1)
    change = people.use_ready_set(maya.id, 1, ReadySet.FULLER)
    assert change == Change(what=What.ASKED, person_id=maya.id, writer_id=1)
    fuller = people.asked(maya.id, 1, later)
    assert (first["mood"], fuller["mood"]) == (HowOften.ON_DEMAND, HowOften.DAILY)
    assert (fuller["pain_words"], fuller["pain_level"]) == (HowOften.DAILY, HowOften.NEVER)
    people.use_ready_set(maya.id, 1, ReadySet.QUIET)
    quiet = people.asked(maya.id, 1, later)
    assert {quiet[code] for code in PAIN_CODES} == {HowOften.NEVER}
    people.use_ready_set(maya.id, 1, ReadySet.SHORT)
    assert people.asked(maya.id, 1, later) == first
    assert people.asked(maya.id, 1, TODAY) == first


def test_the_quiet_form_may_ask_about_pain_once_a_week(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.use_ready_set(maya.id, 1, ReadySet.QUIET, pain=HowOften.WEEKLY)
    asked = people.asked(maya.id, 1, TODAY)
    assert {asked["pain_level"], asked[PLACES]} == {HowOften.WEEKLY}


def test_a_ready_set_for_an_adult_asks_what_can_be_seen(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    before = people.asked(maya.id, mum.id, TODAY)
    people.use_ready_set(maya.id, mum.id, ReadySet.FULLER)
    after = people.asked(maya.id, mum.id, TODAY)
    assert after.keys() == before.keys()
    assert "mood" not in after
    assert after["note"] is HowOften.DAILY


def test_a_ready_set_asks_a_familys_own_measures_every_day(journal: Journal) -> None:
    maya = journal.people.add_person("Maya", Occupation.SCHOOL)
    own, gone = (
        journal.lists.keep_measure(OwnMeasure(person_id=1, name=name, scale=Scale.LEVEL)).code
        for name in ("Calm", "Old")
    )
    retired = OwnMeasure(code=gone, person_id=1, name="Old", scale=Scale.LEVEL, retired=True)
    journal.lists.keep_measure(retired)
    journal.people.set_items(maya.id, 1, {own: HowOften.NEVER})
    journal.people.use_ready_set(maya.id, 1, ReadySet.SHORT)
    asked = journal.people.asked(maya.id, 1, TODAY)
    assert (asked[own], asked[gone]) == (HowOften.DAILY, HowOften.NEVER)


def test_each_writer_has_an_order_of_their_own(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    assert people.order(maya.id, 1) == ()
    change = people.set_order(maya.id, 1, ["stress", "mood", "stress", "own-1"])
    assert change == Change(what=What.ASKED, person_id=maya.id, writer_id=1)
    assert people.order(maya.id, 1) == ("stress", "mood", "own-1")
    assert people.order(maya.id, mum.id) == ()
    people.set_order(maya.id, 1, ["mood"])
    assert people.order(maya.id, 1) == ("mood",)
    people.set_order(maya.id, 1, [])
    assert people.order(maya.id, 1) == ()


def test_somebody_archived_is_not_offered_and_can_come_back(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    leo = people.add_person("Leo", Occupation.NEITHER)
    assert people.archive_person(maya.id, True) == Change(what=What.PEOPLE, person_id=maya.id)
    assert people.people() == (leo,)
    assert [one.name for one in people.people(archived=True)] == ["Maya", "Leo"]
    people.change_person(replace(maya, name="Maja"))
    assert people.people() == (leo,)
    people.archive_person(maya.id, False)
    assert [one.name for one in people.people()] == ["Maja", "Leo"]


def test_the_last_person_who_is_offered_stays(people: People) -> None:
    maya = people.add_person("Maya", Occupation.SCHOOL)
    leo = people.add_person("Leo", Occupation.NEITHER)
    people.archive_person(leo.id, True)
    for act in (
        lambda: people.archive_person(maya.id, True),
        lambda: people.remove_person(maya.id),
    ):
        with pytest.raises(NotPossible, match="has to be about somebody") as refused:
            act()
        assert refused.value.field == "person"
    assert people.people() == (maya,)
    people.remove_person(leo.id)
    assert people.people(archived=True) == (maya,)


def test_somebody_is_left_to_write(people: People) -> None:
    mum = people.add_adult("Mum")
    people.add_person("Finn", Occupation.NEITHER, writes_self=False)
    for act in (lambda: people.archive_writer(mum.id, True), lambda: people.remove_writer(mum.id)):
        with pytest.raises(NotPossible, match="nobody could write about Finn"):
            act()
    assert people.writers() == (mum,)
    assert people.asked(1, mum.id, TODAY)
    dad = people.add_adult("Dad")
    people.archive_writer(mum.id, True)
    assert people.writers() == (dad,)
    assert [one.id for one in people.writers(archived=True)] == [mum.id, dad.id]


def test_nothing_is_asked_while_somebody_is_archived(journal: Journal, clock: SetClock) -> None:
    people = journal.people
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.add_person("Leo", Occupation.NEITHER)
    mum = people.add_adult("Mum")
    day = timedelta(days=1)

    def asked(writer: int) -> list[int]:
        rows = people.asked_rows(maya.id, writer)
        found = days_asked(rows, "how_hard", Period(TODAY, TODAY + 39 * day))
        return sorted((one - TODAY).days for one in found)

    assert len(asked(mum.id)) == 40
    clock.move(10 * day)
    people.archive_writer(mum.id, True)
    people.archive_writer(mum.id, True)
    assert asked(mum.id) == list(range(10))
    assert len(asked(1)) == 40
    clock.move(10 * day)
    people.archive_person(maya.id, True)
    clock.move(5 * day)
    people.archive_writer(mum.id, False)
    assert asked(mum.id) == list(range(10))
    clock.move(5 * day)
    people.archive_person(maya.id, False)
    assert asked(mum.id) == [*range(10), *range(30, 40)]
    assert asked(1) == [*range(20), *range(30, 40)]
    assert EVERYTHING not in people.asked(maya.id, 1, TODAY + 30 * day)


def test_a_person_comes_back_only_when_somebody_writes_about_them(people: People) -> None:
    mum = people.add_adult("Mum")
    finn = people.add_person("Finn", Occupation.NEITHER, writes_self=False)
    people.add_person("Leo", Occupation.NEITHER)
    people.archive_person(finn.id, True)
    people.archive_writer(mum.id, True)
    with pytest.raises(NotPossible, match="nobody could write about Finn"):
        people.archive_person(finn.id, False)
    people.archive_writer(mum.id, False)
    people.archive_person(finn.id, False)
    assert [one.name for one in people.people()] == ["Finn", "Leo"]


def test_an_archived_adult_is_not_asked_about_somebody_new(people: People) -> None:
    people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    people.archive_writer(mum.id, True)
    leo = people.add_person("Leo", Occupation.SCHOOL)
    rows = people.asked_rows(leo.id, mum.id)
    assert days_asked(rows, "how_hard", Period(TODAY, TODAY + timedelta(days=9))) == frozenset()
    people.archive_writer(mum.id, False)
    rows = people.asked_rows(leo.id, mum.id)
    assert len(days_asked(rows, "how_hard", Period(TODAY, TODAY + timedelta(days=9)))) == 10


def test_a_child_begins_to_write_when_they_want_to(people: People) -> None:
    mum = people.add_adult("Mum")
    finn = people.add_person("Finn", Occupation.SCHOOL, writes_self=False)
    own = people.begin_writing(finn.id)
    assert people.writers() == (mum, own)
    assert own.is_self(finn)
    assert people.asked(finn.id, own.id, TODAY)["stress"] is HowOften.DAILY
    with pytest.raises(NotPossible, match="Finn writes already"):
        people.begin_writing(finn.id)
    people.archive_writer(own.id, True)
    assert people.begin_writing(finn.id) == own
    assert people.writers() == (mum, own)
    with pytest.raises(NoSuchPerson):
        people.begin_writing(9)


def write(journal: Journal, person: int, writer: int, back: int = 0) -> None:
    entry = journal.diary.entry(person, TODAY - timedelta(days=back), writer)
    journal.diary.save(entry.with_answer(measure("how_hard"), 1).with_note("said"))


def test_what_goes_with_somebody_is_spelled_out(journal: Journal) -> None:
    people = journal.people
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.add_person("Leo", Occupation.NEITHER)
    mum = people.add_adult("Mum")
    assert people.contents_of_person(maya.id) == Contents()
    for person, writer, back in ((1, 1, 0), (1, mum.id, 0), (1, 1, 3), (2, mum.id, 9)):
        write(journal, person, writer, back)
    journal.notes.keep_private(1, TODAY, 1, "mine")
    journal.lists.keep_programme(1, "Swim")
    assert people.contents_of_person(maya.id) == Contents(
        days=2,
        shares=(Share(name="Maya", days=2), Share(name="Mum", days=1)),
        notes=4,
        lists=1,
        first=TODAY - timedelta(days=3),
        last=TODAY,
    )
    assert people.contents_of_writer(mum.id) == Contents(
        days=2,
        shares=(Share(name="Maya", days=1), Share(name="Leo", days=1)),
        notes=2,
        first=TODAY - timedelta(days=9),
        last=TODAY,
    )


def test_a_person_who_was_removed_comes_back_whole(journal: Journal) -> None:
    people = journal.people
    maya = people.add_person("Maya", Occupation.SCHOOL)
    people.add_person("Leo", Occupation.NEITHER)
    mum = people.add_adult("Mum")
    write(journal, 1, 1)
    write(journal, 1, mum.id)
    journal.lists.keep_programme(1, "Swim")
    before = people.contents_of_person(1), people.asked_rows(1), journal.lists.of(1)
    entry = journal.diary.entry(1, TODAY, 1)
    removal = people.remove_person(1)
    assert removal.change == Change(what=What.PEOPLE, person_id=1)
    assert [one.name for one in people.people(archived=True)] == ["Leo"]
    assert [one.name for one in people.writers()] == ["Leo", "Mum"]
    assert people.contents_of_person(1) == Contents()
    assert journal.diary.entry(1, TODAY, 1).note == ""
    assert people.put_back(removal) == removal.change
    assert people.people()[0] == maya
    assert (people.contents_of_person(1), people.asked_rows(1), journal.lists.of(1)) == before
    assert journal.diary.entry(1, TODAY, 1) == entry


def test_somebody_new_does_not_inherit_the_days_of_somebody_removed(journal: Journal) -> None:
    people = journal.people
    people.add_person("Leo", Occupation.NEITHER)
    people.add_person("Maya", Occupation.SCHOOL)
    write(journal, 2, 2)
    assert journal.diary.entry(2, TODAY, 2).note == "said"
    removal = people.remove_person(2)
    ada = people.add_person("Ada", Occupation.SCHOOL)
    own = next(one for one in people.writers() if one.is_self(ada))
    assert journal.diary.entry(ada.id, TODAY, own.id).note == ""
    change = people.put_back(removal)
    assert sorted(one.name for one in people.people()) == ["Ada", "Leo", "Maya"]
    maya = next(one for one in people.people() if one.name == "Maya")
    assert change.person_id == maya.id
    assert people.contents_of_person(maya.id).days == 1
    assert people.contents_of_person(ada.id).days == 0


def test_nobody_comes_back_under_a_name_that_was_given_away(people: People) -> None:
    people.add_person("Leo", Occupation.NEITHER)
    maya = people.add_person("Maya", Occupation.SCHOOL)
    removal = people.remove_person(maya.id)
    people.add_person("maya", Occupation.SCHOOL)
    with pytest.raises(NotPossible, match="already somebody called"):
        people.put_back(removal)
    assert [one.name for one in people.people()] == ["Leo", "maya"]


def test_who_comes_back_is_asked_about_those_who_came_meanwhile(people: People) -> None:
    people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    removal = people.remove_writer(mum.id)
    finn = people.add_person("Finn", Occupation.SCHOOL)
    mum_again = people.put_back(removal).writer_id
    assert mum_again is not None
    removal = people.remove_person(finn.id)
    dad = people.add_adult("Dad")
    people.archive_writer(dad.id, True)
    finn_again = people.put_back(removal).person_id
    assert finn_again is not None
    people.archive_writer(dad.id, False)
    of_mum = people.asked(finn_again, mum_again, TODAY)
    assert of_mum
    assert HowOften.DAILY in of_mum.values()
    assert people.asked(finn_again, dad.id, TODAY) == of_mum


def test_a_writer_who_was_removed_comes_back_with_what_they_wrote(journal: Journal) -> None:
    people = journal.people
    people.add_person("Maya", Occupation.SCHOOL)
    mum = people.add_adult("Mum")
    write(journal, 1, mum.id)
    removal = people.remove_writer(mum.id)
    assert removal.change == Change(what=What.PEOPLE, writer_id=mum.id)
    assert [one.name for one in people.writers(archived=True)] == ["Maya"]
    assert journal.lookbacks.last_day(1) is None
    people.put_back(removal)
    assert journal.lookbacks.last_day(1) == TODAY
    assert people.asked(1, mum.id, TODAY)
    with pytest.raises(NoSuchWriter):
        people.remove_writer(9)
    with pytest.raises(NoSuchPerson):
        people.remove_person(9)
