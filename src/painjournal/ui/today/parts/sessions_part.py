"""Therapy sessions of a day: a press on a kind adds one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain.entries import Entry
from painjournal.domain.parts import MOST_MINUTES, SESSIONS, Session
from painjournal.domain.vocabulary import WordKind
from painjournal.i18n import tr
from painjournal.ui.today.parts.own_word_line import OwnWordLine
from painjournal.ui.today.parts.session_row import SessionRow
from painjournal.ui.today.parts.words_part import WordsPart, choices_of
from painjournal.ui.widgets.add_row import AddRow
from painjournal.ui.widgets.listed_row import ListedRow, ListedRows
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through


class SessionsPart(WordsPart):
    """Kinds to press, and below them the sessions added, each with minutes if wanted."""

    code = SESSIONS
    kind = WordKind.SESSION

    def __init__(self) -> None:
        super().__init__()
        self._kinds = AddRow(tr("Add a session:"), ())
        self._kinds.added.connect(self._on_added)
        self._more = OwnWordLine(
            tr("Another kind"), tr("Another kind of session"), tr("Kind of session")
        )
        self._more.asked.connect(self._on_kind_asked)
        self._list = ListedRows()
        self._rows: list[SessionRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        kinds = Column(self._kinds, self._more, gap=4)
        outer.addWidget(Column(kinds, self._list, gap=6))

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions shown, as they can be kept."""
        return tuple(row.session for row in self._rows)

    def show_words(self, entry: Entry) -> None:
        """Offer the kinds; a retired one is not offered, but stays on the days that have it."""
        choices = choices_of(self.words())
        if [one.choice for one in self._kinds.buttons] != choices:
            self._kinds.set_choices(choices)
        for row in self._rows:
            row.set_name(self.said(row.kind))

    def show_anew(self, entry: Entry) -> None:
        """Show the sessions of an entry."""
        for row in tuple(self._rows):
            self._drop(row)
        self._more.close_line()
        self.show_entry(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept; a row that says the same stays untouched."""
        for row, session in zip(tuple(self._rows), entry.sessions, strict=False):
            if row.kind != session.kind:
                break
            if row.session != session:
                row.show_session(session)
        same = [a.kind == b.kind for a, b in zip(self._rows, entry.sessions, strict=False)]
        kept = same.index(False) if False in same else len(same)
        for row in self._rows[kept:]:
            self._drop(row)
        for session in entry.sessions[kept:]:
            self._put(session)
        self._share_day()

    def fill(self, entry: Entry) -> Entry:
        """Entry with the sessions."""
        return entry.with_sessions(self.sessions)

    @property
    def refused(self) -> bool:
        """Whether minutes or a new kind are typed that are not kept."""
        return bool(self._more.text.strip()) or any(row.refused for row in self._rows)

    def say_problem(self) -> None:
        """Go to what is refused and say why."""
        refused = next((row for row in self._rows if row.refused), None)
        if refused is not None:
            refused.say_problem()
        elif self._more.text.strip():
            self._more.say_left()

    def take_focus(self) -> None:
        """Bring the keyboard to the kinds."""
        self._kinds.take_focus()

    def take(self, code: str) -> None:
        """Add a session of this kind and go to its minutes."""
        self._more.close_line()
        row = self._put(Session(kind=code))
        self._share_day()
        row.take_focus()
        self.changed.emit(False)

    def say_refused_word(self, sentence: str) -> None:
        """Say beside the new kind why it cannot be on the list."""
        self._more.set_problem(sentence)

    def _put(self, session: Session) -> SessionRow:
        row = SessionRow(session, self.said(session.kind))
        row.typed.connect(self._on_typed)
        row.left.connect(self._on_left)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._list.add_row(row)
        tab_through(self._kinds, self._more, self._list)
        return row

    def _drop(self, row: ListedRow) -> None:
        self._rows = [one for one in self._rows if one is not row]
        self._list.remove_row(row, self._kinds)

    def _share_day(self) -> None:
        taken = sum(one.minutes or 0 for one in self.sessions)
        for row in self._rows:
            row.leave_room(MOST_MINUTES - taken + (row.session.minutes or 0))

    @Slot(int)
    def _on_added(self, value: int) -> None:
        self.take(self.words()[value].code)

    @Slot(str)
    def _on_kind_asked(self, text: str) -> None:
        self.wish(text)

    @Slot()
    def _on_typed(self) -> None:
        self._share_day()
        self.changed.emit(True)

    @Slot()
    def _on_left(self) -> None:
        self.take_focus()

    @Slot()
    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, SessionRow):
            self._drop(row)
            self._share_day()
            self.changed.emit(False)
