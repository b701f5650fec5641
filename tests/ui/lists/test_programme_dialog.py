from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, press, said
from tests.ui.lists.conftest import Opens

from painjournal.services.journals import Journal
from painjournal.ui.widgets.sheet_dialog import SheetDialog


def sheet(dialog: SheetDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def test_the_sheet_is_copied_once(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    dialog = opens("programme")
    assert sheet(dialog).hasFocus()
    qtbot.keyClicks(sheet(dialog), "Toe stands")
    qtbot.keyClick(sheet(dialog), Qt.Key.Key_Return)
    qtbot.keyClicks(sheet(dialog), "Stretch")
    press(qtbot, dialog, "Keep")
    assert not dialog.isVisible()
    [one] = journal.lists.of(1).programmes
    assert (one.text, one.since) == ("Toe stands\nStretch", TODAY)


def test_another_sheet_holds_from_today_and_the_earlier_can_be_read(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    journal.lists.keep_programme(1, "Walk", since=date(2025, 1, 3))
    dialog = opens("programme")
    assert "Since 3 January 2025" in said(dialog)
    sheet(dialog).selectAll()
    qtbot.keyClicks(sheet(dialog), "Swim")
    press(qtbot, dialog, "Keep")
    assert {one.since: one.text for one in journal.lists.of(1).programmes} == {
        date(2025, 1, 3): "Walk",
        TODAY: "Swim",
    }
    again = opens("programme")
    press(qtbot, again, "Earlier sheets")
    assert "Walk" in said(again)


def test_escape_asks_once_about_what_is_typed(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    dialog = opens("programme")
    qtbot.keyClicks(sheet(dialog), "Swim")
    qtbot.keyClick(sheet(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    press(qtbot, dialog, "Cancel")
    assert journal.lists.of(1).programmes == ()
