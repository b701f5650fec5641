"""Every entry of a journal at once, for files that leave it: a few statements in all."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Answer
from painjournal.domain.parts import NOTE
from painjournal.store import parts
from painjournal.store.answers import (
    level_understood,
    number_understood,
    place_understood,
    ticks_understood,
)
from painjournal.store.entries import IS_A_DAY, from_rows
from painjournal.store.parts import NO_PARTS
from painjournal.store.rows import answers, entries, notes, people, places, ticks, writers


def all_written(connection: Connection) -> Iterator[Entry]:
    """Entries that count as written, by person, then by day, then by writer.

    Those whose person, writer or day is not there any more stay in the file.
    """
    choices = ticks_understood()
    answered: dict[int, dict[str, Answer]] = {}
    ticked: dict[tuple[int, str], set[int]] = {}
    for row, code, value in connection.execute(
        select(answers.c.entry_id, answers.c.measure, answers.c.value)
    ):
        if number_understood(code, value):
            answered.setdefault(row, {})[code] = value
    for row, code, choice in connection.execute(
        select(ticks.c.entry_id, ticks.c.measure, ticks.c.choice)
    ):
        if choice in choices.get(code, ()):
            ticked.setdefault((row, code), set()).add(choice)
    for (row, code), chosen in ticked.items():
        answered.setdefault(row, {})[code] = frozenset(chosen)
    marked: dict[int, list[Place]] = {}
    for row, place, level, words in connection.execute(
        select(places.c.entry_id, places.c.place, places.c.level, places.c.words).order_by(
            places.c.entry_id, places.c.place
        )
    ):
        if place_understood(place):
            marked.setdefault(row, []).append(
                Place(id=place, level=level_understood(level), words=words)
            )
    texts = select(notes.c.entry_id, notes.c.text).where(notes.c.kind == NOTE)
    noted: dict[int, str] = {row: str(text) for row, text in connection.execute(texts)}
    parts_of = parts.find_all(connection)
    for head in connection.execute(
        select(entries)
        .where(
            IS_A_DAY,
            entries.c.person_id.in_(select(people.c.id)),
            entries.c.writer_id.in_(select(writers.c.id)),
        )
        .order_by(entries.c.person_id, entries.c.day, entries.c.writer_id)
    ).mappings():
        row = head["id"]
        entry = from_rows(
            head,
            answered.get(row, {}),
            marked.get(row, ()),
            noted.get(row, ""),
            parts_of.get(row, NO_PARTS),
        )
        if entry.is_written:
            yield entry
