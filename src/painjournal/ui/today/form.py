"""What the form of one day asks, of one writer about one person."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from painjournal.domain.asking import Asked, PainScale, Stands, in_order, is_for, items, stands
from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Measure, Section
from painjournal.domain.parts import PARTS, STRETCH_NOTE
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr

if TYPE_CHECKING:
    from painjournal.services.journals import Journal

_FIELDS = frozenset(one.code for one in PARTS) - {STRETCH_NOTE}
"""Parts whose code is the name of the entry's field that has them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The questions of a day; `rows` say what is asked of this writer about this person.

    `order` holds the codes in the order the writer gave them, `lists` what the family keeps.
    `beside` are the codes of parts that have something for this day beside the entry.
    """

    person: Person
    writer: Writer
    day: date
    rows: tuple[Asked, ...]
    lists: PersonLists = field(default_factory=PersonLists)
    order: tuple[str, ...] = ()
    scale: PainScale = PainScale.LEVEL
    beside: frozenset[str] = frozenset()

    @property
    def own(self) -> bool:
        """Whether the person writes about themself, alone or together with somebody."""
        return self.writer.is_self(self.person)

    def is_same_day(self, other: "Form") -> bool:
        """Whether both are about the same day of the same person, by the same writer."""
        mine = (self.day, self.person.id, self.writer.id)
        return mine == (other.day, other.person.id, other.writer.id)

    def words(self, one: Measure) -> str:
        """The question as this writer is asked it."""
        if self.own or one.observer_question is None:
            return tr(one.question)
        return tr(one.observer_question, name=self.person.name)

    def stands(self, code: str) -> Stands:
        """How a question stands on this form; what is not for this writer stands nowhere."""
        stand = stands(self.rows, code, self.day)
        if stand is Stands.OFFERED and all(row.code != code for row in self.rows):
            every = items(self.person, own=self.own, measures=self.lists.measures)
            return stand if any(one.code == code for one in every) else Stands.ABSENT
        return stand

    def holds(self, code: str, entry: Entry) -> bool:
        """Whether a measure or part has something in it on this day."""
        if code in _FIELDS:
            return bool(getattr(entry, code))
        return code in entry.answers or code in self.beside

    def shows(self, code: str, entry: Entry) -> bool:
        """Whether a question is seen: asked by itself, or it holds an answer."""
        return self.holds(code, entry) or self.stands(code) is Stands.ASKED

    def measures(self, section: Section) -> tuple[Measure, ...]:
        """Measures of a section that suit this writer, the family's own too, in their order."""
        every = (*MEASURES, *self.lists.measures)
        mine = {
            one.code: one
            for one in every
            if one.section is section and is_for(one, self.person, own=self.own)
        }
        return tuple(mine[code] for code in in_order(mine, self.order))


def form_of_day(journal: "Journal", person: Person, writer: Writer, day: date) -> Form:
    """What a writer is asked about a person's day."""
    rows = journal.people.asked_rows(person.id)
    own = {one.id for one in journal.people.writers(archived=True) if one.is_self(person)}
    stretches = journal.notes.stretches(person.id, day, writer.id)
    return Form(
        person=person,
        writer=writer,
        day=day,
        rows=tuple(row for row in rows if row.writer_id == writer.id),
        lists=journal.lists.of(person.id),
        order=journal.people.order(person.id, writer.id),
        scale=_scale([row for row in rows if row.writer_id in own], day),
        beside=frozenset({STRETCH_NOTE} if stretches else ()),
    )


def _scale(rows: list[Asked], day: date) -> PainScale:
    """The scale a person uses: numbers, unless only words are asked."""
    level, words = (stands(rows, code, day) for code in (PainScale.LEVEL, PainScale.WORDS))
    only_words = level is Stands.ABSENT and words is not Stands.ABSENT
    return PainScale.WORDS if only_words else PainScale.LEVEL
