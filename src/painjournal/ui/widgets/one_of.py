"""A row of answers of which one always holds, for settings and first choices."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow


class OneOf(QWidget):
    """Like a choice row, but pressing the chosen answer again leaves it chosen."""

    changed = Signal()

    def __init__(self, question: str, choices: Sequence[Choice], value: int) -> None:
        super().__init__()
        self._row = ChoiceRow(question, choices, even=False)
        self._row.changed.connect(self._on_row_changed)
        self.setAccessibleName(question)
        self.setFocusProxy(self._row)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)
        policy = self._row.sizePolicy()
        self.setSizePolicy(policy)
        self._value = value
        self.value = value

    @property
    def value(self) -> int:
        """The answer that holds."""
        return self._value

    @value.setter
    def value(self, value: int) -> None:
        self._value = value
        self._row.value = value

    @property
    def row(self) -> ChoiceRow:
        """The answers themselves."""
        return self._row

    @Slot()
    def _on_row_changed(self) -> None:
        chosen = self._row.value
        if chosen is None:
            self._row.value = self._value
        elif chosen != self._value:
            self._value = chosen
            self.changed.emit()
