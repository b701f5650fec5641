"""The list of reading cards, with a search over every word in them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.cards import ABOUT_THE_DOCUMENTS, Card, cards
from painjournal.i18n import tr, trn
from painjournal.ui.reading.searches import found
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.search_field import SearchField
from painjournal.ui.widgets.wide_button import WideButton


class CardList(QWidget):
    """The cards in their fixed order; `opened` carries the key of the one that was pressed."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._search = SearchField(
            tr("Find a word in the cards"), tr("Only the cards that have it stay in the list.")
        )
        self._search.setClearButtonEnabled(True)
        self._found = Label("", "help")
        self._rows: dict[str, CardButton] = {}
        column = ScrollColumn(widest=760)
        column.add(
            Column(
                Label(tr("Reading"), "title"),
                Label(
                    tr(
                        "Four questions, and what the sources say about them. "
                        "The cards are the same for everybody, whatever they wrote."
                    )
                ),
                gap=4,
            )
        )
        column.add(self._search)
        column.add(self._found)
        for card in cards():
            row = CardButton(card)
            row.clicked.connect(self._on_row_pressed)
            self._rows[card.key] = row
            column.add(row)
        column.add(Label(tr(ABOUT_THE_DOCUMENTS), "help"))
        column.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        self._search.textChanged.connect(self._on_search_changed)
        self._on_search_changed("")

    def take_focus(self, key: str = "") -> None:
        """Bring the keyboard to a card, else to the search."""
        target = self._rows.get(key)
        if target is not None and target.isVisibleTo(self):
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_search_changed(self, text: str) -> None:
        kept = {card.key for card in found(text)}
        for key, row in self._rows.items():
            row.setVisible(key in kept)
        if not text.strip():
            said = ""
        elif kept:
            said = trn("{n} card has these words.", "{n} cards have these words.", len(kept))
        else:
            said = tr("No card has these words. Try fewer words, or part of a word.")
        self._found.setText(said)
        self._found.setVisible(bool(said))

    @Slot()
    def _on_row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, CardButton):
            self.opened.emit(row.key)


class CardButton(WideButton):
    """A card in the list: its question, and in a sentence what it is about."""

    def __init__(self, card: Card) -> None:
        super().__init__(Label(tr(card.title), "heading"), Label(tr(card.about[0]), "help"))
        self.key = card.key
        self.setText(tr(card.title))
        self.setAccessibleName(tr(card.title))
        self.setAccessibleDescription(tr(card.about[0]))
