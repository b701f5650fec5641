"""Five answers in words, from the least to the most."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from painjournal.i18n import tr
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.side_by_side import SideBySide


class WordScale(SideBySide):
    """Five fields in the order in which the answers stand on the form."""

    changed = Signal()

    def __init__(self, words: Sequence[str]) -> None:
        self._fields = [
            NameField(tr("Answer {n} of 5", n=n), text) for n, text in enumerate(words, start=1)
        ]
        super().__init__(self._fields, least=108)
        self.setFocusProxy(self._fields[0])
        for field in self._fields:
            field.textChanged.connect(self.changed)

    @property
    def words(self) -> tuple[str, ...]:
        """The answers as typed."""
        return tuple(field.text() for field in self._fields)
