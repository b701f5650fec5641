"""Views that stand side by side, each with equal room."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.domain.cards import Viewpoint
from painjournal.i18n import tr
from painjournal.ui.reading.source_badge import SourceLine
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.side_by_side import SideBySide


class ViewsBoard(SideBySide):
    """Views in columns of one width where there is room for it, below one another where not."""

    def __init__(self, views: Sequence[Viewpoint], parent: QWidget | None = None) -> None:
        super().__init__([_view_card(view) for view in views], parent=parent)


def _view_card(view: Viewpoint) -> Card:
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
