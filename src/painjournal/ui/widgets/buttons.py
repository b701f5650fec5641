"""Buttons: one main act, quiet acts, links, and single icons."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from painjournal.ui import icons, text_room, theme
from painjournal.ui.widgets.shapes import (
    by_keyboard,
    focus_ring,
    pen_for,
    restyled,
    rounded,
    shows_name,
)


class Button(QPushButton):
    """A button that paints itself: icon, words that wrap, and a ring for the keyboard."""

    weight = "question"
    side_room = 18
    centred = True

    def __init__(self, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.icon_name = icon
        self._ring = False
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border and ink for the state the button is in."""
        worn = theme.current()
        hot = self.underMouse() and self.isEnabled()
        fill = worn.colour("choice_hover" if hot or self.isDown() else "card")
        ink = worn.colour("ink" if self.isEnabled() else "ink_faint")
        return fill, worn.colour("accent" if hot else "choice_border"), ink

    def icon_room(self) -> int:
        """Width of the icon with the gap behind it."""
        lengths = theme.metrics()
        if not self.icon_name:
            return 0
        return lengths.icon + (lengths.unit if self.text() else 0)

    def words(self, width: int) -> QSize:
        """The room the words need in a button of that width."""
        inner = width - self.icon_room() - 2 * self.side()
        return text_room.wrapped(self.text(), self.weight, inner)

    def side(self) -> int:
        """Room left and right."""
        return theme.metrics().space(self.side_room)

    def sizeHint(self) -> QSize:
        """Wide enough for the words in one line."""
        width = text_room.line(self.text(), self.weight) + 2 + self.icon_room() + 2 * self.side()
        return QSize(max(width, theme.metrics().control), theme.metrics().control)

    def minimumSizeHint(self) -> QSize:
        """The longest word decides; the words wrap rather than being cut."""
        width = text_room.longest(self.text(), self.weight) + 4 + self.icon_room() + 2 * self.side()
        return QSize(min(width, self.sizeHint().width()), theme.metrics().control)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make the button taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which the wrapped words fit."""
        return max(
            theme.metrics().control, self.words(width).height() + 2 * theme.metrics().space(9)
        )

    def body(self) -> QRect:
        """What is painted and can be pressed: its own height even in a taller row."""
        tall = min(self.height(), self.heightForWidth(self.width()))
        return QRect(0, (self.height() - tall) // 2, self.width(), tall)

    def hitButton(self, pos: QPoint) -> bool:
        """Only what is painted."""
        return self.body().contains(pos)

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
        """Enter presses like Space does."""
        self._ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon and words."""
        painter, lengths = pen_for(self), theme.metrics()
        fill, border, ink = self.colours()
        box, radius = QRectF(self.body()), lengths.corner
        if fill is not None or border is not None:
            rounded(painter, box, radius, fill, border=border)
        if self._ring and self.hasFocus():
            focus_ring(painter, box, radius, fill or theme.current().colour("card"))
        self.paint_words(painter, ink)
        painter.end()

    def paint_words(self, painter: QPainter, ink: QColor) -> None:
        """Icon and words, in the middle, or for a line of text at its beginning."""
        words = self.words(self.width())
        room = self.icon_room() + (words.width() if self.text() else 0)
        left = max(self.side() if self.text() else 0, (self.width() - room) // 2)
        if not self.centred:
            left = self.side()
        side = theme.metrics().icon
        if self.icon_name:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, self.icon_name, box, ink)
        if self.text():
            painter.setFont(theme.font(self.weight))
            painter.setPen(ink)
            area = QRect(left + self.icon_room(), 0, words.width() + 4, self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self.text())


class PrimaryButton(Button):
    """The one main act of a page or dialog."""

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Filled with the accent."""
        worn = theme.current()
        if not self.isEnabled():
            return worn.colour("choice"), worn.colour("choice_border"), worn.colour("ink_faint")
        hot = self.underMouse() or self.isDown()
        return worn.colour("accent_hover" if hot else "accent"), None, worn.colour("accent_ink")


class QuietButton(Button):
    """Any other act."""


class LinkButton(Button):
    """A place to go or a small act, as a line of text."""

    side_room = 6
    centred = False

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Text alone, with a soft ground under the mouse."""
        worn = theme.current()
        if not self.isEnabled():
            return None, None, worn.colour("ink_faint")
        hot = self.underMouse() or self.isDown()
        return (worn.colour("accent_soft") if hot else None), None, worn.colour("accent_text")


class IconButton(Button):
    """One icon to press; its name is spoken and shown as a tip."""

    side_room = 0

    def __init__(self, icon: str, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__("", icon=icon, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what the button does, for screen readers and as a tip."""
        self.setAccessibleName(name)

    def event(self, event: QEvent) -> bool:
        """Show the name as a tip."""
        return shows_name(self, event) or super().event(event)

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """The icon alone, with a soft ground under the mouse."""
        worn = theme.current()
        if not self.isEnabled():
            return None, None, QColor(theme.mix(worn.paper, worn.ink_faint, 0.35))
        hot = self.underMouse() or self.isDown()
        return (worn.colour("choice_hover") if hot else None), None, worn.colour("ink_soft")

    def sizeHint(self) -> QSize:
        """A full target around the icon."""
        return QSize(theme.metrics().control, theme.metrics().control)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than the full target."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Square."""
        return theme.metrics().control


def below(widget: QWidget) -> QPoint:
    """Where a popup under a widget begins, on the screen."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 4))
