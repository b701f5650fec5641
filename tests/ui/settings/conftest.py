"""A journal of a family, and the settings page of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.ui.hands import family

from painjournal.domain.changes import Change
from painjournal.services.journals import Journal
from painjournal.services.settings import Settings
from painjournal.ui.settings_page import SettingsPage


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with family(tmp_path) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, look: object, journal: Journal) -> SettingsPage:
    made = SettingsPage(
        Settings(),
        journal.path,
        journal.people,
        journal.lists,
        journal.copies,
        today=journal.diary.today,
    )
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


@pytest.fixture
def changes(page: SettingsPage) -> list[Change]:
    found: list[Change] = []
    page.people_changed.connect(found.append)
    return found
