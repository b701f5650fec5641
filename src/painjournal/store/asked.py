"""What is asked of whom as rows."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.asked_anew import Differing
from painjournal.domain.asking import Asked, HowOften
from painjournal.store.rows import asked as table
from painjournal.store.rows import new_uuid
from painjournal.store.stored_days import FIRST, LAST

_REMOVE = delete(table).where(
    table.c.person_id == bindparam("person"),
    table.c.writer_id == bindparam("writer"),
    table.c.code == bindparam("asked"),
    table.c.since == bindparam("day"),
)


def rows(connection: Connection, person_id: int, writer_id: int | None = None) -> tuple[Asked, ...]:
    """What is and was asked about a person, of one writer or of all, oldest first."""
    c = table.c
    wanted = (
        select(c.person_id, c.writer_id, c.code, c.how_often, c.since)
        .where(
            c.person_id == person_id,
            c.since.between(FIRST, LAST),
        )
        .order_by(c.since, c.id)
    )
    if writer_id is not None:
        wanted = wanted.where(c.writer_id == writer_id)
    known = set(HowOften)
    return tuple(
        Asked(
            person_id=person,
            writer_id=writer,
            code=code,
            how_often=HowOften(how_often),
            since=date.fromordinal(since),
        )
        for person, writer, code, how_often, since in connection.execute(wanted)
        if how_often in known
    )


def change(connection: Connection, differing: Differing) -> None:
    """Keep and take away what another choice of questions wants."""
    put(connection, differing.new)
    if differing.gone:
        connection.execute(
            _REMOVE,
            [
                {
                    "person": row.person_id,
                    "writer": row.writer_id,
                    "asked": row.code,
                    "day": row.since.toordinal(),
                }
                for row in differing.gone
            ],
        )


def put(connection: Connection, asked: Iterable[Asked]) -> None:
    """Keep what is asked from a day on; what was said before about the same day is replaced."""
    values = [
        {
            "uuid": new_uuid(),
            "person_id": row.person_id,
            "writer_id": row.writer_id,
            "code": row.code,
            "how_often": row.how_often.value,
            "since": row.since.toordinal(),
        }
        for row in asked
    ]
    if not values:
        return
    new = insert(table)
    connection.execute(
        new.on_conflict_do_update(
            index_elements=["person_id", "writer_id", "code", "since"],
            set_={"how_often": new.excluded.how_often},
        ),
        values,
    )
