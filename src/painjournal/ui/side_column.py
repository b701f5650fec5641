"""The quiet column at the left: whose journal, who writes, and the places."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.place_button import PlaceButton
from painjournal.ui.widgets.shapes import restyled


class SideColumn(QWidget):
    """Two pickers and the places, which scroll when the window is low; the foot always stays."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self._places: dict[str, PlaceButton] = {}
        self.person = Picker(tr("Whose journal"), quiet=True)
        self.writer = Picker(tr("Who is writing"), quiet=True)
        self._newest: QWidget = self.writer
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._tops, self._feet = QVBoxLayout(), QVBoxLayout()
        for picker in (self.person, self.writer):
            picker.setEnabled(False)
            self._box.addWidget(picker)
        self._box.addSpacing(8)
        self._box.addLayout(self._tops)
        self._box.addStretch(1)
        self._scroll = scroll = QScrollArea()
        ground = QWidget()
        # Its own one would do, but PySide, asked for a part that Qt has made, makes every class of
        # widget there is to see which one it is.
        scroll.setViewport(ground)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        inner.setMinimumWidth(1)
        for part in (scroll, ground, inner):
            part.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 1, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._feet)
        self._space()

    @property
    def compact(self) -> bool:
        """Whether names stand small under their icons."""
        return self._compact

    def add_place(self, key: str, button: PlaceButton, *, foot: bool) -> None:
        """Put a place at the end of its group."""
        button.setObjectName(key)
        button.clicked.connect(self._on_clicked)
        self._places[key] = button
        (self._feet if foot else self._tops).addWidget(button)
        QWidget.setTabOrder(self._newest, button)
        self._newest = button
        button.set_compact(self._compact)
        self._space()

    def place(self, key: str) -> PlaceButton:
        """The button of a place."""
        return self._places[key]

    def show_here(self, key: str) -> None:
        """Mark the place one is at."""
        for name, button in self._places.items():
            button.here = name == key
        self._show_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place one is at in view."""
        super().resizeEvent(event)
        self._show_place()

    def set_compact(self, compact: bool) -> None:
        """Narrow the column to icons with small names, or give it its full width."""
        if compact == self._compact:
            return
        self._compact = compact
        for button in self._places.values():
            button.set_compact(compact)
        for picker in (self.person, self.writer):
            picker.set_compact(compact)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the column's ground with a soft line at its edge."""
        worn, painter = theme.current(), QPainter(self)
        edge = QRect(self.width() - 1, 0, 1, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        # Not fillRect(), for which PySide first names the 180 gradients that Qt knows.
        for box, role in ((self.rect(), "side"), (edge, "card_border")):
            painter.setBrush(worn.colour(role))
            painter.drawRect(box)
        painter.end()

    def _show_place(self) -> None:
        here = next((one for one in self._places.values() if one.here), None)
        if here is not None and self._tops.indexOf(here) >= 0:
            self._scroll.ensureWidgetVisible(here, 0, theme.metrics().space(6))

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.asked.emit(button.objectName())

    def _space(self) -> None:
        lengths = theme.metrics()
        edge = lengths.space(6 if self._compact else 12)
        self._box.setContentsMargins(edge, lengths.space(12), edge, lengths.space(4))
        self._feet.setContentsMargins(edge, lengths.space(4), edge, lengths.space(10))
        self._box.setSpacing(lengths.space(6))
        for group in (self._tops, self._feet):
            group.setSpacing(2)
        if self._compact:
            least = max((one.least_width() for one in self._places.values()), default=0)
            self.setFixedWidth(max(lengths.space(84), least) + 2 * edge)
        else:
            least = max((one.natural_width() for one in self._places.values()), default=0)
            self.setFixedWidth(max(196, least + 2 * edge))
