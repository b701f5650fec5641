"""What a person does at the day form, and what they see there."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import Entry
from painjournal.domain.people import Person, Writer
from painjournal.services.journals import Journal
from painjournal.ui.today.item_card import ItemCard
from painjournal.ui.today.places.place_chip import PlaceChip
from painjournal.ui.today.today_page import TodayPage
from painjournal.ui.widgets.choice import ChoiceButton
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.fold import Fold

TODAY = date(2026, 3, 18)
NOW = datetime(2026, 3, 18, 19, 4, tzinfo=ZoneInfo("Europe/Berlin"))


def person(journal: Journal) -> Person:
    return journal.people.people()[0]


def writer(journal: Journal, name: str) -> Writer:
    return next(one for one in journal.people.writers() if one.name == name)


def kept(journal: Journal, name: str = "Maya", day: date = TODAY) -> Entry:
    return journal.diary.entry(person(journal).id, day, writer(journal, name).id)


def press(qtbot: QtBot, *keys: str | Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None, f"nothing has the keyboard for {key}"
        if isinstance(key, str):
            qtbot.keyClicks(focused, key)
        else:
            qtbot.keyClick(focused, key)


def row(page: TodayPage, question: str) -> ChoiceRow:
    return next(one for one in page.findChildren(ChoiceRow) if one.accessibleName() == question)


def buttons(page: TodayPage) -> list[QAbstractButton]:
    return [one for one in page.findChildren(QAbstractButton) if one.isVisible()]


def fold(page: TodayPage, title: str) -> QAbstractButton:
    return next(one for one in page.findChildren(Fold) if one.header.text() == title).header


def chips(page: TodayPage) -> list[PlaceChip]:
    QApplication.processEvents()
    return [one for one in page.findChildren(PlaceChip) if one.isVisibleTo(page)]


def shown_words(page: TodayPage) -> set[str]:
    """Words of all answers that stand as chosen."""
    every = page.findChildren(ChoiceButton)
    return {one.text() for one in every if one.isChecked() and one.isVisibleTo(page)}


def visible_questions(page: TodayPage) -> list[str]:
    every = page.findChildren(ChoiceRow)
    return [one.accessibleName() for one in every if one.isVisibleTo(page)]


def visible_words(page: TodayPage) -> list[str]:
    words = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    return words + [one.text() for one in buttons(page)]


def problems(page: TodayPage) -> list[str]:
    labels = [one for one in page.findChildren(QLabel) if one.property("role") == "problem"]
    return [one.text() for one in labels if one.isVisible()]


def click(page: TodayPage, qtbot: QtBot, name: str) -> None:
    """Click the button of this name."""
    found = [one for one in buttons(page) if name in (one.text(), one.accessibleName())]
    assert found, f"no button is called {name!r}"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def add(page: TodayPage, qtbot: QtBot, name: str) -> None:
    """Unfold one thing of those that can be added."""
    if not next(one for one in page.findChildren(Fold) if one.header.text() == "Add more").open:
        qtbot.mouseClick(fold(page, "Add more"), Qt.MouseButton.LeftButton)
    click(page, qtbot, name)
    QApplication.processEvents()


def cards(page: TodayPage) -> list[str]:
    """Names of the cards that stand beyond the sections."""
    QApplication.processEvents()
    every = [one for one in page.findChildren(ItemCard) if one.isVisibleTo(page)]
    return [one.item.title for one in every]


def field(page: TodayPage, name: str) -> QLineEdit:
    """The field of this name."""
    every = [one for one in page.findChildren(QLineEdit) if one.isVisibleTo(page)]
    return next(one for one in every if one.accessibleName() == name)


def note_field(page: TodayPage, qtbot: QtBot) -> QPlainTextEdit:
    """The note, unfolded if need be."""
    if "Note" not in cards(page):
        add(page, qtbot, "Note")
    return next(
        one
        for one in page.findChildren(QPlainTextEdit)
        if one.accessibleName() == "Note" and one.isVisibleTo(page)
    )


def spoken(page: TodayPage) -> str:
    """Name of what has the keyboard, as a screen reader says it."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return QAccessible.queryAccessibleInterface(focused).text(QAccessible.Text.Name)
