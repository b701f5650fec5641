"""All that a journal holds and may leave it: everything but private notes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from painjournal.domain.asking import Asked
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person, Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeJournal:
    """A whole journal as records; `lists` by the person's id, `entries` those that are written.

    `is_sample` says that all of it was invented.
    """

    people: tuple[Person, ...]
    writers: tuple[Writer, ...]
    entries: Iterable[Entry] = ()
    lists: Mapping[int, PersonLists] = field(default_factory=dict)
    stretch_notes: tuple[StretchNote, ...] = ()
    asked: tuple[Asked, ...] = ()
    is_sample: bool = False

    @property
    def by_number(self) -> tuple[dict[int, Person], dict[int, Writer]]:
        """People and writers by their numbers."""
        return {one.id: one for one in self.people}, {one.id: one for one in self.writers}

    def lists_of(self, person_id: int) -> PersonLists:
        """Lists of a person, empty ones when they keep none."""
        return self.lists.get(person_id, PersonLists())
