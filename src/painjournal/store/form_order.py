"""In which order a writer wants the questions about a person, as rows."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert, select

from painjournal.store.rows import form_order as table

_WHOSE = (table.c.person_id == bindparam("person"), table.c.writer_id == bindparam("writer"))
_CODES = select(table.c.code).where(*_WHOSE).order_by(table.c.position, table.c.code)
_CLEAR = delete(table).where(*_WHOSE)
_ADD = insert(table)


def codes(connection: Connection, person_id: int, writer_id: int) -> tuple[str, ...]:
    """Codes in the order that was chosen; none when none was."""
    whose = {"person": person_id, "writer": writer_id}
    return tuple(connection.execute(_CODES, whose).scalars())


def put(connection: Connection, person_id: int, writer_id: int, wanted: Iterable[str]) -> None:
    """Keep an order in place of the one before; no codes at all leave the order of the form."""
    connection.execute(_CLEAR, {"person": person_id, "writer": writer_id})
    rows = [
        {"person_id": person_id, "writer_id": writer_id, "code": code, "position": position}
        for position, code in enumerate(dict.fromkeys(wanted))
    ]
    if rows:
        connection.execute(_ADD, rows)
