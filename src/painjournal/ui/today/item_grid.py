"""Cards under the sections, in the same two columns, or below one another."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.today.form_columns import LEFT_SHARE, RIGHT_SHARE, TWO_FROM
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import restyled


class ItemGrid(QWidget):
    """Cards in two columns of like height, each where it was put; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[QWidget] = []
        self._columns: dict[QWidget, int] = {}
        self._two: bool | None = None
        self._left, self._right = Column(gap=12), Column(gap=12)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for column, share in ((self._left, LEFT_SHARE), (self._right, RIGHT_SHARE)):
            column.add_stretch()
            self._box.addWidget(column, share)
        self._space()
        self.hide()

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards in the order of the keyboard."""
        return tuple(self._cards)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards, and no others."""
        if list(cards) != self._cards:
            self._cards = list(cards)
            self._arrange(two=self._fits_two())
        self.setVisible(bool(self._cards))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns with the width."""
        super().resizeEvent(event)
        if self._fits_two() != self._two:
            self._arrange(two=self._fits_two())

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._arrange(two=self._fits_two())

    def _fits_two(self) -> bool:
        return self.width() >= theme.metrics().text(TWO_FROM)

    def _arrange(self, *, two: bool) -> None:
        self._two = two
        beside = self._in_columns() if two else dict.fromkeys(self._cards, 0)
        for n, column in enumerate((self._left, self._right)):
            for at, card in enumerate(one for one in self._cards if beside[one] == n):
                if column.box.indexOf(card) != at:
                    column.box.insertWidget(at, card)
                card.show()
        self._right.setVisible(two)

    def _in_columns(self) -> dict[QWidget, int]:
        """Give a new card to the shorter column; one that has its place stays there."""
        known, self._columns, tall = self._columns, {}, [0, 0]
        gap = self._box.spacing()
        shares = [LEFT_SHARE, RIGHT_SHARE]
        for card in self._cards:
            n = known.get(card, 0 if tall[0] <= tall[1] else 1)
            self._columns[card] = n
            width = (self.width() - gap) * shares[n] // sum(shares)
            tall[n] += card.heightForWidth(width) if card.hasHeightForWidth() else 0
            tall[n] += gap
        return self._columns

    def _space(self) -> None:
        self._box.setSpacing(theme.metrics().space(16))
