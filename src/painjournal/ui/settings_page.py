"""Settings: how it looks, who is in the journal, where it lies. Everything is kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui.settings.departures import Departures
from painjournal.ui.settings.help_section import HelpSection
from painjournal.ui.settings.journal_section import JournalSection
from painjournal.ui.settings.look_section import LookSection
from painjournal.ui.settings.people_section import PeopleSection
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from painjournal.services.copies import Copies
    from painjournal.services.lists import Lists
    from painjournal.services.people import People
    from painjournal.services.settings import Settings


class SettingsPage(QWidget):
    """All choices on one page; signals carry what was chosen to whoever keeps it.

    `notice_wanted` carries a Notice for the bar above the pages.
    """

    settings_changed = Signal(object)
    people_changed = Signal(object)
    notice_wanted = Signal(object)
    open_wanted = Signal()
    copy_wanted = Signal()
    sample_wanted = Signal()

    def __init__(
        self,
        settings: "Settings",
        journal_path: Path | None,
        people: "People | None" = None,
        lists: "Lists | None" = None,
        copies: "Copies | None" = None,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._settings = settings
        self._look = LookSection(settings.theme, settings.text_size)
        self._help = HelpSection(settings.emergency_number)
        self._people: PeopleSection | None = None
        if journal_path and people and lists and copies:
            self._departures = Departures(people, copies, journal_path, today=today)
            self._departures.noticed.connect(self.notice_wanted)
            self._people = PeopleSection(people, lists, self._departures, today=today)
        self._journal = JournalSection(journal_path)
        self._scroll = ScrollColumn(widest=760)
        self._scroll.add(
            Column(
                Label(tr("Settings"), "title"),
                Label(tr("Changes are saved right away."), "help"),
                gap=2,
            )
        )
        for section in (self._look, self._people, self._journal, self._help):
            if section is not None:
                self._scroll.add(section)
        self._scroll.add_stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._look.theme_chosen.connect(self._on_theme_chosen)
        self._look.size_chosen.connect(self._on_size_chosen)
        self._help.number_changed.connect(self._on_number_changed)
        if self._people is not None:
            self._people.changed.connect(self.people_changed)
            self._people.changed.connect(self._on_people_changed)
        self._journal.open_wanted.connect(self.open_wanted)
        self._journal.copy_wanted.connect(self.copy_wanted)
        self._journal.sample_wanted.connect(self.sample_wanted)

    @property
    def settings(self) -> "Settings":
        """The choices as they stand on the page."""
        return self._settings

    def set_settings(self, settings: "Settings") -> None:
        """Go on from these choices, for those that are made elsewhere."""
        self._settings = settings

    def show_emergency_number(self) -> None:
        """Bring the family's own number into view, with the keyboard in it."""
        self._help.take_focus()
        self._scroll.show_widget(self._help)

    @Slot()
    def _on_people_changed(self) -> None:
        tab_through(self._scroll)

    @Slot(str)
    def _on_theme_chosen(self, theme: str) -> None:
        self._keep(replace(self._settings, theme=theme))

    @Slot(int)
    def _on_size_chosen(self, percent: int) -> None:
        self._keep(replace(self._settings, text_size=percent))

    @Slot(str)
    def _on_number_changed(self, number: str) -> None:
        self._keep(replace(self._settings, emergency_number=number))

    def _keep(self, settings: "Settings") -> None:
        self._settings = settings
        self.settings_changed.emit(settings)
