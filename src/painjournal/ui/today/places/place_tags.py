"""A few places in words: found by typing, taken off by a press."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from painjournal.domain import places
from painjournal.i18n import tr
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class PlaceTags(Column):
    """The places found so far, in the order in which they were found, and a field to find more."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=6)
        self._tags: list[_Tag] = []
        self._search = PlaceSearch()
        self._search.taken.connect(self._on_found)
        self._flow = FlowLayout(6)
        self._shown = Column()
        self._shown.box.addLayout(self._flow)
        self.add(self._search)
        self.add(self._shown)
        self.setFocusProxy(self._search)
        self._shown.hide()

    @property
    def places(self) -> tuple[str, ...]:
        """Ids of the places."""
        return tuple(tag.place_id for tag in self._tags)

    @places.setter
    def places(self, wanted: tuple[str, ...]) -> None:
        if wanted != self.places:
            for tag in list(self._tags):
                self._drop(tag)
            for one in wanted:
                self._put(one)
            self._show()

    def sizeHint(self) -> QSize:
        """As wide as the field; the places go on in more lines."""
        return QSize(self._search.sizeHint().width(), super().sizeHint().height())

    def _put(self, place_id: str) -> None:
        tag = _Tag(place_id)
        tag.clicked.connect(self._on_tag_clicked)
        self._tags.append(tag)
        self._flow.addWidget(tag)
        tag.show()

    def _drop(self, tag: "_Tag") -> None:
        self._tags.remove(tag)
        self._flow.removeWidget(tag)
        tag.hide()
        tag.deleteLater()

    def _show(self) -> None:
        self._shown.setVisible(bool(self._tags))
        tab_through(self._search, *self._tags)

    @Slot(str)
    def _on_found(self, place_id: str) -> None:
        if place_id not in self.places:
            self._put(place_id)
            self._show()
            self.changed.emit()

    @Slot()
    def _on_tag_clicked(self) -> None:
        tag = self.sender()
        if isinstance(tag, _Tag):
            at = self._tags.index(tag)
            self._drop(tag)
            self._show()
            near = (*self._tags[at:], *self._tags[-1:], self._search)
            near[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self.changed.emit()


class _Tag(QuietButton):
    """One place; a press or Delete takes it off."""

    weight = "body"
    side_room = 12

    def __init__(self, place_id: str) -> None:
        self.place_id = place_id
        super().__init__(places.label(place_id), icon="close")
        self.setAccessibleName(tr("Take off {place}", place=places.label(place_id)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off like a press."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)
