"""Top of the day form: which day, who writes, what is saved, and the way to other days."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import dates, theme
from painjournal.ui.today.form import Form
from painjournal.ui.widgets.buttons import IconButton, QuietButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.shapes import restyled


class DayHeader(QWidget):
    """Previous and next day, the calendar pop-up, "written together", undo, and "Saved 19:04"."""

    day_wanted = Signal(object)
    together_turned = Signal(bool)
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._day = date.min
        self._today = date.min
        self._marked: Callable[[int, int], set[date]] = lambda _year, _month: set()
        self._title = Label("", "title")
        self._before = IconButton("chevron-left", tr("The day before"))
        self._after = IconButton("chevron-right", tr("The day after"))
        self._calendar = IconButton("calendar", tr("Choose a day"))
        self._to_today = QuietButton(tr("Go to today"))
        self._undo = IconButton("undo", tr("Undo the last change"))
        self._together = CheckBox(tr("Written together"))
        self._who = Label("", "help", wrap=False)
        self._saved = Label("", "help", wrap=False)
        for button, slot in (
            (self._before, self._on_before),
            (self._after, self._on_after),
            (self._calendar, self._on_calendar),
            (self._to_today, self._on_to_today),
        ):
            button.clicked.connect(slot)
        self._undo.clicked.connect(self.undo_wanted)
        self._together.clicked.connect(self.together_turned)
        self._days = Row(self._before, self._after, self._calendar, gap=4)
        top = Row(self._days, gap=12)
        top.add(self._title, 1)
        self._foot = QWidget()
        flow = FlowLayout(16)
        self._foot.setLayout(flow)
        for part in (self._who, self._together, self._to_today, self._saved, self._undo):
            flow.addWidget(part)
        for part in (self._saved, self._undo):
            # What comes and goes while somebody writes must not move the rest.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(top, 1)
        self._lines.addWidget(self._foot)
        self.show_undo(False)

    def show_form(self, form: Form, today: date, *, together: bool, adults: bool) -> None:
        """Name day and writer; "written together" is offered where somebody else writes too."""
        self._day, self._today = form.day, today
        self._title.setText(dates.long_day(form.day))
        self._after.setEnabled(form.day < today)
        self._to_today.setVisible(form.day != today)
        self._who.setText(self._who_writes(form))
        self._together.setVisible(form.own and adults)
        self._together.setChecked(together)
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where all fits beside the day, else two."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._turn()

    def _turn(self) -> None:
        wide = self.width() >= self._lines_width()
        way = QBoxLayout.Direction
        self._lines.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _lines_width(self) -> int:
        words = QFontMetrics(theme.font("title")).horizontalAdvance(self._title.text())
        gaps = theme.metrics().space(56)
        return self._days.sizeHint().width() + words + self._foot.sizeHint().width() + gaps

    def mark_days(self, marked: Callable[[int, int], set[date]]) -> None:
        """Tell the calendar pop-up where to ask which days of a month are written."""
        self._marked = marked

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the day was last saved, or nothing."""
        self._saved.setVisible(moment is not None)
        if moment is not None:
            self._saved.setText(tr("Saved {time}", time=dates.clock(moment)))

    def show_undo(self, possible: bool) -> None:
        """Offer undo only when there is something to take back."""
        self._undo.setVisible(possible)

    def ask_day(self) -> None:
        """Open the calendar pop-up."""
        popup = DatePopup(self, self._marked, self._today)
        popup.picked.connect(self.day_wanted)
        popup.ask(self._calendar, self._day)

    def _who_writes(self, form: Form) -> str:
        if form.own:
            return tr("{name} writing", name=form.writer.name)
        return tr(
            "{writer} writing about {person}", writer=form.writer.name, person=form.person.name
        )

    @Slot()
    def _on_before(self) -> None:
        self.day_wanted.emit(self._day - timedelta(days=1))

    @Slot()
    def _on_after(self) -> None:
        self.day_wanted.emit(self._day + timedelta(days=1))

    @Slot()
    def _on_calendar(self) -> None:
        self.ask_day()

    @Slot()
    def _on_to_today(self) -> None:
        self.day_wanted.emit(self._today)
