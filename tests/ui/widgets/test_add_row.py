"""Kinds of which each press adds one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.add_row import AddRow
from painjournal.ui.widgets.choice import Choice

CHOICES = [Choice(value=0, text="Pool", key="1"), Choice(value=1, text="Horse", key="2")]


def test_every_press_adds_and_nothing_stays_chosen(qtbot: QtBot, look: object) -> None:
    row = AddRow("Add:", CHOICES)
    qtbot.addWidget(row)
    row.show()
    added: list[int] = []
    row.added.connect(added.append)
    qtbot.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.keyClicks(row.buttons[1], "1")
    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Space)
    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Return)
    qtbot.keyClick(row.buttons[0], Qt.Key.Key_Delete)
    assert added == [1, 1, 0, 0, 0]
    assert row.values == frozenset()
    assert not any(button.isChecked() for button in row.buttons)


def test_a_screen_reader_hears_buttons(qtbot: QtBot, look: object) -> None:
    row = AddRow("Add:", CHOICES)
    qtbot.addWidget(row)
    face = QAccessible.queryAccessibleInterface(row.buttons[0])
    assert face.role() == QAccessible.Role.Button
    assert face.text(QAccessible.Text.Name) == "Add: Pool"


def test_a_locked_row_adds_nothing(qtbot: QtBot, look: object) -> None:
    row = AddRow("Add:", CHOICES)
    qtbot.addWidget(row)
    row.show()
    row.locked = True
    added: list[int] = []
    row.added.connect(added.append)
    qtbot.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    assert added == []
