"""Which days the page is about."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.days import Period
from painjournal.i18n import tr
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.day_choice import DayChoice
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.segmented import SegmentedControl

FOUR_WEEKS, THREE_MONTHS, DATES = 0, 1, 2
_LENGTHS = {FOUR_WEEKS: 28, THREE_MONTHS: 91}


class PeriodChoice(Column):
    """The last four weeks, the last three months, or two dates; `changed` for every new answer."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        self._today = today
        self._first_written: date | None = None
        self._marked: Callable[[int, int], set[date]] = lambda _year, _month: set()
        self.length = SegmentedControl(
            tr("Which days?"),
            (
                Choice(value=FOUR_WEEKS, text=tr("4 weeks")),
                Choice(value=THREE_MONTHS, text=tr("3 months")),
                Choice(value=DATES, text=tr("Dates")),
            ),
        )
        self.length.value = THREE_MONTHS
        self.first = DateField(tr("First day"), latest=today)
        self.last = DateField(tr("Last day"), latest=today)
        first = DayChoice(self.first, tr("Pick the first day"), marked=self._written_in)
        last = DayChoice(self.last, tr("Pick the last day"), marked=self._written_in)
        self._first_row = QuestionRow(tr("First day"), first, beside=True)
        self._last_row = QuestionRow(
            tr("Last day"), last, tr("Blank means until today."), beside=True
        )
        super().__init__(self.length, self._first_row, self._last_row, gap=10)
        if parent is not None:
            self.setParent(parent)
        self.length.changed.connect(self._on_length_changed)
        for choice, row in ((first, self._first_row), (last, self._last_row)):
            choice.field.changed.connect(self._on_date_changed)
            choice.picked.connect(self._on_date_changed)
            choice.field.problem.connect(partial(_tell, row))
            _tell(row, "")
        self._show_dates()

    @property
    def period(self) -> Period | None:
        """Days that are chosen; None while the dates make no period.

        The given lengths begin with the first day that was ever written, if that is later.
        """
        if self.length.value != DATES:
            chosen = Period.ending(self._today, days=_LENGTHS[self.length.value])
            begun = max(chosen.first, self._first_written or chosen.first)
            return Period(min(begun, chosen.last), chosen.last)
        first, last = self.first.value, self.last.value or self._today
        if first is None or first > last or self.first.refused or self.last.refused:
            return None
        return Period(first, last)

    def begin(self, today: date, first_written: date | None) -> None:
        """Take another person's first written day, or another today."""
        self._today, self._first_written = today, first_written
        for field in (self.first, self.last):
            field.allow_until(today)

    def mark_days(self, marked: Callable[[int, int], set[date]]) -> None:
        """Tell the months where to ask which of their days are written."""
        self._marked = marked

    def _written_in(self, year: int, month: int) -> set[date]:
        return self._marked(year, month)

    @Slot()
    def _on_length_changed(self) -> None:
        if self.length.value == DATES and self.first.value is None:
            chosen = Period.ending(self._today, days=_LENGTHS[THREE_MONTHS])
            self.first.value = max(chosen.first, self._first_written or chosen.first)
        self._show_dates()
        self.changed.emit()

    @Slot()
    def _on_date_changed(self) -> None:
        first, last = self.first.value, self.last.value or self._today
        reversed_dates = first is not None and first > last
        _tell(
            self._last_row, tr("The last day comes before the first day.") if reversed_dates else ""
        )
        _tell(self._first_row, "" if first else tr("Please write the first day."))
        self.changed.emit()

    def _show_dates(self) -> None:
        for row in (self._first_row, self._last_row):
            row.setVisible(self.length.value == DATES)


def _tell(row: QuestionRow, problem: str) -> None:
    """Say what cannot be kept, also to whoever hears the field and does not see the row."""
    row.set_problem(problem)
    if isinstance(row.control, DayChoice):
        row.control.field.setAccessibleDescription(row.control.accessibleDescription())
