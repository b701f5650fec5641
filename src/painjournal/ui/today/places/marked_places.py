"""The places of a day as they are being marked; everything that shows them shows the same."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.ui.today.places.layers import Layer

WITHOUT_SHAPE: Final = (places.WHOLE_BODY, places.HARD_TO_POINT, places.ELSEWHERE)


class MarkedPlaces(QObject):
    """Places that hurt, places where touch hurts, and which of the two is being marked.

    `chosen` says that somebody marked something; `altered` that what is shown is no longer true.
    """

    chosen = Signal()
    altered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hurting: dict[str, Place] = {}
        self._touched: frozenset[str] = frozenset()
        self._layer = Layer.HURTS
        self._touch_offered = False
        self._typed_one = ""

    @property
    def hurting(self) -> tuple[Place, ...]:
        """Every place that hurts, in the order of the list."""
        return tuple(self._hurting[one] for one in places.place_ids() if one in self._hurting)

    @property
    def touched(self) -> frozenset[str]:
        """Ids of the places where touch or clothes hurt."""
        return self._touched

    @property
    def layer(self) -> Layer:
        """What a mark means at the moment."""
        return self._layer

    @property
    def touch_offered(self) -> bool:
        """Whether the second layer can be marked."""
        return self._touch_offered

    @property
    def on_layer(self) -> frozenset[str]:
        """Ids of the places marked on the layer."""
        return self.on(self._layer)

    def on(self, layer: Layer) -> frozenset[str]:
        """Ids of the places marked on a layer."""
        return self._touched if layer is Layer.TOUCH else frozenset(self._hurting)

    def place(self, place_id: str) -> Place:
        """A place with its level and its words, as far as they were given."""
        return self._hurting.get(place_id, Place(id=place_id))

    def show_hurting(self, hurting: tuple[Place, ...]) -> None:
        """Take these places over as those that hurt."""
        self._hurting = {one.id: one for one in hurting}
        self.altered.emit()

    def show_touched(self, touched: frozenset[str]) -> None:
        """Take these places over as those where touch hurts."""
        self._touched = touched
        self.altered.emit()

    def offer_touch(self, *, offered: bool) -> None:
        """Offer the second layer, or only the first."""
        self._touch_offered = offered
        if not offered:
            self._layer = Layer.HURTS
        self.altered.emit()

    def turn_to(self, layer: Layer) -> None:
        """Mark on this layer from now on."""
        self._layer = layer
        self.altered.emit()

    def mark(self, place_id: str) -> None:
        """Mark a place on the layer, if it is not marked yet."""
        if place_id not in self.on_layer:
            self.set_on_layer(self.on_layer | {place_id})

    def set_on_layer(self, wanted: frozenset[str]) -> None:
        """Mark exactly these places on the layer; those that stay keep level and words."""
        if self._layer is Layer.TOUCH:
            self._choose(self._hurting, wanted)
        else:
            self._choose({one: self.place(one) for one in wanted}, self._touched)

    def take_over(self, hurting: tuple[Place, ...]) -> None:
        """Choose exactly these places as those that hurt."""
        self._choose({one.id: one for one in hurting}, self._touched)

    def take_regions(self, hurting: tuple[Place, ...], touched: frozenset[str]) -> None:
        """Take the marks of the figure over; places without a shape stay as they are."""
        others = {one: place for one, place in self._hurting.items() if one in WITHOUT_SHAPE}
        kept = self._touched.intersection(WITHOUT_SHAPE)
        self._choose(others | {one.id: one for one in hurting}, touched | kept)

    def take_off(self, place_id: str, layer: Layer) -> None:
        """Take a place's mark on one layer away."""
        if layer is Layer.TOUCH:
            self._choose(self._hurting, self._touched - {place_id})
        else:
            kept = {one: place for one, place in self._hurting.items() if one != place_id}
            self._choose(kept, self._touched)

    def give_level(self, place_id: str, level: int | None) -> None:
        """Give a place that hurts a level, or none."""
        given = replace(self.place(place_id), level=level)
        self._choose(self._hurting | {place_id: given}, self._touched)

    def type_level(self, place_id: str, digit: int) -> None:
        """Give a level by a digit; a 0 typed right after a 1 makes 10."""
        ten = digit == 0 and self._typed_one == place_id
        self.give_level(place_id, 10 if ten else digit)
        self._typed_one = place_id if digit == 1 else ""

    def put_words(self, words: str) -> None:
        """Keep the words for elsewhere, without a word to anybody."""
        place = self._hurting.get(places.ELSEWHERE)
        if place is not None:
            self._hurting = self._hurting | {places.ELSEWHERE: replace(place, words=words)}

    def _choose(self, hurting: dict[str, Place], touched: frozenset[str]) -> None:
        self._typed_one = ""
        self._hurting, self._touched = hurting, touched
        self.altered.emit()
        self.chosen.emit()
