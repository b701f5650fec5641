"""Every written day as a table (CSV): one row a person, day and writer.

Columns are named by the codes of the catalogue, so that they never change with the language; beside
every code of an answer stands a column of words for people. An empty cell is a question without an
answer, never a zero: ticks, places and signs are lists of what was marked, so that "not ticked"
stays "not noted". Clock times are hh:mm, lengths of time whole minutes. What does not fit into one
cell (moments, sessions, doses, events, answers to own questions) has tables of its own.
"""

from collections.abc import Iterable, Iterator

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Answer, Kind, Measure, number_text
from painjournal.domain.people import Person, Writer
from painjournal.domain.places import ELSEWHERE, label
from painjournal.domain.vocabulary import WordKind
from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.csv_files import LIST_SEPARATOR, Row, clock, csv_file, flag
from painjournal.i18n import tr

FREE_WORDS = ("person", "writer", "elsewhere_words", "noticed", "noticed_words", "note", "zone")
"""Columns that hold what people typed, or what another program may have put in their journal."""

KEY = ("person", "day", "writer", "writer_is")
"""Columns that say whose day a row is, here and in the tables of the parts of a day."""

_BEFORE = (*KEY, "together", "nothing_to_add")
_AFTER = ("places", "places_words", "elsewhere_words", "signs", "signs_words")
_WORDS = ("noticed", "noticed_words", "note")
_RECORDING = ("recorded_late", "first_recorded", "changed", "zone", "invented")


def columns() -> tuple[str, ...]:
    """Headings of the table, in order."""
    measured = (name for one in MEASURES for name in _columns_of(one))
    return (*_BEFORE, *measured, *_AFTER, *_WORDS, *_RECORDING)


def days_csv(journal: WholeJournal) -> bytes:
    """Table of the written days of a journal as the bytes of a CSV file.

    Raises KeyError for an entry of somebody who is not in the journal.
    """
    rows = (
        _row(entry, person, writer, journal.lists_of(person.id), is_sample=journal.is_sample)
        for entry, person, writer in whose(journal)
    )
    return csv_file(columns(), rows, free_words=FREE_WORDS)


def whose(journal: WholeJournal) -> Iterator[tuple[Entry, Person, Writer]]:
    """Entries with their person and writer; KeyError for one of somebody who is not there."""
    people, writers = journal.by_number
    for entry in journal.entries:
        yield entry, people[entry.person_id], writers[entry.writer_id]


def key(entry: Entry, person: Person, writer: Writer) -> dict[str, str]:
    """Cells that say whose day an entry is."""
    return voice(person, writer) | {"day": entry.day.isoformat()}


def voice(person: Person, writer: Writer) -> dict[str, str]:
    """Cells that say who wrote or is asked about whom."""
    return {
        "person": person.name,
        "writer": writer.name,
        "writer_is": "self" if writer.is_self(person) else "adult",
    }


def answer_cells(one: Measure, answer: Answer) -> tuple[str, str]:
    """One answer as a cell for programs and a cell of words for people, empty where it has none."""
    chosen = answer if isinstance(answer, frozenset) else frozenset({answer})
    found = [choice for choice in one.choices if choice.value in chosen]
    if found:
        codes = LIST_SEPARATOR.join(choice.code for choice in found)
        return codes, _listed(tr(choice.words) for choice in found)
    if not isinstance(answer, int):
        return "", ""
    match one.kind:
        case Kind.CLOCK:
            return clock(answer), ""
        case Kind.NUMBER:
            return number_text(one, answer), ""
        case _:
            return str(answer), ""


def _columns_of(one: Measure) -> tuple[str, ...]:
    return (one.code, f"{one.code}_words") if one.choices else (one.code,)


def _row(
    entry: Entry, person: Person, writer: Writer, lists: PersonLists, *, is_sample: bool
) -> Row:
    elsewhere = next((place.words for place in entry.places if place.id == ELSEWHERE), "")
    signs = sorted(entry.signs, key=lambda one: (one.code, one.place))
    noticed = sorted(entry.noticed)
    row = key(entry, person, writer) | {
        "together": flag(entry.together),
        "nothing_to_add": flag(entry.nothing_to_add),
        "places": LIST_SEPARATOR.join(
            place.id if place.level is None else f"{place.id}:{place.level}"
            for place in entry.places
        ),
        "places_words": _listed(label(place.id) for place in entry.places),
        "elsewhere_words": elsewhere,
        "signs": LIST_SEPARATOR.join(
            f"{one.code}:{one.place}" if one.place else one.code for one in signs
        ),
        "signs_words": _listed(_sign_words(one.code, one.place, lists) for one in signs),
        "noticed": LIST_SEPARATOR.join(noticed),
        "noticed_words": _listed(lists.said(WordKind.NOTICED, code) for code in noticed),
        "note": entry.note,
        "recorded_late": flag(entry.is_late),
        "first_recorded": entry.first_recorded.isoformat() if entry.first_recorded else "",
        "changed": entry.changed.isoformat() if entry.changed else "",
        "zone": entry.zone,
        "invented": flag(is_sample),
    }
    for one in MEASURES:
        if one.code in entry.answers:
            cells = answer_cells(one, entry.answers[one.code])
            row |= dict(zip(_columns_of(one), cells, strict=False))
    return row


def _sign_words(code: str, place: str, lists: PersonLists) -> str:
    words = lists.said(WordKind.SIGN, code)
    return tr("{sign} ({place})", sign=words, place=label(place)) if place else words


def _listed(words: Iterable[str]) -> str:
    return f"{LIST_SEPARATOR} ".join(words)
