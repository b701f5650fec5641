"""One adult who writes: the name they chose, and who sees what they write."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from painjournal.domain.people import Writer
from painjournal.ui.settings.member_card import MemberCard
from painjournal.ui.settings.name_row import NameRow
from painjournal.ui.settings.seen_choice import SeenChoice

if TYPE_CHECKING:
    from painjournal.services.people import People


class AdultCard(MemberCard):
    """Every act is kept at once; `changed` carries what it changed."""

    def __init__(self, writer: Writer, people: "People") -> None:
        super().__init__(writer.name)
        self._writer, self._people = writer, people
        self._seen = SeenChoice(writer)
        self._seen.chosen.connect(self._on_seen_chosen)
        self.add(NameRow(writer.name, self._keep_name))
        self.add(self._seen)
        self.end()

    def _keep_name(self, typed: str) -> str:
        change = self._people.change_writer(replace(self._writer, name=typed))
        self._writer = next(one for one in self._people.writers() if one.id == self._writer.id)
        self.set_title(self._writer.name)
        self._seen.show_name(self._writer.name)
        self.changed.emit(change)
        return self._writer.name

    @Slot(bool)
    def _on_seen_chosen(self, shows: bool) -> None:
        if self._writer.shows_answers != shows:
            self._writer = writer = replace(self._writer, shows_answers=shows)
            self.act(lambda: self._people.change_writer(writer))
