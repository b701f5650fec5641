"""One note about several days, to be written or only read."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor

from painjournal.domain.circumstances import StretchNote
from painjournal.domain.errors import NotPossible
from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.day_choice import DayChoice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column


class StretchRow(Column):
    """The days and the words of one's own note; what cannot be kept is said beside its field."""

    changed = Signal(bool)
    removed = Signal()

    def __init__(self, note: StretchNote, today: date) -> None:
        self._note = note
        self.waiting = False
        self._first = DateField(tr("First day"), latest=today)
        self._last = DateField(tr("Last day"), latest=today)
        first = DayChoice(self._first, tr("Pick the first day"), marked=_nothing_marked)
        last = DayChoice(self._last, tr("Pick the last day"), marked=_nothing_marked)
        self._text = NoteEdit(
            tr("Note about several days"), tr("Anything you want to remember about these days")
        )
        self._first_row = QuestionRow(tr("First day"), first, beside=True)
        self._last_row = QuestionRow(tr("Last day"), last, beside=True)
        self._text_row = QuestionRow("", self._text)
        remove = LinkButton(tr("Remove this note"), icon="trash")
        super().__init__(self._first_row, self._last_row, self._text_row, Links(remove), gap=8)
        remove.clicked.connect(self.removed)
        for choice, row in ((first, self._first_row), (last, self._last_row)):
            choice.field.problem.connect(row.set_problem)
            choice.field.changed.connect(self._on_typed)
            choice.picked.connect(self._on_picked)
        self._text.changed.connect(self._on_typed)
        self.show_note(note)

    @property
    def note(self) -> StretchNote:
        """The note with what is shown; a blank or unreadable day is the one that is kept."""
        return replace(
            self._note,
            first=self._first.value or self._note.first,
            last=self._last.value or self._note.last,
            text=self._text.text,
        )

    @property
    def refused(self) -> bool:
        """Whether something is typed that is not kept."""
        return any(row.problem for row in self._rows()) or any(
            field.refused for field in (self._first, self._last)
        )

    @property
    def is_begun(self) -> bool:
        """Whether it is kept, or has words that can be."""
        return bool(self._note.code or self._text.text.strip())

    def show_note(self, note: StretchNote) -> None:
        """Show a note exactly as it is kept."""
        self._note = note
        self._first.value, self._last.value = note.first, note.last
        self._text.text = note.text
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        self.waiting = False
        self._clear_problems()

    def take_kept(self, note: StretchNote) -> None:
        """Remember what the journal has now; the fields stay as they are."""
        self._note = note
        self.waiting = False
        self._clear_problems()

    def say_not_possible(self, error: NotPossible) -> None:
        """Say beside its field why the note is not kept."""
        self._clear_problems()
        rows = {"first": self._first_row, "last": self._last_row}
        row = rows.get(error.field, self._text_row)
        row.set_problem(error.sentence)
        if isinstance(row.control, DayChoice):
            row.control.field.setAccessibleDescription(error.sentence)

    def say_problem(self) -> None:
        """Go to what is refused and say why."""
        for field in (self._first, self._last):
            if field.refused:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.settle()
                return
        found = next((row for row in self._rows() if row.problem), self._text_row)
        found.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Bring the keyboard to the words."""
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def _rows(self) -> tuple[QuestionRow, ...]:
        return self._first_row, self._last_row, self._text_row

    def _clear_problems(self) -> None:
        for row in self._rows():
            field = row.control.field if isinstance(row.control, DayChoice) else None
            if field is None or not field.refused:
                row.set_problem("")
            if field is not None and not field.refused:
                field.setAccessibleDescription("")

    @Slot()
    def _on_typed(self) -> None:
        self.waiting = True
        self.changed.emit(True)

    @Slot()
    def _on_picked(self) -> None:
        self.waiting = True
        self.changed.emit(False)


class ReadStretch(Column):
    """A note of somebody else: whose it is, its days, its words."""

    def __init__(self, note: StretchNote, name: str) -> None:
        self.note, self.name = note, name
        words = Label(note.text)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        super().__init__(Label(_whose(note, name), "help"), words, gap=4)


def _whose(note: StretchNote, name: str) -> str:
    first, last = dates.long_day(note.first), dates.long_day(note.last)
    if note.first == note.last:
        return tr("{name} wrote about {day}", name=name, day=first)
    return tr("{name} wrote about {first} to {last}", name=name, first=first, last=last)


def _nothing_marked(_year: int, _month: int) -> set[date]:
    return set()
