"""Everything beyond the short form, under one row: more questions and the note."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.measures import Spot
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.questions import Question
from painjournal.ui.today.section import FormSection
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column


class MoreSection(FormSection):
    """The fold "Add more": unfolded only when something in it is filled."""

    def __init__(self) -> None:
        self._note: NoteEdit | None = None
        more = [one for one in MEASURES if one.spot is Spot.MORE]
        super().__init__(tr("More"), "", (), folded=more, fold_title=tr("Add more"))

    def show_entry(self, entry: Entry) -> None:
        """Show questions and note anew."""
        super().show_entry(entry)
        self._show_note(entry)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the fold for the day."""
        super().show_form(form, entry)
        self._show_note(entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with the answers and the note."""
        filled = super().fill(entry)
        if self._note is not None:
            filled = filled.with_note(self._note.text)
        self.entry = filled
        return filled

    def take_focus(self) -> None:
        """Bring the keyboard to the note, or to the row that unfolds it."""
        if self._note is not None and self._note.isVisible():
            self._note.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.take_fold_focus()

    def fold_is_filled(self, entry: Entry) -> bool:
        """Open for an answer or a note."""
        return bool(entry.note) or super().fold_is_filled(entry)

    def fold_is_of_use(self, form: Form, entry: Entry) -> bool:
        """A note can always be written."""
        return True

    def arranged(self, questions: Sequence[Question]) -> QWidget:
        """The questions, then the note, on a card like those of the other sections."""
        self._note = NoteEdit(tr("Note"), tr("Anything you want to remember"))
        self._note.changed.connect(self._on_note_typed)
        if self.entry is not None:
            self._show_note(self.entry)
        card = Card()
        card.add(Column(*questions, QuestionRow(tr("Note"), self._note), gap=16))
        return card

    def _show_note(self, entry: Entry) -> None:
        if self._note is not None and self._note.text != entry.note:
            self._note.text = entry.note

    @Slot()
    def _on_note_typed(self) -> None:
        self.changed.emit(True)
