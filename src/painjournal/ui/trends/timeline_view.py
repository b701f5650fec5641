"""The timeline on the screen: walked from day to day, moved and zoomed over all days."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
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
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.sights import Sight
from painjournal.i18n import tr
from painjournal.pictures.timeline import Timeline, timeline
from painjournal.ui import pen, theme
from painjournal.ui.trends.glide_keys import glided
from painjournal.ui.trends.glide_painting import paint_gliding
from painjournal.ui.widgets.shapes import by_keyboard, restyled

_TEXT = 13
_REST = 80
"""Milliseconds without a step after which the days that were glided to are drawn."""

_DRAGGED = 6
"""Pixels a press may move and still be a click."""

_WHEEL_ZOOM, _WHEEL_STEP = 1.25, 0.1
"""How much one notch of the wheel zooms, and what share of the window it moves."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimelineView(QWidget):
    """A period as lanes; the pointer or the arrow keys stand on one day, week or month of it."""

    pointed = Signal(object)  # the Period stood on, None when left
    pressed = Signal(object)  # the Period that was clicked or entered
    gliding = Signal(object)  # the Sight that is passed by
    settled = Signal(object)  # the Period that was glided to
    beyond = Signal(object)  # the day beside the picture that was walked to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookback: Lookback | None = None
        self._timeline: Timeline | None = None
        self._at: Period | None = None
        self._codes: frozenset[str] | None = None
        self._voice: int | None = None
        self._lists: PersonLists | None = None
        self._order: tuple[str, ...] = ()
        self._middles = False
        self._laid_out: tuple[object, ...] = ()
        self._bounds: Period | None = None
        self._sight: Sight | None = None
        self._still: QPixmap | None = None
        self._held: tuple[float, Sight] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._on_rested)
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
        order: tuple[str, ...] = (),
        voice: int | None = None,
        middles: bool = False,
        lists: PersonLists | None = None,
        bounds: Period | None = None,
    ) -> None:
        """Draw another look back, all lanes and voices or these; stand on no day of it yet.

        What each choice means is said at `pictures.timeline`. Within the bounds, at first the
        period itself, it can be moved and zoomed.
        """
        self._bounds, self._sight = bounds, None
        self._order, self._middles = order, middles
        self._rest.stop()
        self._lookback, self._codes, self._voice, self._lists = lookback, codes, voice, lists
        self._stand_on(None)
        self._lay_out()

    @property
    def sight(self) -> Sight | None:
        """The days in sight, those passed by while gliding; None before anything is drawn."""
        if self._sight is not None or self._lookback is None:
            return self._sight
        period = self._lookback.period
        return Sight.of(period, self._bounds or period)

    def glide_to(self, sight: Sight, *, rest: bool = True) -> None:
        """Move the picture as it is over other days; these are drawn when it comes to rest.

        Without `rest` it waits for another word, as while somebody still drags.
        """
        if self._timeline is None:
            return
        if sight != self.sight:
            self._stand_on(None)
            self._sight = sight
            self.update()
            self.gliding.emit(sight)
        if rest:
            self._rest.start()

    def stand_on(self, day: date) -> None:
        """Stand on a day of the picture."""
        if self._timeline is not None and day in self._timeline.lookback.period:
            self._go(day)

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
        self._still = None
        self.update()
        # Qt tells of a new style many times while a page is being put together.
        wanted = (
            self._lookback,
            self.width(),
            size,
            self._codes,
            self._order,
            self._voice,
            self._middles,
            self._lists,
        )
        if wanted[1:] == self._laid_out[1:] and wanted[0] is self._laid_out[0]:
            return
        self._laid_out = wanted
        self._timeline = self._made(self._lookback)
        self.setAccessibleDescription(self._timeline.picture.description)
        self.setFixedHeight(int(self._timeline.picture.height) + 1)
        if self._at is not None:
            self._stand_on(self._timeline.part_of(self._at.first))

    def _made(self, lookback: Lookback, *, for_page: bool = False) -> Timeline:
        """A look back as this picture is drawn."""
        return timeline(
            lookback,
            width=self.width(),
            text_size=float(theme.metrics().text(_TEXT)),
            for_page=for_page,
            codes=self._codes,
            order=self._order,
            voice=self._voice,
            middles=self._middles,
            lists=self._lists,
            with_table=False,
        )

    def under_initials(self) -> Timeline | None:
        """The picture as it is seen, with rules for paper and without the person's name.

        None before there is any.
        """
        if self._lookback is None:
            return None
        return self._made(self._lookback.under_initials(), for_page=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture and what is stood on; while gliding the days move as they are."""
        made = self._timeline
        if made is None:
            return
        worn, painter = theme.current(), QPainter(self)
        if self._at is not None:
            wash = QColor(worn.focus)
            wash.setAlpha(30)
            painter.fillRect(self._column(self._at), wash)
        still = self._picture()
        if self._sight is None:
            painter.drawPixmap(0, 0, still)
        else:
            paint_gliding(painter, still, made, self._sight)
        if self._at is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(worn.colour("focus"), 2 if self.hasFocus() else 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._column(self._at).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def _picture(self) -> QPixmap:
        """The picture as it was last drawn: walking and gliding only copy it."""
        ratio = self.devicePixelRatioF()
        drawn = self._still is not None and self._still.devicePixelRatio() == ratio
        if not drawn and self._timeline is not None:
            still = QPixmap(self.size() * ratio)
            still.setDevicePixelRatio(ratio)
            still.fill(Qt.GlobalColor.transparent)
            painter = QPainter(still)
            painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
            pen.paint(painter, self._timeline.picture, theme.current())
            painter.end()
            self._still = still
        return self._still or QPixmap()

    def _column(self, part: Period) -> QRectF:
        """What is stood on, from the first lane to the last."""
        made = self._timeline
        if made is None or not made.lanes:
            return QRectF()
        left, top = made.axis.edge(part.first), made.lanes[0].top
        wide = made.axis.day_width * len(part)
        return QRectF(left - 1.5, top, wide + 2, made.lanes[-1].bottom - top)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Stand on the day under the pointer; a held picture moves with it."""
        if self._held is None or self._timeline is None:
            self._stand_on(self._part_under(event.position()))
            return
        began, sight = self._held
        moved = began - event.position().x()
        if self._sight is not None or abs(moved) > _DRAGGED:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            axis = self._timeline.axis
            self.glide_to(sight.moved(moved * sight.days / (axis.right - axis.left)), rest=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release, as a button does, or for the picture to be dragged."""
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)
        if event.isAccepted() and self.sight is not None:
            self._held = (event.position().x(), self.sight)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Want the day under the pointer; what was dragged comes to rest."""
        held, self._held = self._held, None
        self.unsetCursor()
        if self._sight is not None:
            self._on_rested()
            return
        part = self._part_under(event.position())
        if held is not None and part is not None:
            self._stand_on(part)
            self.pressed.emit(part)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms, with Shift or sideways it moves; alone it scrolls the page."""
        sight, made = self.sight, self._timeline
        turn, aside = event.angleDelta().y() / 120, event.angleDelta().x() / 120
        zooms = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moves = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) or abs(aside) > abs(
            turn
        )
        if sight is None or made is None or not (zooms or moves):
            event.ignore()
            return
        event.accept()
        if zooms:
            axis = made.axis
            share = (event.position().x() - axis.left) / (axis.right - axis.left)
            around = sight.first + min(max(share, 0.0), 1.0) * sight.days
            self.glide_to(sight.zoomed(_WHEEL_ZOOM**-turn, around))
        else:
            self.glide_to(sight.moved(-(turn or aside) * sight.days * _WHEEL_STEP))

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
        sight = self.sight
        around = None if self._at is None else self._at.first.toordinal() + 0.5
        wanted = glided(sight, event, plain=False, around=around) if sight is not None else None
        if wanted is not None:
            self.glide_to(wanted)
            return
        period = made.lookback.period
        here = self._at or made.part_of(period.last)
        key = Qt.Key(event.key())
        if key in _STEPS and self._at is None:
            self._go_to_last_written()
        elif key in _STEPS:
            step = _STEPS[key]
            beside = (here.last if step > 0 else here.first) + timedelta(days=step)
            if beside in period:
                self._go(beside)
            elif sight is not None and beside in sight.bounds:
                self.beyond.emit(beside)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(period.first if key == Qt.Key.Key_Home else period.last)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at:
            self.pressed.emit(self._at)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_rested(self) -> None:
        """Want the days that were glided to drawn."""
        if self._sight is not None and self._held is None:
            self._rest.stop()
            self.settled.emit(self._sight.period)

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
