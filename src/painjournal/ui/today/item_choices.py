"""What can be added to a day: one plain button each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from painjournal.ui.today.items import MoreItem
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.tab_order import tab_through

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}


class ItemChoices(QWidget):
    """Buttons in a flow and one stop for Tab: arrows move, a letter goes to the next so called."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(8, self)
        self._items: list[MoreItem] = []
        self._buttons: list[QuietButton] = []

    def show_items(self, items: Sequence[MoreItem]) -> None:
        """Offer these; the buttons that stay keep the keyboard."""
        if list(items) == self._items:
            return
        known = {one.code: button for one, button in zip(self._items, self._buttons, strict=True)}
        stop = next((one for one in self._buttons if one.focusPolicy() == _STOP), None)
        at = self._buttons.index(stop) if stop is not None else 0
        while self._flow.count():
            self._flow.takeAt(0)
        self._items, self._buttons = list(items), []
        for item in items:
            button = known.pop(item.code, None) or self._button()
            button.setText(item.title)
            self._flow.addWidget(button)
            button.setVisible(True)
            self._buttons.append(button)
        for old in known.values():
            old.hide()
            old.deleteLater()
        if stop not in self._buttons:
            stop = self._buttons[min(at, len(self._buttons) - 1)] if self._buttons else None
        self._make_stop(stop)
        tab_through(*self._buttons)

    def take_focus(self, code: str = "") -> bool:
        """Bring the keyboard to a button, else to where it was last; False when there is none."""
        button = next(
            (
                one
                for one, item in zip(self._buttons, self._items, strict=True)
                if item.code == code
            ),
            next((one for one in self._buttons if one.focusPolicy() == _STOP), None),
        )
        if button is not None:
            button.setFocus(Qt.FocusReason.TabFocusReason)
        return button is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move with the keys from button to button; the one with the keyboard is Tab's stop."""
        if not isinstance(watched, QuietButton) or watched not in self._buttons:
            return False
        if event.type() == QEvent.Type.FocusIn:
            self._make_stop(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._act_on(event, self._buttons.index(watched))
        return False

    def _act_on(self, event: QKeyEvent, at: int) -> bool:
        key, last = Qt.Key(event.key()), len(self._buttons) - 1
        held = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if held:
            return False
        if key in _STEPS:
            self._go(min(last, max(0, at + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isalpha():
            self._go_to_letter(event.text().casefold(), at)
        else:
            return False
        return True

    def _go_to_letter(self, letter: str, at: int) -> None:
        every = range(len(self._buttons))
        found = (n for n in (*every[at + 1 :], *every[: at + 1]) if self._begins(n, letter))
        goal = next(found, None)
        if goal is not None:
            self._go(goal)

    def _begins(self, at: int, letter: str) -> bool:
        return self._buttons[at].text().casefold().startswith(letter)

    def _go(self, at: int) -> None:
        self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_stop(self, stop: QuietButton | None) -> None:
        for button in self._buttons:
            button.setFocusPolicy(_STOP if button is stop else Qt.FocusPolicy.ClickFocus)

    def _button(self) -> QuietButton:
        button = _AddButton("", icon="plus", parent=self)
        button.clicked.connect(self._on_clicked)
        button.installEventFilter(self)
        return button

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QuietButton) and button in self._buttons:
            self.wanted.emit(self._items[self._buttons.index(button)])


_STOP = Qt.FocusPolicy.StrongFocus


class _AddButton(QuietButton):
    """A plus and a few plain words."""

    weight = "body"
    side_room = 12
