"""The form in which a family makes a question of its own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from painjournal.domain.changes import Change
from painjournal.domain.errors import NotPossible
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.people import Person
from painjournal.i18n import tr
from painjournal.ui.lists.line_form import LineForm, name_row, words_in
from painjournal.ui.lists.measure_preview import MeasurePreview
from painjournal.ui.lists.number_scale import NumberScale
from painjournal.ui.lists.scales import SCALES, first_steps
from painjournal.ui.lists.word_scale import WordScale
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow

if TYPE_CHECKING:
    from painjournal.services.lists import Lists


class MeasureForm(LineForm):
    """Shows all the time how the question will stand on the form; `turned` retires or recalls it.

    Once a day is answered the kind of answer is shown but stays.
    """

    turned = Signal(object)

    def __init__(
        self, lists: "Lists", person: Person, own: OwnMeasure | None, *, answered: bool
    ) -> None:
        super().__init__(
            tr("A question of your own"),
            tr("It is asked of {name} every day, from today on.", name=person.name)
            if own is None
            else "",
        )
        self._lists, self._answered, self._kept = lists, answered, own
        self._own = own or OwnMeasure(person_id=person.id, name="", scale=Scale.LEVEL)
        self._scales = list(SCALES)
        self._preview = MeasurePreview()
        self.add(self._preview)
        self._name = self.ask(
            "name",
            name_row(tr("Name"), self._own.name, tr("Short: it stands beside its picture.")),
        )
        self._question = self.ask(
            "question",
            name_row(
                tr("The question, if it needs more words"),
                self._own.question,
                placeholder=tr("Such as “How many glasses of water?”"),
            ),
        )
        asked = tr("How is it answered?")
        choices = [
            Choice(value=n, text=tr(words), key=str(n + 1))
            for n, words in enumerate(SCALES.values())
        ]
        self._scale = OneOf(asked, choices, self._scales.index(self._own.scale))
        self.ask("scale", QuestionRow(asked, self._scale))
        self._words = WordScale(self._own.steps or first_steps())
        self._words_row = self.ask("steps", QuestionRow(tr("The five answers"), self._words))
        self._number = NumberScale(self._own)
        self._number_row = self.ask("range", QuestionRow("", self._number))
        self._fixed = Label(
            tr(
                "Days are already answered, so the kind of answer stays as it is. A new question "
                "can have another."
            ),
            "help",
        )
        self.add(self._fixed)
        self._adults = CheckBox(tr("Adults who write are asked too"))
        self._adults.setChecked(self._own.adults_too)
        self.add(self._adults)
        self._offer_end()
        self._fix(answered)
        for name in (self._name, self._question):
            name.control.textChanged.connect(self._show)  # type: ignore[attr-defined]  # a field
        for part in (self._scale, self._words, self._number):
            part.changed.connect(self._show)
        self.begin()
        self._show()

    def typed(self) -> tuple[object, ...]:
        """Everything in the fields."""
        return (
            words_in(self._name),
            words_in(self._question),
            self._scale.value,
            self._words.words,
            self._number.typed,
            self._adults.isChecked(),
        )

    def save(self) -> Change:
        """Keep the question."""
        own = self._draft()
        if own.scale is Scale.NUMBER and not self._number.is_complete:
            raise NotPossible("range", tr("Please write the smallest and the largest number."))
        return self._lists.keep_measure(own)

    def _draft(self) -> OwnMeasure:
        own = replace(
            self._own,
            name=words_in(self._name),
            question=words_in(self._question),
            scale=self._scales[self._scale.value],
            adults_too=self._adults.isChecked(),
        )
        match own.scale:
            case Scale.STEPS:
                return replace(own, steps=self._words.words)
            case Scale.NUMBER:
                return self._number.fill(own)
            case _:
                return own

    def _fix(self, answered: bool) -> None:
        self._scale.row.locked = answered
        self._words.setEnabled(not answered)
        self._number.setEnabled(not answered)
        self._fixed.setVisible(answered)

    def _offer_end(self) -> None:
        if self._kept is None:
            return
        words = tr("Ask it again") if self._kept.retired else tr("Do not ask it any more")
        turn = LinkButton(words)
        turn.clicked.connect(self._on_turn_clicked)
        self.offer(turn)

    @Slot()
    def _show(self) -> None:
        own = self._draft()
        self._words_row.setVisible(own.scale is Scale.STEPS)
        self._number_row.setVisible(own.scale is Scale.NUMBER)
        self._preview.show_measure(own)

    @Slot()
    def _on_turn_clicked(self) -> None:
        if self.may_go():
            self.turned.emit(self._kept)
