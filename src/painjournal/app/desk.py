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

from painjournal.domain.changes import Change, What
from painjournal.domain.errors import JournalError, NoJournalThere
from painjournal.domain.people import Person, Writer, writers_about
from painjournal.i18n import tr
from painjournal.services import settings as kept_settings
from painjournal.services.settings import Settings, default_journal
from painjournal.ui import file_dialogs, theme
from painjournal.ui.today.today_page import TodayPage
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.empty_state import EmptyState
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
        self._wanted = wanted or settings.journal or default_journal()
        self._remembers = wanted is None
        self.window = MainWindow()
        self.today = self._new_today()
        self._first_start: FirstStart | None = None
        self._offer_places()
        self.window.person_picked.connect(self._on_person_picked)
        self.window.writer_picked.connect(self._on_writer_picked)
        self.window.show_place("today")

    def start(self) -> None:
        """Open the journal that was asked for; begin one only at the usual place."""
        self.open(self._wanted, create=self._wanted == default_journal())

    def open(self, path: Path, *, create: bool = False) -> bool:
        """Put another journal on the desk; on trouble say so and keep the one that lies there."""
        from painjournal.services.journals import open_journal

        if self.journal is not None and self.journal.path == path.absolute():
            return True
        try:
            journal = open_journal(path, create=create)
        except JournalError as error:
            self._say_trouble(error, path)
            return False
        self.close()
        self.journal = journal
        self.window.notice.clear()
        if journal.is_sample:
            self.window.notice.say(
                tr("This is an invented sample family. Nothing here is about real people."),
                [(tr("Back to my own journal"), self._on_own_wanted)],
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
        self.today.open(journal.diary, journal.people)
        if journal.people.people():
            self._choose(self.settings.person, self.settings.writer)
            self.window.put_page("today", self.today)
            if self._first_start is not None:
                self._first_start.deleteLater()
                self._first_start = None
        else:
            self._show_nobody()
            self.window.put_page("today", self._first_steps())
        self.window.show_place("today")

    def _today_or_first_steps(self) -> QWidget:
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
            self._first_start.sample_wanted.connect(self._on_sample_wanted)
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
                self._tell_subject(page)

    def _tell_subject(self, page: QWidget) -> None:
        take = getattr(page, "set_subject", None)
        if take is not None and self.person is not None:
            take(self.person, self.writer)

    def _offer_places(self) -> None:
        places = self.window.add_place
        places("today", tr("Today"), "today", self._today_or_first_steps)
        places("calendar", tr("Calendar"), "calendar", self._new_calendar)
        places("trends", tr("Trends"), "trends", self._new_trends)
        places("summary", tr("Summary"), "summary", self._new_summary)
        places("reading", tr("Reading"), "reading", self._new_reading)
        places("settings", tr("Settings"), "settings", self._new_settings, foot=True)
        places(
            "help", tr("Getting help now"), "help", self._new_help, foot=True, short=tr("Help now")
        )

    def _new_today(self) -> TodayPage:
        page = TodayPage()
        page.changed.connect(self._on_changed)
        page.reading_wanted.connect(self._on_reading_wanted)
        return page

    def _new_calendar(self) -> QWidget:
        from painjournal.ui.calendar_page import CalendarPage

        if self.journal is None or self.person is None:
            return self._without_journal("calendar", tr("Your written days will appear here."))
        journal = self.journal
        page = CalendarPage(journal.diary, journal.people, today=journal.diary.today)
        page.day_wanted.connect(self._on_day_wanted)
        self._tell_subject(page)
        return page

    def _new_trends(self) -> QWidget:
        from painjournal.ui.trends_page import TrendsPage

        if self.journal is None or self.person is None:
            return self._without_journal("trends", tr("Pictures of your days will appear here."))
        journal = self.journal
        page = TrendsPage(journal.lookbacks, today=journal.diary.today, period=self.settings.trend)
        page.day_wanted.connect(self._on_day_wanted)
        page.reading_wanted.connect(self._on_reading_wanted)
        page.sample_wanted.connect(self._on_sample_wanted)
        page.chosen.connect(self._on_trend_chosen)
        self._tell_subject(page)
        return page

    def _new_summary(self) -> QWidget:
        from painjournal.ui.summary_page import SummaryPage

        if self.journal is None or self.person is None:
            return self._without_journal("summary", tr("A page to hand over will appear here."))
        journal = self.journal
        page = SummaryPage(
            journal.summaries, journal.lookbacks, journal.people, today=journal.diary.today
        )
        self._tell_subject(page)
        return page

    def _new_reading(self) -> QWidget:
        from painjournal.ui.reading_page import ReadingPage

        return ReadingPage()

    def _new_help(self) -> QWidget:
        from painjournal.ui.help_page import HelpPage

        page = HelpPage(self.settings.emergency_number)
        page.settings_wanted.connect(self._on_settings_wanted)
        return page

    def _new_settings(self) -> QWidget:
        from painjournal.ui.settings_page import SettingsPage

        journal = self.journal
        page = SettingsPage(
            self.settings,
            journal.path if journal is not None else None,
            journal.people if journal is not None else None,
            today=journal.diary.today if journal is not None else date.today,
        )
        page.settings_changed.connect(self._on_settings_changed)
        page.people_changed.connect(self._on_changed)
        page.open_wanted.connect(self._on_open_wanted)
        page.copy_wanted.connect(self._on_copy_wanted)
        page.sample_wanted.connect(self._on_sample_wanted)
        return page

    def _without_journal(self, icon: str, sentence: str) -> QWidget:
        look = QuietButton(tr("Look at the sample family"))
        look.clicked.connect(self._on_sample_wanted)
        detail = tr("No journal is open just now.") if self.journal is None else ""
        return EmptyState(icon, sentence, detail, look)

    def _say_trouble(self, error: JournalError, path: Path) -> None:
        acts: list[tuple[str, Callable[[], object]]] = [
            (tr("Open another journal"), self._on_open_wanted),
            (tr("Look at the sample family"), self._on_sample_wanted),
        ]
        if isinstance(error, NoJournalThere):
            begin = (tr("Start a new journal there"), lambda: self.open(path, create=True))
            acts.insert(0, begin)
        elif path != default_journal() and self.journal is None:
            acts.append((tr("Back to my own journal"), self._on_own_wanted))
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
        person = people.add_person(
            answers.name,
            answers.occupation,
            answers.birth_year,
            pain=answers.pain,
            scale=answers.scale,
        )
        own = next(one for one in people.writers() if one.is_self(person))
        people.change_writer(
            replace(own, shows_answers=answers.shows_answers, together=answers.together)
        )
        writer = own
        if answers.adult_name:
            adult = people.add_adult(answers.adult_name)
            writer = own if answers.together else adult
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
        if self.journal is not None and not self.journal.is_sample:
            person = self.person.id if self.person is not None else 0
            writer = self.writer.id if self.writer is not None else 0
            self._keep(replace(self.settings, person=person, writer=writer))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what is not What.ENTRY and self.person is not None:
            self._choose(self.person.id, self.writer.id if self.writer is not None else 0)
            self.today.on_change(change)
        for key in ("calendar", "trends", "summary"):
            page = self.window.built(key)
            hear = getattr(page, "on_change", None)
            if hear is not None:
                hear(change)

    @Slot(str)
    def _on_reading_wanted(self, card: str) -> None:
        if self.window.show_place("reading"):
            page = self.window.page("reading")
            page.show_card(card)  # type: ignore[attr-defined]  # the reading page has cards

    @Slot(object)
    def _on_day_wanted(self, day: date) -> None:
        if self.window.show_place("today"):
            self.today.show_day(day)

    @Slot(str)
    def _on_trend_chosen(self, period: str) -> None:
        self._keep(replace(self.settings, trend=period))

    @Slot()
    def _on_settings_wanted(self) -> None:
        if self.window.show_place("settings"):
            page = self.window.page("settings")
            page.show_emergency_number()  # type: ignore[attr-defined]  # that is what was asked for

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        look = (settings.theme, settings.text_size)
        if look != (self.settings.theme, self.settings.text_size):
            app = QApplication.instance()
            if isinstance(app, QApplication):
                theme.choose(app, settings.theme, settings.text_size / 100)
        self._keep(settings)
        self.window.forget_page("help")

    @Slot()
    def _on_own_wanted(self) -> None:
        path = self.settings.journal or default_journal()
        self.open(path, create=path == default_journal())

    @Slot()
    def _on_sample_wanted(self) -> None:
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
    def _on_open_wanted(self) -> None:
        folder = (self.settings.journal or default_journal()).parent
        chosen = file_dialogs.journal_to_open(self.window, folder)
        if chosen is not None:
            self.open(chosen)

    @Slot()
    def _on_copy_wanted(self) -> None:
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
