"""Every question that can be asked of a writer, in its section, with how often it is asked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.asking import HowOften, Item, in_order
from painjournal.domain.measures import Section
from painjournal.i18n import mark, tr
from painjournal.ui.settings.asked_row import AskedRow
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_through

_TITLES = {
    Section.DOING: mark("What was done"),
    Section.SLEEP: mark("Sleep"),
    Section.FEELINGS: mark("Feelings and stress"),
    Section.PAIN: mark("Pain and where"),
    Section.OWN: mark("Own questions"),
    Section.MORE: mark("More"),
}


class AskedList(Column):
    """A card for each section; `asked` carries a code and how often, `ordered` all codes anew."""

    asked = Signal(str, object)
    ordered = Signal(object)

    def __init__(
        self,
        items: Sequence[Item],
        order: Sequence[str],
        how_often: Mapping[str, HowOften],
        weekdays: Mapping[str, int],
        below: Mapping[Section, QWidget],
    ) -> None:
        """Show these questions; `below` holds what stands at the foot of a section."""
        super().__init__(gap=16)
        self._rows: dict[Section, list[AskedRow]] = {}
        self._columns: dict[Section, Column] = {}
        self._ordering = False
        by_code = {one.code: one for one in items}
        placed = [by_code[code] for code in in_order(by_code, order)]
        for section, title in _TITLES.items():
            mine = [one for one in placed if one.section is section]
            if not mine and section not in below:
                continue
            card, column = Card(tr(title)), Column(gap=6)
            card.add(column)
            self._columns[section], self._rows[section] = column, []
            for one in mine:
                often = how_often.get(one.code, HowOften.ON_DEMAND)
                row = AskedRow(one, often, weekdays[one.code])
                row.picked.connect(self._on_picked)
                row.moved.connect(self._on_moved)
                self._rows[section].append(row)
                column.add(row)
            if section in below:
                card.add(below[section])
            self.add(card)
        self._show_order()

    @property
    def ordering(self) -> bool:
        """Whether the order is shown to be changed in place of how often each is asked."""
        return self._ordering

    @ordering.setter
    def ordering(self, ordering: bool) -> None:
        self._ordering = ordering
        self._show_order()

    @property
    def codes(self) -> list[str]:
        """All codes as they stand, section by section."""
        return [row.item.code for rows in self._rows.values() for row in rows]

    def show_how_often(self, how_often: Mapping[str, HowOften]) -> None:
        """Show anew how often each is asked."""
        for rows in self._rows.values():
            for row in rows:
                row.show_how_often(how_often.get(row.item.code, HowOften.ON_DEMAND))

    def row(self, code: str) -> AskedRow | None:
        """The row of a code."""
        every = (row for rows in self._rows.values() for row in rows)
        return next((row for row in every if row.item.code == code), None)

    def _show_order(self) -> None:
        for rows in self._rows.values():
            for at, row in enumerate(rows):
                row.show_order(self._ordering, first=at == 0, last=at == len(rows) - 1)

    @Slot()
    def _on_picked(self) -> None:
        row = self.sender()
        if isinstance(row, AskedRow):
            self.asked.emit(row.item.code, row.how_often)

    @Slot(int)
    def _on_moved(self, step: int) -> None:
        row = self.sender()
        if not isinstance(row, AskedRow):
            return
        rows, column = self._rows[row.item.section], self._columns[row.item.section]
        at = rows.index(row) + step
        if not 0 <= at < len(rows):
            return
        rows.remove(row)
        rows.insert(at, row)
        column.box.removeWidget(row)
        column.box.insertWidget(at, row)
        self._show_order()
        tab_through(self)
        row.take_focus(step)
        self.ordered.emit(self.codes)
