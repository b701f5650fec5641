"""The picture while it is moved: its days as they were drawn last, over the days passed by."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap, QRegion

from painjournal.domain.sights import Sight
from painjournal.pictures.shapes import Role
from painjournal.pictures.timeline import Timeline
from painjournal.ui import pen, theme


def paint_gliding(painter: QPainter, still: QPixmap, made: Timeline, sight: Sight) -> None:
    """The names stay, the days drawn last move under them; days not drawn yet have a ground."""
    axis, top, ratio = made.axis, made.dates_top, still.devicePixelRatio()
    whole = QRectF(0, 0, still.width() / ratio, still.height() / ratio)
    days = QRectF(axis.left, top, axis.right - axis.left, whole.height() - top)
    painter.save()
    painter.setClipRegion(QRegion(whole.toAlignedRect()) - QRegion(days.toAlignedRect()))
    painter.drawPixmap(0, 0, still)
    painter.setClipRect(days)
    painter.fillRect(days, pen.colours(theme.current())[Role.BAND])
    scale = days.width() / sight.days / axis.day_width
    left = days.left() + (axis.period.first.toordinal() - sight.first) * axis.day_width * scale
    there = QRectF(left, top, days.width() * scale, days.height())
    painter.fillRect(there, theme.current().colour("card"))
    source = QRectF(days.topLeft() * ratio, days.size() * ratio)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale != 1)
    painter.drawPixmap(there, still, source)
    painter.restore()
