"""The page as it will be printed, and the same page as words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled

INCHES = {"a4": 210 / 25.4, "us-letter": 8.5}
"""Width of the paper."""

FULL_SIZE = 96.0
"""Logical pixels to the inch on a screen at 100 %."""


class PagePreview(QScrollArea):
    """A sheet of paper, as wide as there is room or in full size; `resized` asks for a sharp one.

    `pixels_per_inch` is the resolution at which the next picture of the page should be made.
    """

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full_size = False
        self._whole = False
        self._paper = "a4"
        self._sheet = _Sheet()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview of the page"))
        self.setWidget(self._sheet)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def pixels_per_inch(self) -> float:
        """Resolution that makes the page sharp at the size in which it is shown."""
        return self._width() / INCHES[self._paper] * self.devicePixelRatioF()

    @property
    def page_size(self) -> QSize:
        """Size in which the page is shown, in logical pixels."""
        return self._sheet.size()

    def show_page(self, pictures: Sequence[bytes], paper: str, words: str) -> None:
        """Show the first picture of a page (PNG) that says these words."""
        self._paper = paper
        self._sheet.picture = QPixmap()
        self._sheet.picture.loadFromData(pictures[0], "PNG")
        self.setAccessibleDescription(words)
        self._fit()
        self._sheet.update()

    def choose_full_size(self, full_size: bool) -> None:
        """Show the page in the size of paper, or as wide as there is room."""
        self._full_size = full_size
        self._fit()
        self.resized.emit()

    def show_whole(self, whole: bool) -> None:
        """Be as high as the page, for a place that scrolls itself."""
        self._whole = whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as wide as there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another theme."""
        super().changeEvent(event)
        if restyled(event):
            self._sheet.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; the arrows move the page."""
        super().focusInEvent(event)
        self._sheet.show_ring(by_keyboard(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self._sheet.show_ring(False)

    def _width(self) -> float:
        if self._full_size:
            return INCHES[self._paper] * FULL_SIZE
        bar = self.verticalScrollBar().sizeHint().width()
        return max(200.0, min(self.width() - bar - 2.0, INCHES[self._paper] * FULL_SIZE * 1.6))

    def _fit(self) -> None:
        picture = self._sheet.picture
        wide = round(self._width())
        ratio = picture.height() / picture.width() if picture.width() else 1.414
        self._sheet.resize(wide, round(wide * ratio))
        self.setMinimumHeight(self._sheet.height() + 4 if self._whole else 240)


class _Sheet(QWidget):
    """White paper with the page on it, on every theme: it is what the printer will give."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()
        self._ring = False

    def show_ring(self, ring: bool) -> None:
        """Draw the ring of the keyboard around the page, or none."""
        self._ring = ring
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page and a hairline or the ring of the keyboard around it."""
        painter, box = pen_for(self), QRectF(self.rect())
        painter.fillRect(box, Qt.GlobalColor.white)
        if not self.picture.isNull():
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(box, self.picture, QRectF(self.picture.rect()))
        painter.setPen(theme.current().colour("card_border"))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._ring:
            focus_ring(painter, box, 0, QColor(Qt.GlobalColor.white))
        painter.end()
