"""Parts that stand side by side, each with equal room, or below one another where it is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.shapes import restyled


class SideBySide(QWidget):
    """Columns of one width, as many as can be read at `least` pixels each without leaving a gap."""

    def __init__(
        self, parts: Sequence[QWidget], *, least: int = 236, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = 0
        self._parts, self._least = tuple(parts), least
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(1)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside one another as can be read and leave no gap."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Space and fit anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _fit(self) -> None:
        least = theme.metrics().text(self._least)
        fitting = (self.width() + self._grid.spacing()) // (least + self._grid.spacing())
        even = [n for n in range(1, len(self._parts) + 1) if len(self._parts) % n == 0]
        columns = max((n for n in even if n <= fitting), default=1)
        if columns != self.columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self.columns = columns
        for n, part in enumerate(self._parts):
            self._grid.removeWidget(part)
            self._grid.addWidget(part, n // columns, n % columns)
        for column in range(len(self._parts)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _space(self) -> None:
        self._grid.setSpacing(theme.metrics().space(12))
