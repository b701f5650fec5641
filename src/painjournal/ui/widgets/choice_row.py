"""The form's main control: a question's answers as large word buttons."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.choice import Choice, ChoiceButton
from painjournal.ui.widgets.flow_layout import EvenLayout, FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import restyled

_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_PRESSES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Select})
_GOES_ON = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CLEARS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class ChoiceRow(QWidget):
    """Answers side by side: one may be chosen, or several; a click on a chosen one clears it.

    One stop for Tab; arrows move, Space chooses or takes back, a digit answers, Delete clears.
    Enter chooses and goes on; it takes nothing back, for many press it only to get on.
    """

    changed = Signal()
    answered = Signal()

    def __init__(
        self,
        question: str,
        choices: Sequence[Choice],
        *,
        multiple: bool = False,
        even: bool | None = None,
        alone: Iterable[int] = (),
        ends: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.multiple = multiple
        self._question = question
        self._alone = frozenset(alone)
        self._chosen: frozenset[int] = frozenset()
        self._typed = ""
        self._locked = False
        self._buttons: list[ChoiceButton] = []
        self.setAccessibleName(question)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        spread = not multiple if even is None else even
        self._flow = EvenLayout(6) if spread else FlowLayout(8)
        outer.addLayout(self._flow)
        if any(ends):
            first, last = (Label(end, "caption") for end in ends)
            last.setAlignment(Qt.AlignmentFlag.AlignRight)
            feet = QHBoxLayout()
            feet.addWidget(first, 1)
            feet.addWidget(last, 1)
            outer.addLayout(feet)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)
        self._space()

    @property
    def value(self) -> int | None:
        """The answer chosen, or None; with several allowed, the lowest."""
        return min(self._chosen, default=None)

    @value.setter
    def value(self, value: int | None) -> None:
        self.values = frozenset() if value is None else frozenset({value})

    @property
    def values(self) -> frozenset[int]:
        """All answers chosen."""
        return self._chosen

    @values.setter
    def values(self, values: Iterable[int]) -> None:
        known = {button.choice.value for button in self._buttons}
        self._chosen = frozenset(values) & known
        self._typed = ""
        self._show()

    @property
    def locked(self) -> bool:
        """Whether the answers can only be looked at."""
        return self._locked

    @locked.setter
    def locked(self, locked: bool) -> None:
        self._locked = locked
        for button in self._buttons:
            button.locked = locked
            button.setCursor(
                Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor
            )
            button.update()

    @property
    def buttons(self) -> tuple[ChoiceButton, ...]:
        """The buttons in their order."""
        return tuple(self._buttons)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Ask with other answers; what was chosen stays where it still exists."""
        before = self._buttons[-1] if self._buttons else None
        for old in self._buttons:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for choice in choices:
            button = ChoiceButton(choice, multiple=self.multiple, parent=self)
            button.setAccessibleName(
                tr(
                    "{question} {answer}",
                    question=self._question,
                    answer=choice.spoken or choice.text,
                )
            )
            button.clicked.connect(self._on_clicked)
            button.key_pressed.connect(self._on_key_pressed)
            button.installEventFilter(self)
            button.locked = self._locked
            self._flow.addWidget(button)
            if self.isVisible():
                button.show()
            self._buttons.append(button)
        if before is not None and self._buttons:
            for one, next_one in pairwise((before, *self._buttons)):
                QWidget.setTabOrder(one, next_one)
        self.values = self._chosen

    def clear(self) -> None:
        """Take the answer back, without a word to anybody."""
        self.values = frozenset()

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> None:
        """Bring the keyboard to the chosen answer, else to the first."""
        if self._buttons:
            self._stop(fresh=True).setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to the answers."""
        super().focusInEvent(event)
        self.take_focus(event.reason())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow where the keyboard is: that button is the row's one stop for Tab."""
        if isinstance(watched, ChoiceButton) and event.type() in (
            QEvent.Type.FocusIn,
            QEvent.Type.FocusOut,
        ):
            inside = event.type() == QEvent.Type.FocusIn
            self._typed = ""
            by_key = isinstance(event, QFocusEvent) and event.reason() in (
                Qt.FocusReason.TabFocusReason,
                Qt.FocusReason.BacktabFocusReason,
            )
            if inside:
                self._make_stop(watched)
            for button in self._buttons:
                button.hinted = inside and (by_key or button.hinted)
                button.update()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton):
            self._press(button)

    @Slot(QKeyEvent)
    def _on_key_pressed(self, event: QKeyEvent) -> None:
        button = self.sender()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not isinstance(button, ChoiceButton) or not plain:
            return
        key = Qt.Key(event.key())
        at = self._buttons.index(button)
        last = len(self._buttons) - 1
        if key in _STEPS:
            self._go(min(last, max(0, at + _STEPS[key])))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else last)
        elif key in _PRESSES:
            button.click()
        elif key in _GOES_ON:
            self._go_on(button)
        elif key in _CLEARS:
            self._choose(frozenset())
        elif event.text().isdecimal() and len(event.text()) == 1:
            self._type(event.text())
        else:
            return
        event.accept()

    def _go_on(self, button: ChoiceButton) -> None:
        if self._locked:
            return
        if not self.multiple:
            self._choose(frozenset({button.choice.value}))
        elif not button.isChecked():
            self._press(button)
            return
        self.answered.emit()

    def _type(self, digit: str) -> None:
        both = next((b for b in self._buttons if str(b.choice.value) == self._typed + digit), None)
        if self._typed and both is not None and not self.multiple:
            found = both
        else:
            self._typed = ""
            one = next((b for b in self._buttons if b.choice.digit == digit), None)
            if one is None:
                return
            found = one
        self._focus(found)
        if self.multiple:
            self._press(found)
            return
        self._typed = "" if self._typed else digit
        longer = any(
            len(str(b.choice.value)) == 2 and str(b.choice.value).startswith(digit)
            for b in self._buttons
        )
        self._choose(frozenset({found.choice.value}))
        if not (self._typed and longer) and not self._locked:
            self._typed = ""
            self.answered.emit()

    def _focus(self, button: ChoiceButton) -> None:
        typed = self._typed
        button.setFocus(Qt.FocusReason.TabFocusReason)
        self._typed = typed

    def _press(self, button: ChoiceButton) -> None:
        value = button.choice.value
        if value in self._chosen:
            self._choose(self._chosen - {value})
        elif not self.multiple or value in self._alone:
            self._choose(frozenset({value}))
        else:
            self._choose((self._chosen - self._alone) | {value})

    def _choose(self, chosen: frozenset[int]) -> None:
        if self._locked or chosen == self._chosen:
            return
        self._chosen = chosen
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for button in self._buttons:
            button.show_chosen(button.choice.value in self._chosen)
        if self._buttons and not any(button.hasFocus() for button in self._buttons):
            self._make_stop(self._stop(fresh=True))

    def _stop(self, *, fresh: bool = False) -> ChoiceButton:
        tab = Qt.FocusPolicy.StrongFocus
        now = next((b for b in self._buttons if not fresh and b.focusPolicy() == tab), None)
        chosen = next((b for b in self._buttons if b.isChecked()), None)
        return now or chosen or self._buttons[0]

    def _make_stop(self, stop: ChoiceButton) -> None:
        for button in self._buttons:
            tab = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _go(self, at: int) -> None:
        self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _space(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(theme.metrics().space(4))
            layout.invalidate()
