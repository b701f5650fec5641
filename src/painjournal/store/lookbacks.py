"""A period read as plain tuples: what was written about one person, by whom, on which day."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from painjournal.domain.days import Period
from painjournal.domain.entries import NOTE
from painjournal.domain.measures import Answer
from painjournal.store.answers import numbers_understood, place_understood, ticks_understood
from painjournal.store.entries import IS_WRITTEN, span
from painjournal.store.rows import answers, entries, notes, places, ticks

AnswersFound = dict[tuple[str, int], dict[date, Answer]]
PlacesFound = dict[int, dict[date, tuple[tuple[str, int | None], ...]]]

_ENTRIES = (
    entries.c.person_id == bindparam("person"),
    entries.c.day.between(bindparam("first"), bindparam("last")),
    entries.c.writer_id.in_(bindparam("writers", expanding=True)),
)
_ANSWERS = (
    select(entries.c.day, entries.c.writer_id, answers.c.measure, answers.c.value)
    .join_from(entries, answers, entries.c.id == answers.c.entry_id)
    .where(*_ENTRIES)
    .order_by(entries.c.day)
)
_TICKS = (
    select(entries.c.day, entries.c.writer_id, ticks.c.measure, ticks.c.choice)
    .join_from(entries, ticks, entries.c.id == ticks.c.entry_id)
    .where(*_ENTRIES)
    .order_by(entries.c.day)
)
_PLACES = (
    select(entries.c.day, entries.c.writer_id, places.c.place, places.c.level)
    .join_from(entries, places, entries.c.id == places.c.entry_id)
    .where(*_ENTRIES)
    .order_by(entries.c.day)
)
_NOTES = (
    select(entries.c.day, entries.c.writer_id, notes.c.text)
    .join_from(entries, notes, entries.c.id == notes.c.entry_id)
    .where(*_ENTRIES, notes.c.kind == NOTE)
    .order_by(entries.c.day)
)


def first_and_last(session: Session, person_id: int) -> tuple[date, date] | None:
    """First and last day on which anybody wrote about a person, None when nobody did."""
    wanted = select(func.min(entries.c.day), func.max(entries.c.day)).where(
        entries.c.person_id == person_id, IS_WRITTEN
    )
    first, last = session.connection().execute(wanted).one()
    return None if first is None else (date.fromordinal(first), date.fromordinal(last))


def answers_in(
    session: Session, person_id: int, period: Period, writers: Iterable[int]
) -> AnswersFound:
    """Answers of some writers by measure and writer, then by day."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    connection = session.connection()
    days, numbers, choices = _Days(), numbers_understood(), ticks_understood()
    found: AnswersFound = {}
    for day, writer, code, value in connection.execute(_ANSWERS, fields).all():
        if value in numbers.get(code, ()):
            series = found.get((code, writer))
            if series is None:
                series = found[code, writer] = {}
            series[days[day]] = value
    ticked: dict[tuple[str, int, int], set[int]] = {}
    for day, writer, code, choice in connection.execute(_TICKS, fields).all():
        if choice in choices.get(code, ()):
            ticked.setdefault((code, writer, day), set()).add(choice)
    for (code, writer, day), chosen in ticked.items():
        found.setdefault((code, writer), {})[days[day]] = frozenset(chosen)
    return found


def places_in(
    session: Session, person_id: int, period: Period, writers: Iterable[int]
) -> PlacesFound:
    """Places that some writers marked, by writer, then by day, with their levels."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    days = _Days()
    marked: dict[int, dict[date, list[tuple[str, int | None]]]] = {}
    for day, writer, place, level in session.connection().execute(_PLACES, fields).all():
        if place_understood(place):
            marked.setdefault(writer, {}).setdefault(days[day], []).append((place, level))
    return {
        writer: {day: tuple(found) for day, found in by_day.items()}
        for writer, by_day in marked.items()
    }


def notes_in(
    session: Session, person_id: int, period: Period, writers: Iterable[int]
) -> Mapping[int, Mapping[date, str]]:
    """Notes of some writers, by writer, then by day."""
    fields = span(person_id, period) | {"writers": tuple(writers)}
    found: dict[int, dict[date, str]] = {}
    for day, writer, text in session.connection().execute(_NOTES, fields).all():
        found.setdefault(writer, {})[date.fromordinal(day)] = text
    return found


class _Days(dict[int, date]):
    """Dates by their number, each made once: a year of ten measures shares its days."""

    def __missing__(self, number: int) -> date:
        day = self[number] = date.fromordinal(number)
        return day
