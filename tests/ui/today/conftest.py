"""A family's journal, its day form, and the parts of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.today import acts
from tests.ui.today.acts import person, writer
from tests.ui.today.writing import NOW, Opens, Writing

from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.today_page import TodayPage


@pytest.fixture
def family(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "part.painjournal", create=True, clock=lambda: NOW) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
        yield opened


@pytest.fixture
def write(family: Journal, qtbot: QtBot, look: object) -> Opens:
    """Opens a part for somebody to write in."""

    def opened(part: FormPart, writer: str = "Maya") -> Writing:
        return Writing(qtbot, family, part, writer)

    return opened


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "days.painjournal", create=True, clock=lambda: acts.NOW) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
        yield opened


@pytest.fixture
def page(journal: Journal, qtbot: QtBot, look: object) -> TodayPage:
    made = TodayPage()
    qtbot.addWidget(made)
    made.resize(1076, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open(journal)
    made.set_subject(person(journal), writer(journal, "Maya"))
    made.shown()
    return made
