"""Events of a day: what was different, each with a few words if wanted."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.parts import EVENTS, Event
from painjournal.domain.vocabulary import Word, WordKind
from painjournal.i18n import tr
from painjournal.ui.today.parts.event_row import EventRow
from painjournal.ui.today.parts.own_word_line import OwnWordLine
from painjournal.ui.today.parts.words_part import WordsPart, choices_of
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.listed_row import ListedRows
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class EventsPart(WordsPart):
    """Kinds to tick, and below them the events ticked."""

    code = EVENTS
    kind = WordKind.EVENT

    def __init__(self) -> None:
        super().__init__()
        self._words: tuple[Word, ...] = ()
        self._kinds = ChoiceRow(tr("Events:"), (), multiple=True)
        self._kinds.changed.connect(self._on_ticked)
        self._more = OwnWordLine(
            tr("Another kind"), tr("Another kind of event"), tr("Kind of event")
        )
        self._more.asked.connect(self._on_kind_asked)
        self._list = ListedRows()
        self._rows: list[EventRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        kinds = Column(self._kinds, self._more, gap=4)
        outer.addWidget(Column(kinds, self._list, gap=6))

    @property
    def events(self) -> tuple[Event, ...]:
        """The events shown."""
        return tuple(row.kept for row in self._rows)

    def show_words(self, entry: Entry) -> None:
        """Offer the kinds, and those the entry holds although they are retired."""
        words = self.words({one.kind for one in entry.events})
        choices = choices_of(words)
        if [one.choice for one in self._kinds.buttons] != choices:
            self._words = words
            self._kinds.set_choices(choices)
        for row in self._rows:
            row.set_name(self.said(row.kind))
        self._tick()

    def show_anew(self, entry: Entry) -> None:
        """Show the events of an entry."""
        for row in tuple(self._rows):
            self._drop(row)
        self._more.close_line()
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept; a row that says the same stays untouched."""
        held = {one.kind for one in entry.events}
        if not held <= {one.code for one in self._words}:
            self.show_words(entry)
        same = [a.kind == b.kind for a, b in zip(self._rows, entry.events, strict=False)]
        kept = same.index(False) if False in same else len(same)
        for row in self._rows[kept:]:
            self._drop(row)
        for row, event in zip(self._rows, entry.events, strict=False):
            row.show_event(event)
        for event in entry.events[kept:]:
            self._put(event)
        self._tick()

    def fill(self, entry: Entry) -> Entry:
        """Entry with the events."""
        return entry.with_events(self.events)

    @property
    def refused(self) -> bool:
        """Whether a new kind is typed that is not on the list yet."""
        return bool(self._more.text.strip())

    def say_problem(self) -> None:
        """Go to a new kind that was typed but not added."""
        self._more.say_left()

    def take_focus(self) -> None:
        """Bring the keyboard to the kinds."""
        self._kinds.take_focus()

    def take(self, code: str) -> None:
        """Tick an event."""
        self._more.close_line()
        if code not in {row.kind for row in self._rows}:
            self._put(Event(kind=code))
            self._tick()
            self.changed.emit(False)
        self.take_focus()

    def say_refused_word(self, sentence: str) -> None:
        """Say beside the new kind why it cannot be on the list."""
        self._more.set_problem(sentence)

    def _put(self, event: Event) -> None:
        row = EventRow(event, self.said(event.kind))
        row.typed.connect(self._on_typed)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._list.add_row(row)
        tab_through(self._kinds, self._more, self._list)

    def _drop(self, row: EventRow) -> None:
        self._rows = [one for one in self._rows if one is not row]
        self._list.remove_row(row, self._kinds)

    def _tick(self) -> None:
        there = {row.kind for row in self._rows}
        ticked = frozenset(at for at, one in enumerate(self._words) if one.code in there)
        if self._kinds.values != ticked:
            self._kinds.values = ticked

    @Slot()
    def _on_ticked(self) -> None:
        ticked = [self._words[at].code for at in sorted(self._kinds.values)]
        for row in tuple(self._rows):
            if row.kind not in ticked:
                self._drop(row)
        there = {row.kind for row in self._rows}
        for code in ticked:
            if code not in there:
                self._put(Event(kind=code))
        self.changed.emit(False)

    @Slot()
    def _on_typed(self) -> None:
        self.changed.emit(True)

    @Slot()
    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, EventRow):
            self._drop(row)
            self._tick()
            self.changed.emit(False)

    @Slot(str)
    def _on_kind_asked(self, text: str) -> None:
        self.wish(text)
