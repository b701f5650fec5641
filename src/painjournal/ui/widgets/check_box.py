"""Boxes to tick, square for any number and round for one of several, with words that wrap."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from painjournal.ui import icons, text_room, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded

if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    # Each box brings one of Qt's own as its second base.
    _Button = object


class _Box(_Button):
    """What both boxes share: their words wrap, can be pressed, and have a ring for the keyboard."""

    _circle = False

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self._ring = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Box and words in one line."""
        return _hint(self.text())

    def minimumSizeHint(self) -> QSize:
        """The longest word decides."""
        return _least(self.text())

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which the wrapped words fit."""
        return _tall(self.text(), width)

    def hitButton(self, pos: QPoint) -> bool:
        """The words can be pressed as well as the box."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, words and ring."""
        _paint(self, ring=self._ring and self.hasFocus(), circle=self._circle)


class CheckBox(_Box, QCheckBox):
    """A square box; ticked shows a check mark."""


class RadioButton(_Box, QRadioButton):
    """A round box; chosen shows a dot."""

    _circle = True


def _side() -> int:
    return theme.metrics().icon + 2


def _words_left() -> int:
    return _side() + theme.metrics().space(16)


def _hint(text: str) -> QSize:
    wide = text_room.line(text, "body") + 4 + _words_left() + theme.metrics().space(8)
    return QSize(wide, theme.metrics().control)


def _least(text: str) -> QSize:
    widest = text_room.longest(text, "body")
    return QSize(widest + 4 + _words_left() + theme.metrics().space(8), theme.metrics().control)


def _tall(text: str, width: int) -> int:
    inner = width - _words_left() - theme.metrics().space(8)
    words = text_room.wrapped(text, "body", inner)
    return max(theme.metrics().control, words.height() + 2 * theme.metrics().space(8))


def _paint(box: QAbstractButton, *, ring: bool, circle: bool) -> None:
    worn, painter, side = theme.current(), pen_for(box), _side()
    square = QRectF(theme.metrics().space(4), (box.height() - side) / 2, side, side)
    hot, ticked = box.underMouse() and box.isEnabled(), box.isChecked()
    if ticked and not circle:
        rounded(painter, square, 6, worn.colour("accent" if box.isEnabled() else "ink_faint"))
        icons.paint(painter, "check", square.adjusted(3, 3, -3, -3), worn.colour("accent_ink"))
    else:
        edge = worn.colour("accent" if hot or ticked else "field_border")
        corner = side / 2 if circle else 6
        rounded(painter, square, corner, worn.colour("field"), border=edge, width=1.5)
        if ticked:
            inset = side * 0.26
            dot = square.adjusted(inset, inset, -inset, -inset)
            rounded(painter, dot, dot.width() / 2, worn.colour("accent"))
    if ring:
        focus_ring(painter, QRectF(box.rect()), theme.metrics().corner, worn.colour("card"))
    painter.setFont(theme.font("body"))
    painter.setPen(worn.colour("ink" if box.isEnabled() else "ink_faint"))
    area = QRect(_words_left(), 0, box.width() - _words_left() - 2, box.height())
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(area, int(flags), box.text())
    painter.end()
