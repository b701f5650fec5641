"""Notes beside the entry, on the page: folded, refused, taken out and put back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.today.writing import TODAY, spoken

from painjournal.domain.circumstances import StretchNote
from painjournal.services.journals import Journal
from painjournal.ui.today.day_acts import DayActs
from painjournal.ui.today.today_page import TodayPage


@pytest.fixture
def page(family: Journal, qtbot: QtBot, look: object) -> TodayPage:
    made = TodayPage()
    qtbot.addWidget(made)
    made.resize(1076, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.open(family)
    made.set_subject(family.people.people()[0], family.people.writers()[0])
    return made


def seen(page: TodayPage, name: str) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget) if spoken(one) == name and one.isVisible()]


def press(page: TodayPage, qtbot: QtBot, name: str) -> None:
    (button,) = seen(page, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    # What a button unfolds is laid out, and can be pressed, only afterwards.
    QApplication.processEvents()


def write(qtbot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    qtbot.keyClicks(focused, text)


def stretches(family: Journal) -> list[StretchNote]:
    return list(family.notes.stretches(family.people.people()[0].id, TODAY))


def begin_stretch(page: TodayPage, qtbot: QtBot) -> None:
    press(page, qtbot, "Add more")
    press(page, qtbot, "Note about several days")


def test_a_private_note_stays_folded_and_gives_no_sign(
    page: TodayPage, family: Journal, qtbot: QtBot
) -> None:
    def fold() -> tuple[str, str, str]:
        (header,) = seen(page, "Private note")
        assert isinstance(header, QAbstractButton)
        return header.text(), header.accessibleName(), header.accessibleDescription()

    blank = fold()
    press(page, qtbot, "Private note")
    write(qtbot, "So angry")
    assert page.show_day(TODAY - timedelta(days=1))
    assert page.show_day(TODAY)
    assert fold() == blank
    assert not [one for one in page.findChildren(QPlainTextEdit) if one.toPlainText()]
    person, writer = family.people.people()[0], family.people.writers()[0]
    assert family.notes.private(person.id, TODAY, writer.id) == "So angry"


def test_the_words_beside_it_lead_to_getting_help_now(page: TodayPage, qtbot: QtBot) -> None:
    press(page, qtbot, "Private note")
    asked: list[bool] = []
    page.help_wanted.connect(lambda: asked.append(True))
    sentence = next(
        one for one in page.findChildren(QAbstractButton) if "Nobody is told" in one.text()
    )
    sentence.click()
    assert asked == [True]


def test_a_card_with_words_is_not_put_away(page: TodayPage, family: Journal, qtbot: QtBot) -> None:
    begin_stretch(page, qtbot)
    write(qtbot, "Exam weeks")
    press(page, qtbot, "Put away: Note about several days")
    assert [one.text for one in stretches(family)] == ["Exam weeks"]
    assert seen(page, "Remove this note")
    assert not seen(page, "Put away: Note about several days")


def test_a_note_taken_out_can_be_put_back(page: TodayPage, family: Journal, qtbot: QtBot) -> None:
    begin_stretch(page, qtbot)
    write(qtbot, "Exam weeks")
    page.leaving()
    offered: list[Callable[[], None]] = []
    page.notice_wanted.connect(lambda _said, acts: offered.extend(act for _, act in acts))
    press(page, qtbot, "Remove this note")
    assert stretches(family) == []
    offered[0]()
    assert [one.text for one in stretches(family)] == ["Exam weeks"]
    assert [one.toPlainText() for one in page.findChildren(QPlainTextEdit) if one.isVisible()] == [
        "Exam weeks"
    ]


def test_a_removed_day_is_not_lost_for_a_press_in_its_place(
    page: TodayPage, family: Journal, qtbot: QtBot
) -> None:
    press(page, qtbot, "How much stress today? Some")
    offered: list[tuple[str, Callable[[], None]]] = []
    page.notice_wanted.connect(lambda _said, acts: offered.extend(acts))
    page.findChildren(DayActs)[0].remove()
    press(page, qtbot, "How much stress today? None")
    offered[-1][1]()
    assert [name for name, _ in offered] == ["Undo", "Try again"]
    page.undo()
    offered[-1][1]()
    person, writer = family.people.people()[0], family.people.writers()[0]
    assert family.diary.entry(person.id, TODAY, writer.id).answer("stress") == 2
