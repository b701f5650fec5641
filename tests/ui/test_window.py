"""The main window: places built when asked for, keys, a narrow column, and names for everything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from painjournal.ui.keys_dialog import KeysDialog
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.place_button import PlaceButton
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.window import MainWindow

Look = Callable[[str, float], None]
PLACES = ("today", "calendar", "trends", "summary", "reading")


class Page(ScrollColumn):
    """A page that counts, and can ask to stay."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0
        self.stays = False
        self.add(QuietButton("An act of this page"))
        self.add_stretch()

    def shown(self) -> None:
        self.times += 1

    def leaving(self) -> bool:
        return not self.stays

    def keys(self) -> list[tuple[str, str]]:
        return [("Alt+Left", "The day before")]


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> MainWindow:
    window = MainWindow()
    for key in PLACES:
        window.add_place(key, key.capitalize(), key, Page)
    window.add_place("settings", "Settings", "settings", Page, foot=True)
    window.add_place("help", "Getting help now", "help", QWidget, foot=True, short="Help now")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    return window


def page(window: MainWindow, key: str) -> Page:
    found = window.built(key)
    assert isinstance(found, Page)
    return found


def test_a_page_is_built_when_it_is_first_asked_for(window: MainWindow) -> None:
    assert all(window.built(key) is None for key in PLACES)
    window.show_place("today")
    assert [window.built(key) is not None for key in PLACES] == [True, False, False, False, False]
    first = page(window, "today")
    QTest.mouseClick(window.side.place("trends"), Qt.MouseButton.LeftButton)
    assert window.place == "trends"
    QTest.mouseClick(window.side.place("today"), Qt.MouseButton.LeftButton)
    assert page(window, "today") is first
    assert first.times == 2
    assert first.isVisible()


@pytest.mark.parametrize(
    "modifier", [Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier]
)
def test_keys_go_to_the_places(
    qtbot: QtBot, window: MainWindow, modifier: Qt.KeyboardModifier
) -> None:
    window.show_place("today")
    qtbot.waitUntil(window.isActiveWindow)
    for number, key in enumerate(PLACES[1:], start=2):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), modifier)
        assert window.place == key


def test_the_place_one_is_at_is_marked_and_said(window: MainWindow) -> None:
    window.show_place("summary")
    here = {key: window.side.place(key).accessibleDescription() for key in PLACES}
    assert here["summary"] == "You are here"
    assert [here[key] for key in ("today", "calendar", "trends", "reading")] == [
        "Alt+1",
        "Alt+2",
        "Alt+3",
        "Alt+5",
    ]


def test_a_page_may_ask_to_stay(window: MainWindow) -> None:
    window.show_place("today")
    page(window, "today").stays = True
    assert not window.show_place("trends")
    assert window.place == "today"
    assert window.side.place("today").here
    window.close()
    assert window.isVisible()
    page(window, "today").stays = False
    assert window.show_place("trends")
    window.close()
    assert not window.isVisible()


def test_the_title_names_nobody(window: MainWindow) -> None:
    window.set_people([("Maya", 1)], 1)
    window.show_place("today")
    assert window.windowTitle() == "painjournal"


def test_the_pickers_wait_for_the_journal(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.side.person.isEnabled()
    assert not window.side.writer.isEnabled()
    window.set_people([("Maya", 1), ("Jonas", 2)], 2)
    window.set_writers([("by Maya", 1), ("by Mum", 5)], 5)
    assert (window.side.person.chosen, window.side.writer.chosen) == (2, 5)
    with qtbot.waitSignal(window.person_picked) as picked:
        QTest.keyClick(window.side.person, Qt.Key.Key_Up)
    assert picked.args == [1]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [800, 1280])
def test_nothing_of_the_window_is_cut(
    qtbot: QtBot, look: Look, window: MainWindow, scale: float, width: int
) -> None:
    look("light", scale)
    window.resize(width, 520 if width == 800 else 800)
    window.set_people([("Maya", 1)], 1)
    window.show_place("today")
    QApplication.processEvents()
    assert window.width() == width
    assert window.side.compact == (width < 900)
    column = window.side.findChild(QScrollArea)
    assert column is not None
    assert column.horizontalScrollBar().maximum() == 0
    for key in (*PLACES, "settings", "help"):
        button = window.side.place(key)
        assert button.height() >= button.heightForWidth(button.width())
        needed = button.least_width() if window.side.compact else button.natural_width()
        assert button.width() >= needed - 8, key
    act = page(window, "today").findChild(QuietButton)
    assert act is not None
    right = act.mapTo(window, QPoint(act.width(), 0)).x()
    assert right <= window.width()


def test_every_control_has_a_name(window: MainWindow) -> None:
    window.show_place("today")
    window.notice.say("The copy was not made.", [("Try again", lambda: None)])
    controls = [
        part
        for part in window.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QComboBox) and part.isVisible()
    ]
    assert len(controls) > 10
    for control in controls:
        heard = QAccessible.queryAccessibleInterface(control)
        assert heard.text(QAccessible.Text.Name), control
        if isinstance(control, QAbstractButton):
            assert heard.actionInterface().actionNames(), control


def test_a_screen_reader_can_go_to_a_place(qtbot: QtBot, window: MainWindow) -> None:
    window.show_place("today")
    heard = QAccessible.queryAccessibleInterface(window.side.place("reading"))
    heard.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: window.place == "reading")


def test_tab_reaches_every_place_and_then_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.show_place("today")
    window.side.place("today").setFocus()
    qtbot.waitUntil(window.side.place("today").hasFocus)
    met: list[QWidget] = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert all(isinstance(one, PlaceButton) for one in met[:7])
    assert isinstance(met[7], QuietButton)


def test_f1_lists_the_keys_of_the_page_too(qtbot: QtBot, window: MainWindow) -> None:
    window.show_place("today")
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeysDialog)
    assert dialog is not None
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert {"Alt+Left", "The day before", "Everywhere", "Show this list"} <= words
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_journal_gets_new_pages(qtbot: QtBot, window: MainWindow) -> None:
    window.show_place("today")
    first = page(window, "today")
    with qtbot.waitSignal(first.destroyed):
        window.forget_pages()
    window.show_place("today")
    assert page(window, "today").times == 1


def test_a_notice_says_what_to_do_and_goes_when_closed(qtbot: QtBot, window: MainWindow) -> None:
    pressed: list[str] = []
    assert not window.notice.isVisible()
    window.notice.say("The stick is full.", [("Choose another", lambda: pressed.append("other"))])
    assert window.notice.isVisible()
    assert window.notice.accessibleName() == "The stick is full."
    buttons = {
        one.accessibleName() or one.text(): one
        for one in window.notice.findChildren(QAbstractButton)
    }
    QTest.mouseClick(buttons["Choose another"], Qt.MouseButton.LeftButton)
    assert pressed == ["other"]
    button, close = (one for one in window.notice.findChildren(QAbstractButton) if one.isVisible())
    window.side.place("help").setFocus()
    for here in (button, close):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert here.hasFocus()
    window.notice.say("Another sentence.")
    assert window.notice.sentence == "Another sentence."
    assert not buttons["Choose another"].isVisible()
    with qtbot.waitSignal(window.notice.closed):
        QTest.mouseClick(buttons["Close this notice"], Qt.MouseButton.LeftButton)
    assert not window.notice.isVisible()
    assert window.notice.sentence == ""


def test_a_lasting_notice_comes_back_after_another(window: MainWindow) -> None:
    window.notice.say("An invented family.", [("Back", lambda: None)], lasting=True)
    window.notice.say("The copy is saved.")
    close = next(b for b in window.notice.findChildren(QAbstractButton) if b.isVisible())
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert window.notice.sentence == "An invented family."
    shown = [b for b in window.notice.findChildren(QAbstractButton) if b.isVisible()]
    assert [one.text() for one in shown] == ["Back"]
