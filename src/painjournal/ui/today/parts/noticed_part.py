"""Other things noticed: it starts empty, and words are offered only to a search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.notes import short_name
from painjournal.domain.parts import NOTICED
from painjournal.domain.vocabulary import WordKind
from painjournal.domain.word_finds import find
from painjournal.i18n import tr
from painjournal.ui.today.parts.words_part import WordsPart
from painjournal.ui.widgets.chip import ChipFlow
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.offer_field import Offer, OfferField
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through

_ADD = ""
"""Key of the offer to put what is typed on the family's own list."""

_ENOUGH_LETTERS = 3
"""Fewer find so many words that an offer to add them as they are would only be in the way."""


class NoticedPart(WordsPart):
    """A search field and what was chosen; every word can be taken off again."""

    code = NOTICED
    kind = WordKind.NOTICED

    def __init__(self) -> None:
        super().__init__()
        self._search = OfferField(
            tr("Find or add a word"),
            tr("Type the beginning of a word. Enter takes the first one found."),
            self._offers,
        )
        self._search.taken.connect(self._on_taken)
        self._search.textEdited.connect(self._on_edited)
        self._search.editingFinished.connect(self._on_left)
        self._asked = ""
        self._problem = Label("", "problem")
        self._problem.hide()
        self._chips = ChipFlow(tr("Noticed"))
        self._chips.removed.connect(self._on_removed)
        self._chips.emptied.connect(self._on_emptied)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Column(self._search, self._problem, self._chips, gap=6))

    def show_words(self, entry: Entry) -> None:
        """Say words in their present form; nothing is offered before a search."""
        self._show(self._chips.keys)

    def show_anew(self, entry: Entry) -> None:
        """Show what an entry holds, in the order of the alphabet."""
        self._search.empty()
        self._say("")
        self._show(sorted(entry.noticed, key=lambda code: self.said(code).casefold()))

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept; what is half typed and the chips that stay are left alone."""
        there = [code for code in self._chips.keys if code in entry.noticed]
        new = sorted(entry.noticed - set(there), key=lambda code: self.said(code).casefold())
        self._show((*there, *new))

    def fill(self, entry: Entry) -> Entry:
        """Entry with the words chosen."""
        return entry.with_noticed(self._chips.keys)

    @property
    def refused(self) -> bool:
        """Whether something is typed that was neither chosen nor added."""
        return bool(self._search.text().strip())

    def say_problem(self) -> None:
        """Go to words that were typed but not chosen."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(tr("Press Enter to choose or add this, or empty the field."))

    def take_focus(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.TabFocusReason)

    def take(self, code: str) -> None:
        """Add a word to what was noticed."""
        if short_name(self._search.text()) == short_name(self._asked):
            self._search.empty()
        self._say("")
        if code not in self._chips.keys:
            self._show((*self._chips.keys, code))
            self.changed.emit(False)

    def say_refused_word(self, sentence: str) -> None:
        """Say below the search why the word cannot be on the list."""
        self._say(sentence)

    def _show(self, codes: Sequence[str]) -> None:
        self._chips.show_chips([(code, self.said(code)) for code in codes])
        tab_through(self._search, self._chips)

    def _offers(self, text: str) -> list[Offer]:
        wanted = short_name(text)
        words = sorted(self.words(), key=lambda one: one.words.casefold())
        chosen = set(self._chips.keys)
        found = find(wanted, words)
        offers = [(one.code, one.words) for one in found if one.code not in chosen]
        known = any(one.words.casefold() == wanted.casefold() for one in words)
        if wanted and not known and (not found or len(wanted) >= _ENOUGH_LETTERS):
            offers.append((_ADD, tr("Add “{words}” to your own list", words=wanted)))
        return offers

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @Slot(str)
    def _on_taken(self, code: str) -> None:
        if code != _ADD:
            self.take(code)
            return
        # The words stay in the field until they are on the list.
        self._search.setText(self._asked)
        self.wish(self._asked)

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._asked = text
        self._say("")

    @Slot()
    def _on_left(self) -> None:
        if self.refused and not self._wished:
            self._say(tr("Press Enter to choose or add this, or empty the field."))

    @Slot(str)
    def _on_removed(self, _code: str) -> None:
        self.changed.emit(False)

    @Slot()
    def _on_emptied(self) -> None:
        self.take_focus()
