"""The pen for the screen: paints a picture's shapes in the colours of a theme.

Filled marks and straight rules are snapped to whole device pixels, so that they stay crisp at every
scale; shapes come in batches and leave in a few calls.
"""

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from painjournal.pictures.shapes import (
    Anchor,
    Areas,
    Bars,
    Dots,
    Lines,
    Picture,
    Role,
    Text,
    Weight,
)
from painjournal.ui import fonts
from painjournal.ui.theme import Theme, mix

_WEIGHTS = {
    Weight.REGULAR: QFont.Weight.Normal,
    Weight.MEDIUM: QFont.Weight.Medium,
    Weight.SEMIBOLD: QFont.Weight.DemiBold,
}
_HATCH_STEP = 3.0


def colours(theme: Theme) -> dict[Role, str]:
    """Colour "#rrggbb" of every role on a card of the theme."""
    return {
        Role.PAPER: theme.card,
        Role.LINE: theme.grid,
        Role.BAND: mix(theme.card, theme.gap, 0.45),
        Role.MARK: theme.mark,
        Role.MARK_SOFT: theme.mark_soft,
        Role.OTHER: theme.mark_2,
        Role.OTHER_SOFT: mix(theme.card, theme.mark_2, 0.35),
        Role.GAP: theme.gap,
        Role.TEXT: theme.ink,
        Role.TEXT_SOFT: theme.ink_soft,
        Role.FOCUS: theme.focus,
    }


def paint(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Paint a picture with its top left corner at the painter's origin."""
    pen = _Pen(painter, colours(theme))
    painter.save()
    for shape in picture.shapes:
        match shape:
            case Bars():
                pen.bars(shape)
            case Dots():
                pen.dots(shape)
            case Lines():
                pen.lines(shape)
            case Areas():
                pen.areas(shape)
            case Text():
                pen.text(shape)
    painter.restore()


class _Pen:
    """A painter that knows the colours and the size of a device pixel."""

    def __init__(self, painter: QPainter, inks: dict[Role, str]) -> None:
        self._painter = painter
        self._inks = inks
        self._scale = painter.deviceTransform().m11() or 1.0
        self._fonts: dict[tuple[float, Weight], tuple[QFont, QFontMetricsF]] = {}

    def bars(self, shape: Bars) -> None:
        """Rectangles: filled, outlined around paper, or striped."""
        ink = self._ink(shape.role, shape.strength)
        rects = [self._snapped(*rect) for rect in shape.rects]
        if shape.corner:
            self._antialias(True)
            self._painter.setPen(self._edge(ink) if shape.outlined else Qt.PenStyle.NoPen)
            self._painter.setBrush(self._ink(Role.PAPER) if shape.outlined else ink)
            for rect in rects:
                self._painter.drawRoundedRect(rect, shape.corner, shape.corner)
            return
        self._fill(rects, ink)
        if shape.outlined or shape.hatched:
            edge = self._edge(ink).widthF()
            inner = (rect.adjusted(edge, edge, -edge, -edge) for rect in rects)
            hollow = [rect for rect in inner if rect.width() > 0 and rect.height() > 0]
            self._fill(hollow, self._ink(Role.PAPER))
            if shape.hatched:
                self._antialias(True)
                self._painter.setPen(QPen(ink, 1.0))
                self._painter.drawLines([line for rect in rects for line in _stripes(rect)])

    def dots(self, shape: Dots) -> None:
        """Discs or rings, each a copy of one small picture drawn beforehand."""
        sprite = self._sprite(shape)
        half = sprite.width() / self._scale / 2
        for x, y in shape.points:
            corner = QPointF(self._whole(x - half), self._whole(y - half))
            self._painter.drawPixmap(corner, sprite)

    def lines(self, shape: Lines) -> None:
        """Straight pieces; those along an axis as sharp as a pixel."""
        ink = self._ink(shape.role)
        if not shape.dashed:
            straight = [one for one in shape.pieces if one[0] == one[2] or one[1] == one[3]]
            self._fill([self._rule(one, shape.width) for one in straight], ink)
        else:
            straight = []
        slanted = [QLineF(*one) for one in shape.pieces if one not in straight]
        if slanted:
            self._antialias(True)
            style = Qt.PenStyle.DashLine if shape.dashed else Qt.PenStyle.SolidLine
            self._painter.setPen(QPen(ink, shape.width, style, Qt.PenCapStyle.FlatCap))
            self._painter.drawLines(slanted)

    def areas(self, shape: Areas) -> None:
        """Closed outlines, filled or striped, with an edge of their own."""
        path = QPainterPath()
        for ring in shape.rings:
            path.moveTo(*ring[0])
            for point in ring[1:]:
                path.lineTo(*point)
            path.closeSubpath()
        ink = self._ink(shape.role)
        self._antialias(True)
        edge = (
            QPen(self._ink(shape.edge), shape.edge_width) if shape.edge else QPen(Qt.PenStyle.NoPen)
        )
        if shape.hatched:
            self._painter.save()
            self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
            self._painter.setPen(QPen(ink, 1.0))
            self._painter.drawLines(list(_stripes(path.boundingRect())))
            self._painter.restore()
        self._painter.setPen(edge)
        self._painter.setBrush(Qt.BrushStyle.NoBrush if shape.hatched else ink)
        self._painter.drawPath(path)

    def text(self, shape: Text) -> None:
        """One line of words."""
        font, measure = self._font(shape.size, shape.weight)
        x = shape.x
        if shape.anchor is not Anchor.START:
            room = measure.horizontalAdvance(shape.words)
            x -= room if shape.anchor is Anchor.END else room / 2
        self._painter.setFont(font)
        self._painter.setPen(self._ink(shape.role))
        self._painter.drawText(QPointF(x, shape.y), shape.words)

    def _ink(self, role: Role, strength: float = 1.0) -> QColor:
        if strength >= 1:
            return QColor(self._inks[role])
        return QColor(mix(self._inks[Role.PAPER], self._inks[role], strength))

    def _font(self, size: float, weight: Weight) -> tuple[QFont, QFontMetricsF]:
        found = self._fonts.get((size, weight))
        if found is None:
            font = fonts.font(round(size), _WEIGHTS[weight])
            found = self._fonts[size, weight] = (font, QFontMetricsF(font))
        return found

    def _antialias(self, on: bool) -> None:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, on)

    def _edge(self, ink: QColor) -> QPen:
        return QPen(ink, max(1.0, round(1.2 * self._scale)) / self._scale)

    def _whole(self, at: float) -> float:
        return floor(at * self._scale + 0.5) / self._scale

    def _snapped(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Rectangle whose edges lie between device pixels, at least one of them wide and high."""
        left, top = self._whole(x), self._whole(y)
        least = 1 / self._scale
        right = max(self._whole(x + width), left + least)
        return QRectF(left, top, right - left, max(self._whole(y + height), top + least) - top)

    def _rule(self, piece: tuple[float, float, float, float], width: float) -> QRectF:
        x1, y1, x2, y2 = piece
        thick = max(1, round(width * self._scale)) / self._scale
        left, top = min(x1, x2), min(y1, y2)
        if x1 == x2:
            return self._snapped(self._whole(left - thick / 2), top, thick, abs(y2 - y1))
        return self._snapped(left, self._whole(top - thick / 2), abs(x2 - x1), thick)

    def _fill(self, rects: list[QRectF], ink: QColor) -> None:
        if rects:
            self._antialias(False)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(ink)
            self._painter.drawRects(rects)

    def _sprite(self, shape: Dots) -> QPixmap:
        side = round((2 * shape.radius + 2) * self._scale)
        sprite = QPixmap(side, side)
        sprite.fill(Qt.GlobalColor.transparent)
        painter = QPainter(sprite)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, ink = shape.radius * self._scale, self._ink(shape.role)
        if shape.ring:
            edge = min(1.5 * self._scale, radius * 0.6)
            painter.setPen(QPen(ink, edge))
            painter.setBrush(self._ink(Role.PAPER))
            radius -= edge / 2
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
        painter.drawEllipse(QPointF(side / 2, side / 2), radius, radius)
        painter.end()
        sprite.setDevicePixelRatio(self._scale)
        return sprite


def _stripes(rect: QRectF) -> Iterator[QLineF]:
    """Lines that rise to the right across a rectangle, cut at its edges."""
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    start = (left + top) // _HATCH_STEP * _HATCH_STEP
    for n in range(1, int((rect.width() + rect.height()) / _HATCH_STEP) + 2):
        total = start + n * _HATCH_STEP  # x + y is the same along the line
        x1, x2 = max(left, total - bottom), min(right, total - top)
        if x1 < x2:
            yield QLineF(x1, total - x1, x2, total - x2)
