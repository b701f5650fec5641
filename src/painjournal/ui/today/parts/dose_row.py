"""One line of the family's list of treatments on one day."""

from PySide6.QtCore import Qt, Signal, Slot

from painjournal.domain.parts import Dose, Taken
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.words_field import WordsField

_ANSWERS = (Taken.TAKEN, Taken.NOT_TODAY)


class DoseRow(QuestionRow):
    """Name and amount as written, two answers, and words about it only where they are wanted.

    `changed` tells whether saving can wait for the end of typing.
    """

    changed = Signal(bool)
    answered = Signal()

    def __init__(self, treatment: Treatment) -> None:
        name = treatment.name
        self.treatment = treatment
        self._choice = ChoiceRow(name, _choices(treatment.kind), even=False)
        self._amount = WordsField(tr("{name}: amount on this day", name=name))
        self._unwanted = WordsField(
            tr("{name}: unwanted effect", name=name), tr("In your own words")
        )
        self._amount_row = QuestionRow(tr("Amount on this day"), self._amount)
        self._unwanted_row = QuestionRow(tr("Unwanted effect"), self._unwanted)
        self._other_amount = LinkButton(tr("Other amount?"))
        self._other_amount.setAccessibleName(tr("{name}: other amount?", name=name))
        self._effect = LinkButton(tr("Unwanted effect?"))
        self._effect.setAccessibleName(tr("{name}: unwanted effect?", name=name))
        self._links = Links(self._other_amount, self._effect)
        control = Column(self._choice, self._links, self._amount_row, self._unwanted_row, gap=8)
        control.setFocusProxy(self._choice)
        super().__init__(name, control, treatment.amount, beside=True)
        self.setAccessibleName(name)
        self._choice.changed.connect(self._on_chosen)
        self._choice.answered.connect(self.answered)
        for link, row in (
            (self._other_amount, self._amount_row),
            (self._effect, self._unwanted_row),
        ):
            link.clicked.connect(lambda _checked=False, row=row: self._open(row))
        for field in (self._amount, self._unwanted):
            field.changed.connect(self._on_typed)
        self.show_dose(None)

    @property
    def dose(self) -> Dose | None:
        """What is shown; None while nothing is answered."""
        if self._choice.value is None:
            return None
        return Dose(
            treatment=self.treatment.code,
            taken=_ANSWERS[self._choice.value],
            amount=self._amount.words,
            unwanted=self._unwanted.words,
        )

    def show_dose(self, dose: Dose | None) -> None:
        """Show what is kept, exactly."""
        self._choice.value = None if dose is None else _ANSWERS.index(dose.taken)
        self._amount.words = dose.amount if dose else ""
        self._unwanted.words = dose.unwanted if dose else ""
        for row in (self._amount_row, self._unwanted_row):
            row.hide()
        self._show_more()

    def take_focus(self) -> None:
        """Bring the keyboard to the answers."""
        self._choice.take_focus()

    def _show_more(self) -> None:
        """Words that are there are seen; empty fields stay as they are while something is taken."""
        value = self._choice.value
        taken = value is not None and _ANSWERS[value] is Taken.TAKEN
        for field, row, link in (
            (self._amount, self._amount_row, self._other_amount),
            (self._unwanted, self._unwanted_row, self._effect),
        ):
            filled = value is not None and bool(field.words)
            row.setVisible(filled or (taken and not row.isHidden()))
            link.setVisible(taken and row.isHidden())
        self._links.setVisible(
            any(not link.isHidden() for link in (self._other_amount, self._effect))
        )

    def _open(self, row: QuestionRow) -> None:
        row.show()
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_more()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_more()
        self.changed.emit(False)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit(True)


def _choices(kind: TreatmentKind) -> list[Choice]:
    taken = tr("Yes") if kind is TreatmentKind.OTHER else tr("Taken")
    return [
        Choice(value=0, text=taken, key="1"),
        Choice(value=1, text=tr("Not today"), key="2"),
    ]
