"""Earlier versions of a day: looked at beside what it says now, and brought back."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person, Writer
from painjournal.ui.day.day_column import DayColumn
from painjournal.ui.day.versions_dialog import VersionsDialog
from painjournal.ui.widgets.picker import Picker

DAY = date(2026, 11, 8)
MAYA = Person(id=1, name="Maya")
OWN = Writer(id=1, name="Maya", person_id=1)


def said(note: str, hour: int) -> Entry:
    changed = datetime(2026, 11, 8, hour, tzinfo=UTC)
    return Entry(
        person_id=1,
        writer_id=1,
        day=DAY,
        note=note,
        answers={"stress": 1},
        first_recorded=changed,
        changed=changed,
    )


NOW = said("three", 20)


@pytest.fixture
def window(qtbot: QtBot, look: object) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> VersionsDialog:
    versions = (said("one", 9), said("two", 15), said("three", 18))
    made = VersionsDialog(
        NOW, versions, person=MAYA, writer=OWN, lists=PersonLists(), parent=window
    )
    with qtbot.waitExposed(made):
        made.show()
    return made


def is_closed(window: QWidget) -> bool:
    return not any(one.isVisible() for one in window.findChildren(VersionsDialog))


def words(dialog: VersionsDialog) -> list[list[str]]:
    columns = [one for one in dialog.findChildren(DayColumn) if one.isVisible()]
    return [[label.text() for label in one.findChildren(QLabel) if label.text()] for one in columns]


def bring_back(dialog: VersionsDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Bring"))


def pick(dialog: VersionsDialog, row: int) -> None:
    picker = dialog.findChild(Picker)
    assert isinstance(picker, Picker)
    picker.setCurrentIndex(row)
    picker.activated.emit(row)


def test_the_newest_stands_first_and_what_differs_before_the_rest(dialog: VersionsDialog) -> None:
    was, now = words(dialog)
    assert was == ["As it was", "Stress", "A little", "Note", "three"]
    assert now == ["As it is now", "Stress", "A little", "Note", "three"]
    assert not bring_back(dialog).isEnabled()
    pick(dialog, 1)
    was, now = words(dialog)
    assert was[1:] == ["Note (differs)", "two", "Stress", "A little"]
    assert now[1:] == ["Note (differs)", "three", "Stress", "A little"]
    assert bring_back(dialog).isEnabled()


def test_the_version_that_is_looked_at_is_wanted_back(
    dialog: VersionsDialog, window: QWidget, qtbot: QtBot
) -> None:
    pick(dialog, 2)
    with qtbot.waitSignal(dialog.wanted) as wanted:
        qtbot.mouseClick(bring_back(dialog), Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    assert wanted.args[0].note == "one"
    assert is_closed(window)


def test_escape_leaves_everything_as_it_is(
    dialog: VersionsDialog, window: QWidget, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dialog.wanted):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert is_closed(window)
