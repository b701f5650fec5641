"""What keyboard and screen reader see of one region of the body map."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from painjournal.ui.widgets.chip import TAKES_OFF

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RegionButton(QAbstractButton):
    """A region as a button that the mouse passes through; the map paints and decides."""

    reached = Signal(str)
    left = Signal(str)
    arrow_pressed = Signal(str, int)
    digit_typed = Signal(str, int)
    cleared = Signal(str)

    def __init__(self, region_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.region_id = region_id
        self.ringed = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def say(self, name: str) -> None:
        """Name the region and its marks for a screen reader."""
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def nextCheckState(self) -> None:
        """The map decides what a press means."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the map paints."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard came."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        self.reached.emit(self.region_id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ringed = False
            self.left.emit(self.region_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows travel, Space or Enter mark, a digit gives a level, Delete clears."""
        key = event.key()
        if not self.ringed:
            self.ringed = True
            self.reached.emit(self.region_id)
        if key in ARROWS:
            self.arrow_pressed.emit(self.region_id, key)
        elif key in _PRESSES:
            self.click()
        elif key in TAKES_OFF:
            self.cleared.emit(self.region_id)
        elif event.text().isdecimal() and len(event.text()) == 1:
            self.digit_typed.emit(self.region_id, int(event.text()))
        else:
            super().keyPressEvent(event)
