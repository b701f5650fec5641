"""What a search in the journal found, as days that can be opened."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from painjournal.domain.searches import Found, FoundIn
from painjournal.i18n import mark, tr, trn
from painjournal.ui import dates, theme
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded

MOST_SHOWN = 60
"""More days than this are not listed; more letters find fewer."""

_KINDS: Mapping[FoundIn, str] = {
    FoundIn.NOTE: mark("Note"),
    FoundIn.LONG_NOTE: mark("Note about several days"),
    FoundIn.EVENT: mark("Event"),
    FoundIn.MOMENT: mark("Moment of the day"),
    FoundIn.DOSE: mark("Medicines and treatments"),
}


class SearchResults(Column):
    """One row for each find, newest first; pressing one wants its day."""

    day_wanted = Signal(object)

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
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)

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


class _Row(QAbstractButton):
    """A find: its day and writer, then the words around it."""

    def __init__(self, found: Found) -> None:
        super().__init__()
        self.day = found.day
        self._ring = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        head = Label(dates.long_day(found.day), "question")
        about = Label(tr("{kind}, by {name}", kind=tr(_KINDS[found.kind]), name=found.name), "help")
        excerpt = Label(found.excerpt)
        self._box = QVBoxLayout(self)
        for label in (head, about, excerpt):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._box.addWidget(label)
        self.setAccessibleName(f"{head.text()}, {about.text()}: {found.excerpt}")
        self._space()

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return self._box.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words."""
        return self._box.heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a card that can be pressed."""
        worn, painter, box = (
            theme.current(),
            pen_for(self),
            QRectF(self.rect()).adjusted(1, 1, -1, -1),
        )
        ground = "choice_hover" if self.underMouse() else "card"
        rounded(
            painter,
            box,
            theme.metrics().radius,
            worn.colour(ground),
            border=worn.colour("card_border"),
        )
        if self._ring and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), theme.metrics().radius, worn.colour(ground))
        painter.end()

    def _space(self) -> None:
        space = theme.metrics().space
        self._box.setContentsMargins(space(16), space(10), space(16), space(12))
        self._box.setSpacing(space(2))
