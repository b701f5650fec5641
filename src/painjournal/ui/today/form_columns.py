"""The sections of the day form side by side, or below one another where that would be cramped."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import restyled

TWO_FROM = 780
LEFT_SHARE, RIGHT_SHARE = 4, 3


class FormColumns(QWidget):
    """Two columns in a wide window, one in a narrow one; what is asked decides what stands where.

    Below the sections stand further cards, left and right in turns, and at the left the foot.
    """

    def __init__(self, sections: Sequence[QWidget], foot: QWidget) -> None:
        super().__init__()
        _doing, sleep, feelings, pain = self._sections = tuple(sections)
        self._foot = foot
        self._cards: tuple[QWidget, ...] = ()
        # Without pain the night and the feelings stand beside what was done.
        self._right_with_pain = (pain,)
        self._right_without = (sleep, feelings, pain)
        self._with_pain = True
        self._arranged: tuple[bool, bool, tuple[QWidget, ...]] | None = None
        self._left, self._right = Column(gap=12), Column(gap=12)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for column, share in ((self._left, LEFT_SHARE), (self._right, RIGHT_SHARE)):
            column.add_stretch()
            self._box.addWidget(column, share)
        # At the foot of the column, so that it ends where the column beside it ends.
        self._left.add(foot)
        self._space()
        self._arrange(two=True)

    def set_with_pain(self, with_pain: bool) -> None:
        """Say whether pain is on the form of this day."""
        self._with_pain = with_pain
        self._fit()

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Let these cards stand below the sections."""
        self._cards = tuple(cards)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns with the width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _fit(self) -> None:
        self._arrange(two=self.width() >= theme.metrics().text(TWO_FROM))

    def _arrange(self, *, two: bool) -> None:
        if (two, self._with_pain, self._cards) == self._arranged:
            return
        self._arranged = (two, self._with_pain, self._cards)
        beside = self._right_with_pain if self._with_pain else self._right_without
        right = (*beside, *self._cards[1::2]) if two else ()
        left = [part for part in (*self._sections, *self._cards) if part not in right]
        for column, parts in ((self._left, left), (self._right, right)):
            for n, part in enumerate(parts):
                new = part.parentWidget() is None
                if column.box.indexOf(part) != n:
                    column.box.insertWidget(n, part)
                if new and part in self._cards:
                    part.show()
        if self._right.isHidden() == two:
            self._right.setVisible(two)

    def _space(self) -> None:
        self._box.setSpacing(theme.metrics().space(16))
