"""Icons: each can be drawn, in the colour asked for, sharp on any screen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from painjournal.files import resource
from painjournal.ui import icons

NEEDED = {
    *("today", "calendar", "trends", "summary", "reading", "settings", "help"),
    *("chevron-left", "chevron-right", "chevron-down", "plus", "close", "search", "check"),
    *("info", "undo", "save", "table", "print"),
}


NAMES = sorted(file.stem for file in resource("icons").glob("*.svg"))


def test_all_icons_are_there() -> None:
    assert set(NAMES) >= NEEDED


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_draws_in_the_colour_asked_for(
    name: str, look: Callable[[str, float], None]
) -> None:
    image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(2.0)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    icons.paint(painter, name, QRectF(0, 0, 24, 24), QColor("#2b7573"))
    painter.end()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {"#2b7573"}
