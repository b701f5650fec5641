"""One day of the calendar: its number and small marks that say who wrote."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.calendar.marks import Mark, paint_mark
from painjournal.ui.widgets.shapes import (
    by_keyboard,
    focus_ring,
    pen_for,
    restyled,
    rounded,
    shows_name,
)

MOST_MARKS = 4
"""More marks than this do not fit under the number; the spoken name still says all."""


class DayCell(QAbstractButton):
    """A day that can be opened; arrows, page keys and Home lead to other days."""

    walked = Signal(object, Qt.Key, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = date.min
        self._marks: tuple[Mark, ...] = ()
        self._is_today = False
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, today: date) -> None:
        """Become another day, without any marks yet."""
        self.day = day
        self._is_today = day == today
        self._marks = ()
        self.setEnabled(day <= today)
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(pointing if day <= today else Qt.CursorShape.ArrowCursor)
        self.update()

    def show_marks(self, marks: tuple[Mark, ...], name: str) -> None:
        """Show who wrote, and say it."""
        self._marks = marks
        self.setAccessibleName(name)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show the name as a tip."""
        return shows_name(self, event) or super().event(event)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Who wrote, as it is drawn."""
        return self._marks

    def sizeHint(self) -> QSize:
        """Large enough to be pressed with a finger."""
        lengths = theme.metrics()
        return QSize(lengths.space(44), max(lengths.space(40), lengths.text(40)))

    def minimumSizeHint(self) -> QSize:
        """Room for two digits."""
        return QSize(theme.metrics().space(30), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the day; the other keys lead on."""
        key = Qt.Key(event.key())
        walking = {
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
            Qt.Key.Key_Up,
            Qt.Key.Key_Down,
            Qt.Key.Key_PageUp,
            Qt.Key.Key_PageDown,
            Qt.Key.Key_Home,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in walking:
            years = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.walked.emit(self.day, key, years)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, number and marks."""
        worn, lengths = theme.current(), theme.metrics()
        painter = pen_for(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        corner = lengths.corner - 1
        hot = self.underMouse() and self.isEnabled()
        ground = "accent_soft" if self._marks else "choice_hover" if hot else None
        edge = "accent" if self._is_today or hot else None
        if ground or edge:
            rounded(
                painter,
                box,
                corner,
                worn.colour(ground) if ground else None,
                border=worn.colour(edge) if edge else None,
                width=2.0 if self._is_today else 1.0,
            )
        font = theme.font("help")
        font.setWeight(QFont.Weight.DemiBold if self._is_today else QFont.Weight.Normal)
        painter.setFont(font)
        ink = worn.ink if self._marks or self._is_today else worn.ink_soft
        if not self.isEnabled():
            ink = theme.mix(worn.paper, worn.ink_faint, 0.45)
        painter.setPen(QColor(ink))
        size = lengths.text(7)
        words = box.adjusted(0, 0, 0, -(size + lengths.text(5)))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
        self._paint_marks(painter, box, size)
        if self._ring and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), corner, worn.colour(ground or "card"))
        painter.end()

    def _paint_marks(self, painter: QPainter, box: QRectF, size: float) -> None:
        shown = self._marks[:MOST_MARKS]
        step = size + theme.metrics().text(3)
        left = box.center().x() - step * (len(shown) - 1) / 2
        y = box.bottom() - theme.metrics().text(5) - size / 2
        for n, one in enumerate(shown):
            paint_mark(painter, one, QPointF(left + n * step, y), size)
