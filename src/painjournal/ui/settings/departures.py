"""Archiving and removing people and adults: checked, copied first, undone if wanted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.domain.people import Person, Writer, check_somebody_stays, check_writers
from painjournal.domain.removals import Removal
from painjournal.i18n import tr
from painjournal.ui.settings.removal_dialog import RemovalDialog, place_beside

if TYPE_CHECKING:
    from painjournal.services.copies import Copies
    from painjournal.services.people import People


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is said above the page afterwards, with what can be done about it."""

    sentence: str
    acts: tuple[tuple[str, Callable[[], object]], ...] = ()


class Departures(QObject):
    """`changed` carries each change, `noticed` what to say of it."""

    changed = Signal(object)
    noticed = Signal(object)

    def __init__(
        self, people: "People", copies: "Copies", journal: Path, *, today: Callable[[], date]
    ) -> None:
        super().__init__()
        self._people, self._copies, self._journal = people, copies, journal
        self._today = today

    def archive(self, member: Person | Writer, archived: bool) -> None:
        """Offer somebody no more, or again. Raises JournalError with the reason why not."""
        change = self._archive(member, archived)
        self.changed.emit(change)
        if archived:
            self.noticed.emit(
                Notice(
                    sentence=tr(
                        "{name} is archived. All that was written stays.", name=member.name
                    ),
                    acts=((tr("Undo"), lambda: self._bring_back(member)),),
                )
            )
        else:
            self._say_back(member)

    def ask_removal(self, member: Person | Writer, over: QWidget) -> None:
        """Ask before somebody is removed. Raises JournalError when that is not possible."""
        everybody = self._people.people(archived=True)
        writers = self._people.writers(archived=True)
        remove: Callable[[int], Removal]
        if isinstance(member, Person):
            check_somebody_stays(member.id, everybody)
            held = self._people.contents_of_person(member.id)
            remove = self._people.remove_person
        else:
            check_writers(everybody, [one for one in writers if one.id != member.id])
            held = self._people.contents_of_writer(member.id)
            remove = self._people.remove_writer
        dialog = RemovalDialog(
            member,
            held,
            self._copies,
            place_beside(self._journal, self._today().isoformat()),
            remove=lambda: remove(member.id),
            parent=over,
        )
        dialog.removed.connect(lambda removal, copy: self._on_removed(member, removal, copy))
        dialog.open()

    def _archive(self, member: Person | Writer, archived: bool) -> Change:
        if isinstance(member, Person):
            return self._people.archive_person(member.id, archived)
        return self._people.archive_writer(member.id, archived)

    def _bring_back(self, member: Person | Writer) -> None:
        try:
            self.archive(member, False)
        except JournalError as trouble:
            self.noticed.emit(Notice(sentence=trouble.sentence))

    def _on_removed(self, member: Person | Writer, removal: Removal, copy: Path) -> None:
        self.changed.emit(removal.change)
        self.noticed.emit(
            Notice(
                sentence=tr(
                    "{name} is removed. The journal as it was before is saved as {path}.",
                    name=member.name,
                    path=copy,
                ),
                acts=((tr("Undo"), lambda: self._put_back(member, removal)),),
            )
        )

    def _put_back(self, member: Person | Writer, removal: Removal) -> None:
        try:
            change = self._people.put_back(removal)
        except JournalError as trouble:
            self.noticed.emit(Notice(sentence=trouble.sentence))
            return
        self.changed.emit(change)
        self._say_back(member)

    def _say_back(self, member: Person | Writer) -> None:
        self.noticed.emit(
            Notice(sentence=tr("{name} is back, with all that was written.", name=member.name))
        )
