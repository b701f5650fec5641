"""One answer that can be chosen, and the button that shows it."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.ui import icons, text_room, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer: its number, its words, and the digit that chooses it."""

    value: int
    text: str
    key: str = ""
    spoken: str = ""
    icon: str = ""

    @property
    def digit(self) -> str:
        """The key given, else the number itself when it is one digit."""
        return self.key or (str(self.value) if 0 <= self.value <= 9 else "")


class ChoiceButton(QAbstractButton):
    """A large word button; chosen shows as a fill, a firmer edge and a check mark."""

    key_pressed = Signal(QKeyEvent)

    def __init__(self, choice: Choice, *, multiple: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.locked = False
        self.hinted = False
        self._ring = False
        self.setText(choice.text)
        self.setCheckable(True)
        # What Qt tells a screen reader follows from this: radio button or check box.
        self.setAutoExclusive(not multiple)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chosen(self, chosen: bool) -> None:
        """Show the answer as chosen or not; also takes back a radio button's choice."""
        alone = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(alone)

    def nextCheckState(self) -> None:
        """The row decides what a press means, so a press alone changes nothing."""

    def sizeHint(self) -> QSize:
        """Wide enough for the words and the check mark in one line."""
        lengths = theme.metrics()
        icon = lengths.icon + lengths.space(6) if self.choice.icon else 0
        width = text_room.line(self.text(), "question") + 2 + icon + 2 * lengths.space(19)
        return QSize(max(width, lengths.control), lengths.control)

    def minimumSizeHint(self) -> QSize:
        """The longest word decides."""
        widest = text_room.longest(self.text(), "question")
        width = widest + 4 + 2 * theme.metrics().space(12)
        return QSize(min(width, self.sizeHint().width()), theme.metrics().control)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make the button taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which the wrapped words fit."""
        words = self._words(width)
        return max(theme.metrics().control, words.height() + 2 * theme.metrics().space(8))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self._ring = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand every key to the row; what it does not want goes up."""
        self._ring = True
        self.update()
        event.ignore()
        self.key_pressed.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words, check mark and ring."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box, corner, chosen = QRectF(self.rect()), lengths.corner, self.isChecked()
        live = self.isEnabled() and not self.locked
        hot = live and (self.underMouse() or self.isDown())
        if chosen:
            fill, border, thick = "accent_soft", "accent", 2.0
        else:
            fill, border, thick = ("choice_hover", "accent", 1.0) if hot else _STILL
        ground = worn.colour(fill)
        rounded(painter, box, corner, ground, border=worn.colour(border), width=thick)
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, worn.colour("card"))
        self._paint_words(painter, chosen, live)
        if self.hinted and self.choice.digit and live:
            self._paint_digit(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, chosen: bool, live: bool) -> None:
        worn, lengths = theme.current(), theme.metrics()
        ink = worn.colour("ink" if chosen or live else "ink_faint")
        icon = "check" if chosen else self.choice.icon
        side = lengths.text(14) if chosen else lengths.icon
        room = side + lengths.space(6) if icon else 0
        painter.setFont(theme.font("question" if chosen else "body"))
        painter.setPen(ink)
        words = self._words(self.width() - room)
        if chosen and words.height() > self._words(self.width()).height():
            # The check mark would push the words onto another line: it goes into the corner.
            side, room = lengths.text(11), 0
            words = self._words(self.width())
            corner = QRectF(self.width() - side - 5, 5, side, side)
            icons.paint(painter, icon, corner, worn.colour("accent_text"))
            icon = ""
        left = max(4, (self.width() - words.width() - room) // 2)
        if icon:
            mark = QRectF(left - 1, (self.height() - side) / 2, side, side)
            icons.paint(painter, icon, mark, worn.colour("accent_text"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignHCenter
        area = QRect(left + room - 2, 0, words.width() + 4, self.height())
        painter.drawText(area, int(flags | Qt.TextFlag.TextWordWrap), self.text())

    def _paint_digit(self, painter: QPainter) -> None:
        if self.choice.digit == self.text():
            return
        painter.setFont(theme.font("small"))
        painter.setPen(theme.current().colour("ink_soft"))
        # High in the corner, so that it stays clear of words that fill the button.
        above = QRect(6, 1, self.width() - 6, painter.fontMetrics().height())
        painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft), self.choice.digit)

    def _words(self, width: int) -> QSize:
        return text_room.wrapped(self.text(), "question", width - 8, centred=True)


_STILL = ("choice", "choice_border", 1.0)
