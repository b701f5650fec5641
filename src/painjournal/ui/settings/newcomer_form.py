"""Asks for the name of somebody who is added, of a person also for weekdays and who writes."""

from PySide6.QtCore import Qt, Signal, Slot

from painjournal.domain.people import Occupation
from painjournal.i18n import tr
from painjournal.ui.pain_words import OCCUPATIONS, occupation_choices
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column, Row


class NewcomerForm(Column):
    """Name and a button; `submitted` says that somebody is to be added."""

    submitted = Signal()

    def __init__(self, *, question: str, act: str, placeholder: str, weekdays: bool) -> None:
        super().__init__(gap=16, margins=(0, 8, 0, 0))
        self._name = NameField(question)
        self._name.setPlaceholderText(placeholder)
        self._name_row = QuestionRow(question, self._name)
        self.add(self._name_row)
        self._occupation: ChoiceRow | None = None
        self._by_adults: CheckBox | None = None
        if weekdays:
            asked = tr("What fills most weekdays?")
            self._occupation = ChoiceRow(asked, occupation_choices(), even=False)
            self.add(QuestionRow(asked, self._occupation))
            self._by_adults = CheckBox(tr("Only adults write about this person for now"))
            self.add(self._by_adults)
        button = PrimaryButton(act)
        row = Row(button)
        row.add_stretch()
        self.add(row)
        button.clicked.connect(self.submitted)
        self._name.returnPressed.connect(self.submitted)
        self._name.textEdited.connect(self._on_text_edited)

    @property
    def name(self) -> str:
        """Name as typed."""
        return self._name.text()

    @property
    def occupation(self) -> Occupation:
        """What fills the weekdays, neither when nothing was chosen."""
        chosen = None if self._occupation is None else self._occupation.value
        return Occupation.NEITHER if chosen is None else OCCUPATIONS[chosen]

    @property
    def writes_self(self) -> bool:
        """Whether the new person writes too, as everybody does unless told otherwise."""
        return self._by_adults is None or not self._by_adults.isChecked()

    def show_problem(self, sentence: str) -> None:
        """Say why this name cannot be kept; it stays as typed."""
        self._name_row.set_problem(sentence)
        self._name.show_refused(bool(sentence))
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_text_edited(self, _text: str) -> None:
        self._name_row.set_problem("")
        self._name.show_refused(False)
