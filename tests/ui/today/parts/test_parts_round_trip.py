"""Whatever a day holds comes out of the parts of the form as it went in, also after undo."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import LISTS, entries

from painjournal.domain.entries import Entry
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.events_part import EventsPart
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.noticed_part import NoticedPart
from painjournal.ui.today.parts.programme_part import ProgrammePart
from painjournal.ui.today.parts.sessions_part import SessionsPart
from painjournal.ui.today.parts.signs_part import SignsPart

DAY = date(2026, 3, 18)
MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
WRITERS = (Writer(id=1, name="Maya", person_id=1), Writer(id=2, name="Mum"))
PARTS = (SessionsPart, SignsPart, NoticedPart, EventsPart, ProgrammePart)


@pytest.mark.parametrize("kind", PARTS)
@pytest.mark.parametrize("writer", WRITERS, ids=lambda one: one.name)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    first=entries(day=st.just(DAY)), then=entries(day=st.just(DAY)), last=entries(day=st.just(DAY))
)
def test_a_part_gives_back_what_it_shows(
    look: object, kind: type[FormPart], writer: Writer, first: Entry, then: Entry, last: Entry
) -> None:
    part = kind()
    part.show_form(Form(person=MAYA, writer=writer, day=DAY, rows=(), lists=LISTS), first)
    assert part.fill(first).content == first.content
    for entry in (then, first, last):
        part.show_entry(entry)
        assert part.fill(entry).content == entry.content
        # What the body map marks passes through untouched, so its fill alone would prove little.
        assert not isinstance(part, SignsPart) or part.signs == entry.signs
    assert not part.refused
