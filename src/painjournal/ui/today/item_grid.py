"""Cards under the sections, in the same two columns, or below one another."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.ui.today.two_columns import SHARES, TwoColumns


class ItemGrid(TwoColumns):
    """Cards in two columns of like height, each where it was put; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[QWidget] = []
        self._columns: dict[QWidget, int] = {}
        self.hide()

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """The cards in the order of the keyboard."""
        return tuple(self._cards)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards, and no others."""
        if list(cards) != self._cards:
            self._cards = list(cards)
            self.arrange(two=self.fits_two)
        self.setVisible(bool(self._cards))

    def arrange(self, *, two: bool) -> None:
        """Put each card into its column."""
        beside = self._in_columns() if two else dict.fromkeys(self._cards, 0)
        for n, column in enumerate((self.left, self.right)):
            for at, card in enumerate(one for one in self._cards if beside[one] == n):
                if column.box.indexOf(card) != at:
                    column.box.insertWidget(at, card)
                card.show()
        self.right.setVisible(two)

    def _in_columns(self) -> dict[QWidget, int]:
        """Give a new card to the shorter column; one that has its place stays there."""
        known, self._columns, tall = self._columns, {}, [0, 0]
        gap = self.box.spacing()
        for card in self._cards:
            n = known.get(card, 0 if tall[0] <= tall[1] else 1)
            self._columns[card] = n
            width = (self.width() - gap) * SHARES[n] // sum(SHARES)
            tall[n] += card.heightForWidth(width) if card.hasHeightForWidth() else 0
            tall[n] += gap
        return self._columns
