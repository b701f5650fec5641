"""The family's own number on the page for getting help."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from painjournal.domain.notes import short_name
from painjournal.i18n import tr
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.question_row import QuestionRow

_LONGEST = 40


class HelpSection(Card):
    """One number or a few words; `number_changed` carries it as it is typed."""

    number_changed = Signal(str)

    def __init__(self, number: str) -> None:
        super().__init__(tr("Getting help now"))
        self._number = QLineEdit(number)
        self._number.setMaxLength(_LONGEST)
        self.add(
            QuestionRow(
                tr("Your family’s own number"),
                self._number,
                tr("It is shown at the top of “Getting help now”. It stays on this computer."),
            )
        )
        self._number.textEdited.connect(self._on_text_edited)

    def take_focus(self) -> None:
        """Bring the keyboard to the number."""
        self._number.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self.number_changed.emit(short_name(text))
