"""The private note: each writer's own, gone when it is emptied, and the same words beside it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from tests.ui.today.writing import TODAY, Opens, Writing

from painjournal.domain.changes import Change, What
from painjournal.services.journals import Journal
from painjournal.ui.today.parts.private_note_part import PrivateNotePart
from painjournal.ui.widgets.linked_sentence import LinkedSentence

Key = Qt.Key
SAFETY = (
    "Nobody is told what you write here. "
    "If you are not safe, or want to hurt yourself: Getting help now."
)


@pytest.fixture
def page(family: Journal, write: Opens) -> Writing:
    return write(PrivateNotePart(family.notes))


def words(page: Writing) -> QPlainTextEdit:
    field = page.named("Private note")
    assert isinstance(field, QPlainTextEdit)
    return field


def private(page: Writing, writer: str = "Maya") -> str:
    found = next(one for one in page.journal.people.writers() if one.name == writer)
    return page.journal.notes.private(page.person.id, TODAY, found.id)


def test_it_is_kept_when_the_typing_pauses(page: Writing) -> None:
    told: list[Change] = []
    page.part.kept.connect(told.append)
    page.part.take_focus()
    page.press("So angry")
    assert private(page) == ""
    page.qtbot.waitUntil(lambda: private(page) == "So angry")
    assert [one.what for one in told] == [What.PRIVATE_NOTE]
    assert not page.kept.has_content


def test_emptied_it_is_gone(page: Writing) -> None:
    page.part.take_focus()
    page.press("So angry")
    page.part.settle()
    words(page).selectAll()
    page.press(Key.Key_Delete)
    page.part.settle()
    assert private(page) == ""


def test_it_is_kept_when_it_is_folded_or_the_day_is_left(page: Writing) -> None:
    page.part.take_focus()
    page.press("So angry")
    page.part.hide()
    assert private(page) == "So angry"
    page.part.show()
    assert words(page).toPlainText() == "So angry"
    page.part.take_focus()
    page.press(" today")
    page.day = TODAY - timedelta(days=1)
    page.show()
    assert private(page) == "So angry today"
    assert words(page).toPlainText() == ""


def test_nobody_else_gets_to_see_it_not_even_by_undo(page: Writing) -> None:
    page.part.take_focus()
    page.press("So angry")
    page.writer = next(one for one in page.journal.people.writers() if one.name == "Mum")
    page.show()
    assert words(page).toPlainText() == ""
    assert not words(page).document().isUndoAvailable()
    page.part.take_focus()
    page.press("Worried")
    page.part.settle()
    assert (private(page), private(page, "Mum")) == ("So angry", "Worried")


def test_emptied_words_do_not_come_back_with_undo_for_the_next_writer(page: Writing) -> None:
    page.part.take_focus()
    page.press("Angry", *[Key.Key_Backspace] * 5)
    page.writer = next(one for one in page.journal.people.writers() if one.name == "Mum")
    page.show()
    assert not words(page).document().isUndoAvailable()


def test_folded_it_holds_no_words_and_says_nothing_of_them(page: Writing) -> None:
    page.part.take_focus()
    page.press("So angry")
    page.part.hide()
    assert page.part.findChildren(QPlainTextEdit)[0].toPlainText() == ""
    assert not page.part.holds(page.form, page.kept)


def test_the_day_shown_again_leaves_what_is_being_typed(page: Writing) -> None:
    page.part.take_focus()
    page.press("So ang")
    page.show()
    page.press("ry")
    page.part.settle()
    assert private(page) == "So angry"


@pytest.mark.parametrize("text", ["", "A good day", "I want to hurt myself"])
@pytest.mark.parametrize("writer", ["Maya", "Mum"])
def test_the_same_words_stand_beside_it_whatever_is_written(
    family: Journal, write: Opens, writer: str, text: str
) -> None:
    page = write(PrivateNotePart(family.notes), writer)
    words(page).setPlainText(text)
    page.part.settle()
    (sentence,) = page.part.findChildren(LinkedSentence)
    assert sentence.isVisible()
    assert sentence.text() == SAFETY
    about = [one.text() for one in page.part.findChildren(QLabel) if one.isVisible()]
    assert about[0].startswith("Hidden here, not locked. ")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_tab_leads_to_getting_help_now(page: Writing, key: Qt.Key) -> None:
    page.part.take_focus()
    page.press(Key.Key_Tab)
    assert page.has_keyboard() == SAFETY
    with page.qtbot.waitSignal(page.part.help_wanted):
        page.press(key)


def test_a_day_to_come_is_refused_in_words_and_nothing_is_lost(page: Writing) -> None:
    page.day = TODAY + timedelta(days=1)
    page.show()
    page.part.take_focus()
    page.press("Later")
    page.part.settle()
    assert page.said() == ["This day has not come yet."]
    assert page.part.refused
    assert words(page).toPlainText() == "Later"
