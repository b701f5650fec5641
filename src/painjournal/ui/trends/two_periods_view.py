"""Two stretches of days side by side: which days, whose notes, the picture and its table."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.people import Person, Writer
from painjournal.domain.two_periods import TwoLookbacks, TwoPeriods
from painjournal.i18n import tr
from painjournal.pictures.lanes import main_lanes
from painjournal.ui import theme
from painjournal.ui.trends.day_table import DayTable
from painjournal.ui.trends.periods_choice import PeriodsChoice
from painjournal.ui.trends.periods_picture import PeriodsPicture
from painjournal.ui.trends.saved_picture import HONEST, saved_periods
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks


class TwoPeriodsView(QWidget):
    """The same measures of an earlier and a later stretch, one writer's answers at a time."""

    reading_wanted = Signal(str)
    save_wanted = Signal(object, str, str)  # a Picture, its title, a name for its file

    def __init__(self) -> None:
        super().__init__()
        self._lookbacks: Lookbacks | None = None
        self._today: Callable[[], date] = date.today
        self._person: Person | None = None
        self._writer: Writer | None = None
        self._voice: int | None = None
        self.choice = PeriodsChoice()
        self._hidden = Label("", "help")
        self._voices = Picker(tr("Whose notes"))
        self._every = CheckBox(tr("More measures"))
        self._turn = QuietButton(tr("Table"), icon="table")
        self._save = QuietButton(tr("Save"), icon="save")
        self._save.setAccessibleName(tr("Save the picture"))
        self.picture = PeriodsPicture()
        self._card = Card()
        self.table = DayTable()
        self._nothing = Label("", "help")
        self._honest = Label(tr(HONEST), "help")
        self._scroll = ScrollColumn(widest=1240)
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.setFocusProxy(self.choice.way)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self._lookbacks, self._today = lookbacks, today
        self.choice.mark_days(self._written_in)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        if self._person is None or person.id != self._person.id:
            self._voice = None
        self._person, self._writer = person, writer

    def shown(self) -> None:
        """Look anew: another day may have begun, and more been written."""
        if self._lookbacks is None or self._person is None:
            return
        first = self._lookbacks.first_day(self._person.id)
        if first is None:
            return
        times = self._lookbacks.school_times(self._person.id)
        today = self._today()
        viewer = self._writer.id if self._writer is not None else None
        visit = (
            self._lookbacks.last_visit(self._person.id, Period(first, today), viewer)
            if first <= today
            else None
        )
        self.choice.begin(today, first, times, visit)
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden view looks again when it is shown."""
        about = change.person_id in (None, self._person.id if self._person else None)
        if about and self.isVisible():
            self.shown()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view, for the list of keys."""
        return [
            (tr("Up, Down"), tr("Other days, in the list at the top")),
            (tr("Ctrl+C"), tr("Copy the chosen rows of the table")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands beside the sentence where room is scarce."""
        super().resizeEvent(event)
        narrow = self.width() < theme.metrics().text(640)
        way = QBoxLayout.Direction
        self._head.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _build(self) -> None:
        acts = QWidget()
        flow = FlowLayout(12, acts)
        for act in (self._voices, self._every, self._save, self._turn):
            flow.addWidget(act)
        self._head = Row(self._hidden, acts, gap=12)
        self._head.box.setStretch(0, 1)
        self._card.add(self.picture)
        scroll = self._scroll
        for part in (self.choice, self._head, self._nothing, self._card, self._honest):
            scroll.add(part)
        scroll.add(Label(tr("Your notes, not medical advice."), "caption"))
        scroll.add_stretch()
        self._beside_table = Column(self.table, gap=16, margins=(24, 20, 24, 16))
        self._beside_table.box.setStretch(0, 1)
        self._views.addWidget(scroll)
        self._views.addWidget(self._beside_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._views)

    def _connect(self) -> None:
        self.choice.changed.connect(self._refresh)
        self._voices.picked.connect(self._on_voice_picked)
        self._every.clicked.connect(self._refresh)
        self._turn.clicked.connect(self._on_turned)
        self._save.clicked.connect(self._on_save_asked)
        self.picture.card_wanted.connect(self.reading_wanted)

    @property
    def _shows_table(self) -> bool:
        return self._views.currentWidget() is self._beside_table

    @Slot()
    def _refresh(self) -> None:
        periods = self.choice.periods()
        two = self._heard(periods) if periods is not None else None
        written = two is not None and any(two.days_written)
        self._nothing.setText(_why_nothing(periods))
        for part, seen in (
            (self._nothing, not written),
            (self._every, written and not self._shows_table),
            (self._turn, written or self._shows_table),
            (self._save, written and not self._shows_table),
            (self._card, written),
            (self._honest, written),
        ):
            part.setVisible(seen)
        if two is None or not written:
            return
        main = main_lanes(two.later)
        more = any(one.code not in main for one in two.measures())
        self._every.setVisible(more and not self._shows_table)
        self.picture.show_lookbacks(two, None if self._every.isChecked() else main)
        if self._shows_table:
            self._fill_table()

    def _heard(self, periods: TwoPeriods) -> TwoLookbacks | None:
        """Both look backs in the chosen voice: at first the person's own, if they wrote."""
        if self._lookbacks is None or self._person is None or self._writer is None:
            return None
        earlier, later = (
            self._lookbacks.lookback(self._person.id, period, self._writer.id)
            for period in (periods.earlier, periods.later)
        )
        writers = _writers(earlier, later)
        hidden = earlier.hidden_writers | later.hidden_writers
        self._hidden.setText(
            " ".join(
                tr("{name} shows which days were written, not what.", name=one.name)
                for one in writers
                if one.id in hidden
            )
        )
        self._hidden.setVisible(bool(self._hidden.text()))
        open_writers = [one for one in writers if one.id not in hidden]
        chosen = next((one for one in open_writers if one.id == self._voice), None)
        chosen = chosen or next(iter(open_writers), None)
        self._voices.set_choices(
            [(tr("Notes by {name}", name=one.name), one.id) for one in open_writers]
        )
        self._voices.updateGeometry()
        self._voices.setVisible(len(open_writers) > 1)
        if chosen is None:
            return None
        self._voices.choose(chosen.id)
        return TwoLookbacks.heard(periods, earlier, later, chosen)

    def _written_in(self, year: int, month: int) -> set[date]:
        """Days of a month on which anybody wrote, for the months dates are picked from."""
        if self._lookbacks is None or self._person is None or self._writer is None:
            return set()
        first = date(year, month, 1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        found = self._lookbacks.lookback(self._person.id, Period(first, last), self._writer.id)
        return set(found.days_written)

    def _fill_table(self) -> None:
        made = self.picture.made
        if made is not None:
            self.table.show_table(made.picture.table)
            # In the order of the form; a heading still sorts.
            self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
            self.table.resizeColumnsToContents()

    @Slot(object)
    def _on_voice_picked(self, writer_id: object) -> None:
        if isinstance(writer_id, int):
            self._voice = writer_id
            self._refresh()

    @Slot()
    def _on_save_asked(self) -> None:
        """Want the picture kept as it is seen, under the person's initials."""
        kept = self.picture.under_initials()
        if kept is not None:
            text_size = float(theme.metrics().text(13))
            self.save_wanted.emit(*saved_periods(*kept, text_size=text_size))

    @Slot()
    def _on_turned(self) -> None:
        """Turn from picture to table or back; the sentence and its buttons move along."""
        to_table = not self._shows_table
        if to_table:
            self._beside_table.box.insertWidget(0, self._head)
        else:
            self._scroll.body.insertWidget(1, self._head)
        self._turn.setText(tr("Picture") if to_table else tr("Table"))
        self._turn.icon_name = "trends" if to_table else "table"
        self._views.setCurrentIndex(1 if to_table else 0)
        self._refresh()
        self._turn.setFocus(Qt.FocusReason.OtherFocusReason)


def _why_nothing(periods: TwoPeriods | None) -> str:
    if periods is None:
        return tr("The picture comes when the days above can be read.")
    return tr("Nothing was written in these days.")


def _writers(earlier: Lookback, later: Lookback) -> list[Writer]:
    """Everybody who wrote in either stretch, the person first."""
    every = {one.id: one for side in (earlier, later) for one in side.writers}
    return sorted(every.values(), key=lambda one: (not one.is_self(later.person), one.id))
