"""One line of a list: a tile that opens its form, and what can be done with it at once."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.lists.line import Line
from painjournal.ui.widgets.buttons import IconButton, QuietButton
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.tile import Tile

UP, DOWN = -1, 1
_ROOMY = 480


class LineRow(Row):
    """`opened` carries the line's code, `moved` also a step up or down."""

    opened = Signal(str)
    moved = Signal(str, int)

    def __init__(self, line: Line, *, ordered: bool) -> None:
        super().__init__(gap=8)
        self._line = line
        self.tile = Tile(line.title, line.detail, icon="chevron-right")
        self.add(self.tile, 1)
        self.tile.clicked.connect(self._on_tile_clicked)
        self._quick: QuietButton | None = None
        if line.quick is not None:
            words, act = line.quick
            self._quick = QuietButton(words)
            self._quick.clicked.connect(act)
            self.add(self._quick)
        self._movers: dict[int, IconButton] = {}
        if ordered:
            self._movers = {
                UP: IconButton("chevron-up", tr("Move {name} up", name=line.title)),
                DOWN: IconButton("chevron-down", tr("Move {name} down", name=line.title)),
            }
            self._movers[UP].clicked.connect(self._on_up_clicked)
            self._movers[DOWN].clicked.connect(self._on_down_clicked)
            for button in self._movers.values():
                self.add(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what can be done at once below the tile where both would be squeezed."""
        super().resizeEvent(event)
        if self._quick is None:
            return
        beside = self.width() >= theme.metrics().text(_ROOMY)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = across if beside else down
        if self.box.direction() != direction:
            self.box.setDirection(direction)
            left = Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeft
            self.box.setAlignment(self._quick, left)

    def show_place(self, *, first: bool, last: bool) -> None:
        """Offer no step past the ends."""
        if self._movers:
            self._movers[UP].setEnabled(not first)
            self._movers[DOWN].setEnabled(not last)

    def take_mover(self, step: int) -> None:
        """Bring the keyboard to the button of that step, or at an end to the other one."""
        wanted = self._movers[step]
        button = wanted if wanted.isEnabled() else self._movers[-step]
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_tile_clicked(self) -> None:
        self.opened.emit(self._line.code)

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(self._line.code, UP)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(self._line.code, DOWN)
