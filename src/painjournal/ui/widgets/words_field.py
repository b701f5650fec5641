"""One line of free words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget


class WordsField(QLineEdit):
    """A line for words of any length, which are given back exactly as they came until typed in."""

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._on_text_edited)

    @property
    def words(self) -> str:
        """The words; those that a line has no room for stay while nothing is typed."""
        return self._words

    @words.setter
    def words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setText(words)
            self.setCursorPosition(0)

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        self._words = text
        self.changed.emit()
