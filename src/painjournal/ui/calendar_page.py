"""The calendar: which days were written and by whom, one answer as shades, and the search."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person, Writer, writers_about
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.calendar.answers_shown import Shown, offered
from painjournal.ui.calendar.calendar_tools import CalendarTools
from painjournal.ui.calendar.day_cell import DayCell
from painjournal.ui.calendar.day_face import day_faces
from painjournal.ui.calendar.legend import Legend
from painjournal.ui.calendar.marks import Sign, signs
from painjournal.ui.calendar.months_board import MonthsBoard
from painjournal.ui.calendar.search_results import SearchResults
from painjournal.ui.calendar.sentences import month_name
from painjournal.ui.calendar.steps import EARLIEST, first_of_month, led_to, same_day
from painjournal.ui.widgets.buttons import IconButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.shapes import restyled

if TYPE_CHECKING:
    from painjournal.services.lists import Lists
    from painjournal.services.lookbacks import Lookbacks
    from painjournal.services.people import People

_WIDEST = 1120
_ROOMY = 480


class CalendarPage(QWidget):
    """Months of days with a mark for each writer; a day that is pressed is wanted by the reader.

    Only what whoever writes now may see is shown and found.
    """

    day_wanted = Signal(object)

    def __init__(
        self,
        lookbacks: "Lookbacks",
        people: "People",
        lists: "Lists",
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._lookbacks, self._people, self._lists, self._today = lookbacks, people, lists, today
        self._person: Person | None = None
        self._viewer_id = 0
        self._person_lists = PersonLists()
        self._chosen: tuple[str, int] | None = None
        self._signs: dict[int, Sign] = {}
        self._shown: dict[date, DayCell] = {}
        self._last = today()
        self._at = today()
        self._known: set[int] = set()
        self._title = Label(tr("Calendar"), "title", wrap=False)
        self._span = Label("", "help")
        self._earlier = IconButton("chevron-left", tr("Earlier months"))
        self._later = IconButton("chevron-right", tr("Later months"))
        self._now = QuietButton(tr("Today"))
        self._now.setAccessibleName(tr("Go to this month"))
        self._legend = Legend()
        self._board = MonthsBoard()
        self._tools = CalendarTools()
        self._results = SearchResults()
        self._results.hide()
        self._scroll = ScrollColumn(widest=_WIDEST)
        self._build()
        self._earlier.clicked.connect(self._on_earlier_pressed)
        self._later.clicked.connect(self._on_later_pressed)
        self._now.clicked.connect(self._on_now_pressed)
        self._board.rearranged.connect(self._on_rearranged)
        self._tools.measure_picked.connect(self._on_measure_picked)
        self._tools.year_turned.connect(self._on_year_turned)
        self._tools.searched.connect(self._on_searched)
        self._tools.entered.connect(self._results.take_focus)
        self._results.day_wanted.connect(self.day_wanted)
        self._results.back.connect(self._tools.take_search)
        self._refresh()

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Show the days of a person as a writer may see them."""
        if self._person is None or self._person.id != person.id:
            self._chosen = None
        self._person, self._viewer_id = person, writer.id
        self._read_writers()
        self._refresh()
        self._search()

    def shown(self) -> None:
        """Look again, for another day may have begun and others may have written."""
        if self._person is not None:
            self._read_writers()
        self._refresh()
        self._search()
        if self._searching:
            self._tools.take_search()
            return
        self._shown[self._at].setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._show_newest)

    def on_change(self, change: Change) -> None:
        """Show what was just written or who was added."""
        if self._person is None:
            return
        if change.what is What.PEOPLE or change.what is What.LISTS:
            self._read_writers()
            self._refresh()
        elif change.what is What.ENTRY and change.person_id == self._person.id:
            self._refresh()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page, for the list of keys."""
        return [
            (tr("Arrow keys"), tr("Another day")),
            (tr("Page up, Page down"), tr("Another month")),
            (tr("Home"), tr("Today")),
            (tr("Enter"), tr("Open the day")),
            ("Ctrl+F", tr("Search in notes and events")),
        ]

    def _build(self) -> None:
        head = Row(Column(self._title, self._span, gap=0), gap=4)
        head.box.setStretch(0, 1)
        for button in (self._earlier, self._later, self._now):
            head.add(button)
            head.box.setAlignment(button, Qt.AlignmentFlag.AlignTop)
        self._head = Column(head, gap=8)
        self._scroll.add(self._results)
        self._scroll.add(self._board)
        self._scroll.add(self._legend)
        self._scroll.add_stretch()
        self._top = QHBoxLayout()
        self._top.addStretch(1)
        self._top.addWidget(self._head, 10_000)
        self._top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._top)
        layout.addWidget(self._scroll)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tools in sight where the window is high enough, else above the months."""
        super().resizeEvent(event)
        self._place_tools()

    def _place_tools(self) -> None:
        roomy = self.height() >= theme.metrics().text(_ROOMY)
        place = self._head.box if roomy else self._scroll.body
        if place.indexOf(self._tools) < 0:
            place.insertWidget(1 if roomy else 0, self._tools)

    def _space(self) -> None:
        self._place_tools()
        lengths = theme.metrics()
        side = lengths.space(24)
        self._top.setContentsMargins(side, lengths.space(20), side, lengths.space(4))
        self._head.setMaximumWidth(lengths.text(_WIDEST))

    def _read_writers(self) -> None:
        person = self._person
        if person is None:
            return
        writers = self._people.writers(archived=True)
        self._signs = signs(person, writers)
        self._person_lists = self._lists.of(person.id)
        self._legend.show_writers(writers_about(person, writers), self._signs)

    def _refresh(self) -> None:
        today = self._today()
        self._last = min(self._last, today)
        self._at = min(self._at, today)
        self._shown = self._board.show_months(self._last, today)
        self._listen()
        days = sorted(self._shown)
        first, last = days[0], days[-1]
        self._later.setEnabled(last < today)
        self._earlier.setEnabled(first > EARLIEST)
        if self._at not in self._shown:
            self._at = min(today, same_day(last, 0))
        written = self._mark(Period(first, min(last, today)))
        months = {"first": month_name(first), "last": month_name(last)}
        self._span.setText(
            tr("{first} to {last}", **months)
            if written
            else tr("{first} to {last}. Nothing is written in these months.", **months)
        )
        self._make_stop(self._at)

    def _listen(self) -> None:
        for cell in self._board.cells:
            if id(cell) not in self._known:
                self._known.add(id(cell))
                cell.clicked.connect(self._on_day_pressed)
                cell.walked.connect(self._on_walked)

    def _mark(self, period: Period) -> bool:
        """Show what there is of these days; says whether anything is written."""
        if self._person is None:
            return False
        lookback = self._lookbacks.lookback(self._person.id, period, self._viewer_id, events=True)
        choices = list(offered(lookback))
        shown = next((one for one in choices if _key(one) == self._chosen), None)
        self._tools.offer(choices, shown)
        faces = day_faces(lookback, self._person_lists, self._signs, shown, list(self._shown))
        for day, cell in self._shown.items():
            cell.show_face(faces[day])
        self._legend.show_context(
            events=any(face.event for face in faces.values()),
            holidays=any(face.holiday for face in faces.values()),
            shown=shown,
        )
        return bool(lookback.written)

    @property
    def _searching(self) -> bool:
        return bool(self._tools.words.strip())

    def _search(self) -> None:
        searching = self._searching
        if searching and self._person is not None:
            self._results.show_found(
                self._lookbacks.search(self._person.id, self._tools.words, self._viewer_id)
            )
        self._results.setVisible(searching)
        self._board.setVisible(not searching)
        self._legend.setVisible(not searching)

    @Slot()
    def _show_newest(self) -> None:
        panel, bar = self._board.panel_of(self._at), self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + panel.mapTo(self._scroll.viewport(), QPoint()).y())
        self._scroll.show_widget(self._shown[self._at])

    def _make_stop(self, day: date) -> None:
        for other, cell in self._shown.items():
            tab = other == day
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)

    def _show_months_to(self, last: date) -> None:
        self._last = last
        self._refresh()

    def _go(self, day: date) -> None:
        self._at = day
        if day not in self._shown:
            newest = max(self._shown)
            months = (day.year - newest.year) * 12 + day.month - newest.month
            back = 0 if months > 0 else self._board.months - 1
            self._last = first_of_month(day, back)
            self._refresh()
        self._make_stop(day)
        self._shown[day].setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.show_widget(self._shown[day])

    @Slot()
    def _on_earlier_pressed(self) -> None:
        self._tools.end_search()
        self._show_months_to(first_of_month(self._last, -self._board.columns))

    @Slot()
    def _on_later_pressed(self) -> None:
        self._tools.end_search()
        self._show_months_to(first_of_month(self._last, self._board.columns))

    @Slot()
    def _on_now_pressed(self) -> None:
        self._tools.end_search()
        self._last = self._today()
        self._refresh()
        self._go(self._today())

    @Slot()
    def _on_rearranged(self) -> None:
        self._refresh()
        QTimer.singleShot(0, self, self._show_newest)

    @Slot()
    def _on_day_pressed(self) -> None:
        cell = self.sender()
        if isinstance(cell, DayCell):
            self._at = cell.day
            self._make_stop(cell.day)
            self.day_wanted.emit(cell.day)

    @Slot(object, Qt.Key, bool)
    def _on_walked(self, day: date, key: Qt.Key, years: bool) -> None:
        wanted = led_to(day, key, self._today(), years=years)
        if wanted is not None:
            self._go(wanted)

    @Slot(object)
    def _on_measure_picked(self, shown: object) -> None:
        self._tools.end_search()
        self._chosen = _key(shown) if isinstance(shown, Shown) else None
        self._refresh()

    @Slot(bool)
    def _on_year_turned(self, year: bool) -> None:
        self._tools.end_search()
        self._board.year = year

    @Slot()
    def _on_searched(self) -> None:
        """The newest find is seen first, and after the search the months as they were."""
        self._search()
        if self._searching:
            self._scroll.verticalScrollBar().setValue(0)
        elif self._head.isAncestorOf(self._tools):
            QTimer.singleShot(0, self, self._show_newest)


def _key(shown: Shown) -> tuple[str, int]:
    return shown.measure.code, shown.writer_id
