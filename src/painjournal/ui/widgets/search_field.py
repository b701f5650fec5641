"""A field to find something in a list."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from painjournal.ui import icons, theme
from painjournal.ui.widgets.shapes import pen_for, restyled


class SearchField(QLineEdit):
    """Its name stands in it while it is empty, after a glass that follows theme and text size."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass before the words."""
        super().paintEvent(event)
        lengths, painter = theme.metrics(), pen_for(self)
        side, left = lengths.icon, lengths.space(12)
        box = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, "search", box, theme.current().colour("ink_soft"))
        painter.end()

    def _space(self) -> None:
        lengths = theme.metrics()
        self.setTextMargins(lengths.icon + lengths.space(6), 0, 0, 0)
