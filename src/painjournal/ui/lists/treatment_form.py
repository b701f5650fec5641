"""One line of the list of medicines and treatments."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from painjournal.domain.changes import Change
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.i18n import mark, tr
from painjournal.ui.lists.dates import day_in, day_row, text_in
from painjournal.ui.lists.line_form import LineForm, name_row, words_in
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from painjournal.services.lists import Lists

KINDS = {
    TreatmentKind.MEDICINE: mark("Medicine"),
    TreatmentKind.SUPPLEMENT: mark("Supplement"),
    TreatmentKind.OTHER: mark("Other treatment"),
}


class TreatmentForm(LineForm):
    """`removed` asks to take the line off the list."""

    removed = Signal(object)

    def __init__(self, lists: "Lists", treatment: Treatment, today: date) -> None:
        super().__init__(treatment.name or tr("A medicine or treatment"))
        self._lists, self._treatment, self._kinds = lists, treatment, list(KINDS)
        self._name = self.ask(
            "name", name_row(tr("Name"), treatment.name, placeholder=tr("As it is on the box"))
        )
        kinds = [
            Choice(value=n, text=tr(words), key=str(n + 1))
            for n, words in enumerate(KINDS.values())
        ]
        self._kind = OneOf(tr("What is it?"), kinds, self._kinds.index(treatment.kind))
        self.ask("kind", QuestionRow(tr("What is it?"), self._kind))
        self._amount = self.ask(
            "amount",
            name_row(
                tr("How much, how often"),
                treatment.amount,
                tr("Only if you like. It is kept as you write it."),
            ),
        )
        self._start = self.watch("start", day_row(tr("Started on"), treatment.start, today))
        self._stop = self.watch("stop", day_row(tr("Stopped on"), treatment.stop, today))
        dates = SideBySide((self._start, self._stop))
        self.add(dates)
        self._stop.set_help(tr("Blank while it goes on."))
        self._start.set_help(tr("Blank when you do not know."))
        if treatment.code:
            remove = LinkButton(tr("Remove from the list"))
            remove.clicked.connect(self._on_remove_clicked)
            self.offer(remove)
        self.begin()

    def typed(self) -> tuple[object, ...]:
        """Everything in the fields."""
        return (
            words_in(self._name),
            self._kind.value,
            words_in(self._amount),
            text_in(self._start),
            text_in(self._stop),
        )

    def save(self) -> Change:
        """Keep the line."""
        return self._lists.keep_treatment(
            replace(
                self._treatment,
                name=words_in(self._name),
                kind=self._kinds[self._kind.value],
                amount=words_in(self._amount),
                start=day_in(self._start),
                stop=day_in(self._stop),
            )
        )

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self.may_go():
            self.removed.emit(self._treatment)
