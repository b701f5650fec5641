"""Plain columns and rows whose spacing follows the text size."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.shapes import restyled

Margins = tuple[int, int, int, int]


class _Boxed(QWidget):
    """Parts one after the other; gap and margins are given for 100 %."""

    direction = QBoxLayout.Direction.TopToBottom

    def __init__(self, *parts: QWidget, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._gap, self._margins = gap, margins
        self.box = QBoxLayout(self.direction, self)
        self._space()
        for part in parts:
            self.box.addWidget(part)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part at the end."""
        self.box.addWidget(part, stretch)

    def add_stretch(self, stretch: int = 1) -> None:
        """Put room that takes what is left."""
        self.box.addStretch(stretch)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _space(self) -> None:
        space = theme.metrics().space
        self.box.setSpacing(space(self._gap))
        left, top, right, bottom = (space(margin) for margin in self._margins)
        self.box.setContentsMargins(left, top, right, bottom)


class Column(_Boxed):
    """Parts below one another."""


class Row(_Boxed):
    """Parts beside one another."""

    direction = QBoxLayout.Direction.LeftToRight
