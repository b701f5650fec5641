"""What a day holds beyond single answers, as rows: signs, sessions, doses, moments, events.

Rows that this version does not understand stay where they are: those with a position keep it, and
what is written takes the positions that are left.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import count, islice
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Table,
    bindparam,
    delete,
    literal_column,
    null,
    select,
    union_all,
)
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.entries import Entry
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
    return sum(not _UNDERSTOOD[row[0]](row[3:]) for row in rows)


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
        at in range(MOST_MINUTES)
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
        elif _UNDERSTOOD[table](fields):
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


# --- writing ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Writing:
    """Statements that set and clear rows of one table by what names a row within its entry."""

    table: Table
    key: tuple[str, ...]
    set: Any = field(init=False)
    clear: Any = field(init=False)

    def __post_init__(self) -> None:
        new = insert(self.table)
        named = ["entry_id", *self.key]
        rest = {c.name: new.excluded[c.name] for c in self.table.c if c.name not in named}
        upsert = (
            new.on_conflict_do_update(index_elements=named, set_=rest)
            if rest
            else new.on_conflict_do_nothing()
        )
        ours = [self.table.c[name] == bindparam(f"its_{name}") for name in named]
        object.__setattr__(self, "set", upsert)
        object.__setattr__(self, "clear", delete(self.table).where(*ours))

    def write(
        self,
        connection: Connection,
        entry_id: int,
        had: Mapping[tuple[Any, ...], tuple[Any, ...]],
        now: Mapping[tuple[Any, ...], tuple[Any, ...]],
    ) -> None:
        """Make rows say what they shall, by key and rest; touches only what differs."""
        gone = [
            {"its_entry_id": entry_id} | dict(zip(self._its, one, strict=True))
            for one in had.keys() - now.keys()
        ]
        new = [
            {"entry_id": entry_id} | dict(zip(self._fields, one + rest, strict=True))
            for one, rest in now.items()
            if had.get(one) != rest
        ]
        if gone:
            connection.execute(self.clear, gone)
        if new:
            connection.execute(self.set, new)

    @property
    def _its(self) -> list[str]:
        return [f"its_{name}" for name in self.key]

    @property
    def _fields(self) -> list[str]:
        return [c.name for c in self.table.c if c.name != "entry_id"]


_STORED = {
    table: select(table.c.position, *(table.c[name] for name in _COLUMNS[table])).where(
        table.c.entry_id == bindparam("id")
    )
    for table in (sessions, moments, moment_places, events)
}

_SIGNS = _Writing(signs, ("sign", "place"))
_NOTICED = _Writing(noticed, ("word",))
_DOSES = _Writing(doses, ("treatment",))
_SESSIONS = _Writing(sessions, ("position",))
_MOMENTS = _Writing(moments, ("position",))
_MOMENT_PLACES = _Writing(moment_places, ("position", "place"))
_EVENTS = _Writing(events, ("position",))


def write(connection: Connection, entry_id: int, before: Entry, now: Entry) -> None:
    """Write the parts of an entry in which it differs from what the journal holds."""
    if before.signs != now.signs:
        _SIGNS.write(connection, entry_id, _of_signs(before), _of_signs(now))
    if before.noticed != now.noticed:
        _NOTICED.write(connection, entry_id, _of_noticed(before), _of_noticed(now))
    if before.doses != now.doses:
        _DOSES.write(connection, entry_id, _of_doses(before), _of_doses(now))
    if before.sessions != now.sessions:
        said = [(one.kind, one.minutes) for one in now.sessions]
        _write_in_places(connection, entry_id, _SESSIONS, said)
    if before.moments != now.moments:
        _write_moments(connection, entry_id, now.moments)
    if before.events != now.events:
        _write_in_places(
            connection, entry_id, _EVENTS, [(one.kind, one.words) for one in now.events]
        )


def _of_signs(entry: Entry) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    return {(one.code, one.place): () for one in entry.signs}


def _of_noticed(entry: Entry) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    return {(word,): () for word in entry.noticed}


def _of_doses(entry: Entry) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    return {(one.treatment,): (one.taken.value, one.amount, one.unwanted) for one in entry.doses}


def _write_in_places(
    connection: Connection,
    entry_id: int,
    writing: _Writing,
    wanted: Sequence[tuple[Any, ...]],
    taken: Collection[int] = (),
) -> tuple[list[int], set[int]]:
    """Write rows one after the other where no row stands that is not ours to change.

    `taken` are positions to keep off besides those of rows that are not understood. Returns the
    positions of the rows, and all that are or were ours.
    """
    understood = _UNDERSTOOD[writing.table.name]
    had: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    others = set(taken)
    for position, *fields in connection.execute(_STORED[writing.table], {"id": entry_id}):
        if understood(fields) and position not in taken:
            had[position,] = tuple(fields)
        else:
            others.add(position)
    positions = list(islice((n for n in count() if n not in others), len(wanted)))
    now = {(position,): fields for position, fields in zip(positions, wanted, strict=True)}
    writing.write(connection, entry_id, had, now)
    return positions, {position for (position,) in had.keys() | now.keys()}


def _write_moments(connection: Connection, entry_id: int, wanted: Sequence[Moment]) -> None:
    where = {
        (position, place)
        for position, place in connection.execute(_STORED[moment_places], {"id": entry_id})
    }
    hidden = {position for position, place in where if not place_understood(place)}
    said = [(one.at, one.level, one.step, one.doing, one.helped) for one in wanted]
    positions, ours = _write_in_places(connection, entry_id, _MOMENTS, said, hidden)
    now = {
        (position, place)
        for position, one in zip(positions, wanted, strict=True)
        for place in one.places
    }
    had = {one for one in where if one[0] in ours}
    _MOMENT_PLACES.write(
        connection, entry_id, dict.fromkeys(had, ()), dict.fromkeys(sorted(now), ())
    )
