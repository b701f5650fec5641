"""Second step: who writes, and what others who write see of it."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup

from painjournal.domain.notes import short_name
from painjournal.i18n import mark, tr
from painjournal.ui.widgets.check_box import RadioButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column

ALONE, ADULT, TOGETHER = range(3)
_WRITERS = {
    ALONE: mark("I write about myself"),
    ADULT: mark("An adult in the family writes what they see"),
    TOGETHER: mark("A young child and an adult write together"),
}
_SEEN = {
    True: mark("Others who write here can see my answers"),
    False: mark("Others who write here can see only that I wrote"),
}


class WritingStep(Column):
    """Who writes; the name of an adult; the choice of the person in pain about being read."""

    def __init__(self) -> None:
        super().__init__(gap=20)
        self.title = tr("Who is writing?")
        self._adult = NameField(tr("What is the adult called here?"))
        self._adult.setPlaceholderText(tr("Mum, Dad, Gran or a first name"))
        self._adult_row = QuestionRow(tr("What is the adult called here?"), self._adult)
        self._who = QButtonGroup(self)
        self._seen = QButtonGroup(self)
        who = self._group(self._who, _WRITERS, tr("Who is writing?"))
        who.add(Label(tr("Others can write too: add them later in Settings."), "help"))
        self.add(who)
        self.add(self._adult_row)
        seen = Column(
            Label(tr("The person in pain decides:"), "question"),
            self._group(self._seen, {int(on): text for on, text in _SEEN.items()}, ""),
            Label(
                tr(
                    "This is a promise inside the program, not a lock. "
                    "Whoever can open the file can read it."
                ),
                "help",
            ),
            gap=4,
        )
        self.add(seen)
        self._who.button(ALONE).setChecked(True)
        self._seen.button(1).setChecked(True)
        self._who.idToggled.connect(self._on_who_changed)
        self._adult.textEdited.connect(self._on_adult_edited)
        self._show()

    @property
    def adult_name(self) -> str:
        """Name of the adult who writes, empty when the person writes alone."""
        return "" if self._who.checkedId() == ALONE else short_name(self._adult.text())

    @property
    def together(self) -> bool:
        """Whether an adult helps a child to write."""
        return self._who.checkedId() == TOGETHER

    @property
    def shows_answers(self) -> bool:
        """Whether other writers see the answers."""
        return self._seen.checkedId() == 1

    def complete(self) -> bool:
        """Whether the adult has a name, if one writes; else the keyboard goes there."""
        wanted = self._who.checkedId() != ALONE and not self.adult_name
        self._adult_row.set_problem(
            tr("Please write a name for the adult, such as Mum.") if wanted else ""
        )
        self._adult.show_refused(wanted)
        if wanted:
            self._adult.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wanted

    def take_focus(self) -> None:
        """Bring the keyboard to the choice that holds."""
        self._who.button(self._who.checkedId()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _group(self, group: QButtonGroup, texts: dict[int, str], name: str) -> Column:
        column = Column(gap=0)
        column.setAccessibleName(name)
        for value, text in texts.items():
            button = RadioButton(tr(text))
            group.addButton(button, value)
            column.add(button)
        return column

    def _show(self) -> None:
        self._adult_row.setVisible(self._who.checkedId() != ALONE)

    @Slot(int, bool)
    def _on_who_changed(self, _value: int, on: bool) -> None:
        if on:
            self._show()

    @Slot(str)
    def _on_adult_edited(self, _text: str) -> None:
        self._adult_row.set_problem("")
        self._adult.show_refused(False)
