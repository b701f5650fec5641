"""A field that offers only when something is typed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.offer_field import Offer, OfferField

Key = Qt.Key
FRUIT = ("apple", "apricot", "berry", "a very long name of a fruit that nobody has ever eaten yet")


def offers(text: str) -> list[Offer]:
    return [(word[:3], word) for word in FRUIT if text and word.startswith(text)]


@pytest.fixture
def field(qtbot: QtBot, look: object) -> OfferField:
    made = OfferField("Find", "Type a word.", offers)
    qtbot.addWidget(made)
    made.resize(220, 46)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_enter_takes_the_first_and_empties_the_field(field: OfferField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ap")
    assert [words for _key, words in field.offered] == ["apple", "apricot"]
    with qtbot.waitSignal(field.taken) as told:
        qtbot.keyClick(field, Key.Key_Enter)
    assert told.args == ["app"]
    assert (field.text(), field.offered) == ("", ())
    assert not field.popup.isVisible()


def test_the_arrow_goes_on_to_the_next_offer(field: OfferField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ap")
    qtbot.keyClick(field.popup, Key.Key_Down)
    with qtbot.waitSignal(field.taken) as told:
        qtbot.keyClick(field.popup, Key.Key_Return)
    assert told.args == ["apr"]


def test_escape_empties_the_field(field: OfferField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ap")
    qtbot.keyClick(field.popup, Key.Key_Escape)
    assert field.text() == ""
    assert not field.popup.isVisible()


def test_nothing_typed_offers_nothing(field: OfferField, qtbot: QtBot) -> None:
    qtbot.keyClick(field, Key.Key_Down)
    assert field.offered == ()
    qtbot.keyClick(field, Key.Key_Return)
    assert field.text() == ""


def test_words_that_wrap_are_seen_whole(field: OfferField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "a")
    popup = field.popup
    assert popup.sizeHintForRow(2) > popup.sizeHintForRow(0)
    last = popup.visualRect(popup.model().index(2, 0))
    assert last.bottom() <= popup.viewport().height()
