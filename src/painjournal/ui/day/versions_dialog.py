"""What a day said before, to be looked at beside what it says now, and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.day_lines import DayLine, day_lines
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.day.day_column import DayColumn
from painjournal.ui.day.look_dialog import LookDialog
from painjournal.ui.lists.dates import medium_day
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.side_by_side import SideBySide


class VersionsDialog(LookDialog):
    """Earlier versions of one entry, the newest first; `wanted` carries the one to bring back."""

    wanted = Signal(object)

    def __init__(
        self,
        now: Entry,
        versions: Sequence[Entry],
        *,
        person: Person,
        writer: Writer,
        lists: PersonLists,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            tr("Earlier versions of {day}", day=dates.long_day(now.day)),
            tr("Bringing one back keeps what the day says now as a version too."),
            parent,
        )
        self._person, self._own, self._lists = person, writer.is_self(person), lists
        self._now = now
        self._versions = tuple(reversed(versions))
        self._picker = Picker(tr("Which version"))
        self._picker.set_choices([(self._name(one), n) for n, one in enumerate(self._versions)])
        self._picker.picked.connect(self._on_picked)
        which = Row(Label(tr("As it was"), "question", wrap=False), self._picker, gap=12)
        which.add_stretch()
        self.sheet.add(which)
        self._board: SideBySide | None = None
        self._bring_back = QuietButton(tr("Bring this version back"), icon="undo")
        self._bring_back.clicked.connect(self._on_wanted)
        self.offer([self._bring_back])
        self.sheet.add_stretch()
        self._show(0)

    def _name(self, version: Entry) -> str:
        if version.changed is None:
            return tr("Before the first saving")
        here = version.changed.astimezone()
        return tr("{day}, {time}", day=medium_day(here.date()), time=dates.clock(here))

    def _show(self, n: int) -> None:
        self._at = n
        was, now = self._lines(self._versions[n]), self._lines(self._now)
        board = SideBySide(
            [_column(tr("As it was"), was, now), _column(tr("As it is now"), now, was)], least=250
        )
        if self._board is not None:
            self.sheet.body.replaceWidget(self._board, board)
            board.show()
            self._board.hide()
            self._board.deleteLater()
        else:
            self.sheet.body.insertWidget(self.sheet.body.count() - 1, board)
        self._board = board
        self._bring_back.setEnabled(not self._versions[n].same_content(self._now))

    def _lines(self, entry: Entry) -> tuple[DayLine, ...]:
        return day_lines(entry, self._lists, person=self._person, own=self._own)

    @Slot(object)
    def _on_picked(self, n: object) -> None:
        if isinstance(n, int):
            self._show(n)

    @Slot()
    def _on_wanted(self) -> None:
        self.wanted.emit(self._versions[self._at])
        self.accept()


def _column(name: str, lines: Sequence[DayLine], others: Sequence[DayLine]) -> DayColumn:
    """What differs stands first, for most of a day stays as it was."""
    marked = set(lines) - set(others)
    lines = sorted(lines, key=lambda one: one not in marked)
    return DayColumn(name, "", lines, empty=tr("Nothing stood here."), marked=marked)
