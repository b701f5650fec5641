"""Where the journal lies, and what can be done with the whole of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.question_row import QuestionRow


class JournalSection(Card):
    """The path in full, and buttons to open another journal, save a copy or see the sample."""

    open_wanted = Signal()
    copy_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, path: Path | None) -> None:
        super().__init__(tr("This journal"))
        if path is None:
            self.add(Label(tr("No journal is open just now.")))
        else:
            self._show_path(path)
        acts = QWidget()
        flow = FlowLayout(8)
        acts.setLayout(flow)
        for words, wanted in (
            (tr("Open another journal…"), self.open_wanted),
            (tr("Save a copy…"), self.copy_wanted if path is not None else None),
            (tr("Look at the sample family"), self.sample_wanted),
        ):
            if wanted is None:
                continue
            button = QuietButton(words)
            button.clicked.connect(wanted)
            flow.addWidget(button)
        self.add(acts)

    def _show_path(self, path: Path) -> None:
        self.add(
            Label(
                tr(
                    "Everything that was written is in this one file. "
                    "Whoever can open the file can read it."
                )
            )
        )
        where = QLineEdit(str(path))
        where.setReadOnly(True)
        where.setCursorPosition(0)
        where.setToolTip(str(path))
        self.add(QuestionRow(tr("Where it is kept"), where))
