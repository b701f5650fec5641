"""A few places in words: found by typing, taken off by a press."""

from PySide6.QtCore import QSize, Qt, Signal, Slot

from painjournal.domain import places
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.widgets.chip import ChipFlow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class PlaceTags(Column):
    """The places found so far, in the order in which they were found, and a field to find more."""

    changed = Signal()

    def __init__(self, name: str, *, gap: int = 6) -> None:
        self.search = PlaceSearch()
        self.search.taken.connect(self._on_found)
        self._chips = ChipFlow(name)
        self._chips.removed.connect(self._on_removed)
        self._chips.emptied.connect(self.take_focus)
        super().__init__(self.search, self._chips, gap=gap)

    @property
    def places(self) -> tuple[str, ...]:
        """Ids of the places."""
        return self._chips.keys

    @places.setter
    def places(self, wanted: tuple[str, ...]) -> None:
        self._chips.show_chips([(one, places.label(one)) for one in wanted])
        tab_through(self.search, self._chips)

    def sizeHint(self) -> QSize:
        """As wide as the field; the places go on in more lines."""
        return QSize(self.search.sizeHint().width(), super().sizeHint().height())

    @Slot()
    def take_focus(self) -> None:
        """Bring the keyboard to the field."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_found(self, place_id: str) -> None:
        if place_id not in self.places:
            self.places = (*self.places, place_id)
            self.changed.emit()

    @Slot(str)
    def _on_removed(self, _place_id: str) -> None:
        self.changed.emit()
