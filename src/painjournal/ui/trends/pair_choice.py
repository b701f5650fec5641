"""Which two measures stand side by side: two lists, both empty until somebody picks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from painjournal.domain.measures import Measure
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Column, Row


class PairChoice(Row):
    """The first and the second measure, each from a list in the order of the form."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=16)
        self._first: Measure | None = None
        self._second: Measure | None = None
        self._measures: tuple[Measure, ...] = ()
        self.first = Picker(tr("One measure"))
        self.second = Picker(tr("Another measure"))
        for list_, words in (
            (self.first, tr("One measure")),
            (self.second, tr("Another measure")),
        ):
            label = Label(words, "question")
            label.setBuddy(list_)
            self.add(Column(label, list_, gap=4), 1)
            list_.picked.connect(self._on_picked)
        self._offer()

    @property
    def pair(self) -> tuple[Measure, Measure] | None:
        """The two measures, None until both are picked."""
        if self._first is None or self._second is None:
            return None
        return self._first, self._second

    def offer(self, measures: Sequence[Measure]) -> None:
        """Offer these measures; what is picked already stays, answered in these days or not."""
        picked = [one for one in (self._first, self._second) if one and one not in measures]
        self._measures = (*measures, *picked)
        self._offer()

    def clear(self) -> None:
        """Pick nothing."""
        self._first = self._second = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists below one another where they would be too narrow."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < theme.metrics().text(340)
        self.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _offer(self) -> None:
        for list_, mine, other in (
            (self.first, self._first, self._second),
            (self.second, self._second, self._first),
        ):
            offered = [(tr(one.label), one.code) for one in self._measures if one != other]
            list_.set_choices([(tr("Not picked yet"), ""), *offered])
            list_.choose(mine.code if mine else "")

    @Slot(object)
    def _on_picked(self, _code: object) -> None:
        known = {one.code: one for one in self._measures}
        self._first = known.get(str(self.first.chosen))
        self._second = known.get(str(self.second.chosen))
        self._offer()
        self.changed.emit()
