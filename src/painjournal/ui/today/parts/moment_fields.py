"""The questions about one moment of the day."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.asking import PainScale, Stands
from painjournal.domain.catalogue import measure
from painjournal.domain.parts import PLACES, Moment
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.places.place_tags import PlaceTags
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.clock_field import ClockField
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.typed_field import RefusedText
from painjournal.ui.widgets.words_field import WordsField


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentQuestions:
    """What a writer is asked of a moment beyond words: what only the person can feel."""

    scale: PainScale | None = None
    places: bool = False

    @classmethod
    def on(cls, form: Form) -> "MomentQuestions":
        """Those of a form; a person who is never asked about pain is not asked here."""
        pain = form.own and form.stands(form.scale) is not Stands.ABSENT
        return cls(
            scale=form.scale if pain else None,
            places=form.own and form.stands(PLACES) is not Stands.ABSENT,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A moment as it is shown, with or without its time."""

    at: int | None = None
    level: int | None = None
    step: int | None = None
    places: tuple[str, ...] = ()
    doing: str = ""
    helped: str = ""

    @classmethod
    def of(cls, moment: Moment) -> "Draft":
        """A moment that is kept."""
        return cls(
            at=moment.at,
            level=moment.level,
            step=moment.step,
            places=moment.places,
            doing=moment.doing,
            helped=moment.helped,
        )

    @property
    def says_something(self) -> bool:
        """Whether there is more than a time."""
        return self != Draft(at=self.at)

    @property
    def moment(self) -> Moment | None:
        """What can be kept: nothing without a time."""
        if self.at is None:
            return None
        return Moment(
            at=self.at,
            level=self.level,
            step=self.step,
            places=self.places,
            doing=self.doing,
            helped=self.helped,
        )


class MomentFields(Column):
    """Time, level, places and two lines of words; `changed` tells whether saving can wait."""

    changed = Signal(bool)
    done = Signal()
    removed = Signal()

    def __init__(
        self,
        questions: MomentQuestions,
        latest: Callable[[], int],
        *,
        parent: QWidget | None = None,
    ) -> None:
        self._questions = questions
        self._last_at: int | None = None
        self._offered = False
        self._clock = _MomentClock(tr("Time of the moment"), latest)
        self._level = ChoiceRow(
            tr("How much did it hurt then?"),
            [Choice(value=n, text=str(n)) for n in range(11)],
            ends=(tr("no pain"), tr("the most you can imagine")),
        )
        self._step = ChoiceRow(
            tr("How much did it hurt then?"),
            [
                Choice(value=one.value, text=tr(one.words))
                for one in measure(PainScale.WORDS).choices
            ],
        )
        self._places = PlaceTags(tr("Where?"))
        self._places.setFocusProxy(self._places.search)
        self._doing = WordsField(tr("What was happening?"))
        self._helped = WordsField(tr("What helped?"))
        self._time_row = QuestionRow(tr("Time"), self._clock, beside=True)
        self._level_row = QuestionRow(tr("How much did it hurt then?"), self._level)
        self._step_row = QuestionRow(tr("How much did it hurt then?"), self._step)
        self._places_row = QuestionRow(tr("Where?"), self._places, beside=True)
        doing_row = QuestionRow(tr("What was happening?"), self._doing, beside=True)
        helped_row = QuestionRow(tr("What helped?"), self._helped, beside=True)
        done, remove = LinkButton(tr("Done")), LinkButton(tr("Remove this moment"), icon="trash")
        super().__init__(
            self._time_row,
            self._level_row,
            self._step_row,
            self._places_row,
            doing_row,
            helped_row,
            Links(done, remove),
            gap=12,
            margins=(12, 0, 12, 4),
        )
        if parent is not None:
            self.setParent(parent)
        done.clicked.connect(self.done)
        remove.clicked.connect(self.removed)
        self._join()
        self.show_draft(Draft())

    @property
    def draft(self) -> Draft:
        """What is shown; a moment that had a time keeps it while the field is blank."""
        at = self._clock.value
        return Draft(
            at=self._last_at if at is None else at,
            level=self._level.value,
            step=self._step.value,
            places=self._places.places,
            doing=self._doing.words,
            helped=self._helped.words,
        )

    @property
    def offered(self) -> bool:
        """Whether the moment is only offered: it is kept from the first answer on."""
        return self._offered

    @offered.setter
    def offered(self, offered: bool) -> None:
        self._offered = offered
        self._say_time()

    @property
    def refused(self) -> bool:
        """Whether a time is typed that cannot be kept."""
        return self._clock.refused

    def show_draft(self, draft: Draft) -> None:
        """Show a moment, exactly."""
        self._last_at = draft.at
        self._clock.value = draft.at
        self._level.value, self._step.value = draft.level, draft.step
        self._places.places = draft.places
        self._doing.words, self._helped.words = draft.doing, draft.helped
        scale = self._questions.scale
        self._level_row.setVisible(scale is PainScale.LEVEL or draft.level is not None)
        self._step_row.setVisible(scale is PainScale.WORDS or draft.step is not None)
        self._places_row.setVisible(self._questions.places or bool(draft.places))
        self._say_time()

    def take_focus(self) -> None:
        """Bring the keyboard to the first question that has no answer."""
        if self._clock.value is None:
            self.go_to_time()
        else:
            self._go_past(self._time_row)

    def go_to_time(self) -> None:
        """Bring the keyboard to the time."""
        self._clock.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self) -> None:
        """Go to the time and say why it cannot be kept."""
        self.go_to_time()
        self._clock.settle()

    def _join(self) -> None:
        self._clock.problem.connect(self._time_row.set_problem)
        self._clock.changed.connect(self._on_typed)
        self._clock.editingFinished.connect(self._on_time_finished)
        self._clock.returnPressed.connect(lambda: self._go_past(self._time_row))
        for scale, row in ((self._level, self._level_row), (self._step, self._step_row)):
            scale.changed.connect(self._on_chosen)
            scale.answered.connect(lambda row=row: self._go_past(row))
        self._places.changed.connect(self._on_chosen)
        for field in (self._doing, self._helped):
            field.changed.connect(self._on_typed)
        self._doing.returnPressed.connect(
            lambda: self._helped.setFocus(Qt.FocusReason.TabFocusReason)
        )
        self._helped.returnPressed.connect(self.done)

    def _go_past(self, row: QuestionRow) -> None:
        order = (self._time_row, self._level_row, self._step_row, self._places_row)
        for one in order[order.index(row) + 1 :]:
            if not one.isHidden():
                one.control.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self._doing.setFocus(Qt.FocusReason.TabFocusReason)

    def _say_time(self) -> None:
        if self._clock.refused or (self._clock.value is not None and not self._offered):
            self._time_row.set_help("")
        elif self._clock.value is not None:
            self._time_row.set_help(tr("It is kept with your first answer, or with Done."))
        elif self._last_at is not None:
            shown = self._clock.write(self._last_at)
            self._time_row.set_help(
                tr("Without another time this moment stays at {time}.", time=shown)
            )
        else:
            self._time_row.set_help(tr("Add a time and this moment is kept."))

    @Slot()
    def _on_typed(self) -> None:
        self.offered = False
        self.changed.emit(True)

    @Slot()
    def _on_time_finished(self) -> None:
        if not self._clock.refused and self._clock.value is not None:
            self._last_at = self._clock.value
        self._say_time()

    @Slot()
    def _on_chosen(self) -> None:
        self.offered = False
        self.changed.emit(False)


class _MomentClock(ClockField):
    """A time of day that has come already; `latest` gives the last minute that has."""

    def __init__(self, name: str, latest: Callable[[], int]) -> None:
        super().__init__(name)
        self._latest = latest
        self._kept: float | None = None

    def keep(self, value: float | None) -> None:
        """Show a time that comes from the journal: whatever the clock says now, it stands."""
        self._kept = value
        super().keep(value)

    def read(self, text: str) -> float | None:
        """Minutes after midnight, None for blank."""
        value = super().read(text)
        if value is not None and value != self._kept and value > self._latest():
            raise RefusedText(tr("This time has not come yet."))
        return value
