"""The months of the calendar beside and below one another, the newest last."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.calendar.day_cell import DayCell
from painjournal.ui.calendar.month_panel import MonthPanel
from painjournal.ui.calendar.steps import first_of_month
from painjournal.ui.widgets.shapes import restyled

_MONTHS_BY_COLUMNS = {1: 3, 2: 4, 3: 6}
_YEAR = 12


class MonthsBoard(QWidget):
    """Three to six months, as many as the width has room for, or a whole year of small ones.

    `rearranged` says that their number or their places changed.
    """

    rearranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = 0
        self._year = False
        self._panels: list[MonthPanel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._arrange(1)
        self._space()

    @property
    def months(self) -> int:
        """How many months are shown."""
        return _YEAR if self._year else _MONTHS_BY_COLUMNS[self.columns]

    @property
    def year(self) -> bool:
        """Whether a whole year is shown."""
        return self._year

    @year.setter
    def year(self, year: bool) -> None:
        if year != self._year:
            self._year = year
            self._arrange(self._fitting())
            self._space()
            self.rearranged.emit()

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """All cells of all months."""
        return tuple(cell for panel in self._panels for cell in panel.cells)

    def show_months(self, last: date, today: date) -> dict[date, DayCell]:
        """Show the months up to the one that holds `last`; gives the cells of their days."""
        found: dict[date, DayCell] = {}
        for n, panel in enumerate(self._panels):
            first = first_of_month(last, n - self.months + 1)
            panel.setVisible(n < self.months)
            if n < self.months:
                found |= panel.show_month(first, today, compact=self._year)
        return found

    def panel_of(self, day: date) -> MonthPanel:
        """The month a shown day belongs to; KeyError when it is not shown."""
        shown = {panel.first: panel for panel in self._panels[: self.months]}
        return shown[day.replace(day=1)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many months beside one another as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Space and fit anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _fitting(self) -> int:
        """How many columns the width has room for; a year stands in even rows."""
        least = 7 * theme.metrics().space(26 if self._year else 34) + 12
        gap = self._grid.horizontalSpacing()
        most = 4 if self._year else 3
        return max(1, min(most, (self.width() + gap) // (least + gap)))

    def _fit(self) -> None:
        columns = self._fitting()
        if columns != self.columns:
            self._arrange(columns)
            self.rearranged.emit()

    def _arrange(self, columns: int) -> None:
        self.columns = columns
        while len(self._panels) < self.months:
            self._panels.append(MonthPanel(self))
        for n, panel in enumerate(self._panels):
            self._grid.removeWidget(panel)
            if n < self.months:
                self._grid.addWidget(panel, n // columns, n % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _space(self) -> None:
        space = theme.metrics().space
        self._grid.setHorizontalSpacing(space(24))
        self._grid.setVerticalSpacing(space(16))
