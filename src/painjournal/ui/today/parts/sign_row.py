"""A body sign that was noticed, and where if somebody wants to say it."""

from PySide6.QtCore import Qt, Signal, Slot

from painjournal.domain import places
from painjournal.domain.parts import Sign
from painjournal.i18n import tr
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.widgets.chip import ChipFlow
from painjournal.ui.widgets.listed_row import ListedRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class SignRow(ListedRow):
    """The sign, a search field for places, and the places chosen, to be taken off one by one."""

    changed = Signal()

    def __init__(self, sign: str, words: str) -> None:
        self.sign = sign
        self._search = PlaceSearch()
        self._search.setPlaceholderText(tr("Where?"))
        self._search.setAccessibleName(tr("{sign}: where?", sign=words))
        self._search.taken.connect(self._on_found)
        self._chips = ChipFlow(tr("{sign}: places", sign=words))
        self._chips.removed.connect(self._on_removed)
        self._chips.emptied.connect(self._on_emptied)
        super().__init__(words, Column(self._search, self._chips, gap=4))

    @property
    def signs(self) -> frozenset[Sign]:
        """The sign at each place, or at none."""
        at = self._chips.keys or ("",)
        return frozenset(Sign(code=self.sign, place=place) for place in at)

    def show_places(self, marked: frozenset[str]) -> None:
        """Show these places, in the order of the body map."""
        ordered = [one for one in places.place_ids() if one in marked]
        self._chips.show_chips([(one, places.label(one)) for one in ordered])
        tab_through(self._search, self._chips)

    def take_focus(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_found(self, place: str) -> None:
        if place not in self._chips.keys:
            self.show_places(frozenset({*self._chips.keys, place}))
            self.changed.emit()

    @Slot(str)
    def _on_removed(self, _place: str) -> None:
        self.changed.emit()

    @Slot()
    def _on_emptied(self) -> None:
        self.take_focus()
