"""A measure as a question on the form: the catalogue decides which control it gets."""

from PySide6.QtCore import Signal, Slot

from painjournal.domain.entries import Entry
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.i18n import tr
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.clock_field import ClockField
from painjournal.ui.widgets.duration_field import DurationField
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.question_row import QuestionRow

Field = ClockField | DurationField | NumberField


class Question(QuestionRow):
    """One measure with its control; `chosen` after a tap, `typed` while a field is written in."""

    chosen = Signal()
    typed = Signal()
    answered = Signal()

    def __init__(self, one: Measure, words: str, *, beside: bool = False) -> None:
        self.measure = one
        self.words = words
        self._control = _control(one, words)
        super().__init__(words, self._control, beside=beside)
        self.setToolTip(tr(one.explanation))
        if isinstance(self._control, ChoiceRow):
            self._control.changed.connect(self.chosen)
            self._control.answered.connect(self.answered)
        else:
            self._control.changed.connect(self.typed)
            self._control.problem.connect(self._on_problem_found)

    @property
    def is_short(self) -> bool:
        """Whether half a line is enough for it: a field, not a row of answers."""
        return not isinstance(self._control, ChoiceRow)

    @property
    def refused(self) -> bool:
        """Whether something is typed that cannot be kept."""
        return not isinstance(self._control, ChoiceRow) and self._control.refused

    def show_entry(self, entry: Entry) -> None:
        """Show the answer of an entry, exactly as it is kept."""
        code, scale = self.measure.code, 10**self.measure.decimals
        if isinstance(self._control, ChoiceRow):
            if self.measure.kind is Kind.TICKS:
                self._control.values = entry.ticks(code)
            else:
                self._control.value = entry.answer(code)
        else:
            kept = entry.answer(code)
            whole = kept is None or scale == 1 or not isinstance(self._control, NumberField)
            self._control.value = kept if whole else kept / scale
        self.set_problem("")

    def fill(self, entry: Entry) -> Entry:
        """Entry with this answer; in place of what is refused, the one before the typing."""
        return entry.with_answer(self.measure, self._answer())

    def say_problem(self) -> None:
        """Go to what is refused and say why."""
        self.take_focus()
        if not isinstance(self._control, ChoiceRow):
            self._control.settle()

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        if isinstance(self._control, ChoiceRow):
            self._control.take_focus()
        else:
            self._control.setFocus()

    def _answer(self) -> Answer | None:
        if isinstance(self._control, ChoiceRow):
            if self.measure.kind is Kind.TICKS:
                return self._control.values or None
            return self._control.value
        value = self._control.value
        return None if value is None else round(value * 10**self.measure.decimals)

    @Slot(str)
    def _on_problem_found(self, sentence: str) -> None:
        self.set_problem(sentence)


def _control(one: Measure, words: str) -> ChoiceRow | Field:
    match one.kind:
        case Kind.CLOCK:
            return ClockField(words)
        case Kind.MINUTES if one.told_in_hours:
            return DurationField(words, one.highest)
        case Kind.MINUTES:
            return NumberField(words, one.lowest, one.highest, unit=tr("min"))
        case Kind.NUMBER:
            scale = 10**one.decimals
            return NumberField(
                words,
                one.lowest / scale,
                one.highest / scale,
                decimals=one.decimals,
                unit=one.unit,
            )
        case Kind.LEVEL:
            levels = range(one.lowest, one.highest + 1)
            choices = [Choice(value=level, text=str(level)) for level in levels]
            # What 0 and 10 mean on a family's own scale, its question says.
            ends = ("", "") if one.is_own else (tr("no pain"), tr("the most you can imagine"))
            return ChoiceRow(words, choices, ends=ends)
        case kind:
            choices = [Choice(value=each.value, text=tr(each.words)) for each in one.choices]
            alone = {each.value for each in one.choices if each.alone}
            return ChoiceRow(words, choices, multiple=kind is Kind.TICKS, alone=alone)
