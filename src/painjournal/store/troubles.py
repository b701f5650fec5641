"""What the database says, turned into one sentence that names the file and what can be done."""

import errno
import sqlite3
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from painjournal.domain.errors import (
    CannotWrite,
    DamagedJournal,
    FileTrouble,
    JournalOpenElsewhere,
    NotAJournal,
)
from painjournal.i18n import mark

NOBODY_THERE = mark("There is no journal at {path}. Choose another file, or start a new journal.")
IS_FOLDER = mark("{path} is a folder. Choose the journal file inside it.")
NOT_A_JOURNAL = mark("{path} is not a painjournal file. It was left as it is. Choose another file.")
DAMAGED = mark(
    "{path} is damaged and cannot be read safely. It was left as it is. Open a copy saved earlier."
)
NEWER = mark(
    "{path} was written by a newer painjournal and was left as it is. "
    "Install the newer version to open it."
)
OPEN_ELSEWHERE = mark(
    "{path} is open in another painjournal window. Close that window, then try again."
)
BUSY = mark("{path} is in use by another program. Close that program, then try again.")
NO_RIGHT_TO_READ = mark("{path} may not be read from this computer account. Ask whoever set it up.")
NO_RIGHT_TO_WRITE = mark(
    "Nothing can be saved at {path}. Check that the folder is there and that you may write in it."
)
NO_ROOM = mark("There is no room left to save {path}. Free some space, then try again.")
CUT_SHORT = mark(
    "The last saving in {path} was cut short. Open it once in the painjournal window, "
    "which puts it in order, then try again."
)
NOT_BROUGHT_UP = mark(
    "{path} could not be made ready for this version and was left as it is. "
    "Keep using it with the version you had."
)
ALREADY_THERE = mark("There is already a file at {path}. Choose another name.")

_BY_CODE: dict[int, tuple[type[FileTrouble], str]] = {
    sqlite3.SQLITE_CORRUPT: (DamagedJournal, DAMAGED),
    sqlite3.SQLITE_NOTADB: (NotAJournal, NOT_A_JOURNAL),
    sqlite3.SQLITE_FULL: (CannotWrite, NO_ROOM),
    sqlite3.SQLITE_IOERR: (CannotWrite, NO_RIGHT_TO_WRITE),
    sqlite3.SQLITE_READONLY: (CannotWrite, NO_RIGHT_TO_WRITE),
    sqlite3.SQLITE_PERM: (CannotWrite, NO_RIGHT_TO_WRITE),
    sqlite3.SQLITE_CANTOPEN: (CannotWrite, NO_RIGHT_TO_WRITE),
    sqlite3.SQLITE_BUSY: (JournalOpenElsewhere, BUSY),
    sqlite3.SQLITE_LOCKED: (JournalOpenElsewhere, BUSY),
}
# A reader meets these when a saving was ended half-way: only a writer may put it in order.
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_CUT_SHORT = {sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY}


def trouble(path: Path, error: BaseException) -> FileTrouble | None:
    """Expected trouble that an error of the database stands for, None when it is a bug of ours."""
    raw = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(raw, "sqlite_errorcode", None)
    if code is None:
        # The driver's own word, without a number, for letters that are none.
        letters = isinstance(raw, sqlite3.OperationalError) and "UTF-8" in str(raw)
        return DamagedJournal(path, DAMAGED) if letters else None
    if code in _CUT_SHORT:
        return CannotWrite(path, CUT_SHORT)
    # The low byte is the plain code; the rest says more than anybody needs.
    found = _BY_CODE.get(code & 0xFF)
    return found[0](path, found[1]) if found else None


def no_access(path: Path, error: OSError, *, reading: bool = False) -> CannotWrite:
    """Trouble that the file system reports while a file is looked at or put in its place."""
    if isinstance(error, PermissionError) and reading:
        return CannotWrite(path, NO_RIGHT_TO_READ)
    return CannotWrite(path, NO_ROOM if error.errno in _NO_ROOM else NO_RIGHT_TO_WRITE)
