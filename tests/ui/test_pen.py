import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from painjournal.pictures.shapes import (
    Anchor,
    Areas,
    Bars,
    Dots,
    Lines,
    Picture,
    Role,
    Shape,
    Text,
)
from painjournal.ui import pen, theme

SIDE = 40


def painted(*shapes: Shape, name: str = "light", scale: float = 1.0) -> QImage:
    worn = theme.load(name)
    image = QImage(int(SIDE * scale), int(SIDE * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(worn.card))
    painter = QPainter(image)
    pen.paint(painter, Picture(width=SIDE, height=SIDE, shapes=shapes, description=""), worn)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_every_role_has_a_colour_in_every_theme(look: object) -> None:
    for name in ("light", "dark", "contrast"):
        assert set(pen.colours(theme.load(name))) == set(Role)


def test_marks_can_be_seen_on_every_card(look: object) -> None:
    for name in ("light", "dark", "contrast"):
        worn = theme.load(name)
        inks = pen.colours(worn)
        for role in (Role.MARK, Role.OTHER, Role.FOCUS):
            assert theme.contrast(inks[role], worn.card) >= 3
        for role in (Role.TEXT, Role.TEXT_SOFT):
            assert theme.contrast(inks[role], worn.card) >= 4.5


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_bars_and_rules_are_crisp_at_every_scale(look: object, scale: float) -> None:
    worn = theme.load("light")
    bars = painted(Bars(role=Role.MARK, rects=((3.3, 4.7, 2.9, 10.2),)), scale=scale)
    assert colours(bars) == {worn.card, worn.mark}
    rule = Lines(role=Role.LINE, pieces=((0, 10.5, 40, 10.5), (8, 0, 8, 40)))
    assert colours(painted(rule, scale=scale)) == {worn.card, worn.grid}


def test_the_thinnest_bar_is_still_seen(look: object) -> None:
    image = painted(Bars(role=Role.MARK, rects=((3.4, 4.4, 0.1, 0.1),)))
    assert image.pixelColor(3, 4).name() == theme.load("light").mark


def test_an_outline_holds_paper_and_a_weaker_bar_is_lighter(look: object) -> None:
    worn = theme.load("light")
    hollow = painted(
        Bars(role=Role.GAP, rects=((0, 0, 40, 40),)),
        Bars(role=Role.MARK, rects=((10, 10, 10, 10),), outlined=True),
    )
    assert hollow.pixelColor(10, 10).name() == worn.mark
    assert hollow.pixelColor(15, 15).name() == worn.card
    weak = painted(Bars(role=Role.MARK, rects=((0, 0, 40, 40),), strength=0.3))
    assert weak.pixelColor(9, 9).name() == theme.mix(worn.card, worn.mark, 0.3)


def test_stripes_differ_from_a_fill_without_colour(look: object) -> None:
    striped = painted(Bars(role=Role.MARK, rects=((5, 5, 20, 20),), hatched=True))
    lightness = [striped.pixelColor(x, 15).lightness() for x in range(8, 22)]
    assert max(lightness) - min(lightness) > 60


def test_dots_rings_and_areas_are_where_they_should_be(look: object) -> None:
    worn = theme.load("light")
    dots = painted(Dots(role=Role.MARK, points=((20, 20),), radius=6))
    assert dots.pixelColor(20, 20).name() == worn.mark
    assert dots.pixelColor(20, 30).name() == worn.card
    ring = painted(Dots(role=Role.MARK, points=((20, 20),), radius=6, ring=True))
    assert ring.pixelColor(20, 20).name() == worn.card
    square = (((10.0, 10.0), (30.0, 10.0), (30.0, 30.0), (10.0, 30.0)),)
    area = painted(Areas(role=Role.MARK_SOFT, rings=square, edge=Role.MARK))
    assert area.pixelColor(20, 20).name() == worn.mark_soft
    assert area.pixelColor(5, 5).name() == worn.card
    striped = painted(Areas(role=Role.MARK, rings=square, hatched=True))
    assert striped.pixelColor(5, 5).name() == worn.card
    assert len(colours(striped)) > 2


def test_words_start_or_end_where_they_are_anchored(look: object) -> None:
    def inked(anchor: Anchor) -> list[int]:
        image = painted(Text(x=20, y=25, words="ll", size=16, anchor=anchor))
        ground = theme.load("light").card
        return [
            x
            for x in range(SIDE)
            if any(image.pixelColor(x, y).name() != ground for y in range(SIDE))
        ]

    assert min(inked(Anchor.START)) >= 20
    assert max(inked(Anchor.END)) <= 20
    middle = inked(Anchor.MIDDLE)
    assert abs((min(middle) + max(middle)) / 2 - 20) <= 1


def test_the_painter_is_left_as_it_was(look: object) -> None:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.red)
    shape = Bars(role=Role.MARK, rects=((1, 1, 5, 5),))
    pen.paint(
        painter,
        Picture(width=SIDE, height=SIDE, shapes=(shape,), description=""),
        theme.load("dark"),
    )
    assert painter.pen().color() == QColor(Qt.GlobalColor.red)
    painter.end()
