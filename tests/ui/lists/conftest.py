"""A journal of a family, and a window over which editors open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, family

from painjournal.domain.changes import Change
from painjournal.services.journals import Journal
from painjournal.ui.lists.editors import open_editor
from painjournal.ui.widgets.sheet_dialog import SheetDialog

Opens = Callable[[str], SheetDialog]


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with family(tmp_path) as opened:
        yield opened


@pytest.fixture
def changes() -> list[Change]:
    return []


@pytest.fixture
def opens(qtbot: QtBot, look: object, journal: Journal, changes: list[Change]) -> Opens:
    """Opens the editor of a code, as Settings and the day form do."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 800)
    window.show()

    def open_one(code: str) -> SheetDialog:
        person = journal.people.people()[0]
        open_editor(window, code, journal.lists, person, today=TODAY, changed=changes.append)
        dialog = next(one for one in window.findChildren(SheetDialog) if one.isVisible())
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_one
