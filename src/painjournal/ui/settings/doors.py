"""The ways from a person's card to what is asked and to the family's lists."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from painjournal.domain.circumstances import programme_on
from painjournal.domain.people import Person, Writer, writers_about
from painjournal.i18n import tr, trn
from painjournal.ui.lists.dates import medium_day
from painjournal.ui.lists.editors import (
    MEASURES,
    PROGRAMME,
    SCHOOL,
    TREATMENTS,
    WORDS,
    open_editor,
)
from painjournal.ui.settings.asked_dialog import AskedDialog
from painjournal.ui.settings.asked_now import asked_now
from painjournal.ui.widgets.side_by_side import SideBySide
from painjournal.ui.widgets.tile import Tile

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People

ASKED = "asked"


class Doors(SideBySide):
    """A tile for each, with how much there is behind it; `changed` carries every change."""

    changed = Signal(object)

    def __init__(
        self, person: Person, people: "People", lists: "Lists", *, today: Callable[[], date]
    ) -> None:
        self._person, self._people, self._lists, self._today = person, people, lists, today
        self._tiles = {
            ASKED: Tile("", icon="chevron-right"),
            MEASURES: Tile(tr("Own questions"), icon="chevron-right"),
            TREATMENTS: Tile(tr("Medicines and treatments"), icon="chevron-right"),
            PROGRAMME: Tile(tr("Home programme"), icon="chevron-right"),
            SCHOOL: Tile(tr("Terms and holidays"), icon="chevron-right"),
            WORDS: Tile(tr("Own words"), icon="chevron-right"),
        }
        super().__init__(tuple(self._tiles.values()), least=212)
        for tile in self._tiles.values():
            tile.clicked.connect(self._on_tile_clicked)
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """Say anew how much there is, of a person who may have another name now."""
        self._person = person
        asked = tr("What {name} is asked", name=person.name)
        if not self._writer().is_self(person):
            asked = tr("What is asked about {name}", name=person.name)
        self._tiles[ASKED].setText(asked)
        for code, words in self._details().items():
            self._tiles[code].set_detail(words)

    def _writer(self) -> Writer:
        return writers_about(self._person, self._people.writers())[0]

    def _details(self) -> dict[str, str]:
        lists, today = self._lists.of(self._person.id), self._today()
        now = asked_now(self._people, self._lists, self._person, self._writer(), today)
        sheet = programme_on(lists.programmes, today)
        current = [one for one in lists.treatments if one.is_current(today)]
        times = [one for one in lists.school_times if one.last >= today]
        words = [one for one in lists.words if not one.retired]
        none = tr("None yet")
        return {
            ASKED: trn("{n} on the form", "{n} on the form", now.on_form),
            MEASURES: trn("{n} question", "{n} questions", len(lists.measures))
            if lists.measures
            else none,
            TREATMENTS: trn("{n} going on", "{n} going on", len(current)) if current else none,
            PROGRAMME: tr("Since {day}", day=medium_day(sheet.since)) if sheet else none,
            SCHOOL: trn("{n} now or ahead", "{n} now or ahead", len(times)) if times else none,
            WORDS: trn("{n} added", "{n} added", len(words)) if words else none,
        }

    @Slot()
    def _on_tile_clicked(self) -> None:
        code = next(code for code, tile in self._tiles.items() if tile is self.sender())
        if code == ASKED:
            AskedDialog(
                self._people,
                self._lists,
                self._person,
                self._writer(),
                today=self._today(),
                changed=self.changed.emit,
                parent=self,
            ).open()
            return
        open_editor(
            self, code, self._lists, self._person, today=self._today(), changed=self.changed.emit
        )
