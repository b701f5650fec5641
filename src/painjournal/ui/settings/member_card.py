"""What the cards of persons and adults share: every act is kept at once, or says why not."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import Signal

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row


class MemberCard(Card):
    """A card under somebody's name; `changed` carries what an act changed.

    `renamed` carries another name. `outdated` says that all cards have to be made anew.
    `archive_wanted` and `removal_wanted` leave it to whoever knows everybody.
    """

    changed = Signal(object)
    renamed = Signal(str)
    outdated = Signal()
    archive_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str, *, titled: bool = True) -> None:
        """`titled`: the name stands on the card, not on something around it."""
        super().__init__(name if titled else "")
        self._titled = titled
        self._archive = LinkButton("")
        self._remove = LinkButton("")
        self._problem = Label("", "problem")
        self._problem.hide()

    def offer_to_go(self, name: str) -> None:
        """Offer to archive or remove them, at the foot of the card."""
        row = Row(self._archive, self._remove, gap=4)
        row.add_stretch()
        self.add(row)
        self._archive.clicked.connect(self.archive_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Show another name."""
        if self._titled:
            self.set_title(name)
        else:
            self.setAccessibleName(name)
        self._archive.setText(tr("Archive {name}", name=name))
        self._remove.setText(tr("Remove {name}…", name=name))
        self.renamed.emit(name)

    def end(self) -> None:
        """Put the place for a problem below all other parts."""
        self.add(self._problem)

    def say_problem(self, sentence: str) -> None:
        """Say why something is not possible, or "" for nothing any more."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    @abstractmethod
    def show_counts(self) -> None:
        """Say anew how much is asked and kept, which other cards change too."""

    def act(self, work: Callable[[], Change], *, anew: bool = False) -> None:
        """Do it and tell the others, or show why it is not possible."""
        try:
            change = work()
        except JournalError as trouble:
            self.say_problem(trouble.sentence)
            return
        self.say_problem("")
        self.changed.emit(change)
        if anew:
            self.outdated.emit()
