"""School terms and holidays as rows; a kind of a newer version is kept and not shown."""

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.store.rows import school_times as table
from painjournal.store.stored_days import day_of

_OF = (
    select(table)
    .where(table.c.person_id == bindparam("person"))
    .order_by(table.c.first, table.c.last, table.c.id)
)
_ADD = insert(table)
_PUT = _ADD.on_conflict_do_update(
    index_elements=["code"],
    set_={name: _ADD.excluded[name] for name in ("name", "kind", "first", "last")},
)
_REMOVE = delete(table).where(table.c.code == bindparam("line"))


def of(connection: Connection, person_id: int) -> tuple[SchoolTime, ...]:
    """School times of a person, the earliest first."""
    known = set(TimeKind)
    found = []
    for row in connection.execute(_OF, {"person": person_id}).mappings():
        first, last = day_of(row["first"]), day_of(row["last"])
        if row["kind"] in known and first is not None and last is not None and first <= last:
            found.append(
                SchoolTime(
                    code=row["code"],
                    person_id=row["person_id"],
                    name=row["name"],
                    kind=TimeKind(row["kind"]),
                    first=first,
                    last=last,
                )
            )
    return tuple(found)


def put(connection: Connection, time: SchoolTime) -> None:
    """Keep a school time under its code, as a new one or in place of what stood there."""
    connection.execute(
        _PUT,
        {
            "code": time.code,
            "person_id": time.person_id,
            "name": time.name,
            "kind": time.kind.value,
            "first": time.first.toordinal(),
            "last": time.last.toordinal(),
        },
    )


def remove(connection: Connection, code: str) -> None:
    """Take a school time off the list."""
    connection.execute(_REMOVE, {"line": code})
