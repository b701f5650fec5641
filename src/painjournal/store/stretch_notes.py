"""Notes that cover a stretch of days, as rows."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, RowMapping, and_, bindparam, insert, select, update

from painjournal.domain.circumstances import StretchNote
from painjournal.store.rows import new_uuid
from painjournal.store.rows import stretch_notes as table
from painjournal.store.stored_days import FIRST, LAST

_IS_OF_THE_CALENDAR = and_(
    table.c.first >= FIRST, table.c.first <= table.c.last, table.c.last <= LAST
)
_COVERING = (
    select(table)
    .where(
        table.c.person_id == bindparam("person"),
        table.c.first <= bindparam("day"),
        table.c.last >= bindparam("day"),
        _IS_OF_THE_CALENDAR,
    )
    .order_by(table.c.first, table.c.id)
)
_EVERY = select(table).where(_IS_OF_THE_CALENDAR).order_by(table.c.person_id, table.c.first)
_ONE = select(table).where(table.c.code == bindparam("code"), _IS_OF_THE_CALENDAR)


def covering(connection: Connection, person_id: int, day: date) -> tuple[StretchNote, ...]:
    """Notes about a person whose stretch a day lies in, those that began first before others."""
    key = {"person": person_id, "day": day.toordinal()}
    return tuple(_note(row) for row in connection.execute(_COVERING, key).mappings())


def every(connection: Connection) -> tuple[StretchNote, ...]:
    """All such notes of a journal, by person, then by their first day."""
    return tuple(_note(row) for row in connection.execute(_EVERY).mappings())


def find(connection: Connection, code: str) -> StretchNote | None:
    """Note of a code, None when there is none."""
    row = connection.execute(_ONE, {"code": code}).mappings().first()
    return _note(row) if row else None


def add(connection: Connection, note: StretchNote) -> StretchNote:
    """Keep a new note; returns it with its code."""
    note = replace(note, code=note.code or new_uuid())
    whose = {"code": note.code, "person_id": note.person_id, "writer_id": note.writer_id}
    connection.execute(insert(table), whose | _said(note))
    return note


def change(connection: Connection, note: StretchNote) -> None:
    """Change the days and the words of a note; whose it is never changes."""
    connection.execute(update(table).where(table.c.code == note.code), _said(note))


def _said(note: StretchNote) -> dict[str, int | str]:
    return {"first": note.first.toordinal(), "last": note.last.toordinal(), "text": note.text}


def _note(row: RowMapping) -> StretchNote:
    return StretchNote(
        code=row["code"],
        person_id=row["person_id"],
        writer_id=row["writer_id"],
        first=date.fromordinal(row["first"]),
        last=date.fromordinal(row["last"]),
        text=row["text"],
    )
