"""The day form: every answer optional, saved as it is given, shown again exactly."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import times_on
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError
from painjournal.domain.people import Person, Writer
from painjournal.domain.vocabulary import OwnWord
from painjournal.ui.today.autosave import Autosave
from painjournal.ui.today.day_acts import DayActs
from painjournal.ui.today.day_form import DayForm
from painjournal.ui.today.day_header import DayHeader
from painjournal.ui.today.day_keys import keys_of_day
from painjournal.ui.today.form import Form, form_of_day
from painjournal.ui.today.typing_undo import TypingUndo
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.domain.removals import Removal
    from painjournal.services.journals import Journal
    from painjournal.ui.today.item_card import ItemCard


class TodayPage(QWidget):
    """One writer's day. Built before the journal is open; fields stay disabled until it is."""

    changed = Signal(object)
    reading_wanted = Signal(str)
    list_wanted = Signal(str)
    notice_wanted = Signal(str, list)
    help_wanted = Signal()
    voices_wanted = Signal(object)
    versions_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._journal: Journal | None = None
        self._form: Form | None = None
        self._entry: Entry | None = None
        self._taken_back: list[Entry] = []
        self._warned = False
        self._adults = False
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._on_save_due)
        self._header = DayHeader()
        self._body = DayForm()
        self._problem = Label("", "problem")
        self._problem.hide()
        self._scroll = ScrollColumn(widest=1240)
        for part in (self._header, self._problem, self._body):
            self._scroll.add(part)
        self._scroll.add_stretch()
        self._typing_undo = TypingUndo(self)
        self._acts = DayActs(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._join()
        self._body.setEnabled(False)
        self._header.setEnabled(False)

    def open(self, journal: "Journal") -> None:
        """Take an opened journal."""
        self._journal = journal
        self._form = self._entry = None
        self._body.open(journal)
        self._header.mark_days(self._written_days)

    def close_journal(self) -> None:
        """Let the journal go: save what waits, and disable the form."""
        self._save_waiting()
        self._journal = self._form = self._entry = None
        self._acts.show_form(None, None)
        self._body.open(None)
        self._header.setEnabled(False)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Show the day of another person or writer; the day stays."""
        self._save_waiting()
        if self._journal is not None:
            day = self._form.day if self._form is not None else self._journal.diary.today()
            self._show_day(person, writer, day)

    def show_day(self, day: date) -> bool:
        """Go to another day; False when the day has not come or something refused holds us."""
        if self._form is None or self._journal is None or day > self._journal.diary.today():
            return False
        if not self.leaving():
            return False
        self._show_day(self._form.person, self._form.writer, day)
        return True

    @property
    def day(self) -> date | None:
        """The day that is open, None before the journal is."""
        return self._form.day if self._form is not None else None

    def shown(self) -> None:
        """Bring the keyboard to the first question, so that a digit answers at once."""
        if self._form is not None:
            self._body.take_focus()

    def leaving(self) -> bool:
        """Save what waits; the first try to leave with something refused goes to it instead."""
        self._save_waiting()
        refused = next(self._body.refused(), None)
        if refused is not None and not self._warned:
            self._warned = True
            self._scroll.show_widget(refused)
            refused.say_problem()
            if refused.height() <= self._scroll.height():
                self._on_reached(refused)
            return False
        if self._journal is not None:
            self._journal.diary.leave_day()
        return True

    def on_change(self, change: Change) -> None:
        """Show the form anew when what the family keeps, or says of this day, became another.

        What changes about people and what they are asked comes with `set_subject`.
        """
        form, journal = self._form, self._journal
        if form is None or journal is None:
            return
        if change.what is What.ENTRY:
            kept = journal.diary.entry(form.person.id, form.day, form.writer.id)
            if change.writer_id != form.writer.id:
                self._show_others()
            elif self._entry is not None and not kept.same_content(self._entry):
                self._taken_back.append(self._entry)
                self._show_kept(kept)
        elif change.what is What.LISTS:
            self._save_waiting()
            self._show_day(form.person, form.writer, form.day)

    def keys(self) -> list[tuple[str, str]]:
        """Keys of this page, for the list of keys."""
        return keys_of_day()

    def event(self, event: QEvent) -> bool:
        """Offer the way to today when the window is taken up again on another day."""
        if event.type() == QEvent.Type.WindowActivate:
            self._show_header()
        return super().event(event)

    def _join(self) -> None:
        more = self._body.more
        self._body.changed.connect(self._on_changed)
        self._body.reading_wanted.connect(self.reading_wanted)
        self._body.nothing_turned.connect(self._on_nothing_turned)
        self._body.reached.connect(self._on_reached)
        more.kept.connect(self.changed)
        more.list_wanted.connect(self.list_wanted)
        more.word_wanted.connect(self._on_word_wanted)
        more.removed.connect(self._on_part_removed)
        more.help_wanted.connect(self.help_wanted)
        self._header.day_wanted.connect(self.show_day)
        self._header.together_turned.connect(self._on_together_turned)
        self._header.undo_wanted.connect(self.undo)
        self._acts.about_to_act.connect(self._save_waiting)
        self._acts.altered.connect(self._on_altered)
        self._acts.list_wanted.connect(self.list_wanted)
        self._acts.notice_wanted.connect(self.notice_wanted)
        self._acts.versions_wanted.connect(self.versions_wanted)
        self._header.menu_wanted.connect(self._on_menu_wanted)
        self._header.voices_wanted.connect(self._on_voices_wanted)
        for keys, act in (
            ("Alt+Left", lambda: self._go_by(-1)),
            ("Alt+Right", lambda: self._go_by(1)),
            ("Ctrl+D", self._header.ask_day),
            ("Ctrl+T", self._on_today_wanted),
            ("Ctrl+M", more.unfold),
            ("Ctrl+.", self._header.ask_menu),
            (QKeySequence(QKeySequence.StandardKey.Undo).toString(), self.undo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_day(self, person: Person, writer: Writer, day: date) -> None:
        if self._journal is None:
            return
        diary, people = self._journal.diary, self._journal.people
        diary.leave_day()
        entry = diary.entry(person.id, day, writer.id)
        form = form_of_day(self._journal, person, writer, day)
        same = self._form is not None and self._form.is_same_day(form)
        if entry.first_recorded is None and writer.is_self(person):
            together = self._entry.together if same and self._entry else writer.together
            entry = replace(entry, together=together)
        if not same:
            self._taken_back, self._warned = [], False
            self._header.show_saved(None)
        self._form, self._entry = form, entry
        self._acts.show_form(self._journal, form)
        self._adults = any(one.person_id is None for one in people.writers())
        self._header.show_time(
            ", ".join(one.name for one in times_on(form.lists.school_times, day))
        )
        self._show_others()
        self._show_header()
        self._header.show_undo(bool(self._taken_back))
        self._problem.hide()
        self._body.show_form(form, entry)
        recent = diary.recent_places(person.id, writer.id, day)
        self._body.offer_same(*(recent or (None, ())))
        self._header.setEnabled(True)
        if not same:
            # At last: a card that went may have passed the keyboard on to something far below.
            self._scroll.verticalScrollBar().setValue(0)

    def _show_others(self) -> None:
        if self._form is not None and self._journal is not None:
            form = self._form
            voices = self._journal.diary.day(form.person.id, form.day, form.writer.id)
            others = [one.writer for one in voices if one.writer.id != form.writer.id]
            self._header.show_others([one.name for one in others])

    def _show_kept(self, entry: Entry) -> None:
        """Show what is kept after it became another in one go."""
        self._entry = entry
        if self._form is None:
            return
        self._body.show_entry(self._form, entry)
        self._header.show_undo(bool(self._taken_back))
        self._header.show_saved(entry.changed)
        self._show_header()

    def _show_header(self) -> None:
        if self._form is not None and self._entry is not None and self._journal is not None:
            today, together = self._journal.diary.today(), self._entry.together
            self._header.show_form(self._form, today, together=together, adults=self._adults)

    def _written_days(self, year: int, month: int) -> set[date]:
        if self._journal is None or self._form is None:
            return set()
        first = date(year, month, 1)
        next_month = date(year + month // 12, month % 12 + 1, 1)
        period = Period(first, date.fromordinal(next_month.toordinal() - 1))
        return {one.day for one in self._journal.diary.written_days(self._form.person.id, period)}

    def _filled(self) -> Entry | None:
        entry = self._entry
        if entry is None:
            return None
        entry = self._body.fill(entry)
        if entry.has_content and entry.nothing_to_add:
            entry = replace(entry, nothing_to_add=False)
        return entry

    @Slot()
    def _save_waiting(self) -> None:
        if self._autosave.waiting:
            self._autosave.now()
        self._body.settle()

    def _keep(self, entry: Entry) -> bool:
        """Save an entry, and say whether that changed anything; on trouble the form stays."""
        if self._journal is None or self._entry is None:
            return False
        try:
            change = self._journal.diary.save(entry)
        except JournalError as error:
            self._problem.setText(error.sentence)
            self._problem.show()
            self._autosave.again()
            return False
        self._problem.hide()
        if change is None:
            return False
        self._taken_back.append(self._entry)
        self._entry = self._journal.diary.entry(entry.person_id, entry.day, entry.writer_id)
        self._header.show_saved(self._entry.changed)
        self._header.show_undo(True)
        self._body.follow(self._entry)
        self.changed.emit(change)
        return True

    @Slot()
    def undo(self) -> None:
        """Take back what was typed and refused, else the last change of this day."""
        self._save_waiting()
        if self._entry is None or self._form is None:
            return
        if self._body.forget_refused(self._form, self._entry):
            return
        if not self._taken_back or not self._keep(self._taken_back[-1]):
            return
        # The step back was itself remembered as a change: it goes, with the one it took back.
        del self._taken_back[-2:]
        self._show_kept(self._entry)

    @Slot(bool)
    def _on_changed(self, can_wait: bool) -> None:
        self._warned = False
        if can_wait:
            self._autosave.wait()
        else:
            self._autosave.now()

    @Slot()
    def _on_save_due(self) -> None:
        filled = self._filled()
        if filled is not None:
            self._keep(filled)

    @Slot(object, object)
    def _on_word_wanted(self, word: OwnWord, around: "ItemCard | None") -> None:
        """Put a word on the family's list, then show the form with it; else say why not."""
        if self._journal is None:
            return
        self._save_waiting()
        try:
            change = self._journal.lists.keep_word(word)
        except JournalError as error:
            if around is not None:
                around.say_refused(error.sentence)
        else:
            self.changed.emit(change)

    @Slot(QWidget)
    def _on_menu_wanted(self, button: QWidget) -> None:
        self._save_waiting()
        if self._entry is not None:
            self._acts.ask(button, self._entry)

    @Slot()
    def _on_voices_wanted(self) -> None:
        self._save_waiting()
        if self._form is not None:
            self.voices_wanted.emit(self._form.day)

    @Slot(str, object)
    def _on_part_removed(self, said: str, removal: "Removal") -> None:
        self.changed.emit(removal.change)
        self._acts.offer_back(said, removal)

    @Slot(object)
    def _on_altered(self, change: Change) -> None:
        """Show the day that is open as it is kept now, with nothing to take back."""
        if self._form is not None:
            form, self._form = self._form, None
            self._show_day(form.person, form.writer, form.day)
            self.shown()
        self.changed.emit(change)

    @Slot(QWidget)
    def _on_reached(self, part: QWidget) -> None:
        """Bring into view what was unfolded, when it has its place."""
        QTimer.singleShot(0, part, partial(self._scroll.show_widget, part))

    @Slot(bool)
    def _on_together_turned(self, together: bool) -> None:
        self._save_waiting()
        if self._entry is not None:
            self._entry_with(replace(self._entry, together=together))

    @Slot(bool)
    def _on_nothing_turned(self, nothing: bool) -> None:
        if self._entry is not None:
            self._entry_with(replace(self._entry, nothing_to_add=nothing))

    def _entry_with(self, entry: Entry) -> None:
        if not entry.is_written and self._entry is not None and not self._entry.is_written:
            # "Written together" alone is no entry yet: it goes with the first answer.
            self._entry = entry
        else:
            self._keep(entry)

    @Slot()
    def _on_today_wanted(self) -> None:
        if self._journal is not None:
            self._go_to_day(self._journal.diary.today())

    def _go_by(self, days: int) -> None:
        if self._form is not None:
            self._go_to_day(date.fromordinal(self._form.day.toordinal() + days))

    def _go_to_day(self, day: date) -> None:
        """Go to a day by a key: the keyboard begins with its first question."""
        if self.show_day(day):
            self.shown()
