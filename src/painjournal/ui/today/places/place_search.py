"""The list of places as a search field: the same as the body map, without a picture."""

from PySide6.QtWidgets import QWidget

from painjournal.domain import places
from painjournal.i18n import tr
from painjournal.ui.widgets.offer_field import Offer, OfferField


class PlaceSearch(OfferField):
    """Type the beginning of a word, or press the down arrow for every place; Enter takes one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("Type the beginning of a word, or press the down arrow for every place.")
        super().__init__(tr("Find a place"), hint, _found, every=_all, parent=parent)
        self.setPlaceholderText(tr("Find"))


def _found(text: str) -> tuple[Offer, ...]:
    return tuple((one, places.label(one)) for one in places.search(text))


def _all() -> tuple[Offer, ...]:
    return tuple((one, places.label(one)) for one in places.place_ids())
