"""Who the journal is about and who writes in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Occupation(StrEnum):
    """What fills a person's weekdays, and so which attendance is asked."""

    SCHOOL = "school"
    WORK = "work"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the journal is about. `id` is 0 until the journal has kept it.

    Somebody archived is not offered any more; their days stay and can be looked at again.
    """

    id: int = 0
    name: str
    occupation: Occupation = Occupation.NEITHER
    birth_year: int | None = None
    archived: bool = False

    @property
    def initials(self) -> str:
        """First letters of the name's words, for pages that leave the house."""
        return "".join(word[0] for word in self.name.split()).upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Somebody who writes: the person themselves (`person_id` set) or an adult around them.

    `shows_answers` is the writer's own choice: False shows others only that something was written.
    `together` says that the person's days begin as written together with an adult. An `archived`
    writer is not offered any more.
    """

    id: int = 0
    name: str
    person_id: int | None = None
    shows_answers: bool = True
    together: bool = False
    archived: bool = False

    def is_self(self, person: Person) -> bool:
        """Whether this writer is the person the entry is about."""
        return self.person_id == person.id


def writers_about(person: Person, writers: Iterable[Writer]) -> list[Writer]:
    """Who may write about a person: the person themselves first, then every adult."""
    every = [one for one in writers if not one.archived]
    own = [one for one in every if one.is_self(person)]
    return own + [one for one in every if one.person_id is None]
