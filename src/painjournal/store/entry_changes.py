"""Writes an entry where it changed: of the rows that stand in it, only those that differ.

Rows that this version does not understand stay where they are: those with a position keep it, and
what is written takes the positions that are left.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import count, islice
from typing import Any

from sqlalchemy import Connection

from painjournal.domain.entries import Entry
from painjournal.domain.parts import NOTE, Moment
from painjournal.store.answers import place_understood
from painjournal.store.entry_rows import EntryRows, Rows
from painjournal.store.parts import understood
from painjournal.store.rows import (
    answers,
    doses,
    events,
    moment_places,
    moments,
    notes,
    noticed,
    places,
    sessions,
    signs,
    ticks,
)


def _numbers(entry: Entry) -> Rows:
    return {(code,): (one,) for code, one in entry.answers.items() if isinstance(one, int)}


def _ticks(entry: Entry) -> Rows:
    return {
        (code, choice): ()
        for code, chosen in entry.answers.items()
        if isinstance(chosen, frozenset)
        for choice in chosen
    }


def _places(entry: Entry) -> Rows:
    return {(one.id,): (one.level, one.words) for one in entry.places}


def _note(entry: Entry) -> Rows:
    return {(NOTE,): (entry.note,)} if entry.note else {}


def _signs(entry: Entry) -> Rows:
    return {(one.code, one.place): () for one in entry.signs}


def _noticed(entry: Entry) -> Rows:
    return {(word,): () for word in entry.noticed}


def _doses(entry: Entry) -> Rows:
    return {(one.treatment,): (one.taken.value, one.amount, one.unwanted) for one in entry.doses}


_NAMED: tuple[tuple[EntryRows, Callable[[Entry], Rows]], ...] = (
    (EntryRows(answers, "measure"), _numbers),
    (EntryRows(ticks, "measure", "choice"), _ticks),
    (EntryRows(places, "place"), _places),
    (EntryRows(notes, "kind"), _note),
    (EntryRows(signs, "sign", "place"), _signs),
    (EntryRows(noticed, "word"), _noticed),
    (EntryRows(doses, "treatment"), _doses),
)
"""Tables whose rows have a name within their entry, and what an entry says there."""

_SESSIONS = EntryRows(sessions, "position")
_MOMENTS = EntryRows(moments, "position")
_MOMENT_PLACES = EntryRows(moment_places, "position", "place")
_EVENTS = EntryRows(events, "position")


def write(connection: Connection, entry_id: int, before: Entry, now: Entry) -> None:
    """Write what an entry says where it differs from what the journal holds."""
    for table, said in _NAMED:
        table.write(connection, entry_id, said(before), said(now))
    if before.sessions != now.sessions:
        many = [(one.kind, one.minutes) for one in now.sessions]
        _write_in_places(connection, entry_id, _SESSIONS, many)
    if before.moments != now.moments:
        _write_moments(connection, entry_id, now.moments)
    if before.events != now.events:
        several = [(one.kind, one.words) for one in now.events]
        _write_in_places(connection, entry_id, _EVENTS, several)


def _write_in_places(
    connection: Connection,
    entry_id: int,
    table: EntryRows,
    wanted: Sequence[tuple[Any, ...]],
    taken: Collection[int] = (),
) -> tuple[list[int], set[int]]:
    """Write rows one after the other where no row stands that is not ours to change.

    `taken` are positions to keep off besides those of rows that are not understood. Returns the
    positions of the rows, and all that are or were ours.
    """
    had: dict[tuple[Any, ...], tuple[Any, ...]] = {}
    others = set(taken)
    for position, *fields in table.stored(connection, entry_id):
        if understood(table.table.name, fields) and position not in taken:
            had[position,] = tuple(fields)
        else:
            others.add(position)
    positions = list(islice((n for n in count() if n not in others), len(wanted)))
    now = {(position,): fields for position, fields in zip(positions, wanted, strict=True)}
    table.write(connection, entry_id, had, now)
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
