"""What lies around the days of a person: terms and holidays, the home programme, longer notes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from painjournal.domain.days import Period
from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import normalised, short_name
from painjournal.i18n import tr


class TimeKind(StrEnum):
    """Kind of a stretch of the school year."""

    TERM = "term"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolTime:
    """A school term or holiday of one person; `code` is empty until the journal has kept it."""

    code: str = ""
    person_id: int
    name: str
    kind: TimeKind
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The home programme as the therapist's sheet says it, in force from a day on."""

    person_id: int
    since: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchNote:
    """A note of one writer that covers a stretch of days; `code` is empty until it is kept."""

    code: str = ""
    person_id: int
    writer_id: int
    first: date
    last: date
    text: str

    def covers(self, day: date) -> bool:
        """Whether a day lies in the stretch."""
        return self.first <= day <= self.last


def checked_time(time: SchoolTime) -> SchoolTime:
    """School time as it is kept. Raises NotPossible with the field "name" or "last"."""
    time = replace(time, name=short_name(time.name))
    if not time.name:
        raise NotPossible("name", tr("Please write a name."))
    if time.last < time.first:
        raise NotPossible("last", tr("The last day lies before the first."))
    return time


def checked_stretch(note: StretchNote, today: date) -> StretchNote:
    """Longer note as it is kept. Raises NotPossible with the field "last" or "text"."""
    note = replace(note, text=normalised(note.text))
    if note.last < note.first:
        raise NotPossible("last", tr("The last day lies before the first."))
    if note.last > today:
        raise NotPossible("last", tr("This day has not come yet."))
    if not note.text.strip():
        raise NotPossible("text", tr("Please write something, or remove the note."))
    return note


def sheet_on(programmes: Iterable[Programme], day: date) -> Programme | None:
    """Sheet in force on a day, be it one that says there is no programme; None before the first."""
    begun = (one for one in programmes if one.since <= day)
    return max(begun, key=lambda one: one.since, default=None)


def programme_on(programmes: Iterable[Programme], day: date) -> Programme | None:
    """Programme in force on a day; before the first one the first; None without any text."""
    known = tuple(programmes)
    found = sheet_on(known, day) or min(known, key=lambda one: one.since, default=None)
    return found if found is not None and found.text else None


def times_on(times: Iterable[SchoolTime], day: date) -> tuple[SchoolTime, ...]:
    """Terms and holidays a day lies in."""
    return tuple(one for one in times if day in Period(one.first, one.last))
