"""All that was written in words about a person, for the search; never a private note."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, literal_column, select

from painjournal.domain.parts import NOTE
from painjournal.domain.searches import FoundIn
from painjournal.store.rows import doses, entries, events, moments, notes, stretch_notes
from painjournal.store.stored_days import FIRST, LAST

Text = tuple[int, int, str, str]
"""Number of the day, writer, the code of an event or "", and the words."""

_SHOWN = (
    entries.c.person_id == bindparam("person"),
    entries.c.day.between(FIRST, LAST),
    entries.c.writer_id.in_(bindparam("writers", expanding=True)),
)
_NOTHING: ColumnElement[str] = literal_column("''")


def _of_days(table: Any, *columns: Any) -> Select[Any]:
    return (
        select(entries.c.day, entries.c.writer_id, *columns)
        .join_from(entries, table, entries.c.id == table.c.entry_id)
        .where(*_SHOWN)
    )


_TEXTS = {
    FoundIn.NOTE: (_of_days(notes, _NOTHING, notes.c.text).where(notes.c.kind == NOTE),),
    FoundIn.LONG_NOTE: (
        select(
            stretch_notes.c.first, stretch_notes.c.writer_id, _NOTHING, stretch_notes.c.text
        ).where(
            stretch_notes.c.person_id == bindparam("person"),
            stretch_notes.c.first.between(FIRST, LAST),
            stretch_notes.c.writer_id.in_(bindparam("writers", expanding=True)),
        ),
    ),
    FoundIn.EVENT: (_of_days(events, events.c.kind, events.c.words),),
    FoundIn.MOMENT: tuple(
        _of_days(moments, _NOTHING, words).where(words != "")
        for words in (moments.c.doing, moments.c.helped)
    ),
    FoundIn.DOSE: (_of_days(doses, _NOTHING, doses.c.unwanted).where(doses.c.unwanted != ""),),
}


def texts(
    connection: Connection, person_id: int, writers: Iterable[int], kind: FoundIn
) -> Iterator[Text]:
    """Every text of a kind about a person that these writers wrote."""
    fields = {"person": person_id, "writers": tuple(writers)}
    for statement in _TEXTS[kind]:
        found: Sequence[Any] = connection.execute(statement, fields).all()
        yield from found
