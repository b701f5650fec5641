"""What is asked of whom as rows."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from painjournal.domain.asking import Asked, HowOften
from painjournal.store.rows import AskedRow, new_uuid


def rows(session: Session, person_id: int, writer_id: int | None = None) -> tuple[Asked, ...]:
    """What is and was asked about a person, of one writer or of all, oldest first."""
    table = AskedRow.__table__.c
    wanted = (
        select(table.person_id, table.writer_id, table.code, table.how_often, table.since)
        .where(
            table.person_id == person_id,
            table.since.between(date.min.toordinal(), date.max.toordinal()),
        )
        .order_by(table.since, table.id)
    )
    if writer_id is not None:
        wanted = wanted.where(table.writer_id == writer_id)
    known = set(HowOften)
    return tuple(
        Asked(
            person_id=person,
            writer_id=writer,
            code=code,
            how_often=HowOften(how_often),
            since=date.fromordinal(since),
        )
        for person, writer, code, how_often, since in session.connection().execute(wanted)
        if how_often in known
    )


def put(session: Session, asked: Iterable[Asked]) -> None:
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
    new = insert(AskedRow)
    session.connection().execute(
        new.on_conflict_do_update(
            index_elements=["person_id", "writer_id", "code", "since"],
            set_={"how_often": new.excluded.how_often},
        ),
        values,
    )
