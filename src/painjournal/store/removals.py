"""Takes rows out of a journal with all that belongs to them, and puts them back as they were."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Table,
    and_,
    delete,
    exists,
    insert,
    not_,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError

from painjournal.domain.changes import Change, What
from painjournal.domain.errors import NotPossible
from painjournal.domain.removals import Removal
from painjournal.i18n import mark, tr
from painjournal.store import private_notes as private_note_store
from painjournal.store.entries import IS_WRITTEN
from painjournal.store.rows import (
    TABLES,
    answers,
    doses,
    entries,
    own_measures,
    people,
    private_notes,
    stretch_notes,
    treatments,
    versions,
    writers,
)

# Parents before children: rows go in the opposite order and come back in this one.
_ORDER = TABLES.sorted_tables
_OWNERS = {"person_id": people, "writer_id": writers}
_PARENTS = {"entry_id": entries} | _OWNERS
# Lines of lists that days name by their codes, and where.
_LINES = ((treatments, doses, "treatment"), (own_measures, answers, "measure"))
_SCALE = ("scale", "steps", "lowest", "highest", "unit", "decimals")

_Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by the names of their tables."""

_TAKEN = mark(
    "Something else was written in its place since then, so it was not put back. "
    "Nothing was changed."
)
_ALONE = mark(
    "The person or the writer it belongs to is not in the journal any more, so it was not put back."
)
_OTHER_SCALE = mark(
    "A question that it answers is answered on another scale now, so it was not put back. "
    "Nothing was changed."
)


def remove_entry(connection: Connection, person_id: int, day: date, writer_id: int) -> Removal:
    """Take out all that a writer kept about a person's day: entry, versions and private note."""
    change = Change(what=What.ENTRY, person_id=person_id, writer_id=writer_id, day=day)
    wheres = {
        table: and_(
            table.c.person_id == person_id,
            table.c.writer_id == writer_id,
            table.c.day == day.toordinal(),
        )
        for table in (entries, private_notes)
    }
    return _take_out(connection, change, wheres)


def remove_stretch(connection: Connection, code: str) -> Removal:
    """Take out a note that covers a stretch of days."""
    row = connection.execute(select(stretch_notes).where(stretch_notes.c.code == code)).first()
    change = Change(
        what=What.STRETCH_NOTE,
        person_id=row.person_id if row else None,
        writer_id=row.writer_id if row else None,
        code=code,
    )
    return _take_out(connection, change, {stretch_notes: stretch_notes.c.code == code})


def remove_person(connection: Connection, person_id: int) -> Removal:
    """Take out a person with their lists, all that was written about them and all they wrote."""
    own = select(writers.c.id).where(writers.c.person_id == person_id).scalar_subquery()
    wheres = {table: table.c.person_id == person_id for table in _ORDER if "person_id" in table.c}
    for table in _ORDER:
        if "writer_id" in table.c:
            wheres[table] = or_(wheres[table], table.c.writer_id.in_(own))
    change = Change(what=What.PEOPLE, person_id=person_id)
    return _take_out(connection, change, wheres | {people: people.c.id == person_id})


def remove_writer(connection: Connection, writer_id: int) -> Removal:
    """Take out a writer with all they wrote about anybody and what they are asked."""
    wheres = {table: table.c.writer_id == writer_id for table in _ORDER if "writer_id" in table.c}
    change = Change(what=What.PEOPLE, writer_id=writer_id)
    return _take_out(connection, change, wheres | {writers: writers.c.id == writer_id})


def put_back(connection: Connection, removal: Removal) -> Change:
    """Put back what was taken out; returns what that changed.

    Rows keep their numbers; one whose number was given away meanwhile gets another. Raises
    NotPossible when something else took its place, or when the person or writer is gone; the act
    must then be undone.
    """
    numbers = _present_numbers(connection, removal.owners)
    try:
        for name, rows in removal.rows:
            table = TABLES.tables[name]
            back = [_renumbered(row, numbers) for row in rows]
            if table is entries and removal.change.what is What.ENTRY:
                _clear_blank(connection, back)
            if "id" in table.c:
                new = _given_away(connection, table, back)
                back = [row | {"id": new.get(row["id"], row["id"])} for row in back]
                numbers.setdefault(table, {}).update(new)
            connection.execute(insert(table), back)
        for name, rows in removal.lines:
            _check_scales(connection, TABLES.tables[name], rows)
            lines = [_renumbered(row, numbers) for row in rows]
            _put_back_lines(connection, TABLES.tables[name], lines)
    except IntegrityError as error:
        gone = getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY
        raise NotPossible("day", tr(_ALONE if gone else _TAKEN)) from error
    change = removal.change
    return replace(
        change,
        person_id=_number(numbers, people, change.person_id),
        writer_id=_number(numbers, writers, change.writer_id),
    )


def _take_out(
    connection: Connection, change: Change, wheres: Mapping[Table, ColumnElement[bool]]
) -> Removal:
    """Take out rows of these tables, and of each entry among them all that stands in it."""
    every = dict(wheres)
    if entries in every:
        whole = select(entries.c.id).where(every[entries]).scalar_subquery()
        every |= {table: table.c.entry_id.in_(whole) for table in _ORDER if "entry_id" in table.c}
    found = []
    for table in _ORDER:
        if table in every:
            those = connection.execute(select(table).where(every[table])).mappings()
            if gone := tuple(dict(row) for row in those):
                found.append((table.name, gone))
    rows: _Rows = dict(found)
    lines = _lines_of_days(connection, rows)
    owners = _owners(connection, rows)
    for table in reversed(_ORDER):
        if table in every:
            connection.execute(delete(table).where(every[table]))
    if private_notes.name in rows:
        private_note_store.sweep(connection)
    return Removal(change=change, rows=tuple(found), owners=owners, lines=lines)


def _owners(connection: Connection, rows: _Rows) -> tuple[tuple[str, int, str], ...]:
    """Table, number and UUID of each person and writer whom rows belong to and who stays."""
    found = []
    for column, table in _OWNERS.items():
        wanted = {row.get(column) for many in rows.values() for row in many}
        wanted -= {row["id"] for row in rows.get(table.name, ())}
        found += [
            (table.name, number, uuid)
            for number, uuid in connection.execute(select(table.c.id, table.c.uuid))
            if number in wanted
        ]
    return tuple(found)


def _lines_of_days(
    connection: Connection, rows: _Rows
) -> tuple[tuple[str, tuple[dict[str, Any], ...]], ...]:
    """Lines that stay on their lists and that days among the rows have, or had before."""
    states = [row["state"] for row in rows.get(versions.name, ())]
    found = []
    for table, of_days, column in _LINES:
        said = {row[column] for row in rows.get(of_days.name, ())}
        gone = {row["id"] for row in rows.get(table.name, ())}
        lines = tuple(
            dict(row)
            for row in connection.execute(select(table)).mappings()
            if row["id"] not in gone
            and (row["code"] in said or any(row["code"] in state for state in states))
        )
        if lines:
            found.append((table.name, lines))
    return tuple(found)


def _put_back_lines(
    connection: Connection, table: Table, lines: Sequence[Mapping[str, Any]]
) -> None:
    """Put those lines on their list again that it lost meanwhile."""
    there = set(connection.execute(select(table.c.code)).scalars())
    lost = [
        {name: value for name, value in row.items() if name != "id"}
        for row in lines
        if row["code"] not in there
    ]
    if lost:
        connection.execute(insert(table), lost)


def _check_scales(connection: Connection, table: Table, lines: Sequence[Mapping[str, Any]]) -> None:
    """Refuse, with NotPossible, answers whose own measure means something else by now."""
    if table is own_measures:
        now = {row["code"]: row for row in connection.execute(select(table)).mappings()}
        for row in lines:
            if row["code"] in now and any(now[row["code"]][name] != row[name] for name in _SCALE):
                raise NotPossible("day", tr(_OTHER_SCALE))


def _present_numbers(
    connection: Connection, owners: Sequence[tuple[str, int, str]]
) -> dict[Table, dict[int, int]]:
    """Numbers that owners have now, by those they had. Raises NotPossible when one is gone."""
    numbers: dict[Table, dict[int, int]] = {}
    for name, number, uuid in owners:
        table = TABLES.tables[name]
        now = connection.execute(select(table.c.id).where(table.c.uuid == uuid)).scalar()
        if now is None:
            raise NotPossible("day", tr(_ALONE))
        numbers.setdefault(table, {})[number] = now
    return numbers


def _renumbered(
    row: Mapping[str, Any], numbers: Mapping[Table, Mapping[int, int]]
) -> dict[str, Any]:
    """Row that points to the present numbers of what it belongs to."""
    return {
        name: _number(numbers, _PARENTS[name], value) if name in _PARENTS else value
        for name, value in row.items()
    }


def _number(
    numbers: Mapping[Table, Mapping[int, int]], table: Table, number: int | None
) -> int | None:
    return None if number is None else numbers.get(table, {}).get(number, number)


def _given_away(connection: Connection, table: Table, back: list[dict[str, Any]]) -> dict[int, int]:
    """New numbers for rows from the first whose own number another row has got since.

    Those behind it get new ones too: what is read in the order of its numbers stays in order.
    """
    there = set(connection.execute(select(table.c.id)).scalars())
    ours = {row["id"] for row in back}
    free = count(max(there | ours) + 1)
    first = min(ours & there, default=max(ours) + 1)
    return {number: next(free) for number in sorted(ours) if number >= first}


def _clear_blank(connection: Connection, back: list[dict[str, Any]]) -> None:
    """Make room where an entry was begun and emptied again since: nothing stands in it."""
    for row in back:
        connection.execute(
            delete(entries).where(
                entries.c.person_id == row["person_id"],
                entries.c.day == row["day"],
                entries.c.writer_id == row["writer_id"],
                not_(IS_WRITTEN),
                not_(exists().where(versions.c.entry_id == entries.c.id).correlate(entries)),
            )
        )
