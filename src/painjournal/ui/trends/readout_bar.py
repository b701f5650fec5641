"""The line at the foot that says in words what the pointer or the arrow keys stand on."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import pen_for, restyled


class ReadoutBar(QWidget):
    """Always as many lines high, so that nothing moves while the days pass by."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Label("", "help")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lines = 2
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box = QVBoxLayout(self)
        self._box.addWidget(self._words)
        self._full = ""
        self.say("")
        self._space()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._full

    def set_writers(self, n: int) -> None:
        """Make room for the words of so many writers."""
        self._lines = 2 if n < 2 else 3
        self._space()

    def set_low(self, low: bool) -> None:
        """Take one line alone where the window is low; the tip and the day have the rest."""
        self._low = low
        self._space()

    def say(self, words: str) -> None:
        """Say a day; with no words, how to choose one."""
        self._full = words
        hint = tr("Point at a day, or use the arrow keys, to read it here.")
        self._words.setText(words or hint)
        self._words.setAccessibleName(words or hint)
        self._words.setToolTip(words)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a rule above."""
        worn, painter = theme.current(), pen_for(self)
        painter.fillRect(self.rect(), worn.colour("card"))
        painter.fillRect(QRect(0, 0, self.width(), 1), worn.colour("card_border"))
        painter.end()

    def _space(self) -> None:
        space = theme.metrics().space
        self._box.setContentsMargins(space(24), space(8), space(24), space(8))
        height = (
            QFontMetrics(theme.font("help")).lineSpacing() * (1 if self._low else self._lines) + 2
        )
        self._words.setFixedHeight(height)
        self.setFixedHeight(height + 2 * space(8))
