"""A note about several days is found on each of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.files import DAY, sql, write_family

from painjournal.domain.circumstances import StretchNote
from painjournal.store import stretch_notes
from painjournal.store.journal_file import JournalFile

FIRST = DAY - timedelta(days=4)
NOTE = StretchNote(person_id=1, writer_id=2, first=FIRST, last=DAY, text="A hard week.\n🌧️")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=1)
    yield opened
    opened.close()


def test_a_note_is_found_on_every_day_it_covers(file: JournalFile) -> None:
    with file.act() as connection:
        kept = stretch_notes.add(connection, NOTE)
        short = stretch_notes.add(connection, replace(NOTE, first=DAY, text="today"))
    assert kept == replace(NOTE, code=kept.code)
    assert len({kept.code, short.code, ""}) == 3
    with file.reading() as connection:
        found = [
            stretch_notes.covering(connection, 1, FIRST + timedelta(days=n)) for n in range(-1, 6)
        ]
        assert found == [(), *[(kept,)] * 4, (kept, short), ()]
        assert stretch_notes.covering(connection, 2, DAY) == ()
        assert stretch_notes.find(connection, kept.code) == kept
        assert stretch_notes.find(connection, "none") is None
        assert stretch_notes.every(connection) == (kept, short)


def test_days_and_words_can_change_and_not_whose_it_is(file: JournalFile) -> None:
    with file.act() as connection:
        kept = stretch_notes.add(connection, NOTE)
        other = stretch_notes.add(connection, replace(NOTE, text="other"))
        stretch_notes.change(connection, replace(kept, writer_id=1, last=FIRST, text="One day."))
        assert stretch_notes.every(connection) == (
            replace(kept, last=FIRST, text="One day."),
            other,
        )


def test_days_that_no_calendar_has_are_kept_and_not_shown(file: JournalFile) -> None:
    with file.act() as connection:
        kept = stretch_notes.add(connection, NOTE)
    for first, last in ((0, 5), (5, 4_000_000), (9, 8)):
        sql(file.path, f"UPDATE stretch_note SET first = {first}, last = {last}")  # noqa: S608
        with file.reading() as connection:
            assert stretch_notes.every(connection) == ()
            assert stretch_notes.find(connection, kept.code) is None
