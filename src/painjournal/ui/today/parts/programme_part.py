"""The home programme of a day: one tap, and the therapist's sheet to look at."""

from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.makers import HOME_PROGRAMME
from painjournal.ui.today.parts.programme_sheet import ProgrammeSheet
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.rows import Column


class ProgrammePart(FormPart):
    """The answers of the measure in a row, the sheet folded below them."""

    code: ClassVar[str] = HOME_PROGRAMME

    def __init__(self) -> None:
        super().__init__()
        self._measure = measure(HOME_PROGRAMME)
        choices = [Choice(value=one.value, text=tr(one.words)) for one in self._measure.choices]
        self._answers = ChoiceRow(tr(self._measure.question), choices)
        self._answers.changed.connect(self._on_changed)
        self._answers.answered.connect(self.answered)
        self._sheet = ProgrammeSheet()
        self._sheet.list_wanted.connect(self.list_wanted)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Column(self._answers, self._sheet, gap=4))

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the answer of a day and the sheet that was in force on it."""
        self._sheet.show_form(form)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show the answer that is kept."""
        self._answers.value = entry.answer(HOME_PROGRAMME)

    def fill(self, entry: Entry) -> Entry:
        """Entry with the answer, or without one."""
        return entry.with_answer(self._measure, self._answers.value)

    def take_focus(self) -> None:
        """Bring the keyboard to the answers."""
        self._answers.take_focus()

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(False)
