"""A wide button that carries several lines of words and leads on to something."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from painjournal.ui import icons, theme
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


class WideButton(QAbstractButton):
    """Lines below one another on a card that can be pressed; a sign says that it leads on."""

    def __init__(self, *lines: QWidget, room: int = 18) -> None:
        super().__init__()
        self._ring = False
        self._room = room
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._words = Column(*lines, gap=4)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return self._box.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """The lines wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which all lines fit."""
        return self._box.heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens like Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the sign that leads on."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box, corner = QRectF(self.rect()), lengths.radius
        hot = self.underMouse() or self.isDown()
        ground = worn.colour("choice_hover" if hot else "card")
        rounded(
            painter, box, corner, ground, border=worn.colour("accent" if hot else "card_border")
        )
        side = lengths.icon
        sign = QRectF(box.right() - side - lengths.space(16), (box.height() - side) / 2, side, side)
        icons.paint(painter, "chevron-right", sign, worn.colour("ink_soft"))
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, ground)
        painter.end()

    def _space(self) -> None:
        lengths = theme.metrics()
        pad = lengths.space(self._room)
        self._box.setContentsMargins(pad, pad, lengths.icon + 2 * pad, pad)
