"""The places of a day: search, layers, chips, levels and the larger map, as a person uses them."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import Place
from painjournal.ui.today.places.body_map import BodyMap
from painjournal.ui.today.places.larger_map import LargerMap
from painjournal.ui.today.places.level_popup import LevelPopup
from painjournal.ui.today.places.place_chip import PlaceChip
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.today.places.places_part import PlacesPart

LEFT = Qt.MouseButton.LeftButton
Look = Callable[[str, float], None]


@pytest.fixture
def part(qtbot: QtBot, look: Look) -> Iterator[PlacesPart]:
    window = QWidget()
    qtbot.addWidget(window)
    made = PlacesPart()
    QVBoxLayout(window).addWidget(made)
    made.show_places(())
    made.set_touch_offered(True)
    window.resize(460, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield made


def said(part: PlacesPart) -> list[int]:
    times: list[int] = []
    part.chosen.connect(lambda: times.append(1))
    return times


def click(inside: QWidget, words: str) -> None:
    QTest.mouseClick(button(inside, words), LEFT)


def button(inside: QWidget, words: str) -> QAbstractButton:
    every = [one for one in inside.findChildren(QAbstractButton) if one.isVisible()]
    return next(one for one in every if one.text() == words)


def figure(inside: QWidget) -> BodyMap:
    return next(one for one in inside.findChildren(BodyMap) if one.window() is inside.window())


def press_on(inside: QWidget, region_id: str) -> None:
    drawn = figure(inside)
    QTest.mouseClick(drawn, LEFT, pos=drawn.centre_of(region_id).toPoint())


def chips(inside: QWidget) -> list[PlaceChip]:
    every = inside.findChildren(PlaceChip)
    return [one for one in every if one.isVisible() and one.window() is inside.window()]


def told(inside: QWidget) -> list[str]:
    return [one.text() for one in inside.findChildren(QLabel) if one.isVisible()]


def words(inside: QWidget) -> list[str]:
    return [one.text() for one in chips(inside)]


def popup() -> LevelPopup:
    (found,) = (
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, LevelPopup) and one.isVisible()
    )
    return found


def type_keys(keys: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, keys)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def larger(part: PlacesPart) -> LargerMap:
    click(part, "Larger map")
    return next(one for one in part.findChildren(LargerMap) if one.isVisible())


def test_the_layer_switch_decides_what_map_and_search_mark(part: PlacesPart) -> None:
    press_on(part, "f-knee-l")
    click(part, "Touch or clothes hurt")
    press_on(part, "f-knee-l")
    part.take_focus()
    type_keys("left shin")
    press(Qt.Key.Key_Return)
    assert part.marked == (Place(id="f-knee-l"),)
    assert part.touched == {"f-knee-l", "f-shin-l"}
    assert words(part) == [
        "Left knee (front)",
        "Left knee (front), touch or clothes hurt",
        "Left shin, touch or clothes hurt",
    ]


def test_each_layer_has_its_whole_body(part: PlacesPart) -> None:
    click(part, "Touch or clothes hurt")
    click(part, "Whole body")
    assert part.touched == {"whole-body"}
    assert part.marked == ()
    click(part, "Hurts")
    assert not button(part, "Whole body").isChecked()
    assert words(part) == ["Whole body, touch or clothes hurt"]


def test_a_form_without_the_second_layer_marks_only_what_hurts(part: PlacesPart) -> None:
    click(part, "Touch or clothes hurt")
    part.set_touch_offered(False)
    shown = [one.text() for one in part.findChildren(QAbstractButton) if one.isVisible()]
    assert "Touch or clothes hurt" not in shown
    press_on(part, "f-knee-l")
    assert part.touched == frozenset()
    assert part.marked == (Place(id="f-knee-l"),)


def test_showing_a_day_says_nothing_and_every_act_says_so_once(part: PlacesPart) -> None:
    times = said(part)
    part.show_places((Place(id="f-knee-l", level=2), Place(id="elsewhere", words="left ear")))
    part.show_touched(frozenset({"b-neck"}))
    assert times == []
    press_on(part, "f-knee-r")
    assert len(times) == 1
    assert part.marked == (
        Place(id="f-knee-l", level=2),
        Place(id="f-knee-r"),
        Place(id="elsewhere", words="left ear"),
    )
    assert part.touched == {"b-neck"}


def test_a_level_by_one_press_in_the_window_under_the_chip(part: PlacesPart) -> None:
    times = said(part)
    part.show_places((Place(id="f-knee-l"),))
    QTest.mouseClick(chips(part)[0], LEFT)
    assert not button(popup(), "Take off").isHidden()
    QTest.mouseClick(button(popup(), "7"), LEFT)
    assert part.marked == (Place(id="f-knee-l", level=7),)
    assert words(part) == ["Left knee (front) · 7"]
    assert len(times) == 1
    assert QApplication.focusWidget() is chips(part)[0]


def test_a_level_of_ten_by_keys_and_none_again(part: PlacesPart) -> None:
    part.show_places((Place(id="f-knee-l", level=3),))
    chips(part)[0].setFocus()
    press(Qt.Key.Key_Return)
    popup().levels.take_focus()
    for digit in "10":
        QTest.keyClicks(QApplication.focusWidget() or popup(), digit)
    assert part.marked == (Place(id="f-knee-l", level=10),)
    press(Qt.Key.Key_Return)
    click(popup(), "No level")
    assert part.marked == (Place(id="f-knee-l"),)


def test_escape_in_the_levels_changes_nothing(part: PlacesPart) -> None:
    times = said(part)
    part.show_places((Place(id="f-knee-l", level=3),))
    QTest.mouseClick(chips(part)[0], LEFT)
    shown = popup()
    QTest.keyClicks(shown.levels.buttons[3], "1")
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert part.marked == (Place(id="f-knee-l", level=3),)
    assert times == []


def test_a_digit_on_a_chip_gives_its_level_and_delete_takes_it_off(part: PlacesPart) -> None:
    part.show_places((Place(id="f-knee-l"), Place(id="f-knee-r")))
    chips(part)[1].setFocus()
    type_keys("1")
    type_keys("0")
    assert list(part.marked) == [Place(id="f-knee-l"), Place(id="f-knee-r", level=10)]
    press(Qt.Key.Key_Delete)
    assert list(part.marked) == [Place(id="f-knee-l")]
    assert isinstance(QApplication.focusWidget(), PlaceSearch)


def test_a_touched_place_has_no_level_and_can_be_taken_off(part: PlacesPart) -> None:
    part.show_touched(frozenset({"f-knee-l"}))
    chips(part)[0].setFocus()
    type_keys("4")
    assert part.marked == ()
    QTest.mouseClick(chips(part)[0], LEFT)
    assert popup().levels.isHidden()
    click(popup(), "Take off")
    assert part.touched == frozenset()


def test_the_levels_of_a_region_open_from_the_map(part: PlacesPart) -> None:
    figure(part).level_asked.emit("b-neck", QPoint(0, 0))
    click(popup(), "5")
    assert part.marked == (Place(id="b-neck", level=5),)


def test_the_larger_map_is_the_same_thing_and_gives_the_keyboard_back(part: PlacesPart) -> None:
    part.show_places((Place(id="f-knee-l", level=2),))
    large = larger(part)
    assert words(large) == ["Left knee (front) · 2"]
    press_on(large, "b-neck")
    assert {one.id for one in part.marked} == {"f-knee-l", "b-neck"}
    click(large, "Touch or clothes hurt")
    press_on(large, "f-hand-r")
    search = large.findChild(PlaceSearch)
    assert search is not None
    search.setFocus()
    QTest.keyClicks(search, "left shin")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert part.touched == {"f-hand-r", "f-shin-l"}
    assert words(large) == words(part)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert not large.isVisible()
    assert QApplication.focusWidget() is button(part, "Larger map")
    press_on(part, "f-head")
    assert "f-head" in part.touched


def test_done_closes_the_larger_map(part: PlacesPart) -> None:
    large = larger(part)
    click(large, "Done")
    assert not large.isVisible()
    assert QApplication.focusWidget() is button(part, "Larger map")


def test_the_larger_map_says_every_place_that_its_search_marks(part: PlacesPart) -> None:
    large = larger(part)
    search = large.findChild(PlaceSearch)
    assert search is not None
    QTest.keyClicks(search, "whole")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert words(large) == ["Whole body"]
    assert words(part) == []
    assert button(part, "Whole body").isChecked()


@pytest.mark.parametrize(
    ("size", "scale", "share"),
    [((1280, 800), 1.0, 0.7), ((800, 520), 1.0, 0.7), ((800, 520), 2.0, 0.55)],
)
def test_the_larger_map_fills_the_height(
    part: PlacesPart, look: Look, size: tuple[int, int], scale: float, share: float
) -> None:
    look("light", scale)
    large = larger(part)
    large.resize(*size)
    drawn = figure(large)
    high = drawn.centre_of("b-heel-l").y() - drawn.centre_of("f-head").y()
    assert high > share * size[1]
    assert large.size().toTuple() == size


def test_the_same_places_are_offered_by_date_until_something_is_marked(part: PlacesPart) -> None:
    part.offer_same(date(2026, 11, 16), (Place(id="f-hand-l", level=8), Place(id="b-neck")))
    part.show_touched(frozenset({"f-head"}))
    click(part, "Same places as Monday 16")
    assert {(one.id, one.level) for one in part.marked} == {("f-hand-l", None), ("b-neck", None)}
    assert part.touched == {"f-head"}
    assert not [
        one
        for one in part.findChildren(QAbstractButton)
        if one.isVisible() and one.text().startswith("Same places")
    ]


def test_kn_finds_both_knees_and_enter_marks(part: PlacesPart) -> None:
    part.take_focus()
    type_keys("kn")
    search = QApplication.focusWidget()
    assert isinstance(search, PlaceSearch)
    assert {"f-knee-l", "f-knee-r"} <= {key for key, _words in search.offered}
    press(Qt.Key.Key_Return)
    assert part.marked == (Place(id="f-knee-l"),)


def test_words_for_elsewhere_survive_other_marks(part: PlacesPart) -> None:
    click(part, "Elsewhere")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "left ear")
    press_on(part, "f-knee-l")
    assert Place(id="elsewhere", words="left ear") in part.marked


def test_the_arrows_choose_among_what_was_found(part: PlacesPart, qtbot: QtBot) -> None:
    search = part.findChild(PlaceSearch)
    assert isinstance(search, PlaceSearch)
    search.setFocus()
    qtbot.keyClicks(search, "kn")
    wanted = search.offered[2][0]
    popup = search.popup
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert [one.id for one in part.marked] == [wanted]


def test_a_word_that_names_no_place_is_answered_and_forgotten_with_the_day(
    part: PlacesPart,
) -> None:
    sentence = "No place here is called that. “Elsewhere” takes your own words."
    part.take_focus()
    type_keys("zzz")
    assert sentence in told(part)
    press(Qt.Key.Key_Escape)
    assert sentence not in told(part)
    type_keys("zzz")
    part.forget_search()
    assert sentence not in told(part)
    type_keys("kn")
    assert sentence not in told(part)
