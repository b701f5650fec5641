"""A small sign for each kind of source: its own shape and its own shade."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.sources import KIND_LABELS, OUTSIDE_LABEL, Source, SourceKind
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.shapes import pen_for, restyled

_GROUND = {
    SourceKind.HOSPITAL: ("accent", "accent_ink"),
    SourceKind.STUDY: ("strip", "card"),
    SourceKind.COMMERCIAL: ("notice", "notice_ink"),
    SourceKind.BLOG: ("accent_soft", "accent_text"),
    SourceKind.COMMENT: ("card", "ink_soft"),
}


BADGE, GAP = 24, 10
"""Side of a badge and the room to its words, in pixels at 100 %."""


class SourceBadge(QWidget):
    """The sign of one kind of source; the words beside it say the same."""

    def __init__(self, kind: SourceKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr(KIND_LABELS[kind]))
        self.setToolTip(tr(KIND_LABELS[kind]))

    def sizeHint(self) -> QSize:
        """Side of the sign, growing with the text."""
        side = theme.metrics().text(BADGE)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground in the kind's outline, and its picture on it."""
        worn, painter = theme.current(), pen_for(self)
        side = self.width()
        ground, ink = (worn.colour(role) for role in _GROUND[self.kind])
        painter.scale(side / 24, side / 24)
        edge = worn.colour("ink_faint")
        painter.setPen(QPen(edge if self.kind in _EDGED else ground, 1.2))
        painter.setBrush(ground)
        painter.drawPath(_OUTLINES[self.kind]())
        pen = QPen(ink, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(QColor(Qt.GlobalColor.transparent))
        _PICTURES[self.kind](painter)
        painter.end()


class SourceLine(Row):
    """Who says it: the sign, the kind of source in words, the name and the date."""

    def __init__(self, source: Source, *, outside: bool | None = None) -> None:
        words = tr(
            "{kind}: {name}, {dated}",
            kind=tr(KIND_LABELS[source.kind]),
            name=tr(source.name),
            dated=tr(source.dated),
        )
        if source.outside if outside is None else outside:
            words = tr("{source}. {outside}.", source=words, outside=tr(OUTSIDE_LABEL))
        badge = SourceBadge(source.kind)
        super().__init__(badge, Label(words, "help"), gap=GAP)
        self.box.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        self.box.setStretch(1, 1)


_EDGED = frozenset({SourceKind.COMMERCIAL, SourceKind.BLOG, SourceKind.COMMENT})
_BOX = QRectF(1, 1, 22, 22)


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(_BOX, 4, 4)
    return path


def _sheet() -> QPainterPath:
    """A page with one corner cut."""
    path = QPainterPath(QPointF(3, 1))
    for x, y in ((15.5, 1), (21, 6.5), (21, 23), (3, 23)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _tag() -> QPainterPath:
    """A price tag pointing left."""
    path = QPainterPath(QPointF(1, 12))
    for x, y in ((8.5, 3), (23, 3), (23, 21), (8.5, 21)):
        path.lineTo(x, y)
    path.closeSubpath()
    return path


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_BOX)
    return path


def _bubble() -> QPainterPath:
    """A speech bubble."""
    bubble, tail = QPainterPath(), QPainterPath(QPointF(6, 16))
    bubble.addRoundedRect(QRectF(1, 2, 22, 16), 7, 7)
    for x, y in ((6, 23), (13, 17)):
        tail.lineTo(x, y)
    tail.closeSubpath()
    return bubble.united(tail)


def _house(painter: QPainter) -> None:
    painter.drawPolyline([QPointF(6, 12), QPointF(12, 6.5), QPointF(18, 12)])
    painter.drawPolyline([QPointF(8, 12), QPointF(8, 18), QPointF(16, 18), QPointF(16, 12)])


def _text_lines(painter: QPainter) -> None:
    painter.drawLines([QLineF(7, 10, 13, 10), QLineF(7, 14, 17, 14), QLineF(7, 18, 17, 18)])


def _hole(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(9, 12), 1.4, 1.4)
    painter.drawLines([QLineF(13.5, 9.5, 19, 9.5), QLineF(13.5, 14.5, 19, 14.5)])


def _pen(painter: QPainter) -> None:
    painter.drawPolyline([QPointF(7.5, 16.5), QPointF(8.5, 13), QPointF(14.5, 7), QPointF(17, 9.5)])
    painter.drawPolyline([QPointF(17, 9.5), QPointF(11, 15.5), QPointF(7.5, 16.5)])


def _dots(painter: QPainter) -> None:
    painter.drawLines([QLineF(x, 10, x + 0.01, 10) for x in (7.5, 12, 16.5)])


_OUTLINES: dict[SourceKind, Callable[[], QPainterPath]] = {
    SourceKind.HOSPITAL: _square,
    SourceKind.STUDY: _sheet,
    SourceKind.COMMERCIAL: _tag,
    SourceKind.BLOG: _disc,
    SourceKind.COMMENT: _bubble,
}
_PICTURES: dict[SourceKind, Callable[[QPainter], None]] = {
    SourceKind.HOSPITAL: _house,
    SourceKind.STUDY: _text_lines,
    SourceKind.COMMERCIAL: _hole,
    SourceKind.BLOG: _pen,
    SourceKind.COMMENT: _dots,
}
