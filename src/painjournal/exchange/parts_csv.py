"""The parts of days as tables (CSV): what a day has several of, one row each.

Each row begins with whose day it is; `number` keeps the order in which it was written. Minutes are
whole minutes, times of day hh:mm, an empty cell is what nobody said.
"""

from collections.abc import Callable, Iterator, Mapping

from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.places import label
from painjournal.domain.vocabulary import WordKind
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.csv_files import LIST_SEPARATOR, Row, clock, csv_file
from painjournal.exchange.days_csv import KEY, answer_cells, key, whose

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "own_answers": ("code", "question", "answer", "answer_words"),
    "sessions": ("number", "kind", "kind_words", "minutes"),
    "doses": ("treatment", "name", "taken", "amount", "unwanted"),
    "moments": ("number", "time", "level", "step", "places", "places_words", "doing", "helped"),
    "events": ("number", "kind", "kind_words", "words"),
}
"""Tables and their columns after those of the day."""

FREE_WORDS = frozenset(
    {
        "person",
        "writer",
        "code",
        "question",
        "answer_words",
        "kind",
        "kind_words",
        "treatment",
        "name",
        "amount",
        "unwanted",
        "doing",
        "helped",
        "words",
    }
)
"""Columns that hold what people typed, or what another program may have put in their journal."""


def parts_csv(journal: WholeJournal) -> dict[str, bytes]:
    """Every table of parts of days as a CSV file, by its name.

    Raises KeyError for an entry of somebody who is not in the journal.
    """
    found: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for entry, person, writer in whose(journal):
        begins, lists = key(entry, person, writer), journal.lists_of(person.id)
        for name, rows in _ROWS.items():
            found[name] += ({**begins, **row} for row in rows(entry, lists))
    return {
        name: csv_file((*KEY, *columns), found[name], free_words=FREE_WORDS)
        for name, columns in COLUMNS.items()
    }


def _own_answers(entry: Entry, lists: PersonLists) -> Iterator[Row]:
    known = {one.code: one for one in lists.every_measure}
    for code, answer in sorted(entry.answers.items()):
        if not code.startswith(OWN_PREFIX):
            continue
        one = known.get(code)
        if one is not None:
            value, words = answer_cells(one, answer)
            yield {"code": code, "question": one.label, "answer": value, "answer_words": words}
        else:
            yield {"code": code, "answer": str(answer)}


def _sessions(entry: Entry, lists: PersonLists) -> Iterator[Row]:
    for n, one in enumerate(entry.sessions, 1):
        yield {
            "number": str(n),
            "kind": one.kind,
            "kind_words": lists.said(WordKind.SESSION, one.kind),
            "minutes": "" if one.minutes is None else str(one.minutes),
        }


def _doses(entry: Entry, lists: PersonLists) -> Iterator[Row]:
    for one in entry.doses:
        treatment = lists.treatment(one.treatment)
        yield {
            "treatment": one.treatment,
            "name": treatment.name if treatment else "",
            "taken": one.taken.value,
            "amount": one.amount,
            "unwanted": one.unwanted,
        }


def _moments(entry: Entry, lists: PersonLists) -> Iterator[Row]:
    del lists  # A moment has no words of the family's lists.
    for n, one in enumerate(entry.moments, 1):
        yield {
            "number": str(n),
            "time": clock(one.at),
            "level": "" if one.level is None else str(one.level),
            "step": "" if one.step is None else str(one.step),
            "places": LIST_SEPARATOR.join(one.places),
            "places_words": f"{LIST_SEPARATOR} ".join(map(label, one.places)),
            "doing": one.doing,
            "helped": one.helped,
        }


def _events(entry: Entry, lists: PersonLists) -> Iterator[Row]:
    for n, one in enumerate(entry.events, 1):
        yield {
            "number": str(n),
            "kind": one.kind,
            "kind_words": lists.said(WordKind.EVENT, one.kind),
            "words": one.words,
        }


_ROWS: Mapping[str, Callable[[Entry, PersonLists], Iterator[Row]]] = {
    "own_answers": _own_answers,
    "sessions": _sessions,
    "doses": _doses,
    "moments": _moments,
    "events": _events,
}
