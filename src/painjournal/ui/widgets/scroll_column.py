"""The ground of a page: one centred column that scrolls down, never sideways."""

from PySide6.QtCore import QEvent, QRect, Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from painjournal.ui import theme
from painjournal.ui.widgets.shapes import restyled


class ScrollColumn(QScrollArea):
    """Parts below one another in a column that is at most `widest` pixels wide at 100 %."""

    def __init__(self, widest: int = 960, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget()
        self._column = QWidget()
        self.body = QVBoxLayout(self._column)
        self._outer = QHBoxLayout(self._content)
        self._outer.setSpacing(0)
        self._outer.addStretch(1)
        self._outer.addWidget(self._column, 10_000)
        self._outer.addStretch(1)
        # Without this the widest part would decide, and the page would be cut at the right.
        self._content.setMinimumWidth(1)
        self._column.setMinimumWidth(1)
        self.setWidget(self._content)
        self._space()
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part at the end."""
        self.body.addWidget(part, stretch)

    def add_stretch(self) -> None:
        """Keep the parts at the top when there is room left."""
        self.body.addStretch(1)

    def show_widget(self, part: QWidget) -> None:
        """Scroll until the part can be seen."""
        # Qt's own way would be content with the line of the text cursor.
        self.show_spot(part, part.rect())

    def show_spot(self, part: QWidget, spot: QRect) -> None:
        """Scroll until a spot of a part can be seen, above all its upper edge."""
        top, across = part.mapTo(self._content, spot.topLeft()).y(), self.horizontalScrollBar()
        for y in (top + spot.height(), top):
            self.ensureVisible(across.value(), y, 0, theme.metrics().unit * 2)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Qt itself scrolls only while the keyboard stays inside; it may also come from outside."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        # A window that is taken up again must not move under the pointer.
        if before is None or now is None or pressed:
            return
        # Of something taller than the page any part will do.
        seen = now.height() > self.height() and not now.visibleRegion().isEmpty()
        if self._content.isAncestorOf(now) and not seen:
            self.show_widget(now)

    @Slot(int, int)
    def _on_range_changed(self, _least: int, _most: int) -> None:
        self._space_sides()

    def _space_sides(self) -> None:
        """The scroll bar stands in the margin, so that nothing moves when it comes or goes."""
        lengths, bar = theme.metrics(), self.verticalScrollBar()
        side = lengths.space(24)
        beside = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        self._outer.setContentsMargins(side, lengths.space(20), side - beside, side)

    def _space(self) -> None:
        lengths = theme.metrics()
        self._space_sides()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(lengths.space(16))
        self._column.setMaximumWidth(lengths.text(self._widest))
