"""The keys that can be used, shown on F1."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.sheet_dialog import SheetDialog

Keys = Sequence[tuple[str, str]]


class KeysDialog(SheetDialog):
    """A few short lists: the key at the left, what it does at the right."""

    def __init__(self, lists: Sequence[tuple[str, Keys]], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), parent, widest=560, tall=560)
        self.sheet.add(Label(tr("Keys you can use"), "title"))
        shown = [(title, keys) for title, keys in lists if keys]
        names = [[Label(key, "question", wrap=False) for key, _what in keys] for _, keys in shown]
        widest = max((one.sizeHint().width() for column in names for one in column), default=0)
        for (title, keys), column in zip(shown, names, strict=True):
            self.sheet.add(_card(title, keys, column, widest))
        self.sheet.add_stretch()
        close = PrimaryButton(tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.acts.addWidget(close)


def _card(title: str, keys: Keys, names: Sequence[Label], widest: int) -> Card:
    card = Card(title)
    lines = QWidget()
    grid = QGridLayout(lines)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.metrics().space(16))
    grid.setVerticalSpacing(theme.metrics().space(8))
    grid.setColumnMinimumWidth(0, widest)
    grid.setColumnStretch(1, 1)
    for row, (name, (_key, what)) in enumerate(zip(names, keys, strict=True)):
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Label(what), row, 1)
    card.add(lines)
    return card
