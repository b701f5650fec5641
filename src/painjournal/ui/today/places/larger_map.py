"""The body map over the whole window: the same marks, with room to hit small places."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.today.places.map_parts import MapParts
from painjournal.ui.today.places.marked_places import MarkedPlaces
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.tab_order import tab_through

_SIDE = 300


class LargerMap(QDialog):
    """Map beside layers, search and chips; every mark counts at once, Escape or Done goes back."""

    def __init__(self, marked: MarkedPlaces, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Where?"))
        self._parts = MapParts(marked, self, without_shape=True)
        self._done = PrimaryButton(tr("Done"))
        self._done.clicked.connect(self.accept)
        self._side = QWidget()
        column = ScrollColumn(600)
        column.add(Label(tr("Where?"), "heading"))
        for part in (self._parts.layers, self._parts.search, self._parts.chips):
            column.add(part)
        column.add(Label(" "), 1)
        beside = QVBoxLayout(self._side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(column, 1)
        beside.addWidget(self._done)
        edge = theme.metrics().space(12)
        box = QHBoxLayout(self)
        box.setContentsMargins(edge, edge, edge, edge)
        box.addWidget(self._parts.map, 1)
        box.addWidget(self._side)
        self._parts.show_all()
        self._parts.chips.rebuilt.connect(self._order_keys)
        self._order_keys()
        self.resize(parent.window().size())

    def take_focus(self) -> None:
        """Bring the keyboard to the search field."""
        self._parts.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words never take more than their share of the width."""
        super().resizeEvent(event)
        self._side.setFixedWidth(min(theme.metrics().text(_SIDE), self.width() // 2))

    def _order_keys(self) -> None:
        parts = self._parts
        tab_through(parts.layers, parts.search, parts.map, parts.chips, self._done)
