"""A family at the window of a test: sits down, acts by keys and clicks, reads what is shown."""

from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from painjournal.app.desk import Desk
from painjournal.services import settings as kept_settings
from painjournal.ui.today.places.place_chip import PlaceChip
from painjournal.ui.widgets.choice import ChoiceButton
from painjournal.ui.widgets.picker import Picker

MOST_STOPS = 80

Found = TypeVar("Found", bound=QWidget)


class Sitting:
    """One run of the program, from sitting down to getting up."""

    def __init__(self, qtbot: QtBot, journal: Path | None = None) -> None:
        self.qtbot = qtbot
        self.desk = Desk(kept_settings.load(), journal)
        self.window = self.desk.window
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.desk.start()

    def get_up(self) -> None:
        """Close the window, which lets go of the journal."""
        self.window.close()
        assert not self.window.isVisible()
        self.desk.close()

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        found = QApplication.focusWidget()
        assert found is not None, "nothing has the keyboard"
        return found

    @property
    def day(self) -> date:
        """The day on the form."""
        day = self.desk.today.day
        assert day is not None
        return day

    def press(self, *keys: str | Qt.Key) -> None:
        """Press keys, or type words, where the keyboard is."""
        for key in keys:
            if isinstance(key, str) and key.isascii():
                self.qtbot.keyClicks(self.focused, key)
            elif isinstance(key, str):
                # Other letters come from the input method, which single keys cannot stand for.
                typed = QInputMethodEvent()
                typed.setCommitString(key)
                QApplication.sendEvent(self.focused, typed)
            else:
                self.qtbot.keyClick(self.focused, key)

    def chord(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        """Press a key while another is held."""
        self.qtbot.keyClick(self.focused, key, held)

    def tab_to(self, name: str) -> None:
        """Go from stop to stop with Tab until the one of this name has the keyboard."""
        passed = []
        for _ in range(MOST_STOPS):
            here = _name(self.focused)
            if here.startswith(name):
                return
            passed.append(here)
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name!r}, only to {passed}")

    def click(self, name: str) -> None:
        """Click what bears this name."""
        self.qtbot.mouseClick(self._one(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def menu(self, button: str) -> dict[str, bool]:
        """What a menu offers, and which of it can be done; it is closed again."""
        offered = {one.text(): one.isEnabled() for one in self._menu(button).actions()}
        self.press(Qt.Key.Key_Escape)
        return offered

    def choose_from_menu(self, button: str, words: str) -> None:
        """Choose a line of a menu, by key."""
        menu = self._menu(button)
        while (at := menu.activeAction()) is None or at.text() != words:
            self.qtbot.keyClick(menu, Qt.Key.Key_Down)
        self.qtbot.keyClick(menu, Qt.Key.Key_Return)

    def _menu(self, button: str) -> QMenu:
        self.click(button)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def dialog(self) -> QDialog:
        """The dialog that lies over the window."""
        every = self.window.findChildren(QDialog)
        return next(one for one in every if one.isVisible())

    def dialog_words(self) -> str:
        """All words of the dialog."""
        every = self.dialog().findChildren(QLabel)
        return "\n".join(one.text() for one in every if one.isVisible() and one.text())

    def click_in_dialog(self, name: str) -> None:
        """Click what bears this name in the dialog."""
        every = self.dialog().findChildren(QAbstractButton)
        found = next(one for one in every if one.isVisible() and _name(one) == name)
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    def close_dialog(self) -> None:
        """Leave the dialog by Escape."""
        self.qtbot.keyClick(self.dialog(), Qt.Key.Key_Escape)

    def pick(self, picker: str, words: str) -> None:
        """Pick a row of a list by key."""
        found = self._one(Picker, picker)
        found.setFocus()
        found.showPopup()
        view = found.view()
        row = found.findText(words)
        assert row >= 0
        view.setCurrentIndex(found.model().index(row, 0))
        self.qtbot.keyClick(view, Qt.Key.Key_Return)

    def type_into(self, field: str, words: str) -> None:
        """Write into the field of this name, after what is there."""
        found = self._field(field)
        self.qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        self.qtbot.keyClicks(found, words)

    def answers(self) -> set[str]:
        """Answers that are shown as chosen: question and answer."""
        return {one.accessibleName() for one in self.choices() if one.isChecked()}

    def choices(self) -> list[ChoiceButton]:
        """Every answer that can be seen."""
        return [one for one in self.window.findChildren(ChoiceButton) if one.isVisible()]

    def places(self) -> list[str]:
        """Places that are shown as marked, in words."""
        every = self.window.findChildren(PlaceChip)
        return [one.text() for one in every if one.isVisible()]

    def text(self, field: str) -> str:
        """What stands in a field."""
        found = self._field(field)
        if isinstance(found, QPlainTextEdit):
            return found.toPlainText()
        assert isinstance(found, QLineEdit)
        return found.text()

    def said(self) -> str:
        """All words that are shown as text."""
        every = self.window.findChildren(QLabel)
        return "\n".join(one.text() for one in every if one.isVisible() and one.text())

    def every_word(self) -> str:
        """All words that are shown, those in notes and fields too."""
        notes = [one.toPlainText() for one in self.window.findChildren(QPlainTextEdit)]
        fields = [one.text() for one in self.window.findChildren(QLineEdit)]
        return "\n".join((self.said(), *notes, *fields))

    def offered(self) -> list[str]:
        """What the notice offers to do."""
        every = self.window.notice.findChildren(QAbstractButton)
        return [one.text() for one in every if one.isVisible() and one.text()]

    def _field(self, name: str) -> QWidget:
        """A field of this name; the card it stands on may be called the same."""
        every = (*self.window.findChildren(QLineEdit), *self.window.findChildren(QPlainTextEdit))
        found = [one for one in every if one.isVisible() and _name(one) == name]
        assert found, f"there is no field that is called {name!r}"
        return found[0]

    def _one(self, kind: type[Found], name: str) -> Found:
        every = self.window.findChildren(kind)
        found = [one for one in every if one.isVisible() and _name(one) == name]
        assert found, f"nothing is shown that is called {name!r}"
        return found[0]


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words
