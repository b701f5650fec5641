"""What can be done with a day as a whole: look at earlier versions, take it out, put it back."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError
from painjournal.domain.people import Occupation
from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.today.form import Form

if TYPE_CHECKING:
    from painjournal.domain.removals import Removal
    from painjournal.services.journals import Journal


class DayActs(QObject):
    """Acts on the day that is shown.

    `about_to_act` lets the form save first; `altered` carries the Change that shows it another way.
    """

    about_to_act = Signal()
    altered = Signal(object)
    list_wanted = Signal(str)
    versions_wanted = Signal(object)
    notice_wanted = Signal(str, list)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._journal: Journal | None = None
        self._form: Form | None = None

    def show_form(self, journal: "Journal | None", form: Form | None) -> None:
        """Act on this day from now on, or on none."""
        self._journal, self._form = journal, form

    def ask(self, button: QWidget, entry: Entry) -> None:
        """Open the menu of the day under its button."""
        from painjournal.ui.today.day_menu import DayMenu

        form, journal = self._form, self._journal
        if form is None or journal is None:
            return
        versions = journal.diary.versions(form.person.id, form.day, form.writer.id)
        menu = DayMenu(
            self._page,
            versions=bool(versions),
            written=entry.is_written,
            school=form.person.occupation is Occupation.SCHOOL,
        )
        menu.versions_wanted.connect(self._on_versions_wanted)
        menu.removal_wanted.connect(self.remove)
        menu.list_wanted.connect(self.list_wanted)
        menu.ask(button)

    @Slot()
    def remove(self) -> None:
        """Take this writer's day out, and offer to put it back."""
        form, journal = self._form, self._journal
        if form is None or journal is None:
            return
        self.about_to_act.emit()
        try:
            removal = journal.diary.remove_day(form.person.id, form.day, form.writer.id)
        except JournalError as error:
            self.notice_wanted.emit(error.sentence, [])
            return
        self.altered.emit(removal.change)
        self.offer_back(tr("{day} was removed.", day=dates.long_day(form.day)), removal)

    def offer_back(self, said: str, removal: "Removal") -> None:
        """Say what was taken out of the journal, and offer to put it back."""
        back = partial(self._put_back, self._journal, removal)
        self.notice_wanted.emit(said, [(tr("Undo"), back)])

    def _put_back(self, journal: "Journal | None", removal: "Removal") -> None:
        if journal is None or journal is not self._journal:
            return
        self.about_to_act.emit()
        try:
            change = journal.diary.put_back(removal)
        except JournalError as error:
            # What was written in its place can be taken back: it must not be lost for that.
            again = partial(self._put_back, journal, removal)
            self.notice_wanted.emit(error.sentence, [(tr("Try again"), again)])
            return
        self.altered.emit(change)
        self.notice_wanted.emit("", [])

    @Slot()
    def _on_versions_wanted(self) -> None:
        if self._form is not None:
            self.versions_wanted.emit(self._form.day)
