"""Kinds of things side by side; each press adds one of that kind."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow


class AddRow(ChoiceRow):
    """Used like a row of answers, but nothing stays chosen: `added` names what was pressed."""

    added = Signal(int)

    def __init__(
        self, question: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(question, choices, multiple=True, parent=parent)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other kinds."""
        super().set_choices(choices)
        for button in self.buttons:
            # A screen reader would speak of a check box.
            button.setCheckable(False)

    def _choose(self, chosen: frozenset[int]) -> None:
        if chosen and not self.locked:
            self.added.emit(min(chosen))
