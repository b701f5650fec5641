"""A journal that another program, or a bad disk, changed a little can still be read."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.store.files import DAY, journal_at, rows, sql

from painjournal.domain.days import Period
from painjournal.domain.errors import DamagedJournal
from painjournal.domain.summaries import SummaryRequest
from painjournal.pictures.readouts import table
from painjournal.services.journals import Journal, open_journal

PERIOD = Period(DAY - timedelta(days=9), DAY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return journal_at(tmp_path / "journal.painjournal", days=10)


def read_all(journal: Journal) -> int:
    """Read in every way that the program knows; returns the rows of the table of days."""
    for person in journal.people.people():
        journal.people.asked_rows(person.id)
        journal.lookbacks.first_day(person.id)
        journal.diary.written_days(person.id, Period(date.min, date.max))
        for day in PERIOD:
            journal.diary.day(person.id, day)
            journal.notes.stretches(person.id, day)
        for writer in journal.people.writers():
            for day in PERIOD:
                journal.diary.entry(person.id, day, writer.id)
                journal.diary.versions(person.id, day, writer.id)
                journal.notes.private(person.id, day, writer.id)
        lists = journal.lists.of(person.id)
        table(journal.lookbacks.lookback(person.id, PERIOD, notes=True, events=True), lists)
        journal.summaries.make(SummaryRequest(person_id=person.id, period=PERIOD))
    target = journal.path.with_name("tables.zip")
    journal.tables.export_tables(target)
    with zipfile.ZipFile(target) as tables:
        days = tables.read("days.csv").decode("utf-8-sig")
    return len(list(csv.DictReader(io.StringIO(days, newline=""))))


@pytest.mark.parametrize(
    ("statement", "exported"),
    [
        ("UPDATE entry SET day = 0 WHERE id = 1", 19),
        ("UPDATE entry SET day = -7 WHERE id = 1", 19),
        ("UPDATE entry SET day = 3652060 WHERE id = 1", 19),
        ("UPDATE asked SET since = 0 WHERE id = 1", 20),
        ("UPDATE asked SET since = 99999999 WHERE id = 1", 20),
        ("UPDATE entry SET first_recorded = -99999999999999, changed = 99999999999999", 20),
        ("DELETE FROM person", 0),
        ("DELETE FROM writer WHERE id = 2", 10),
        ("INSERT INTO version SELECT id, id, 'sitting', 0, '{half' FROM entry", 20),
        ("INSERT INTO version SELECT id, id, 'sitting', 0, '{\"note\": 1}' FROM entry", 20),
        ("INSERT INTO sign VALUES (1, 'glow', 'x-tail')", 20),
        ("INSERT INTO session VALUES (1, -7, 'pool', 'long'), (1, 'x', x'00', 3)", 20),
        ("INSERT INTO dose VALUES (1, 'gone', 'half', '', '')", 20),
        ("INSERT INTO moment VALUES (1, 1, 'noon', 'bad', 2.5, '', '')", 20),
        ("INSERT INTO moment_place VALUES (1, 1, 'b-neck'), (1, 'x', 'b-neck')", 20),
        ("INSERT INTO event VALUES (1, 2, 'comet', '')", 20),
        ("INSERT INTO stretch_note VALUES (1, 'a', 1, 1, -3, 9999999, 'x')", 20),
        ("INSERT INTO private_note SELECT id, 1, id, day, 'k', x'ff' FROM entry LIMIT 1", 20),
        ("INSERT INTO private_note SELECT id, 1, id, day, '', 'letters' FROM entry LIMIT 1", 20),
    ],
)
def test_rows_that_cannot_be_are_kept_and_not_shown(
    path: Path, statement: str, exported: int
) -> None:
    sql(path, statement)
    everything = rows(path, "SELECT * FROM entry")
    with open_journal(path) as journal:
        assert read_all(journal) == exported
    assert rows(path, "SELECT * FROM entry") == everything


def test_a_level_that_cannot_be_is_not_shown_and_kept(path: Path) -> None:
    sql(path, "UPDATE place SET level = 99")
    with open_journal(path) as journal:
        entry = journal.diary.entry(1, DAY, 1)
        assert {place.level for place in entry.places} == {None}
        looked = journal.lookbacks.lookback(1, PERIOD)
        assert {level for _, level in looked.places[1][DAY]} == {None}
        journal.diary.save(entry.with_note("Another note."))
    assert rows(path, "SELECT DISTINCT level FROM place") == [(99,)]


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE person SET name = CAST(x'ff41' AS TEXT)", lambda one: one.people.people()),
        ("UPDATE note SET text = CAST(x'ff41' AS TEXT)", lambda one: one.diary.entry(1, DAY, 1)),
    ],
)
def test_letters_that_are_none_are_damage(
    path: Path, statement: str, read: Callable[[Journal], object]
) -> None:
    sql(path, statement)
    with open_journal(path) as journal, pytest.raises(DamagedJournal, match="copy saved earlier"):
        read(journal)


@pytest.mark.parametrize("number", ["0000", "0001", "0003", "9999"])
def test_two_numbers_that_contradict_each_other_are_damage(path: Path, number: str) -> None:
    sql(path, f"UPDATE alembic_version SET version_num = '{number}'")  # noqa: S608
    for writing in (True, False):
        with pytest.raises(DamagedJournal):
            open_journal(path, writing=writing)


def test_the_last_day_of_the_calendar_has_a_page(path: Path) -> None:
    sql(path, "UPDATE entry SET day = 3652059 WHERE id = 1")
    last = Period(date.max - timedelta(days=40), date.max)
    with open_journal(path) as journal:
        assert journal.lookbacks.last_day(1) == date.max
        made = journal.summaries.make(SummaryRequest(person_id=1, period=last))
    assert made.pdf.startswith(b"%PDF")
