"""One line of free words."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

_NO_END = 2**31 - 1


class WordsField(QLineEdit):
    """A line for words of any length, line ends among them, given back exactly as they came."""

    changed = Signal()

    def __init__(self, name: str, placeholder: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        # Without this Qt cuts off what is longer than 32,767 letters.
        self.setMaxLength(_NO_END)
        self.textEdited.connect(self._on_text_edited)

    @property
    def words(self) -> str:
        """The words."""
        return self.text()

    @words.setter
    def words(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setCursorPosition(0)

    @Slot()
    def _on_text_edited(self) -> None:
        self.changed.emit()
