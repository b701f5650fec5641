"""The day's note: anything somebody wants to remember, of any length."""

from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.parts import NOTE
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.widgets.note_edit import NoteEdit


class NotePart(FormPart):
    """Free words about the day."""

    code: ClassVar[str] = NOTE

    def __init__(self) -> None:
        super().__init__()
        self._note = NoteEdit(tr("Note"), tr("Anything you want to remember"))
        self._note.changed.connect(self._on_typed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._note)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the note of a day."""
        self._note.text = entry.note

    def show_entry(self, entry: Entry) -> None:
        """Show the note as it is kept; where it says the same, the cursor stays."""
        self._note.text = entry.note

    def fill(self, entry: Entry) -> Entry:
        """Entry with the note."""
        return entry.with_note(self._note.text)

    def take_focus(self) -> None:
        """Bring the keyboard to the note."""
        self._note.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit(True)
