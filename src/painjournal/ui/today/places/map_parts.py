"""The parts that mark places: search, layers, map and chips, all showing the same places."""

from PySide6.QtCore import QObject, QPoint, Slot

from painjournal.i18n import tr
from painjournal.ui.today.places.body_map import BodyMap
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.marked_places import MarkedPlaces
from painjournal.ui.today.places.place_chips import PlaceChips
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.segmented import SegmentedControl

_LAYERS = tuple(Layer)


class MapParts(QObject):
    """Makes the parts and keeps them true to the marked places; its owner lays them out."""

    def __init__(self, marked: MarkedPlaces, owner: QObject, *, without_shape: bool) -> None:
        super().__init__(owner)
        self._marked = marked
        self.search = PlaceSearch()
        self.search.taken.connect(marked.mark)
        self.layers = SegmentedControl(
            tr("What a mark on the map says"),
            [
                Choice(value=0, text=tr("Hurts")),
                Choice(value=1, text=tr("Touch or clothes hurt")),
            ],
        )
        self.layers.changed.connect(self._on_layer_chosen)
        self.map = BodyMap()
        self.map.changed.connect(self._on_map_changed)
        self.map.level_asked.connect(self._on_level_asked)
        self.chips = PlaceChips(marked, without_shape=without_shape)
        self.chips.emptied.connect(self._on_chip_gone)
        marked.altered.connect(self._on_altered)

    def show_all(self) -> None:
        """Show the marked places in every part, once the parts are laid out."""
        self.chips.show_all()
        self._on_altered()

    @Slot()
    def _on_altered(self) -> None:
        self.map.show_marks(self._marked.hurting, self._marked.touched, self._marked.layer)
        self.layers.value = _LAYERS.index(self._marked.layer)
        self.layers.setVisible(self._marked.touch_offered)

    @Slot()
    def _on_layer_chosen(self) -> None:
        self._marked.turn_to(_LAYERS[self.layers.value])

    @Slot()
    def _on_map_changed(self) -> None:
        self._marked.take_regions(self.map.marked, self.map.touched)

    @Slot(str, QPoint)
    def _on_level_asked(self, region_id: str, spot: QPoint) -> None:
        self.chips.ask_level(region_id, self._marked.layer, spot)

    @Slot()
    def _on_chip_gone(self) -> None:
        self.search.setFocus()
