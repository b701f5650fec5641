"""A part of the day form that is no single answer: sessions, signs, moments, notes."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from painjournal.domain.entries import Entry
from painjournal.ui.today.form import Form


class FormPart(QWidget):
    """What one part shows of an entry, and fills it with; the form gives it card and title.

    `changed` tells whether saving can wait for the end of typing, `answered` that the keyboard may
    go on to what comes next. `kept` is the Change of a part
    that is kept beside the entry, by the part itself. `list_wanted` asks for the editor of a list,
    `word_wanted` for a new word on the family's own list: when it is there, the form is shown anew
    with it; when it cannot be, `say_word_refused` is told why. `removed` says in a sentence what
    was taken out of the journal, with the Removal that can be put back; `help_wanted` asks for the
    page Getting help now.
    """

    changed = Signal(bool)
    answered = Signal()
    kept = Signal(object)
    list_wanted = Signal(str)
    word_wanted = Signal(object)
    removed = Signal(str, object)
    help_wanted = Signal()

    code: ClassVar[str]

    @abstractmethod
    def show_form(self, form: Form, entry: Entry) -> None:
        """Show a day."""

    @abstractmethod
    def show_entry(self, entry: Entry) -> None:
        """Show what is kept anew; what is half typed stays."""

    @abstractmethod
    def fill(self, entry: Entry) -> Entry:
        """Entry with what is shown; in place of what is refused, what was there before."""

    @abstractmethod
    def take_focus(self) -> None:
        """Bring the keyboard here."""

    @property
    def refused(self) -> bool:
        """Whether something is typed that cannot be kept; most parts can keep all they hold."""
        return False

    def say_problem(self) -> None:
        """Go to what is refused and say why."""
        self.take_focus()

    def begin(self) -> None:
        """Be ready to be written in: somebody has just asked for this part."""
        self.take_focus()

    def settle(self) -> None:
        """Keep what waits, in a part that is kept beside the entry; the day is left."""

    def holds(self, form: Form, entry: Entry) -> bool:
        """Whether the part has anything in it, and so stays open."""
        return form.holds(self.code, entry)

    def say_word_refused(self, sentence: str) -> bool:
        """Say beside its field why a word cannot be on the list; False leaves that to the form."""
        return False
