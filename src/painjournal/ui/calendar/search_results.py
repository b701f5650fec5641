"""What a search in the journal found, as days that can be opened."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from painjournal.domain.searches import Found, FoundIn
from painjournal.i18n import mark, tr, trn
from painjournal.ui import dates
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.wide_button import WideButton

MOST_SHOWN = 60
"""More days than this are not listed; more letters find fewer."""
_BY_KEY = Qt.FocusReason.TabFocusReason

_KINDS: Mapping[FoundIn, str] = {
    FoundIn.NOTE: mark("Note"),
    FoundIn.LONG_NOTE: mark("Note about several days"),
    FoundIn.EVENT: mark("Event"),
    FoundIn.MOMENT: mark("Moment of the day"),
    FoundIn.DOSE: mark("Medicines and treatments"),
}


class SearchResults(Column):
    """One row for each find, newest first; pressing one wants its day.

    Up and Down lead along the rows; Escape, and Up from the first, go `back`.
    """

    day_wanted = Signal(object)
    back = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._count = Label("", "help")
        self._rows: list[QWidget] = []
        self.add(self._count)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these finds in place of the ones before."""
        for old in self._rows:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for one in found[:MOST_SHOWN]:
            row = _Row(one)
            row.clicked.connect(lambda _=False, day=one.day: self.day_wanted.emit(day))
            self.add(row)
            self._rows.append(row)
        self._count.setText(_count_words(len(found)))

    def take_focus(self) -> None:
        """Bring the keyboard to the first find."""
        if self._rows:
            self._rows[0].setFocus(_BY_KEY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the rows, or back to the words that are searched for."""
        at = next((n for n, row in enumerate(self._rows) if row.hasFocus()), 0)
        match event.key():
            case Qt.Key.Key_Down:
                self._rows[min(at + 1, len(self._rows) - 1)].setFocus(_BY_KEY)
            case Qt.Key.Key_Up if at:
                self._rows[at - 1].setFocus(_BY_KEY)
            case Qt.Key.Key_Up | Qt.Key.Key_Escape:
                self.back.emit()
            case _:
                super().keyPressEvent(event)

    @property
    def days(self) -> list[date]:
        """Days of the rows, in order."""
        return [row.day for row in self._rows if isinstance(row, _Row)]


def _count_words(n: int) -> str:
    if not n:
        return tr("Nothing found. Private notes are never searched.")
    if n > MOST_SHOWN:
        return tr("{n} found, the newest {most} are shown.", n=n, most=MOST_SHOWN)
    return trn("{n} found", "{n} found, the newest first", n)


class _Row(WideButton):
    """A find: its day and writer, then the words around it."""

    def __init__(self, found: Found) -> None:
        day = dates.long_day(found.day)
        about = tr("{kind}, by {name}", kind=tr(_KINDS[found.kind]), name=found.name)
        super().__init__(
            Label(day, "question"), Label(about, "help"), Label(found.excerpt), room=12
        )
        self.day = found.day
        self.setAccessibleName(f"{day}, {about}: {found.excerpt}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the steps along the rows to the list: a button would go anywhere."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)
