"""Brings our own type family, so that the window looks the same on every computer."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from painjournal.files import resource

FAMILY = "Atkinson Hyperlegible Next"


@cache
def register() -> str:
    """Give Qt the shipped fonts and return the family's name.

    Raises FileNotFoundError when a shipped font cannot be read.
    """
    files = sorted(resource("fonts").glob("*.ttf"))
    if not files:
        raise FileNotFoundError("the fonts of painjournal")
    for file in files:
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(str(file))
    return FAMILY


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Our family at a size in pixels, drawn alike on every system (no snapping of stems)."""
    made = QFont(register())
    made.setPixelSize(max(1, pixels))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return made
