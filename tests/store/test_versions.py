"""A version is the state before a sitting, kept once and whole."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.files import DAY, entry, write_family

from painjournal.store import entries, versions
from painjournal.store.journal_file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=2)
    yield opened
    opened.close()


def test_versions_keep_the_state_before_each_sitting_once(file: JournalFile) -> None:
    with file.act() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        assert stored.entry.changed is not None
        now = stored.entry.changed
        versions.keep(connection, stored, "first", now)
        changed = entries.put(connection, stored.entry.with_note("later"), stored)
        versions.keep(connection, changed, "first", now)
        assert [one.note for one in versions.states(connection, changed)] == [entry().note]
        versions.keep(connection, changed, "second", now)
        states = versions.states(connection, changed)
    assert [one.note for one in states] == [entry().note, "later"]
    assert states[0].same_content(entry())
    assert states[0].changed == entry().changed
    assert states[0].first_recorded == entry().first_recorded


def test_a_version_never_changes_with_its_entry(file: JournalFile) -> None:
    with file.act() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        assert stored.entry.changed is not None
        versions.keep(connection, stored, "first", stored.entry.changed)
        emptied = replace(stored.entry, answers={}, places=(), note="", together=True)
        after = entries.put(connection, emptied, stored)
    with file.reading() as connection:
        (state,) = versions.states(connection, after)
    assert state.same_content(stored.entry)
