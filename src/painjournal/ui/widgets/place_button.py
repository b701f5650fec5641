"""One place of the column at the left."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import icons, text_room, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


class PlaceButton(QAbstractButton):
    """Icon and name; where one is stands out by ground, a bar and a firmer weight."""

    def __init__(
        self, label: str, icon: str, *, short: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._label, self._short = icon, label, short or label
        self._keys = ""
        self._compact = self._here = self._ring = False
        self.setText(label)
        self.setAccessibleName(label)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def here(self) -> bool:
        """Whether this is the place shown."""
        return self._here

    @here.setter
    def here(self, here: bool) -> None:
        self._here = here
        self._tell()
        self.update()

    def set_keys(self, keys: str) -> None:
        """Say which keys lead here, as a tip and to a screen reader."""
        self._keys = keys
        self.setToolTip(tr("{place} ({keys})", place=self._label, keys=keys))
        self._tell()

    def set_compact(self, compact: bool) -> None:
        """Show the name small under the icon, or beside it."""
        self._compact = compact
        self.setText(self._short if compact else self._label)
        self.updateGeometry()
        self.update()

    def _tell(self) -> None:
        self.setAccessibleDescription(tr("You are here") if self._here else self._keys)

    def least_width(self) -> int:
        """Room for its longest word in the compact form."""
        return text_room.longest(self._short, "small") + 16

    def natural_width(self) -> int:
        """Room for the icon and its longest word beside it."""
        lengths = theme.metrics()
        return text_room.longest(self._label, "strong") + lengths.space(22) + lengths.icon + 10

    def sizeHint(self) -> QSize:
        """The height follows from the width."""
        return QSize(theme.metrics().control * 2, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Never lower than a full target."""
        return QSize(theme.metrics().control, theme.metrics().control)

    def hasHeightForWidth(self) -> bool:
        """Names that wrap make it taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height at which icon and name fit."""
        lengths = theme.metrics()
        words = self._words(width).height()
        if self._compact:
            return lengths.icon + words + lengths.space(16)
        return max(lengths.control, words + lengths.space(14))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there like Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box = QRectF(self.rect())
        if self._here:
            rounded(painter, box, lengths.corner, worn.colour("accent_soft"))
            bar = QRectF(0, box.height() / 2 - lengths.icon / 2, 3.5, lengths.icon)
            rounded(painter, bar, 1.75, worn.colour("accent"))
        elif self.underMouse() or self.isDown():
            rounded(painter, box, lengths.corner, worn.colour("choice_hover"))
        if self._ring and self.hasFocus():
            focus_ring(painter, box, lengths.corner, worn.colour("side"))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        worn, lengths, side = theme.current(), theme.metrics(), theme.metrics().icon
        ink = worn.colour("ink" if self._here else "ink_soft")
        words = self._words(self.width())
        painter.setFont(theme.font(self._weight()))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        if self._compact:
            top = (self.height() - side - words.height() - lengths.space(3)) // 2
            box = QRectF((self.width() - side) / 2, top, side, side)
            area = QRect(2, top + side + lengths.space(3), self.width() - 4, words.height())
            flags |= Qt.AlignmentFlag.AlignHCenter
        else:
            left = lengths.space(12)
            box = QRectF(left, (self.height() - side) / 2, side, side)
            start = left + side + lengths.space(10)
            area = QRect(start, 0, self.width() - start - 4, self.height())
        icons.paint(painter, self._icon, box, worn.colour("accent_text") if self._here else ink)
        painter.setPen(ink)
        painter.drawText(area, int(flags), self.text())

    def _weight(self) -> str:
        if self._compact:
            return "small"
        return "strong" if self._here else "body"

    def _words(self, width: int) -> QSize:
        lengths = theme.metrics()
        inner = width - 4
        if not self._compact:
            inner = width - lengths.space(22) - lengths.icon - 4
        return text_room.wrapped(self.text(), "small" if self._compact else "strong", inner)
