"""One day of the calendar: its number, and below it who wrote or what was answered."""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.calendar.context_sample import paint_flag, paint_line
from painjournal.ui.calendar.day_face import DayFace
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
        self._face = DayFace()
        self._compact = False
        self._is_today = False
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, today: date, *, compact: bool = False) -> None:
        """Become another day, without any marks yet; a compact one is small."""
        self.day = day
        self._is_today = day == today
        self._face = DayFace()
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
        self.setEnabled(day <= today)
        pointing = Qt.CursorShape.PointingHandCursor
        self.setCursor(pointing if day <= today else Qt.CursorShape.ArrowCursor)
        self.update()

    def show_face(self, face: DayFace) -> None:
        """Show who wrote or what was answered, and say it."""
        self._face = face
        self.setAccessibleName(face.name)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show the name as a tip."""
        return shows_name(self, event) or super().event(event)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Who wrote, as it is drawn."""
        return self._face.marks

    @property
    def face(self) -> DayFace:
        """All that is drawn."""
        return self._face

    def sizeHint(self) -> QSize:
        """Large enough to be pressed with a finger, unless a whole year must be seen."""
        lengths = theme.metrics()
        if self._compact:
            return QSize(lengths.space(30), lengths.text(30))
        return QSize(lengths.space(44), max(lengths.space(40), lengths.text(40)))

    def minimumSizeHint(self) -> QSize:
        """Room for two digits."""
        return QSize(theme.metrics().space(22 if self._compact else 30), self.sizeHint().height())

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
        """Draw ground, number, and marks or digits."""
        worn, lengths, face = theme.current(), theme.metrics(), self._face
        painter = pen_for(self)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        corner = lengths.corner - (3 if self._compact else 1)
        ground, ink = self._colours()
        hot = self.underMouse() and self.isEnabled()
        edge = "accent" if self._is_today or hot else None
        if ground is not None or edge:
            rounded(
                painter,
                box,
                corner,
                ground,
                border=worn.colour(edge) if edge else None,
                width=2.0 if self._is_today else 1.0,
            )
        font = theme.font("small" if self._compact else "help")
        font.setWeight(QFont.Weight.DemiBold if self._is_today else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        size = lengths.text(5 if self._compact else 7)
        below = size + lengths.text(2 if self._compact else 5)
        words = box.adjusted(0, 0, 0, -below)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
        if face.digits and not self._compact:
            self._paint_digits(painter, box, ink)
        elif face.shade is None:
            self._paint_marks(painter, box, size)
        self._paint_context(painter, box, ink)
        if self._ring and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), corner, ground or worn.colour("card"))
        painter.end()

    def _colours(self) -> tuple[QColor | None, QColor]:
        """Ground and ink: a shade of the answer, or whether anybody wrote."""
        worn, face = theme.current(), self._face
        if not self.isEnabled():
            return None, QColor(theme.mix(worn.paper, worn.ink_faint, 0.45))
        if face.shade is not None:
            return worn.shade(face.shade)
        if face.marks and not face.chosen:
            return worn.colour("accent_soft"), QColor(worn.ink)
        hot = worn.colour("choice_hover") if self.underMouse() else None
        return hot, QColor(worn.ink if self._is_today or face.marks else worn.ink_soft)

    def _paint_digits(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        font = theme.font("small")
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(ink)
        below = box.adjusted(0, box.height() * 0.52, 0, -theme.metrics().text(1))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._face.digits)

    def _paint_context(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """A small flag for something different, a line above for holidays."""
        lengths, face = theme.metrics(), self._face
        if face.event:
            side, gap = lengths.text(6 if self._compact else 8), lengths.text(2)
            paint_flag(painter, QPointF(box.right() - gap, box.top() + gap), side, ink)
        if face.holiday:
            inset, y = lengths.text(9), box.top() + lengths.text(2)
            paint_line(painter, QPointF(box.left() + inset, y), QPointF(box.right() - inset, y))

    def _paint_marks(self, painter: QPainter, box: QRectF, size: float) -> None:
        shown = self._face.marks[:MOST_MARKS]
        step = size + theme.metrics().text(2 if self._compact else 3)
        left = box.center().x() - step * (len(shown) - 1) / 2
        y = box.bottom() - theme.metrics().text(3 if self._compact else 5) - size / 2
        for n, one in enumerate(shown):
            paint_mark(painter, one, QPointF(left + n * step, y), size)
