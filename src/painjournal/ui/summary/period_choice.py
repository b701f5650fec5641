"""Which days the page is about."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.days import Period
from painjournal.i18n import tr
from painjournal.ui.summary.date_field import DateField
from painjournal.ui.widgets.choice import Choice
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
        self._first_row = QuestionRow(tr("First day"), self.first, beside=True)
        self._last_row = QuestionRow(
            tr("Last day"), self.last, tr("Blank means until today."), beside=True
        )
        super().__init__(self.length, self._first_row, self._last_row, gap=10)
        if parent is not None:
            self.setParent(parent)
        self.length.changed.connect(self._on_length_changed)
        for field, row in ((self.first, self._first_row), (self.last, self._last_row)):
            field.changed.connect(self._on_date_changed)
            field.problem.connect(row.set_problem)
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
        self._last_row.set_problem(
            tr("The last day lies before the first day.") if reversed_dates else ""
        )
        self._first_row.set_problem("" if first else tr("Please write the first day."))
        self.changed.emit()

    def _show_dates(self) -> None:
        for row in (self._first_row, self._last_row):
            row.setVisible(self.length.value == DATES)
