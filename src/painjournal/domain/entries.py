"""One writer's day about one person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from painjournal.domain.days import DAY_MINUTES, is_late
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import OWN_PREFIX, Answer, Kind, Measure, number_text
from painjournal.domain.notes import normalised, short_name
from painjournal.domain.parts import (
    EVENTS,
    MOMENTS,
    MOST_MINUTES,
    NOTICED,
    PLACES,
    SESSIONS,
    SIGNS,
    Dose,
    Event,
    Moment,
    Session,
    Sign,
)
from painjournal.domain.people import Writer
from painjournal.domain.places import ELSEWHERE, is_place
from painjournal.domain.vocabulary import WordKind, is_built_in
from painjournal.i18n import tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that hurt, with a level 0-10 and words only where the person gave them."""

    id: str
    level: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one writer wrote about one person's day; what is absent was not answered.

    `answers` holds a whole number a measure, or a set of them for ticks. `noticed` and the kinds of
    signs, sessions and events are codes of words. `first_recorded` and `changed` are aware moments,
    None until the journal has kept the entry; `zone` is the time zone in which it was first
    recorded and in which its clock times are meant.
    """

    person_id: int
    writer_id: int
    day: date
    together: bool = False
    nothing_to_add: bool = False
    answers: Mapping[str, Answer] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    note: str = ""
    signs: frozenset[Sign] = frozenset()
    noticed: frozenset[str] = frozenset()
    sessions: tuple[Session, ...] = ()
    doses: tuple[Dose, ...] = ()
    moments: tuple[Moment, ...] = ()
    events: tuple[Event, ...] = ()
    zone: str = "UTC"
    first_recorded: datetime | None = None
    changed: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @property
    def has_content(self) -> bool:
        """Whether anything was answered, marked or noted."""
        return any(self._said)

    @property
    def is_written(self) -> bool:
        """Whether the day counts as written: with content, or closed with "nothing to add"."""
        return self.has_content or self.nothing_to_add

    @property
    def is_late(self) -> bool:
        """Whether it was first recorded more than two local days after its day."""
        if self.first_recorded is None:
            return False
        return is_late(self.day, self.first_recorded.astimezone(zone_named(self.zone)).date())

    def same_content(self, other: "Entry") -> bool:
        """Whether both say the same, whenever they were recorded."""
        return self.content == other.content

    @property
    def content(self) -> tuple[object, ...]:
        """What was written, without whose, which day and when recorded."""
        return (self.together, self.nothing_to_add, *self._said)

    @property
    def _said(self) -> tuple[object, ...]:
        """All that makes a day a written one; what has no order without one."""
        return (
            dict(self.answers),
            frozenset(self.places),
            self.note,
            self.signs,
            self.noticed,
            self.sessions,
            frozenset(self.doses),
            self.moments,
            self.events,
        )

    def answer(self, code: str) -> int | None:
        """One number that was answered, None when it was not or is a set of ticks."""
        value = self.answers.get(code)
        return value if isinstance(value, int) else None

    def ticks(self, code: str) -> frozenset[int]:
        """Ticks of a measure, empty when it was not answered."""
        value = self.answers.get(code)
        return value if isinstance(value, frozenset) else frozenset()

    def with_answer(self, one: Measure, value: Answer | None) -> "Entry":
        """Copy with one answer set or, by None or no ticks, cleared. Raises NotPossible."""
        answers = {kept: old for kept, old in self.answers.items() if kept != one.code}
        if value is not None and value != frozenset():
            if not one.allows(value):
                raise NotPossible(one.code, _refusal(one))
            answers[one.code] = value
        return replace(self, answers=answers)

    def with_places(self, places: tuple[Place, ...]) -> "Entry":
        """Copy with these places, each once. Raises NotPossible."""
        for place in places:
            _check_place(PLACES, place.id)
            if place.words and place.id != ELSEWHERE:
                raise NotPossible(PLACES, tr("This place is not on the body map."))
            _check_level(PLACES, place.level)
        unique = {place.id: replace(place, words=normalised(place.words)) for place in places}
        return replace(self, places=tuple(unique.values()))

    def with_signs(self, signs: Iterable[Sign]) -> "Entry":
        """Copy with these body signs; one with a place makes the same without one needless.

        Raises NotPossible.
        """
        found = set(signs)
        for sign in found:
            if not is_built_in(WordKind.SIGN, sign.code):
                raise NotPossible(SIGNS, tr("This body sign is not on the list."))
            if sign.place:
                _check_place(SIGNS, sign.place)
        placed = {sign.code for sign in found if sign.place}
        return replace(
            self,
            signs=frozenset(sign for sign in found if sign.place or sign.code not in placed),
        )

    def with_noticed(self, codes: Iterable[str]) -> "Entry":
        """Copy with these other things noticed, by the codes of their words. Raises NotPossible."""
        found = frozenset(codes)
        _check_words(NOTICED, WordKind.NOTICED, found)
        return replace(self, noticed=found)

    def with_sessions(self, sessions: Iterable[Session]) -> "Entry":
        """Copy with these therapy sessions. Raises NotPossible."""
        found = tuple(sessions)
        _check_words(SESSIONS, WordKind.SESSION, (one.kind for one in found))
        if any(one.minutes is not None and not 0 < one.minutes <= MOST_MINUTES for one in found):
            raise NotPossible(SESSIONS, tr("Please write 1 to {most} minutes.", most=MOST_MINUTES))
        if sum(one.minutes or 0 for one in found) > MOST_MINUTES:
            raise NotPossible(
                SESSIONS, tr("Together these sessions are longer than a day of 24 hours.")
            )
        return replace(self, sessions=found)

    def with_doses(self, doses: Iterable[Dose]) -> "Entry":
        """Copy with these treatments of the list, each once, in words as the journal keeps them."""
        found = {
            one.treatment: replace(
                one, amount=short_name(one.amount), unwanted=normalised(one.unwanted)
            )
            for one in doses
        }
        return replace(self, doses=tuple(found.values()))

    def with_moments(self, moments: Iterable[Moment]) -> "Entry":
        """Copy with these moments, earliest first, their places by id. Raises NotPossible."""
        found = sorted(moments, key=lambda one: one.at)
        for one in found:
            if not 0 <= one.at < DAY_MINUTES:
                raise NotPossible(MOMENTS, tr("Please write a time of day, such as 22:15."))
            _check_level(MOMENTS, one.level)
            if one.step is not None and not 0 <= one.step <= 4:
                raise NotPossible(MOMENTS, tr("Please choose one of the answers shown."))
            for place in one.places:
                _check_place(MOMENTS, place)
        return replace(
            self,
            moments=tuple(
                replace(
                    one,
                    places=tuple(sorted(set(one.places))),
                    doing=normalised(one.doing),
                    helped=normalised(one.helped),
                )
                for one in found
            ),
        )

    def with_events(self, events: Iterable[Event]) -> "Entry":
        """Copy with these events. Raises NotPossible."""
        found = tuple(replace(one, words=normalised(one.words)) for one in events)
        _check_words(EVENTS, WordKind.EVENT, (one.kind for one in found))
        return replace(self, events=found)

    def with_note(self, text: str) -> "Entry":
        """Copy with this note, kept as the journal keeps words."""
        return replace(self, note=normalised(text))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayVoice:
    """What one writer said of a day; `entry` is None where only that they wrote may be known."""

    writer: Writer
    entry: Entry | None


def check_moments(moments: Iterable[Moment], day: date, now: datetime) -> None:
    """Refuse a moment that has not come yet at the local time `now`, with NotPossible."""
    if day == now.date() and any(one.at > now.hour * 60 + now.minute for one in moments):
        raise NotPossible(MOMENTS, tr("This time has not come yet."))


def check_day(day: date, today: date) -> None:
    """Refuse a day that has not come yet, with NotPossible."""
    if day > today:
        raise NotPossible("day", tr("This day has not come yet."))


def zone_named(name: str) -> "ZoneInfo":
    """Time zone of a name, UTC where this computer does not know it."""
    # It looks for the zones of the computer when it is imported; the empty form needs none.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones
        return ZoneInfo("UTC")


def _check_place(field: str, place: str) -> None:
    if not is_place(place):
        raise NotPossible(field, tr("This place is not on the body map."))


def _check_level(field: str, level: int | None) -> None:
    if level is not None and not 0 <= level <= 10:
        raise NotPossible(field, tr("Please choose a number from 0 to 10."))


def _check_words(field: str, kind: WordKind, codes: Iterable[str]) -> None:
    if not all(code.startswith(OWN_PREFIX) or is_built_in(kind, code) for code in codes):
        raise NotPossible(field, tr("This is not on the list."))


def _refusal(one: Measure) -> str:
    match one.kind:
        case Kind.MINUTES:
            return tr("A day has 24 hours. Please write a time between 0 and 24 hours.")
        case Kind.CLOCK:
            return tr("Please write a time of day, such as 22:15.")
        case Kind.LEVEL:
            return tr("Please choose a number from 0 to 10.")
        case Kind.NUMBER:
            return tr(
                "Please write a number from {lowest} to {highest}.",
                lowest=number_text(one, one.lowest),
                highest=number_text(one, one.highest),
            )
        case _:
            return tr("Please choose one of the answers shown.")
