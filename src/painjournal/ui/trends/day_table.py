"""The table behind the picture: one row a day and writer, to sort, select and copy."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from painjournal.i18n import tr
from painjournal.pictures.shapes import Table

_Index = QModelIndex | QPersistentModelIndex

_SORTED_BY = Qt.ItemDataRole.UserRole
_EMPTY = -(2**31)
"""Sorts cells without an answer before every number."""


class _Rows(QAbstractTableModel):
    """Words of a picture's table."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of rows."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Number of columns."""
        return 0 if parent.isValid() else len(self._table.headings)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words of one cell; to sort by, the number behind them where there is one."""
        words = self._table.rows[index.row()][index.column()]
        if role == _SORTED_BY:
            ranks = self._table.ranks.get(index.column())
            if ranks is None:
                return words
            rank = ranks[index.row()]
            return _EMPTY if rank is None else rank
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Heading of a column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._table.headings[section]
        return None


class DayTable(QTableView):
    """Days in rows; a heading sorts, Ctrl+C copies what is selected with tabs between."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(_SORTED_BY)
        self._rows = _Rows(Table(headings=(), rows=()))
        self._sorted.setSourceModel(self._rows)
        self.setModel(self._sorted)
        self.setAccessibleName(tr("Table of what was written"))
        self.setSortingEnabled(True)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        # Measuring every cell of ten years would take half a second.
        self.horizontalHeader().setResizeContentsPrecision(60)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )

    def show_table(self, table: Table) -> None:
        """Show another table, newest day first."""
        self._rows = _Rows(table)
        self._sorted.setSourceModel(self._rows)
        self.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        self.resizeColumnsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_words())
            return
        super().keyPressEvent(event)

    def selected_words(self) -> str:
        """Selected rows as lines with tabs between the cells, the headings first."""
        columns = range(self._sorted.columnCount())
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        lines = [
            "\t".join(str(self._rows.headerData(n, Qt.Orientation.Horizontal)) for n in columns)
        ]
        lines += [
            "\t".join(str(self._sorted.index(row, n).data()) for n in columns) for row in rows
        ]
        return "\n".join(lines)
