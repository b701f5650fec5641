"""A family's journal for the parts of the day form."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.today.writing import NOW, Opens, Writing

from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.today.form_part import FormPart


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
