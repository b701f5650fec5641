"""Moments of the day: as many as wanted, none required."""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout

from painjournal.domain import parts
from painjournal.domain.entries import Entry
from painjournal.domain.parts import MOST_MINUTES, Moment
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.moment_fields import Draft, MomentQuestions
from painjournal.ui.today.parts.moment_row import MomentRow
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_before


class MomentsPart(FormPart):
    """Moments as lines that open; a new one stands below the others until the day is shown anew."""

    code: ClassVar[str] = parts.MOMENTS

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Ask `now` for the present moment where the person is."""
        super().__init__()
        self._now = now
        self._form: Form | None = None
        self._questions = MomentQuestions()
        self._rows: list[MomentRow] = []
        self._box = Column(gap=8)
        self._add = LinkButton(tr("Add a moment"), icon="plus")
        self._add.clicked.connect(self._on_add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._about = Label(
            tr("A time of day that you want to remember: what was happening, what helped."), "help"
        )
        layout.addWidget(Column(self._box, self._about, Links(self._add), gap=8))
        self._show()

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the moments of a day, earliest first.

        Where only what is asked has changed, what is typed stays; the same form shown again is
        what is kept and nothing else.
        """
        before, asked = self._form, MomentQuestions.on(form)
        self._form = form
        if (
            before is not None
            and before != form
            and before.is_same_day(form)
            and asked == self._questions
        ):
            self.show_entry(entry)
            return
        self._questions = asked
        for row in list(self._rows):
            self._drop(row)
        for moment in entry.moments:
            self._put(Draft.of(moment))

    def show_entry(self, entry: Entry) -> None:
        """Show again the rows that say something else than what is kept."""
        left = list(entry.moments)
        others = []
        for row in self._rows:
            said = _kept_as(entry, row)
            if said in left:
                left.remove(said)
            elif said is not None:
                others.append(row)
        for row in others[len(left) :]:
            self._drop(row)
        for row, moment in zip(others, left, strict=False):
            row.show_draft(Draft.of(moment))
        for moment in left[len(others) :]:
            self._put(Draft.of(moment), self._place_of(moment))
        if self.fill(entry).moments != entry.moments:
            # Moments of the same minute have an order too.
            for row in [one for one in self._rows if one.moment is not None]:
                self._drop(row)
            for n, moment in enumerate(entry.moments):
                self._put(Draft.of(moment), n)

    def fill(self, entry: Entry) -> Entry:
        """Entry with every moment that has a time."""
        every = (row.moment for row in self._rows)
        return entry.with_moments(one for one in every if one is not None)

    @property
    def refused(self) -> bool:
        """Whether a time cannot be kept, or words have no time."""
        return any(row.refused for row in self._rows)

    def say_problem(self) -> None:
        """Go to the first moment that cannot be kept and say why."""
        found = next((row for row in self._rows if row.refused), None)
        if found is not None:
            found.say_problem()

    def take_focus(self) -> None:
        """Bring the keyboard to the first moment, or to the way to add one."""
        if self._rows:
            self._rows[0].take_focus()
        else:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """Begin the first moment; looking at its questions alone keeps nothing."""
        if self._rows:
            self.take_focus()
        else:
            self._put(self._new_draft()).begin(offered=True)

    @property
    def rows(self) -> tuple[MomentRow, ...]:
        """The moments as they stand below one another."""
        return tuple(self._rows)

    def _put(self, draft: Draft, at: int | None = None) -> MomentRow:
        row = MomentRow(self._questions, self._latest, draft)
        row.changed.connect(self.changed)
        row.removed.connect(self._on_removed)
        at = len(self._rows) if at is None else at
        following = self._rows[at] if at < len(self._rows) else self._add
        self._rows.insert(at, row)
        self._box.box.insertWidget(at, row)
        # A layout would show it later, and it gets the keyboard now.
        row.show()
        self._show()
        tab_before(following, row)
        return row

    def _drop(self, row: MomentRow) -> None:
        """Take a row away; the keyboard goes to its neighbour."""
        focused = QApplication.focusWidget()
        held = focused is not None and row.isAncestorOf(focused)
        at = self._rows.index(row)
        self._rows.remove(row)
        if held:
            near = self._rows[at:] or self._rows[-1:]
            if near:
                near[0].take_focus()
            else:
                self._add.setFocus(Qt.FocusReason.TabFocusReason)
        self._box.box.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show()

    def _show(self) -> None:
        self._box.setVisible(bool(self._rows))
        self._about.setVisible(not self._rows)

    def _new_draft(self) -> Draft:
        return Draft(at=self._latest() if self._is_today() else None)

    def _place_of(self, moment: Moment) -> int:
        later = (
            n
            for n, row in enumerate(self._rows)
            if row.draft.at is not None and row.draft.at > moment.at
        )
        return next(later, len(self._rows))

    def _latest(self) -> int:
        """Last minute of the day that has come."""
        if not self._is_today():
            return MOST_MINUTES
        now = self._now()
        return now.hour * 60 + now.minute

    def _is_today(self) -> bool:
        return self._form is not None and self._form.day == self._now().date()

    @Slot()
    def _on_add_clicked(self) -> None:
        for row in self._rows:
            row.fold()
        self._put(self._new_draft()).begin()
        self.changed.emit(False)

    @Slot()
    def _on_removed(self) -> None:
        row = self.sender()
        if isinstance(row, MomentRow):
            self._drop(row)
            self.changed.emit(False)


def _kept_as(entry: Entry, row: MomentRow) -> Moment | None:
    """What a row says, in the words in which a journal keeps it."""
    moment = row.moment
    return None if moment is None else entry.with_moments([moment]).moments[0]
