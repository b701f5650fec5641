"""One entry told in words, to be looked at: beside another writer's, or as it was earlier."""

from collections.abc import Iterator
from dataclasses import dataclass

from painjournal.domain.answer_words import (
    answer_words,
    clock_words,
    event_words,
    minutes_words,
    place_words,
)
from painjournal.domain.catalogue import MEASURES, measure
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Measure, Section
from painjournal.domain.parts import (
    DOSES,
    EVENTS,
    MOMENTS,
    NOTE,
    NOTICED,
    PARTS,
    PLACES,
    SESSIONS,
    SIGNS,
    Dose,
    Event,
    Moment,
    Session,
    Taken,
)
from painjournal.domain.people import Person
from painjournal.domain.places import label, place_ids
from painjournal.domain.vocabulary import WordKind
from painjournal.i18n import listed, mark, tr


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLine:
    """What one writer gave to one question; several lines of words where there are several."""

    section: Section
    label: str
    words: str


_SEEN_LABELS = {"did_today": mark("What {name} did")}
"""Labels that speak to the person, as an adult's entry is told."""


def day_lines(
    entry: Entry, lists: PersonLists, *, person: Person, own: bool
) -> tuple[DayLine, ...]:
    """Everything an entry holds in the order of the form; words of no list here are left out.

    `own`: the writer is the person.
    """
    return tuple(_lines(entry, lists, person, own=own))


def _lines(entry: Entry, lists: PersonLists, person: Person, *, own: bool) -> Iterator[DayLine]:
    parts = {code: words for code, words in _told(entry, lists) if words}
    every = (*MEASURES, *lists.every_measure)
    for section in Section:
        for one in every:
            answer = entry.answers.get(one.code)
            if one.section is section and answer is not None and one.allows(answer):
                yield DayLine(
                    section=section,
                    label=_label(one, person, own=own),
                    words=answer_words(one, answer),
                )
        for part in PARTS:
            if part.section is section and part.code in parts:
                yield DayLine(section=section, label=tr(part.label), words=parts[part.code])
    if entry.nothing_to_add:
        yield DayLine(section=Section.MORE, label=tr("Anything else"), words=tr("Nothing to add"))


def _label(one: Measure, person: Person, *, own: bool) -> str:
    if not own and one.code in _SEEN_LABELS:
        return tr(_SEEN_LABELS[one.code], name=person.name)
    return tr(one.label)


def _told(entry: Entry, lists: PersonLists) -> Iterator[tuple[str, str]]:
    """Code and words of every part but the answers; no words where nothing can be said."""
    yield PLACES, listed(place_words(one.id, one.level, one.words) for one in entry.places)
    yield SESSIONS, _rows(_session(one, lists) for one in entry.sessions)
    yield SIGNS, _rows(_signs(entry, lists))
    noticed = (lists.said(WordKind.NOTICED, code) for code in entry.noticed)
    yield NOTICED, listed(sorted((words for words in noticed if words), key=str.casefold))
    yield DOSES, _rows(_dose(one, lists) for one in entry.doses)
    yield MOMENTS, _rows(map(_moment, entry.moments))
    yield EVENTS, _rows(_event(one, lists) for one in entry.events)
    yield NOTE, entry.note


def _rows(words: Iterator[str]) -> str:
    return "\n".join(one for one in words if one)


def _session(session: Session, lists: PersonLists) -> str:
    kind = lists.said(WordKind.SESSION, session.kind)
    if not kind or session.minutes is None:
        return kind
    return tr("{kind}, {length}", kind=kind, length=minutes_words(session.minutes))


def _signs(entry: Entry, lists: PersonLists) -> Iterator[str]:
    """Each sign once, with its places in the order of the figure."""
    order = {place: n for n, place in enumerate(("", *place_ids()))}
    found: dict[str, list[str]] = {}
    for sign in sorted(entry.signs, key=lambda one: (one.code, order[one.place])):
        found.setdefault(lists.said(WordKind.SIGN, sign.code), []).append(sign.place)
    for words, places in found.items():
        where = listed(label(place) for place in places if place)
        yield tr("{sign}: {places}", sign=words, places=where) if where else words


def _dose(dose: Dose, lists: PersonLists) -> str:
    treatment = lists.treatment(dose.treatment)
    if treatment is None:
        return ""
    told = treatment.name
    if dose.amount:
        told = tr("{treatment}, {amount}", treatment=told, amount=dose.amount)
    if dose.taken is Taken.NOT_TODAY:
        told = tr("{treatment}: not today", treatment=told)
    if dose.unwanted:
        told = tr("{treatment}; unwanted effect: {words}", treatment=told, words=dose.unwanted)
    return told


def _moment(moment: Moment) -> str:
    told = []
    if moment.level is not None:
        told.append(tr("pain {n}", n=moment.level))
    if moment.step is not None:
        told.append(tr("pain: {words}", words=tr(measure("pain_words").words(moment.step))))
    told += [listed(map(label, moment.places)), moment.doing]
    if moment.helped:
        told.append(tr("what helped: {words}", words=moment.helped))
    words = "; ".join(one for one in told if one)
    at = clock_words(moment.at)
    return tr("{time} {words}", time=at, words=words) if words else at


def _event(event: Event, lists: PersonLists) -> str:
    return event_words(lists.said(WordKind.EVENT, event.kind), event.words)
