"""One month of the calendar: its name, the days of the week and a cell for each day."""

from calendar import monthrange
from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from painjournal.domain.day_words import WEEKDAYS
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.calendar.day_cell import DayCell
from painjournal.ui.calendar.sentences import SHORT_WEEKDAYS, month_name, week
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import restyled

_WEEKS = 6


class MonthPanel(QWidget):
    """The days of a month in weeks that begin as this computer's weeks do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = date.min
        self._heading = Label("", "question", wrap=False)
        self._cells = tuple(DayCell() for _ in range(7 * _WEEKS))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(self._heading, 0, 0, 1, 7)
        for column, weekday in enumerate(week()):
            label = Label(tr(SHORT_WEEKDAYS[weekday]), "caption", wrap=False)
            label.setAccessibleName(tr(WEEKDAYS[weekday]))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMinimumWidth(1)
            self._grid.addWidget(label, 1, column)
            self._grid.setColumnStretch(column, 1)
        for n, cell in enumerate(self._cells):
            self._grid.addWidget(cell, 2 + n // 7, n % 7)
        self._grid.setRowStretch(2 + _WEEKS, 1)
        self._space()

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """All cells, also those that this month does not need."""
        return self._cells

    def show_month(self, first: date, today: date, *, compact: bool = False) -> dict[date, DayCell]:
        """Become another month; gives the cells of its days."""
        self.first = first
        self._heading.setText(month_name(first))
        self.setAccessibleName(month_name(first))
        before = week().index(first.weekday())
        days = monthrange(first.year, first.month)[1]
        found = {}
        for n, cell in enumerate(self._cells):
            number = n - before + 1
            cell.setVisible(1 <= number <= days)
            if 1 <= number <= days:
                cell.show_day(first.replace(day=number), today, compact=compact)
                found[cell.day] = cell
        self._space()
        return found

    def changeEvent(self, event: QEvent) -> None:
        """Space the cells again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _space(self) -> None:
        lengths = theme.metrics()
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(2)
        self._grid.setRowMinimumHeight(0, lengths.text(30))
        for row in range(2, 2 + _WEEKS):
            self._grid.setRowMinimumHeight(row, self._tallest())

    def _tallest(self) -> int:
        shown = [cell for cell in self._cells if not cell.isHidden()]
        return max((cell.sizeHint().height() for cell in shown), default=0)
