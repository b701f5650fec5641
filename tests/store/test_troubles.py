"""What the disk and the database say becomes one sentence; bugs of ours stay bugs."""

import errno
import sqlite3
from pathlib import Path

import pytest

from painjournal.domain.errors import (
    CannotWrite,
    DamagedJournal,
    FileTrouble,
    JournalOpenElsewhere,
)
from painjournal.store.troubles import no_access, trouble

PATH = Path("/home/lind/journal.painjournal")


def raised(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("what the library says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "words"),
    [
        (sqlite3.SQLITE_FULL, CannotWrite, "no room left"),
        (sqlite3.SQLITE_IOERR_WRITE, CannotWrite, "Nothing can be saved"),
        (sqlite3.SQLITE_READONLY_DIRECTORY, CannotWrite, "Nothing can be saved"),
        (sqlite3.SQLITE_READONLY_ROLLBACK, CannotWrite, "was cut short"),
        (sqlite3.SQLITE_BUSY, JournalOpenElsewhere, "another program"),
        (sqlite3.SQLITE_CORRUPT_INDEX, DamagedJournal, "damaged"),
    ],
)
def test_expected_trouble_names_the_file(code: int, kind: type[FileTrouble], words: str) -> None:
    found = trouble(PATH, raised(code))
    assert type(found) is kind
    assert words in found.sentence
    assert str(PATH) in found.sentence


def test_a_bug_of_ours_is_no_trouble_of_the_file() -> None:
    assert trouble(PATH, raised(sqlite3.SQLITE_CONSTRAINT_UNIQUE)) is None
    assert trouble(PATH, raised(sqlite3.SQLITE_ERROR)) is None
    assert trouble(PATH, sqlite3.ProgrammingError("closed")) is None


def test_a_full_disk_and_a_missing_right_are_told_apart() -> None:
    assert "no room left" in no_access(PATH, OSError(errno.ENOSPC, "full")).sentence
    refused = PermissionError(errno.EACCES, "no")
    assert "Nothing can be saved" in no_access(PATH, refused).sentence
    assert "may not be read" in no_access(PATH, refused, reading=True).sentence
