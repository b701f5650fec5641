"""Rows of a list: beside or below, and what happens to the keyboard when one goes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui import theme
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.listed_row import ListedRow, ListedRows
from painjournal.ui.widgets.number_field import NumberField

_KEPT: list[QWidget] = []


@pytest.fixture(autouse=True)
def _kept() -> Iterator[None]:
    """Python lets a window go when nobody names it; these stay until the test ends."""
    yield
    _KEPT.clear()


def shown(qtbot: QtBot, part: QWidget, width: int) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(part)
    box.addStretch(1)
    qtbot.addWidget(holder)
    _KEPT.append(holder)
    holder.resize(width, 400)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return holder


def test_the_control_stands_beside_its_name_and_below_it_when_narrow(
    qtbot: QtBot, look: object
) -> None:
    field = NumberField("Minutes", 1, 9)
    row = ListedRow("Physiotherapy", field, "Take off")
    holder = shown(qtbot, row, 560)
    assert row.take_off is not None
    assert field.y() < row.take_off.geometry().bottom()
    high = row.height()
    holder.resize(260, 400)
    qtbot.waitUntil(lambda: row.height() > high)
    assert field.y() >= row.take_off.geometry().bottom()
    assert row.take_off.geometry().right() <= row.width()


def test_a_target_keeps_its_full_size(qtbot: QtBot, look: object) -> None:
    row = ListedRow("Physiotherapy", QLineEdit(), "Take off")
    shown(qtbot, row, 400)
    assert row.take_off is not None
    assert min(row.take_off.width(), row.take_off.height()) >= theme.metrics().control


def test_a_problem_makes_room_for_itself(qtbot: QtBot, look: object) -> None:
    row = ListedRow("Physiotherapy", QLineEdit(), "Take off")
    shown(qtbot, row, 400)
    high = row.height()
    row.set_problem("Please write a whole number from 1 to 1440.")
    qtbot.waitUntil(lambda: row.height() > high)
    assert row.problem.startswith("Please")
    row.set_problem("")
    qtbot.waitUntil(lambda: row.height() == high)


def test_in_a_language_from_the_right_everything_is_mirrored(qtbot: QtBot, look: object) -> None:
    field = NumberField("Minutes", 1, 9)
    row = ListedRow("Physiotherapy", field, "Take off")
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(qtbot, row, 560)
    assert row.take_off is not None
    assert row.take_off.x() < field.x()


def test_the_keyboard_stays_where_it_is_when_another_row_goes(qtbot: QtBot, look: object) -> None:
    rows, otherwise = ListedRows(), QuietButton("Otherwise")
    made = [ListedRow(name, QLineEdit(), f"Take off {name}") for name in ("a", "b")]
    for row in made:
        rows.add_row(row)
    shown(qtbot, rows, 400)
    made[0].control.setFocus()
    rows.remove_row(made[1], otherwise)
    assert made[0].control.hasFocus()
    rows.remove_row(made[0], otherwise)
    assert not rows.isVisible()
