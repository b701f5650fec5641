"""One question in the list of what is asked: how often, or its place among the others."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from painjournal.domain.asking import HowOften, Item
from painjournal.domain.day_words import WEEKDAYS
from painjournal.i18n import mark, tr
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Row

UP, DOWN = -1, 1

_WORDS = {
    HowOften.DAILY: mark("On the form every day"),
    HowOften.WEEKLY: mark("Once a week, on {weekday}"),
    HowOften.ON_DEMAND: mark("Under Add more"),
    HowOften.NEVER: mark("Not at all"),
}
_STANDING = (HowOften.DAILY, HowOften.WEEKLY)


class AskedRow(Row):
    """`picked` says that it is asked otherwise, `moved` carries a step up or down.

    Alt with an arrow key moves it as well.
    """

    picked = Signal()
    moved = Signal(int)

    def __init__(self, item: Item, how_often: HowOften, weekday: int) -> None:
        super().__init__(gap=8)
        self.item = item
        name = tr(item.label)
        self._label = Label(name)
        self._picker = Picker(tr("How often is {name} asked?", name=name), quiet=True)
        self._picker.set_choices(
            [
                (tr(words, weekday=tr(WEEKDAYS[weekday])) if "{" in words else tr(words), often)
                for often, words in _WORDS.items()
            ]
        )
        self._movers = {
            UP: IconButton("chevron-up", tr("Move {name} up", name=name)),
            DOWN: IconButton("chevron-down", tr("Move {name} down", name=name)),
        }
        self.add(self._label, 1)
        self.add(self._picker)
        for button in self._movers.values():
            button.hide()
            self.add(button)
        self.show_how_often(how_often)
        self._picker.picked.connect(self._on_picked)
        self._picker.installEventFilter(self)
        self._movers[UP].clicked.connect(self._on_up_clicked)
        self._movers[DOWN].clicked.connect(self._on_down_clicked)

    @property
    def how_often(self) -> HowOften:
        """How often it is asked."""
        # The list of Qt gives back the bare word of the enumeration.
        return HowOften(str(self._picker.chosen))

    def show_how_often(self, how_often: HowOften) -> None:
        """Show how often it is asked; what stands on the form has the firmer name."""
        self._picker.choose(how_often)
        self._label.setProperty("role", "question" if how_often in _STANDING else "body")
        self._label.style().unpolish(self._label)
        self._label.style().polish(self._label)

    def show_order(self, ordering: bool, *, first: bool, last: bool) -> None:
        """Show the buttons that move it in place of how often it is asked, or the other way."""
        self._picker.setVisible(not ordering)
        for button in self._movers.values():
            button.setVisible(ordering)
        self._movers[UP].setEnabled(not first)
        self._movers[DOWN].setEnabled(not last)

    def take_focus(self, step: int = 0) -> None:
        """Bring the keyboard to what can be used now, after a step to the button of that step."""
        part = self._picker if not self._picker.isHidden() else self._movers[step or UP]
        if not part.isEnabled():
            part = self._movers[DOWN if step == UP else UP]
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Alt with an arrow moves the question; the picker itself would open its list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN}
            step = steps.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.moved.emit(step)
                return True
        return False

    @Slot()
    def _on_picked(self) -> None:
        self.picked.emit()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.moved.emit(UP)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.moved.emit(DOWN)
