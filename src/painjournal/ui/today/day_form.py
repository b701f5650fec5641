"""The questions and parts of one day, from the first section to "Nothing to add"."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Section
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.form_columns import FormColumns
from painjournal.ui.today.more_section import MoreSection
from painjournal.ui.today.pain_section import PainSection
from painjournal.ui.today.questions import Question
from painjournal.ui.today.section import FormSection
from painjournal.ui.today.sleep_section import SleepSection
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from painjournal.services.journals import Journal
    from painjournal.ui.today.item_card import ItemCard
    from painjournal.ui.today.parts.form_part import FormPart

    Block = FormSection | ItemCard
    Stop = Question | FormPart

TOPICS = ("doing", "sleep", "stress", "pain")
"""What can be read about each section."""


class DayForm(Column):
    """Shows an entry and fills it; the keyboard goes from answer to answer by itself.

    `changed` tells whether saving can wait for the end of typing; `reached` names what came to be
    seen or has the keyboard now, so that it can be scrolled to.
    """

    changed = Signal(bool)
    nothing_turned = Signal(bool)
    reading_wanted = Signal(str)
    reached = Signal(QWidget)

    def __init__(self) -> None:
        pain = PainSection()
        self._pain = pain
        self._sections: tuple[FormSection, ...] = (
            FormSection(
                tr("What you did"), Section.DOING, about=tr("Read about moving and therapy")
            ),
            SleepSection(),
            FormSection(tr("Stress"), Section.FEELINGS, about=tr("Read about stress and pain")),
            pain,
        )
        self._nothing = CheckBox(tr("Nothing to add"))
        # It goes with the first answer, which must not move what stands beside it.
        policy = self._nothing.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._nothing.setSizePolicy(policy)
        self.more = MoreSection(self._nothing)
        self._columns = FormColumns(self._sections, self.more.foot)
        super().__init__(self._columns, self.more, gap=12)
        for section, topic in zip(self._sections, TOPICS, strict=True):
            card = CARD_FOR_TOPIC[topic]
            section.about_asked.connect(lambda card=card: self.reading_wanted.emit(card))
        parts: tuple[FormSection | MoreSection, ...] = (*self._sections, self.more)
        for part in parts:
            part.changed.connect(self.changed)
            part.answered.connect(self._on_answered)
        self._nothing.clicked.connect(self.nothing_turned)
        self.more.arranged.connect(self._arrange)
        self.more.unfolded.connect(self.reached)

    def open(self, journal: "Journal | None") -> None:
        """Take an opened journal, or let it go."""
        self.more.open(journal)
        self.setEnabled(False)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show a day."""
        for section in self._sections:
            section.show_form(form, entry)
        self.more.show_form(form, entry)
        self._columns.set_with_pain(not self._pain.isHidden())
        self._arrange()
        self.setEnabled(True)
        self._show_nothing(entry)

    def show_entry(self, form: Form, entry: Entry) -> None:
        """Show what is kept after it became another in one go."""
        for section in self._sections:
            section.show_form(form, entry)
        self.more.show_entry(entry)
        self._arrange()
        self._show_nothing(entry)

    def offer_same(self, day: date | None, places: tuple[Place, ...]) -> None:
        """Offer the places of an earlier day."""
        self._pain.offer_same(day, places)

    def fill(self, entry: Entry) -> Entry:
        """Entry with everything that is shown."""
        for block in self._blocks():
            entry = block.fill(entry)
        return entry

    def follow(self, entry: Entry) -> None:
        """Hear what is kept now: one part may show what another changed."""
        self._pain.follow(entry)
        self.more.follow(entry)
        self._show_nothing(entry)

    def settle(self) -> None:
        """Let the parts that are kept beside the entry keep what waits."""
        self.more.settle()

    def refused(self) -> "Iterator[Stop]":
        """What holds something typed which cannot be kept."""
        for block in self._blocks():
            yield from block.refused()
        yield from self.more.refused()

    def forget_refused(self, form: Form, entry: Entry) -> bool:
        """Show what is kept in place of what is refused; says whether there was any."""
        refused = list(self.refused())
        for one in refused:
            if isinstance(one, Question):
                one.show_entry(entry)
            else:
                one.show_form(form, entry)
        return len(list(self.refused())) < len(refused)

    def take_focus(self) -> None:
        """Bring the keyboard to the first question."""
        first = next((one for one in self._stops() if not one.isHidden()), None)
        if first is not None:
            first.take_focus()

    def _blocks(self) -> "tuple[Block, ...]":
        return (*self._sections, *self.more.blocks)

    def _stops(self) -> "list[Stop]":
        return [stop for block in self._blocks() for stop in block.stops]

    def _show_nothing(self, entry: Entry) -> None:
        self._nothing.setVisible(not entry.has_content)
        self._nothing.setChecked(entry.nothing_to_add)

    @Slot()
    def _arrange(self) -> None:
        """Give every card its place, and let Tab follow the order of the questions."""
        self._columns.show_cards(self.more.standing)
        tab_through(*self._sections, *self.more.stops)

    @Slot()
    def _on_answered(self) -> None:
        """After a digit, bring the keyboard to what comes next and is seen."""
        stops = [one for one in self._stops() if one.isVisible()]
        focused = QApplication.focusWidget()
        if focused is None:
            return
        at = next((n for n, one in enumerate(stops) if one.isAncestorOf(focused)), None)
        if at is None:
            return
        following = stops[at + 1] if at + 1 < len(stops) else None
        leaves_pain = stops[at] in self._pain.stops and following not in self._pain.stops
        if leaves_pain and self._pain.places.isVisible():
            self._pain.places.take_focus()
        elif following is not None:
            following.take_focus()
            self.reached.emit(following)
        else:
            # Not on the last answers: another digit would put a new answer over the one given.
            self.more.take_focus()
