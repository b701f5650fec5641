"""The home programme on the day form: one tap, and the sheet to look at."""

from datetime import timedelta

from PySide6.QtCore import Qt
from tests.ui.today.writing import TODAY, Opens, Writing

from painjournal.ui.today.parts.programme_part import ProgrammePart
from painjournal.ui.today.parts.programme_sheet import ProgrammeSheet
from painjournal.ui.widgets.label import Label

QUESTION = "Home programme today?"


def sheet(page: Writing) -> str:
    """What can be read of the sheet."""
    board = page.part.findChild(ProgrammeSheet)
    assert isinstance(board, ProgrammeSheet)
    return "\n".join(one.text() for one in board.findChildren(Label) if one.isVisible())


def test_one_tap_answers_and_another_takes_it_back(write: Opens) -> None:
    page = write(ProgrammePart())
    page.click(f"{QUESTION} Part of it")
    assert page.kept.answer("home_programme") == 2
    page.click(f"{QUESTION} Part of it")
    assert page.kept.answer("home_programme") is None
    assert page.can_wait == [False, False]


def test_a_digit_answers_too(write: Opens) -> None:
    page = write(ProgrammePart())
    page.part.take_focus()
    page.press("0")
    assert page.kept.answer("home_programme") == 0


def test_without_a_sheet_there_is_a_way_to_type_one(write: Opens) -> None:
    page = write(ProgrammePart())
    assert sheet(page) == ""
    page.click("Type in the sheet")
    assert page.wanted == ["programme"]


def test_the_sheet_is_folded_and_can_be_read_and_changed(write: Opens) -> None:
    page = write(ProgrammePart())
    page.journal.lists.keep_programme(page.person.id, "Calves, 2 x 30 seconds\nStairs")
    page.show()
    assert not page.seen("Type in the sheet")
    assert sheet(page) == ""
    page.named("The sheet").setFocus()
    page.press(Qt.Key.Key_Return)
    assert sheet(page) == "Calves, 2 x 30 seconds\nStairs"
    page.click("Change the sheet")
    assert page.wanted == ["programme"]
    page.show()
    assert sheet(page).startswith("Calves"), "it stays unfolded when the form is shown anew"
    page.click("Hide the sheet")
    assert sheet(page) == ""


def test_an_earlier_day_shows_the_sheet_it_had(write: Opens) -> None:
    page = write(ProgrammePart())
    page.journal.lists.keep_programme(page.person.id, "Old", since=TODAY - timedelta(days=9))
    page.journal.lists.keep_programme(page.person.id, "New", since=TODAY)
    page.day = TODAY - timedelta(days=2)
    page.show()
    page.click("The sheet")
    assert sheet(page) == "Old"


def test_the_answer_before_is_shown_again(write: Opens) -> None:
    page = write(ProgrammePart())
    before = page.kept
    page.click(f"{QUESTION} All of it")
    page.keep(before)
    assert page.part.fill(page.kept).answer("home_programme") is None
    assert not page.part.refused
