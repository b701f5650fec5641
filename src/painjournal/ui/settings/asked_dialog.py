"""What a writer is asked about a person: a ready form to begin with, then question by question."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.asking import HowOften
from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.domain.measures import Section
from painjournal.domain.people import Person, Writer, writers_about
from painjournal.domain.ready_sets import ReadySet
from painjournal.i18n import tr
from painjournal.ui.lists.editors import MEASURES, open_editor
from painjournal.ui.pain_words import SCALES, scale_choices
from painjournal.ui.settings.asked_list import AskedList
from painjournal.ui.settings.asked_now import AskedNow, asked_now
from painjournal.ui.settings.ready_set_choice import ReadySetChoice
from painjournal.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.segmented import SegmentedControl
from painjournal.ui.widgets.sheet_dialog import SheetDialog
from painjournal.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.people import People


class AskedDialog(SheetDialog):
    """Everything is kept at once and holds from today on; `changed` hears of it."""

    def __init__(
        self,
        people: "People",
        lists: "Lists",
        person: Person,
        writer: Writer,
        *,
        today: date,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("What is asked"), parent, widest=740)
        self._people, self._lists = people, lists
        self._person, self._writer, self._today = person, writer, today
        self._changed = changed
        self._wanted: ReadySet | None = None
        self._undo_to: Mapping[str, HowOften] = {}
        self._title = Label("", "title")
        about = tr("Changes hold from today on. Days before stay as they are.")
        self.sheet.add(Column(self._title, Label(about, "help"), gap=4))
        self._writers = writers_about(person, people.writers())
        if len(self._writers) > 1:
            self.sheet.add(self._writer_choice())
        self._body: Column | None = None
        self._said = Label("", "help", wrap=False)
        self._problem = Label("", "problem")
        self._undo = LinkButton(tr("Undo"), icon="undo")
        done = PrimaryButton(tr("Done"))
        for part in (done, self._said, self._problem, self._undo):
            self.acts.addWidget(part)
        self._done = done
        done.clicked.connect(self.accept)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._say("")
        self._build()

    def _writer_choice(self) -> QWidget:
        names = [Choice(value=one.id, text=one.name) for one in self._writers]
        self._whose = SegmentedControl(tr("Whose form"), names)
        self._whose.value = self._writer.id
        self._whose.changed.connect(self._on_writer_chosen)
        row = Row(Label(tr("On the form of"), "question", wrap=False), self._whose, gap=12)
        row.add_stretch()
        return row

    def _build(self) -> None:
        """Show all anew, for another writer or after questions came or went."""
        now, own = self._now(), self._writer.is_self(self._person)
        name = self._person.name
        self._title.setText(
            tr("What {name} is asked", name=name)
            if own
            else tr("What {writer} is asked about {name}", writer=self._writer.name, name=name)
        )
        if self._body is not None:
            self.sheet.body.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._ready = ReadySetChoice(own=own)
        self._list = AskedList(now.items, now.order, now.how_often, now.weekdays, self._below(now))
        self._order = LinkButton(tr("Change the order"))
        head = Row(Label(tr("Question by question"), "heading"), self._order)
        head.box.setStretch(0, 1)
        about = tr("Nothing that was written is lost when a question is not asked any more.")
        if not own:
            about = tr("Adults are asked only what can be seen. Nothing written is ever lost.")
        self._body = Column(
            Label(tr("Begin with a ready form"), "heading"),
            self._ready,
            Column(head, Label(about, "help"), gap=2, margins=(0, 12, 0, 0)),
            self._list,
            gap=12,
        )
        self.sheet.body.insertWidget(self.sheet.body.count(), self._body)
        self.sheet.body.setAlignment(self._body, Qt.AlignmentFlag.AlignTop)
        self._ready.chosen.connect(self._on_ready_chosen)
        self._list.asked.connect(self._on_asked)
        self._list.ordered.connect(self._on_ordered)
        self._order.clicked.connect(self._on_order_clicked)
        self._ready.show_set(now.ready)
        if self.isVisible():
            self._body.show()
        tab_through(self.sheet, self._done, self._undo)

    def _below(self, now: AskedNow) -> dict[Section, QWidget]:
        """What stands at the foot of a section: the pain scale, and the way to own questions."""
        add = QuietButton(tr("A question of your own"), icon="plus")
        add.clicked.connect(self._on_own_wanted)
        own_questions = Row(add)
        own_questions.add_stretch()
        below: dict[Section, QWidget] = {Section.OWN: own_questions}
        if self._writer.is_self(self._person):
            asked = tr("How is pain answered?")
            self._scale = OneOf(asked, scale_choices(), SCALES.index(now.scale))
            self._scale.changed.connect(self._on_scale_changed)
            words = tr("Numbers and words stay apart and are never turned into each other.")
            below[Section.PAIN] = QuestionRow(asked, self._scale, words)
        return below

    def _now(self) -> AskedNow:
        return asked_now(
            self._people,
            self._lists,
            self._person,
            self._writer,
            self._today,
            wanted=self._wanted,
        )

    def _keep(self, work: Callable[[], Change], said: str) -> bool:
        try:
            change = work()
        except JournalError as trouble:
            self._say("", problem=trouble.sentence)
            self._show()
            return False
        self._changed(change)
        self._show()
        self._say(said)
        return True

    def _show(self) -> None:
        now = self._now()
        self._list.show_how_often(now.how_often)
        self._ready.show_set(now.ready)

    def _say(
        self, sentence: str, undo: Mapping[str, HowOften] | None = None, *, problem: str = ""
    ) -> None:
        for label, words in ((self._said, sentence), (self._problem, problem)):
            label.setText(words)
            label.setVisible(bool(words))
        self._undo_to = undo or {}
        self._undo.setVisible(bool(undo))

    @Slot()
    def _on_writer_chosen(self) -> None:
        self._writer = next(one for one in self._writers if one.id == self._whose.value)
        self._wanted = None
        self._say("")
        self._build()

    @Slot(object)
    def _on_ready_chosen(self, ready: ReadySet) -> None:
        before = self._now()
        self._wanted = ready
        pain = before.pain if before.pain is not HowOften.NEVER else HowOften.DAILY
        done = self._keep(
            lambda: self._people.use_ready_set(
                self._person.id, self._writer.id, ready, pain=pain, since=self._today
            ),
            "",
        )
        if done:
            self._say(tr("Saved, from today on."), before.how_often)

    @Slot(str, object)
    def _on_asked(self, code: str, how_often: HowOften) -> None:
        now = self._now()
        if code == now.scale:
            # Pain carries along what belongs to it, as the choice at the first start does.
            self._keep(
                lambda: self._people.set_pain(self._person.id, how_often, now.scale, self._today),
                tr("Saved, from today on."),
            )
            return
        self._keep(
            lambda: self._people.set_items(
                self._person.id, self._writer.id, {code: how_often}, self._today
            ),
            tr("Saved, from today on."),
        )

    @Slot(object)
    def _on_ordered(self, codes: list[str]) -> None:
        self._keep(
            lambda: self._people.set_order(self._person.id, self._writer.id, codes),
            tr("Saved."),
        )

    @Slot()
    def _on_scale_changed(self) -> None:
        now, scale = self._now(), SCALES[self._scale.value]
        if self._keep(
            lambda: self._people.set_pain(self._person.id, now.pain, scale, self._today),
            tr("Saved, from today on."),
        ):
            self._build()
            self._scale.row.take_focus()

    @Slot()
    def _on_order_clicked(self) -> None:
        self._list.ordering = not self._list.ordering
        ordering = self._list.ordering
        self._order.setText(tr("Back to how often") if ordering else tr("Change the order"))

    @Slot()
    def _on_undo_clicked(self) -> None:
        before, self._wanted = self._undo_to, None
        self._keep(
            lambda: self._people.set_items(self._person.id, self._writer.id, before, self._today),
            tr("As it was before."),
        )

    @Slot()
    def _on_own_wanted(self) -> None:
        open_editor(
            self, MEASURES, self._lists, self._person, today=self._today, changed=self._on_own
        )

    def _on_own(self, change: Change) -> None:
        self._changed(change)
        self._build()
