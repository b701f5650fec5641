"""What the lanes say in sentences, each beside the way to its reading card."""

from PySide6.QtCore import Qt, Signal, Slot

from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.i18n import mark, tr
from painjournal.pictures.timeline import Lane
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row

ABOUT = {
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
        self.sentences: tuple[str, ...] = ()

    def show_lanes(self, lanes: tuple[Lane, ...]) -> None:
        """Say the sentences of these lanes, in their order."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        self.sentences = tuple(lane.sentence for lane in lanes)
        for lane in lanes:
            row = Row(gap=8)
            # As high without a button as with one, so that sentences stand evenly.
            row.box.addStrut(theme.metrics().control)
            words = Label(lane.sentence)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.add(words, 1)
            if lane.topic in ABOUT:
                about = _AboutButton(lane.topic)
                about.clicked.connect(self._on_about_clicked)
                row.add(about)
                row.box.setAlignment(about, Qt.AlignmentFlag.AlignTop)
            self.add(row)
            self._rows.append(row)

    @Slot()
    def _on_about_clicked(self) -> None:
        about = self.sender()
        if isinstance(about, _AboutButton):
            self.card_wanted.emit(CARD_FOR_TOPIC[about.topic])


class _AboutButton(IconButton):
    """The (i) of a topic."""

    def __init__(self, topic: str) -> None:
        super().__init__("info", tr(ABOUT[topic]))
        self.topic = topic
