"""What a day holds beyond single answers, as rows: signs, sessions, doses, moments, events.

Rows that this version does not understand are passed over; they stay in the file.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    literal_column,
    null,
    select,
    union_all,
)

from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.parts import MOST_MINUTES, Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.vocabulary import WordKind, is_built_in
from painjournal.store.answers import place_understood
from painjournal.store.rows import (
    doses,
    events,
    moment_places,
    moments,
    noticed,
    sessions,
    signs,
)

# One statement reads all parts: the name of the table, the entry, the position, then the rest.
_WIDTH = 5
_COLUMNS: dict[Table, tuple[str, ...]] = {
    signs: ("sign", "place"),
    noticed: ("word",),
    sessions: ("kind", "minutes"),
    doses: ("treatment", "taken", "amount", "unwanted"),
    moments: ("at", "level", "step", "doing", "helped"),
    moment_places: ("place",),
    events: ("kind", "words"),
}

CONTENT_TABLES = (signs, noticed, sessions, doses, moments, events)
"""Tables of which one row makes a day a written one."""


def _rows_of(table: Table) -> Select[Any]:
    columns = [table.c[name] for name in _COLUMNS[table]]
    return select(
        literal_column(f"'{table.name}'"),
        table.c.entry_id,
        table.c.position if "position" in table.c else null(),
        *columns,
        *(null() for _ in range(_WIDTH - len(columns))),
    )


_OF_ENTRY = union_all(
    *(_rows_of(table).where(table.c.entry_id == bindparam("id")) for table in _COLUMNS)
).order_by(literal_column("3"))
_EVERY = union_all(*(_rows_of(table) for table in _COLUMNS)).order_by(
    literal_column("2"), literal_column("3")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """All parts of one entry, as an entry names them."""

    signs: frozenset[Sign] = frozenset()
    noticed: frozenset[str] = frozenset()
    sessions: tuple[Session, ...] = ()
    doses: tuple[Dose, ...] = ()
    moments: tuple[Moment, ...] = ()
    events: tuple[Event, ...] = ()


NO_PARTS = Parts()
"""Parts of an entry that has none."""


def find(connection: Connection, entry_id: int) -> Parts:
    """Parts of one entry."""
    found = connection.execute(_OF_ENTRY, {"id": entry_id}).all()
    return _parts(found) if found else NO_PARTS


def find_all(connection: Connection) -> dict[int, Parts]:
    """Parts of every entry that has any, by its row."""
    by_entry: dict[int, list[Row[Any]]] = {}
    for row in connection.execute(_EVERY):
        by_entry.setdefault(row[1], []).append(row)
    return {entry_id: _parts(rows) for entry_id, rows in by_entry.items()}


def not_understood(connection: Connection) -> int:
    """Number of rows of parts that this version keeps and cannot show."""
    rows: Iterable[Sequence[Any]] = connection.execute(_EVERY)
    return sum(not understood(row[0], row[3:]) for row in rows)


def understood(table: str, fields: Sequence[Any]) -> bool:
    """Whether a stored row of a part is one that this version knows, by its fields."""
    return _UNDERSTOOD[table](fields)


def word_understood(kind: WordKind, code: object) -> bool:
    """Whether a stored word is one that everybody is offered, or of a family's own list."""
    return isinstance(code, str) and (code.startswith(OWN_PREFIX) or is_built_in(kind, code))


def sign_understood(fields: Sequence[Any]) -> bool:
    """Whether a stored sign and its place are known."""
    sign, place = fields[:2]
    return is_built_in(WordKind.SIGN, sign) and (place == "" or place_understood(place))


def noticed_understood(fields: Sequence[Any]) -> bool:
    """Whether a stored word for something noticed is known."""
    return word_understood(WordKind.NOTICED, fields[0])


def session_understood(fields: Sequence[Any]) -> bool:
    """Whether a stored session is of a known kind and of a possible length."""
    kind, minutes = fields[:2]
    return word_understood(WordKind.SESSION, kind) and (
        minutes is None or minutes in range(1, MOST_MINUTES + 1)
    )


def dose_understood(fields: Sequence[Any]) -> bool:
    """Whether it is known what a stored dose says."""
    return fields[1] in _taken()


def moment_understood(fields: Sequence[Any]) -> bool:
    """Whether time, level and step of a stored moment are possible."""
    at, level, step = fields[:3]
    return (
        at in range(DAY_MINUTES)
        and (level is None or level in range(11))
        and (step is None or step in range(5))
    )


def event_understood(fields: Sequence[Any]) -> bool:
    """Whether a stored event is of a known kind."""
    return word_understood(WordKind.EVENT, fields[0])


_UNDERSTOOD: dict[str, Callable[[Sequence[Any]], bool]] = {
    signs.name: sign_understood,
    noticed.name: noticed_understood,
    sessions.name: session_understood,
    doses.name: dose_understood,
    moments.name: moment_understood,
    moment_places.name: lambda fields: place_understood(fields[0]),
    events.name: event_understood,
}


@cache
def _taken() -> frozenset[str]:
    return frozenset(one.value for one in Taken)


def _parts(rows: Iterable[Sequence[Any]]) -> Parts:
    found: dict[str, list[list[Any]]] = {table.name: [] for table in _COLUMNS}
    where: dict[Any, list[Any]] = {}
    for row in rows:
        table, position, fields = row[0], row[2], row[3:]
        if table == moment_places.name:
            where.setdefault(position, []).append(fields[0])
        elif understood(table, fields):
            found[table].append([position, *fields])
    return Parts(
        signs=frozenset(Sign(code=sign, place=place) for _, sign, place, *_ in found["sign"]),
        noticed=frozenset(word for _, word, *_ in found["noticed"]),
        sessions=tuple(
            Session(kind=kind, minutes=minutes) for _, kind, minutes, *_ in found["session"]
        ),
        doses=tuple(
            Dose(treatment=treatment, taken=Taken(taken), amount=amount, unwanted=unwanted)
            for _, treatment, taken, amount, unwanted, *_ in found["dose"]
        ),
        moments=tuple(
            Moment(
                at=at,
                level=level,
                step=step,
                places=tuple(sorted(where.get(position, ()))),
                doing=doing,
                helped=helped,
            )
            for position, at, level, step, doing, helped in found["moment"]
            # A moment without one of its places would say something else.
            if all(map(place_understood, where.get(position, ())))
        ),
        events=tuple(Event(kind=kind, words=words) for _, kind, words, *_ in found["event"]),
    )
