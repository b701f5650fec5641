"""The one calm dialog for a fault of the program itself."""

import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import PrimaryButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row


def places_of(error: BaseException, trace: TracebackType | None) -> str:
    """Where in the program a fault happened: its kind, files, lines and functions, never a value.

    The error's own text is left out: it could hold words from the journal.
    """
    lines = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([type(error).__name__, *lines])


class FaultDialog(QDialog):
    """Says that something went wrong, that saved days are safe, and offers the places to copy."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("painjournal")
        self._details = details
        copy = QuietButton(tr("Copy the technical details"))
        copy.clicked.connect(self._on_copy)
        close = PrimaryButton(tr("Go on"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = QVBoxLayout(self)
        space = theme.metrics().space(24)
        layout.setContentsMargins(space, space, space, space)
        layout.addWidget(
            Column(
                Label(tr("Something went wrong in painjournal"), "heading"),
                Label(
                    tr(
                        "What was saved is safe. You can go on writing. If it happens again,"
                        " close painjournal and open it anew."
                    )
                ),
                Label(
                    tr("The technical details name places in the program, nothing you wrote."),
                    "help",
                ),
                Row(copy, close, gap=12),
                gap=16,
            )
        )
        self.setMinimumWidth(theme.metrics().text(420))

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self._details)
