"""What the cards of persons and adults share: every act is kept at once, or says why not."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label


class MemberCard(Card):
    """A card under somebody's name; `changed` carries what an act changed."""

    changed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._problem = Label("", "problem")
        self._problem.hide()

    def end(self) -> None:
        """Put the place for a problem below all other parts."""
        self.add(self._problem)

    def act(self, work: Callable[[], Change]) -> None:
        """Do it and tell the others, or show why it is not possible."""
        try:
            change = work()
        except JournalError as trouble:
            self._problem.setText(trouble.sentence)
            self._problem.show()
            return
        self._problem.hide()
        self.changed.emit(change)
