"""What one day, week or month says in words: the line under the picture and the table behind it."""

from collections.abc import Iterator
from datetime import date

from painjournal.domain.answer_words import answer_words, middle_words, number_words, place_words
from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import IN_ORDER, Kind, Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.domain.statistics import FEW, figures
from painjournal.i18n import listed, mark, tr
from painjournal.pictures.context_lanes import day_context, events_said
from painjournal.pictures.dates import short_day, span_words
from painjournal.pictures.shapes import Table


def day_line(lookback: Lookback, day: date, lists: PersonLists) -> str:
    """One line across all lanes: what everybody wrote about a day, and what lay around it."""
    told = [
        _said(lookback, writer, "; ".join(_day_parts(lookback, writer, day, lists)))
        for writer in lookback.writers
        if any(one.day == day for one in lookback.days_by(writer.id))
    ]
    around = day_context(lists, day)
    if not told:
        return " ".join(
            (
                tr("{day}: no entry.", day=short_day(day)),
                *(tr("{words}.", words=one) for one in around),
            )
        )
    told += around
    return tr("{day}: {words}.", day=short_day(day), words=". ".join(told))


def part_line(lookback: Lookback, part: Period, lists: PersonLists) -> str:
    """One line across all lanes: days written and middle answers of a week, month or year."""
    told = []
    for writer in lookback.writers:
        n = sum(one.day in part for one in lookback.days_by(writer.id))
        if n:
            words = [tr("{n} of {of} days written", n=n, of=len(part))]
            words += _part_middles(lookback, writer, part)
            days = sorted(day for day in lookback.events.get(writer.id, {}) if day in part)
            noted = listed(events_said(lookback, lists, writer, day) for day in days)
            words += [tr("{measure}: {words}", measure=tr("Events"), words=noted)] if noted else []
            told.append(_said(lookback, writer, "; ".join(words)))
    if not told:
        return tr("{day}: no entry.", day=span_words(part))
    return tr("{day}: {words}.", day=span_words(part), words=". ".join(told))


def _said(lookback: Lookback, writer: Writer, words: str) -> str:
    if len(lookback.writers) == 1:
        return words
    return tr("{name}: {words}", name=writer.name, words=words)


def _day_parts(lookback: Lookback, writer: Writer, day: date, lists: PersonLists) -> Iterator[str]:
    if writer.id in lookback.hidden_writers:
        yield tr("written")
        return
    empty = True
    for one in lookback.measures():
        answer = lookback.series(one.code, writer.id).get(day)
        if answer is not None:
            empty = False
            yield tr("{measure}: {words}", measure=_short(one), words=answer_words(one, answer))
    marked = lookback.places.get(writer.id, {}).get(day)
    if marked:
        empty = False
        yield tr("{measure}: {words}", measure=tr("Places"), words=_place_words(marked))
    if noted := events_said(lookback, lists, writer, day):
        empty = False
        yield tr("{measure}: {words}", measure=tr("Events"), words=noted)
    if empty:
        yield tr("written, nothing to show here")


def _short(one: Measure) -> str:
    """Name of a measure, in fewer words where the line has no room for its full label."""
    return tr(_SHORT.get(one.code, one.label))


_SHORT = {
    "how_hard": mark("How hard"),
    "sleep_minutes": mark("Slept"),
    "sleep_fell_asleep": mark("Fell asleep after"),
    "pain_worst": mark("At its most"),
    "pain_least": mark("At its least"),
    "pain_worst_words": mark("At its most"),
    "pain_least_words": mark("At its least"),
    "moved_minutes": mark("Moved"),
}


def _place_words(marked: tuple[tuple[str, int | None], ...]) -> str:
    return listed(place_words(place, level) for place, level in marked)


def _part_middles(lookback: Lookback, writer: Writer, part: Period) -> Iterator[str]:
    for one in lookback.measures():
        if one.kind not in IN_ORDER:
            continue
        days = lookback.numbers(one.code, writer.id)
        inside = {day: value for day, value in days.items() if day in part}
        found = figures(inside.values(), of=len(inside))
        if found.median is not None:
            yield tr(
                "{measure}: middle {words}",
                measure=_short(one),
                words=middle_words(one, found.median),
            )
        elif inside and len(inside) < FEW:
            yield tr(
                "{measure}: {words}",
                measure=_short(one),
                words=listed(number_words(one, inside[day]) for day in sorted(inside)),
            )


def table(lookback: Lookback, lists: PersonLists) -> Table:
    """One row a day and writer, one column a measure, in words; what was not answered is empty."""
    measures = lookback.measures()
    has_places = bool(lookback.voices(PLACES))
    about = [tr("Day"), tr("Written by"), tr("Written down")]
    headings = about + [tr(one.label) for one in measures]
    headings += [tr("Places")] if has_places else []
    headings += [tr("Events")] if lookback.events else []
    writers = {one.id: one for one in lookback.writers}
    order = {one.id: number for number, one in enumerate(lookback.writers)}
    later, soon = tr("more than two days later"), tr("within two days")
    entries = sorted(lookback.written, key=lambda one: (one.day, order[one.writer_id]))
    rows = []
    for one in entries:
        row = [one.day.isoformat(), writers[one.writer_id].name, later if one.late else soon]
        row += _answers(lookback, measures, one.day, one.writer_id)
        if has_places:
            row.append(_place_words(lookback.places.get(one.writer_id, {}).get(one.day, ())))
        if lookback.events:
            row.append(events_said(lookback, lists, writers[one.writer_id], one.day))
        rows.append(tuple(row))
    ranks = {
        number: tuple(
            value if isinstance(value, int) else None
            for value in (
                lookback.series(one.code, entry.writer_id).get(entry.day) for entry in entries
            )
        )
        for number, one in enumerate(measures, len(about))
        if one.kind is not Kind.TICKS
    }
    return Table(headings=tuple(headings), rows=tuple(rows), ranks=ranks)


def _answers(
    lookback: Lookback, measures: tuple[Measure, ...], day: date, writer_id: int
) -> Iterator[str]:
    for one in measures:
        answer = lookback.series(one.code, writer_id).get(day)
        yield "" if answer is None else answer_words(one, answer)
