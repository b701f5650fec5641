"""The form of a day as the journal has it: what is asked, and what the family keeps."""

from datetime import date
from typing import TYPE_CHECKING

from painjournal.domain.asking import Asked, PainScale, Stands, stands
from painjournal.domain.parts import STRETCH_NOTE
from painjournal.domain.people import Person, Writer
from painjournal.ui.today.form import Form

if TYPE_CHECKING:
    from painjournal.services.journals import Journal


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
