"""Other things noticed: it starts empty, offers words to a search alone, and grows by own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from tests.ui.today.writing import Opens, Writing

from painjournal.domain.vocabulary import WordKind
from painjournal.ui.today.parts.noticed_part import NoticedPart
from painjournal.ui.widgets.chip import Chip
from painjournal.ui.widgets.offer_field import OfferField

Key = Qt.Key


def field(page: Writing) -> OfferField:
    found = page.part.findChild(OfferField)
    assert isinstance(found, OfferField)
    return found


def search(page: Writing, words: str) -> list[str]:
    """What is offered for some words."""
    page.part.take_focus()
    field(page).selectAll()
    page.press(words)
    return [text for _key, text in field(page).offered]


def chips(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(Chip) if one.isVisible()]


def test_it_starts_empty_and_the_down_key_lists_nothing(write: Opens) -> None:
    page = write(NoticedPart())
    page.part.take_focus()
    page.press(Key.Key_Down)
    assert field(page).offered == ()
    assert chips(page) == []


def test_words_are_offered_to_a_search(write: Opens) -> None:
    page = write(NoticedPart())
    assert search(page, "he") == ["Headache", "Heart racing"]
    assert search(page, "tummy")[0] == "Belly ache"


def test_enter_takes_the_first_word_and_keeps_it_at_once(write: Opens) -> None:
    page = write(NoticedPart())
    search(page, "he")
    page.press(Key.Key_Return)
    assert page.kept.noticed == {"headache"}
    assert page.can_wait == [False]
    assert chips(page) == ["Headache"]
    assert field(page).text() == ""
    assert search(page, "he") == ["Heart racing"]


def test_a_click_takes_the_word_clicked(write: Opens) -> None:
    page = write(NoticedPart())
    search(page, "he")
    popup = field(page).popup
    box = popup.visualRect(popup.model().index(1, 0))
    page.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.kept.noticed == {"heart-racing"}


def test_arrows_choose_another_word(write: Opens) -> None:
    page = write(NoticedPart())
    search(page, "he")
    page.qtbot.keyClick(field(page).popup, Key.Key_Down)
    page.qtbot.keyClick(field(page).popup, Key.Key_Return)
    assert page.kept.noticed == {"heart-racing"}


def test_an_adult_is_offered_what_can_be_seen(write: Opens) -> None:
    page = write(NoticedPart(), "Mum")
    page.own_word(WordKind.NOTICED, "Hears ringing")
    assert search(page, "he") == ["Hears ringing"]
    assert search(page, "headache") == ["Add “headache” to your own list"]
    page.press(Key.Key_Return)
    assert page.said() == ["Only Maya can tell this, on their own form."]
    assert page.kept.noticed == frozenset()
    assert page.part.refused


def test_what_is_not_found_can_be_added_and_is_chosen(write: Opens) -> None:
    page = write(NoticedPart())
    assert search(page, "Ears ringing") == ["Add “Ears ringing” to your own list"]
    page.press(Key.Key_Return)
    page.qtbot.waitUntil(lambda: bool(page.kept.noticed))
    assert [one.words for one in page.form.lists.words] == ["Ears ringing"]
    assert chips(page) == ["Ears ringing"]
    assert not page.part.refused
    assert page.said() == []


def test_a_word_found_by_its_beginning_does_not_stand_in_the_way_of_an_own_one(
    write: Opens,
) -> None:
    page = write(NoticedPart())
    assert search(page, "num") == ["Numb", "Add “num” to your own list"]
    assert search(page, "numb") == ["Numb"]


def test_a_word_that_is_retired_stays_on_its_days_and_is_not_offered(write: Opens) -> None:
    page = write(NoticedPart())
    code = page.own_word(WordKind.NOTICED, "Wobbly", retired=True)
    page.keep(page.kept.with_noticed([code, "headache"]))
    page.show()
    assert chips(page) == ["Headache", "Wobbly"]
    page.click("Take off Wobbly")
    assert search(page, "wob") == ["Add “wob” to your own list"]


def test_a_retired_word_that_is_wanted_again_comes_back(write: Opens) -> None:
    page = write(NoticedPart())
    code = page.own_word(WordKind.NOTICED, "Wobbly", retired=True)
    search(page, "wobbly")
    page.press(Key.Key_Return)
    page.qtbot.waitUntil(lambda: page.kept.noticed == {code})
    assert [one.retired for one in page.form.lists.words] == [False]


@pytest.mark.parametrize("key", [Key.Key_Delete, Key.Key_Space, Key.Key_Return, Key.Key_Backspace])
def test_a_key_takes_a_word_off_and_goes_to_its_neighbour(write: Opens, key: Qt.Key) -> None:
    page = write(NoticedPart())
    page.keep(page.kept.with_noticed(["headache", "numb", "tired"]))
    page.named("Take off Numb").setFocus()
    page.press(key)
    assert page.kept.noticed == {"headache", "tired"}
    assert page.has_keyboard() == "Take off Tired"
    page.press(key, key)
    assert page.kept.noticed == frozenset()
    assert page.has_keyboard() == "Find or add a word"


def test_tab_goes_from_the_search_through_the_words(write: Opens) -> None:
    page = write(NoticedPart())
    page.keep(page.kept.with_noticed(["tired", "numb"]))
    search(page, "he")
    page.press(Key.Key_Return)
    assert page.way() == [
        "Find or add a word",
        "Take off Numb",
        "Take off Tired",
        "Take off Headache",
        "What follows",
    ]


def test_what_is_typed_and_not_chosen_is_told_of_and_stays(write: Opens) -> None:
    page = write(NoticedPart())
    page.keep(page.kept.with_noticed(["tired"]))
    search(page, "knees click")
    page.qtbot.keyClick(field(page).popup, Key.Key_Tab)
    assert page.said() == ["Press Enter to choose or add this, or empty the field."]
    page.keep(page.kept.with_noticed(["tired", "numb"]))
    assert field(page).text() == "knees click"
    assert page.part.refused
    page.part.say_problem()
    assert page.has_keyboard() == "Find or add a word"
    page.press(Key.Key_Escape)
    assert not page.part.refused


def test_the_day_as_it_was_before_is_shown_exactly(write: Opens) -> None:
    page = write(NoticedPart())
    before = page.kept.with_noticed(["headache", "numb"])
    page.keep(before)
    page.click("Take off Headache")
    page.keep(before)
    assert set(chips(page)) == {"Headache", "Numb"}
    assert page.part.fill(page.kept).noticed == before.noticed


def test_a_word_the_list_refuses_is_said_beside_the_search(write: Opens) -> None:
    page = write(NoticedPart())
    long = "x" * 61
    search(page, long)
    page.press(Key.Key_Return)
    assert page.said() == ["Please keep it to 60 letters or fewer."]
    left = page.named("Find or add a word")
    assert isinstance(left, QLineEdit)
    assert left.text() == long
