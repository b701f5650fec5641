"""What the form of one day asks, of one writer about one person."""

from dataclasses import dataclass, field
from datetime import date

from painjournal.domain.asking import Asked, PainScale, Stands, stands
from painjournal.domain.catalogue import PLACES
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Measure
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The questions of a day; `rows` say what is asked of this writer about this person.

    `order` holds the codes in the order the writer gave them, `lists` what the family keeps.
    """

    person: Person
    writer: Writer
    day: date
    rows: tuple[Asked, ...]
    lists: PersonLists = field(default_factory=PersonLists)
    order: tuple[str, ...] = ()
    scale: PainScale = PainScale.LEVEL

    @property
    def own(self) -> bool:
        """Whether the person writes about themself, alone or together with somebody."""
        return self.writer.is_self(self.person)

    def words(self, one: Measure) -> str:
        """The question as this writer is asked it."""
        if self.own or one.observer_question is None:
            return tr(one.question)
        return tr(one.observer_question, name=self.person.name)

    def stands(self, code: str) -> Stands:
        """How a question stands on this form."""
        return stands(self.rows, code, self.day)

    def shows(self, code: str, entry: Entry) -> bool:
        """Whether a question is seen: asked by itself, or it holds an answer."""
        held = bool(entry.places) if code == PLACES else code in entry.answers
        return held or self.stands(code) is Stands.ASKED
