"""Small marks that say by whom a day was written: a shape for each writer, hollow when late."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.people import Person, Writer
from painjournal.ui import theme
from painjournal.ui.widgets.shapes import pen_for


class Sign(Enum):
    """Outline of a mark, so that colour is never needed to tell writers apart."""

    DISC = "disc"
    DIAMOND = "diamond"
    SQUARE = "square"
    TRIANGLE = "triangle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How one writer's day is shown; `late` is drawn hollow."""

    sign: Sign
    late: bool = False


def signs(person: Person, writers: Iterable[Writer]) -> dict[int, Sign]:
    """Sign of each writer by id: a disc for the person, the other shapes in turn for adults."""
    others = (Sign.DIAMOND, Sign.SQUARE, Sign.TRIANGLE)
    found: dict[int, Sign] = {}
    adults = 0
    for writer in writers:
        if writer.person_id is None:
            found[writer.id] = others[adults % len(others)]
            adults += 1
        elif writer.is_self(person):
            found[writer.id] = Sign.DISC
    return found


def paint_mark(painter: QPainter, mark: Mark, centre: QPointF, size: float) -> None:
    """Draw a mark of about `size` pixels across around a point, in the colours worn now."""
    worn = theme.current()
    colour = worn.colour("mark" if mark.sign is Sign.DISC else "mark_2")
    line = max(1.4, size / 5)
    reach = (size - line) / 2
    pen = QPen(colour, line)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(QColor(Qt.GlobalColor.transparent) if mark.late else colour)
    match mark.sign:
        case Sign.DISC:
            painter.drawEllipse(centre, reach, reach)
        case Sign.SQUARE:
            painter.drawRect(_box(centre, reach * 0.84))
        case Sign.DIAMOND:
            painter.drawPolygon(_around(centre, reach, ((0, -1), (1, 0), (0, 1), (-1, 0))))
        case Sign.TRIANGLE:
            painter.drawPolygon(_around(centre, reach, ((0, -0.95), (1, 0.8), (-1, 0.8))))


def _box(centre: QPointF, reach: float) -> QRectF:
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def _around(centre: QPointF, reach: float, points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([centre + QPointF(x * reach, y * reach) for x, y in points])


class MarkSample(QWidget):
    """One mark by itself, for the words beside it that say what it means."""

    def __init__(self, mark: Mark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as one line of small text."""
        side = theme.metrics().text(14)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark in the middle."""
        painter = pen_for(self)
        size = theme.metrics().text(9)
        paint_mark(painter, self._mark, QRectF(self.rect()).center(), size)
        painter.end()
