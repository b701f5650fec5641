"""Counts what the journal holds of a person or a writer: what would go with them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, func, select

from painjournal.domain.people import Contents, Share
from painjournal.store.entries import IS_A_DAY, IS_WRITTEN
from painjournal.store.rows import (
    entries,
    notes,
    own_measures,
    own_words,
    people,
    private_notes,
    programmes,
    school_times,
    stretch_notes,
    treatments,
    writers,
)
from painjournal.store.stored_days import day_of

_LISTS = (own_measures, own_words, treatments, school_times, programmes)


def of_person(connection: Connection, person_id: int) -> Contents:
    """What was written about a person by anybody, and their lists."""
    whose = entries.c.person_id == person_id
    shares = _shares(connection, writers, entries.c.writer_id, whose)
    return _contents(connection, "person_id", person_id, shares, _LISTS)


def of_writer(connection: Connection, writer_id: int) -> Contents:
    """What a writer wrote about anybody."""
    whose = entries.c.writer_id == writer_id
    shares = _shares(connection, people, entries.c.person_id, whose)
    return _contents(connection, "writer_id", writer_id, shares)


def _shares(
    connection: Connection, named: Table, number: ColumnElement[int], whose: ColumnElement[bool]
) -> tuple[Share, ...]:
    days = func.count()
    counted = (
        select(named.c.name, days)
        .join(entries, named.c.id == number)
        .where(whose, IS_WRITTEN)
        .group_by(named.c.id)
        .order_by(days.desc(), named.c.id)
    )
    return tuple(Share(name=name, days=n) for name, n in connection.execute(counted))


def _contents(
    connection: Connection,
    column: str,
    number: int,
    shares: tuple[Share, ...],
    lists: Sequence[Table] = (),
) -> Contents:
    whose = entries.c[column] == number
    # A day of two people is two days: each has one of their own.
    days = select(entries.c.person_id, entries.c.day).where(whose, IS_WRITTEN).distinct()
    first, last = connection.execute(
        select(func.min(entries.c.day), func.max(entries.c.day)).where(whose, IS_WRITTEN, IS_A_DAY)
    ).one()
    of_days = (
        select(func.count())
        .select_from(entries)
        .join(notes, entries.c.id == notes.c.entry_id)
        .where(whose)
    )
    return Contents(
        days=connection.execute(select(func.count()).select_from(days.subquery())).scalar_one(),
        shares=shares,
        notes=connection.execute(of_days).scalar_one()
        + sum(
            _count(connection, table, table.c[column] == number)
            for table in (stretch_notes, private_notes)
        ),
        lists=sum(_count(connection, table, table.c[column] == number) for table in lists),
        first=day_of(first),
        last=day_of(last),
    )


def _count(connection: Connection, table: Table, *where: ColumnElement[bool]) -> int:
    counted = select(func.count()).select_from(table).where(*where)
    return int(connection.execute(counted).scalar_one())
