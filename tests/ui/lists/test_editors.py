from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot
from tests.ui.hands import button, field, press, retype, said
from tests.ui.lists.conftest import Opens

from painjournal.domain.changes import Change
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.services.journals import Journal

CODES = (
    *("treatments", "programme", "school", "measures", "words"),
    *("words:session", "words:event", "words:noticed"),
)


@pytest.mark.parametrize("code", CODES)
def test_each_code_opens_an_editor_that_escape_closes(
    qtbot: QtBot, opens: Opens, changes: list[Change], code: str
) -> None:
    dialog = opens(code)
    assert any("Maya" in sentence for sentence in said(dialog))
    assert "Maya" not in dialog.windowTitle()
    here = QApplication.focusWidget()
    assert here is not None
    assert dialog.isAncestorOf(here)
    qtbot.keyClick(here, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert changes == []


def test_a_code_that_is_no_editor_is_a_fault(opens: Opens) -> None:
    with pytest.raises(KeyError):
        opens("weather")


def test_escape_never_passes_something_typed_without_a_word(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("words:event")
    press(qtbot, dialog, "Add a kind of event")
    words = field(dialog, "What is it called?")
    qtbot.keyClicks(words, "Sleepover")
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert "This is not kept yet. Keep it, or cancel to leave all as it was." in said(dialog)
    assert words.text() == "Sleepover"
    assert QApplication.focusWidget() is button(dialog, "Keep")
    qtbot.keyClick(button(dialog, "Keep"), Qt.Key.Key_Escape)
    assert journal.lists.of(1).words == ()
    assert "There are none of your own yet." in said(dialog)


def test_closing_the_window_is_asked_about_too(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("words:event")
    press(qtbot, dialog, "Add a kind of event")
    qtbot.keyClicks(field(dialog, "What is it called?"), "Sleepover")
    dialog.close()
    assert dialog.isVisible()
    press(qtbot, dialog, "Keep")
    assert [one.words for one in journal.lists.of(1).words] == ["Sleepover"]


def test_a_word_is_added_renamed_and_taken_off_by_keyboard_alone(
    qtbot: QtBot, opens: Opens, journal: Journal, changes: list[Change]
) -> None:
    dialog = opens("words:session")
    add = QApplication.focusWidget()
    assert add is button(dialog, "Add a kind of session")
    qtbot.keyClick(add, Qt.Key.Key_Return)
    qtbot.keyClicks(field(dialog, "What is it called?"), "Yoga")
    qtbot.keyClick(field(dialog, "What is it called?"), Qt.Key.Key_Return)
    assert "Saved" in said(dialog)
    line = QApplication.focusWidget()
    assert line is button(dialog, "Yoga")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    retype(qtbot, field(dialog, "What is it called?"), "Pool group")
    qtbot.keyClick(field(dialog, "What is it called?"), Qt.Key.Key_Return)
    kept = journal.lists.of(1).words
    assert [(one.words, one.kind) for one in kept] == [("Pool group", WordKind.SESSION)]
    press(qtbot, dialog, "Pool group")
    press(qtbot, dialog, "Take it off the list")
    assert journal.lists.of(1).words[0].retired
    assert "Taken off the list. Days that have it keep it." in said(dialog)
    press(qtbot, dialog, "Undo")
    assert not journal.lists.of(1).words[0].retired
    assert len(changes) == 4


def test_taking_a_word_off_never_loses_a_new_name_without_a_word(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    journal.lists.keep_word(OwnWord(person_id=1, kind=WordKind.EVENT, words="Sleepover"))
    dialog = opens("words:event")
    press(qtbot, dialog, "Sleepover")
    retype(qtbot, field(dialog, "What is it called?"), "Night away")
    press(qtbot, dialog, "Take it off the list")
    assert "This is not kept yet. Keep it, or cancel to leave all as it was." in said(dialog)
    assert not journal.lists.of(1).words[0].retired
    press(qtbot, dialog, "Keep")
    assert [one.words for one in journal.lists.of(1).words] == ["Night away"]


def test_a_word_that_is_there_is_refused_beside_its_field(
    qtbot: QtBot, opens: Opens, journal: Journal, changes: list[Change]
) -> None:
    dialog = opens("words:event")
    press(qtbot, dialog, "Add a kind of event")
    qtbot.keyClicks(field(dialog, "What is it called?"), "travel")
    press(qtbot, dialog, "Keep")
    assert "travel is on the list already." in said(dialog)
    assert field(dialog, "What is it called?").text() == "travel"
    assert field(dialog, "What is it called?").hasFocus()
    qtbot.keyClicks(field(dialog, "What is it called?"), " far")
    assert "travel is on the list already." not in said(dialog)
    press(qtbot, dialog, "Keep")
    assert [one.words for one in journal.lists.of(1).words] == ["travel far"]
    assert len(changes) == 1


def test_all_kinds_of_words_are_reached_from_one_list(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("words")
    press(qtbot, dialog, "Other things noticed")
    press(qtbot, dialog, "Add words")
    qtbot.keyClicks(field(dialog, "What is it called?"), "Hiccups")
    press(qtbot, dialog, "Keep")
    assert [one.kind for one in journal.lists.of(1).words] == [WordKind.NOTICED]
    press(qtbot, dialog, "Events")
    assert "There are none of your own yet." in said(dialog)


@pytest.mark.parametrize("code", ["treatments", "school", "measures"])
def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, opens: Opens, wear: Callable[[str, float], None], code: str
) -> None:
    wear("dark", 2.0)
    dialog = opens(code)
    dialog.resize(640, 480)
    dialog.open_line("")  # type: ignore[attr-defined]  # each of these is a list
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for part in [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]:
        if part.isVisible():
            right = part.mapTo(area.viewport(), part.rect().topRight()).x()
            assert right < area.viewport().width(), part
