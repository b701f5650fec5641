"""Chips: taken off by mouse and keys, shown anew without losing the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui import theme
from painjournal.ui.widgets.chip import ChipFlow

Key = Qt.Key


@pytest.fixture
def holder(qtbot: QtBot, look: object) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(ChipFlow("Noticed"))
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def flow(holder: QWidget) -> ChipFlow:
    found = holder.findChild(ChipFlow)
    assert isinstance(found, ChipFlow)
    found.show_chips([("a", "Apple"), ("b", "Berry"), ("c", "Cherry")])
    return found


def test_a_click_takes_a_chip_off(flow: ChipFlow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(flow.removed) as told:
        qtbot.mouseClick(flow.chips[1], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    assert flow.keys == ("a", "c")


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Backspace, Key.Key_Space, Key.Key_Enter])
def test_a_key_takes_a_chip_off_and_the_keyboard_goes_on(
    flow: ChipFlow, qtbot: QtBot, key: Qt.Key
) -> None:
    flow.chips[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(flow.chips[0], key)
    assert flow.keys == ("b", "c")
    assert flow.chips[0].hasFocus()


def test_the_last_one_says_that_none_is_left(flow: ChipFlow, qtbot: QtBot) -> None:
    flow.show_chips([("a", "Apple")])
    flow.chips[0].setFocus()
    with qtbot.waitSignal(flow.emptied):
        qtbot.keyClick(flow.chips[0], Key.Key_Delete)
    assert not flow.isVisible()


def test_chips_that_stay_are_the_same_chips(flow: ChipFlow) -> None:
    berry = flow.chips[1]
    berry.setFocus()
    flow.show_chips([("d", "Date"), ("b", "Blackberry")])
    assert flow.keys == ("d", "b")
    assert flow.chips[1] is berry
    assert berry.hasFocus()
    assert berry.text() == "Blackberry"
    assert berry.accessibleName() == "Take off Blackberry"


def test_a_long_word_wraps_and_the_target_stays_large(flow: ChipFlow, qtbot: QtBot) -> None:
    flow.show_chips([("a", "Could not move an arm or a leg for the whole of the day"), ("b", "B")])
    long, short = flow.chips
    qtbot.waitUntil(lambda: long.height() > short.height())
    assert long.width() <= flow.width()
    assert short.height() >= theme.metrics().control
