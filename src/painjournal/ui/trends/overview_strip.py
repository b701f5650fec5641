"""All days in one low strip, with a frame around those in sight that can be moved."""

from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.sights import LEAST_DAYS, Sight
from painjournal.i18n import tr
from painjournal.pictures.overviews import Overview, overview, overview_height, strip_height
from painjournal.ui import pen, theme
from painjournal.ui.trends.glide_keys import glided
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, restyled, rounded

_TEXT = 11
_GRIP = 7
"""Pixels beside an edge of the frame that take hold of the edge alone."""


class OverviewStrip(QWidget):
    """Shows where the days in sight lie among all; dragging, clicks and keys want others."""

    wanted = Signal(object)  # a Sight

    def __init__(self) -> None:
        super().__init__()
        self._days: AbstractSet[date] | None = None
        self._sight: Sight | None = None
        self._drawn: Overview | None = None
        self._made_for: tuple[object, ...] = ()
        self._held: tuple[float, Sight, int] | None = None
        self._ring = False
        self.setAccessibleName(tr("All days"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)

    @property
    def sight(self) -> Sight | None:
        """The days inside the frame, None before there are any."""
        return self._sight

    def show_days(self, days: AbstractSet[date] | None) -> None:
        """Draw these days as written; None while they are not known."""
        self._days = days
        if days is None:
            self._drawn, self._made_for = None, ()
        self._draw()

    def show_sight(self, sight: Sight) -> None:
        """Put the frame around other days."""
        self._sight = sight
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the days for another width."""
        super().resizeEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in other colours and sizes."""
        super().changeEvent(event)
        if restyled(event):
            self._draw()

    def _draw(self) -> None:
        self.update()
        size = float(theme.metrics().text(_TEXT))
        self.setFixedHeight(int(overview_height(size)) + 2)
        if self._sight is None or self._days is None or self.width() < 2:
            return
        made_for = (self._days, self._sight.bounds, self.width(), size)
        if made_for == self._made_for:
            return
        self._made_for = made_for
        self._drawn = overview(
            self._days, self._sight.bounds, width=self.width() - 2.0, text_size=size
        )
        self.setAccessibleDescription(self._drawn.picture.description)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw all days, and the frame."""
        if self._drawn is None:
            return
        worn, painter = theme.current(), QPainter(self)
        painter.translate(1, 1)
        pen.paint(painter, self._drawn.picture, worn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        focused = self._ring and self.hasFocus()
        wash = worn.colour("accent")
        wash.setAlpha(36)
        rounded(painter, frame, 4, wash, border=worn.colour("accent"), width=2)
        if focused:
            focus_ring(painter, frame.adjusted(-1, -1, 1, 1), 5, worn.colour("card"))
        painter.end()

    def _frame(self) -> QRectF:
        """Where the days in sight stand, wide enough to be seen."""
        made, sight = self._drawn, self._sight
        if made is None or sight is None:
            return QRectF()
        left = (sight.first - made.axis.period.first.toordinal()) * made.axis.day_width
        wide = sight.days * made.axis.day_width
        least = max(0.0, 10.0 - wide)
        high = self._high()
        return QRectF(left - least / 2, 0, wide + least, high)

    def _high(self) -> float:
        return strip_height(float(theme.metrics().text(_TEXT)))

    def _part_at(self, x: float) -> int:
        """Which part of the frame lies at an x: -1 and 1 its edges, 0 its middle, 2 none."""
        frame = self._frame()
        if frame.width() > 4 * _GRIP:
            if abs(x - frame.left()) <= _GRIP:
                return -1
            if abs(x - frame.right()) <= _GRIP:
                return 1
        return 0 if frame.left() - _GRIP <= x <= frame.right() + _GRIP else 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the frame or of one of its edges; elsewhere the frame comes first."""
        if event.button() is not Qt.MouseButton.LeftButton or self._sight is None:
            return
        x, made = event.position().x() - 1, self._drawn
        part = self._part_at(x)
        if part == 2 and made is not None:
            day = made.axis.day_at(min(max(x, 0), made.axis.right - 0.01))
            if day is not None:
                self.wanted.emit(self._sight.around(day))
            part = 0
        self._held = (x, self._sight, part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move what is held; over the edges the pointer says that they can be."""
        x = event.position().x() - 1
        if self._held is None or self._drawn is None:
            edge = self._part_at(x) in (-1, 1)
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor)
            return
        began, sight, part = self._held
        days = (x - began) / self._drawn.axis.day_width
        if part == 0:
            self.wanted.emit(sight.moved(days))
        else:
            self.wanted.emit(_stretched(sight, days, part))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the frame, plus and minus make it shorter and longer."""
        found = glided(self._sight, event, plain=True) if self._sight is not None else None
        if found is None:
            super().keyPressEvent(event)
        else:
            self.wanted.emit(found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no ring."""
        super().focusOutEvent(event)
        self.update()


def _stretched(sight: Sight, days: float, edge: int) -> Sight:
    """The window with one edge moved by some days, the other where it was."""
    first, last = sight.bounds.first.toordinal(), sight.bounds.last.toordinal() + 1
    end = sight.first + sight.days
    if edge < 0:
        begin = min(max(sight.first + days, first), end - LEAST_DAYS)
        return replace(sight, first=begin, days=end - begin)
    end = max(min(end + days, last), sight.first + LEAST_DAYS)
    return replace(sight, days=end - sight.first)
