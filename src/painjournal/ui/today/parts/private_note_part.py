"""A note that is shown to nobody but whoever wrote it."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError, NotPossible
from painjournal.i18n import tr
from painjournal.ui.today.autosave import Autosave
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.linked_sentence import LinkedSentence
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.rows import Column

if TYPE_CHECKING:
    from painjournal.services.notes import Notes


class PrivateNotePart(FormPart):
    """The writer's own note about the day, kept apart from the entry and without earlier versions.

    It stands under a fold, and is read from the journal only while it is seen. `help_wanted` asks
    for the page Getting help now; what is said about it is the same whatever is written.
    """

    code: ClassVar[str] = "private_note"

    def __init__(self, notes: "Notes") -> None:
        """Keep notes with the service of an open journal."""
        super().__init__()
        self._notes = notes
        self._form: Form | None = None
        self._read = self._failed = False
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._on_save_due)
        self._note = NoteEdit(tr("Private note"))
        self._note.changed.connect(self._on_typed)
        self._problem = Label("", "problem")
        self._problem.hide()
        about = Label(
            tr(
                "Hidden here, not locked. Nobody else is shown this note here, but somebody who "
                "opens the journal file with another program could read it. What you delete here "
                "is gone."
            ),
            "help",
        )
        place = tr("Getting help now")
        safety = LinkedSentence(
            tr(
                "Nobody is told what you write here. If you are not safe, or want to hurt "
                "yourself: {link}.",
                link=place,
            ),
            place,
        )
        safety.clicked.connect(self.help_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Column(about, self._note, self._problem, safety, gap=8))

    def show_form(self, form: Form, entry: Entry) -> None:
        """Take the note of another day or writer; what is open stays as it is."""
        if self._form is not None and self._form.is_same_day(form):
            self._form = form
            return
        self.settle()
        self._form = form
        self._forget()
        if self.isVisible():
            self._read_note()

    def show_entry(self, entry: Entry) -> None:
        """Nothing: this note is no part of the entry."""

    def fill(self, entry: Entry) -> Entry:
        """The entry as it is."""
        return entry

    @property
    def refused(self) -> bool:
        """Whether the note could not be kept."""
        return self._failed

    def say_problem(self) -> None:
        """Go to the note; why it is not kept stands beside it."""
        self.take_focus()

    def take_focus(self) -> None:
        """Bring the keyboard to the note."""
        self._note.setFocus(Qt.FocusReason.TabFocusReason)

    def settle(self) -> None:
        """Keep what waits."""
        if self._autosave.waiting:
            self._autosave.now()

    def holds(self, form: Form, entry: Entry) -> bool:
        """Never said: nobody is shown whether there is a note."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Read the note when somebody wants to see it."""
        super().showEvent(event)
        if not self._read:
            self._read_note()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what waits, and let the words go until they are wanted again."""
        super().hideEvent(event)
        self.settle()
        if not self._failed:
            self._forget()

    def _read_note(self) -> None:
        if self._form is not None:
            form = self._form
            self._note.text = self._notes.private(form.person.id, form.day, form.writer.id)
            self._note.document().clearUndoRedoStacks()
            self._note.moveCursor(QTextCursor.MoveOperation.End)
            self._read = True

    def _forget(self) -> None:
        """Show no words, and leave none for the field's own undo to bring back."""
        self._note.text = ""
        self._note.document().clearUndoRedoStacks()
        self._read = self._failed = False
        self._say("")

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @Slot()
    def _on_typed(self) -> None:
        self._autosave.wait()

    @Slot()
    def _on_save_due(self) -> None:
        if self._form is None or not self._read:
            return
        form = self._form
        try:
            change = self._notes.keep_private(
                form.person.id, form.day, form.writer.id, self._note.text
            )
        except NotPossible as error:
            self._failed = True
            self._say(error.sentence)
            return
        except JournalError as error:
            self._failed = True
            self._say(error.sentence)
            self._autosave.again()
            return
        self._failed = False
        self._say("")
        if change is not None:
            self.kept.emit(change)
