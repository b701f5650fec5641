"""Writes the parts of a day where they changed: of its rows, only those that differ.

Rows that this version does not understand stay where they are: those with a position keep it, and
what is written takes the positions that are left.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import count, islice
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.entries import Entry
from painjournal.domain.parts import Moment
from painjournal.store.answers import place_understood
from painjournal.store.parts import understood
from painjournal.store.rows import (
    doses,
    events,
    moment_places,
    moments,
    noticed,
    sessions,
    signs,
)

_Rows = Mapping[tuple[Any, ...], tuple[Any, ...]]
"""Rows of one entry in one table: what names each within the entry, and the rest of it."""


class _Writing:
    """Statements over the rows of one table, built once: building one costs more than running it.

    `key` are the columns that name a row within its entry.
    """

    def __init__(self, table: Table, *key: str) -> None:
        self.table = table
        self._columns = [column.name for column in table.c if column.name != "entry_id"]
        self._key = key
        named = ("entry_id", *key)
        new = insert(table)
        rest = {name: new.excluded[name] for name in self._columns if name not in key}
        self._set = (
            new.on_conflict_do_update(index_elements=named, set_=rest)
            if rest
            else new.on_conflict_do_nothing()
        )
        ours = (table.c[name] == bindparam(f"its_{name}") for name in named)
        self._clear = delete(table).where(*ours)
        self._stored = select(*(table.c[name] for name in self._columns)).where(
            table.c.entry_id == bindparam("id")
        )

    def stored(self, connection: Connection, entry_id: int) -> list[tuple[Any, ...]]:
        """Every row of an entry, understood or not."""
        return [tuple(row) for row in connection.execute(self._stored, {"id": entry_id})]

    def write(self, connection: Connection, entry_id: int, had: _Rows, now: _Rows) -> None:
        """Let the rows that were `had` say `now`; touches only what differs."""
        gone = [
            {"its_entry_id": entry_id}
            | {f"its_{name}": value for name, value in zip(self._key, key, strict=True)}
            for key in had.keys() - now.keys()
        ]
        new = [
            {"entry_id": entry_id} | dict(zip(self._columns, key + rest, strict=True))
            for key, rest in now.items()
            if had.get(key) != rest
        ]
        if gone:
            connection.execute(self._clear, gone)
        if new:
            connection.execute(self._set, new)


_SIGNS = _Writing(signs, "sign", "place")
_NOTICED = _Writing(noticed, "word")
_DOSES = _Writing(doses, "treatment")
_SESSIONS = _Writing(sessions, "position")
_MOMENTS = _Writing(moments, "position")
_MOMENT_PLACES = _Writing(moment_places, "position", "place")
_EVENTS = _Writing(events, "position")


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


def _of_signs(entry: Entry) -> _Rows:
    return {(one.code, one.place): () for one in entry.signs}


def _of_noticed(entry: Entry) -> _Rows:
    return {(word,): () for word in entry.noticed}


def _of_doses(entry: Entry) -> _Rows:
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
    had: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    others = set(taken)
    for position, *fields in writing.stored(connection, entry_id):
        if understood(writing.table.name, fields) and position not in taken:
            had[position,] = tuple(fields)
        else:
            others.add(position)
    positions = list(islice((n for n in count() if n not in others), len(wanted)))
    now = {(position,): fields for position, fields in zip(positions, wanted, strict=True)}
    writing.write(connection, entry_id, had, now)
    return positions, {position for (position,) in had.keys() | now.keys()}


def _write_moments(connection: Connection, entry_id: int, wanted: Sequence[Moment]) -> None:
    where = _MOMENT_PLACES.stored(connection, entry_id)
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
