"""How the body map looks: the quiet figure, the marks of both layers, and the words around it.

A place that hurts is filled; one where touch hurts is covered with rings. The two can be told
apart, and seen together, without any colour.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.theme import mix
from painjournal.ui.today.places import figure_paths
from painjournal.ui.today.places.figure_fit import FigureFit

_RING = 2.1
_HALO = 5


def ground(fit: FigureFit, size: QSize, ratio: float) -> QPixmap:
    """What stays the same whatever is marked: the figures and the words above them."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_figure(painter, fit)
    paint_heads(painter, size.width(), fit)
    painter.end()
    return picture


def paint_figure(painter: QPainter, fit: FigureFit) -> None:
    """Regions parted by quiet lines, inside a firmer outline."""
    worn = theme.current()
    line = worn.colour("figure_line")
    quiet = QColor(line)
    quiet.setAlpha(140 if worn.name == "contrast" else 85)
    fine = min(1.2, max(0.8, 1.6 * fit.scale))
    painter.setBrush(worn.colour("figure"))
    painter.setPen(QPen(quiet, fine))
    for path in fit.paths.values():
        painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for view, frame in fit.frames.items():
        for stroke in figure_paths.details(view):
            painter.drawPolyline(frame.map(stroke))
    firm = QPen(line, min(2.2, max(1.4, 3.2 * fit.scale)))
    firm.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(firm)
    for view, frame in fit.frames.items():
        painter.drawPath(frame.map(figure_paths.outline(view)))


def paint_marks(
    painter: QPainter, fit: FigureFit, levels: Mapping[str, int | None], touched: Iterable[str]
) -> None:
    """Places that hurt filled, those where touch hurts with rings, then the levels."""
    worn = theme.current()
    edge = QPen(worn.colour("accent"), 1.6)
    soft = QColor(mix(worn.figure, worn.accent_soft, 0.8))
    painter.setPen(edge)
    touched = frozenset(touched)
    for region_id, path in fit.paths.items():
        if region_id in levels or region_id in touched:
            painter.setBrush(worn.colour("accent") if region_id in levels else soft)
            painter.drawPath(path)
    # A thin line keeps marked neighbours apart.
    between = worn.colour("accent_ink")
    between.setAlpha(120)
    painter.setPen(QPen(between, 0.9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for region_id in levels:
        painter.drawPath(fit.paths[region_id])
    font = theme.font("small")
    font.setPixelSize(max(font.pixelSize(), min(20, round(28 * fit.scale))))
    painter.setFont(font)
    boxes = {
        region_id: _paint_level(painter, fit.centre_of(region_id), level)
        for region_id, level in levels.items()
        if level is not None
    }
    for region_id in touched:
        points = fit.dots_in(region_id)
        clear = boxes.get(region_id, QRectF())
        free = [point for point in points if not clear.contains(point)]
        # In a small place the level leaves no room: one ring stands below it.
        least = [QPointF(clear.center().x(), clear.bottom() + _RING)]
        _paint_rings(painter, free or least, filled=region_id in levels)


def _paint_rings(painter: QPainter, points: Iterable[QPointF], *, filled: bool) -> None:
    worn = theme.current()
    painter.setPen(QPen(worn.colour("accent_ink" if filled else "accent_text"), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush if filled else worn.colour("card"))
    for point in points:
        painter.drawEllipse(point, _RING, _RING)


def _paint_level(painter: QPainter, middle: QPointF, level: int) -> QRectF:
    """Write a level; gives the room that rings leave free around it."""
    words = painter.fontMetrics().boundingRect(str(level)).size()
    box = QRectF(0, 0, words.width(), painter.fontMetrics().capHeight())
    box.moveCenter(middle)
    painter.setPen(theme.current().colour("accent_ink"))
    painter.drawText(box.adjusted(-20, -20, 20, 20), Qt.AlignmentFlag.AlignCenter, str(level))
    return box.adjusted(-_HALO, -_HALO, _HALO, _HALO)


def paint_pointed(painter: QPainter, fit: FigureFit, region_id: str, width: float) -> None:
    """A line around the region under the pointer or the keyboard, readable on any mark."""
    path, worn = fit.paths[region_id], theme.current()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(worn.colour("card"), width + 1.6))
    painter.drawPath(path)
    painter.setPen(QPen(worn.colour("focus"), width))
    painter.drawPath(path)


def head_lines(width: int) -> int:
    """How many lines of words stand above the figures at a width of the map."""
    return 1 if _head_width() <= width / 2 else 2


def paint_heads(painter: QPainter, width: int, fit: FigureFit) -> None:
    """Front or back above each figure, with the person's own sides left and right of it."""
    worn, height, half = theme.current(), theme.metrics().text(20), width // 2
    lines = head_lines(width)
    # Room between the figures keeps the words of one apart from those of the other.
    apart = half - theme.metrics().text(8)
    span = min(apart, max(round(fit.width), _head_width(with_title=lines == 1)))
    flags = Qt.AlignmentFlag
    small = theme.font("small")
    if lines > 1 and (wide := _head_width(with_title=False)) > span:
        small.setPixelSize(small.pixelSize() * span // wide)
    painter.setFont(small)
    for n, (left, title, right) in enumerate(_heads()):
        line = QRect(half * n + (half - span) // 2, 0, span, height)
        painter.setPen(worn.colour("ink"))
        painter.drawText(line, flags.AlignCenter, title)
        painter.setPen(worn.colour("ink_soft"))
        sides = line.translated(0, height * (lines - 1))
        painter.drawText(sides, flags.AlignLeft | flags.AlignVCenter, left)
        painter.drawText(sides, flags.AlignRight | flags.AlignVCenter, right)


def _head_width(*, with_title: bool = True) -> int:
    font = QFontMetrics(theme.font("small"))
    widths = [
        [font.horizontalAdvance(word) for word in head if with_title or word != head[1]]
        for head in _heads()
    ]
    return max(sum(each) for each in widths) + theme.metrics().text(14) * (len(widths[0]) - 1)


def paint_name(painter: QPainter, room: QRect, words: str) -> None:
    """The name of the region under the pointer or the keyboard, between the heads."""
    worn = theme.current()
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    painter.setFont(theme.font("help"))
    box = painter.boundingRect(room, int(flags), words)
    ground = worn.colour("card")
    ground.setAlpha(225)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), 4, 4)
    painter.setPen(worn.colour("ink"))
    painter.drawText(box, int(flags), words)


def _heads() -> tuple[tuple[str, str, str], ...]:
    right, left = tr("your right"), tr("your left")
    return ((right, tr("Front"), left), (left, tr("Back"), right))
