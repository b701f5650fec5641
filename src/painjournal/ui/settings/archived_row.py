"""Somebody archived: they can be brought back, or removed for good."""

from PySide6.QtCore import Signal

from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import LinkButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row


class ArchivedRow(Column):
    """A name with two acts."""

    wanted_back = Signal()
    removal_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(gap=2, margins=(12, 0, 12, 0))
        back, remove = QuietButton(tr("Bring back {name}", name=name)), LinkButton("")
        remove.setText(tr("Remove {name}…", name=name))
        row = Row(Label(name, "question"), back, remove, gap=8)
        row.box.setStretch(0, 1)
        self._problem = Label("", "problem")
        self._problem.hide()
        self.add(row)
        self.add(self._problem)
        back.clicked.connect(self.wanted_back)
        remove.clicked.connect(self.removal_wanted)

    def say_problem(self, sentence: str) -> None:
        """Say why something is not possible."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
