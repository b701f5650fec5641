"""The sections of the day form side by side, or below one another where that would be cramped."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import restyled
from painjournal.ui.widgets.tab_order import tab_through

_TWO_FROM = 780
_LEFT_SHARE, _RIGHT_SHARE = 4, 3


class FormColumns(QWidget):
    """Two columns in a wide window, one in a narrow one; what is asked decides what stands where.

    The sections keep their order for the keyboard: what was done, sleep, feelings, pain, more.
    """

    def __init__(self, sections: Sequence[QWidget], nothing: QWidget) -> None:
        super().__init__()
        _doing, sleep, feelings, pain, _more = sections
        self._order = (*sections, nothing)
        # Without pain the night and the feelings stand beside what was done.
        self._right_with_pain = (pain, nothing)
        self._right_without = (sleep, feelings, pain, nothing)
        self._with_pain = True
        self._arranged: tuple[bool, bool] | None = None
        self._left, self._right = Column(gap=12), Column(gap=12)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for column, share in ((self._left, _LEFT_SHARE), (self._right, _RIGHT_SHARE)):
            column.add_stretch()
            self._box.addWidget(column, share)
        self._space()
        self._arrange(two=True)

    def set_with_pain(self, with_pain: bool) -> None:
        """Say whether pain is on the form of this day."""
        self._with_pain = with_pain
        self._fit()

    def order_keys(self) -> None:
        """Let Tab follow the order of the questions, also of those that were asked anew."""
        tab_through(*self._order)

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
        self._arrange(two=self.width() >= theme.metrics().text(_TWO_FROM))

    def _arrange(self, *, two: bool) -> None:
        if (two, self._with_pain) == self._arranged:
            return
        self._arranged = (two, self._with_pain)
        beside = self._right_with_pain if self._with_pain else self._right_without
        right = beside if two else ()
        left = [part for part in self._order if part not in right]
        for column, parts in ((self._left, left), (self._right, right)):
            for n, part in enumerate(parts):
                column.box.insertWidget(n, part)
        if self._right.isHidden() == two:
            self._right.setVisible(two)

    def _space(self) -> None:
        self._box.setSpacing(theme.metrics().space(16))
