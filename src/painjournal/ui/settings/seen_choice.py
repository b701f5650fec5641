"""Whether others who write see a writer's answers, which the writer decides."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup

from painjournal.domain.people import Writer
from painjournal.i18n import tr
from painjournal.ui.widgets.check_box import RadioButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column


class SeenChoice(Column):
    """Two sentences, one of which holds; `chosen` says whether answers are shown."""

    chosen = Signal(bool)

    def __init__(self, writer: Writer) -> None:
        super().__init__(gap=0)
        self._group = QButtonGroup(self)
        self._decides = Label("", "question")
        self.add(self._decides)
        self.show_name(writer.name)
        for shows, words in (
            (1, tr("Others who write here can see my answers")),
            (0, tr("Others who write here can see only that I wrote")),
        ):
            button = RadioButton(words)
            self._group.addButton(button, shows)
            self.add(button)
        self._group.button(int(writer.shows_answers)).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)

    def show_name(self, name: str) -> None:
        """Say who decides."""
        self._decides.setText(tr("{name} decides:", name=name))

    @Slot(int)
    def _on_clicked(self, shows: int) -> None:
        self.chosen.emit(bool(shows))
