"""What a family keeps beside the days as tables (CSV): questions, words, treatments, the year."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from painjournal.domain.asking import Asked
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.lists import PersonLists
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.csv_files import Row, csv_file, flag
from painjournal.exchange.days_csv import voice

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "own_questions": (
        "person",
        "code",
        "name",
        "question",
        "scale",
        "steps",
        "lowest",
        "highest",
        "unit",
        "decimals",
        "adults_too",
        "retired",
    ),
    "own_words": ("person", "code", "kind", "words", "retired"),
    "treatments": ("person", "code", "name", "kind", "amount", "start", "stop", "confirmed"),
    "school_times": ("person", "code", "name", "kind", "first", "last"),
    "home_programme": ("person", "since", "text"),
    "long_notes": ("person", "writer", "writer_is", "first", "last", "note"),
    "asked": ("person", "writer", "writer_is", "code", "how_often", "since"),
}
"""Tables and their columns. `lowest` and `highest` are as stored: times ten for each decimal."""

FREE_WORDS = frozenset(
    {"person", "writer", "code", "name", "question", "steps", "unit", "words", "amount", "text"}
    | {"note"}
)
"""Columns that hold what people typed, or what another program may have put in their journal."""


def lists_csv(journal: WholeJournal) -> dict[str, bytes]:
    """Every list of every person as a CSV file, by its name.

    Raises KeyError for a line of somebody who is not in the journal.
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for person in journal.people:
        lists = journal.lists_of(person.id)
        for name, lines in _LINES.items():
            rows[name] += ({"person": person.name, **line} for line in lines(lists))
    people, writers = journal.by_number
    for note in journal.stretch_notes:
        whose = voice(people[note.person_id], writers[note.writer_id])
        rows["long_notes"].append({**whose, **_long_note(note)})
    for row in journal.asked:
        whose = voice(people[row.person_id], writers[row.writer_id])
        rows["asked"].append({**whose, **_asked(row)})
    return {
        name: csv_file(columns, rows[name], free_words=FREE_WORDS)
        for name, columns in COLUMNS.items()
    }


def _own_questions(lists: PersonLists) -> Iterator[Row]:
    for one in lists.own_measures:
        yield {
            "code": one.code,
            "name": one.name,
            "question": one.question,
            "scale": one.scale.value,
            "steps": "\n".join(one.steps),
            "lowest": str(one.lowest),
            "highest": str(one.highest),
            "unit": one.unit,
            "decimals": str(one.decimals),
            "adults_too": flag(one.adults_too),
            "retired": flag(one.retired),
        }


def _own_words(lists: PersonLists) -> Iterator[Row]:
    for one in lists.words:
        yield {
            "code": one.code,
            "kind": one.kind.value,
            "words": one.words,
            "retired": flag(one.retired),
        }


def _treatments(lists: PersonLists) -> Iterator[Row]:
    for one in lists.treatments:
        yield {
            "code": one.code,
            "name": one.name,
            "kind": one.kind.value,
            "amount": one.amount,
            "start": _day(one.start),
            "stop": _day(one.stop),
            "confirmed": _day(one.confirmed),
        }


def _school_times(lists: PersonLists) -> Iterator[Row]:
    for one in lists.school_times:
        yield {
            "code": one.code,
            "name": one.name,
            "kind": one.kind.value,
            "first": _day(one.first),
            "last": _day(one.last),
        }


def _programmes(lists: PersonLists) -> Iterator[Row]:
    for one in lists.programmes:
        yield {"since": _day(one.since), "text": one.text}


_LINES: Mapping[str, Callable[[PersonLists], Iterator[Row]]] = {
    "own_questions": _own_questions,
    "own_words": _own_words,
    "treatments": _treatments,
    "school_times": _school_times,
    "home_programme": _programmes,
}


def _long_note(note: StretchNote) -> Row:
    return {"first": _day(note.first), "last": _day(note.last), "note": note.text}


def _asked(row: Asked) -> Row:
    return {"code": row.code, "how_often": row.how_often.value, "since": _day(row.since)}


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
