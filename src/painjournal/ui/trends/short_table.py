"""A table of few rows that stands among other parts of a page: as high as what is in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView

from painjournal.pictures.shapes import Table
from painjournal.ui import theme
from painjournal.ui.trends.day_table import DayTable
from painjournal.ui.widgets.shapes import restyled

_FIRST = 150
"""Least width of the first column; with less room for it the table moves sideways."""


class ShortTable(DayTable):
    """Its first column takes the room that is left; a heading sorts, Ctrl+C copies."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._most = 0
        self.setAccessibleName(name)
        self.horizontalHeader().setStretchLastSection(False)

    def show_rows(self, table: Table, by: int, order: Qt.SortOrder) -> None:
        """Show another table, sorted by a column."""
        self.show_table(table)
        self.sortByColumn(by, order)
        self._fit()

    def set_most(self, height: int) -> None:
        """Scroll from so many pixels on; 0 for never."""
        self._most = height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._fit()

    def _fit(self) -> None:
        header, model = self.horizontalHeader(), self.model()
        columns = model.columnCount()
        if not columns:
            return
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        rest = sum(self.columnWidth(n) for n in range(1, columns))
        frame = 2 * self.frameWidth()
        first = min(self.columnWidth(0), theme.metrics().text(_FIRST))
        fits = rest + first + frame <= self.width()
        if fits:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:
            header.resizeSection(0, first)
        rows = sum(self.rowHeight(row) for row in range(model.rowCount()))
        bar = 0 if fits else self.horizontalScrollBar().sizeHint().height()
        height = header.sizeHint().height() + rows + frame + bar + 2
        self.setFixedHeight(min(height, self._most) if self._most else height)
