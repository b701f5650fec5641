"""One thing beyond the short form on a card of its own, put away again while it is empty."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from painjournal.domain.entries import Entry
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.items import MoreItem
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.makers import MAKERS
from painjournal.ui.today.questions import Question
from painjournal.ui.widgets.card import Card, CornerButton
from painjournal.ui.widgets.label import Label

if TYPE_CHECKING:
    from painjournal.services.journals import Journal


class ItemCard(Card):
    """A part under its name, or questions, which name themselves.

    The cross is offered while nothing is in it; Escape does the same, and leaves a filled card.
    """

    changed = Signal(bool)
    answered = Signal()
    put_away = Signal(object)
    left = Signal()

    def __init__(self, item: MoreItem, form: Form, journal: "Journal") -> None:
        super().__init__(item.title if item.is_part else "")
        self.item = item
        self.setAccessibleName(item.title)
        self._form = form
        self._entry: Entry | None = None
        self._words = tuple(form.words(one) for one in item.measures)
        self.part: FormPart | None = MAKERS[item.code](journal) if item.is_part else None
        self.questions: tuple[Question, ...] = ()
        self._problem = Label("", "problem")
        self._problem.hide()
        if self.part is not None:
            self.part.changed.connect(self._on_part_changed)
            self.part.answered.connect(self.answered)
            self.add(self.part)
        else:
            self.questions = tuple(
                Question(one, words) for one, words in zip(item.measures, self._words, strict=True)
            )
        for question in self.questions:
            question.chosen.connect(self._on_chosen)
            question.typed.connect(self._on_typed)
            question.answered.connect(self.answered)
            self.add(question)
        self.add(self._problem)
        if not item.asked:
            self.about = CornerButton("close", tr("Put away: {item}", item=item.title), parent=self)
            self.about.clicked.connect(self._on_put_away)
            self.set_title(item.title if item.is_part else "")
            self.setAccessibleName(item.title)

    def suits(self, item: MoreItem, form: Form) -> bool:
        """Whether this card can show an item of another form."""
        words = tuple(form.words(one) for one in item.measures)
        return item == self.item and words == self._words

    @property
    def stops(self) -> tuple[Question | FormPart, ...]:
        """Questions or part, one after the other."""
        return (self.part,) if self.part is not None else self.questions

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show a day."""
        self._form = form
        self._problem.hide()
        if self.part is not None:
            self.part.show_form(form, entry)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept anew."""
        if self.part is not None:
            self.part.show_entry(entry)
        for question in self.questions:
            question.show_entry(entry)
        self.follow(entry)

    def follow(self, entry: Entry) -> None:
        """Offer to put the card away as long as nothing is in it."""
        self._entry = entry
        if self.about is not None:
            self.about.setVisible(self.is_empty(entry))

    def is_empty(self, entry: Entry) -> bool:
        """Whether nothing was written here, and nothing refused stands here."""
        if any(True for _ in self.refused()):
            return False
        if self.part is not None:
            return not self.part.holds(self._form, entry)
        return not self.item.holds(self._form, entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with what is shown."""
        if self.part is not None:
            entry = self.part.fill(entry)
        for question in self.questions:
            entry = question.fill(entry)
        return entry

    def refused(self) -> Iterator[Question | FormPart]:
        """What holds something typed which cannot be kept."""
        if self.part is not None and self.part.refused:
            yield self.part
        yield from (one for one in self.questions if one.refused)

    def say_refused(self, sentence: str) -> None:
        """Say why something wanted here cannot be."""
        if self.part is None or not self.part.say_word_refused(sentence):
            self._problem.setText(sentence)
            self._problem.show()

    def take_focus(self) -> None:
        """Bring the keyboard to the first thing here."""
        if self.part is not None:
            self.part.take_focus()
        elif self.questions:
            self.questions[0].take_focus()

    def begin(self) -> None:
        """Be ready to be written in, with the keyboard: the card has just been unfolded."""
        if self.part is not None:
            self.part.begin()
        else:
            self.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts an empty card away, and goes back to what can be added from a filled one."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.about is not None and not self.about.isHidden():
            self.put_away.emit(self)
        else:
            self.left.emit()

    @Slot()
    def _on_put_away(self) -> None:
        self.put_away.emit(self)

    @Slot()
    def _on_chosen(self) -> None:
        self._say_changed(False)

    @Slot()
    def _on_typed(self) -> None:
        self._say_changed(True)

    @Slot(bool)
    def _on_part_changed(self, can_wait: bool) -> None:
        self._say_changed(can_wait)

    def _say_changed(self, can_wait: bool) -> None:
        # What is half typed must not be put away before it is kept.
        if self._entry is not None and self.about is not None:
            self.about.setVisible(self.is_empty(self.fill(self._entry)))
        self.changed.emit(can_wait)
