from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from painjournal.domain.helplines import countries
from painjournal.ui.help_page import HelpPage
from painjournal.ui.widgets.card import Card


@pytest.fixture
def open_page(qtbot: QtBot, look: object) -> Callable[[str], HelpPage]:
    def opened(number: str) -> HelpPage:
        page = HelpPage(number)
        qtbot.addWidget(page)
        page.resize(1000, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return opened


def labels(page: HelpPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]


def named(page: HelpPage, name: str) -> QPushButton:
    return next(
        one for one in page.findChildren(QPushButton) if name in (one.accessibleName(), one.text())
    )


def test_every_number_is_there_with_the_day_it_was_checked(
    open_page: Callable[[str], HelpPage],
) -> None:
    page = open_page("")
    said = labels(page)
    for country in countries():
        assert country.name in said
        for line in country.lines:
            assert line.number in said
            assert any(
                text.startswith("Checked on ") and text.endswith(line.source) for text in said
            )


@pytest.mark.parametrize(
    ("country", "name"),
    [
        (QLocale.Country.UnitedKingdom, "United Kingdom"),
        (QLocale.Country.Canada, "Canada"),
        (QLocale.Country.Japan, "Australia"),
    ],
)
def test_the_country_of_this_computer_comes_first(
    open_page: Callable[[str], HelpPage], country: QLocale.Country, name: str
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    page = open_page("")
    shown = [card.accessibleName() for card in page.findChildren(Card)]
    assert shown[:2] == ["Your family’s own number", name]
    assert sorted(shown[1:]) == sorted(one.name for one in countries())


def test_the_own_number_stands_on_top_and_can_be_copied(
    qtbot: QtBot, open_page: Callable[[str], HelpPage]
) -> None:
    page = open_page("0117 496 0123")
    assert "0117 496 0123" in labels(page)
    qtbot.mouseClick(
        named(page, "Copy the number 0117 496 0123, Your family’s own number"),
        Qt.MouseButton.LeftButton,
    )
    assert QGuiApplication.clipboard().text() == "0117 496 0123"


def test_any_number_can_be_copied_with_the_keyboard(
    qtbot: QtBot, open_page: Callable[[str], HelpPage]
) -> None:
    page = open_page("")
    copy = named(page, "Copy the number 0800 1111, Childline")
    copy.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "0800 1111"
    assert copy.text() == "Copied"


def test_numbers_can_be_selected_as_text(open_page: Callable[[str], HelpPage]) -> None:
    page = open_page("")
    number = next(one for one in page.findChildren(QLabel) if one.text() == "0800 1111")
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_without_an_own_number_the_page_says_where_to_keep_one(
    qtbot: QtBot, open_page: Callable[[str], HelpPage]
) -> None:
    page = open_page("")
    with qtbot.waitSignal(page.settings_wanted):
        qtbot.mouseClick(named(page, "Keep a number here, in Settings"), Qt.MouseButton.LeftButton)
    page.set_emergency_number("555 0100")
    assert "555 0100" in labels(page)
    assert named(page, "Change it in Settings")


def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, open_page: Callable[[str], HelpPage], wear: Callable[[str, float], None]
) -> None:
    wear("dark", 2.0)
    page = open_page("0117 496 0123")
    page.resize(600, 520)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    inside = area.viewport().width()
    for part in [*area.findChildren(QLabel), *area.findChildren(QPushButton)]:
        if part.isVisible():
            assert part.mapTo(area.viewport(), part.rect().topRight()).x() < inside, part
