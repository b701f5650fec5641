"""The window and the journal that lies open on it: pages, services and settings put together.

The services bring in the database layer, whose import takes longer than the whole bare window. They
are therefore imported here after the first paint and handed to the pages.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from painjournal.app.day_dialogs import DayDialogs
from painjournal.app.places import Places
from painjournal.domain.changes import Change, What
from painjournal.domain.errors import JournalError, NoJournalThere
from painjournal.domain.lane_choices import LaneChoice
from painjournal.domain.people import Person, Writer, writers_about
from painjournal.files import behind_links
from painjournal.i18n import tr
from painjournal.services import settings as kept_settings
from painjournal.services.settings import Settings, default_journal
from painjournal.ui import file_dialogs, theme
from painjournal.ui.today.today_page import TodayPage
from painjournal.ui.window import MainWindow

if TYPE_CHECKING:
    from painjournal.services.journals import Journal
    from painjournal.ui.first_start import FirstStart
    from painjournal.ui.first_steps.first_answers import FirstAnswers


class Desk(QObject):
    """The window and the journal that lies open on it."""

    def __init__(self, settings: Settings, wanted: Path | None = None) -> None:
        super().__init__()
        self.settings = settings
        self.journal: Journal | None = None
        self.person: Person | None = None
        self.writer: Writer | None = None
        self._picked = (0, 0)
        self._wanted = wanted or settings.journal or default_journal()
        self._remembers = wanted is None
        self.window = MainWindow()
        self.today = TodayPage()
        self.today.changed.connect(self.hear)
        self.today.reading_wanted.connect(self.show_card)
        self.today.help_wanted.connect(self.show_help)
        self.today.notice_wanted.connect(self._on_notice_wanted)
        self._dialogs = DayDialogs(self)
        self._first_start: FirstStart | None = None
        self._no_journal: QWidget | None = None
        self._places = Places(self)
        self._places.offer()
        self.window.person_picked.connect(self._on_person_picked)
        self.window.writer_picked.connect(self._on_writer_picked)
        self.window.show_place("today")

    def start(self) -> None:
        """Open the journal that was asked for; begin one only at the usual place."""
        self.open(self._wanted, create=self._wanted == default_journal())

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Put another journal on the desk; on trouble say so and keep the one that lies there."""
        from painjournal.services.journals import open_journal

        if self.journal is not None and self.journal.path == behind_links(path.absolute()):
            return True
        try:
            journal = open_journal(path, create=create)
        except JournalError as error:
            self._say_trouble(error, path)
            if self.journal is None:
                self._show_no_journal()
            return False
        self.close()
        self.journal = journal
        self.window.notice.clear()
        if journal.is_sample:
            self.window.notice.say(
                tr("This is an invented sample family."),
                [(tr("Back to my own journal"), self.open_own)],
                lasting=True,
            )
        elif self._remembers:
            self._keep(replace(self.settings, journal=None if path == default_journal() else path))
        self._show_journal()
        return True

    def close(self) -> None:
        """Let the open journal go; what waits is saved first."""
        if self.journal is None:
            return
        self.today.close_journal()
        journal, self.journal = self.journal, None
        journal.close()

    def _show_journal(self) -> None:
        journal = self.journal
        if journal is None:
            return
        self.window.forget_pages(but="today")
        self.today.open(journal)
        if journal.people.people():
            self._show_somebody()
        else:
            self._show_nobody()
            self.window.put_page("today", self._first_steps())
        self.window.show_place("today")

    def _show_somebody(self) -> None:
        """Show the form of whoever was looked at last, in place of the first steps."""
        self._choose(self.settings.person, self.settings.writer)
        self._picked = self._shown
        self.window.put_page("today", self.today)
        for key in ("calendar", "trends", "summary"):
            self.window.forget_page(key)
        if self._first_start is not None:
            self._first_start.deleteLater()
            self._first_start = None

    def _show_no_journal(self) -> None:
        """Say in the place of the form that there is none, and offer nobody to write."""
        self._show_nobody()
        if self._no_journal is None:
            self._no_journal = self._places.without_journal(
                "today", tr("Your days will be written here.")
            )
        self.window.put_page("today", self._no_journal)

    def today_or_first_steps(self) -> QWidget:
        """What stands in the place of Today: the form, or the first steps of somebody new."""
        # Somebody who has no journal yet is not shown a form that makes way a moment later.
        new = self._wanted == default_journal() and not self._wanted.exists()
        if not new:
            return self.today
        self._show_nobody()
        return self._first_steps()

    def _show_nobody(self) -> None:
        self.person = self.writer = None
        self.window.set_people([], None)
        self.window.set_writers([], None)

    def _first_steps(self) -> "FirstStart":
        if self._first_start is None:
            from painjournal.ui.first_start import FirstStart

            self._first_start = FirstStart(today=datetime.now().astimezone().date())
            self._first_start.finished.connect(self._on_first_answers)
            self._first_start.sample_wanted.connect(self.open_sample)
        return self._first_start

    def _choose(self, person_id: int, writer_id: int) -> None:
        """Make somebody the one whose pages are shown, written in by somebody."""
        if self.journal is None:
            return
        people = self.journal.people.people()
        self.person = next((one for one in people if one.id == person_id), people[0])
        writers = writers_about(self.person, self.journal.people.writers())
        self.writer = next((one for one in writers if one.id == writer_id), writers[0])
        self.window.set_people([(one.name, one.id) for one in people], self.person.id)
        by = [(tr("by {name}", name=one.name), one.id) for one in writers]
        self.window.set_writers(by, self.writer.id)
        self.today.set_subject(self.person, self.writer)
        for key in ("calendar", "trends", "summary"):
            page = self.window.built(key)
            if page is not None:
                self._places.tell_subject(page)

    @property
    def _shown(self) -> tuple[int, int]:
        """Numbers of the person and the writer whose pages are shown, 0 for nobody."""
        person = self.person.id if self.person is not None else 0
        return person, self.writer.id if self.writer is not None else 0

    def _say_trouble(self, error: JournalError, path: Path) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            (tr("Open another journal"), self.ask_journal),
            (tr("Look at the sample family"), self.open_sample),
        ]
        if isinstance(error, NoJournalThere):
            begin = (tr("Start a new journal there"), lambda: self.open(path, create=True))
            acts.insert(0, begin)
        elif path != default_journal() and self.journal is None:
            acts.append((tr("Back to my own journal"), self.open_own))
        self.window.notice.say(error.sentence, acts)

    def _keep(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        page = self.window.built("settings")
        if page is not None:
            page.set_settings(settings)  # type: ignore[attr-defined]  # it shows all of them
        try:
            kept_settings.save(settings)
        except OSError:
            self.window.notice.say(
                tr("The settings could not be saved. Nothing can be written in their folder.")
            )

    @Slot(object)
    def _on_first_answers(self, answers: "FirstAnswers") -> None:
        if self.journal is None:
            return
        people = self.journal.people
        try:
            person = people.add_person(
                answers.name,
                answers.occupation,
                answers.birth_year,
                shows_answers=answers.shows_answers,
                together=answers.together,
                pain=answers.pain,
                scale=answers.scale,
            )
            writer = next(one for one in people.writers() if one.is_self(person))
            if answers.adult_name:
                adult = people.add_adult(answers.adult_name)
                writer = writer if answers.together else adult
        except JournalError as error:
            self.window.notice.say(error.sentence)
            return
        self._keep(replace(self.settings, person=person.id, writer=writer.id))
        self._show_journal()

    @Slot(object)
    def _on_person_picked(self, person_id: object) -> None:
        if isinstance(person_id, int) and self._may_change():
            self._choose(person_id, self.writer.id if self.writer is not None else 0)
            self._remember_choice()

    @Slot(object)
    def _on_writer_picked(self, writer_id: object) -> None:
        if isinstance(writer_id, int) and self.person is not None and self._may_change():
            self._choose(self.person.id, writer_id)
            self._remember_choice()

    def _may_change(self) -> bool:
        if self.today.leaving():
            return True
        if self.person is not None and self.writer is not None:
            self._choose(self.person.id, self.writer.id)
        return False

    def _remember_choice(self) -> None:
        self._picked = person, writer = self._shown
        if self.journal is not None and not self.journal.is_sample:
            self._keep(replace(self.settings, person=person, writer=writer))

    @Slot(object)
    def hear(self, change: Change) -> None:
        """Let every page look again at what changed."""
        if change.what in (What.PEOPLE, What.ASKED):
            # Every page is told anew whose days it shows, and looks again with that.
            self._choose_again()
            return
        self.today.on_change(change)
        for key in ("calendar", "trends", "summary"):
            page = self.window.built(key)
            hear = getattr(page, "on_change", None)
            if hear is not None:
                hear(change)

    def _choose_again(self) -> None:
        """Show whom the user picked; in the place of somebody who went, somebody who is there."""
        if self.person is not None:
            self._choose(*self._picked)
        elif self.journal is not None and self.journal.people.people():
            self._show_somebody()

    @Slot(str)
    def show_card(self, card: str) -> None:
        """Go to a reading card."""
        if self.window.show_place("reading"):
            page = self.window.page("reading")
            page.show_card(card)  # type: ignore[attr-defined]  # the reading page has cards

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Go to a day on the form."""
        if self.window.show_place("today"):
            self.today.show_day(day)

    @Slot(str)
    def keep_trend(self, period: str) -> None:
        """Remember how long a period Trends shows."""
        self._keep(replace(self.settings, trend=period))

    def lanes_of(self, person_id: int) -> LaneChoice:
        """Lanes of Trends that were chosen for a person; for nobody of the sample."""
        if self.journal is None or self.journal.is_sample:
            return LaneChoice()
        return self.settings.lanes.get(person_id, LaneChoice())

    @Slot(int, object)
    def keep_lanes(self, person_id: int, choice: LaneChoice) -> None:
        """Remember which lanes of Trends are shown for a person."""
        if self.journal is not None and not self.journal.is_sample:
            lanes = {**self.settings.lanes, person_id: choice}
            self._keep(replace(self.settings, lanes=lanes))

    @Slot(bool)
    def keep_middles(self, middles: bool) -> None:
        """Remember whether Trends shows the middle of seven days."""
        self._keep(replace(self.settings, middles=middles))

    @Slot(bool)
    def keep_around(self, around: bool) -> None:
        """Remember whether Trends shows what lay around the days."""
        self._keep(replace(self.settings, around=around))

    @Slot()
    def show_help(self) -> None:
        """Go to Getting help now."""
        self.window.show_place("help")

    @Slot(str, list)
    def _on_notice_wanted(
        self, sentence: str, acts: list[tuple[str, Callable[[], object]]]
    ) -> None:
        """Say what was removed; a sentence that is done with makes way."""
        if sentence:
            self.window.notice.say(sentence, acts)
        else:
            self.window.notice.done()

    @Slot()
    def show_emergency_number(self) -> None:
        """Go to where the family's own number is kept."""
        if self.window.show_place("settings"):
            page = self.window.page("settings")
            page.show_emergency_number()  # type: ignore[attr-defined]  # that is what was asked for

    @Slot(object)
    def keep_settings(self, settings: Settings) -> None:
        """Wear and remember other settings."""
        look = (settings.theme, settings.text_size)
        if look != (self.settings.theme, self.settings.text_size):
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.choose(app, settings.theme, settings.text_size / 100)
        self._keep(settings)
        self.window.forget_page("help")

    @Slot()
    def open_own(self) -> None:
        """Put the user's own journal back on the desk."""
        path = self.settings.journal or default_journal()
        self.open(path, create=path == default_journal())

    @Slot()
    def open_sample(self) -> None:
        """Put the invented family on the desk."""
        from painjournal.services.samples import write_sample

        if self.journal is not None and self.journal.is_sample:
            return
        path = default_journal().with_name("sample family.painjournal")
        try:
            write_sample(path, replace=True)
        except JournalError as error:
            self.window.notice.say(error.sentence)
            return
        self.open(path)

    @Slot()
    def ask_journal(self) -> None:
        """Ask which other journal to open."""
        folder = (self.settings.journal or default_journal()).parent
        chosen = file_dialogs.journal_to_open(self.window, folder)
        if chosen is not None:
            self.open(chosen)

    @Slot()
    def ask_copy(self) -> None:
        """Ask where a copy goes, and save it there."""
        if self.journal is None:
            return
        chosen = file_dialogs.place_for_copy(self.window)
        if chosen is None:
            return
        target, asked = chosen
        try:
            self.journal.copies.save_copy(target, replace=asked)
        except JournalError as error:
            self.window.notice.say(error.sentence)
        else:
            self.window.notice.say(tr("The copy is saved as {path}.", path=target))
