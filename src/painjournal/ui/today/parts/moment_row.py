"""One moment of the day: a line that says it, and its questions when it is open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain import places
from painjournal.domain.asking import PainScale
from painjournal.domain.catalogue import measure
from painjournal.domain.parts import Moment
from painjournal.i18n import listed, tr
from painjournal.ui import dates, theme
from painjournal.ui.today.parts.moment_fields import Draft, MomentFields, MomentQuestions
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.shapes import pen_for, rounded

_LONGEST = 60
"""Letters of free words in the line of a folded moment."""


class MomentRow(QWidget):
    """A moment, folded or open; `changed` tells whether saving can wait for the end of typing."""

    changed = Signal(bool)
    removed = Signal()

    def __init__(
        self,
        questions: MomentQuestions,
        latest: Callable[[], int],
        draft: Draft,
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._questions, self._latest = questions, latest
        self._draft = draft
        self._fields: MomentFields | None = None
        self._fold = Fold("", self._make_fields)
        self._fold.turned.connect(self._say)
        self._fold.header.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._fold)
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one edge around an open moment, so that its questions are seen to be its own."""
        if self.open:
            painter = pen_for(self)
            border = theme.current().colour("card_border")
            rounded(painter, QRectF(self.rect()), theme.metrics().corner, border=border)
            painter.end()

    @property
    def draft(self) -> Draft:
        """The moment as it is shown."""
        return self._draft if self._fields is None else self._fields.draft

    @property
    def moment(self) -> Moment | None:
        """What of it can be kept: nothing while it is only offered, or has no time."""
        offered = self._fields is not None and self._fields.offered
        return None if offered else self.draft.moment

    @property
    def refused(self) -> bool:
        """Whether something is typed that cannot be kept: a wrong time, or words without a time."""
        wrong = self._fields is not None and self._fields.refused
        return wrong or (self.draft.at is None and self.draft.says_something)

    @property
    def open(self) -> bool:
        """Whether its questions are seen."""
        return self._fold.open

    def show_draft(self, draft: Draft) -> None:
        """Show a moment, exactly."""
        self._draft = draft
        if self._fields is not None:
            self._fields.show_draft(draft)
        self._say()

    def begin(self, *, offered: bool = False) -> None:
        """Open it, with the keyboard at the first question; `offered` until something is said."""
        self._fold.open = True
        self._say()
        if self._fields is not None:
            self._fields.offered = offered
            self._fields.take_focus()

    def fold(self) -> None:
        """Show one line, if there is something to say and nothing refused."""
        if not self.refused and self.draft.at is not None:
            if self._fields is not None:
                self._fields.offered = False
            self._fold.open = False
            self._say()

    def say_problem(self) -> None:
        """Go to the time and say why the moment cannot be kept."""
        self._fold.open = True
        self._say()
        if self._fields is not None:
            self._fields.say_problem()

    def take_focus(self) -> None:
        """Bring the keyboard to the line."""
        self._fold.header.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete on the line removes the moment."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_fields(self) -> QWidget:
        self._fields = MomentFields(self._questions, self._latest)
        self._fields.show_draft(self._draft)
        self._fields.changed.connect(self._on_changed)
        self._fields.done.connect(self._on_done)
        self._fields.removed.connect(self.removed)
        return self._fields

    @Slot()
    def _say(self) -> None:
        said = _said(self.draft)
        if said:
            # An open moment says the rest below.
            self._fold.set_title(said[0] if self.open else " · ".join(said))
            self._fold.header.setAccessibleName(tr("Moment: {what}", what=listed(said)))
        else:
            self._fold.set_title(tr("New moment"))
            self._fold.header.setAccessibleName(tr("New moment"))

    @Slot(bool)
    def _on_changed(self, can_wait: bool) -> None:
        self._say()
        self.changed.emit(can_wait)

    @Slot()
    def _on_done(self) -> None:
        self.fold()
        if self.open:
            self.say_problem()
        else:
            self.take_focus()
            self.changed.emit(False)


def _said(draft: Draft) -> list[str]:
    """A moment in few words, its time first; nothing while it has no time."""
    if draft.at is None:
        return []
    words = [dates.time_of_day(draft.at)]
    if draft.level is not None:
        words.append(str(draft.level))
    words += [tr(one.words) for one in measure(PainScale.WORDS).choices if one.value == draft.step]
    words += [places.label(one) for one in draft.places]
    words += [_short(one) for one in (draft.doing, draft.helped) if one.strip()]
    return words


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
