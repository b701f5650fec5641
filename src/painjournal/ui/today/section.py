"""A section of the day form: questions that fill an entry with what they show."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.asking import Stands
from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.measures import Measure, Section, Spot
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.makers import MAKERS
from painjournal.ui.today.questions import Question
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.rows import Column

_FOR_SOME = frozenset({"school", "work", "pain_words"})
"""Questions that not everybody is asked: unseen until it is known who writes about whom."""


class FormSection(QWidget):
    """The questions of a section that are asked by themselves, in the writer's order, on a card.

    `changed` tells whether saving can wait for the end of typing. Answers to questions that are
    not seen pass through untouched.
    """

    changed = Signal(bool)
    about_asked = Signal()
    answered = Signal()

    def __init__(self, title: str, section: Section, *, about: str = "") -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.section = section
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        # The first question names a built-in section; a title above it would say it twice.
        self._card = Card("" if about else title, about)
        self._card.about_asked.connect(self.about_asked)
        outer.addWidget(self._card)
        self.form: Form | None = None
        self.entry: Entry | None = None
        self._questions_box = Column(gap=16)
        self.add(self._questions_box)
        self._questions: list[Question] = []
        self._pairs: list[QWidget] = []
        # Most write about themselves what everybody is asked: that form is seen before it is known.
        usual = [one for one in MEASURES if one.section is section and one.spot is Spot.SHORT_FORM]
        self._put([(one, tr(one.question)) for one in usual])
        for question in self._questions:
            if question.measure.code in _FOR_SOME:
                question.hide()

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part below the others."""
        self._card.add(part, stretch)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in their order, seen or not."""
        return tuple(self._questions)

    @property
    def stops(self) -> tuple[Question, ...]:
        """What the keyboard goes to, one after the other."""
        return self.questions

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show an entry on the form of its day."""
        same = self.form is not None and self.form.is_same_day(form)
        self.form, self.entry = form, entry
        asked = self.asked(form, entry)
        self._put([(one, form.words(one)) for one in asked])
        for question in self._questions:
            # What is typed and refused stays beside its field until the day is left.
            if not (same and question.refused):
                question.show_entry(entry)
        self._questions_box.setVisible(bool(asked))
        self.setVisible(self.is_of_use())

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept anew."""
        self.entry = entry
        for question in self.questions:
            question.show_entry(entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with every answer of this section that is seen."""
        for question in self.questions:
            if not question.isHidden():
                entry = question.fill(entry)
        self.entry = entry
        return entry

    def refused(self) -> Iterator[Question]:
        """Questions that hold something typed which cannot be kept."""
        return (one for one in self.questions if not one.isHidden() and one.refused)

    def asked(self, form: Form, _entry: Entry) -> list[Measure]:
        """Questions that stand here by themselves."""
        return [
            one
            for one in form.measures(self.section)
            if form.stands(one.code) is Stands.ASKED and one.code not in MAKERS
        ]

    def is_of_use(self) -> bool:
        """Whether the section has anything to ask of this writer."""
        return not self._questions_box.isHidden()

    def take_focus(self) -> None:
        """Bring the keyboard to the first question that is seen."""
        first = next((one for one in self.questions if not one.isHidden()), None)
        if first is not None:
            first.take_focus()

    def new_question(self, one: Measure, words: str) -> Question:
        """A question whose answers are heard here."""
        question = Question(one, words)
        question.chosen.connect(self._on_chosen)
        question.typed.connect(self._on_typed)
        question.answered.connect(self.answered)
        return question

    def _put(self, wanted: Sequence[tuple[Measure, str]]) -> None:
        """Let exactly these questions be seen; those that were asked before are used again."""
        seen = [one for one in self._questions if not one.isHidden()]
        if [(one.measure, one.words) for one in seen] == list(wanted):
            return
        before, self._questions = self._questions, []
        for one, words in wanted:
            question = next((q for q in before if (q.measure, q.words) == (one, words)), None)
            if question is None:
                question = self.new_question(one, words)
            else:
                before.remove(question)
            self._questions.append(question)
        for other in before:
            other.hide()
            other.deleteLater()
        self._place(self._questions)
        for question in self._questions:
            # Whatever is shown by name is laid out at once; the empty form is laid out as a whole.
            if self.form is not None:
                question.show()

    def _place(self, questions: Sequence[Question]) -> None:
        """Put the questions below one another, short fields that follow each other in pairs."""
        old, self._pairs = self._pairs, []
        at = 0
        for is_short, run in groupby(questions, lambda one: one.is_short):
            parts: list[QWidget] = list(run)
            if is_short and len(parts) > 1:
                from painjournal.ui.today.pairs_layout import Pairs

                parts = [Pairs(parts)]
                self._pairs += parts
            for part in parts:
                if self._questions_box.box.indexOf(part) != at:
                    self._questions_box.box.insertWidget(at, part)
                at += 1
        for pairs in self._pairs:
            pairs.show()
        for pairs in old:
            pairs.hide()
            pairs.deleteLater()

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit(False)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit(True)
