"""A still picture on the screen, with its words for those who do not see it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.pictures.shapes import Picture
from painjournal.ui import pen, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, restyled

Made = Callable[[float, float], Picture]
"""Makes a picture for a width and a text size in pixels."""

_TEXT = 13


class PictureView(QWidget):
    """Draws a picture anew for every width and text size; its height follows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._make: Made | None = None
        self._picture: Picture | None = None
        self.setAccessibleName(name)
        self._ring = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)

    @property
    def picture(self) -> Picture | None:
        """The picture as it is laid out now, None before there is anything to draw."""
        return self._picture

    def show_picture(self, make: Made) -> None:
        """Draw another picture."""
        self._make = make
        self._lay_out()

    def sizeHint(self) -> QSize:
        """As high as the picture."""
        made = self._picture
        return QSize(int(made.width), int(made.height) + 1) if made else super().sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the picture out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the picture out for another text size, in other colours."""
        super().changeEvent(event)
        if restyled(event):
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(max(0.0, (self.width() - self._picture.width) / 2), 0)
        pen.paint(painter, self._picture, theme.current())
        if self._ring:
            painter.resetTransform()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            worn = theme.current()
            focus_ring(painter, QRectF(self.rect()), theme.metrics().corner, worn.colour("card"))
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show a ring when the keyboard rests here, so that the picture is read aloud."""
        super().focusInEvent(event)
        self._ring = by_keyboard(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring = False
        self.update()

    def _lay_out(self) -> None:
        if self._make is None or self.width() < 2:
            return
        self._picture = self._make(float(self.width()), float(theme.metrics().text(_TEXT)))
        self.setAccessibleDescription(self._picture.description)
        self.setFixedHeight(int(self._picture.height) + 1)
        self.update()
