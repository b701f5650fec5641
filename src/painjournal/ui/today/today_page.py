"""The day form: every answer optional, saved as it is given, shown again exactly."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError
from painjournal.domain.measures import Measure, Section, Spot
from painjournal.domain.people import Person, Writer
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.i18n import tr
from painjournal.ui.today.autosave import Autosave
from painjournal.ui.today.day_header import DayHeader
from painjournal.ui.today.form import Form
from painjournal.ui.today.form_columns import FormColumns
from painjournal.ui.today.more_section import MoreSection
from painjournal.ui.today.pain_section import PainSection
from painjournal.ui.today.section import FormSection
from painjournal.ui.today.sleep_section import SleepSection
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.services.diary import Diary
    from painjournal.services.people import People


class TodayPage(QWidget):
    """One writer's day. Built before the journal is open; fields stay disabled until it is."""

    changed = Signal(object)
    reading_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._diary: Diary | None = None
        self._people: People | None = None
        self._form: Form | None = None
        self._entry: Entry | None = None
        self._taken_back: list[Entry] = []
        self._warned = False
        self._adults = False
        self._autosave = Autosave(self)
        self._autosave.due.connect(self._on_save_due)
        self._header = DayHeader()
        self._sections = self._make_sections()
        self._doing, self._sleep, self._feelings, self._pain, self._more = self._sections
        self._nothing = CheckBox(tr("Nothing to add"))
        self._nothing.clicked.connect(self._on_nothing_turned)
        self._problem = Label("", "problem")
        self._problem.hide()
        self._body = FormColumns(self._sections, self._nothing)
        self._scroll = ScrollColumn(widest=1240)
        for part in (self._header, self._problem, self._body):
            self._scroll.add(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._join()
        self._body.setEnabled(False)
        self._header.setEnabled(False)

    def open(self, diary: "Diary", people: "People") -> None:
        """Take the services of an opened journal."""
        self._diary, self._people = diary, people
        self._form = self._entry = None
        self._header.mark_days(self._written_days)

    def close_journal(self) -> None:
        """Let the journal go: save what waits, and disable the form."""
        self._save_waiting()
        self._diary = self._people = self._form = self._entry = None
        self._body.setEnabled(False)
        self._header.setEnabled(False)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Show the day of another person or writer; the day stays."""
        self._save_waiting()
        if self._diary is not None:
            day = self._form.day if self._form is not None else self._diary.today()
            self._show_day(person, writer, day)

    def show_day(self, day: date) -> bool:
        """Go to another day; False when the day has not come or something refused holds us."""
        if self._form is None or self._diary is None or day > self._diary.today():
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
        first = next((one for one in self._doing.questions if not one.isHidden()), None)
        if first is not None and self._form is not None:
            first.take_focus()

    def leaving(self) -> bool:
        """Save what waits; the first try to leave with something refused goes to it instead."""
        self._save_waiting()
        refused = next((one for part in self._sections for one in part.refused()), None)
        if refused is not None and not self._warned:
            self._warned = True
            self._scroll.show_widget(refused)
            refused.say_problem()
            return False
        if self._diary is not None:
            self._diary.leave_day()
        return True

    def on_change(self, change: Change) -> None:
        """Ask anew what stands on the form when people or questions changed."""
        if change.what is not What.ENTRY and self._form is not None and self._people is not None:
            people = {one.id: one for one in self._people.people()}
            writers = {one.id: one for one in self._people.writers()}
            person, writer = people.get(self._form.person.id), writers.get(self._form.writer.id)
            if person is not None and writer is not None:
                self._save_waiting()
                self._show_day(person, writer, self._form.day)

    def keys(self) -> list[tuple[str, str]]:
        """Keys of this page, for the list of keys."""
        return [
            ("Alt+Left", tr("The day before")),
            ("Alt+Right", tr("The day after")),
            ("Ctrl+D", tr("Choose a day")),
            ("Ctrl+T", tr("Go to today")),
            ("Ctrl+Z", tr("Undo the last change")),
            (tr("Arrows on the body map"), tr("Go to the next place")),
            (tr("0 to 9 on the body map"), tr("Mark the place with a level")),
        ]

    def event(self, event: QEvent) -> bool:
        """Offer the way to today when the window is taken up again on another day."""
        if event.type() == QEvent.Type.WindowActivate:
            self._show_header()
        return super().event(event)

    def _make_sections(
        self,
    ) -> tuple[FormSection, FormSection, FormSection, PainSection, MoreSection]:
        def short(section: Section) -> list[Measure]:
            mine = (one for one in MEASURES if one.section is section)
            return [one for one in mine if one.spot is Spot.SHORT_FORM]

        return (
            FormSection(
                tr("What you did"), tr("Read about moving and therapy"), short(Section.DOING)
            ),
            SleepSection(),
            FormSection(tr("Stress"), tr("Read about stress and pain"), short(Section.FEELINGS)),
            PainSection(),
            MoreSection(),
        )

    def _join(self) -> None:
        topics = ("doing", "sleep", "stress", "pain")
        for section, topic in zip(self._sections, topics, strict=False):
            card = CARD_FOR_TOPIC[topic]
            section.about_asked.connect(lambda card=card: self.reading_wanted.emit(card))
        for section in self._sections:
            section.changed.connect(self._on_section_changed)
            section.answered.connect(self._on_answered)
        self._header.day_wanted.connect(self.show_day)
        self._header.together_turned.connect(self._on_together_turned)
        self._header.undo_wanted.connect(self.undo)
        for keys, act in (
            ("Alt+Left", lambda: self._go_by(-1)),
            ("Alt+Right", lambda: self._go_by(1)),
            ("Ctrl+D", self._header.ask_day),
            ("Ctrl+T", self._on_today_wanted),
            (QKeySequence(QKeySequence.StandardKey.Undo).toString(), self.undo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _show_day(self, person: Person, writer: Writer, day: date) -> None:
        if self._diary is None or self._people is None:
            return
        self._diary.leave_day()
        entry = self._diary.entry(person.id, day, writer.id)
        if entry.first_recorded is None and writer.is_self(person):
            entry = replace(entry, together=writer.together)
        rows = self._people.asked_rows(person.id, writer.id)
        self._form = Form(person=person, writer=writer, day=day, rows=rows)
        self._entry, self._taken_back, self._warned = entry, [], False
        self._adults = any(one.person_id is None for one in self._people.writers())
        self._show_header()
        self._header.show_saved(None)
        self._header.show_undo(False)
        self._problem.hide()
        for section in self._sections:
            section.show_form(self._form, entry)
        self._body.set_with_pain(not self._pain.isHidden())
        same = self._diary.recent_places(person.id, writer.id, day)
        self._pain.offer_same(*(same or (None, ())))
        self._nothing.setChecked(entry.nothing_to_add)
        self._show_nothing()
        self._body.order_keys()
        self._body.setEnabled(True)
        self._header.setEnabled(True)

    def _show_header(self) -> None:
        if self._form is not None and self._entry is not None and self._diary is not None:
            today, together = self._diary.today(), self._entry.together
            self._header.show_form(self._form, today, together=together, adults=self._adults)

    def _written_days(self, year: int, month: int) -> set[date]:
        if self._diary is None or self._form is None:
            return set()
        first = date(year, month, 1)
        next_month = date(year + month // 12, month % 12 + 1, 1)
        period = Period(first, date.fromordinal(next_month.toordinal() - 1))
        return {one.day for one in self._diary.written_days(self._form.person.id, period)}

    def _filled(self) -> Entry | None:
        entry = self._entry
        if entry is None:
            return None
        for section in self._sections:
            entry = section.fill(entry)
        if entry.has_content and entry.nothing_to_add:
            entry = replace(entry, nothing_to_add=False)
        return entry

    def _save_waiting(self) -> None:
        if self._autosave.waiting:
            self._autosave.now()

    def _keep(self, entry: Entry) -> bool:
        """Save an entry, and say whether that changed anything; on trouble the form stays."""
        if self._diary is None or self._entry is None:
            return False
        try:
            change = self._diary.save(entry)
        except JournalError as error:
            self._problem.setText(error.sentence)
            self._problem.show()
            self._autosave.again()
            return False
        self._problem.hide()
        if change is None:
            return False
        self._taken_back.append(self._entry)
        self._entry = self._diary.entry(entry.person_id, entry.day, entry.writer_id)
        self._header.show_saved(self._entry.changed)
        self._header.show_undo(True)
        self._show_nothing()
        self.changed.emit(change)
        return True

    def _show_nothing(self) -> None:
        if self._entry is not None:
            self._nothing.setVisible(not self._entry.has_content)
            self._nothing.setChecked(self._entry.nothing_to_add)

    @Slot()
    def undo(self) -> None:
        """Take back what was typed and refused, else the last change of this day."""
        self._save_waiting()
        if self._entry is None or self._form is None:
            return
        refused = [one for part in self._sections for one in part.refused()]
        for question in refused:
            question.show_entry(self._entry)
        if refused or not self._taken_back or not self._keep(self._taken_back[-1]):
            return
        # The step back was itself remembered as a change: it goes, with the one it took back.
        del self._taken_back[-2:]
        self._header.show_undo(bool(self._taken_back))
        for section in self._sections:
            section.show_form(self._form, self._entry)
        self._show_header()

    @Slot(bool)
    def _on_section_changed(self, can_wait: bool) -> None:
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

    @Slot()
    def _on_answered(self) -> None:
        """After a digit, bring the keyboard to the next question that is seen."""
        questions = [one for part in self._sections for one in part.questions if one.isVisible()]
        focused = QApplication.focusWidget()
        at = next((n for n, one in enumerate(questions) if one.holds_focus(focused)), None)
        if at is None:
            return
        if questions[at].measure.section is Section.PAIN and self._pain.places.isVisible():
            self._pain.places.take_focus()
        elif at + 1 < len(questions):
            questions[at + 1].take_focus()
            self._scroll.show_widget(questions[at + 1])
        else:
            # Not on the last answers: another digit would put a new answer over the one given.
            self._more.take_focus()

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
        if self._diary is not None:
            self._go_to_day(self._diary.today())

    def _go_by(self, days: int) -> None:
        if self._form is not None:
            self._go_to_day(date.fromordinal(self._form.day.toordinal() + days))

    def _go_to_day(self, day: date) -> None:
        """Go to a day by a key: the keyboard begins with its first question."""
        if self.show_day(day):
            self.shown()
