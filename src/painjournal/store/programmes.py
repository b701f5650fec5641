"""Home programmes as rows: each sheet from its day on."""

from datetime import date

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.circumstances import Programme
from painjournal.store.rows import new_uuid
from painjournal.store.rows import programmes as table
from painjournal.store.stored_days import FIRST, LAST

_OF = (
    select(table.c.person_id, table.c.since, table.c.text)
    .where(table.c.person_id == bindparam("person"), table.c.since.between(FIRST, LAST))
    .order_by(table.c.since)
)
_ADD = insert(table)
_PUT = _ADD.on_conflict_do_update(
    index_elements=["person_id", "since"], set_={"text": _ADD.excluded.text}
)
_REMOVE = delete(table).where(
    table.c.person_id == bindparam("person"), table.c.since == bindparam("day")
)


def of(connection: Connection, person_id: int) -> tuple[Programme, ...]:
    """Sheets of a person's home programme, the earliest first."""
    return tuple(
        Programme(person_id=person, since=date.fromordinal(since), text=text)
        for person, since, text in connection.execute(_OF, {"person": person_id})
    )


def put(connection: Connection, programme: Programme) -> None:
    """Keep a sheet from its day on; another one of the same day is replaced."""
    connection.execute(
        _PUT,
        {
            "uuid": new_uuid(),
            "person_id": programme.person_id,
            "since": programme.since.toordinal(),
            "text": programme.text,
        },
    )


def remove(connection: Connection, person_id: int, since: date) -> None:
    """Take away the sheet that begins on a day, if there is one."""
    connection.execute(_REMOVE, {"person": person_id, "day": since.toordinal()})
