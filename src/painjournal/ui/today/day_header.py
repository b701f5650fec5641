"""Top of the day form: which day, who writes, what is saved, and the way to other days."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import dates, theme
from painjournal.ui.today.form import Form
from painjournal.ui.widgets.buttons import IconButton, LinkButton, QuietButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.shapes import restyled


class _Lines(Enum):
    """How the parts of the header stand."""

    ONE = "one line"
    TWO = "the day above, the rest below"
    THREE = "buttons, day and rest below one another"


class DayHeader(QWidget):
    """The day and the ways to others, who writes and wrote, "Saved 19:04", undo and a menu."""

    day_wanted = Signal(object)
    together_turned = Signal(bool)
    undo_wanted = Signal()
    menu_wanted = Signal(QWidget)
    voices_wanted = Signal()

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
        self._menu = IconButton("more", tr("More about this day"))
        self._together = CheckBox(tr("Written together"))
        self._also = LinkButton("")
        self._who, self._saved, self._time = (Label("", "help", wrap=False) for _ in range(3))
        for button, slot in (
            (self._before, self._on_before),
            (self._after, self._on_after),
            (self._calendar, self._on_calendar),
            (self._to_today, self._on_to_today),
            (self._menu, self._on_menu),
        ):
            button.clicked.connect(slot)
        self._undo.clicked.connect(self.undo_wanted)
        self._also.clicked.connect(self.voices_wanted)
        self._together.clicked.connect(self.together_turned)
        self._days = Row(self._before, self._after, self._calendar, gap=4)
        self._acts = Row(gap=4)
        self._acts.add_stretch()
        self._acts.add(self._undo)
        self._acts.add(self._menu)
        self._foot = QWidget()
        self._flow = FlowLayout(16, self._foot)
        for part in (self._saved, self._undo):
            # What comes and goes while somebody writes must not move the rest.
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._stands: tuple[_Lines, int | None] | None = None
        self._to_today.hide()
        self.show_time("")
        self.show_others(())
        self.show_saved(None)
        self.show_undo(False)
        self._turn()

    def show_form(self, form: Form, today: date, *, together: bool, adults: bool) -> None:
        """Name day and writer; "written together" is offered where somebody else writes too."""
        self._day, self._today = form.day, today
        this_year = form.day.year == today.year
        self._title.setText((dates.day_and_month if this_year else dates.long_day)(form.day))
        self._after.setEnabled(form.day < today)
        self._to_today.setVisible(form.day != today)
        self._who.setText(self._who_writes(form))
        self._together.setVisible(form.own and adults)
        self._together.setChecked(together)
        self._turn()

    def show_time(self, words: str) -> None:
        """Say quietly in which term or holiday the day lies, or nothing."""
        self._time.setText(words)
        self._time.setVisible(bool(words))

    def show_others(self, names: Sequence[str]) -> None:
        """Offer to look at what others wrote about this day, or nothing."""
        self._also.setText(tr("Also written: {names}", names=", ".join(names)))
        self._also.setVisible(bool(names))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One line where all fits beside the day, else two or three."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._turn()

    def mark_days(self, marked: Callable[[int, int], set[date]]) -> None:
        """Tell the calendar pop-up where to ask which days of a month are written."""
        self._marked = marked

    def show_saved(self, moment: datetime | None) -> None:
        """Say when the day was last saved, or nothing."""
        self._saved.setVisible(moment is not None)
        # The same room is kept while nothing is said.
        said = moment or datetime(2000, 1, 1, 22, 22, tzinfo=UTC)
        self._saved.setText(tr("Saved {time}", time=dates.clock(said)))

    def show_undo(self, possible: bool) -> None:
        """Offer undo only when there is something to take back."""
        self._undo.setVisible(possible)

    def ask_day(self) -> None:
        """Open the calendar pop-up."""
        popup = DatePopup(self, self._marked, self._today)
        popup.picked.connect(self.day_wanted)
        popup.ask(self._calendar, self._day)

    def ask_menu(self) -> None:
        """Ask for the menu of the day, as its button does."""
        self.menu_wanted.emit(self._menu)

    def _turn(self) -> None:
        stands = self._fitting()
        if stands == self._stands:
            return
        self._stands = stands
        lines, saved_at = stands
        for part in (self._days, self._title, self._foot, self._acts):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._days, 0, 0)
        self._grid.addWidget(self._acts, 0, 3)
        one, three = lines is _Lines.ONE, lines is _Lines.THREE
        self._grid.addWidget(self._title, *((1, 0, 1, 4) if three else (0, 1, 1, 1)))
        if one:
            self._grid.addWidget(self._foot, 0, 2, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._grid.addWidget(self._foot, 2, 0, 1, 4)
        self._grid.setHorizontalSpacing(theme.metrics().space(12))
        while self._flow.count():
            self._flow.takeAt(0)
        # Room that is kept for "Saved" shows least beside other room: before what is said of the
        # day, in the line of its name, or at the end.
        parts: list[QWidget] = list(self._said())
        if saved_at is None:
            self._acts.box.insertWidget(1, self._saved)
        else:
            parts.insert(saved_at, self._saved)
        for part in parts:
            self._flow.addWidget(part)

    def _said(self) -> tuple[QWidget, ...]:
        """What is said of the day beside its name, or below it."""
        return self._who, self._time, self._together, self._also, self._to_today

    def _fitting(self) -> tuple[_Lines, int | None]:
        """How many lines are needed, and where below "Saved" stands: None for in the first."""
        words = QFontMetrics(theme.font("title")).horizontalAdvance(self._title.text())
        gap = theme.metrics().space(16)
        buttons = self._days, self._undo, self._menu
        ends = sum(one.sizeHint().width() for one in buttons) + 2 * gap
        saved = self._saved.sizeHint().width() + gap
        said, width = self._said(), self.width()
        below = sum(one.sizeHint().width() + gap for one in said if not one.isHidden())
        if ends + words + gap + saved + below <= width:
            return _Lines.ONE, 0
        elsewhere = len(said) if below + saved <= width else 1
        if ends + words + gap <= width:
            return _Lines.TWO, None if ends + words + gap + saved <= width else elsewhere
        return _Lines.THREE, None if ends + saved <= width else elsewhere

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

    @Slot()
    def _on_menu(self) -> None:
        self.ask_menu()
