"""What a day cannot say: checked before it is kept, and only where it differs from what is kept."""

from collections.abc import Iterable
from datetime import datetime

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry, check_moments, zone_named
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import OWN_PREFIX
from painjournal.domain.parts import DOSES, EVENTS, NOTICED, SESSIONS, Event, Session
from painjournal.domain.vocabulary import WordKind
from painjournal.i18n import tr
from painjournal.store import own_measures, own_words, treatments
from painjournal.store.journal_file import JournalFile


def as_kept(entry: Entry, had: Entry) -> Entry:
    """Entry in the form in which the journal keeps it.

    Raises NotPossible for parts that cannot be; those that stand in the journal stay as they are.
    """
    entry = entry.with_note(entry.note)
    if frozenset(entry.places) != frozenset(had.places):
        entry = entry.with_places(entry.places)
    if entry.signs != had.signs:
        entry = entry.with_signs(entry.signs)
    if entry.noticed != had.noticed:
        entry = entry.with_noticed(entry.noticed)
    if entry.sessions != had.sessions:
        entry = entry.with_sessions(entry.sessions)
    if entry.doses != had.doses:
        entry = entry.with_doses(entry.doses)
    if entry.moments != had.moments:
        entry = entry.with_moments(entry.moments)
    if entry.events != had.events:
        entry = entry.with_events(entry.events)
    return entry


def check_answers(file: JournalFile, entry: Entry, had: Entry) -> None:
    """Refuse answers the form could not have offered, with NotPossible."""
    differing = {
        code: answer for code, answer in entry.answers.items() if had.answers.get(code) != answer
    }
    own = [code for code in differing if code.startswith(OWN_PREFIX)]
    for code in differing.keys() - own:
        entry.with_answer(measure(code), differing[code])
    if own:
        with file.reading() as connection:
            known = {one.code: one for one in own_measures.of(connection, entry.person_id)}
        for code in own:
            if code not in known:
                raise NotPossible(code, tr("This question is not in the journal any more."))
            entry.with_answer(known[code].measure, differing[code])


def check_lines(file: JournalFile, entry: Entry, had: Entry) -> None:
    """Refuse words and treatments that are on no list of the person, with NotPossible."""
    words = [
        (WordKind.NOTICED, NOTICED, _own(entry.noticed - had.noticed)),
        (WordKind.SESSION, SESSIONS, _own(_kinds(entry.sessions) - _kinds(had.sessions))),
        (WordKind.EVENT, EVENTS, _own(_kinds(entry.events) - _kinds(had.events))),
    ]
    taken = {one.treatment for one in entry.doses} - {one.treatment for one in had.doses}
    if not taken and not any(codes for _, _, codes in words):
        return
    with file.reading() as connection:
        said = {(one.kind, one.code) for one in own_words.of(connection, entry.person_id)}
        listed = treatments.codes(connection, entry.person_id)
    for kind, field, codes in words:
        if not {(kind, code) for code in codes} <= said:
            raise NotPossible(field, tr("This is not on the list."))
    if not taken <= listed:
        raise NotPossible(DOSES, tr("This is not on the list."))


def check_times(entry: Entry, had: Entry, now: datetime) -> None:
    """Refuse new moments that have not come yet, with NotPossible.

    A time that was accepted stays, whatever the clock says since; after a journey a time counts
    by the clock at home or by the clock here, whichever is later.
    """
    known = {one.at for one in had.moments}
    new = [one for one in entry.moments if one.at not in known]
    if new:
        at_home = now.astimezone(zone_named(entry.zone))
        later = max(now, at_home, key=lambda one: one.replace(tzinfo=None))
        check_moments(new, entry.day, later)


def _kinds(many: Iterable[Session | Event]) -> set[str]:
    return {one.kind for one in many}


def _own(codes: Iterable[str]) -> set[str]:
    return {code for code in codes if code.startswith(OWN_PREFIX)}
