"""One person of the journal: name, weekdays, how pain is asked, who sees the answers."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr
from painjournal.ui.first_steps.about_step import EARLIEST_YEAR
from painjournal.ui.pain_words import (
    HOW_OFTEN,
    OCCUPATIONS,
    SCALES,
    how_often_choices,
    occupation_choices,
    scale_choices,
)
from painjournal.ui.settings.member_card import MemberCard
from painjournal.ui.settings.name_row import NameRow
from painjournal.ui.settings.seen_choice import SeenChoice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow

if TYPE_CHECKING:
    from painjournal.services.people import People


class PersonCard(MemberCard):
    """Every act is kept at once; `changed` carries what it changed."""

    def __init__(
        self,
        person: Person,
        own: Writer | None,
        people: "People",
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(person.name)
        self._person, self._own, self._people, self._today = person, own, people, today
        occupation = tr("What fills most weekdays?")
        self._occupation = OneOf(
            occupation, occupation_choices(), OCCUPATIONS.index(person.occupation)
        )
        self._year = NumberField(
            tr("Year of birth of {name}", name=person.name), EARLIEST_YEAR, today().year
        )
        self._year.value = person.birth_year
        year_row = QuestionRow(tr("Year of birth, if you like"), self._year)
        self.add(NameRow(person.name, self._keep_name))
        self.add(QuestionRow(occupation, self._occupation))
        self.add(year_row)
        self._occupation.changed.connect(self._on_circumstances_changed)
        self._year.changed.connect(self._on_circumstances_changed)
        self._year.problem.connect(year_row.set_problem)
        if own is None:
            self.add(Label(tr("Only adults write about {name}.", name=person.name), "help"))
        else:
            self._add_own(own)
        self.end()

    def _add_own(self, own: Writer) -> None:
        how_often, scale = self._pain_now(own)
        asked = tr("How often is pain asked about?")
        self._how_often = OneOf(asked, how_often_choices(), HOW_OFTEN.index(how_often))
        answered = tr("How is it answered?")
        self._scale = OneOf(answered, scale_choices(), SCALES.index(scale))
        self._scale_row = QuestionRow(
            answered,
            self._scale,
            tr("From today on. Numbers and words stay apart and are never turned into each other."),
        )
        self.add(QuestionRow(asked, self._how_often))
        self.add(self._scale_row)
        self._scale_row.setHidden(how_often is HowOften.NEVER)
        self._how_often.changed.connect(self._on_pain_changed)
        self._scale.changed.connect(self._on_pain_changed)
        self._seen = SeenChoice(own)
        self._seen.chosen.connect(self._on_seen_chosen)
        self.add(self._seen)

    def _pain_now(self, own: Writer) -> tuple[HowOften, PainScale]:
        asked = self._people.asked(self._person.id, own.id, self._today())
        often = {scale: asked.get(scale, HowOften.NEVER) for scale in SCALES}
        for scale, how_often in often.items():
            if how_often is not HowOften.NEVER:
                return how_often, scale
        return HowOften.NEVER, PainScale.LEVEL

    def _keep_name(self, typed: str) -> str:
        change = self._people.change_person(replace(self._person, name=typed))
        found = next(one for one in self._people.people() if one.id == self._person.id)
        self._person = found
        if self._own is not None:
            self._own = next(one for one in self._people.writers() if one.id == self._own.id)
            self._seen.show_name(self._own.name)
        self.set_title(found.name)
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
    def _on_pain_changed(self) -> None:
        how_often = HOW_OFTEN[self._how_often.value]
        self._scale_row.setVisible(how_often is not HowOften.NEVER)
        scale, day = SCALES[self._scale.value], self._today()
        self.act(lambda: self._people.set_pain(self._person.id, how_often, scale, day))

    @Slot(bool)
    def _on_seen_chosen(self, shows: bool) -> None:
        if self._own is not None and self._own.shows_answers != shows:
            self._own = own = replace(self._own, shows_answers=shows)
            self.act(lambda: self._people.change_writer(own))
