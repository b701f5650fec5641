"""Every written day as a table (CSV): one row a person, day and writer; nothing is left out.

UTF-8 with a byte order mark, since spreadsheet programs read the file as some other alphabet
without one, and every CSV reader knows to skip it. Rows end as RFC 4180 says.

Columns are named by the codes of the catalogue, so that they never change with the language; beside
every code of an answer stands a column of words for people. An empty cell is a question without an
answer, never a zero: ticks and places are lists of what was ticked, so that "not ticked" stays "not
noted". Clock times are hh:mm, lengths of time whole minutes.

Free words that a spreadsheet would run as a formula (a cell that begins with = + - @, as wide as a
letter of Chinese or not, after blanks or not, or with a tab or the end of a line) get an apostrophe
before them, and so do words that begin with an apostrophe: a reader takes one leading apostrophe
off the columns of free words and has the words back.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.people import Person, Writer
from painjournal.domain.places import ELSEWHERE, label
from painjournal.i18n import tr

FREE_WORDS = ("person", "writer", "elsewhere_words", "note", "zone")
"""Columns that hold what people typed, or what another program may have put in their journal."""

LIST_SEPARATOR = ";"
"""Between the ticks and between the places of one cell; "place:level" where a level was given."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FORMULA_STARTS = (*_FORMULA_SIGNS, "\t", "\r", "\n", "'")
_BEFORE = ("person", "day", "writer", "writer_is", "together", "nothing_to_add")
_AFTER = ("places", "places_words", "elsewhere_words", "note")
_RECORDING = ("recorded_late", "first_recorded", "changed", "zone", "invented")


def columns() -> tuple[str, ...]:
    """Headings of the table, in order."""
    measured = (name for one in MEASURES for name in _columns_of(one))
    return (*_BEFORE, *measured, *_AFTER, *_RECORDING)


def days_csv(
    entries: Iterable[Entry],
    *,
    people: Iterable[Person],
    writers: Iterable[Writer],
    is_sample: bool,
) -> bytes:
    """Table of entries as the bytes of a CSV file; `is_sample` marks every row as invented.

    Raises KeyError for an entry of somebody who is not among `people` and `writers`.
    """
    by_id = {one.id: one for one in people}
    writer_by_id = {one.id: one for one in writers}
    made = io.StringIO(newline="")
    table = csv.DictWriter(made, columns(), lineterminator="\r\n")
    table.writeheader()
    for entry in entries:
        person, writer = by_id[entry.person_id], writer_by_id[entry.writer_id]
        table.writerow(_row(entry, person, writer, is_sample=is_sample))
    return made.getvalue().encode("utf-8-sig")


def _columns_of(one: Measure) -> tuple[str, ...]:
    return (one.code, f"{one.code}_words") if one.choices else (one.code,)


def _row(entry: Entry, person: Person, writer: Writer, *, is_sample: bool) -> Mapping[str, str]:
    elsewhere = next((place.words for place in entry.places if place.id == ELSEWHERE), "")
    row = {
        "person": person.name,
        "day": entry.day.isoformat(),
        "writer": writer.name,
        "writer_is": "self" if writer.is_self(person) else "adult",
        "together": _flag(entry.together),
        "nothing_to_add": _flag(entry.nothing_to_add),
        "places": LIST_SEPARATOR.join(
            place.id if place.level is None else f"{place.id}:{place.level}"
            for place in entry.places
        ),
        "places_words": f"{LIST_SEPARATOR} ".join(label(place.id) for place in entry.places),
        "elsewhere_words": elsewhere,
        "note": entry.note,
        "recorded_late": _flag(entry.is_late),
        "first_recorded": entry.first_recorded.isoformat() if entry.first_recorded else "",
        "changed": entry.changed.isoformat() if entry.changed else "",
        "zone": entry.zone,
        "invented": _flag(is_sample),
    }
    for one in MEASURES:
        if one.code in entry.answers:
            row |= dict(zip(_columns_of(one), _cells(one, entry.answers[one.code]), strict=True))
    return {name: _safe(cell) if name in FREE_WORDS else cell for name, cell in row.items()}


def _cells(one: Measure, answer: Answer) -> Iterator[str]:
    chosen = answer if isinstance(answer, frozenset) else frozenset({answer})
    found = [choice for choice in one.choices if choice.value in chosen]
    if found:
        yield LIST_SEPARATOR.join(choice.code for choice in found)
        yield f"{LIST_SEPARATOR} ".join(tr(choice.words) for choice in found)
    elif isinstance(answer, int):
        clock = one.kind is Kind.CLOCK
        yield f"{answer // 60:02}:{answer % 60:02}" if clock else str(answer)


def _flag(true: bool) -> str:
    return "yes" if true else "no"


def _safe(words: str) -> str:
    starts = words.startswith(_FORMULA_STARTS) or words.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{words}" if starts else words
