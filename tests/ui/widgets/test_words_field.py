"""A line of free words gives back what it was given."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.words_field import WordsField


@pytest.mark.parametrize(
    "words",
    ["", "  blanks at both ends ", "two\nlines\tand a tab", "e\u0301 😀 \u2028", "z" * 40_000],
)
def test_words_come_back_exactly(qtbot: QtBot, look: object, words: str) -> None:
    field = WordsField("What helped?")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.changed):
        field.words = words
    assert field.words == words
    field.end(False)
    qtbot.keyClicks(field, "!")
    assert field.words == words + "!"


def test_typing_and_pasting_are_told(qtbot: QtBot, look: object) -> None:
    field = WordsField("What helped?")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field, "heat")
    QApplication.clipboard().setText(" and\nrest")
    with qtbot.waitSignal(field.changed):
        field.paste()
    assert field.words == "heat and\nrest"


def test_the_same_words_shown_again_leave_the_cursor(qtbot: QtBot, look: object) -> None:
    field = WordsField("What helped?")
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "heat")
    field.setCursorPosition(2)
    field.words = "heat"
    assert field.cursorPosition() == 2
