"""A place to go or a choice with a sentence of its own: two lines of words on a quiet ground."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.ui import icons, text_room, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


class Tile(QAbstractButton):
    """A name, a few words under it, and at the right what a press does.

    With an `icon` it leads somewhere; without one it is a choice that may be marked as the one that
    holds.
    """

    def __init__(
        self, title: str, detail: str = "", *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._detail = ""
        self._icon = icon
        self._ring = False
        self._holds = False
        self.setText(title)
        self.set_detail(detail)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def detail(self) -> str:
        """The words under the name."""
        return self._detail

    def set_detail(self, detail: str) -> None:
        """Say something else under the name, or nothing."""
        self._detail = detail
        self.setAccessibleName(f"{self.text()}. {detail}" if detail else self.text())
        self.updateGeometry()
        self.update()

    @property
    def holds(self) -> bool:
        """Whether it is the choice that holds now."""
        return self._holds

    @holds.setter
    def holds(self, holds: bool) -> None:
        self._holds = holds
        self.setCheckable(not self._icon)
        self.setChecked(holds)
        self.update()

    def nextCheckState(self) -> None:
        """Whoever hears the press says what holds."""

    def sizeHint(self) -> QSize:
        """Both lines unbroken, within reason."""
        wide = max(text_room.line(self.text(), "question"), text_room.line(self._detail, "help"))
        wide = min(wide, theme.metrics().text(420)) + self._beside() + 2 * self._side() + 4
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The longest word decides."""
        words = max(
            text_room.longest(self.text(), "question"), text_room.longest(self._detail, "help")
        )
        wide = words + self._beside() + 2 * self._side() + 4
        return QSize(wide, theme.metrics().control)

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which all words fit."""
        title, detail = self._rooms(width)
        return max(theme.metrics().control, title + detail + 2 * theme.metrics().space(10))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses like Space does."""
        self._ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and the sign at the right."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box, hot = QRectF(self.rect()), self.underMouse() or self.isDown()
        ground = worn.colour("choice_hover" if hot else "accent_soft" if self._holds else "card")
        edge = worn.colour("accent" if hot or self._holds else "choice_border")
        rounded(
            painter, box, lengths.corner, ground, border=edge, width=1.5 if self._holds else 1.0
        )
        if self._ring and self.hasFocus():
            focus_ring(painter, box, lengths.corner, ground)
        title, detail = self._rooms(self.width())
        wide = self.width() - self._beside() - 2 * self._side()
        top = (self.height() - title - detail) // 2
        flags = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        for words, role, ink, tall in (
            (self.text(), "question", "ink", title),
            (self._detail, "help", "ink_soft", detail),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(worn.colour(ink))
            painter.drawText(QRect(self._side(), top, wide, tall), flags, words)
            top += tall
        sign = self._icon or ("check" if self._holds else "")
        if sign:
            side = round(lengths.icon * 0.85)
            left = self.width() - self._side() - side
            middle = self.height() / 2 if self._icon else self._side() + side / 2
            spot = QRectF(left, middle - side / 2, side, side)
            icons.paint(painter, sign, spot, worn.colour("accent_text"))
        painter.end()

    def _rooms(self, width: int) -> tuple[int, int]:
        wide = width - self._beside() - 2 * self._side()
        title = text_room.wrapped(self.text(), "question", wide).height()
        detail = text_room.wrapped(self._detail, "help", wide).height() if self._detail else 0
        return title, detail

    def _beside(self) -> int:
        return theme.metrics().icon + theme.metrics().unit

    def _side(self) -> int:
        return theme.metrics().space(14)
