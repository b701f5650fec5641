"""A stretch of days over time: the period as a picture, in words and as a table."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.days import Period
from painjournal.domain.lane_choices import LaneChoice
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.people import Person, Writer
from painjournal.domain.sights import Sight
from painjournal.domain.spans import Span
from painjournal.domain.stretches import CLOSER, Stretch, stretch_ending
from painjournal.i18n import tr
from painjournal.pictures.lanes import WRITTEN, wanted_lanes
from painjournal.pictures.readouts import table
from painjournal.pictures.sentences import written_sentence
from painjournal.ui import theme
from painjournal.ui.trends.asked_late import day_popup, lanes_dialog
from painjournal.ui.trends.day_table import DayTable
from painjournal.ui.trends.glide_keys import timeline_keys
from painjournal.ui.trends.lane_words import LaneWords
from painjournal.ui.trends.overview_strip import OverviewStrip
from painjournal.ui.trends.period_bar import PeriodBar
from painjournal.ui.trends.readout_bar import ReadoutBar
from painjournal.ui.trends.saved_picture import HONEST, saved_picture
from painjournal.ui.trends.timeline_view import TimelineView
from painjournal.ui.trends.voice_picker import VoicePicker
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.lookbacks import Lookbacks

_STRIP_FROM = 31
"""With more days than this there is a strip of all days."""

_FIND_AFTER = 30
"""Milliseconds after which all days are looked for: the picture is painted by then."""


class OverTimeView(QWidget):
    """A stretch of days as lanes under one axis; a day that is pressed is wanted by the reader."""

    day_wanted = Signal(object)
    reading_wanted = Signal(str)
    chosen = Signal(str)
    save_wanted = Signal(object, str, str)  # a Picture, its title, a name for its file
    around_chosen = Signal(bool)
    middles_chosen = Signal(bool)
    lanes_chosen = Signal(int, object)  # a person's id, a LaneChoice

    def __init__(
        self,
        lists: "Lists",
        *,
        period: str,
        around: bool = True,
        middles: bool = False,
        lanes_of: Callable[[int], LaneChoice] = lambda _person: LaneChoice(),
    ) -> None:
        super().__init__()
        self._lists = lists
        self._around, self._middles = around, middles
        self._lanes_of, self._choice = lanes_of, LaneChoice()
        self._lookbacks: Lookbacks | None = None
        self._today: Callable[[], date] = date.today
        self._person: Person | None = None
        self._writer: Writer | None = None
        self._stretch: Stretch | None = Stretch.named(period)
        self._window: Period | None = None
        self._days: frozenset[date] | None = None
        self._last = date.max
        self._follows_today = True
        self._written = Label("", "help")
        self._bar = PeriodBar(Stretch.named(period))
        self._lanes = QuietButton(tr("Lanes"), icon="settings")
        self._voices = VoicePicker()
        self._turn = QuietButton(tr("Table"), icon="table")
        self._save = QuietButton(tr("Save"), icon="save")
        self._save.setAccessibleName(tr("Save the picture"))
        self.view = TimelineView()
        self.strip = OverviewStrip()
        self._words = LaneWords()
        self.table = DayTable()
        self._readout = ReadoutBar()
        self._honest = Label(tr(HONEST), "help")
        self._nothing = Label(tr("Nothing was written in these days."), "help")
        self._scroll = ScrollColumn(widest=1240)
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.setFocusProxy(self.view)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self._lookbacks, self._today = lookbacks, today

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        if person != self._person:
            self._days = None
            self._voices.forget()
            self.strip.show_days(None)
            self._choice = self._lanes_of(person.id)
            if self._stretch is None:
                self._stretch = Stretch.THREE_MONTHS
                self._bar.show_stretch(self._stretch)
        self._person, self._writer = person, writer

    def shown(self) -> None:
        """Look again, for another day may have begun and more been written."""
        if self._follows_today:
            self._last = self._today()
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden page looks again when it is shown."""
        if self._person is None or change.person_id not in (None, self._person.id):
            return
        self._days = None
        if self.isVisible():
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands beside the title, and keep the read-out low, where room is scarce."""
        super().resizeEvent(event)
        text = theme.metrics().text
        way = QBoxLayout.Direction
        narrow = self.width() < text(760)
        self._head.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._readout.set_low(self.height() < text(400))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page, for the list of keys."""
        return timeline_keys()

    def _build(self) -> None:
        acts = QWidget()
        flow = FlowLayout(12, acts)
        for act in (self._voices, self._lanes, self._save, self._turn):
            flow.addWidget(act)
        self._head = head = Row(self._written, acts, gap=12)
        head.box.setStretch(0, 1)
        self._top = Column(head, self._bar, self.strip, gap=10)
        picture = Card()
        picture.add(self._nothing)
        picture.add(self.view)
        scroll = self._scroll
        for part in (self._top, picture, self._words, self._honest):
            scroll.add(part)
        scroll.add(Label(tr("Your notes, not medical advice."), "caption"))
        scroll.add_stretch()
        self._views.addWidget(scroll)
        self._beside_table = Column(self.table, gap=16, margins=(24, 20, 24, 16))
        self._beside_table.box.setStretch(0, 1)
        self._views.addWidget(self._beside_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._views, 1)
        layout.addWidget(self._readout)

    def _connect(self) -> None:
        self._bar.earlier_wanted.connect(self._on_earlier_wanted)
        self._bar.later_wanted.connect(self._on_later_wanted)
        self._bar.stretch_chosen.connect(self._on_stretch_chosen)
        self._voices.picked.connect(self._refresh)
        self._save.clicked.connect(self._on_save_clicked)
        self._lanes.clicked.connect(self._on_lanes_clicked)
        self._turn.clicked.connect(self._on_turned)
        self.view.pointed.connect(self._on_pointed)
        self.view.pressed.connect(self._on_pressed)
        self.view.gliding.connect(self._on_gliding)
        self.view.settled.connect(self._on_settled)
        self.view.beyond.connect(self._on_beyond)
        self.strip.wanted.connect(self.view.glide_to)
        self._bar.day_asked.connect(self._on_day_asked)
        self._words.card_wanted.connect(self.reading_wanted)

    @Slot()
    def _refresh(self) -> None:
        if self._lookbacks is None or self._person is None or self._writer is None:
            return
        first = self._lookbacks.first_day(self._person.id)
        if first is None:
            return
        today = self._today()
        period = self._window
        if self._stretch is not None or period is None:
            period = stretch_ending(self._stretch or Stretch.THREE_MONTHS, self._last, first)
        self._bar.show_period(period, earlier=first < period.first, later=period.last < today)
        bounds = Sight.of(period, Period(min(first, today), today)).bounds
        around = self._around
        found = self._lookbacks.lookback(self._person.id, period, self._writer.id, events=around)
        self._show(found, self._lists.of(self._person.id) if around else None, bounds)
        if self._days is None:
            # The days in sight need not wait until all days are found.
            QTimer.singleShot(_FIND_AFTER, self, self._find_days)

    @Slot()
    def _find_days(self) -> None:
        """Draw which of all days were written, once after each change."""
        if self._days is None and self._lookbacks is not None and self._person is not None:
            self._days = self._lookbacks.days_written(self._person.id)
            self.strip.show_days(self._days)

    def _show(self, lookback: Lookback, lists: PersonLists | None, bounds: Period) -> None:
        voice = self._voices.show_voices(lookback)
        written = bool(lookback.written)
        self._written.setText(written_sentence(lookback) if written else "")
        self._nothing.setVisible(not written)
        self.view.setVisible(written)
        self._words.setVisible(written)
        self._save.setEnabled(written)
        self._lanes.setEnabled(written)
        self._honest.setVisible(written)
        self._readout.setVisible(written and self._views.currentWidget() is self._scroll)
        self.view.show_lookback(
            lookback,
            codes=wanted_lanes(lookback, self._choice),
            order=self._choice.order,
            voice=voice,
            middles=self._middles,
            lists=lists,
            bounds=bounds,
        )
        self.strip.show_sight(Sight.of(lookback.period, bounds))
        self.strip.setVisible(len(bounds) > _STRIP_FROM)
        made = self.view.timeline
        if made is not None:
            self._words.show_lanes(tuple(one for one in made.lanes if one.code != WRITTEN))
        self._fill_table()
        self._readout.set_writers(len(lookback.writers))
        self._readout.say("")

    def _fill_table(self) -> None:
        """Put the days into the table while it is looked at; ten years of words take a while."""
        made = self.view.timeline
        if made is not None and self._views.currentWidget() is not self._scroll:
            self.table.show_table(table(made.lookback, made.lists))

    @Slot(object)
    def _on_gliding(self, sight: Sight) -> None:
        """Say which days pass by, and frame them among all."""
        self.strip.show_sight(sight)
        self._bar.name_period(sight.period)

    @Slot(object)
    def _on_settled(self, period: Period) -> None:
        """Draw the days that were glided to."""
        today = self._today()
        self._window, self._last = period, min(period.last, today)
        self._follows_today = self._last == today
        self._stretch = None
        self._bar.show_stretch(None)
        self._refresh()

    @Slot(object)
    def _on_beyond(self, day: date) -> None:
        """Walk on to a day beside the picture, half a picture further."""
        sight = self.view.sight
        if sight is not None:
            self._on_settled(sight.around(day).period)
            self.view.stand_on(day)

    @Slot()
    def _on_day_asked(self) -> None:
        """Ask for a day to go to."""
        sight = self.view.sight
        if sight is None or self._lookbacks is None or self._person is None:
            return
        self._find_days()
        popup = day_popup(self, self._days or frozenset(), sight.bounds.first, self._today())
        popup.picked.connect(self._on_day_picked)
        popup.ask(self._bar.jump, sight.period.last)

    @Slot(object)
    def _on_day_picked(self, day: date) -> None:
        self._on_beyond(day)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.stand_on(day)

    def _end_on(self, last: date) -> None:
        today = self._today()
        self._last = min(last, today)
        self._follows_today = self._last == today
        self._refresh()

    @Slot()
    def _on_earlier_wanted(self) -> None:
        self._leaf(-1)

    @Slot()
    def _on_later_wanted(self) -> None:
        self._leaf(1)

    def _leaf(self, way: int) -> None:
        """Go to the days before or after; days that were zoomed or dragged keep their number."""
        made, sight = self.view.timeline, self.view.sight
        if made is None or sight is None:
            return
        period = made.lookback.period
        if self._stretch is None:
            self._on_settled(sight.moved(way * len(period)).period)
        elif way < 0:
            self._end_on(period.first - timedelta(days=1))
        else:
            self._end_on(period.last + timedelta(days=len(period)))

    @Slot(object)
    def _on_stretch_chosen(self, stretch: Stretch) -> None:
        self._stretch = stretch
        if stretch is Stretch.EVERYTHING:
            self._last, self._follows_today = self._today(), True
        self._refresh()
        self.chosen.emit(stretch.value)

    @Slot()
    def _on_save_clicked(self) -> None:
        """Want the picture kept as it is seen, under the person's initials."""
        made = self.view.under_initials()
        if made is not None:
            self.save_wanted.emit(*saved_picture(made, text_size=float(theme.metrics().text(13))))

    @Slot()
    def _on_lanes_clicked(self) -> None:
        """Ask which lanes are wanted; the picture behind follows at once."""
        made = self.view.timeline
        if made is None:
            return
        dialog = lanes_dialog(
            self, made.lookback, self._choice, around=self._around, middles=self._middles
        )
        dialog.chosen.connect(self._on_lanes_chosen)
        dialog.around.connect(self._on_around_turned)
        dialog.middles.connect(self._on_middles_turned)
        dialog.open()

    @Slot(object)
    def _on_lanes_chosen(self, choice: LaneChoice) -> None:
        self._choice = choice
        self._refresh()
        if self._person is not None:
            self.lanes_chosen.emit(self._person.id, choice)

    @Slot(bool)
    def _on_around_turned(self, around: bool) -> None:
        self._around = around
        self._refresh()
        self.around_chosen.emit(around)

    @Slot(bool)
    def _on_middles_turned(self, middles: bool) -> None:
        self._middles = middles
        self._refresh()
        self.middles_chosen.emit(middles)

    @Slot()
    def _on_turned(self) -> None:
        """Turn from picture to table or back; the head moves along, for the table scrolls alone."""
        to_table = self._views.currentWidget() is self._scroll
        below = self._beside_table.box if to_table else self._scroll.body
        below.insertWidget(0, self._top)
        self._turn.setText(tr("Picture") if to_table else tr("Table"))
        self._turn.icon_name = "trends" if to_table else "table"
        self._views.setCurrentIndex(1 if to_table else 0)
        self._fill_table()
        self._readout.setVisible(not to_table and not self.view.isHidden())
        self._turn.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_pointed(self, part: Period | None) -> None:
        made = self.view.timeline
        if made is not None:
            self._readout.say(made.readout(part.first) if part is not None else "")

    @Slot(object)
    def _on_pressed(self, part: Period) -> None:
        made = self.view.timeline
        if made is None:
            return
        if made.axis.span is Span.DAY:
            self.day_wanted.emit(part.first)
            return
        self._stretch, after = CLOSER[made.axis.span]
        self._bar.show_stretch(self._stretch)
        self._end_on(part.last + after)
