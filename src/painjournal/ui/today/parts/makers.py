"""The parts of the day form that are no single answer, each made when it is first wanted.

A part is imported with its maker: the first paint and the short form need none of them. A measure
may be here too when one row of answers is not enough for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from painjournal.domain.parts import (
    DOSES,
    EVENTS,
    MOMENTS,
    NOTE,
    NOTICED,
    SESSIONS,
    SIGNS,
    STRETCH_NOTE,
)
from painjournal.ui.today.parts.form_part import FormPart

if TYPE_CHECKING:
    from painjournal.services.journals import Journal

Maker = Callable[["Journal"], FormPart]
"""Makes a part with what it needs of the open journal."""

HOME_PROGRAMME = "home_programme"
"""Code of the measure that shows the therapist's sheet beside its answers."""

PRIVATE_NOTE = "private_note"
"""Code of the private note, which stands apart: under a fold of its own, never open by itself."""


def _note(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.note_part import NotePart

    return NotePart()


def _home_programme(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.programme_part import ProgrammePart

    return ProgrammePart()


def _sessions(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.sessions_part import SessionsPart

    return SessionsPart()


def _signs(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.signs_part import SignsPart

    return SignsPart()


def _noticed(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.noticed_part import NoticedPart

    return NoticedPart()


def _events(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.events_part import EventsPart

    return EventsPart()


def _doses(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.doses_part import DosesPart

    return DosesPart()


def _moments(journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.moments_part import MomentsPart

    return MomentsPart(journal.clock)


def _stretch_note(journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.stretch_note_part import StretchNotePart

    return StretchNotePart(journal.notes, journal.people, journal.clock)


def _private_note(journal: "Journal") -> FormPart:
    from painjournal.ui.today.parts.private_note_part import PrivateNotePart

    return PrivateNotePart(journal.notes)


MAKERS: dict[str, Maker] = {
    NOTE: _note,
    HOME_PROGRAMME: _home_programme,
    SESSIONS: _sessions,
    SIGNS: _signs,
    NOTICED: _noticed,
    EVENTS: _events,
    DOSES: _doses,
    MOMENTS: _moments,
    STRETCH_NOTE: _stretch_note,
    PRIVATE_NOTE: _private_note,
}
"""Maker of each part, by the code of the part or of the measure that it asks."""
