"""The frame of what is only looked at: a title, parts that scroll, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import PrimaryButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.scroll_column import ScrollColumn


class LookDialog(QDialog):
    """A dialog whose words can be read in any text size; Escape goes back."""

    def __init__(self, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("painjournal")
        self.column = ScrollColumn(1040)
        self.column.add(Label(title, "title"))
        if detail:
            self.column.add(Label(detail, "help"))
        self.close_button = PrimaryButton(tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        self._foot = Row(gap=12)
        self._foot.add_stretch()
        self._foot.add(self.close_button)
        self._foot.add_stretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.metrics().space(16))
        box.addWidget(self.column, 1)
        box.addWidget(self._foot, 0)
        self._fit(parent)

    def offer(self, acts: Sequence[QuietButton]) -> None:
        """Put more that can be done before the way back."""
        for n, act in enumerate(acts):
            self._foot.box.insertWidget(1 + n, act)

    def _fit(self, parent: QWidget | None) -> None:
        wide, high = theme.metrics().text(880), theme.metrics().text(640)
        if parent is not None:
            window = parent.window()
            wide, high = min(wide, window.width() - 40), min(high, window.height() - 40)
        self.resize(wide, high)
        self.setWindowModality(Qt.WindowModality.WindowModal)
