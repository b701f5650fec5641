"""One marked place in words, with its level to choose and a way to take it off."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.place_words import named
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.chip import TAKES_OFF


class PlaceChip(QuietButton):
    """A button that names a place; pressed, it offers levels and the way to take it off.

    With the keyboard on it a digit gives the level and Delete takes the place off.
    """

    weight = "body"
    side_room = 12
    centred = False

    typed = Signal(str, int)
    removed = Signal(str, str)

    def __init__(self, place: Place, layer: Layer = Layer.HURTS) -> None:
        super().__init__(_short(place, layer))
        self.place, self.layer = place, layer
        name = named(place.id, place.level, touched=layer is Layer.TOUCH)
        if layer is Layer.TOUCH:
            self.setAccessibleName(tr("{place}: take it off", place=name))
        else:
            self.setAccessibleName(tr("{place}: give a level or take it off", place=name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit gives a level, Delete takes off; all else as any button."""
        if event.key() in TAKES_OFF:
            self.removed.emit(self.place.id, self.layer)
        elif self.layer is Layer.HURTS and event.text().isdecimal() and len(event.text()) == 1:
            self.typed.emit(self.place.id, int(event.text()))
        else:
            super().keyPressEvent(event)


def _short(place: Place, layer: Layer) -> str:
    """A place with its level as a number, for the eye."""
    if layer is Layer.TOUCH:
        return named(place.id, touched=True)
    name = places.label(place.id)
    return name if place.level is None else f"{name} · {place.level}"
