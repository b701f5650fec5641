"""The reading page: four cards with what each source says, the same for everybody."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui.reading.card_list import CardList
from painjournal.ui.reading.card_view import CardView


class ReadingPage(QWidget):
    """The list of cards, and the one that is open."""

    def __init__(self) -> None:
        super().__init__()
        self._list = CardList()
        self._view: CardView | None = None
        self._key = ""
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._list)
        self._list.opened.connect(self.show_card)
        for keys in ("Alt+Left", "Escape", "Back"):
            back = QShortcut(QKeySequence(keys), self)
            back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            back.activated.connect(self.show_list)

    @property
    def key(self) -> str:
        """Key of the card that is open, or nothing while the list is shown."""
        return self._key

    @Slot(str)
    def show_card(self, key: str) -> None:
        """Open a card; KeyError for a key that no card has."""
        view = CardView(key)
        view.back_wanted.connect(self.show_list)
        view.other_wanted.connect(self.show_card)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self._drop_view()
        self._view, self._key = view, key
        view.take_focus()

    @Slot()
    def show_list(self) -> None:
        """Go back to the list, to the card that was open."""
        if self._view is None:
            return
        left, self._key = self._key, ""
        self._stack.setCurrentWidget(self._list)
        self._drop_view()
        self._list.take_focus(left)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page, for the list of keys."""
        return [
            (tr("Page up, Page down"), tr("Read on, or go back")),
            (tr("Alt+Left"), tr("Back to all cards")),
        ]

    def _drop_view(self) -> None:
        if self._view is not None:
            self._stack.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None
