"""A body sign that was noticed, and where if somebody wants to say it."""

from PySide6.QtCore import Signal, Slot

from painjournal.domain import places
from painjournal.domain.parts import Sign
from painjournal.i18n import tr
from painjournal.ui.today.places.place_tags import PlaceTags
from painjournal.ui.widgets.listed_row import ListedRow


class SignRow(ListedRow):
    """The sign, a search field for places, and the places chosen, to be taken off one by one."""

    changed = Signal()

    def __init__(self, sign: str, words: str) -> None:
        self.sign = sign
        self._places = PlaceTags(tr("{sign}: places", sign=words), gap=4)
        self._places.search.setPlaceholderText(tr("Where?"))
        self._places.search.setAccessibleName(tr("{sign}: where?", sign=words))
        self._places.changed.connect(self._on_changed)
        super().__init__(words, self._places)

    @property
    def signs(self) -> frozenset[Sign]:
        """The sign at each place, or at none."""
        at = self._places.places or ("",)
        return frozenset(Sign(code=self.sign, place=place) for place in at)

    def show_places(self, marked: frozenset[str]) -> None:
        """Show these places, in the order of the body map."""
        self._places.places = tuple(one for one in places.place_ids() if one in marked)

    def take_focus(self) -> None:
        """Bring the keyboard to the search."""
        self._places.take_focus()

    @Slot()
    def _on_changed(self) -> None:
        self.show_places(frozenset(self._places.places))
        self.changed.emit()
