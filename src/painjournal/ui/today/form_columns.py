"""The sections of the day form side by side, or below one another where that would be cramped."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.ui.today.two_columns import TwoColumns


class FormColumns(TwoColumns):
    """Two columns in a wide window, one in a narrow one; what is asked decides what stands where.

    Below the sections stand further cards, left and right in turns, and at the left the foot.
    """

    def __init__(self, sections: Sequence[QWidget], foot: QWidget) -> None:
        super().__init__()
        _doing, sleep, feelings, pain = self._sections = tuple(sections)
        self._cards: tuple[QWidget, ...] = ()
        # Without pain the night and the feelings stand beside what was done.
        self._right_with_pain = (pain,)
        self._right_without = (sleep, feelings, pain)
        self._with_pain = True
        self._arranged: tuple[bool, bool, tuple[QWidget, ...]] | None = None
        # At the foot of the column, so that it ends where the column beside it ends.
        self.left.add(foot)
        self.arrange(two=True)

    def set_with_pain(self, with_pain: bool) -> None:
        """Say whether pain is on the form of this day."""
        self._with_pain = with_pain
        self.arrange(two=self.fits_two)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Let these cards stand below the sections."""
        self._cards = tuple(cards)
        self.arrange(two=self.fits_two)

    def arrange(self, *, two: bool) -> None:
        """Put sections and cards where what is asked wants them."""
        if (two, self._with_pain, self._cards) == self._arranged:
            return
        self._arranged = (two, self._with_pain, self._cards)
        beside = self._right_with_pain if self._with_pain else self._right_without
        right = (*beside, *self._cards[1::2]) if two else ()
        left = [part for part in (*self._sections, *self._cards) if part not in right]
        for column, parts in ((self.left, left), (self.right, right)):
            for n, part in enumerate(parts):
                new = part.parentWidget() is None
                if column.box.indexOf(part) != n:
                    column.box.insertWidget(n, part)
                if new and part in self._cards:
                    part.show()
        if self.right.isHidden() == two:
            self.right.setVisible(two)
