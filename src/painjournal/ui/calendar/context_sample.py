"""The flag and the line of the calendar by themselves, for the words that say what they mean."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.shapes import pen_for


def paint_flag(painter: QPainter, corner: QPointF, side: float, ink: QColor) -> None:
    """A small triangle in the upper right corner: something was different."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawPolygon(QPolygonF([corner, corner - QPointF(side, 0), corner + QPointF(0, side)]))


def paint_line(painter: QPainter, left: QPointF, right: QPointF) -> None:
    """A line above the day: school holidays."""
    worn = theme.current()
    colour = QColor(theme.mix(worn.paper, worn.ink_faint, 0.6))
    painter.setPen(QPen(colour, theme.metrics().text(2)))
    painter.drawLine(left, right)


class ContextSample(QWidget):
    """The flag or the line, as large as one line of small text."""

    EVENT: ClassVar[str] = "event"
    HOLIDAY: ClassVar[str] = "holiday"

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as one line of small text."""
        side = theme.metrics().text(16)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign as it stands on a day."""
        painter, box, lengths = pen_for(self), QRectF(self.rect()), theme.metrics()
        middle = box.center()
        if self._kind == self.EVENT:
            side = lengths.text(9)
            corner = middle + QPointF(side / 2, -side / 2)
            paint_flag(painter, corner, side, theme.current().colour("ink"))
        else:
            reach = QPointF(box.width() / 2 - 1, 0)
            paint_line(painter, middle - reach, middle + reach)
        painter.end()
