"""What parts share that are made of words to choose: sessions, signs, events, noticed."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QTimer, Slot

from painjournal.domain.entries import Entry
from painjournal.domain.errors import NotPossible
from painjournal.domain.lists import PersonLists
from painjournal.domain.notes import short_name
from painjournal.domain.vocabulary import BUILT_IN, OwnWord, Word, WordKind, checked
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.widgets.choice import Choice


class WordsPart(FormPart):
    """Offers the words of one kind that this writer can tell, and wishes for new ones.

    A word that was wished for is chosen as soon as it is on the list.
    """

    kind: ClassVar[WordKind]

    def __init__(self) -> None:
        super().__init__()
        self.form: Form | None = None
        self._wished = ""

    @property
    def lists(self) -> PersonLists:
        """The lists of the person whose day is shown."""
        return self.form.lists if self.form is not None else PersonLists()

    @abstractmethod
    def show_words(self, entry: Entry) -> None:
        """Offer the words anew: another day is shown, or the lists have changed."""

    @abstractmethod
    def show_anew(self, entry: Entry) -> None:
        """Show an entry as it is kept, without anything that was half typed."""

    @abstractmethod
    def take(self, code: str) -> None:
        """Choose a word, as if it was pressed."""

    @abstractmethod
    def say_refused_word(self, sentence: str) -> None:
        """Say why the word typed cannot be on the list, or "" when it can."""

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show a day; what is half typed stays only where nothing but the lists has changed."""
        before, self.form = self.form, form
        self.show_words(entry)
        if before is not None and before.is_same_day(form) and before.lists != form.lists:
            self.show_entry(entry)
        else:
            self._wished = ""
            self.show_anew(entry)
        if self._wished and self._code_of_wish():
            # The form is still being shown: saving now would read parts of the day before.
            QTimer.singleShot(0, self, self._on_wish_kept)

    def words(self, held: Iterable[str] = ()) -> tuple[Word, ...]:
        """Words offered, as they are said: built in, then the family's own; `held` ones always."""
        there, own_form = set(held), self.form is None or self.form.own
        built_in = [
            replace(one, words=tr(one.words), also=tr(one.also) if one.also else "")
            for one in BUILT_IN[self.kind]
            if own_form or one.seen or one.code in there
        ]
        own = [
            Word(code=one.code, words=one.words)
            for one in self._own()
            if not one.retired or one.code in there
        ]
        # What fits nothing else is looked for at the end.
        built_in.sort(key=lambda one: one.code == "other")
        last = len(built_in) - sum(one.code == "other" for one in built_in)
        own.sort(key=lambda one: one.words.casefold())
        return (*built_in[:last], *own, *built_in[last:])

    def said(self, code: str) -> str:
        """Words of a code, also of one that nobody's list knows."""
        return self.lists.said(self.kind, code) or tr("A word that is on no list")

    def wish(self, text: str) -> None:
        """Choose the word of this text, or wish for it, or say why that is not possible."""
        if self.form is None:
            return
        wanted = short_name(text).casefold()
        for word in self.words():
            if word.words.casefold() == wanted:
                self.take(word.code)
                return
        if any(tr(one.words).casefold() == wanted for one in BUILT_IN[self.kind]):
            name = self.form.person.name
            self.say_refused_word(tr("Only {name} can tell this, on their own form.", name=name))
            return
        new = OwnWord(person_id=self.form.person.id, kind=self.kind, words=text)
        retired = [one for one in self._own() if one.words.casefold() == wanted]
        try:
            word_wished = replace(retired[0], retired=False) if retired else self._checked(new)
        except NotPossible as trouble:
            self.say_refused_word(trouble.sentence)
            return
        self.say_refused_word("")
        self._wished = word_wished.words
        self.word_wanted.emit(word_wished)

    def say_word_refused(self, sentence: str) -> bool:
        """Say beside the field why a word cannot be on the list."""
        self._wished = ""
        self.say_refused_word(sentence)
        return True

    def _checked(self, word: OwnWord) -> OwnWord:
        return checked(word, self.lists.words)

    def _own(self) -> list[OwnWord]:
        return [one for one in self.lists.words if one.kind is self.kind]

    def _code_of_wish(self) -> str:
        kept = (one.code for one in self._own() if one.words == self._wished and not one.retired)
        return next(kept, "")

    @Slot()
    def _on_wish_kept(self) -> None:
        code = self._code_of_wish() if self._wished else ""
        self._wished = ""
        if code:
            self.take(code)


def choices_of(words: Sequence[Word]) -> list[Choice]:
    """Words as answers: the first ten have a digit, the others the arrows."""
    digits = "1234567890"
    return [
        Choice(value=at, text=one.words, key=digits[at] if at < len(digits) else "")
        for at, one in enumerate(words)
    ]
