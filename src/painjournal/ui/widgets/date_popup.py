"""A month that pops up to pick a day from."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton, LinkButton, below
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, rounded

_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class DatePopup(QWidget):
    """Six weeks to pick from; days with an entry have a dot.

    Days after `latest` cannot be picked, nor days to come when there is none.

    Arrows go by days, Page up and down by months, Home and End along the week.
    """

    picked = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        marked: Callable[[int, int], set[date]],
        today: date,
        *,
        earliest: date | None = None,
        latest: date | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._marked = marked
        self._today = today
        self._earliest = earliest or date(1900, 1, 1)
        self._latest = latest or today
        self._day = today
        self.setAccessibleName(tr("Pick a day"))
        before = IconButton("chevron-left", tr("Month before"))
        after = IconButton("chevron-right", tr("Month after"))
        before.clicked.connect(self._on_before_clicked)
        after.clicked.connect(self._on_after_clicked)
        self._after = after
        self._title = Label("", "heading", wrap=False)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        for part, stretch in ((before, 0), (self._title, 1), (after, 0)):
            head.addWidget(part, stretch)
        grid = QGridLayout()
        grid.setSpacing(2)
        self._first = QLocale().firstDayOfWeek().value
        for column in range(7):
            weekday = (self._first - 1 + column) % 7 + 1
            name = Label(
                QLocale().standaloneDayName(weekday, QLocale.FormatType.ShortFormat), "caption"
            )
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(name, 0, column)
        self._cells = [_Day() for _ in range(42)]
        for at, cell in enumerate(self._cells):
            cell.clicked.connect(self._on_day_clicked)
            cell.key_pressed.connect(self._on_key_pressed)
            grid.addWidget(cell, 1 + at // 7, at % 7)
        self._now = LinkButton(tr("Today"))
        self._now.clicked.connect(self._on_today_clicked)
        box = QVBoxLayout(self)
        edge = theme.metrics().space(12)
        box.setContentsMargins(edge, edge, edge, edge)
        box.addLayout(head)
        box.addLayout(grid)
        box.addWidget(self._now, 0, Qt.AlignmentFlag.AlignHCenter)

    @property
    def day(self) -> date:
        """The day the keyboard is at."""
        return self._day

    def ask(self, under: QWidget, day: date) -> None:
        """Open under a widget at a day."""
        self._show(min(day, self._latest))
        self.adjustSize()
        spot = below(under)
        screen = under.screen().availableGeometry()
        spot.setX(max(screen.left(), min(spot.x(), screen.right() - self.width())))
        spot.setY(max(screen.top(), min(spot.y(), screen.bottom() - self.height())))
        self.move(spot)
        self.show()
        self._focus()

    def cell(self, day: date) -> QAbstractButton | None:
        """The button of a day in the month shown."""
        return next((cell for cell in self._cells if cell.day == day), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes without picking."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        self._walk(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a soft edge."""
        worn, painter = theme.current(), pen_for(self)
        painter.fillRect(self.rect(), worn.colour("card"))
        painter.setPen(worn.colour("field_border"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    @Slot()
    def _on_before_clicked(self) -> None:
        self._go(self._month(-1), focus=False)

    @Slot()
    def _on_after_clicked(self) -> None:
        self._go(self._month(1), focus=False)

    @Slot()
    def _on_today_clicked(self) -> None:
        self._pick(self._today)

    @Slot()
    def _on_day_clicked(self) -> None:
        cell = self.sender()
        if isinstance(cell, _Day):
            self._pick(cell.day)

    @Slot(QKeyEvent)
    def _on_key_pressed(self, event: QKeyEvent) -> None:
        self._walk(event)

    def _walk(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        week = (self._day.isoweekday() - self._first) % 7
        if key in _DAYS:
            self._go(self._day + timedelta(days=_DAYS[key]))
        elif key in _MONTHS:
            self._go(self._month(_MONTHS[key]))
        elif key == Qt.Key.Key_Home:
            self._go(self._day - timedelta(days=week))
        elif key == Qt.Key.Key_End:
            self._go(self._day + timedelta(days=6 - week))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self._day)
        else:
            event.ignore()
            return
        event.accept()

    def _month(self, step: int) -> date:
        months = self._day.year * 12 + self._day.month - 1 + step
        year, month = divmod(months, 12)
        return date(year, month + 1, min(self._day.day, monthrange(year, month + 1)[1]))

    def _go(self, day: date, *, focus: bool = True) -> None:
        self._show(max(self._earliest, min(day, self._latest)))
        if focus:
            self._focus()

    def _focus(self) -> None:
        cell = self.cell(self._day)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.TabFocusReason)

    def _pick(self, day: date) -> None:
        if self._earliest <= day <= self._latest:
            self.close()
            self.picked.emit(day)

    def _show(self, day: date) -> None:
        self._day = day
        begin = day.replace(day=1)
        start = begin - timedelta(days=(begin.isoweekday() - self._first) % 7)
        self._title.setText(QLocale().toString(QDate(day.year, day.month, 1), "MMMM yyyy"))
        written = self._marked(day.year, day.month)
        for at, cell in enumerate(self._cells):
            one = start + timedelta(days=at)
            open_day = self._earliest <= one <= self._latest
            cell.show_day(one, marked=one in written, inside=one.month == day.month)
            cell.at, cell.today = one == day, one == self._today
            cell.setEnabled(open_day)
            cell.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if one == day else Qt.FocusPolicy.ClickFocus
            )
        self._after.setEnabled((day.year, day.month) < (self._latest.year, self._latest.month))


class _Day(QAbstractButton):
    """One day of the month."""

    key_pressed = Signal(QKeyEvent)

    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self.at = self.today = False
        self._marked = self._inside = False
        self._ring = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, *, marked: bool, inside: bool) -> None:
        """Stand for a day, with a dot when something is written."""
        self.day, self._marked, self._inside = day, marked, inside
        self.setText(str(day.day))
        words = QLocale().toString(
            QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat
        )
        self.setAccessibleName(tr("{day}, something is written", day=words) if marked else words)
        self.update()

    def sizeHint(self) -> QSize:
        """A square that can be hit."""
        side = theme.metrics().control - 2
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the month walk."""
        event.ignore()
        self.key_pressed.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, the dot, and where one is."""
        worn, painter = theme.current(), pen_for(self)
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        corner = theme.metrics().corner
        if self.at:
            rounded(
                painter,
                box,
                corner,
                worn.colour("accent_soft"),
                border=worn.colour("accent"),
                width=2,
            )
        elif self.underMouse() and self.isEnabled():
            rounded(painter, box, corner, worn.colour("choice_hover"))
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, worn.colour("card"))
        ink = "ink" if self._inside and self.isEnabled() else "ink_faint"
        painter.setFont(theme.font("strong" if self.today or self.at else "body"))
        painter.setPen(worn.colour("accent_text" if self.today and self.isEnabled() else ink))
        if not self.isEnabled():
            painter.setOpacity(0.55)
        words = box.adjusted(0, -side * 0.06, 0, -side * 0.06)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self._marked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("mark"))
            dot = max(2.5, side * 0.06)
            painter.drawEllipse(
                QRectF(box.center().x() - dot, box.bottom() - side * 0.22, 2 * dot, 2 * dot)
            )
        painter.end()
