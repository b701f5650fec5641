"""The parts of the form fit a narrow window at every text size."""

from collections.abc import Callable

import pytest
from tests.ui.today.writing import Opens

from painjournal.domain.entries import Entry
from painjournal.domain.parts import Event, Session, Sign
from painjournal.ui.today.parts.events_part import EventsPart
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.noticed_part import NoticedPart
from painjournal.ui.today.parts.programme_part import ProgrammePart
from painjournal.ui.today.parts.sessions_part import SessionsPart
from painjournal.ui.today.parts.signs_part import SignsPart

NARROW = 380


def filled(entry: Entry) -> Entry:
    """A day with something long in every part."""
    return (
        entry.with_sessions([Session(kind="occupational", minutes=45)])
        .with_signs([Sign(code="touch", place="b-shoulderblade-l"), Sign(code="colour")])
        .with_noticed(["cannot-move", "headache", "urine-rush"])
        .with_events([Event(kind="illness", words="In bed until lunch, and again after it.")])
    )


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("part", [SessionsPart, SignsPart, NoticedPart, EventsPart, ProgrammePart])
def test_a_part_fits_a_narrow_column(
    write: Opens, look: Callable[[str, float], None], part: type[FormPart], scale: float
) -> None:
    look("light", scale)
    page = write(part())
    page.keep(filled(page.kept))
    page.holder.resize(NARROW, 600)
    assert page.holder.width() == NARROW
