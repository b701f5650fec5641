"""Notes that cover a stretch of days, and with them the day that is shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain import parts
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.days import diary_day
from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError, NotPossible
from painjournal.i18n import tr
from painjournal.ui.today.autosave import Autosave
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.today.parts.stretch_row import ReadStretch, StretchRow
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_before

if TYPE_CHECKING:
    from painjournal.services.notes import Notes
    from painjournal.services.people import People


class StretchNotePart(FormPart):
    """Own notes to write, those of others to read; kept beside the entry, by this part itself."""

    code: ClassVar[str] = parts.STRETCH_NOTE

    def __init__(self, notes: "Notes", people: "People", now: Callable[[], datetime]) -> None:
        """Keep notes with the services of an open journal, by its clock."""
        super().__init__()
        self._notes, self._people, self._now = notes, people, now
        self._form: Form | None = None
        self._rows: list[StretchRow] = []
        self._read: list[ReadStretch] = []
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._on_save_due)
        self._others, self._own = Column(gap=16), Column(gap=20)
        self._problem = Label("", "problem")
        self._about = Label(
            tr("A note about a stretch of days, such as a holiday. It is shown on each of them."),
            "help",
        )
        self._add = LinkButton("", icon="plus")
        self._add.clicked.connect(self._on_add_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        links = Links(self._add)
        layout.addWidget(Column(self._others, self._about, self._own, self._problem, links))
        self._problem.hide()
        self._show_which()

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the notes about a day.

        Where only what is asked has changed, what is typed stays; the same form shown again is
        what is kept and nothing else.
        """
        before, self._form = self._form, form
        if before is None or before == form or not before.is_same_day(form):
            for row in list(self._rows):
                self._drop(row)
        self._show()

    def show_entry(self, entry: Entry) -> None:
        """Nothing: these notes are no part of the entry."""

    def fill(self, entry: Entry) -> Entry:
        """The entry as it is."""
        return entry

    @property
    def refused(self) -> bool:
        """Whether something is typed that cannot be kept."""
        return any(row.refused for row in self._rows)

    def say_problem(self) -> None:
        """Go to what is refused and say why."""
        found = next((row for row in self._rows if row.refused), None)
        if found is not None:
            found.say_problem()

    def take_focus(self) -> None:
        """Bring the keyboard to the first note of one's own, or to the way to write one."""
        if self._rows:
            self._rows[0].take_focus()
        else:
            self._add.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """Begin the first note; there is nothing of it in the journal until it has words."""
        if self._rows or self._read:
            self.take_focus()
        else:
            self._on_add_clicked()

    def settle(self) -> None:
        """Keep what waits."""
        if self._autosave.waiting:
            self._autosave.now()

    def holds(self, form: Form, entry: Entry) -> bool:
        """Whether a note covers the day, or is being written."""
        if self._form is not None and self._form.is_same_day(form):
            return bool(self._read) or any(row.is_begun for row in self._rows)
        return bool(self._covering(form))

    @property
    def rows(self) -> tuple[StretchRow, ...]:
        """One's own notes as they stand below one another."""
        return tuple(self._rows)

    def _covering(self, form: Form) -> tuple[StretchNote, ...]:
        return self._notes.stretches(form.person.id, form.day, viewer_id=form.writer.id)

    def _show(self) -> None:
        if self._form is None:
            return
        found = self._covering(self._form)
        writer_id = self._form.writer.id
        mine = {one.code: one for one in found if one.writer_id == writer_id}
        for row in list(self._rows):
            code = row.note.code
            if row.waiting or row.refused or not code:
                continue
            if code not in mine:
                self._drop(row)
            elif row.note != mine[code]:
                row.show_note(mine[code])
        there = {row.note.code for row in self._rows}
        for code, note in mine.items():
            if code not in there:
                self._put(note)
        self._show_others([one for one in found if one.writer_id != writer_id])

    def _show_others(self, notes: list[StretchNote]) -> None:
        names = {one.id: one.name for one in self._people.writers(archived=True)}
        wanted = [(one, names.get(one.writer_id, "")) for one in notes]
        if wanted == [(one.note, one.name) for one in self._read]:
            return
        for old in self._read:
            self._others.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._read = [ReadStretch(note, name) for note, name in wanted]
        for one in self._read:
            self._others.add(one)
        self._show_which()

    def _put(self, note: StretchNote) -> StretchRow:
        row = StretchRow(note, diary_day(self._now()))
        row.changed.connect(self._on_row_changed)
        row.removed.connect(self._on_row_removed)
        self._rows.append(row)
        self._own.add(row)
        # The layout would show it later, and it gets the keyboard now.
        row.show()
        self._show_which()
        tab_before(self._add, row)
        return row

    def _drop(self, row: StretchRow) -> None:
        self._rows.remove(row)
        self._own.box.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_which()

    def _show_which(self) -> None:
        self._others.setVisible(bool(self._read))
        self._own.setVisible(bool(self._rows))
        kept = any(row.note.code for row in self._rows)
        self._about.setVisible(not kept and not self._read)
        another = tr("Write another note"), tr("Write a note about several days")
        self._add.setText(another[0] if self._rows else another[1])
        self._add.updateGeometry()

    @Slot()
    def _on_add_clicked(self) -> None:
        if self._form is not None:
            note = StretchNote(
                person_id=self._form.person.id,
                writer_id=self._form.writer.id,
                first=self._form.day,
                last=self._form.day,
                text="",
            )
            self._put(note).take_focus()

    @Slot(bool)
    def _on_row_changed(self, can_wait: bool) -> None:
        if can_wait:
            self._autosave.wait()
        else:
            self._autosave.now()

    @Slot()
    def _on_save_due(self) -> None:
        self._say("")
        for row in self._rows:
            if row.waiting and row.is_begun:
                self._keep(row)

    def _keep(self, row: StretchRow) -> None:
        note = row.note
        try:
            change = self._notes.keep_stretch(note)
        except NotPossible as error:
            row.say_not_possible(error)
            return
        except JournalError as error:
            self._say(error.sentence)
            self._autosave.again()
            return
        row.take_kept(replace(note, code=change.code))
        self.kept.emit(change)

    @Slot()
    def _on_row_removed(self) -> None:
        row = self.sender()
        if not isinstance(row, StretchRow):
            return
        code = row.note.code
        if code:
            try:
                removal = self._notes.remove_stretch(code)
            except JournalError as error:
                self._say(error.sentence)
                return
        self._drop(row)
        self.take_focus()
        if code:
            self.removed.emit(tr("The note about several days was removed."), removal)

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
