"""Everybody the journal is about and every adult who writes, and the way to add one."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change, What
from painjournal.domain.errors import JournalError
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr
from painjournal.ui.settings.adult_card import AdultCard
from painjournal.ui.settings.archived_row import ArchivedRow
from painjournal.ui.settings.departures import Departures
from painjournal.ui.settings.member_card import MemberCard
from painjournal.ui.settings.newcomer_form import NewcomerForm
from painjournal.ui.settings.person_card import PersonCard
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People

Who = tuple[type[Person | Writer], int]
"""A person or an adult, whose numbers may be the same."""


class PeopleSection(Column):
    """A card for each, of several people folded; `changed` carries every change."""

    changed = Signal(object)

    def __init__(
        self,
        people: "People",
        lists: "Lists",
        departures: Departures,
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__(gap=16)
        self._people, self._lists, self._today = people, lists, today
        self._departures = departures
        self._parts: list[QWidget] = []
        self._folds: dict[Who, Fold] = {}
        self._cards: list[MemberCard] = []
        self._adders: dict[type[Person | Writer], Fold] = {}
        self._archived_fold: Fold | None = None
        self._person_form: NewcomerForm | None = None
        self._adult_form: NewcomerForm | None = None
        departures.changed.connect(self._on_somebody_went)
        self.refresh()

    def refresh(self, unfold: Person | Writer | None = None) -> None:
        """Show everybody anew, with somebody unfolded beside those who are so already."""
        opened = {who for who, fold in self._folds.items() if fold.open}
        archived_open = self._archived_fold is not None and self._archived_fold.open
        if unfold is not None:
            opened.add(_who(unfold))
        for old in self._parts:
            self.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._parts, self._folds, self._cards = [], {}, []
        people = self._people.people()
        self._put(_heading(tr("People this journal is about")))
        self._put_cards(people, opened)
        self._adders[Person] = Fold(tr("Add a person"), self._new_person_form, icon="plus")
        self._put(self._adders[Person])
        self._put(
            _heading(
                tr("Adults who write"),
                tr("Each adult writes what they see, under their own name and on their own page."),
            )
        )
        adults = [one for one in self._people.writers() if one.person_id is None]
        self._put_cards(adults, opened)
        self._adders[Writer] = Fold(tr("Add an adult"), self._new_adult_form, icon="plus")
        self._put(self._adders[Writer])
        self._put_archived(self._archived(), unfolded=archived_open)
        tab_through(*self._parts)
        if self.isVisible():
            for part in self._parts:
                part.show()
        if unfold is not None:
            self._take_focus(_who(unfold))

    def _put(self, part: QWidget) -> None:
        self._parts.append(part)
        self.add(part)

    def _put_cards(self, members: Sequence[Person | Writer], opened: set[Who]) -> None:
        """One card as it is, several folded away under their names."""
        if len(members) == 1:
            self._put(self._card(members[0], titled=True))
            return
        for member in members:
            fold = Fold(member.name, partial(self._card, member, titled=False), icon="person")
            fold.open = _who(member) in opened
            self._folds[_who(member)] = fold
            self._put(fold)

    def _put_archived(self, gone: Sequence[Person | Writer], *, unfolded: bool) -> None:
        self._archived_fold = None
        if gone:
            title = tr("Archived ({n})", n=len(gone))
            fold = Fold(title, lambda: Column(*map(self._archived_row, gone), gap=8))
            fold.open = unfolded
            self._archived_fold = fold
            self._put(fold)

    def _take_focus(self, who: Who) -> None:
        """Bring the keyboard to somebody, else to where they are to be found or were."""
        fold = self._folds.get(who)
        if fold is None and who in map(_who, self._archived()):
            fold = self._archived_fold
        fold = fold or self._adders[who[0]]
        fold.header.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, member: Person | Writer, *, titled: bool) -> MemberCard:
        card: MemberCard
        if isinstance(member, Person):
            own = next((one for one in self._people.writers() if one.is_self(member)), None)
            card = PersonCard(
                member, own, self._people, self._lists, today=self._today, titled=titled
            )
        else:
            card = AdultCard(member, self._people, self._lists, today=self._today, titled=titled)
        card.renamed.connect(lambda name: self._on_renamed(_who(member), name))
        self._join(card, member)
        return card

    def _join(self, card: MemberCard, member: Person | Writer) -> None:
        self._cards.append(card)
        card.changed.connect(self._on_card_changed)
        card.outdated.connect(self._on_outdated)
        card.archive_wanted.connect(
            lambda: self._try(card, lambda: self._departures.archive(self._known(member), True))
        )
        card.removal_wanted.connect(
            lambda: self._try(card, lambda: self._departures.ask_removal(self._known(member), self))
        )

    def _archived(self) -> list[Person | Writer]:
        people = [one for one in self._people.people(archived=True) if one.archived]
        writers = [one for one in self._people.writers(archived=True) if one.archived]
        return [*people, *writers]

    def _archived_row(self, member: Person | Writer) -> ArchivedRow:
        row = ArchivedRow(member.name)
        row.wanted_back.connect(
            lambda: self._try(row, lambda: self._departures.archive(member, False))
        )
        row.removal_wanted.connect(
            lambda: self._try(row, lambda: self._departures.ask_removal(member, self))
        )
        return row

    def _known(self, member: Person | Writer) -> Person | Writer:
        """Somebody under the name they have now."""
        now: tuple[Person | Writer, ...] = self._people.writers(archived=True)
        if isinstance(member, Person):
            now = self._people.people(archived=True)
        return next(one for one in now if one.id == member.id)

    def _try(self, card: MemberCard | ArchivedRow, work: Callable[[], None]) -> None:
        try:
            work()
        except JournalError as trouble:
            card.say_problem(trouble.sentence)

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
            person = self._people.add_person(
                form.name, form.occupation, writes_self=form.writes_self
            )
        except JournalError as refusal:
            form.show_problem(refusal.sentence)
            return
        self.refresh(person)
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
        self.refresh(writer)
        self.changed.emit(Change(what=What.PEOPLE, writer_id=writer.id))

    @Slot(object)
    def _on_card_changed(self, change: Change) -> None:
        # What one is asked is chosen on the card of another too.
        for card in self._cards:
            card.show_counts()
        self.changed.emit(change)

    @Slot()
    def _on_outdated(self) -> None:
        self.refresh()

    @Slot(object)
    def _on_somebody_went(self, change: Change) -> None:
        """Somebody went or came back: the keyboard must not fall off the page with their card."""
        self.refresh()
        self.changed.emit(change)
        if change.writer_id is not None:
            self._take_focus((Writer, change.writer_id))
        elif change.person_id is not None:
            self._take_focus((Person, change.person_id))

    def _on_renamed(self, who: Who, name: str) -> None:
        if who in self._folds:
            self._folds[who].set_title(name)


def _who(member: Person | Writer) -> Who:
    return type(member), member.id


def _heading(title: str, words: str = "") -> QWidget:
    column = Column(Label(title, "heading"), gap=2, margins=(0, 12, 0, 0))
    if words:
        column.add(Label(words, "help"))
    return column
