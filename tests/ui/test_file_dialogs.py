"""Where a copy goes, and that nothing is replaced unless somebody was asked."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui.file_dialogs import journal_to_open, place_for_copy


def answer(typed: str) -> None:
    """Type a name into the dialog of files that is open, and save; nothing typed closes it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    if not typed:
        dialog.reject()
        return
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(typed)
    dialog.accept()


@pytest.fixture
def window(qtbot: QtBot, own_home: Path, look: object) -> QWidget:
    own_home.mkdir()
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "kept", "may_replace"),
    [
        ("spring.painjournal", "spring.painjournal", True),
        ("spring.1", "spring.1.painjournal", False),
    ],
)
def test_an_ending_that_is_added_replaces_nothing(
    window: QWidget, own_home: Path, typed: str, kept: str, may_replace: bool
) -> None:
    QTimer.singleShot(0, lambda: answer(str(own_home / typed)))
    assert place_for_copy(window) == (own_home / kept, may_replace)


def test_nothing_chosen_is_no_place(window: QWidget, own_home: Path) -> None:
    QTimer.singleShot(0, lambda: answer(""))
    assert place_for_copy(window) is None
    QTimer.singleShot(0, lambda: answer(""))
    assert journal_to_open(window, own_home) is None
