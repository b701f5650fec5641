"""The keys that move the days in sight, the same on the picture and on the strip of all days."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from painjournal.domain.sights import Sight
from painjournal.i18n import tr

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


def timeline_keys() -> list[tuple[str, str]]:
    """Every key of the timeline in words, for the list of keys."""
    return [
        (tr("Left, Right"), tr("The day before or after, read out")),
        (tr("Home, End"), tr("The first or last day of the picture")),
        (tr("Shift+Left, Shift+Right"), tr("Earlier or later days")),
        (tr("+, -"), tr("Fewer days, larger, or more days")),
        (tr("Ctrl and the wheel"), tr("Fewer or more days around the pointer")),
        (tr("Enter"), tr("Open the day")),
        (tr("Ctrl+C"), tr("Copy the chosen rows of the table")),
    ]
