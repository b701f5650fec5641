"""The marked places in words, each to give a level or take off."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.level_popup import LevelPopup
from painjournal.ui.today.places.marked_places import WITHOUT_SHAPE, MarkedPlaces
from painjournal.ui.today.places.place_chip import PlaceChip
from painjournal.ui.today.places.place_words import named
from painjournal.ui.widgets.flow_layout import FlowLayout


class PlaceChips(QWidget):
    """A chip for every mark: first what hurts, then where touch hurts.

    Where buttons beside it say which places without a shape hurt, `without_shape` is left out.
    """

    rebuilt = Signal()
    emptied = Signal()

    def __init__(self, marked: MarkedPlaces, *, without_shape: bool) -> None:
        super().__init__()
        self._marked = marked
        self._left_out = () if without_shape else WITHOUT_SHAPE
        self._shown: list[tuple[Place, Layer]] = []
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        self.hide()
        marked.altered.connect(self.show_all)

    @property
    def chips(self) -> tuple[PlaceChip, ...]:
        """The chips in their order."""
        widgets = (self._flow.itemAt(n).widget() for n in range(self._flow.count()))
        return tuple(one for one in widgets if isinstance(one, PlaceChip))

    def ask_level(self, place_id: str, layer: Layer, spot: QPoint) -> None:
        """Open the levels of a place at a point of the screen."""
        hurts = layer is Layer.HURTS
        name = named(place_id, touched=not hurts)
        popup = LevelPopup(name, self._marked.place(place_id).level, self, levels=hurts)
        popup.take_off.setVisible(place_id in self._marked.on(layer))
        popup.levelled.connect(lambda level: self._on_levelled(place_id, level))
        popup.removed.connect(lambda: self._on_removed(place_id, layer))
        popup.open_at(spot)

    def _wanted(self) -> list[tuple[Place, Layer]]:
        hurting = [one for one in self._marked.hurting if one.id not in self._left_out]
        touched = [one for one in places.place_ids() if one in self._marked.touched]
        return [(one, Layer.HURTS) for one in hurting] + [
            (Place(id=one), Layer.TOUCH) for one in touched
        ]

    @Slot()
    def show_all(self) -> None:
        """Show a chip for every mark; the keyboard stays with its place."""
        wanted = self._wanted()
        if wanted == self._shown:
            return
        self._shown = wanted
        held = self.window().focusWidget()
        before = self.chips
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, layer in wanted:
            chip = PlaceChip(place, layer)
            chip.clicked.connect(self._on_chip_clicked)
            chip.typed.connect(self._marked.type_level)
            chip.removed.connect(self._on_removed)
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(wanted))
        self.rebuilt.emit()
        if isinstance(held, PlaceChip) and held in before:
            self._hold(held.place.id, held.layer)

    def _hold(self, place_id: str, layer: Layer) -> None:
        """The chip of a place is a new one; the keyboard stays with the place."""
        for chip in self.chips:
            if (chip.place.id, chip.layer) == (place_id, layer):
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.emptied.emit()

    def _on_levelled(self, place_id: str, level: object) -> None:
        self._marked.give_level(place_id, level if isinstance(level, int) else None)

    @Slot(str, str)
    def _on_removed(self, place_id: str, layer: str) -> None:
        self._marked.take_off(place_id, Layer(layer))

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, PlaceChip):
            chip.setFocus(Qt.FocusReason.OtherFocusReason)
            below = chip.mapToGlobal(chip.body().bottomLeft())
            self.ask_level(chip.place.id, chip.layer, below)
