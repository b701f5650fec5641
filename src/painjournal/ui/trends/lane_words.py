"""What the lanes say in sentences, each beside the way to its reading card."""

from PySide6.QtCore import Qt, Signal, Slot

from painjournal.domain.cards import CARD_FOR_TOPIC
from painjournal.i18n import mark, tr
from painjournal.pictures.timeline import Lane
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row

_ABOUT = {
    "doing": mark("Read about doing things"),
    "school": mark("Read about doing things"),
    "sleep": mark("Read about sleep"),
    "stress": mark("Read about stress"),
    "pain": mark("Read about pain"),
    "places": mark("Read about joints and places"),
}
"""Name of each topic's (i); the topic alone decides, never what was written."""


class LaneWords(Card):
    """A card with one sentence a lane."""

    card_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("In words"))
        self._rows: list[Row] = []
        self._cards: dict[int, str] = {}
        self.sentences: tuple[str, ...] = ()

    def show_lanes(self, lanes: tuple[Lane, ...]) -> None:
        """Say the sentences of these lanes, in their order."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.deleteLater()
        self._rows, self._cards = [], {}
        self.sentences = tuple(lane.sentence for lane in lanes)
        for lane in lanes:
            row = Row(gap=8)
            words = Label(lane.sentence)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.add(words, 1)
            if lane.topic in _ABOUT:
                about = IconButton("info", tr(_ABOUT[lane.topic]))
                self._cards[id(about)] = CARD_FOR_TOPIC[lane.topic]
                about.clicked.connect(self._on_about_clicked)
                row.add(about)
                row.box.setAlignment(about, Qt.AlignmentFlag.AlignTop)
            self.add(row)
            self._rows.append(row)

    @Slot()
    def _on_about_clicked(self) -> None:
        self.card_wanted.emit(self._cards[id(self.sender())])
