"""A search field that offers words only once something is typed."""

from collections.abc import Callable, Sequence
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
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QListView, QStyledItemDelegate, QWidget

from painjournal.ui import text_room, theme
from painjournal.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

Offer = tuple[str, str]
"""A key, and the words it is offered with."""


class OfferField(SearchField):
    """Type, then Enter for the first offer, arrows or a click for another; Escape empties it.

    `every` gives what Down offers where nothing is found, by default nothing.
    """

    taken = Signal(str)

    def __init__(
        self,
        name: str,
        hint: str,
        offers: Callable[[str], Sequence[Offer]],
        *,
        every: Callable[[], Sequence[Offer]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, hint, parent)
        self._offers, self._every = offers, every
        self._offered: tuple[Offer, ...] = ()
        self._words = QStringListModel(self)
        self._list = QCompleter(self._words, self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(7)
        self._list.setWidget(self)
        self._list.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.textEdited.connect(self._on_edited)

    @property
    def offered(self) -> tuple[Offer, ...]:
        """What is offered for the words typed so far."""
        return self._offered

    @property
    def popup(self) -> QAbstractItemView:
        """The list of offers below the field."""
        shown = self._list.popup()
        if shown is None:
            raise RuntimeError("a completer without a list")
        return shown

    def empty(self) -> None:
        """Blank the field and fold its offers away."""
        self.clear()
        self._offer(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the offer that stands out; Down opens the list; Escape empties the field."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._offered:
                # The open list passes this key on to the field before it looks at it itself.
                self._take(max(0, self.popup.currentIndex().row()))
        elif key == Qt.Key.Key_Down:
            self._offer(tuple(self._offers(self.text()) or self._every()))
        elif key == Qt.Key.Key_Escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)

    def _offer(self, offered: tuple[Offer, ...]) -> None:
        self._offered = offered
        self._words.setStringList([words for _key, words in offered])
        popup = self.popup
        if not offered:
            popup.hide()
            return
        if not isinstance(popup.itemDelegate(), _Rows):
            popup.setItemDelegate(_Rows(popup))
            popup.setProperty("offers", True)
            popup.style().unpolish(popup)
            popup.style().polish(popup)
            popup.setTextElideMode(Qt.TextElideMode.ElideNone)
            popup.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            if isinstance(popup, QListView):
                popup.setWordWrap(True)
        self._list.complete(self.rect().adjusted(0, 0, 0, theme.metrics().space(3)))
        self._make_room(popup)
        # Enter takes the first offer, so it is the one that stands out.
        popup.setCurrentIndex(self._words.index(0))

    def _make_room(self, popup: QAbstractItemView) -> None:
        """Qt takes all rows to be as high as the first one; words that wrap need more."""
        rows = range(min(len(self._offered), self._list.maxVisibleItems()))
        edge = popup.height() - popup.viewport().height()
        tall = sum(popup.sizeHintForRow(row) for row in rows) + edge
        if popup.y() < self.mapToGlobal(self.rect().topLeft()).y():
            popup.move(popup.x(), popup.y() + popup.height() - tall)
        popup.resize(popup.width(), tall)

    def _take(self, at: int) -> None:
        key = self._offered[at][0]
        self.empty()
        self.taken.emit(key)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._offer(tuple(self._offers(text)))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if index.row() < len(self._offered):
            self._take(index.row())


class _Rows(QStyledItemDelegate):
    """Rows as high as any control, higher where the words wrap."""

    def sizeHint(
        self, option: "QStyleOptionViewItem", index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The words, and room to hit them."""
        popup, space = self.parent(), theme.metrics().space
        wide = popup.viewport().width() if isinstance(popup, QAbstractItemView) else 0
        words = text_room.wrapped(str(index.data()), "body", wide - 2 * space(10))
        return QSize(wide, max(theme.metrics().control, words.height() + 2 * space(8)))
