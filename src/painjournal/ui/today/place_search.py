"""The list of places as a search field: the same as the body map, without a picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QStringListModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QStyledItemDelegate, QWidget

from painjournal.domain import places
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem


class PlaceSearch(SearchField):
    """Type the beginning of a word, or press the down arrow for every place; Enter takes one."""

    found = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        hint = tr("Type the beginning of a word, or press the down arrow for every place.")
        super().__init__(tr("Find a place"), hint, parent)
        self.setPlaceholderText(tr("Find"))
        self._offered: tuple[str, ...] = ()
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(6)
        completer.activated.connect(self._on_taken)
        self._list = completer
        completer.setWidget(self)
        self.textEdited.connect(self._on_edited)

    def offered(self) -> tuple[str, ...]:
        """Places that the words typed so far find."""
        return self._offered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list; Enter takes the first find; Escape empties the field."""
        key = event.key()
        if key == Qt.Key.Key_Down:
            self._offer(places.search(self.text()) or places.place_ids())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._offered and self.text():
                self._take(self._offered[0])
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
            self._offered = ()
            self._hide_list()
        else:
            super().keyPressEvent(event)

    def _offer(self, found: tuple[str, ...]) -> None:
        self._offered = found
        self._words.setStringList([places.label(one) for one in found])
        popup = self._list.popup()
        if not found or popup is None:
            self._hide_list()
            return
        if not isinstance(popup.itemDelegate(), _Rows):
            popup.setItemDelegate(_Rows(popup))
        self._list.complete()
        # Enter takes the first find, so it is the one that stands out.
        popup.setCurrentIndex(self._words.index(0))

    def _take(self, place_id: str) -> None:
        self.clear()
        self._offered = ()
        self._hide_list()
        self.found.emit(place_id)

    def _hide_list(self) -> None:
        popup = self._list.popup()
        if popup is not None:
            popup.hide()

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._offer(places.search(text))

    @Slot(str)
    def _on_taken(self, words: str) -> None:
        for place_id in self._offered:
            if places.label(place_id) == words:
                self._take(place_id)
                return


class _Rows(QStyledItemDelegate):
    """Rows as high as any control."""

    def sizeHint(
        self, option: "QStyleOptionViewItem", index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The words, and room to hit them."""
        return QSize(super().sizeHint(option, index).width(), theme.metrics().control)
