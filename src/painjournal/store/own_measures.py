"""Measures a family made, as rows; one whose scale a newer version made is kept and not shown."""

from collections.abc import Iterable

from sqlalchemy import Connection, RowMapping, bindparam, exists, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.own_measures import MOST_DECIMALS, OwnMeasure, Scale
from painjournal.store.rows import answers, versions
from painjournal.store.rows import own_measures as table

_OF = (
    select(table)
    .where(table.c.person_id == bindparam("person"))
    .order_by(table.c.position, table.c.id)
)
_NEXT = select(func.coalesce(func.max(table.c.position) + 1, 0)).where(
    table.c.person_id == bindparam("person")
)
_ANSWERED = select(
    or_(
        exists().where(answers.c.measure == bindparam("code")),
        # An earlier version of a day can be brought back.
        exists().where(func.instr(versions.c.state, bindparam("code")) > 0),
    )
)
_ADD = insert(table)
_CHANGED = ("name", "question", "steps", "lowest", "highest", "unit", "decimals", "scale")
_PUT = _ADD.on_conflict_do_update(
    index_elements=["code"],
    set_={name: _ADD.excluded[name] for name in (*_CHANGED, "adults_too", "retired", "position")},
)
_PLACE = (
    update(table)
    .where(table.c.person_id == bindparam("person"), table.c.code == bindparam("own"))
    .values(position=bindparam("place"))
)


def of(connection: Connection, person_id: int) -> tuple[OwnMeasure, ...]:
    """Own measures of a person in their order, retired ones among them."""
    found = map(_own, connection.execute(_OF, {"person": person_id}).mappings())
    return tuple(one for one in found if one is not None)


def put(connection: Connection, own: OwnMeasure) -> None:
    """Keep an own measure under its code, as a new one or in place of what stood there."""
    connection.execute(
        _PUT,
        {
            "code": own.code,
            "person_id": own.person_id,
            "name": own.name,
            "question": own.question,
            "scale": own.scale.value,
            "steps": "\n".join(own.steps),
            "lowest": own.lowest,
            "highest": own.highest,
            "unit": own.unit,
            "decimals": own.decimals,
            "adults_too": int(own.adults_too),
            "retired": int(own.retired),
            "position": own.position,
        },
    )


def next_position(connection: Connection, person_id: int) -> int:
    """Position behind every own measure of a person."""
    return int(connection.execute(_NEXT, {"person": person_id}).scalar_one())


def is_answered(connection: Connection, code: str) -> bool:
    """Whether any day has an answer to an own measure, or had it before it was changed."""
    return bool(connection.execute(_ANSWERED, {"code": code}).scalar_one())


def put_order(connection: Connection, person_id: int, codes: Iterable[str]) -> None:
    """Give the own measures of a person these places, the first code the first."""
    places = [
        {"person": person_id, "own": code, "place": place} for place, code in enumerate(codes)
    ]
    if places:
        connection.execute(_PLACE, places)


def _own(row: RowMapping) -> OwnMeasure | None:
    if row["scale"] not in set(Scale):
        return None
    scale = Scale(row["scale"])
    steps = tuple(row["steps"].split("\n")) if row["steps"] else ()
    if scale is Scale.STEPS and len(steps) != 5:
        return None
    if scale is Scale.NUMBER and not (
        row["lowest"] < row["highest"] and 0 <= row["decimals"] <= MOST_DECIMALS
    ):
        return None
    return OwnMeasure(
        code=row["code"],
        person_id=row["person_id"],
        name=row["name"],
        scale=scale,
        question=row["question"],
        steps=steps,
        lowest=row["lowest"],
        highest=row["highest"],
        unit=row["unit"],
        decimals=row["decimals"],
        adults_too=bool(row["adults_too"]),
        retired=bool(row["retired"]),
        position=row["position"],
    )
