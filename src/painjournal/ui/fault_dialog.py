"""The one calm dialog for a fault of the program itself."""

from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from painjournal.domain.faults import places_of
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import PrimaryButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row

__all__ = ["FaultDialog", "places_of"]


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
                        " close painjournal and start it again."
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
