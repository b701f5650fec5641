"""Whatever treatments and moments a day holds come out of the form as they went in."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies import LISTS, entries
from tests.ui.today.writing import NOW, TODAY

from painjournal.domain.asking import PainScale
from painjournal.domain.entries import Entry
from painjournal.domain.people import Person, Writer
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.doses_part import DosesPart
from painjournal.ui.today.parts.moments_part import MomentsPart

MAYA = Person(id=1, name="Maya")
FORM = Form(
    person=MAYA,
    writer=Writer(id=1, name="Maya", person_id=1),
    day=TODAY,
    rows=(),
    lists=LISTS,
)
STOPPED = replace(
    LISTS,
    treatments=tuple(
        replace(one, start=None, stop=TODAY - timedelta(days=n % 2))
        for n, one in enumerate(LISTS.treatments)
    ),
)
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("scale", PainScale)
@FEW
@given(first=entries(day=st.just(TODAY)), then=entries(day=st.just(TODAY)))
def test_moments(look: object, scale: PainScale, first: Entry, then: Entry) -> None:
    part = MomentsPart(lambda: NOW)
    part.show_form(replace(FORM, scale=scale), first)
    for row in part.rows[::2]:
        row.begin()
    for entry in (first, then, first):
        part.show_entry(entry)
        assert part.fill(entry).content == entry.content
        assert part.fill(replace(entry, moments=())).content == entry.content
    assert not part.refused


@FEW
@given(first=entries(day=st.just(TODAY)), then=entries(day=st.just(TODAY)))
def test_doses(look: object, first: Entry, then: Entry) -> None:
    part = DosesPart()
    part.show_form(replace(FORM, lists=STOPPED), first)
    for entry in (first, then, first):
        part.show_entry(entry)
        assert part.fill(entry).content == entry.content
        assert part.fill(replace(entry, doses=())).content == entry.content
