"""Entries are read whole and written only where they changed; what is not understood stays."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from tests.store.files import DAY, entry, rows, sql, write_family

from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry, Place
from painjournal.domain.parts import Dose, Sign
from painjournal.store import entries
from painjournal.store.journal_file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=2)
    yield opened
    opened.close()


def found(file: JournalFile, day: date = DAY, writer_id: int = 1) -> Entry:
    with file.reading() as connection:
        stored = entries.find(connection, 1, day, writer_id)
    assert stored is not None
    return stored.entry


def put(file: JournalFile, one: Entry) -> list[str]:
    """Write an entry; returns the statements that changed something."""
    said: list[str] = []

    def listen(*arguments: object) -> None:
        said.append(str(arguments[2]).split(" ", 2)[0] + " " + str(arguments[2]).split()[1])

    with file.act() as connection:
        before = entries.find(connection, one.person_id, one.day, one.writer_id)
        engine = connection.engine
        event.listen(engine, "before_cursor_execute", listen)
        entries.put(connection, one, before)
        event.remove(engine, "before_cursor_execute", listen)
    return said


def test_an_entry_comes_back_as_it_was_written(file: JournalFile) -> None:
    assert found(file).same_content(entry())
    assert (found(file).zone, found(file).changed) == (entry().zone, entry().changed)


def test_there_is_no_entry_before_one_is_written(file: JournalFile) -> None:
    with file.reading() as connection:
        assert entries.find(connection, 1, DAY + timedelta(days=1), 1) is None


def test_nothing_is_written_where_nothing_changed(file: JournalFile) -> None:
    assert put(file, entry()) == []


@pytest.mark.parametrize(
    ("changed", "statements"),
    [
        (entry().with_answer(measure("stress"), 4), ["INSERT INTO"]),
        (entry().with_answer(measure("stress"), None), ["DELETE FROM"]),
        (
            entry().with_answer(measure("did_today"), frozenset({1, 2})),
            ["DELETE FROM", "INSERT INTO"],
        ),
        (entry().with_places((Place(id="f-knee-l", level=5),)), ["DELETE FROM", "INSERT INTO"]),
        (entry().with_note("short"), ["INSERT INTO"]),
        (entry().with_note(""), ["DELETE FROM"]),
        (replace(entry(), together=True), ["UPDATE entry"]),
        (entry().with_signs((Sign(code="touch"),)), ["INSERT INTO"]),
        (entry().with_noticed(("dizzy",)), ["INSERT INTO"]),
        (entry().with_doses((Dose(treatment="line-1"),)), ["INSERT INTO"]),
    ],
)
def test_only_what_changed_is_written(
    file: JournalFile, changed: Entry, statements: list[str]
) -> None:
    assert put(file, changed) == statements
    assert found(file).same_content(changed)


def test_two_writers_of_one_day_are_two_entries(file: JournalFile) -> None:
    put(file, entry(writer_id=2).with_note("He looked tired."))
    assert found(file, writer_id=2).note == "He looked tired."
    assert found(file, writer_id=1).note == entry().note


def test_what_this_version_does_not_know_survives_reading_and_saving(
    file: JournalFile,
) -> None:
    assert rows(file.path, "SELECT day, writer_id FROM entry WHERE id = 2") == [
        (DAY.toordinal(), 1)
    ]
    sql(
        file.path,
        "INSERT INTO answer VALUES (2, 'of-later', 7), (2, 'mood', 17), (2, 'own-1b2c', 'x')",
        "INSERT INTO tick VALUES (2, 'did_today', 44), (2, 'body_signs', 1)",
        "INSERT INTO place VALUES (2, 'x-tail', 3, '')",
        "INSERT INTO note (entry_id, kind, text) VALUES (2, 'private', 'mine')",
    )
    read = found(file)
    assert read.same_content(entry())
    blank = replace(read, answers={}, places=(), note="")
    put(file, blank)
    assert found(file).same_content(Entry(person_id=1, writer_id=1, day=DAY))
    kept = [
        rows(file.path, query)
        for query in (
            "SELECT measure, value FROM answer WHERE entry_id = 2 ORDER BY 1",
            "SELECT measure, choice FROM tick WHERE entry_id = 2 ORDER BY 1",
            "SELECT place, level FROM place WHERE entry_id = 2",
            "SELECT kind, text FROM note WHERE entry_id = 2",
        )
    ]
    assert kept == [
        [("mood", 17), ("of-later", 7), ("own-1b2c", "x")],
        [("body_signs", 1), ("did_today", 44)],
        [("x-tail", 3)],
        [("private", "mine")],
    ]
    with file.reading() as connection:
        written = entries.written_days(connection, 1, Period(DAY, DAY))
    assert [one.writer_id for one in written] == [1, 2]


def test_an_entry_emptied_again_is_there_and_not_written(file: JournalFile) -> None:
    put(file, replace(entry(), answers={}, places=(), note=""))
    assert not found(file).is_written
    with file.reading() as connection:
        written = entries.written_days(connection, 1, Period(DAY, DAY))
    assert [one.writer_id for one in written] == [2]


def test_written_days_say_late_and_together(file: JournalFile) -> None:
    one = entry(DAY - timedelta(days=10))
    assert one.first_recorded is not None
    late = replace(one, together=True, first_recorded=one.first_recorded + timedelta(days=3))
    put(file, replace(late, changed=late.first_recorded))
    with file.reading() as connection:
        (first, *_rest) = entries.written_days(connection, 1, Period(DAY - timedelta(days=10), DAY))
    assert (first.day, first.writer_id, first.late, first.together) == (late.day, 1, True, True)


def test_the_newest_places_of_a_stretch_are_found(file: JournalFile) -> None:
    def last(connection: Connection, first: date, until: date) -> date | None:
        marked = entries.last_with_places(connection, 1, 1, Period(first, until))
        return marked[0] if marked else None

    put(file, replace(entry(), places=()))
    with file.reading() as connection:
        assert last(connection, DAY - timedelta(days=5), DAY) == DAY - timedelta(days=1)
        assert last(connection, DAY, DAY) is None


def test_an_entry_without_moments_is_a_bug(file: JournalFile) -> None:
    with pytest.raises(ValueError, match="moments"), file.act() as connection:
        entries.put(connection, Entry(person_id=1, writer_id=1, day=date(2025, 1, 1)))
