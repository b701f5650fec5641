"""The body map under the hand: clicks, drags, keys and both layers."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.ui import theme
from painjournal.ui.today.places.body_map import BodyMap
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.region_button import RegionButton

LEFT = Qt.MouseButton.LeftButton
Look = Callable[[str, float], None]


@pytest.fixture
def figure(qtbot: QtBot, look: Look) -> BodyMap:
    made = BodyMap()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_marks(())
    made.show()
    made.activateWindow()
    return made


def said(figure: BodyMap) -> list[int]:
    """Grows by one each time the map says that something changed."""
    times: list[int] = []
    figure.changed.connect(lambda: times.append(1))
    return times


def ids(figure: BodyMap) -> set[str]:
    return {one.id for one in figure.marked}


def click(figure: BodyMap, region_id: str) -> None:
    QTest.mouseClick(figure, LEFT, pos=figure.centre_of(region_id).toPoint())


def drag(figure: BodyMap, *way: str) -> None:
    """Press on the first region, go to the others, and let go."""
    spots = [figure.centre_of(one).toPoint() for one in way]
    QTest.mousePress(figure, LEFT, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(figure, spot)
    QTest.mouseRelease(figure, LEFT, pos=spots[-1])


def button(figure: BodyMap, name: str) -> QAbstractButton:
    every = figure.findChildren(QAbstractButton)
    return next(one for one in every if one.accessibleName() == name)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def grey(figure: BodyMap) -> QImage:
    return figure.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def greys_around(image: QImage, middle: QPointF) -> list[int]:
    """Shades of grey near a point, in eight steps, the most frequent first."""
    x, y = middle.toPoint().x(), middle.toPoint().y()
    reach = range(-9, 10)
    found = Counter(
        image.pixelColor(x + dx, y + dy).lightness() // 32 for dx in reach for dy in reach
    )
    return [shade for shade, _ in found.most_common()]


@pytest.mark.parametrize("size", [(300, 280), (400, 300), (1100, 900)])
def test_every_region_can_be_marked_by_a_click_at_any_size(
    figure: BodyMap, size: tuple[int, int]
) -> None:
    figure.resize(*size)
    for region in places.regions():
        click(figure, region.id)
    assert ids(figure) == {region.id for region in places.regions()}


@pytest.mark.parametrize("size", [(300, 280), (1100, 900)])
def test_a_click_just_beside_the_figure_means_the_nearest_region(
    figure: BodyMap, size: tuple[int, int]
) -> None:
    figure.resize(*size)
    hand = figure.centre_of("f-hand-r")
    beside = next(
        x
        for x in range(int(hand.x()), 0, -1)
        if not figure.region_under(QPointF(x, hand.y()), near=False)
    )
    QTest.mouseClick(figure, LEFT, pos=QPoint(beside - 8, round(hand.y())))
    assert ids(figure) == {"f-hand-r"}
    QTest.mouseClick(figure, LEFT, pos=QPoint(2, 40))
    assert ids(figure) == {"f-hand-r"}


def test_the_persons_right_is_on_the_left_of_the_front_and_on_the_right_of_the_back(
    figure: BodyMap,
) -> None:
    assert figure.centre_of("f-knee-r").x() < figure.centre_of("f-knee-l").x()
    assert figure.centre_of("b-knee-r").x() > figure.centre_of("b-knee-l").x()


def test_a_click_marks_and_a_second_one_clears(figure: BodyMap) -> None:
    times = said(figure)
    click(figure, "f-knee-l")
    assert ids(figure) == {"f-knee-l"}
    click(figure, "f-knee-l")
    assert ids(figure) == set()
    assert len(times) == 2


def test_a_drag_marks_every_region_it_crosses_and_says_so_once(figure: BodyMap) -> None:
    times = said(figure)
    drag(figure, "f-thigh-l", "f-shin-l")
    assert ids(figure) == {"f-thigh-l", "f-knee-l", "f-shin-l"}
    assert len(times) == 1


def test_a_drag_that_begins_on_a_mark_clears_and_spares_what_it_does_not_cross(
    figure: BodyMap,
) -> None:
    figure.show_marks(tuple(Place(id=f"f-{one}-l", level=3) for one in ("thigh", "knee", "shin")))
    drag(figure, "f-knee-l", "f-thigh-l")
    assert figure.marked == (Place(id="f-shin-l", level=3),)


def test_a_drag_keeps_the_levels_it_passes(figure: BodyMap) -> None:
    figure.show_marks((Place(id="f-knee-l", level=8),))
    drag(figure, "f-thigh-l", "f-shin-l")
    assert Place(id="f-knee-l", level=8) in figure.marked


def test_a_drag_across_the_gap_between_arm_and_body_marks_nothing_in_the_air(
    figure: BodyMap,
) -> None:
    drag(figure, "f-forearm-r", "f-hip-r")
    assert ids(figure) <= {"f-forearm-r", "f-hip-r", "f-wrist-r", "f-belly-lower-r"}
    assert {"f-forearm-r", "f-hip-r"} <= ids(figure)


def test_a_trembling_click_at_an_edge_marks_one_region(figure: BodyMap) -> None:
    spot = figure.centre_of("f-knee-l").toPoint()
    QTest.mousePress(figure, LEFT, pos=spot)
    for shake in (3, -3, 4):
        QTest.mouseMove(figure, spot + QPoint(shake, shake))
    QTest.mouseRelease(figure, LEFT, pos=spot)
    assert ids(figure) == {"f-knee-l"}


def test_a_drag_cut_short_counts_as_far_as_it_went(figure: BodyMap) -> None:
    times = said(figure)
    QTest.mousePress(figure, LEFT, pos=figure.centre_of("f-head").toPoint())
    figure.hide()
    assert ids(figure) == {"f-head"}
    assert len(times) == 1


def test_the_layer_decides_what_a_click_a_drag_and_a_key_mark(figure: BodyMap) -> None:
    click(figure, "f-knee-l")
    figure.show_marks(figure.marked, figure.touched, Layer.TOUCH)
    drag(figure, "f-knee-l", "f-shin-l")
    button(figure, "Back of head").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert ids(figure) == {"f-knee-l"}
    assert figure.touched == {"f-knee-l", "f-shin-l", "b-head"}
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert figure.touched == {"f-knee-l", "f-shin-l"}


def test_digits_give_levels_only_where_it_hurts(figure: BodyMap) -> None:
    button(figure, "Left knee (front)").setFocus()
    QTest.keyClicks(focused(), "7")
    assert figure.marked == (Place(id="f-knee-l", level=7),)
    figure.show_marks(figure.marked, figure.touched, Layer.TOUCH)
    QTest.keyClicks(focused(), "3")
    assert figure.marked == (Place(id="f-knee-l", level=7),)
    assert figure.touched == frozenset()


def test_one_and_nought_typed_together_make_ten_but_not_after_a_pause_elsewhere(
    figure: BodyMap,
) -> None:
    knee, shin = button(figure, "Left knee (front)"), button(figure, "Left shin")
    knee.setFocus()
    QTest.keyClicks(knee, "10")
    assert figure.marked == (Place(id="f-knee-l", level=10),)
    QTest.keyClicks(knee, "1")
    shin.setFocus()
    knee.setFocus()
    QTest.keyClicks(knee, "0")
    assert figure.marked == (Place(id="f-knee-l", level=0),)


def test_arrows_reach_every_region_of_both_figures(figure: BodyMap) -> None:
    figure.go("f-knee-l", Qt.Key.Key_Up)
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    seen: set[str] = set()
    waiting = ["f-thigh-l"]
    while waiting:
        here = waiting.pop()
        seen.add(here)
        for key in arrows:
            start = button(figure, places.label(here))
            start.setFocus()
            QTest.keyClick(start, key)
            reached = focused()
            assert isinstance(reached, RegionButton)
            if reached.region_id not in seen and reached.region_id not in waiting:
                waiting.append(reached.region_id)
    assert seen == {region.id for region in places.regions()}


def test_a_screen_reader_hears_side_level_and_touch(figure: BodyMap) -> None:
    figure.show_marks((Place(id="f-knee-l", level=4),))
    figure.show_marks(figure.marked, frozenset({"f-knee-l", "b-hand-r"}))
    assert button(figure, "Left knee (front), level 4, touch or clothes hurt").isChecked()
    assert not button(figure, "Back of right hand and fingers, touch or clothes hurt").isChecked()
    figure.show_marks(figure.marked, figure.touched, Layer.TOUCH)
    assert button(figure, "Back of right hand and fingers, touch or clothes hurt").isChecked()


def test_the_menu_key_asks_for_the_level_of_the_region_with_the_keyboard(
    figure: BodyMap,
) -> None:
    asked: list[str] = []
    figure.level_asked.connect(lambda region, _spot: asked.append(region))
    button(figure, "Left knee (front)").setFocus()
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(focused(), by_key)
    at = figure.centre_of("b-neck").toPoint()
    by_mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, figure.mapToGlobal(at))
    QApplication.sendEvent(figure, by_mouse)
    assert asked == ["f-knee-l", "b-neck"]


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_both_layers_can_be_told_apart_and_seen_together_without_colour(
    figure: BodyMap, look: Look, name: str
) -> None:
    look(name, 1.0)
    figure.resize(900, 900)
    spots = {one: figure.centre_of(one) + QPointF(0, 24) for one in ("f-thigh-l", "f-thigh-r")}
    plain = greys_around(grey(figure), spots["f-thigh-l"])
    figure.show_marks((Place(id="f-thigh-l"),))
    figure.show_marks(figure.marked, frozenset({"f-thigh-r"}))
    hurts = greys_around(grey(figure), spots["f-thigh-l"])
    touch = greys_around(grey(figure), spots["f-thigh-r"])
    figure.show_marks(figure.marked, frozenset({"f-thigh-l"}))
    both = greys_around(grey(figure), spots["f-thigh-l"])
    assert len(plain) == len(hurts) == 1
    assert abs(plain[0] - hurts[0]) >= 2
    assert len(touch) > 1
    assert len(both) > 1
    assert both[0] == hurts[0] != touch[0]


def test_the_name_of_the_region_under_the_pointer_stands_between_the_heads(
    figure: BodyMap, qtbot: QtBot
) -> None:
    def between() -> QImage:
        left, right = figure.centre_of("f-head"), figure.centre_of("b-head")
        room = QRect(round(left.x()) + 25, 18, round(right.x() - left.x()) - 50, 30)
        return figure.grab().toImage().copy(room)

    QTest.mouseMove(figure, QPoint(2, 70))
    QApplication.processEvents()
    before = between()
    QTest.mouseMove(figure, figure.centre_of("f-knee-l").toPoint())
    qtbot.waitUntil(lambda: between() != before)
    QTest.mouseMove(figure, QPoint(1, 60))
    qtbot.waitUntil(lambda: between() == before)


class Painted(QObject):
    """Remembers what was painted anew."""

    def __init__(self, figure: BodyMap) -> None:
        super().__init__()
        self.region = QRegion()
        figure.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_pointing_paints_only_the_region_and_its_name_anew(figure: BodyMap) -> None:
    QTest.mouseMove(figure, QPoint(2, 70))
    QApplication.processEvents()
    painted = Painted(figure)
    QTest.mouseMove(figure, figure.centre_of("f-knee-l").toPoint())
    QApplication.processEvents()
    assert painted.region.contains(figure.centre_of("f-knee-l").toPoint())
    assert not painted.region.contains(figure.centre_of("f-head").toPoint())
    assert not painted.region.contains(figure.centre_of("b-neck").toPoint())


def test_the_figures_keep_room_when_the_text_is_twice_as_large(figure: BodyMap, look: Look) -> None:
    look("light", 2.0)
    figure.resize(figure.minimumSizeHint())
    high = figure.centre_of("b-heel-l").y() - figure.centre_of("f-head").y()
    assert high > 200
    assert theme.metrics().text(20) < figure.centre_of("f-head").y()
