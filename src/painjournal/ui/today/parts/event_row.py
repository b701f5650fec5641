"""Something that was different that day, with a few words if wanted."""

from PySide6.QtCore import Signal, Slot

from painjournal.domain.notes import normalised
from painjournal.domain.parts import Event
from painjournal.i18n import tr
from painjournal.ui.widgets.listed_row import ListedRow
from painjournal.ui.widgets.note_edit import NoteEdit


class EventRow(ListedRow):
    """One event; `typed` while its words are written."""

    typed = Signal()

    def __init__(self, event: Event, words: str) -> None:
        self.kind = event.kind
        self._words = NoteEdit(
            tr("Words about {event}", event=words), tr("A few words"), least=1, most=6
        )
        self._words.text = event.words
        super().__init__(words, self._words, tr("Take off {words}", words=words))
        self._words.changed.connect(self._on_changed)

    @property
    def kept(self) -> Event:
        """The event as it is kept."""
        return Event(kind=self.kind, words=normalised(self._words.text))

    def show_event(self, event: Event) -> None:
        """Show words that are kept; the cursor stays where they are the same."""
        if self.kept != event:
            self._words.text = event.words

    @Slot()
    def _on_changed(self) -> None:
        self.typed.emit()
