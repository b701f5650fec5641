"""The keys that move the days in sight, the same on the picture and on the strip of all days."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from painjournal.domain.sights import Sight

_STEP = 0.2
"""Share of the window that one key moves it by."""

_WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOMS = {
    Qt.Key.Key_Plus: 1 / 1.5,
    Qt.Key.Key_Equal: 1 / 1.5,  # The same key without Shift.
    Qt.Key.Key_Minus: 1.5,
}


def glided(
    sight: Sight, event: QKeyEvent, *, plain: bool, around: float | None = None
) -> Sight | None:
    """The window that a key wants, None for any other key.

    Arrows, Home and End move with Shift, on a strip that is `plain` without it too. `around` is the
    day that keeps its place when zooming.
    """
    key = Qt.Key(event.key())
    if key in _ZOOMS:
        return sight.zoomed(_ZOOMS[key], around)
    if not plain and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    if key in _WAYS:
        return sight.moved(_WAYS[key] * max(1.0, round(sight.days * _STEP)))
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        bounds = sight.bounds
        return sight.around(bounds.first if key == Qt.Key.Key_Home else bounds.last)
    return None
