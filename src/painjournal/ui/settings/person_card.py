"""One person of the journal: name, weekdays, who sees the answers, and the ways to all lists."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from painjournal.domain.changes import Change, What
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr
from painjournal.ui.first_steps.about_step import EARLIEST_YEAR
from painjournal.ui.pain_words import OCCUPATIONS, occupation_choices
from painjournal.ui.settings.doors import Doors
from painjournal.ui.settings.member_card import MemberCard
from painjournal.ui.settings.name_row import NameRow
from painjournal.ui.settings.seen_choice import SeenChoice
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People


class PersonCard(MemberCard):
    """Every act is kept at once; `changed` carries what it changed."""

    def __init__(
        self,
        person: Person,
        own: Writer | None,
        people: "People",
        lists: "Lists",
        *,
        today: Callable[[], date],
        titled: bool = True,
    ) -> None:
        super().__init__(person.name, titled=titled)
        self._person, self._own, self._people = person, own, people
        occupation = tr("What fills most weekdays?")
        self._occupation = OneOf(
            occupation, occupation_choices(), OCCUPATIONS.index(person.occupation)
        )
        self._year = NumberField(
            tr("Year of birth of {name}", name=person.name), EARLIEST_YEAR, today().year
        )
        self._year.value = person.birth_year
        year_row = QuestionRow(tr("Year of birth, if you like"), self._year)
        self._doors = Doors(person, people, lists, today=today)
        self.add(self._doors)
        self.add(SideBySide((NameRow(person.name, self._keep_name), year_row), least=260))
        self.add(QuestionRow(occupation, self._occupation))
        self._occupation.changed.connect(self._on_circumstances_changed)
        self._year.changed.connect(self._on_circumstances_changed)
        self._year.problem.connect(year_row.set_problem)
        self._doors.changed.connect(self.changed)
        if own is None:
            self._offer_to_write()
        else:
            self._seen = SeenChoice(own)
            self._seen.chosen.connect(self._on_seen_chosen)
            self.add(self._seen)
        self.offer_to_go(person.name)
        self.end()

    def show_counts(self) -> None:
        """Say anew how much there is behind each door."""
        self._doors.show_person(self._person)

    def _offer_to_write(self) -> None:
        name = self._person.name
        begin = QuietButton(tr("{name} begins to write", name=name))
        begin.clicked.connect(self._on_begin_clicked)
        row = Row(begin)
        row.add_stretch()
        self.add(Column(Label(tr("Only adults write about {name}.", name=name), "help"), row))

    def _keep_name(self, typed: str) -> str:
        change = self._people.change_person(replace(self._person, name=typed))
        found = next(one for one in self._people.people() if one.id == self._person.id)
        self._person = found
        if self._own is not None:
            self._own = next(one for one in self._people.writers() if one.id == self._own.id)
            self._seen.show_name(self._own.name)
        self.rename(found.name)
        self.changed.emit(change)
        return found.name

    @Slot()
    def _on_circumstances_changed(self) -> None:
        year = self._year.value
        person = replace(
            self._person,
            occupation=OCCUPATIONS[self._occupation.value],
            birth_year=None if year is None else int(year),
        )
        if person != self._person:
            self._person = person
            self.act(lambda: self._people.change_person(person))

    @Slot()
    def _on_begin_clicked(self) -> None:
        def begin() -> Change:
            writer = self._people.begin_writing(self._person.id)
            return Change(what=What.PEOPLE, person_id=self._person.id, writer_id=writer.id)

        self.act(begin, anew=True)

    @Slot(bool)
    def _on_seen_chosen(self, shows: bool) -> None:
        if self._own is not None and self._own.shows_answers != shows:
            self._own = own = replace(self._own, shows_answers=shows)
            self.act(lambda: self._people.change_writer(own))
