"""Our own line icons, drawn in any colour and sharp on any screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from painjournal.files import resource


@cache
def names() -> tuple[str, ...]:
    """The icons there are."""
    return tuple(sorted(file.stem for file in resource("icons").glob("*.svg")))


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    text = resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))


def paint(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon into a square, as lines, so it is sharp at every size."""
    _drawing(name, colour.name()).render(painter, box)


def pixmap(name: str, colour: QColor, side: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `side` logical pixels for a screen of that pixel ratio."""
    made = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint(painter, name, QRectF(0, 0, side, side), colour)
    painter.end()
    return made
