"""A period read as plain tuples: what was written about one person, by whom, on which day."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from painjournal.domain.days import Period
from painjournal.domain.measures import Answer, Measure
from painjournal.domain.parts import NOTE, Event
from painjournal.domain.vocabulary import TOUCH, WordKind
from painjournal.store.answers import (
    level_understood,
    numbers_understood,
    place_understood,
    ticks_understood,
)
from painjournal.store.entries import IS_A_DAY, IS_WRITTEN, span
from painjournal.store.parts import sign_understood, word_understood
from painjournal.store.rows import answers, entries, events, notes, places, signs, ticks

AnswersFound = dict[tuple[str, int], dict[date, Answer]]
PlacesFound = dict[int, dict[date, tuple[tuple[str, int | None], ...]]]
TouchedFound = dict[int, dict[date, tuple[str, ...]]]
NotesFound = dict[int, dict[date, str]]
EventsFound = dict[int, dict[date, tuple[Event, ...]]]

# One row for each series instead of each answer: ten years are some dozen rows, not 30,000.
_ENTRIES = (
    entries.c.person_id == bindparam("person"),
    entries.c.day.between(bindparam("first"), bindparam("last")),
    entries.c.writer_id.in_(bindparam("writers", expanding=True)),
)
_ANSWERS = (
    select(
        answers.c.measure,
        entries.c.writer_id,
        func.group_concat(entries.c.day),
        func.group_concat(answers.c.value),
    )
    .join_from(entries, answers, entries.c.id == answers.c.entry_id)
    .where(*_ENTRIES, func.typeof(answers.c.value) == "integer")
    .group_by(answers.c.measure, entries.c.writer_id)
)
_TICKS = (
    select(ticks.c.measure, entries.c.writer_id, entries.c.day, func.group_concat(ticks.c.choice))
    .join_from(entries, ticks, entries.c.id == ticks.c.entry_id)
    .where(*_ENTRIES, func.typeof(ticks.c.choice) == "integer")
    .group_by(entries.c.day, entries.c.writer_id, ticks.c.measure)
    .order_by(entries.c.day)
)
_PLACES = (
    select(entries.c.writer_id, entries.c.day, places.c.place, places.c.level)
    .join_from(entries, places, entries.c.id == places.c.entry_id)
    .where(*_ENTRIES)
    .order_by(entries.c.day, places.c.place)
)
_TOUCHED = (
    select(entries.c.writer_id, entries.c.day, signs.c.place)
    .join_from(entries, signs, entries.c.id == signs.c.entry_id)
    .where(*_ENTRIES, signs.c.sign == TOUCH)
    .order_by(entries.c.day, signs.c.place)
)
_NOTES = (
    select(entries.c.writer_id, entries.c.day, notes.c.text)
    .join_from(entries, notes, entries.c.id == notes.c.entry_id)
    .where(*_ENTRIES, notes.c.kind == NOTE)
    .order_by(entries.c.day)
)
_EVENTS = (
    select(entries.c.writer_id, entries.c.day, events.c.kind, events.c.words)
    .join_from(entries, events, entries.c.id == events.c.entry_id)
    .where(*_ENTRIES)
    .order_by(entries.c.day, events.c.position)
)


_LAST_EVENT = (
    select(func.max(entries.c.day))
    .join_from(entries, events, entries.c.id == events.c.entry_id)
    .where(*_ENTRIES, events.c.kind == bindparam("kind"))
)


def last_event(
    connection: Connection, person_id: int, period: Period, writers: Iterable[int], kind: str
) -> date | None:
    """Last day of a period on which some writers noted an event of a kind."""
    fields = span(person_id, period) | {"writers": tuple(writers), "kind": kind}
    day = connection.execute(_LAST_EVENT, fields).scalar()
    return None if day is None else date.fromordinal(day)


def first_and_last(connection: Connection, person_id: int) -> tuple[date, date] | None:
    """First and last day on which anybody wrote about a person, None when nobody did."""
    whose = (entries.c.person_id == person_id, IS_A_DAY, IS_WRITTEN)
    ends = []
    for order in (entries.c.day.asc(), entries.c.day.desc()):
        # From each end the first written day is soon found, however many years lie between.
        wanted = select(entries.c.day).where(*whose).order_by(order).limit(1)
        ends.append(connection.execute(wanted).scalar())
    first, last = ends
    return (
        None if first is None or last is None else (date.fromordinal(first), date.fromordinal(last))
    )


def days_written(connection: Connection, person_id: int) -> frozenset[date]:
    """Every day on which anybody wrote about a person."""
    wanted = (
        select(entries.c.day)
        .where(entries.c.person_id == person_id, IS_A_DAY, IS_WRITTEN)
        .distinct()
    )
    return frozenset(map(date.fromordinal, connection.execute(wanted).scalars()))


def answers_in(
    connection: Connection,
    person_id: int,
    period: Period,
    writers: Iterable[int],
    own: Iterable[Measure] = (),
) -> AnswersFound:
    """Answers of some writers by measure and writer, then by day in the order of the days.

    Beside the measures of the catalogue only those of the family's `own` are read.
    """
    fields = span(person_id, period) | {"writers": tuple(writers)}
    days, choices = _Days(), ticks_understood()
    numbers = numbers_understood() | {one.code: range(one.lowest, one.highest + 1) for one in own}
    found: AnswersFound = {}
    for code, writer, on, given in connection.execute(_ANSWERS, fields).all():
        if possible := numbers.get(code):
            series = dict(zip(_whole(on), _whole(given), strict=True))
            found[code, writer] = {
                days[day]: series[day] for day in sorted(series) if series[day] in possible
            }
    for code, writer, day, given in connection.execute(_TICKS, fields).all():
        if ticked := choices.get(code, frozenset()).intersection(_whole(given)):
            found.setdefault((code, writer), {})[days[day]] = ticked
    return found


def places_in(
    connection: Connection, person_id: int, period: Period, writers: Iterable[int]
) -> PlacesFound:
    """Places that some writers marked, by writer, then by day, with their levels."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    days = _Days()
    found: PlacesFound = {}
    for writer, day, place, level in connection.execute(_PLACES, fields).all():
        if place_understood(place):
            by_day = found.setdefault(writer, {})
            by_day[days[day]] = (*by_day.get(days[day], ()), (place, level_understood(level)))
    return found


def touched_in(
    connection: Connection, person_id: int, period: Period, writers: Iterable[int]
) -> TouchedFound:
    """Places where touch or clothes hurt, by writer, then by day; "" where none was said."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    found: TouchedFound = {}
    for writer, day, place in connection.execute(_TOUCHED, fields):
        if sign_understood((TOUCH, place)):
            by_day = found.setdefault(writer, {})
            on = date.fromordinal(day)
            by_day[on] = (*by_day.get(on, ()), place)
    return found


def notes_in(
    connection: Connection, person_id: int, period: Period, writers: Iterable[int]
) -> NotesFound:
    """Notes of some writers, by writer, then by day."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    found: NotesFound = {}
    for writer, day, text in connection.execute(_NOTES, fields):
        found.setdefault(writer, {})[date.fromordinal(day)] = text
    return found


def events_in(
    connection: Connection, person_id: int, period: Period, writers: Iterable[int]
) -> EventsFound:
    """Events that some writers noted, by writer, then by day, in the order they wrote them."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    found: EventsFound = {}
    for writer, day, kind, words in connection.execute(_EVENTS, fields):
        if word_understood(WordKind.EVENT, kind):
            by_day = found.setdefault(writer, {})
            on = date.fromordinal(day)
            by_day[on] = (*by_day.get(on, ()), Event(kind=kind, words=words))
    return found


def _whole(joined: str) -> list[int]:
    return list(map(int, joined.split(",")))


class _Days(dict[int, date]):
    """Dates by their number, each made once: a year of ten measures shares its days."""

    def __missing__(self, number: int) -> date:
        day = self[number] = date.fromordinal(number)
        return day
