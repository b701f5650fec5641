"""The page of each place, made from the services of the journal that lies on the desk.

A page is imported when it is first asked for: the first paint needs none but Today.
"""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr

if TYPE_CHECKING:
    from painjournal.app.desk import Desk
    from painjournal.ui.settings.departures import Notice


class Places:
    """Makes pages, hands each its services, and joins what it wants to the desk."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    def tell_subject(self, page: QWidget) -> None:
        """Tell a page whose days it shows, and who looks."""
        take = getattr(page, "set_subject", None)
        if take is not None and self._desk.person is not None:
            take(self._desk.person, self._desk.writer)

    def offer(self) -> None:
        """Name every place in the window's column."""
        places = self._desk.window.add_place
        places("today", tr("Today"), "today", self._desk.today_or_first_steps)
        places("calendar", tr("Calendar"), "calendar", self._new_calendar)
        places("trends", tr("Trends"), "trends", self._new_trends)
        places("summary", tr("Summary"), "summary", self._new_summary)
        places("reading", tr("Reading"), "reading", self._new_reading)
        places("settings", tr("Settings"), "settings", self._new_settings, foot=True)
        places(
            "help", tr("Getting help now"), "help", self._new_help, foot=True, short=tr("Help now")
        )

    def _new_calendar(self) -> QWidget:
        from painjournal.ui.calendar_page import CalendarPage

        if self._desk.journal is None or self._desk.person is None:
            return self.without_journal("calendar", tr("Your written days will appear here."))
        journal = self._desk.journal
        page = CalendarPage(
            journal.lookbacks, journal.people, journal.lists, today=journal.diary.today
        )
        page.day_wanted.connect(self._desk.show_day)
        self.tell_subject(page)
        return page

    def _new_trends(self) -> QWidget:
        from painjournal.ui.trends_page import TrendsPage

        if self._desk.journal is None or self._desk.person is None:
            return self.without_journal("trends", tr("Pictures of your days will appear here."))
        journal = self._desk.journal
        settings = self._desk.settings
        page = TrendsPage(
            journal.lookbacks,
            journal.lists,
            journal.keepsakes,
            today=journal.diary.today,
            period=settings.trend,
            around=settings.around,
            middles=settings.middles,
            lanes_of=self._desk.lanes_of,
        )
        page.day_wanted.connect(self._desk.show_day)
        page.reading_wanted.connect(self._desk.show_card)
        page.sample_wanted.connect(self._desk.open_sample)
        page.notice_wanted.connect(self._desk.window.notice.say)
        page.over_time.chosen.connect(self._desk.keep_trend)
        page.over_time.around_chosen.connect(self._desk.keep_around)
        page.over_time.middles_chosen.connect(self._desk.keep_middles)
        page.over_time.lanes_chosen.connect(self._desk.keep_lanes)
        self.tell_subject(page)
        return page

    def _new_summary(self) -> QWidget:
        from painjournal.ui.summary_page import SummaryPage

        if self._desk.journal is None or self._desk.person is None:
            return self.without_journal("summary", tr("A page to hand over will appear here."))
        journal = self._desk.journal
        page = SummaryPage(
            journal.summaries, journal.lookbacks, journal.people, today=journal.diary.today
        )
        self.tell_subject(page)
        return page

    def _new_reading(self) -> QWidget:
        from painjournal.ui.reading_page import ReadingPage

        return ReadingPage()

    def _new_help(self) -> QWidget:
        from painjournal.ui.help_page import HelpPage

        page = HelpPage(self._desk.settings.emergency_number)
        page.settings_wanted.connect(self._desk.show_emergency_number)
        return page

    def _new_settings(self) -> QWidget:
        from painjournal.ui.settings_page import SettingsPage

        journal = self._desk.journal
        page = SettingsPage(
            self._desk.settings,
            journal.path if journal is not None else None,
            journal.people if journal is not None else None,
            journal.lists if journal is not None else None,
            journal.copies if journal is not None else None,
            today=journal.diary.today if journal is not None else date.today,
        )
        page.settings_changed.connect(self._desk.keep_settings)
        page.people_changed.connect(self._desk.hear)
        page.notice_wanted.connect(self._say)
        page.open_wanted.connect(self._desk.ask_journal)
        page.copy_wanted.connect(self._desk.ask_copy)
        page.sample_wanted.connect(self._desk.open_sample)
        return page

    def _say(self, notice: "Notice") -> None:
        self._desk.window.notice.say(notice.sentence, notice.acts)

    def without_journal(self, icon: str, sentence: str) -> QWidget:
        """What stands in a place whose days are not there yet: what will appear, and the sample."""
        from painjournal.ui.widgets.buttons import QuietButton
        from painjournal.ui.widgets.empty_state import EmptyState

        look = QuietButton(tr("Look at the sample family"))
        look.clicked.connect(self._desk.open_sample)
        detail = tr("No journal is open just now.") if self._desk.journal is None else ""
        return EmptyState(icon, sentence, detail, look)
