"""What a family takes or does, as rows; a kind of a newer version is kept and not shown."""

from datetime import date

from sqlalchemy import Connection, bindparam, delete, exists, func, or_, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.parts import Taken
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.store.rows import doses, entries, versions, writers
from painjournal.store.rows import treatments as table
from painjournal.store.stored_days import FIRST, LAST, day_of, number_of

# From the newest day backwards: what is still taken is found at once. Everybody reads the list, so
# a writer who hides answers says nothing in it.
_LAST_TAKEN = (
    select(entries.c.day)
    .join_from(entries, doses, entries.c.id == doses.c.entry_id)
    .where(
        entries.c.person_id == table.c.person_id,
        entries.c.day.between(FIRST, LAST),
        entries.c.day > func.coalesce(table.c.confirmed, FIRST - 1),
        doses.c.treatment == table.c.code,
        doses.c.taken == Taken.TAKEN.value,
        entries.c.writer_id.in_(select(writers.c.id).where(writers.c.shows_answers == 1)),
    )
    .order_by(entries.c.day.desc())
    .limit(1)
    .correlate(table)
    .scalar_subquery()
)
_OF = (
    select(table, _LAST_TAKEN.label("taken"))
    .where(table.c.person_id == bindparam("person"))
    .order_by(table.c.id)
)
_CODES = select(table.c.code).where(table.c.person_id == bindparam("person"))
_ADD = insert(table)
_SAID = {name: _ADD.excluded[name] for name in ("name", "kind", "amount", "start", "stop")}
_PUT = _ADD.on_conflict_do_update(index_elements=["code"], set_=_SAID)
_PUT_ALL = _ADD.on_conflict_do_update(
    index_elements=["code"], set_=_SAID | {"confirmed": _ADD.excluded.confirmed}
)
_REMOVE = delete(table).where(table.c.code == bindparam("line"))
_ON_DAYS = select(
    or_(
        exists().where(doses.c.treatment == bindparam("line")),
        # An earlier version of a day can be brought back.
        exists().where(func.instr(versions.c.state, bindparam("line")) > 0),
    )
)


def of(connection: Connection, person_id: int) -> tuple[Treatment, ...]:
    """Treatments of a person in the order they came in.

    Confirmed is the later of what was said and the last day on which one was taken, as far as
    everybody may know.
    """
    known = set(TreatmentKind)
    return tuple(
        Treatment(
            code=row["code"],
            person_id=row["person_id"],
            name=row["name"],
            kind=TreatmentKind(row["kind"]),
            amount=row["amount"],
            start=day_of(row["start"]),
            stop=day_of(row["stop"]),
            confirmed=_later(day_of(row["confirmed"]), day_of(row["taken"])),
        )
        for row in connection.execute(_OF, {"person": person_id}).mappings()
        if row["kind"] in known
    )


def codes(connection: Connection, person_id: int) -> frozenset[str]:
    """Codes of a person's treatments, without a look at the days that have them."""
    return frozenset(connection.execute(_CODES, {"person": person_id}).scalars())


def put(connection: Connection, treatment: Treatment, *, confirmed: bool = True) -> None:
    """Keep a treatment under its code, as a new one or in place of what stood there.

    Without `confirmed` the last day on which somebody said that it goes on stays as it is.
    """
    connection.execute(
        _PUT_ALL if confirmed else _PUT,
        {
            "code": treatment.code,
            "person_id": treatment.person_id,
            "name": treatment.name,
            "kind": treatment.kind.value,
            "amount": treatment.amount,
            "start": number_of(treatment.start),
            "stop": number_of(treatment.stop),
            "confirmed": number_of(treatment.confirmed),
        },
    )


def is_on_days(connection: Connection, code: str) -> bool:
    """Whether any day has a treatment, or had it before it was changed."""
    return bool(connection.execute(_ON_DAYS, {"line": code}).scalar_one())


def remove(connection: Connection, code: str) -> None:
    """Take a treatment off the list."""
    connection.execute(_REMOVE, {"line": code})


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day is not None), default=None)
