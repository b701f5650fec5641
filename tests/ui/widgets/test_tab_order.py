"""The way of the Tab key through parts that came later."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_before


def named(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    return field


def way(qtbot: QtBot, holder: QWidget, start: QWidget, steps: int) -> list[str]:
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    start.setFocus()
    found = []
    for _ in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        found.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    return found


def test_a_part_that_came_later_is_reached_before_its_stop(qtbot: QtBot, look: object) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    first, stop, last = named("first"), QPushButton("Add"), named("last")
    stop.setObjectName("stop")
    rows = Column()
    for part in (first, rows, stop, last):
        box.addWidget(part)
    for number in (1, 2):
        row = Column(named(f"{number}a"), named(f"{number}b"))
        rows.add(row)
        row.show()
        tab_before(stop, row)
    assert way(qtbot, holder, first, 7) == ["first", "1a", "1b", "2a", "2b", "stop", "last"]


def test_it_works_where_nothing_else_can_have_the_keyboard(qtbot: QtBot, look: object) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = QVBoxLayout(holder)
    row, stop = Column(named("a"), named("b")), QPushButton("Add")
    stop.setObjectName("stop")
    box.addWidget(stop)
    box.insertWidget(0, row)
    tab_before(stop, row)
    assert way(qtbot, holder, stop, 4) == ["stop", "a", "b", "stop"]
