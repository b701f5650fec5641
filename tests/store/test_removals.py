"""What is removed goes with all that belongs to it, and comes back row for row or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection
from tests.store.files import DAY, full_day, rows, write_family

from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import Programme, SchoolTime, StretchNote, TimeKind
from painjournal.domain.errors import NotPossible
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose
from painjournal.domain.people import Person, Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.removals import Removal
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.store import (
    asked,
    checks,
    entries,
    form_order,
    own_measures,
    own_words,
    people,
    private_notes,
    programmes,
    removals,
    school_times,
    stretch_notes,
    treatments,
    versions,
)
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import TABLES

MAYA, MUM, FINN, FINNS = 1, 2, 2, 3
FIRST = DAY - timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    """Maya, Finn and Mum with something in every table about everybody."""
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=2)
    with opened.act() as connection:
        finn = people.add_person(connection, Person(name="Finn"))
        own = people.add_writer(connection, Writer(name="Finn", person_id=finn.id))
        asked.put(connection, first_asked(finn, own, FIRST))
        for person, writer in ((1, 1), (1, 2), (2, 2), (2, 3)):
            whole = replace(full_day(writer_id=writer), person_id=person)
            stored = entries.put(connection, whole)
            assert whole.changed is not None
            versions.keep(connection, stored, "one", whole.changed)
            versions.keep(connection, stored, "two", whole.changed)
            private_notes.put(connection, person, DAY, writer, f"of {writer} about {person}")
            stretch_notes.add(connection, stretch(person, writer))
            form_order.put(connection, person, writer, ["stress", "mood"])
        for person in (1, 2):
            own_measures.put(
                connection,
                OwnMeasure(code=f"own-{person}", person_id=person, name="x", scale=Scale.LEVEL),
            )
            own_words.put(
                connection,
                OwnWord(code=f"w-{person}", person_id=person, kind=WordKind.EVENT, words="y"),
            )
            treatments.put(connection, Treatment(code=f"t-{person}", person_id=person, name="z"))
            school_times.put(
                connection,
                SchoolTime(
                    code=f"s-{person}",
                    person_id=person,
                    name="term",
                    kind=TimeKind.TERM,
                    first=FIRST,
                    last=DAY,
                ),
            )
            programmes.put(connection, Programme(person_id=person, since=FIRST, text="stretch"))
    yield opened
    opened.close()


def stretch(person: int, writer: int) -> StretchNote:
    return StretchNote(
        code=f"note-{person}-{writer}",
        person_id=person,
        writer_id=writer,
        first=FIRST,
        last=DAY,
        text="hard days",
    )


def everything(file: JournalFile) -> dict[str, list[tuple[object, ...]]]:
    return {
        name: sorted(rows(file.path, f"SELECT * FROM {name}"), key=repr)  # noqa: S608 - our own
        for name in TABLES.tables
    }


def remove(file: JournalFile, how: Callable[..., Removal], *key: object) -> Removal:
    with file.act() as connection:
        removal = how(connection, *key)
    with file.reading() as connection:
        assert checks.lost_rows(connection) == 0
    return removal


def put_back(file: JournalFile, removal: Removal) -> Change:
    with file.act() as connection:
        return removals.put_back(connection, removal)


def add_entry(connection: Connection, day: date, writer_id: int, note: str) -> None:
    entries.put(connection, replace(full_day(day, writer_id), note=note))


WAYS: list[tuple[Callable[..., Removal], tuple[object, ...], Change]] = [
    (
        removals.remove_entry,
        (MAYA, DAY, MUM),
        Change(what=What.ENTRY, person_id=MAYA, writer_id=MUM, day=DAY),
    ),
    (
        removals.remove_stretch,
        ("note-1-2",),
        Change(what=What.STRETCH_NOTE, person_id=MAYA, writer_id=MUM, code="note-1-2"),
    ),
    (removals.remove_person, (MAYA,), Change(what=What.PEOPLE, person_id=MAYA)),
    (removals.remove_person, (FINN,), Change(what=What.PEOPLE, person_id=FINN)),
    (removals.remove_writer, (MUM,), Change(what=What.PEOPLE, writer_id=MUM)),
    (removals.remove_writer, (FINNS,), Change(what=What.PEOPLE, writer_id=FINNS)),
]


def test_the_journal_of_these_tests_has_something_in_every_table(file: JournalFile) -> None:
    assert [name for name, found in everything(file).items() if not found] == []


@pytest.mark.parametrize(("how", "key", "change"), WAYS)
def test_what_was_removed_comes_back_row_for_row(
    file: JournalFile, how: Callable[..., Removal], key: tuple[object, ...], change: Change
) -> None:
    before = everything(file)
    removal = remove(file, how, *key)
    assert removal.change == change
    assert not removal.is_empty
    assert everything(file) != before
    assert put_back(file, removal) == change
    assert everything(file) == before


@pytest.mark.parametrize(("how", "key", "change"), WAYS)
def test_what_is_put_back_twice_is_refused_and_changes_nothing(
    file: JournalFile, how: Callable[..., Removal], key: tuple[object, ...], change: Change
) -> None:
    removal = remove(file, how, *key)
    put_back(file, removal)
    before = everything(file)
    with pytest.raises(NotPossible, match="not put back"):
        put_back(file, removal)
    assert everything(file) == before


def test_a_day_goes_with_its_versions_and_private_note_alone(file: JournalFile) -> None:
    before = everything(file)
    ((entry_id,),) = rows(
        file.path,
        f"SELECT id FROM entry WHERE person_id = 1 AND writer_id = 2 AND day = {DAY.toordinal()}",  # noqa: S608
    )
    remove(file, removals.remove_entry, MAYA, DAY, MUM)
    after = everything(file)
    gone = {
        name: [row for row in found if row not in after[name]] for name, found in before.items()
    }
    of_entries = {name for name, table in TABLES.tables.items() if "entry_id" in table.c}
    assert {name for name, found in gone.items() if found} == {"entry", "private_note"} | of_entries
    assert len(gone["entry"]) == len(gone["private_note"]) == 1
    assert len(gone["version"]) == 2
    assert len(gone["moment_place"]) == 2
    for name, table in TABLES.tables.items():
        if "entry_id" in table.c:
            left = rows(file.path, f"SELECT count(*) FROM {name} WHERE entry_id = {entry_id}")  # noqa: S608
            assert left == [(0,)]


def test_nothing_of_a_person_is_left(file: JournalFile) -> None:
    remove(file, removals.remove_person, MAYA)
    assert rows(file.path, "SELECT name FROM person") == [("Finn",)]
    assert rows(file.path, "SELECT name FROM writer") == [("Mum",), ("Finn",)]
    for name, table in TABLES.tables.items():
        if "person_id" in table.c and name != "writer":
            assert set(rows(file.path, f"SELECT person_id FROM {name}")) == {(FINN,)}, name  # noqa: S608


def test_nothing_of_a_writer_is_left(file: JournalFile) -> None:
    remove(file, removals.remove_writer, MUM)
    assert rows(file.path, "SELECT name FROM person") == [("Maya",), ("Finn",)]
    for name, table in TABLES.tables.items():
        if "writer_id" in table.c:
            assert (MUM,) not in rows(file.path, f"SELECT writer_id FROM {name}"), name  # noqa: S608


def test_what_a_person_wrote_about_somebody_else_goes_with_them(file: JournalFile) -> None:
    with file.act() as connection:
        entries.put(connection, replace(full_day(writer_id=FINNS), person_id=MAYA))
    before = everything(file)
    removal = remove(file, removals.remove_person, FINN)
    assert rows(file.path, f"SELECT id FROM entry WHERE writer_id = {FINNS}") == []  # noqa: S608
    put_back(file, removal)
    assert everything(file) == before


def test_a_removal_that_is_written_somewhere_says_nothing_of_the_day(file: JournalFile) -> None:
    removal = remove(file, removals.remove_entry, MAYA, DAY, MUM)
    assert dict(removal.rows)["private_note"][0]["note"] == b"of 2 about 1"
    assert "about" not in repr(removal)
    assert "maths" not in repr(removal)


def test_removing_what_is_not_there_is_an_empty_removal(file: JournalFile) -> None:
    before = everything(file)
    for removal in (
        remove(file, removals.remove_entry, MAYA, DAY + timedelta(days=9), MUM),
        remove(file, removals.remove_stretch, "none"),
        remove(file, removals.remove_person, 99),
    ):
        assert removal.is_empty
        assert put_back(file, removal) == removal.change
    assert everything(file) == before


@pytest.mark.parametrize("what", ["entry", "private note"])
def test_a_day_written_anew_meanwhile_is_kept_and_the_old_one_refused(
    file: JournalFile, what: str
) -> None:
    removal = remove(file, removals.remove_entry, MAYA, DAY, MUM)
    with file.act() as connection:
        if what == "entry":
            add_entry(connection, DAY, MUM, "anew")
        else:
            private_notes.put(connection, MAYA, DAY, MUM, "anew")
    before = everything(file)
    with pytest.raises(NotPossible, match="Something else was written in its place") as refused:
        put_back(file, removal)
    assert refused.value.field == "day"
    assert everything(file) == before


def test_an_entry_begun_and_emptied_meanwhile_makes_room(file: JournalFile) -> None:
    before = everything(file)
    removal = remove(file, removals.remove_entry, MAYA, DAY, MUM)
    with file.act() as connection:
        add_entry(connection, DAY, MUM, "anew")
        stored = entries.find(connection, MAYA, DAY, MUM)
        assert stored is not None
        blank = replace(
            stored.entry,
            answers={},
            places=(),
            note="",
            signs=frozenset(),
            noticed=frozenset(),
            sessions=(),
            doses=(),
            moments=(),
            events=(),
        )
        entries.put(connection, blank, stored)
    put_back(file, removal)
    assert everything(file) == before


def test_rows_whose_numbers_were_given_away_come_back_under_others(file: JournalFile) -> None:
    last = DAY + timedelta(days=1)
    with file.act() as connection:
        add_entry(connection, last, MUM, "the last row")
        stored = entries.find(connection, MAYA, last, MUM)
        assert stored is not None
        assert stored.entry.changed is not None
        versions.keep(connection, stored, "before", stored.entry.changed)
    removal = remove(file, removals.remove_entry, MAYA, last, MUM)
    with file.act() as connection:
        add_entry(connection, last, 1, "took its number")
        other = entries.find(connection, MAYA, last, 1)
        assert other is not None
        assert other.id == stored.id
    put_back(file, removal)
    with file.reading() as connection:
        back = entries.find(connection, MAYA, last, MUM)
        assert back is not None
        assert back.id != stored.id
        assert back.entry == stored.entry
        assert [one.note for one in versions.states(connection, back)] == ["the last row"]
        assert versions.states(connection, other) == ()
        assert entries.find(connection, MAYA, last, 1) == other


def test_a_person_whose_number_was_given_away_comes_back_whole(file: JournalFile) -> None:
    removal = remove(file, removals.remove_person, FINN)
    with file.act() as connection:
        ada = people.add_person(connection, Person(name="Ada"))
        people.add_writer(connection, Writer(name="Ada", person_id=ada.id))
        assert ada.id == FINN
    change = put_back(file, removal)
    assert change.person_id not in (None, FINN)
    with file.reading() as connection:
        finn = next(one for one in people.people(connection) if one.name == "Finn")
        own = next(one for one in people.writers(connection) if one.name == "Finn")
        assert (finn.id, own.person_id) == (change.person_id, change.person_id)
        stored = entries.find(connection, finn.id, DAY, own.id)
        assert stored is not None
        assert stored.entry.same_content(full_day())
        assert [one.name for one in treatments.of(connection, finn.id)] == ["z"]
        assert entries.find(connection, finn.id, DAY, MUM) is not None
        assert checks.lost_rows(connection) == 0


def test_versions_come_back_in_their_order_when_one_number_was_given_away(
    file: JournalFile,
) -> None:
    last = DAY + timedelta(days=1)
    with file.act() as connection:
        for note in ("first", "second", "third"):
            add_entry(connection, last, MUM, note)
            stored = entries.find(connection, MAYA, last, MUM)
            assert stored is not None
            assert stored.entry.changed is not None
            versions.keep(connection, stored, note, stored.entry.changed)
    removal = remove(file, removals.remove_entry, MAYA, last, MUM)
    with file.act() as connection:
        other = entries.find(connection, MAYA, DAY, MUM)
        assert other is not None
        assert other.entry.changed is not None
        versions.keep(connection, other, "took a number", other.entry.changed)
    put_back(file, removal)
    with file.reading() as connection:
        back = entries.find(connection, MAYA, last, MUM)
        assert back is not None
        said = [one.note for one in versions.states(connection, back)]
    assert said == ["first", "second", "third"]


@pytest.mark.parametrize("how", [removals.remove_entry, removals.remove_stretch])
def test_a_day_never_comes_back_to_somebody_who_got_the_number(
    file: JournalFile, how: Callable[..., Removal]
) -> None:
    key = (FINN, DAY, FINNS) if how is removals.remove_entry else ("note-2-3",)
    day = remove(file, how, *key)
    finn = remove(file, removals.remove_person, FINN)
    with file.act() as connection:
        ada = people.add_person(connection, Person(name="Ada"))
        own = people.add_writer(connection, Writer(name="Ada", person_id=ada.id))
    assert (ada.id, own.id) == (FINN, FINNS)
    before = everything(file)
    with pytest.raises(NotPossible, match="not in the journal any more"):
        put_back(file, day)
    assert everything(file) == before
    person_id = put_back(file, finn).person_id
    change = put_back(file, day)
    assert change.person_id == person_id
    assert person_id is not None
    assert change.writer_id is not None
    assert (person_id, change.writer_id) != (FINN, FINNS)
    with file.reading() as connection:
        assert entries.written_on(connection, FINN, DAY) == ()
        assert stretch_notes.covering(connection, FINN, DAY) == ()
        found = (
            entries.find(connection, person_id, DAY, change.writer_id),
            stretch_notes.find(connection, "note-2-3"),
        )
    assert None not in found


@pytest.mark.parametrize("where", ["now", "before"])
def test_treatments_that_left_the_list_meanwhile_come_back_with_their_day(
    file: JournalFile, where: str
) -> None:
    line = Treatment(code="line-9", person_id=MAYA, name="Ibuprofen", amount="200 mg")
    with file.act() as connection:
        treatments.put(connection, line)
        stored = entries.find(connection, MAYA, DAY, MUM)
        assert stored is not None
        assert stored.entry.changed is not None
        then = stored.entry.changed
        stored = entries.put(connection, stored.entry.with_doses([Dose(treatment="line-9")]))
        if where == "before":
            versions.keep(connection, stored, "three", then)
            entries.put(connection, replace(stored.entry, doses=()), stored)
    removal = remove(file, removals.remove_entry, MAYA, DAY, MUM)
    with file.act() as connection:
        assert not treatments.is_on_days(connection, "line-9")
        treatments.remove(connection, "line-9")
        treatments.put(connection, Treatment(code="t-3", person_id=MAYA, name="its number"))
    put_back(file, removal)
    with file.reading() as connection:
        listed = {one.code: replace(one, confirmed=None) for one in treatments.of(connection, MAYA)}
    assert listed.keys() == {"t-1", "t-3", "line-9"}
    assert listed["line-9"] == line


@pytest.mark.parametrize("where", ["now", "before"])
def test_an_answer_never_comes_back_on_another_scale(file: JournalFile, where: str) -> None:
    own = OwnMeasure(code="own-1", person_id=MAYA, name="x", scale=Scale.LEVEL)
    with file.act() as connection:
        stored = entries.find(connection, MAYA, DAY, MUM)
        assert stored is not None
        then = stored.entry.changed
        assert then is not None
        stored = entries.put(connection, stored.entry.with_answer(own.measure, 7))
        if where == "before":
            versions.keep(connection, stored, "three", then)
            entries.put(connection, stored.entry.with_answer(own.measure, None), stored)
    removal = remove(file, removals.remove_entry, MAYA, DAY, MUM)
    with file.act() as connection:
        assert not own_measures.is_answered(connection, own.code)
        own_measures.put(connection, replace(own, scale=Scale.TIME))
    before = everything(file)
    with pytest.raises(NotPossible, match="another scale now"):
        put_back(file, removal)
    assert everything(file) == before
    with file.act() as connection:
        own_measures.put(connection, replace(own, name="y", retired=True))
    put_back(file, removal)
    with file.reading() as connection:
        assert own_measures.is_answered(connection, own.code)


def test_what_belongs_to_nobody_any_more_is_not_put_back(file: JournalFile) -> None:
    removal = remove(file, removals.remove_entry, FINN, DAY, MUM)
    remove(file, removals.remove_person, FINN)
    before = everything(file)
    with pytest.raises(NotPossible, match="not in the journal any more"):
        put_back(file, removal)
    assert everything(file) == before
