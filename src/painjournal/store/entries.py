"""Entries as rows: read whole, written only where they changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, exists, insert, or_, select, update

from painjournal.domain.days import LATE_AFTER_DAYS, Period
from painjournal.domain.entries import Entry, Place, zone_named
from painjournal.domain.lookback import WrittenDay
from painjournal.domain.measures import Answer
from painjournal.domain.parts import NOTE
from painjournal.store import entry_changes, parts
from painjournal.store.answers import answers_of, places_of
from painjournal.store.parts import CONTENT_TABLES, NO_PARTS, Parts
from painjournal.store.rows import (
    answers,
    entries,
    new_uuid,
    notes,
    people,
    places,
    ticks,
    writers,
)
from painjournal.store.stored_days import FIRST, LAST

# Statements are built once: building one costs more than running it.
_FIND = select(entries).where(
    entries.c.person_id == bindparam("person"),
    entries.c.day == bindparam("day"),
    entries.c.writer_id == bindparam("writer"),
)
_EVERY_ANSWER = select(answers.c.entry_id, answers.c.measure, answers.c.value)
_EVERY_TICK = select(ticks.c.entry_id, ticks.c.measure, ticks.c.choice)
_EVERY_PLACE = select(places.c.entry_id, places.c.place, places.c.level, places.c.words).order_by(
    places.c.entry_id, places.c.place
)
_EVERY_NOTE = select(notes.c.entry_id, notes.c.text).where(notes.c.kind == NOTE)
_ANSWERS = _EVERY_ANSWER.where(answers.c.entry_id == bindparam("id"))
_TICKS = _EVERY_TICK.where(ticks.c.entry_id == bindparam("id"))
_PLACES = _EVERY_PLACE.where(places.c.entry_id == bindparam("id"))
_NOTE = _EVERY_NOTE.where(notes.c.entry_id == bindparam("id"))

_ADD = insert(entries)
_CHANGE = (
    update(entries)
    .where(entries.c.id == bindparam("entry"))
    .values(
        together=bindparam("together"),
        nothing_to_add=bindparam("nothing_to_add"),
        zone=bindparam("zone"),
        first_recorded=bindparam("first_recorded"),
        first_recorded_day=bindparam("first_recorded_day"),
        changed=bindparam("changed"),
    )
)
_TOUCH = (
    update(entries).where(entries.c.id == bindparam("entry")).values(changed=bindparam("changed"))
)

IS_WRITTEN = or_(
    entries.c.nothing_to_add == 1,
    *(
        exists().where(table.c.entry_id == entries.c.id).correlate(entries)
        for table in (answers, ticks, places, notes, *CONTENT_TABLES)
    ),
)
"""Whether an entry counts as written: something stands in it, or it was closed with nothing."""

IS_A_DAY = entries.c.day.between(FIRST, LAST)
"""Whether an entry belongs to a day of the calendar; any other is kept and not shown."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TWO_DAYS = timedelta(days=2)  # No zone is further from UTC.
_EARLIEST = int((datetime.min.replace(tzinfo=UTC) + _TWO_DAYS - _EPOCH).total_seconds())
_LATEST = int((datetime.max.replace(tzinfo=UTC) - _TWO_DAYS - _EPOCH).total_seconds())

_WRITTEN_DAYS = (
    select(
        entries.c.day,
        entries.c.writer_id,
        entries.c.first_recorded_day - entries.c.day > LATE_AFTER_DAYS,
        entries.c.together,
    )
    .where(
        entries.c.person_id == bindparam("person"),
        entries.c.day.between(bindparam("first"), bindparam("last")),
        IS_WRITTEN,
    )
    .order_by(entries.c.day, entries.c.writer_id)
)

_EVERY = (
    select(entries)
    .where(
        IS_A_DAY,
        entries.c.person_id.in_(select(people.c.id)),
        entries.c.writer_id.in_(select(writers.c.id)),
    )
    .order_by(entries.c.person_id, entries.c.day, entries.c.writer_id)
)
_WRITTEN_ON = (
    select(entries)
    .where(
        entries.c.person_id == bindparam("person"), entries.c.day == bindparam("day"), IS_WRITTEN
    )
    .order_by(entries.c.writer_id)
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An entry as the journal holds it, and the number of its row."""

    id: int
    entry: Entry


def find(connection: Connection, person_id: int, day: date, writer_id: int) -> StoredEntry | None:
    """Entry of one writer about one person's day, None when there never was one."""
    key = {"person": person_id, "day": day.toordinal(), "writer": writer_id}
    row = connection.execute(_FIND, key).mappings().first()
    return StoredEntry(id=row["id"], entry=_read(connection, row)) if row else None


def put(connection: Connection, entry: Entry, before: StoredEntry | None = None) -> StoredEntry:
    """Write an entry with the moments it carries; of one that is there, only what differs.

    `before` is what the journal holds, when the caller knows; else it is looked up.
    """
    if before is None:
        before = find(connection, entry.person_id, entry.day, entry.writer_id)
    if before is None:
        added = connection.execute(_ADD, _head(entry) | _whose(entry))
        before = StoredEntry(id=added.lastrowid, entry=_blank(entry))
    elif _head(entry) != _head(before.entry):
        _change_head(connection, before, entry)
    entry_changes.write(connection, before.id, before.entry, entry)
    return StoredEntry(id=before.id, entry=entry)


def written_on(connection: Connection, person_id: int, day: date) -> tuple[Entry, ...]:
    """Every entry about a person's day that counts as written, in the order of the writers."""
    key = {"person": person_id, "day": day.toordinal()}
    heads = connection.execute(_WRITTEN_ON, key).mappings().all()
    return tuple(_read(connection, head) for head in heads)


def written_days(connection: Connection, person_id: int, period: Period) -> tuple[WrittenDay, ...]:
    """Who wrote on which days of a period, in the order of the days."""
    rows = connection.execute(_WRITTEN_DAYS, span(person_id, period)).all()
    return tuple(
        WrittenDay(
            day=date.fromordinal(day), writer_id=writer, late=bool(late), together=bool(together)
        )
        for day, writer, late, together in rows
    )


def last_with_places(
    connection: Connection, person_id: int, writer_id: int, period: Period
) -> tuple[date, tuple[Place, ...]] | None:
    """Newest day of a period on which a writer marked places, and these places."""
    rows = connection.execute(
        select(entries.c.id, entries.c.day)
        .where(
            entries.c.person_id == person_id,
            entries.c.writer_id == writer_id,
            entries.c.day.between(period.first.toordinal(), period.last.toordinal()),
        )
        .order_by(entries.c.day.desc())
    )
    for row_id, day in rows:
        if marked := places_of(connection.execute(_PLACES, {"id": row_id})):
            return date.fromordinal(day), tuple(marked[row_id])
    return None


def every_written(connection: Connection) -> Iterator[Entry]:
    """All entries that count as written, by person, then by day, then by writer.

    Those whose person, writer or day is not there any more stay in the file.
    """
    given = answers_of(connection.execute(_EVERY_ANSWER), connection.execute(_EVERY_TICK))
    marked = places_of(connection.execute(_EVERY_PLACE))
    noted = {row_id: str(text) for row_id, text in connection.execute(_EVERY_NOTE)}
    held = parts.find_all(connection)
    for head in connection.execute(_EVERY).mappings():
        row_id = head["id"]
        entry = _entry(
            head,
            given.get(row_id, {}),
            marked.get(row_id, ()),
            noted.get(row_id, ""),
            held.get(row_id, NO_PARTS),
        )
        if entry.is_written:
            yield entry


def _entry(
    head: RowMapping,
    answers: Mapping[str, Answer],
    places: Iterable[Place],
    note: str,
    parts: Parts,
) -> Entry:
    zone = zone_named(head["zone"])
    return Entry(
        person_id=head["person_id"],
        writer_id=head["writer_id"],
        day=date.fromordinal(head["day"]),
        together=bool(head["together"]),
        nothing_to_add=bool(head["nothing_to_add"]),
        answers=answers,
        places=tuple(places),
        note=note,
        signs=parts.signs,
        noticed=parts.noticed,
        sessions=parts.sessions,
        doses=parts.doses,
        moments=parts.moments,
        events=parts.events,
        zone=head["zone"],
        first_recorded=moment(head["first_recorded"], zone),
        changed=moment(head["changed"], zone),
    )


def moment(seconds: int, zone: tzinfo) -> datetime:
    """Moment of its seconds since 1970, at the ends of the calendar if it lies beyond them."""
    # datetime.fromtimestamp knows no year before 1970 on some systems.
    return (_EPOCH + timedelta(seconds=min(max(seconds, _EARLIEST), _LATEST))).astimezone(zone)


def span(person_id: int, period: Period) -> dict[str, int]:
    """Fields of a statement about one person's period."""
    return {
        "person": person_id,
        "first": period.first.toordinal(),
        "last": period.last.toordinal(),
    }


def _read(connection: Connection, head: RowMapping) -> Entry:
    row_id = head["id"]
    its = {"id": row_id}
    given = answers_of(connection.execute(_ANSWERS, its), connection.execute(_TICKS, its))
    note = connection.execute(_NOTE, its).first()
    return _entry(
        head,
        given.get(row_id, {}),
        places_of(connection.execute(_PLACES, its)).get(row_id, ()),
        note.text if note else "",
        parts.find(connection, row_id),
    )


def _whose(entry: Entry) -> dict[str, Any]:
    return {
        "uuid": new_uuid(),
        "person_id": entry.person_id,
        "day": entry.day.toordinal(),
        "writer_id": entry.writer_id,
    }


def _head(entry: Entry) -> dict[str, Any]:
    if entry.first_recorded is None or entry.changed is None:
        raise ValueError("an entry is kept with the moments of its recording")
    local = entry.first_recorded.astimezone(zone_named(entry.zone))
    return {
        "together": int(entry.together),
        "nothing_to_add": int(entry.nothing_to_add),
        "zone": entry.zone,
        "first_recorded": int(entry.first_recorded.timestamp()),
        "first_recorded_day": local.date().toordinal(),
        "changed": int(entry.changed.timestamp()),
    }


def _blank(entry: Entry) -> Entry:
    return Entry(person_id=entry.person_id, writer_id=entry.writer_id, day=entry.day)


def _change_head(connection: Connection, before: StoredEntry, entry: Entry) -> None:
    old, new = _head(before.entry), _head(entry)
    changed = {"entry": before.id, "changed": new["changed"]}
    if old | changed == new | changed:
        connection.execute(_TOUCH, changed)
    else:
        connection.execute(_CHANGE, new | changed)
