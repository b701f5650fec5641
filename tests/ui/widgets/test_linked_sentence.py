"""A sentence that ends in a place to go."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from pytestqt.qtbot import QtBot

from painjournal.ui import theme
from painjournal.ui.widgets.linked_sentence import LinkedSentence

SENTENCE = "If you want to know more, there is always a page about it: Reading about it."


@pytest.fixture
def sentence(qtbot: QtBot, look: object) -> LinkedSentence:
    made = LinkedSentence(SENTENCE, "Reading about it")
    qtbot.addWidget(made)
    made.resize(300, made.heightForWidth(300))
    made.show()
    return made


def colours(sentence: LinkedSentence) -> set[str]:
    image = sentence.grab().toImage()
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in spots}


def test_it_is_heard_as_one_button(sentence: LinkedSentence) -> None:
    heard = QAccessible.queryAccessibleInterface(sentence)
    assert heard.text(QAccessible.Text.Name) == SENTENCE
    assert heard.role() == QAccessible.Role.Button


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_or_a_click_anywhere_goes_there(
    qtbot: QtBot, sentence: LinkedSentence, key: Qt.Key
) -> None:
    with qtbot.waitSignal(sentence.clicked):
        qtbot.keyClick(sentence, key)
    with qtbot.waitSignal(sentence.clicked):
        qtbot.mouseClick(sentence, Qt.MouseButton.LeftButton)


def test_words_and_link_differ_in_colour(sentence: LinkedSentence) -> None:
    worn = theme.current()
    assert {worn.ink_soft, worn.accent_text} <= colours(sentence)


def test_it_is_high_enough_for_its_words_and_for_a_finger(
    sentence: LinkedSentence, look: Callable[[str, float], None]
) -> None:
    wide, narrow = sentence.heightForWidth(900), sentence.heightForWidth(120)
    assert narrow > wide >= theme.metrics().control
    look("light", 2.0)
    assert sentence.heightForWidth(120) > narrow
