"""What a family keeps beside the days as tables (CSV): questions, words, treatments, the year."""

from collections.abc import Iterator, Mapping
from datetime import date

from painjournal.domain.people import Person, Writer
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.csv_files import csv_file, flag

Row = Mapping[str, str]

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
    rows = {
        "own_questions": _own_questions(journal),
        "own_words": _own_words(journal),
        "treatments": _treatments(journal),
        "school_times": _school_times(journal),
        "home_programme": _programmes(journal),
        "long_notes": _long_notes(journal),
        "asked": _asked(journal),
    }
    return {
        name: csv_file(COLUMNS[name], found, free_words=FREE_WORDS) for name, found in rows.items()
    }


def _own_questions(journal: WholeJournal) -> Iterator[Row]:
    for person in journal.people:
        for one in journal.lists_of(person.id).own_measures:
            yield {
                "person": person.name,
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


def _own_words(journal: WholeJournal) -> Iterator[Row]:
    for person in journal.people:
        for one in journal.lists_of(person.id).words:
            yield {
                "person": person.name,
                "code": one.code,
                "kind": one.kind.value,
                "words": one.words,
                "retired": flag(one.retired),
            }


def _treatments(journal: WholeJournal) -> Iterator[Row]:
    for person in journal.people:
        for one in journal.lists_of(person.id).treatments:
            yield {
                "person": person.name,
                "code": one.code,
                "name": one.name,
                "kind": one.kind.value,
                "amount": one.amount,
                "start": _day(one.start),
                "stop": _day(one.stop),
                "confirmed": _day(one.confirmed),
            }


def _school_times(journal: WholeJournal) -> Iterator[Row]:
    for person in journal.people:
        for one in journal.lists_of(person.id).school_times:
            yield {
                "person": person.name,
                "code": one.code,
                "name": one.name,
                "kind": one.kind.value,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
            }


def _programmes(journal: WholeJournal) -> Iterator[Row]:
    for person in journal.people:
        for one in journal.lists_of(person.id).programmes:
            yield {"person": person.name, "since": one.since.isoformat(), "text": one.text}


def _long_notes(journal: WholeJournal) -> Iterator[Row]:
    people, writers = _named(journal)
    for one in journal.stretch_notes:
        yield _voice(people[one.person_id], writers[one.writer_id]) | {
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "note": one.text,
        }


def _asked(journal: WholeJournal) -> Iterator[Row]:
    people, writers = _named(journal)
    for one in journal.asked:
        yield _voice(people[one.person_id], writers[one.writer_id]) | {
            "code": one.code,
            "how_often": one.how_often.value,
            "since": one.since.isoformat(),
        }


def _named(journal: WholeJournal) -> tuple[dict[int, Person], dict[int, Writer]]:
    return {one.id: one for one in journal.people}, {one.id: one for one in journal.writers}


def _voice(person: Person, writer: Writer) -> dict[str, str]:
    return {
        "person": person.name,
        "writer": writer.name,
        "writer_is": "self" if writer.is_self(person) else "adult",
    }


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
