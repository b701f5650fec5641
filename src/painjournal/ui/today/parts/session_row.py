"""A therapy session: its kind, and its minutes if somebody wants to write them."""

from PySide6.QtCore import Signal, Slot

from painjournal.domain.parts import MOST_MINUTES, Session
from painjournal.i18n import tr
from painjournal.ui.widgets.listed_row import ListedRow
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.typed_field import RefusedText


class SessionRow(ListedRow):
    """One session; `typed` when its minutes change, `left` when Enter ends the typing."""

    typed = Signal()
    left = Signal()

    def __init__(self, session: Session, words: str) -> None:
        self.kind = session.kind
        self._field = _SessionMinutes(tr("Minutes of {session}", session=words))
        self._field.value = session.minutes
        super().__init__(words, self._field, tr("Take off {words}", words=words))
        self._field.changed.connect(self.typed)
        self._field.problem.connect(self._on_problem)
        self._field.returnPressed.connect(self._on_return)

    @property
    def session(self) -> Session:
        """The session as it can be kept."""
        minutes = self._field.value
        return Session(kind=self.kind, minutes=None if minutes is None else round(minutes))

    @property
    def refused(self) -> bool:
        """Whether minutes are typed that cannot be kept."""
        return self._field.refused

    def show_session(self, session: Session) -> None:
        """Show minutes that are kept."""
        self._field.value = session.minutes

    def leave_room(self, minutes: int) -> None:
        """Say how many minutes of the day the other sessions leave."""
        self._field.leave_room(minutes)

    def say_problem(self) -> None:
        """Go to the minutes and say what is wrong with them."""
        self._field.setFocus()
        self._field.settle()

    def take_focus(self) -> None:
        """Bring the keyboard to the minutes."""
        self._field.setFocus()

    @Slot(str)
    def _on_problem(self, sentence: str) -> None:
        self.set_problem(sentence)

    @Slot()
    def _on_return(self) -> None:
        if not self._field.refused:
            self.left.emit()


class _SessionMinutes(NumberField):
    """Minutes that must fit into the day beside those of the other sessions."""

    def __init__(self, name: str) -> None:
        super().__init__(name, 1, MOST_MINUTES, unit=tr("min"))
        self._room = MOST_MINUTES

    def leave_room(self, minutes: int) -> None:
        """Refuse more than this; what was refused is read again, for there may be room now."""
        self._room = minutes
        if self.refused:
            self._on_text_edited(self.text())

    def read(self, text: str) -> float | None:
        """The minutes, None for blank."""
        value = super().read(text)
        if value is not None and value > self._room:
            raise RefusedText(tr("Together these sessions are longer than a day of 24 hours."))
        return value
