from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from painjournal.domain.cards import CARD_KEYS, card, cards
from painjournal.domain.sources import SourceKind
from painjournal.ui.reading.card_list import CardButton
from painjournal.ui.reading.reading_column import ReadingColumn
from painjournal.ui.reading.searches import found
from painjournal.ui.reading.source_badge import SourceBadge
from painjournal.ui.reading.views_board import ViewsBoard
from painjournal.ui.reading_page import ReadingPage
from painjournal.ui.widgets.card import Card


class Browser(QObject):
    """Takes the place of the browser and notes what it was asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.opened.append(address.toString())


@pytest.fixture
def page(qtbot: QtBot, look: object) -> ReadingPage:
    made = ReadingPage()
    qtbot.addWidget(made)
    made.resize(1080, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def labels(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def titles(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(CardButton) if one.isVisible()]


def button(page: QWidget, text: str) -> QPushButton:
    return next(
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()
    )


def scrolled(page: QWidget) -> QScrollArea:
    return next(one for one in page.findChildren(QScrollArea) if one.isVisible())


def test_the_list_has_every_card_in_its_order(page: ReadingPage) -> None:
    assert titles(page) == [card(key).title for key in CARD_KEYS]


def test_search_looks_into_the_text(qtbot: QtBot, page: ReadingPage) -> None:
    search = page.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    assert search.accessibleName() == "Find a word in the cards"
    qtbot.keyClicks(search, "COCHRANE  review")
    assert titles(page) == [card("moving").title]
    assert "1 card has these words." in labels(page)
    search.clear()
    assert len(titles(page)) == len(CARD_KEYS)
    qtbot.keyClicks(search, "xylophone")
    assert titles(page) == []
    assert "No card has these words. Try fewer words, or part of a word." in labels(page)


def test_every_title_finds_its_card() -> None:
    for one in cards():
        assert one in found(one.title.upper())


@pytest.mark.parametrize("key", CARD_KEYS)
def test_a_card_shows_all_it_says(qtbot: QtBot, page: ReadingPage, key: str) -> None:
    row = next(one for one in page.findChildren(CardButton) if one.key == key)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert page.key == key
    shown, said = card(key), labels(page)
    assert said.count(shown.title) == 1
    for sentence in (
        *shown.about,
        *(one.text for one in shown.statements),
        *(one.caution for one in shown.statements if one.caution),
        *(one.differs for one in shown.statements if one.differs),
        *(view.heading for view in shown.views),
        *(view.text for view in shown.views),
        *shown.unknown,
        *shown.questions,
    ):
        assert sentence in said
    assert any(text.startswith("This card was last reviewed on ") for text in said)
    assert said.index("What the sources say") < said.index("The views side by side")
    assert said.index("The views side by side") < said.index("What is not known")


def test_every_source_has_a_sign_and_the_same_in_words(page: ReadingPage) -> None:
    page.show_card("moving")
    kinds = {one.kind for one in page.findChildren(SourceBadge)}
    assert kinds == set(SourceKind)
    assert any(text.startswith("Hospital page: A hospital in Cleveland") for text in labels(page))
    outside = [text for text in labels(page) if "Not from the two documents." in text]
    assert outside


def test_signs_of_sources_differ_without_colour(qtbot: QtBot, look: object) -> None:
    def outline(kind: SourceKind) -> bytes:
        badge = SourceBadge(kind)
        qtbot.addWidget(badge)
        badge.resize(badge.sizeHint())
        picture = badge.grab().toImage()
        corner = picture.pixelColor(0, 0)
        return bytes(
            picture.pixelColor(x, y) != corner
            for x in range(picture.width())
            for y in range(picture.height())
        )

    assert len({outline(kind) for kind in SourceKind}) == len(SourceKind)


def test_only_hospitals_and_studies_open_in_the_browser(qtbot: QtBot, page: ReadingPage) -> None:
    page.show_card("moving")
    browser = Browser()
    # The stubs ask for bytes, the binding itself takes only str.
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    try:
        pressed = []
        for link in card("moving").links:
            if link.opens:
                qtbot.mouseClick(button(page, link.title), Qt.MouseButton.LeftButton)
                pressed.append(link.address)
            else:
                assert link.address in labels(page)
                assert link.title not in [one.text() for one in page.findChildren(QPushButton)]
        assert browser.opened == pressed
        assert all(address.startswith("https://") for address in pressed)
    finally:
        QDesktopServices.unsetUrlHandler("https")


def test_questions_can_be_copied(qtbot: QtBot, page: ReadingPage) -> None:
    page.show_card("sleep-and-pain")
    qtbot.mouseClick(button(page, "Copy the questions"), Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == card("sleep-and-pain").title
    assert copied[1:] == [f"– {question}" for question in card("sleep-and-pain").questions]
    assert "The questions are copied." in labels(page)


def test_see_also_and_back(qtbot: QtBot, page: ReadingPage) -> None:
    page.show_card("bendy-joints")
    qtbot.mouseClick(button(page, card("moving").title), Qt.MouseButton.LeftButton)
    assert page.key == "moving"
    qtbot.mouseClick(button(page, "All cards"), Qt.MouseButton.LeftButton)
    assert page.key == ""
    assert len(titles(page)) == len(CARD_KEYS)


def test_the_keyboard_reads_on_and_goes_back(qtbot: QtBot, page: ReadingPage) -> None:
    page.show_card("moving")
    qtbot.waitUntil(lambda: scrolled(page).verticalScrollBar().maximum() > 0)
    reader = QApplication.focusWidget()
    assert reader is not None
    qtbot.keyClick(reader, Qt.Key.Key_PageDown)
    assert scrolled(page).verticalScrollBar().value() > 0
    qtbot.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.key == ""
    row = QApplication.focusWidget()
    assert isinstance(row, CardButton)
    assert row.key == "moving"


def test_an_unknown_card_is_refused(page: ReadingPage) -> None:
    with pytest.raises(KeyError):
        page.show_card("no such card")


@pytest.mark.parametrize(("width", "columns"), [(440, 1), (900, 2), (1600, 2)])
def test_views_have_equal_room(qtbot: QtBot, page: ReadingPage, width: int, columns: int) -> None:
    page.resize(width, 800)
    page.show_card("stress-and-pain")
    board = page.findChildren(ViewsBoard)[-1]
    views = board.findChildren(Card)
    assert len(views) == len(card("stress-and-pain").views)
    qtbot.waitUntil(lambda: len({view.x() for view in views}) == columns)
    qtbot.waitUntil(lambda: max(v.width() for v in views) - min(v.width() for v in views) <= 1)
    assert min(view.width() for view in views) > 200


def test_lines_stay_short_in_a_wide_window(qtbot: QtBot, page: ReadingPage) -> None:
    page.resize(1900, 900)
    page.show_card("moving")
    statement = card("moving").statements[-1].text
    label = next(one for one in page.findChildren(QLabel) if one.text() == statement)
    widest = ReadingColumn().widest
    assert 400 < widest < 640
    qtbot.waitUntil(lambda: 300 < label.width() <= widest)


@pytest.mark.parametrize("key", CARD_KEYS)
def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, page: ReadingPage, wear: Callable[[str, float], None], key: str
) -> None:
    wear("contrast", 2.0)
    page.resize(600, 520)
    page.show_card(key)
    area = scrolled(page)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    assert area.horizontalScrollBar().maximum() == 0
    inside = area.viewport().width()
    for part in area.findChildren(QLabel) + area.findChildren(QPushButton):
        if isinstance(part, QWidget) and part.isVisible():
            right = part.mapTo(area.viewport(), part.rect().topRight()).x()
            assert right < inside, part
