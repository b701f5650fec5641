from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
)
from pytestqt.qtbot import QtBot

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.people import Occupation
from painjournal.ui.first_start import FirstStart
from painjournal.ui.first_steps.first_answers import FirstAnswers
from painjournal.ui.widgets.choice import ChoiceButton

TODAY = date(2025, 11, 18)


@pytest.fixture
def start(qtbot: QtBot, look: object) -> FirstStart:
    made = FirstStart(today=TODAY)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    made.shown()
    return made


@pytest.fixture
def got(start: FirstStart) -> list[FirstAnswers]:
    found: list[FirstAnswers] = []
    start.finished.connect(found.append)
    return found


def press(qtbot: QtBot, start: FirstStart, words: str) -> None:
    pressed = next(
        one
        for one in start.findChildren(QAbstractButton)
        if one.text() == words and one.isVisible()
    )
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def field(start: FirstStart, name: str) -> QLineEdit:
    return next(one for one in start.findChildren(QLineEdit) if one.accessibleName() == name)


def said(start: FirstStart) -> list[str]:
    return [one.text() for one in start.findChildren(QLabel) if one.isVisible()]


def test_all_three_steps_give_all_answers(
    qtbot: QtBot, start: FirstStart, got: list[FirstAnswers]
) -> None:
    assert "1 of 3" in said(start)
    qtbot.keyClicks(field(start, "Name"), "  Maya ")
    press(qtbot, start, "School")
    qtbot.keyClicks(field(start, "Year of birth"), "2012")
    press(qtbot, start, "Next")
    assert "2 of 3" in said(start)
    press(qtbot, start, "An adult in the family writes what they see")
    qtbot.keyClicks(field(start, "What is the adult called here?"), "Mum")
    press(qtbot, start, "Others who write here can see only that I wrote")
    press(qtbot, start, "Next")
    assert "3 of 3" in said(start)
    press(qtbot, start, "Once a week")
    press(qtbot, start, "Five words, from none to the most")
    press(qtbot, start, "Begin")
    assert got == [
        FirstAnswers(
            name="Maya",
            occupation=Occupation.SCHOOL,
            birth_year=2012,
            adult_name="Mum",
            together=False,
            shows_answers=False,
            pain=HowOften.WEEKLY,
            scale=PainScale.WORDS,
        )
    ]


def test_all_can_be_skipped(qtbot: QtBot, start: FirstStart, got: list[FirstAnswers]) -> None:
    for _step in range(3):
        press(qtbot, start, "Skip this step")
    assert got == [FirstAnswers(name="Me")]


def test_a_skipped_step_keeps_what_was_typed_for_later(
    qtbot: QtBot, start: FirstStart, got: list[FirstAnswers]
) -> None:
    qtbot.keyClicks(field(start, "Name"), "Maya")
    press(qtbot, start, "Skip this step")
    assert start.answers.name == "Me"
    press(qtbot, start, "Back")
    assert field(start, "Name").text() == "Maya"
    press(qtbot, start, "Next")
    assert start.answers.name == "Maya"
    assert got == []


def test_the_keyboard_alone_goes_through(
    qtbot: QtBot, start: FirstStart, got: list[FirstAnswers]
) -> None:
    typing = QApplication.focusWidget()
    assert typing is field(start, "Name")
    qtbot.keyClicks(typing, "Sam")
    qtbot.keyClick(typing, Qt.Key.Key_Return)
    who = QApplication.focusWidget()
    assert isinstance(who, QRadioButton)
    qtbot.keyClick(who, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert start.answers.together
    adult = field(start, "What is the adult called here?")
    adult.setFocus()
    qtbot.keyClicks(adult, "Dad")
    qtbot.keyClick(adult, Qt.Key.Key_Return)
    often = QApplication.focusWidget()
    assert isinstance(often, ChoiceButton)
    qtbot.keyClick(often, Qt.Key.Key_3)
    begin = next(one for one in start.findChildren(QPushButton) if one.text() == "Begin")
    begin.setFocus()
    qtbot.keyClick(begin, Qt.Key.Key_Return)
    assert [(one.name, one.adult_name, one.together, one.pain) for one in got] == [
        ("Sam", "Dad", True, HowOften.ON_DEMAND)
    ]


def test_an_adult_needs_a_name_and_nothing_typed_is_lost(qtbot: QtBot, start: FirstStart) -> None:
    press(qtbot, start, "Next")
    press(qtbot, start, "An adult in the family writes what they see")
    press(qtbot, start, "Next")
    assert "2 of 3" in said(start)
    assert "Please write a name for the adult, such as Mum." in said(start)
    adult = field(start, "What is the adult called here?")
    assert QApplication.focusWidget() is adult
    qtbot.keyClicks(adult, "Gran")
    assert "Please write a name for the adult, such as Mum." not in said(start)
    press(qtbot, start, "I write about myself")
    assert start.answers.adult_name == ""
    press(qtbot, start, "A young child and an adult write together")
    assert start.answers.adult_name == "Gran"


def test_an_impossible_year_is_said_beside_its_field(qtbot: QtBot, start: FirstStart) -> None:
    year = field(start, "Year of birth")
    year.setFocus()
    qtbot.keyClicks(year, "2031")
    press(qtbot, start, "Next")
    assert "1 of 3" in said(start)
    assert any("1900" in text and "2025" in text for text in said(start))
    assert year.text() == "2031"


@pytest.mark.parametrize(
    ("born", "scale"), [("2016", PainScale.WORDS), ("2015", PainScale.LEVEL), ("", PainScale.LEVEL)]
)
def test_a_young_child_is_offered_words_first(
    qtbot: QtBot, start: FirstStart, born: str, scale: PainScale
) -> None:
    qtbot.keyClicks(field(start, "Year of birth"), born)
    press(qtbot, start, "Next")
    press(qtbot, start, "Next")
    assert start.answers.scale is scale
    offered = [
        one
        for one in start.findChildren(ChoiceButton)
        if one.isVisible() and one.text().startswith(("Five words", "Numbers"))
    ]
    first = min(offered, key=lambda one: (one.mapTo(start, one.rect().topLeft()).y(), one.x()))
    assert first.text().startswith("Five words") == (scale is PainScale.WORDS)


def test_a_choice_made_stays_when_going_back(qtbot: QtBot, start: FirstStart) -> None:
    press(qtbot, start, "Next")
    press(qtbot, start, "Next")
    press(qtbot, start, "Five words, from none to the most")
    press(qtbot, start, "Back")
    press(qtbot, start, "Next")
    assert start.answers.scale is PainScale.WORDS


def test_pressing_the_chosen_answer_again_keeps_it(qtbot: QtBot, start: FirstStart) -> None:
    press(qtbot, start, "Next")
    press(qtbot, start, "Next")
    press(qtbot, start, "Every day")
    assert start.answers.pain is HowOften.DAILY
    checked = [one.text() for one in start.findChildren(ChoiceButton) if one.isChecked()]
    assert "Every day" in checked


def test_the_page_says_what_stays_where(qtbot: QtBot, start: FirstStart) -> None:
    whole = " ".join(said(start))
    for words in ("Everything stays in one file on this computer", "can read it", "Getting help"):
        assert words in whole
    with qtbot.waitSignal(start.sample_wanted):
        press(qtbot, start, "Look at the sample family first")


def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, start: FirstStart, wear: Callable[[str, float], None]
) -> None:
    wear("contrast", 2.0)
    start.resize(600, 520)
    area = start.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    for _step in range(3):
        qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
        for part in [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]:
            if part.isVisible():
                right = part.mapTo(area.viewport(), part.rect().topRight()).x()
                assert right < area.viewport().width(), part
        press(qtbot, start, "Skip this step")
