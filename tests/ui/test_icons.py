"""Icons: each can be drawn, in the colour asked for, sharp on any screen."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor

from painjournal.files import resource
from painjournal.ui import icons

NEEDED = {
    *("today", "calendar", "trends", "summary", "reading", "settings", "help"),
    *("chevron-left", "chevron-right", "chevron-down", "plus", "close", "search", "check"),
    *("info", "undo", "save", "table", "print"),
}


def test_all_icons_are_there() -> None:
    assert set(icons.names()) >= NEEDED


@pytest.mark.parametrize("name", sorted(file.stem for file in resource("icons").glob("*.svg")))
def test_an_icon_draws_in_the_colour_asked_for(
    name: str, look: Callable[[str, float], None]
) -> None:
    image = icons.pixmap(name, QColor("#2b7573"), 24, 2.0).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert (image.width(), image.height()) == (48, 48)
    assert solid == {"#2b7573"}
