"""Body signs of a day: ticks, and places for them if wanted."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.parts import SIGNS, Sign
from painjournal.domain.vocabulary import Word, WordKind
from painjournal.i18n import tr
from painjournal.ui.today.parts.sign_row import SignRow
from painjournal.ui.today.parts.words_part import WordsPart, choices_of
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.listed_row import ListedRows
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class SignsPart(WordsPart):
    """The signs to tick; each that is ticked can say where.

    The body map marks "touch" too. Therefore an entry is filled with what was changed here alone.
    """

    code = SIGNS
    kind = WordKind.SIGN

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[Word, ...] = ()
        self._kept: frozenset[Sign] = frozenset()
        self._signs = ChoiceRow(tr("Body signs:"), (), multiple=True)
        self._signs.changed.connect(self._on_ticked)
        self._list = ListedRows()
        self._rows: dict[str, SignRow] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Column(self._signs, self._list, gap=10))

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs shown, each at its places."""
        return frozenset(sign for row in self._rows.values() for sign in row.signs)

    def show_words(self, entry: Entry) -> None:
        """Offer the signs this writer can see, and those the entry holds."""
        words = self.words({one.code for one in entry.signs})
        choices = choices_of(words)
        if [one.choice for one in self._signs.buttons] != choices:
            self._words = words
            self._signs.set_choices(choices)

    def show_anew(self, entry: Entry) -> None:
        """Show the signs of an entry."""
        for code in tuple(self._rows):
            self._drop(code)
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept; rows of signs that stay are not built anew."""
        self._kept = entry.signs
        held = {one.code for one in entry.signs}
        if not held <= {one.code for one in self._words}:
            self.show_words(entry)
        for code in tuple(self._rows):
            if code not in held:
                self._drop(code)
        for word in self._words:
            if word.code in held:
                marked = {one.place for one in entry.signs if one.code == word.code}
                self._put(word).show_places(frozenset(marked))
        self._tick()

    def fill(self, entry: Entry) -> Entry:
        """Entry with the signs that were added and without those that were taken off here."""
        added, taken_off = self.signs - self._kept, self._kept - self.signs
        return entry.with_signs((entry.signs - taken_off) | added)

    def take_focus(self) -> None:
        """Bring the keyboard to the signs."""
        self._signs.take_focus()

    def take(self, code: str) -> None:
        """Tick a sign."""
        for word in self._words:
            if word.code == code:
                self._put(word)
        self._tick()
        self.changed.emit(False)

    def say_refused_word(self, sentence: str) -> None:
        """Nobody adds a sign; there is nothing to say."""

    def _put(self, word: Word) -> SignRow:
        if word.code not in self._rows:
            row = SignRow(word.code, word.words)
            row.changed.connect(self._on_places_changed)
            order = [one.code for one in self._words]
            before = order[: order.index(word.code)]
            self._rows[word.code] = row
            self._list.add_row(row, sum(code in self._rows for code in before))
            tab_through(self._signs, self._list)
        return self._rows[word.code]

    def _drop(self, code: str) -> None:
        self._list.remove_row(self._rows.pop(code), self._signs)

    def _tick(self) -> None:
        ticked = {at for at, one in enumerate(self._words) if one.code in self._rows}
        if self._signs.values != ticked:
            self._signs.values = frozenset(ticked)

    @Slot()
    def _on_ticked(self) -> None:
        ticked = {self._words[at].code for at in self._signs.values}
        for code in tuple(self._rows):
            if code not in ticked:
                self._drop(code)
        for word in self._words:
            if word.code in ticked:
                self._put(word)
        self.changed.emit(False)

    @Slot()
    def _on_places_changed(self) -> None:
        self.changed.emit(False)
