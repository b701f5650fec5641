"""The list of reading cards, with a search over every word in them."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from painjournal.domain.cards import ABOUT_THE_DOCUMENTS, Card, cards
from painjournal.i18n import tr, trn
from painjournal.ui import icons, theme
from painjournal.ui.reading.searches import found
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.search_field import SearchField
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


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


class CardButton(QAbstractButton):
    """A card in the list: its question, and in a sentence what it is about."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.key = card.key
        self._ring = False
        self.setText(tr(card.title))
        self.setAccessibleName(tr(card.title))
        self.setAccessibleDescription(tr(card.about[0]))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._words = Column(
            Label(tr(card.title), "heading"), Label(tr(card.about[0]), "help"), gap=4
        )
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    def sizeHint(self) -> QSize:
        """Room for both texts."""
        return self._box.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """The texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which both texts fit."""
        return self._box.heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens like Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the sign that leads on."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box, corner = QRectF(self.rect()), lengths.radius
        hot = self.underMouse() or self.isDown()
        ground = worn.colour("choice_hover" if hot else "card")
        rounded(
            painter, box, corner, ground, border=worn.colour("accent" if hot else "card_border")
        )
        side = lengths.icon
        sign = QRectF(box.right() - side - lengths.space(16), (box.height() - side) / 2, side, side)
        icons.paint(painter, "chevron-right", sign, worn.colour("ink_soft"))
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, ground)
        painter.end()

    def _space(self) -> None:
        lengths = theme.metrics()
        pad = lengths.space(18)
        self._box.setContentsMargins(pad, pad, lengths.icon + 2 * pad, pad)
