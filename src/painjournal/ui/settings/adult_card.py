"""One adult who writes: the name they chose, what they are asked, and who sees what they write."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr, trn
from painjournal.ui.settings.asked_dialog import AskedDialog
from painjournal.ui.settings.asked_now import asked_now
from painjournal.ui.settings.member_card import MemberCard
from painjournal.ui.settings.name_row import NameRow
from painjournal.ui.settings.seen_choice import SeenChoice
from painjournal.ui.widgets.side_by_side import SideBySide
from painjournal.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People


class AdultCard(MemberCard):
    """Every act is kept at once; `changed` carries what it changed."""

    def __init__(
        self,
        writer: Writer,
        people: "People",
        lists: "Lists",
        *,
        today: Callable[[], date],
        titled: bool = True,
    ) -> None:
        super().__init__(writer.name, titled=titled)
        self._writer, self._people = writer, people
        self._lists, self._today = lists, today
        self._seen = SeenChoice(writer)
        self._seen.chosen.connect(self._on_seen_chosen)
        self._tiles = {one.id: Tile("", icon="chevron-right") for one in people.people()}
        for person_id, tile in self._tiles.items():
            tile.clicked.connect(partial(self._open, person_id))
        self.add(SideBySide(tuple(self._tiles.values()), least=300))
        self.add(NameRow(writer.name, self._keep_name))
        self.add(self._seen)
        self.offer_to_go(writer.name)
        self.end()
        self.show_counts()

    def show_counts(self) -> None:
        """Say anew how much is asked about each person."""
        for person in self._people.people():
            tile = self._tiles.get(person.id)
            if tile is None:
                continue
            now = asked_now(self._people, self._lists, person, self._writer, self._today())
            names = {"writer": self._writer.name, "name": person.name}
            tile.setText(tr("What {writer} is asked about {name}", **names))
            tile.set_detail(trn("{n} on the form", "{n} on the form", now.on_form))

    def _keep_name(self, typed: str) -> str:
        change = self._people.change_writer(replace(self._writer, name=typed))
        self._writer = next(one for one in self._people.writers() if one.id == self._writer.id)
        self.rename(self._writer.name)
        self._seen.show_name(self._writer.name)
        self.changed.emit(change)
        return self._writer.name

    def _open(self, person_id: int, _checked: bool = False) -> None:
        person = next((one for one in self._people.people() if one.id == person_id), None)
        if person is not None:
            self._dialog(person).open()

    def _dialog(self, person: Person) -> AskedDialog:
        return AskedDialog(
            self._people,
            self._lists,
            person,
            self._writer,
            today=self._today(),
            changed=self.changed.emit,
            parent=self,
        )

    @Slot(bool)
    def _on_seen_chosen(self, shows: bool) -> None:
        if self._writer.shows_answers != shows:
            self._writer = writer = replace(self._writer, shows_answers=shows)
            self.act(lambda: self._people.change_writer(writer))
