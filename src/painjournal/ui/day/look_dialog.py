"""The frame of what is only looked at: a title, parts that scroll, and the way back."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import PrimaryButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.sheet_dialog import SheetDialog


class LookDialog(SheetDialog):
    """A dialog whose words can be read in any text size; Escape goes back."""

    def __init__(self, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__("painjournal", parent, widest=880)
        head = Column(Label(title, "title"), gap=4)
        if detail:
            head.add(Label(detail, "help"))
        self.sheet.add(head)
        self.close_button = PrimaryButton(tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        self.acts.addWidget(self.close_button)

    def offer(self, acts: Sequence[QuietButton]) -> None:
        """Put more that can be done beside the way back."""
        for act in acts:
            self.acts.addWidget(act)
