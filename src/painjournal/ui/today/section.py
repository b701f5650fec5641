"""A section of the day form: questions that fills an entry with what it shows."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.asking import Stands
from painjournal.domain.entries import Entry
from painjournal.domain.measures import Measure
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.questions import Question
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.rows import Column

_FOR_SOME = frozenset({"school", "work", "pain_words"})
"""Questions that not everybody is asked: unseen until it is known who writes about whom."""


class FormSection(QWidget):
    """Questions of the catalogue, some of them folded away until wanted or answered.

    They stand in a card when there is something to read about them.
    `changed` tells whether saving can wait for the end of typing. Answers to questions that are
    not seen pass through untouched.
    """

    changed = Signal(bool)
    about_asked = Signal()
    answered = Signal()
    unfolded = Signal()

    def __init__(
        self,
        title: str,
        about: str,
        measures: Sequence[Measure],
        *,
        folded: Sequence[Measure] = (),
        fold_title: str = "",
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._parts: Card | Column
        if about:
            # The first question names the section for the eye; a title above it would say it twice.
            self._parts = Card("", about)
            self._parts.about_asked.connect(self.about_asked)
        else:
            self._parts = Column()
        outer.addWidget(self._parts)
        self.form: Form | None = None
        self.entry: Entry | None = None
        self._measures = tuple(measures)
        self._folded = tuple(folded)
        self._open_questions: list[Question] = []
        self._folded_questions: list[Question] = []
        self._questions_box = Column(gap=16)
        self.add(self._questions_box)
        # Most write about themselves; whoever does not is asked anew when the journal is open.
        self._words = tuple(tr(one.question) for one in self._measures)
        self._put_questions(self._words)
        self._fold: Fold | None = None
        if folded:
            self._fold = Fold(fold_title, self._build_fold)
            self.add(self._fold)

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part below the others."""
        self._parts.add(part, stretch)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions built so far, in their order, seen or not."""
        return (*self._open_questions, *self._folded_questions)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show an entry on the form of its day; a fold stands open only when it holds answers."""
        words = tuple(form.words(one) for one in self._measures)
        if words != self._words:
            self._words = words
            self._put_questions(words)
        for question in self._folded_questions:
            question.set_question(form.words(question.measure))
        self.form, self.entry = form, entry
        for question in self._open_questions:
            question.show_entry(entry)
            question.setVisible(self.sees(question.measure.code, form, entry))
        self._questions_box.setVisible(any(not one.isHidden() for one in self._open_questions))
        if self._fold is not None:
            self._fold.setVisible(self.fold_is_of_use(form, entry))
            self._fold.open = self.fold_is_filled(entry)
            self._show_folded()
        self.setVisible(self.is_of_use())

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept anew without folding anything away."""
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

    def sees(self, code: str, form: Form, entry: Entry) -> bool:
        """Whether a question that is not folded stands on the form."""
        return form.shows(code, entry)

    def is_of_use(self) -> bool:
        """Whether the section has anything to ask of this writer."""
        return not self._questions_box.isHidden() or (
            self._fold is not None and not self._fold.isHidden()
        )

    def take_fold_focus(self) -> None:
        """Bring the keyboard to the row that unfolds more."""
        if self._fold is not None:
            self._fold.header.setFocus(Qt.FocusReason.TabFocusReason)

    def fold_is_filled(self, entry: Entry) -> bool:
        """Whether a folded question holds an answer."""
        return any(one.code in entry.answers for one in self._folded)

    def fold_is_of_use(self, form: Form, entry: Entry) -> bool:
        """Whether anything in the fold can be asked of this writer."""
        return any(
            one.code in entry.answers or form.stands(one.code) is not Stands.ABSENT
            for one in self._folded
        )

    def arranged(self, questions: Sequence[Question]) -> QWidget:
        """The folded questions as they stand in the fold."""
        return Column(*questions, gap=16)

    def _show_folded(self) -> None:
        if self.form is None or self.entry is None:
            return
        for question in self._folded_questions:
            code = question.measure.code
            question.show_entry(self.entry)
            wanted = self.form.stands(code) is not Stands.ABSENT
            question.setVisible(wanted or code in self.entry.answers)

    def _put_questions(self, words: Sequence[str]) -> None:
        for old in self._open_questions:
            self._questions_box.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._open_questions = [
            self._question(one, asked) for one, asked in zip(self._measures, words, strict=True)
        ]
        for question in self._open_questions:
            self._questions_box.add(question)
            if question.measure.code in _FOR_SOME:
                question.hide()

    def _build_fold(self) -> QWidget:
        if self.form is not None:
            self._folded_questions = [
                self._question(one, self.form.words(one)) for one in self._folded
            ]
        inner = self.arranged(self._folded_questions)
        self._show_folded()
        return inner

    def _question(self, one: Measure, words: str) -> Question:
        question = Question(one, words)
        question.chosen.connect(self._on_chosen)
        question.typed.connect(self._on_typed)
        question.answered.connect(self.answered)
        return question

    @Slot()
    def _on_chosen(self) -> None:
        self.changed.emit(False)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit(True)
