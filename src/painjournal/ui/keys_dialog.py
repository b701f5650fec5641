"""The keys that can be used, shown on F1."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.scroll_column import ScrollColumn

Keys = Sequence[tuple[str, str]]


class KeysDialog(QDialog):
    """A few short lists: the key at the left, what it does at the right."""

    def __init__(self, lists: Sequence[tuple[str, Keys]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        column = ScrollColumn(560)
        column.add(Label(tr("Keys you can use"), "title"))
        for title, keys in lists:
            if keys:
                column.add(_card(title, keys))
        column.add_stretch()
        close = PrimaryButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        box = QVBoxLayout(self)
        edge = theme.metrics().space(16)
        box.setContentsMargins(0, 0, 0, edge)
        box.addWidget(column, 1)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignHCenter)
        self.resize(theme.metrics().space(520), theme.metrics().space(520))


def _card(title: str, keys: Keys) -> Card:
    card = Card(title)
    lines = QWidget()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.metrics().space(16))
    grid.setVerticalSpacing(theme.metrics().space(8))
    grid.setColumnStretch(1, 1)
    for row, (key, what) in enumerate(keys):
        grid.addWidget(Label(key, "question", wrap=False), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(what), row, 1)
    card.add(lines)
    return card
