"""Views that stand side by side, each with equal room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from painjournal.domain.cards import View
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.reading.source_badge import SourceLine
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import restyled


class ViewsBoard(QWidget):
    """Views in columns of one width where there is room for it, below one another where not."""

    def __init__(self, views: Sequence[View], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = 0
        self._cards = [_view_card(view) for view in views]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._arrange(1)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many beside one another as can be read and leave no gap."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Space and fit anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _fit(self) -> None:
        least = theme.metrics().text(236)
        fitting = (self.width() + self._grid.spacing()) // (least + self._grid.spacing())
        even = [n for n in range(1, len(self._cards) + 1) if len(self._cards) % n == 0]
        columns = max((n for n in even if n <= fitting), default=1)
        if columns != self.columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self.columns = columns
        for n, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, n // columns, n % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _space(self) -> None:
        self._grid.setSpacing(theme.metrics().space(12))


def _view_card(view: View) -> Card:
    card = Card()
    card.setAccessibleName(tr(view.heading))
    card.add(Label(tr(view.heading), "heading"))
    for source in view.sources:
        card.add(SourceLine(source))
    card.add(Label(tr(view.text)))
    if view.caution:
        card.add(Label(tr(view.caution), "help"))
    card.body.addStretch(1)
    return card
