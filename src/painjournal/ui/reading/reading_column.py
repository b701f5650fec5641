"""A column no wider than the eye can follow from line to line."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from painjournal.ui import fonts, theme
from painjournal.ui.widgets.shapes import restyled

COMFORTABLE = 65
"""Letters in a line of the text a person reads for long."""

_SAMPLE = "The two documents say that stress and lasting pain can feed each other. "


class ReadingColumn(QWidget):
    """Parts below one another in a column of so many letters, in the middle of its room."""

    def __init__(self, letters: int = COMFORTABLE, *, gap: int = 8) -> None:
        super().__init__()
        self._letters, self._gap = letters, gap
        self.box = QVBoxLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    @property
    def widest(self) -> int:
        """Width of the column in pixels when there is room."""
        metrics = QFontMetrics(fonts.font(theme.metrics().text(17)))
        return round(metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * self._letters)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part below the others."""
        self.box.addWidget(part, stretch)

    def add_space(self, pixels: int) -> None:
        """Leave room, given for 100 %."""
        self.box.addSpacing(theme.metrics().space(pixels))

    def sizeHint(self) -> QSize:
        """The full column."""
        width = self.widest
        return QSize(width, self.box.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(1, self.box.minimumSize().height())

    def heightForWidth(self, width: int) -> int:
        """Height of the parts in the column they would get."""
        inner = min(width, self.widest)
        margins = self.box.contentsMargins()
        return self.box.heightForWidth(inner + margins.left() + margins.right())

    def hasHeightForWidth(self) -> bool:
        """Text wraps."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _space(self) -> None:
        side = max(0, (self.width() - self.widest) // 2)
        self.box.setContentsMargins(side, 0, side, 0)
        self.box.setSpacing(theme.metrics().space(self._gap))
