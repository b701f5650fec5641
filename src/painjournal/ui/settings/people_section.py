"""Everybody the journal is about and every adult who writes, and the way to add one."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change, What
from painjournal.domain.errors import JournalError
from painjournal.i18n import tr
from painjournal.ui.settings.adult_card import AdultCard
from painjournal.ui.settings.newcomer_form import NewcomerForm
from painjournal.ui.settings.person_card import PersonCard
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from painjournal.services.people import People


class PeopleSection(Column):
    """A card for each; `changed` carries every change."""

    changed = Signal(object)

    def __init__(self, people: "People", *, today: Callable[[], date]) -> None:
        super().__init__(gap=16)
        self._people, self._today = people, today
        self._parts: list[QWidget] = []
        self._person_form: NewcomerForm | None = None
        self._adult_form: NewcomerForm | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show everybody anew."""
        for old in self._parts:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts = []
        writers = self._people.writers()
        self._put(_heading(tr("People this journal is about")))
        for person in self._people.people():
            own = next((writer for writer in writers if writer.is_self(person)), None)
            card = PersonCard(person, own, self._people, today=self._today)
            card.changed.connect(self.changed)
            self._put(card)
        self._put(Fold(tr("Add a person"), self._new_person_form, icon="plus"))
        self._put(
            _heading(
                tr("Adults who write"),
                tr("Each adult writes what they see, under their own name and on their own page."),
            )
        )
        for writer in writers:
            if writer.person_id is None:
                adult = AdultCard(writer, self._people)
                adult.changed.connect(self.changed)
                self._put(adult)
        self._put(Fold(tr("Add an adult"), self._new_adult_form, icon="plus"))
        tab_through(*self._parts)

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self.add(part)

    def _new_person_form(self) -> QWidget:
        self._person_form = NewcomerForm(
            question=tr("Name of the new person"),
            act=tr("Add this person"),
            placeholder=tr("A first name or a nickname"),
            weekdays=True,
        )
        self._person_form.submitted.connect(self._on_person_submitted)
        return self._person_form

    def _new_adult_form(self) -> QWidget:
        self._adult_form = NewcomerForm(
            question=tr("Name of the new adult"),
            act=tr("Add this adult"),
            placeholder=tr("Mum, Dad, Gran or a first name"),
            weekdays=False,
        )
        self._adult_form.submitted.connect(self._on_adult_submitted)
        return self._adult_form

    @Slot()
    def _on_person_submitted(self) -> None:
        form = self._person_form
        if form is None:
            return
        try:
            person = self._people.add_person(form.name, form.occupation)
        except JournalError as refusal:
            form.show_problem(refusal.sentence)
            return
        self.refresh()
        self.changed.emit(Change(what=What.PEOPLE, person_id=person.id))

    @Slot()
    def _on_adult_submitted(self) -> None:
        form = self._adult_form
        if form is None:
            return
        try:
            writer = self._people.add_adult(form.name)
        except JournalError as refusal:
            form.show_problem(refusal.sentence)
            return
        self.refresh()
        self.changed.emit(Change(what=What.PEOPLE, writer_id=writer.id))


def _heading(title: str, words: str = "") -> QWidget:
    column = Column(Label(title, "heading"), gap=2, margins=(0, 12, 0, 0))
    if words:
        column.add(Label(words, "help"))
    return column
