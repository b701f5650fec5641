"""Private notes as rows of their own: nothing else reads them, and no earlier version is kept."""

from datetime import date

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.store.rows import private_notes as table

NO_KEY = ""
"""Key of a note that no key locks."""

_ITS = (
    table.c.person_id == bindparam("person"),
    table.c.writer_id == bindparam("writer"),
    table.c.day == bindparam("on"),
)
_FIND = select(table.c.key_id, table.c.note).where(*_ITS)
_new = insert(table)
_SET = _new.on_conflict_do_update(
    index_elements=["person_id", "writer_id", "day"],
    set_={"key_id": _new.excluded.key_id, "note": _new.excluded.note},
)
_CLEAR = delete(table).where(*_ITS)
_EVERY = select(table).order_by(table.c.id)
_CLEAR_ALL = delete(table)
_ADD = insert(table)


class LockedNoteError(Exception):
    """The note is locked by a key that this version does not know."""


def find(connection: Connection, person_id: int, day: date, writer_id: int) -> str:
    """Private note of a writer on a person's day, "" when there is none. Raises LockedNoteError."""
    row = connection.execute(_FIND, _its(person_id, day, writer_id)).first()
    if row is None:
        return ""
    key_id, note = row
    if key_id != NO_KEY:
        raise LockedNoteError
    return note.decode("utf-8", "replace") if isinstance(note, bytes) else str(note)


def put(connection: Connection, person_id: int, day: date, writer_id: int, text: str) -> None:
    """Keep a private note in place of the one before; what it does not say any more is gone."""
    before = connection.execute(_FIND, _its(person_id, day, writer_id)).first()
    note = text.encode()
    connection.execute(
        _SET,
        {
            "person_id": person_id,
            "writer_id": writer_id,
            "day": day.toordinal(),
            "key_id": NO_KEY,
            "note": note,
        },
    )
    # Who goes on writing takes nothing away.
    if before is not None and not (isinstance(before.note, bytes) and before.note in note):
        sweep(connection)


def clear(connection: Connection, person_id: int, day: date, writer_id: int) -> None:
    """Delete a private note; its bytes leave the file."""
    connection.execute(_CLEAR, _its(person_id, day, writer_id))
    sweep(connection)


def sweep(connection: Connection) -> None:
    """Write the notes that are left anew, so that nothing of others stays between them.

    A page that SQLite divides among its neighbours keeps old bytes in its gaps, secure_delete or
    not; pages that a table without rows gives back are made empty.
    """
    left = [dict(row) for row in connection.execute(_EVERY).mappings()]
    connection.execute(_CLEAR_ALL)
    if left:
        connection.execute(_ADD, left)


def _its(person_id: int, day: date, writer_id: int) -> dict[str, int]:
    return {"person": person_id, "writer": writer_id, "on": day.toordinal()}
