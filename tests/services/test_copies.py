"""A copy is whole and never takes a file's place unasked."""

from datetime import date
from pathlib import Path

import pytest
from tests.clocks import SetClock
from tests.store.files import rows

from painjournal.domain.errors import AlreadyThere
from painjournal.domain.parts import Event
from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal

TODAY = date(2025, 11, 18)


def test_a_copy_of_an_open_journal_holds_what_was_just_saved(tmp_path: Path) -> None:
    path, copy = tmp_path / "journal.painjournal", tmp_path / "stick" / "copy.painjournal"
    copy.parent.mkdir()
    with open_journal(path, create=True, clock=SetClock()) as journal:
        journal.people.add_person("Maya", Occupation.SCHOOL)
        journal.diary.save(journal.diary.entry(1, TODAY, 1).with_note("just now"))
        journal.copies.save_copy(copy)
        with pytest.raises(AlreadyThere, match=r"copy\.painjournal"):
            journal.copies.save_copy(copy)
        journal.diary.save(journal.diary.entry(1, TODAY, 1).with_note("later"))
        with open_journal(copy, writing=False) as copied:
            assert copied.diary.entry(1, TODAY, 1).note == "just now"
        journal.copies.save_copy(copy, replace=True)
    assert [one.name for one in copy.parent.iterdir()] == [copy.name]
    with open_journal(copy, clock=SetClock()) as copied:
        assert copied.diary.entry(1, TODAY, 1).note == "later"


def test_a_copy_has_every_row_of_every_table(tmp_path: Path) -> None:
    path, copy = tmp_path / "journal.painjournal", tmp_path / "copy.painjournal"
    with open_journal(path, create=True, clock=SetClock()) as journal:
        journal.people.add_person("Maya", Occupation.SCHOOL)
        entry = journal.diary.entry(1, TODAY, 1).with_events([Event(kind="fun")])
        journal.diary.save(entry)
        journal.lists.keep_programme(1, "Swim")
        journal.notes.keep_private(1, TODAY, 1, "mine")
        # Another connection has read and not yet let go: the copy does not wait for it.
        with open_journal(path, writing=False) as reader:
            assert reader.people.people()
            journal.copies.save_copy(copy)
    tables = rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")
    assert len(tables) > 20
    for (table,) in tables:
        query = f"SELECT * FROM {table}"  # noqa: S608 - names of our own
        assert rows(copy, query) == rows(path, query)
    assert rows(copy, "SELECT note FROM private_note") == [(b"mine",)]
