"""The dialogs the day form asks for: what others wrote, earlier versions, and editors of lists."""

from datetime import date
from typing import TYPE_CHECKING

from painjournal.domain.entries import Entry
from painjournal.domain.errors import JournalError

if TYPE_CHECKING:
    from painjournal.app.desk import Desk


class DayDialogs:
    """Opens each over the window, with what it needs of the journal on the desk."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        today = desk.today
        today.voices_wanted.connect(self.show_voices)
        today.versions_wanted.connect(self.show_versions)
        today.list_wanted.connect(self.edit_list)

    def show_voices(self, day: date) -> None:
        """Everybody's entry of a day side by side, as far as the writer may see it."""
        from painjournal.ui.day.voices_dialog import VoicesDialog

        journal, person, writer = self._desk.journal, self._desk.person, self._desk.writer
        if journal is None or person is None or writer is None:
            return
        voices = journal.diary.day(person.id, day, writer.id)
        lists = journal.lists.of(person.id)
        VoicesDialog(day, voices, person=person, lists=lists, parent=self._desk.window).open()

    def show_versions(self, day: date) -> None:
        """What the writer's own entry of a day said before, to be brought back."""
        from painjournal.ui.day.versions_dialog import VersionsDialog

        journal, person, writer = self._desk.journal, self._desk.person, self._desk.writer
        if journal is None or person is None or writer is None:
            return
        dialog = VersionsDialog(
            journal.diary.entry(person.id, day, writer.id),
            journal.diary.versions(person.id, day, writer.id),
            person=person,
            writer=writer,
            lists=journal.lists.of(person.id),
            parent=self._desk.window,
        )
        dialog.wanted.connect(self._bring_back)
        dialog.open()

    def edit_list(self, code: str) -> None:
        """The editor of one of the lists of the person whose day is shown."""
        from painjournal.ui.lists.editors import open_editor

        journal, person = self._desk.journal, self._desk.person
        if journal is not None and person is not None:
            today = journal.diary.today()
            open_editor(
                self._desk.window,
                code,
                journal.lists,
                person,
                today=today,
                changed=self._desk.hear,
            )

    def _bring_back(self, version: Entry) -> None:
        journal = self._desk.journal
        if journal is None:
            return
        try:
            change = journal.diary.bring_back(version)
        except JournalError as error:
            self._desk.window.notice.say(error.sentence)
            return
        if change is not None:
            self._desk.hear(change)
