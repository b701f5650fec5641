"""What a person does with a page or dialog: press words, type into named fields, read."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.tile import Tile

TODAY = date(2025, 3, 18)


@contextmanager
def family(folder: Path) -> Iterator[Journal]:
    """A journal of Maya, in which Mum writes too, on a Tuesday in March."""
    clock = datetime(2025, 3, 18, 19, tzinfo=UTC)
    with open_journal(folder / "our.painjournal", create=True, clock=lambda: clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, 2012, since=date(2025, 1, 1))
        opened.people.add_adult("Mum", since=date(2025, 1, 1))
        yield opened


def button(within: QWidget, words: str) -> QAbstractButton:
    """The button that can be seen with these words."""
    return next(
        one
        for one in within.findChildren(QAbstractButton)
        if words in (one.text(), one.accessibleName()) and one.isVisible()
    )


def press(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Click it."""
    qtbot.mouseClick(button(within, words), Qt.MouseButton.LeftButton)


def field(within: QWidget, name: str) -> QLineEdit:
    """The field of a name that can be seen."""
    return next(
        one
        for one in within.findChildren(QLineEdit)
        if one.accessibleName() == name and one.isVisible()
    )


def retype(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Write something else into a field."""
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    qtbot.keyClicks(line, text)


def pick(qtbot: QtBot, within: QWidget, name: str, words: str) -> None:
    """Pick words from a list by keyboard."""
    picker = next(one for one in within.findChildren(Picker) if one.accessibleName() == name)
    picker.setFocus()
    at = picker.findText(words)
    assert at >= 0, [picker.itemText(n) for n in range(picker.count())]
    steps = at - picker.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(picker, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)
    assert picker.currentText() == words


def said(within: QWidget) -> list[str]:
    """Every sentence that can be seen."""
    return [one.text() for one in within.findChildren(QLabel) if one.isVisible() and one.text()]


def tiles(within: QWidget) -> dict[str, str]:
    """The words of every tile that can be seen, with those under them."""
    return {one.text(): one.detail for one in within.findChildren(Tile) if one.isVisible()}
