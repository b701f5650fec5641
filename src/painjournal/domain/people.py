"""Who the journal is about and who writes in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import short_name
from painjournal.i18n import tr


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

    def is_open_to(self, viewer_id: int | None) -> bool:
        """Whether a viewer sees what this writer wrote; None is the owner of the file, who does."""
        return self.shows_answers or viewer_id in (None, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """On how many days somebody wrote about a person, or was written about by a writer."""

    name: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How much the journal holds of a person or writer: what would go with them.

    `days` are written ones; `shares` say of a person how many of them each writer wrote, of a
    writer about whom they are, most days first. `notes` are those of days, notes about several
    days and private notes; `lists` are lines of the person's own lists.
    """

    days: int = 0
    shares: tuple[Share, ...] = ()
    notes: int = 0
    lists: int = 0
    first: date | None = None
    last: date | None = None


def writers_about(person: Person, writers: Iterable[Writer]) -> list[Writer]:
    """Who may write about a person: the person themselves first, then every adult."""
    every = [one for one in writers if not one.archived]
    own = [one for one in every if one.is_self(person)]
    return own + [one for one in every if one.person_id is None]


def same_kind(one: Writer, other: Writer) -> bool:
    """Whether both write about themselves or both are adults: names differ within each."""
    return (one.person_id is None) == (other.person_id is None)


def free_name(name: str, others: Iterable[Person | Writer]) -> str:
    """Name as it is kept. Raises NotPossible when it is empty or one of the others has it."""
    name = short_name(name)
    if not any(sign.isprintable() for sign in name):
        raise NotPossible("name", tr("Please write a name."))
    if name.casefold() in {other.name.casefold() for other in others}:
        raise NotPossible("name", tr("There is already somebody called {name}.", name=name))
    return name


def check_somebody_stays(person_id: int, people: Iterable[Person]) -> None:
    """Refuse to let a person go when nobody else is offered, with NotPossible."""
    if all(one.archived for one in people if one.id != person_id):
        raise NotPossible(
            "person", tr("The journal has to be about somebody. Add another person first.")
        )


def check_names(people: Iterable[Person], writers: Iterable[Writer]) -> None:
    """Refuse two people, or two adults, of one name, with NotPossible."""
    adults = tuple(one for one in writers if one.person_id is None)
    for group in (tuple(people), adults):
        for one in group:
            free_name(one.name, (other for other in group if other.id != one.id))


def check_writers(people: Iterable[Person], writers: Iterable[Writer]) -> None:
    """Refuse to leave anybody who is offered without a writer, with NotPossible."""
    writers = tuple(writers)
    for person in people:
        if not person.archived and not writers_about(person, writers):
            raise NotPossible(
                "writer", tr("Then nobody could write about {name}.", name=person.name)
            )
