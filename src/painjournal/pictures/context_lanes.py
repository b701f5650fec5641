"""What lay around the days, on the same axis: events, the school year, treatments of the list.

It is shown as the family wrote it and never counted together with an answer.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from painjournal.domain.answer_words import event_words
from painjournal.domain.circumstances import TimeKind
from painjournal.domain.day_words import long_day, long_period
from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.parts import EVENTS, Event
from painjournal.domain.people import Writer
from painjournal.domain.spans import Span
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import WordKind
from painjournal.i18n import listed, mark, tr, trn
from painjournal.pictures.axes import DateAxis
from painjournal.pictures.drafts import Draft
from painjournal.pictures.rows import Draw, Row, lowered
from painjournal.pictures.shapes import Anchor, Role
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened
from painjournal.pictures.text_widths import width as words_width

SCHOOL_YEAR = "school_year"
TREATMENTS = "treatments"

CONTEXT = frozenset({EVENTS, SCHOOL_YEAR, TREATMENTS})
"""Codes of the lanes that show no answer."""

_EVENTS_SAID = 6
"""Most events a sentence tells with their days; the table and the read-out have them all."""

_EVENT_WIDTH = 2.0
_MOST_RULES = 16
"""With more days of events than this, rules through all lanes would cover what they point at."""


def events_said(lookback: Lookback, lists: PersonLists, writer: Writer, day: date) -> str:
    """What one writer noted as different on a day, in words; "" for nothing."""
    noted = lookback.events.get(writer.id, {}).get(day, ())
    return listed(_event_words(lists, one) for one in noted)


def day_context(lists: PersonLists, day: date) -> tuple[str, ...]:
    """Sentences on a day itself: its term or holiday, and what was begun or stopped on it."""
    told = [one.name for one in lists.school_times if one.first <= day <= one.last]
    for one in lists.treatments:
        if one.start == day:
            told.append(tr("{name} was begun", name=one.name))
        if one.stop == day:
            told.append(tr("{name} was stopped", name=one.name))
    return tuple(told)


def above(lookback: Lookback, lists: PersonLists, sizes: Sizes) -> tuple[Draft, ...]:
    """Lanes that stand between the days written and the answers: events and the school year."""
    found = []
    rows = [_event_row(lookback, lists, writer, sizes) for writer in _eventful(lookback)]
    if rows:
        found.append(
            Draft(
                code=EVENTS,
                label=tr("Events"),
                topic="",
                sentence=_events_sentence(lookback, lists),
                rows=tuple(rows),
            )
        )
    times = [
        (part, one.name, one.kind is TimeKind.HOLIDAY)
        for one in sorted(lists.school_times, key=lambda one: one.first)
        if (part := _cut(Period(one.first, one.last), lookback.period)) is not None
    ]
    if times:
        found.append(
            Draft(
                code=SCHOOL_YEAR,
                label=tr("School year"),
                topic="",
                sentence=_times_sentence(times),
                rows=(Row(height=sizes.thin, draw=_time_bars(times, sizes)),),
            )
        )
    return tuple(found)


def below(lookback: Lookback, lists: PersonLists, sizes: Sizes) -> tuple[Draft, ...]:
    """Lane that stands under the answers: one row for each treatment that went on."""
    going = [
        (one, part)
        for one in lists.treatments
        if (drawn := one.drawn()) and (part := _cut(drawn, lookback.period)) is not None
    ]
    if not going:
        return ()
    return (
        Draft(
            code=TREATMENTS,
            label=tr("Treatments"),
            topic="",
            sentence=" ".join(_treatment_sentence(one) for one, _part in going),
            rows=tuple(
                Row(
                    height=sizes.thin,
                    draw=_going_on(one, part, sizes),
                    ends=((sizes.small, one.name),),
                )
                for one, part in going
            ),
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shades:
    """What of the context goes through all lanes: holidays as bands, days of events as rules."""

    holidays: tuple[Period, ...] = ()
    events: tuple[date, ...] = ()

    @classmethod
    def of(cls, lookback: Lookback, lists: PersonLists) -> "Shades":
        """Shades of a look back; no rules where they would be too many."""
        days = sorted({day for found in lookback.events.values() for day in found})
        holidays = (
            _cut(Period(one.first, one.last), lookback.period)
            for one in lists.school_times
            if one.kind is TimeKind.HOLIDAY
        )
        return cls(
            holidays=tuple(one for one in holidays if one is not None),
            events=tuple(days) if len(days) <= _MOST_RULES else (),
        )

    def draw(self, sheet: Sheet, axis: DateAxis, top: float, bottom: float) -> None:
        """Draw them behind the marks; months and years are too coarse for either."""
        if axis.span not in (Span.DAY, Span.WEEK):
            return
        for one in self.holidays:
            wide = axis.day_width * len(one)
            sheet.bar(Role.BAND, (axis.edge(one.first), top, wide, bottom - top))
        for day in self.events:
            x = axis.x_of(day)
            sheet.line(Role.LINE, (x, top, x, bottom), dashed=True)


def _cut(one: Period, to: Period) -> Period | None:
    """Part of a period that lies in another; None when no day does."""
    first, last = max(one.first, to.first), min(one.last, to.last)
    return Period(first, last) if first <= last else None


def _eventful(lookback: Lookback) -> tuple[Writer, ...]:
    return tuple(one for one in lookback.writers if lookback.events.get(one.id))


def _event_words(lists: PersonLists, one: Event) -> str:
    return event_words(lists.said(WordKind.EVENT, one.kind), one.words)


def _event_row(lookback: Lookback, lists: PersonLists, writer: Writer, sizes: Sizes) -> Row:
    days = lookback.events[writer.id]
    said = {day: events_said(lookback, lists, writer, day) for day in sorted(days)}
    count = trn("{n} day", "{n} days", len(said))
    own = writer.is_self(lookback.person)
    several = len(_eventful(lookback)) > 1
    return Row(
        height=sizes.thin,
        draw=_event_marks(said, Role.MARK if own else Role.OTHER, sizes),
        count=(count,),
        name=writer.name if several else "",
    )


def _event_marks(said: Mapping[date, str], role: Role, sizes: Sizes) -> Draw:
    """A mark on each day, with its words where they end before the next mark."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        places = [(axis.x_of(day), words) for day, words in said.items()]
        size, space = sizes.small, sizes.small * 0.4
        for number, (x, words) in enumerate(places):
            sheet.bar(role, (x - _EVENT_WIDTH / 2, top, _EVENT_WIDTH, sizes.thin_mark + 2))
            after = places[number + 1][0] if number + 1 < len(places) else axis.right
            room = after - x - 2 * space
            if words_width(words, size) <= room or room > 5 * size:
                fitting = shortened(words, size, room)
                sheet.text(x + space, top + size * 0.95, fitting, size, role=Role.TEXT_SOFT)

    return draw


def _time_bars(times: Sequence[tuple[Period, str, bool]], sizes: Sizes) -> Draw:
    """Terms as quiet bars, holidays as outlines, each with its name where that has room."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        size = sizes.small
        for part, name, holiday in times:
            left, wide = axis.edge(part.first), axis.day_width * len(part) - 1
            rect = (left, top, wide, sizes.thin - 1)
            sheet.bar(Role.LINE, rect, strength=1.0 if holiday else 0.45, outlined=holiday)
            room = wide - size * 0.6
            if words_width(name, size) <= room or room > 4 * size:
                fitting = shortened(name, size, room)
                middle, y = left + wide / 2, top + sizes.thin / 2 + size * 0.34
                sheet.text(middle, y, fitting, size, anchor=Anchor.MIDDLE)

    return draw


def _going_on(one: Treatment, part: Period, sizes: Sizes) -> Draw:
    """A flat bar over its days; a known first or last day has an upright end."""

    def draw(sheet: Sheet, axis: DateAxis, top: float) -> None:
        high = sizes.thin_mark
        left, wide = axis.edge(part.first), axis.day_width * len(part)
        sheet.bar(Role.TEXT_SOFT, (left, top + high * 0.35, wide, high * 0.3), strength=0.55)
        if one.start == part.first:
            sheet.bar(Role.TEXT_SOFT, (left, top, 2, high))
        if one.stop == part.last:
            sheet.bar(Role.TEXT_SOFT, (left + wide - 2, top, 2, high))

    return lowered(draw, round((sizes.thin - sizes.thin_mark) / 2))


def _events_sentence(lookback: Lookback, lists: PersonLists) -> str:
    """What was different on which day, each writer in a sentence of their own."""
    several = len(lookback.writers) > 1
    told = []
    for writer in _eventful(lookback):
        days = sorted(lookback.events[writer.id])
        lead = tr("Events, {name}", name=writer.name) if several else tr("Events")
        values = listed(
            tr(
                "{event} on {day}",
                event=events_said(lookback, lists, writer, day),
                day=long_day(day),
            )
            for day in days[:_EVENTS_SAID]
        )
        told.append(
            trn(
                "{lead}: {n} day; {values}.",
                "{lead}: {n} days; {values}.",
                len(days),
                lead=lead,
                values=values,
            )
        )
        if (rest := len(days) - _EVENTS_SAID) > 0:
            told.append(trn("And {n} later day.", "And {n} later days.", rest))
    return " ".join(told)


def _times_sentence(times: Iterable[tuple[Period, str, bool]]) -> str:
    values = listed(
        tr("{name} {days}", name=name, days=long_period(part)) for part, name, _holiday in times
    )
    return tr("School year: {values}.", values=values)


_SINCE_UNTIL = mark("{name}: {first} to {last}.")
_SINCE = mark("{name}: from {first} on.")
_UNTIL = mark("{name}: until {last}.")


def _treatment_sentence(one: Treatment) -> str:
    """A line of the list with the days that are known of it."""
    if one.start and one.stop:
        return tr(_SINCE_UNTIL, name=one.name, first=long_day(one.start), last=long_day(one.stop))
    if one.start:
        return tr(_SINCE, name=one.name, first=long_day(one.start))
    if one.stop:
        return tr(_UNTIL, name=one.name, last=long_day(one.stop))
    return tr("{name}: on the list, its first day is not known.", name=one.name)
