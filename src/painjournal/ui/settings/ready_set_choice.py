"""Three ready forms to begin with; every question can be changed after it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot

from painjournal.domain.ready_sets import ReadySet
from painjournal.i18n import mark, tr
from painjournal.ui.widgets.side_by_side import SideBySide
from painjournal.ui.widgets.tile import Tile

_OWN = {
    ReadySet.SHORT: (
        mark("Short"),
        mark("The day, sleep, stress, pain and where: about a minute. All else is one press away."),
    ),
    ReadySet.FULLER: (
        mark("Fuller"),
        mark("Also hours of sleep, energy, mood, minutes moved, the day overall and a note."),
    ),
    ReadySet.QUIET: (
        mark("Quiet"),
        mark("As short, with pain and places not asked, or once a week if pain is set so below."),
    ),
}
_ADULT = {
    ReadySet.SHORT: (
        mark("Short"),
        mark("What was done, and the night as it seemed. All else is one press away."),
    ),
    ReadySet.FULLER: (
        mark("Fuller"),
        mark("Also hours of sleep, minutes moved and a note."),
    ),
}


class ReadySetChoice(SideBySide):
    """A tile for each set, marked while all questions stand as it says; `chosen` carries a set."""

    chosen = Signal(object)

    def __init__(self, *, own: bool) -> None:
        words = _OWN if own else _ADULT
        self._tiles = {ready: Tile(tr(name), tr(about)) for ready, (name, about) in words.items()}
        super().__init__(tuple(self._tiles.values()), least=200)
        for tile in self._tiles.values():
            tile.clicked.connect(self._on_tile_clicked)

    @property
    def sets(self) -> Iterable[ReadySet]:
        """The sets that are offered."""
        return self._tiles.keys()

    def show_set(self, ready: ReadySet | None) -> None:
        """Mark the set that holds, or none when questions were changed one by one."""
        for one, tile in self._tiles.items():
            tile.holds = one is ready

    @Slot()
    def _on_tile_clicked(self) -> None:
        for ready, tile in self._tiles.items():
            if tile is self.sender():
                self.chosen.emit(ready)
