"""The family's own words for sessions, events and what else was noticed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.people import Person
from painjournal.domain.vocabulary import BUILT_IN, OwnWord, WordKind
from painjournal.i18n import listed, mark, tr
from painjournal.ui.lists.line import Line
from painjournal.ui.lists.line_form import LineForm, name_row, words_in
from painjournal.ui.lists.list_dialog import ListDialog
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.rows import Column

if TYPE_CHECKING:
    from painjournal.services.lists import Lists

KINDS = (WordKind.SESSION, WordKind.EVENT, WordKind.NOTICED)

_NAMES = {
    WordKind.SESSION: mark("Therapy sessions"),
    WordKind.EVENT: mark("Events"),
    WordKind.NOTICED: mark("Other things noticed"),
    WordKind.SIGN: mark("Body signs"),
}
_TITLES = {
    WordKind.SESSION: mark("Own kinds of therapy session for {name}"),
    WordKind.EVENT: mark("Own kinds of event for {name}"),
    WordKind.NOTICED: mark("Own words for other things noticed, for {name}"),
    WordKind.SIGN: mark("Own body signs for {name}"),
}
_ALL = mark("Own words for {name}")
_ADD = {
    WordKind.SESSION: mark("Add a kind of session"),
    WordKind.EVENT: mark("Add a kind of event"),
    WordKind.NOTICED: mark("Add words"),
    WordKind.SIGN: mark("Add a body sign"),
}


class WordList(ListDialog):
    """Words that are offered beside the built-in ones; old days keep those taken off.

    Of several kinds one is shown at a time.
    """

    def __init__(
        self,
        lists: "Lists",
        person: Person,
        kinds: Sequence[WordKind],
        *,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        self._lists, self._person = lists, person
        self._kinds, self._kind = tuple(kinds), kinds[0]
        one_kind = len(self._kinds) == 1
        super().__init__(
            tr(_TITLES[self._kind] if one_kind else _ALL, name=person.name),
            "",
            add=tr(_ADD[self._kind]),
            none_yet=tr("There are none of your own yet."),
            past=tr("No longer offered"),
            changed=changed,
            parent=parent,
        )
        self._about = Label("", "help")
        self._choice = OneOf(
            tr("Own words for"),
            [
                Choice(value=n, text=tr(_NAMES[kind]), key=str(n + 1))
                for n, kind in enumerate(self._kinds)
            ],
            0,
        )
        self._choice.setVisible(not one_kind)
        self._choice.changed.connect(self._on_kind_chosen)
        self.head.add(Column(self._choice, self._about, gap=8, margins=(0, 8, 0, 0)))
        self._show_kind()

    def lines(self) -> list[Line]:
        """Own words of this kind by the alphabet."""
        own = sorted(self._words(), key=lambda one: one.words.casefold())
        return [Line(code=one.code, title=one.words, past=one.retired) for one in own]

    def form(self, code: str) -> LineForm:
        """One field."""
        found = next((one for one in self._words() if one.code == code), None)
        word = found or OwnWord(person_id=self._person.id, kind=self._kind, words="")
        form = _WordForm(self._lists, word, title=word.words or tr(_ADD[self._kind]))
        form.turned.connect(self._on_turned)
        return form

    def _show_kind(self) -> None:
        self.add_button.setText(tr(_ADD[self._kind]))
        self.add_button.updateGeometry()
        self._about.setText(_about(self._kind))
        self.show_lines()

    def _words(self) -> list[OwnWord]:
        return [one for one in self._lists.of(self._person.id).words if one.kind is self._kind]

    @Slot()
    def _on_kind_chosen(self) -> None:
        self._kind = self._kinds[self._choice.value]
        self._show_kind()
        self._choice.row.take_focus()

    @Slot(object)
    def _on_turned(self, word: OwnWord) -> None:
        self.leave_form()
        turned = replace(word, retired=not word.retired)
        said = tr("Taken off the list. Days that have it keep it.")
        self.act(
            lambda: self._lists.keep_word(turned),
            said if turned.retired else tr("Offered again."),
            lambda: self._lists.keep_word(word),
        )


class _WordForm(LineForm):
    """The words themselves, and for kept ones the way off the list."""

    turned = Signal(object)

    def __init__(self, lists: "Lists", word: OwnWord, *, title: str) -> None:
        super().__init__(title)
        self._lists, self._word = lists, word
        self._words = self.ask("words", name_row(tr("What is it called?"), word.words))
        if word.code:
            turn = LinkButton(tr("Offer it again") if word.retired else tr("Take it off the list"))
            turn.clicked.connect(self._on_turn_clicked)
            self.offer(turn)
        self.begin()

    def typed(self) -> tuple[object, ...]:
        """The words."""
        return (words_in(self._words),)

    def save(self) -> Change:
        """Keep the words."""
        return self._lists.keep_word(replace(self._word, words=words_in(self._words)))

    @Slot()
    def _on_turn_clicked(self) -> None:
        if self.may_go():
            self.turned.emit(self._word)


def _about(kind: WordKind) -> str:
    if kind is WordKind.NOTICED:
        return tr("They are found by search, like the words that are there already.")
    offered = listed(tr(one.words) for one in BUILT_IN[kind])
    return tr("These are always offered: {words}.", words=offered)
