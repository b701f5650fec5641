"""The timeline on the screen: lays itself out anew and walks from day to day."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.i18n import tr
from painjournal.pictures.timeline import Timeline, timeline
from painjournal.ui import pen, theme
from painjournal.ui.widgets.shapes import by_keyboard, restyled

_TEXT = 13
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimelineView(QWidget):
    """A period as lanes; the pointer or the arrow keys stand on one day, week or month of it."""

    pointed = Signal(object)  # the Period stood on, None when left
    pressed = Signal(object)  # the Period that was clicked or entered

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookback: Lookback | None = None
        self._timeline: Timeline | None = None
        self._at: Period | None = None
        self._codes: frozenset[str] | None = None
        self._voice: int | None = None
        self._lists: PersonLists | None = None
        self._laid_out: tuple[object, ...] = ()
        self.setAccessibleName(tr("Picture of what was written"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)

    @property
    def timeline(self) -> Timeline | None:
        """The picture as it is laid out now, None before there is anything to draw."""
        return self._timeline

    @property
    def at(self) -> Period | None:
        """Day, week or month that pointer or keys stand on."""
        return self._at

    def show_lookback(
        self,
        lookback: Lookback,
        *,
        codes: frozenset[str] | None = None,
        voice: int | None = None,
        lists: PersonLists | None = None,
    ) -> None:
        """Draw another look back, all lanes and voices or these; stand on no day of it yet.

        With lists what lay around the days is drawn too.
        """
        self._lookback, self._codes, self._voice, self._lists = lookback, codes, voice, lists
        self._stand_on(None)
        self._lay_out()

    def leave(self) -> None:
        """Stand on no day."""
        self._stand_on(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the lanes out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the lanes out for another text size, in other colours."""
        super().changeEvent(event)
        if restyled(event):
            self._lay_out()

    def _lay_out(self) -> None:
        if self._lookback is None or self.width() < 2:
            return
        size = float(theme.metrics().text(_TEXT))
        self.update()
        # Qt tells of a new style many times while a page is being put together.
        wanted = (self._lookback, self.width(), size, self._codes, self._voice, self._lists)
        if wanted[1:] == self._laid_out[1:] and wanted[0] is self._laid_out[0]:
            return
        self._laid_out = wanted
        self._timeline = timeline(
            self._lookback,
            width=self.width(),
            text_size=size,
            codes=self._codes,
            voice=self._voice,
            lists=self._lists,
            with_table=False,
        )
        self.setAccessibleDescription(self._timeline.picture.description)
        self.setFixedHeight(int(self._timeline.picture.height) + 1)
        if self._at is not None:
            self._stand_on(self._timeline.part_of(self._at.first))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and what is stood on."""
        if self._timeline is None:
            return
        worn, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self._at is not None:
            wash = QColor(worn.focus)
            wash.setAlpha(30)
            painter.fillRect(self._column(self._at), wash)
        pen.paint(painter, self._timeline.picture, worn)
        if self._at is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(worn.colour("focus"), 2 if self.hasFocus() else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._column(self._at).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _column(self, part: Period) -> QRectF:
        """What is stood on, from the first lane to the last."""
        made = self._timeline
        if made is None or not made.lanes:
            return QRectF()
        left, top = made.axis.edge(part.first), made.lanes[0].top
        wide = made.axis.day_width * len(part)
        return QRectF(left - 1.5, top, wide + 2, made.lanes[-1].bottom - top)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stand on the day under the pointer."""
        self._stand_on(self._part_under(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release, as a button does."""
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Want the day under the pointer."""
        part = self._part_under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and part is not None:
            self._stand_on(part)
            self.pressed.emit(part)

    def leaveEvent(self, event: QEvent) -> None:
        """Leave the day when the pointer goes, unless the keys hold it."""
        super().leaveEvent(event)
        if not self.hasFocus():
            self._stand_on(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the last written day when the keyboard comes here first."""
        super().focusInEvent(event)
        if by_keyboard(event) and self._at is None:
            self._go_to_last_written()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw what is stood on less strongly."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Home and End go to the ends, Enter wants the day."""
        made = self._timeline
        if made is None:
            super().keyPressEvent(event)
            return
        period = made.lookback.period
        here = self._at or made.part_of(period.last)
        key = Qt.Key(event.key())
        if key in _STEPS and self._at is None:
            self._go_to_last_written()
        elif key in _STEPS:
            step = _STEPS[key]
            beside = (here.last if step > 0 else here.first) + timedelta(days=step)
            self._go(min(max(beside, period.first), period.last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(period.first if key == Qt.Key.Key_Home else period.last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.pressed.emit(self._at)
        else:
            super().keyPressEvent(event)

    def _go_to_last_written(self) -> None:
        if self._lookback is not None:
            self._go(max(self._lookback.days_written, default=self._lookback.period.last))

    def _go(self, day: date) -> None:
        """Stand on a day by key, and say aloud what was written."""
        made = self._timeline
        if made is None:
            return
        self._stand_on(made.part_of(day))
        if QAccessible.isActive():
            said = QAccessibleAnnouncementEvent(self, made.readout(day))
            QAccessible.updateAccessibility(said)

    def _part_under(self, at: QPointF) -> Period | None:
        made = self._timeline
        day = made.day_at(at.x()) if made is not None else None
        return made.part_of(day) if made is not None and day is not None else None

    def _stand_on(self, part: Period | None) -> None:
        if part == self._at:
            return
        self._redraw_column()
        self._at = part
        self._redraw_column()
        self.pointed.emit(part)

    def _redraw_column(self) -> None:
        if self._at is not None:
            column: QRect = self._column(self._at).toAlignedRect()
            self.update(column.adjusted(-2, -2, 2, 2))
