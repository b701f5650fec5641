"""Rhythm: one measure by day of the week, and by days with school or without."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.catalogue import ATTENDANCE_CODES
from painjournal.domain.changes import Change
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.rhythm import (
    LEAST,
    answered_in_neither,
    by_school_day,
    by_weekday,
    is_rhythmic,
)
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.i18n import mark, tr, trn
from painjournal.pictures.lanes import TOPICS
from painjournal.pictures.stacked import stacked
from painjournal.ui import theme
from painjournal.ui.trends.days_head import DaysHead
from painjournal.ui.trends.group_card import GroupCard
from painjournal.ui.trends.lane_words import ABOUT
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks

_FIRST = "how_hard"
_BY_ATTENDANCE = {
    Occupation.SCHOOL: mark("School days and days without school"),
    Occupation.WORK: mark("Work days and days without work"),
}

_HONEST = mark("Days not written may differ from days with one.")
_DOTS = mark("Each dot is one day. Bar: the middle answer. Box: the middle half.")
_BARS = mark(
    "The longer a bar, the more of the answered days of its group; their number is beside it."
)
_IN_NEITHER = {
    Occupation.SCHOOL: (
        mark("{n} day has no answer to school and is in neither group."),
        mark("{n} days have no answer to school and are in neither group."),
    ),
    Occupation.WORK: (
        mark("{n} day has no answer to work and is in neither group."),
        mark("{n} days have no answer to work and are in neither group."),
    ),
}


class RhythmView(QWidget):
    """One writer's answers to the measure that was picked; nothing is searched for or ranked."""

    reading_wanted = Signal(str)
    save_wanted = Signal(object, str, str)  # a Picture, its title, a name for its file

    def __init__(self) -> None:
        super().__init__()
        self.head = DaysHead()
        self.measures = Picker(tr("What to look at"))
        self._about = IconButton("info", tr("Read about this"))
        self._shown: tuple[Lookback, Writer] | None = None
        self._code = _FIRST
        self._topic = ""
        self.weekdays = GroupCard(tr("Day of the week"))
        self.attendance = GroupCard("")
        self._how = Label("", "help")
        self._found = Column(self.weekdays, self.attendance, gap=16)
        self._empty = Card()
        self._build()
        self.setFocusProxy(self.measures)
        self.head.changed.connect(self._refresh)
        self.head.save_asked.connect(self._on_save_asked)
        self.measures.picked.connect(self._on_measure_picked)
        self._about.clicked.connect(self._on_about_clicked)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self.head.open(lookbacks, today=today)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        self.head.set_subject(person, writer)

    def shown(self) -> None:
        """Look anew, for the view has come to be seen."""
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden view looks again when it is shown."""
        person = self.head.person
        if self.isVisible() and person and change.person_id in (None, person.id):
            self._refresh()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view, for the list of keys."""
        return [
            (tr("Up, Down"), tr("The measure before or after, where the list has the keyboard")),
            (tr("Ctrl+C"), tr("Copy the chosen rows of the table")),
        ]

    def _build(self) -> None:
        self._empty.add(Label(tr("Nothing was answered in these days.")))
        picking = Row(self.measures, self._about, gap=4)
        picking.add_stretch()
        scroll = ScrollColumn(widest=1240)
        scroll.add(self.head)
        scroll.add(picking)
        scroll.add(self._found)
        scroll.add(self._empty)
        scroll.add(self._how)
        scroll.add(Label(tr(_HONEST), "help"))
        scroll.add(Label(tr("Your notes, not medical advice."), "caption"))
        scroll.add_stretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)

    @Slot()
    def _refresh(self) -> None:
        lookback = self.head.look()
        if lookback is None:
            return
        writer = self.head.heard(lookback)
        one = self._picked(lookback, writer) if writer is not None else None
        for part in (self._found, self.measures, self._how):
            part.setVisible(one is not None)
        self.head.save.setEnabled(one is not None)
        self._empty.setVisible(one is None)
        self._about.setVisible(one is not None and self._topic in ABOUT)
        if writer is not None and one is not None:
            self._show(lookback, writer, one)

    def _picked(self, lookback: Lookback, writer: Writer) -> Measure | None:
        """The measure picked before, else how hard it was, else the first that was answered."""
        answered = [
            one
            for one in lookback.heard(writer.id).measures()
            if is_rhythmic(one) and lookback.series(one.code, writer.id)
        ]
        answered.sort(key=lambda one: one.code != _FIRST)
        self.measures.set_choices([(tr(one.label), one.code) for one in answered])
        self.measures.updateGeometry()
        picked = next((one for one in answered if one.code == self._code), None)
        picked = picked or next(iter(answered), None)
        if picked is not None:
            self.measures.choose(picked.code)
            school = picked.code in ATTENDANCE_CODES
            self._topic = "school" if school else TOPICS.get(picked.section, "")
            self._about.set_name(tr(ABOUT.get(self._topic, "")))
        return picked

    def _show(self, lookback: Lookback, writer: Writer, one: Measure) -> None:
        self._shown = (lookback, writer)
        own = writer.is_self(lookback.person)
        counted = one.kind in (Kind.CHOICE, Kind.TICKS)
        shown_from = trn(
            "Groups are shown from {n} answered day on.",
            "Groups are shown from {n} answered days on.",
            LEAST,
        )
        self._how.setText(" ".join((tr(_BARS if counted else _DOTS), shown_from)))
        self.weekdays.show_groups(by_weekday(lookback, one, writer.id), one, own=own)
        parted = by_school_day(lookback, one, writer.id)
        self.attendance.setVisible(bool(parted))
        if parted:
            self.attendance.set_title(tr(_BY_ATTENDANCE[lookback.person.occupation]))
            neither = answered_in_neither(lookback, one, writer.id)
            one_day, many_days = _IN_NEITHER[lookback.person.occupation]
            aside = trn(one_day, many_days, neither) if neither else ""
            self.attendance.show_groups(parted, one, own=own, aside=aside)

    @Slot(object)
    def _on_measure_picked(self, code: str) -> None:
        self._code = code
        self._refresh()

    @Slot()
    def _on_save_asked(self) -> None:
        """Want the pictures kept as they are seen, under the person's initials."""
        if self._shown is None:
            return
        title, lookback = tr("Rhythm"), self._shown[0].under_initials()
        writer = next(one for one in lookback.writers if one.id == self._shown[1].id)
        cards = [card for card in (self.weekdays, self.attendance) if card.isVisible()]
        shown = [
            (tr("{title}: {words}", title=card.title, words=self.measures.currentText()), picture)
            for card in cards
            if (picture := card.picture.picture) is not None
        ]
        sheet = stacked(
            shown, width=float(self.weekdays.picture.width()), size=float(theme.metrics().text(13))
        )
        told = (
            tr("Notes by {name}.", name=writer.name),
            self._how.text(),
            *(card.words for card in cards),
            tr(_HONEST),
        )
        picture, name = self.head.keepsake(sheet, lookback, title, told)
        self.save_wanted.emit(picture, title, name)

    @Slot()
    def _on_about_clicked(self) -> None:
        self.reading_wanted.emit(CARD_FOR_TOPIC[self._topic])
