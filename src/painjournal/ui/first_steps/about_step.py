"""First step: who the journal is about."""

from PySide6.QtCore import Qt

from painjournal.domain.notes import short_name
from painjournal.domain.people import Occupation
from painjournal.i18n import tr
from painjournal.ui.pain_words import OCCUPATIONS, occupation_choices
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column

EARLIEST_YEAR = 1900


class AboutStep(Column):
    """Name, weekdays and, if wanted, the year of birth."""

    def __init__(self, this_year: int) -> None:
        super().__init__(gap=20)
        self.title = tr("Who is this journal about?")
        self._name = NameField(tr("Name"))
        self._name.setPlaceholderText(tr("A first name or a nickname"))
        question = tr("What fills most weekdays?")
        self._occupation = ChoiceRow(question, occupation_choices(), even=False)
        self._year = NumberField(tr("Year of birth"), EARLIEST_YEAR, this_year)
        self._year_row = QuestionRow(
            tr("Year of birth"),
            self._year,
            tr("Only if you like. It sets which words come first, and is printed on a summary."),
        )
        self._year.problem.connect(self._year_row.set_problem)
        self.add(QuestionRow(tr("Name"), self._name))
        self.add(
            QuestionRow(
                question,
                self._occupation,
                tr("So that school or work is asked about only where it fits."),
            )
        )
        self.add(self._year_row)

    @property
    def name(self) -> str:
        """Name as typed, empty when there is none."""
        return short_name(self._name.text())

    @property
    def occupation(self) -> Occupation:
        """What fills the weekdays."""
        chosen = self._occupation.value
        return Occupation.NEITHER if chosen is None else OCCUPATIONS[chosen]

    @property
    def birth_year(self) -> int | None:
        """Year of birth, None when it was not given."""
        return None if self._year.value is None else int(self._year.value)

    def complete(self) -> bool:
        """Whether all that was typed can be kept; else the keyboard goes to what cannot."""
        if self._year.refused:
            self._year.setFocus(Qt.FocusReason.OtherFocusReason)
        return not self._year.refused

    def take_focus(self) -> None:
        """Bring the keyboard to the name."""
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)
