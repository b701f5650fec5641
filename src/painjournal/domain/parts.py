"""What a day can hold beyond single answers: signs, sessions, doses, moments, events.

Each part of the form has a code, so that it is asked, folded away or taken off like a measure.
"""

from dataclasses import dataclass
from enum import StrEnum

from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.measures import Section
from painjournal.i18n import mark

MOST_MINUTES = DAY_MINUTES
"""Longest that sessions of one day can be together."""


class Taken(StrEnum):
    """Whether something of the family's list was taken or done that day."""

    TAKEN = "taken"
    NOT_TODAY = "not today"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A body sign that was noticed, at a place or, with "", anywhere."""

    code: str
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A therapy session: its kind (a word's code) and its minutes, None when not said."""

    kind: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """A treatment of the family's list on one day; amount and unwanted effects in their words."""

    treatment: str
    taken: Taken = Taken.TAKEN
    amount: str = ""
    unwanted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of the day: `at` in minutes after midnight on the clock, the rest as given.

    `level` is 0-10, `step` one of the five words (0-4); which of them follows the person's scale.
    """

    at: int
    level: int | None = None
    step: int | None = None
    places: tuple[str, ...] = ()
    doing: str = ""
    helped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that was different: its kind (a word's code), and words if wanted."""

    kind: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the form that is no single answer; `seen` when an adult can see it too."""

    code: str
    label: str
    section: Section = Section.MORE
    seen: bool = True


PLACES = "places"
SIGNS = "signs"
NOTICED = "noticed"
SESSIONS = "sessions"
DOSES = "doses"
MOMENTS = "moments"
EVENTS = "events"
NOTE = "note"
STRETCH_NOTE = "stretch_note"

PARTS: tuple[Part, ...] = (
    Part(code=PLACES, label=mark("Places"), section=Section.PAIN, seen=False),
    Part(code=SESSIONS, label=mark("Therapy sessions")),
    Part(code=SIGNS, label=mark("Body signs")),
    Part(code=NOTICED, label=mark("Other things noticed")),
    Part(code=DOSES, label=mark("Medicines and treatments")),
    Part(code=MOMENTS, label=mark("Moments of the day")),
    Part(code=EVENTS, label=mark("Events")),
    Part(code=NOTE, label=mark("Note")),
    Part(code=STRETCH_NOTE, label=mark("Note about several days")),
)
"""Every part, in the order in which it is offered."""
