"""Says in words which mark stands for whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.domain.people import Writer
from painjournal.i18n import tr
from painjournal.ui.calendar.marks import Mark, MarkSample, Sign
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row


class Legend(QWidget):
    """One sample and a few words for each writer, and for a hollow mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(16)
        self.setLayout(self._flow)
        self._parts: list[QWidget] = []
        self.setAccessibleName(tr("What the marks say"))

    def show_writers(self, writers: Sequence[Writer], signs: dict[int, Sign]) -> None:
        """Say whose each mark is."""
        for old in self._parts:
            self._flow.removeWidget(old)
            old.deleteLater()
        told = [
            (Mark(sign=signs[writer.id]), tr("{name} wrote", name=writer.name))
            for writer in writers
            if writer.id in signs
        ]
        hollow = next(iter(signs.values()), Sign.DISC)
        told.append((Mark(sign=hollow, late=True), tr("Hollow: written more than two days later")))
        self._parts = [_told(mark, words) for mark, words in told]
        for part in self._parts:
            self._flow.addWidget(part)


def _told(mark: Mark, words: str) -> QWidget:
    label = Label(words, "help", wrap=False)
    return Row(MarkSample(mark), label, gap=6)
