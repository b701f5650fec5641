"""One writer's day about one person."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from painjournal.domain.catalogue import measure
from painjournal.domain.days import is_late
from painjournal.domain.errors import NotPossible
from painjournal.domain.measures import Answer, Kind
from painjournal.domain.notes import normalised
from painjournal.domain.places import ELSEWHERE, is_place
from painjournal.i18n import tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

NOTE = "note"
"""Field name of the note, beside the codes of measures and places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that hurt, with a level 0-10 and words only where the person gave them."""

    id: str
    level: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one writer wrote about one person's day; what is absent was not answered.

    `answers` holds a whole number a measure, or a set of them for ticks. `first_recorded` and
    `changed` are aware moments, None until the journal has kept the entry; `zone` is the time zone
    in which it was first recorded and in which its clock times are meant.
    """

    person_id: int
    writer_id: int
    day: date
    together: bool = False
    nothing_to_add: bool = False
    answers: Mapping[str, Answer] = field(default_factory=dict)
    places: tuple[Place, ...] = ()
    note: str = ""
    zone: str = "UTC"
    first_recorded: datetime | None = None
    changed: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))

    @property
    def has_content(self) -> bool:
        """Whether anything was answered, marked or noted."""
        return bool(self.answers or self.places or self.note)

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
        places = frozenset(self.places)
        return (self.together, self.nothing_to_add, dict(self.answers), places, self.note)

    def answer(self, code: str) -> int | None:
        """One number that was answered, None when it was not or is a set of ticks."""
        value = self.answers.get(code)
        return value if isinstance(value, int) else None

    def ticks(self, code: str) -> frozenset[int]:
        """Ticks of a measure, empty when it was not answered."""
        value = self.answers.get(code)
        return value if isinstance(value, frozenset) else frozenset()

    def with_answer(self, code: str, value: Answer | None) -> "Entry":
        """Copy with one answer set or, by None or no ticks, cleared. Raises NotPossible."""
        answers = {kept: old for kept, old in self.answers.items() if kept != code}
        if value is not None and value != frozenset():
            if not measure(code).allows(value):
                raise NotPossible(code, _refusal(code))
            answers[code] = value
        return replace(self, answers=answers)

    def with_places(self, places: tuple[Place, ...]) -> "Entry":
        """Copy with these places, each once. Raises NotPossible."""
        for place in places:
            if not is_place(place.id) or (place.words and place.id != ELSEWHERE):
                raise NotPossible("places", tr("This place is not on the body map."))
            if place.level is not None and not 0 <= place.level <= 10:
                raise NotPossible("places", tr("Please choose a number from 0 to 10."))
        unique = {place.id: replace(place, words=normalised(place.words)) for place in places}
        return replace(self, places=tuple(unique.values()))

    def with_note(self, text: str) -> "Entry":
        """Copy with this note, kept as the journal keeps words."""
        return replace(self, note=normalised(text))


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


def _refusal(code: str) -> str:
    one = measure(code)
    match one.kind:
        case Kind.MINUTES:
            return tr("A day has 24 hours. Please write a time between 0 and 24 hours.")
        case Kind.CLOCK:
            return tr("Please write a time of day, such as 22:15.")
        case Kind.LEVEL:
            return tr("Please choose a number from 0 to 10.")
        case _:
            return tr("Please choose one of the answers shown.")
