"""Where one line of a list is written: nothing is kept before Keep, nothing is lost before that."""

from abc import abstractmethod
from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError, NotPossible
from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.typed_field import TypedField


class LineForm(Column):
    """Fields with their questions; `kept` carries the change, `left` says that it is given up.

    What cannot be kept is said beside its field and stays as it was typed.
    """

    kept = Signal(object)
    left = Signal()

    def __init__(self, title: str, about: str = "") -> None:
        super().__init__(gap=20)
        self._rows: dict[str, QuestionRow] = {}
        self._begun_with: tuple[object, ...] = ()
        self._warned = False
        self._problem = Label("", "problem")
        self._problem.hide()
        self.keep_button = PrimaryButton(tr("Keep"))
        self.cancel_button = QuietButton(tr("Cancel"))
        self.more: list[LinkButton] = []
        heading = Column(Label(title, "title"), gap=4)
        if about:
            heading.add(Label(about, "help"))
        self.add(heading)
        self.keep_button.clicked.connect(self.keep)
        self.cancel_button.clicked.connect(self.left)

    @abstractmethod
    def typed(self) -> tuple[object, ...]:
        """Everything as it stands in the fields, to be compared."""

    @abstractmethod
    def save(self) -> Change:
        """Keep the line. Raises NotPossible with the name of a field, or another JournalError."""

    @property
    def is_touched(self) -> bool:
        """Whether anything is typed or chosen that is not kept."""
        return self.typed() != self._begun_with

    def ask(self, field: str, row: QuestionRow) -> QuestionRow:
        """Put a question on the form; trouble with this field is said there."""
        self.add(row)
        return self.watch(field, row)

    def watch(self, field: str, row: QuestionRow) -> QuestionRow:
        """Say trouble with this field in a row that stands inside another part."""
        self._rows[field] = row
        control = row.control
        if isinstance(control, TypedField):
            control.problem.connect(row.set_problem)
        if isinstance(control, NameField):
            control.textEdited.connect(self._on_text_edited)
        return row

    def offer(self, button: LinkButton) -> None:
        """Offer one more act beside Keep and Cancel."""
        self.more.append(button)

    def begin(self) -> None:
        """All fields are there: the keyboard goes to the first."""
        self.add(self._problem)
        self._begun_with = self.typed()

    def take_focus(self) -> None:
        """Bring the keyboard to the first field."""
        first = next(iter(self._rows.values()), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def keep(self) -> None:
        """Keep what is typed, or say beside its field what cannot be kept."""
        self._say("")
        for row in self._rows.values():
            row.set_problem("")
        for field in self._typed_fields():
            field.settle()
            if field.refused:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        try:
            change = self.save()
        except NotPossible as refusal:
            self.show_refusal(refusal)
        except JournalError as trouble:
            self._say(trouble.sentence)
        else:
            self.kept.emit(change)

    def leave(self) -> None:
        """Go, but say once that something typed is not kept."""
        if self.may_go():
            self.left.emit()

    def may_go(self) -> bool:
        """Whether nothing typed would be lost without a word; the first time it says so."""
        if not self.is_touched or self._warned:
            return True
        self._warned = True
        self._say(tr("This is not kept yet. Keep it, or cancel to leave all as it was."))
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def show_refusal(self, refusal: NotPossible) -> None:
        """Say it beside the field it is about, and go there."""
        row = self._rows.get(refusal.field)
        if row is None or row.isHidden():
            self._say(refusal.sentence)
            return
        row.set_problem(refusal.sentence)
        if isinstance(row.control, NameField):
            row.control.show_refused(True)
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed_fields(self) -> Iterator[TypedField]:
        for row in self._rows.values():
            if isinstance(row.control, TypedField):
                yield row.control
            elif not row.isHidden():
                inner = row.control.findChildren(QLineEdit)
                yield from (one for one in inner if isinstance(one, TypedField))

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        for row in self._rows.values():
            if isinstance(row.control, NameField) and row.control is self.sender():
                row.set_problem("")
                row.control.show_refused(False)


def name_row(
    question: str, text: str = "", help_text: str = "", placeholder: str = ""
) -> QuestionRow:
    """A question that is answered in a few words."""
    field = NameField(question, text)
    field.setPlaceholderText(placeholder)
    return QuestionRow(question, field, help_text)


def words_in(row: QuestionRow) -> str:
    """What is typed in a row of `name_row`."""
    field: QWidget = row.control
    return field.text() if isinstance(field, NameField) else ""
