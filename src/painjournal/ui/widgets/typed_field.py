"""What fields share that are typed into and read as a number."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.shapes import restyled


class RefusedText(ValueError):
    """Words that cannot be read as an answer; its text is a sentence that says what can."""


class TypedField(QLineEdit):
    """A field whose words are read as a value; what cannot be read stays and is said later."""

    changed = Signal()
    problem = Signal(str)

    def __init__(
        self, name: str, *, unit: str = "", letters: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value: float | None = None
        self._before: float | None = None
        self._said = False
        self._unit = unit
        self._letters = letters
        self.refused = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self._on_editing_finished)
        self._space()

    @abstractmethod
    def read(self, text: str) -> float | None:
        """The value of the words, None for blank; raises RefusedText with a sentence."""

    @abstractmethod
    def write(self, value: float) -> str:
        """How a value is shown when it is not being typed."""

    def keep(self, value: float | None) -> None:
        """Show a value that comes from the journal."""
        self._value = self._before = value
        self.setText("" if value is None else self.write(value))
        self.refused = False
        self._say("")

    def settle(self) -> None:
        """Read what is typed for good: write it out, or say why it cannot be kept."""
        try:
            value = self.read(self.text())
        except RefusedText as refusal:
            self.refused = True
            self._say(str(refusal))
            return
        self._before = value
        self.setText("" if value is None else self.write(value))
        self.refused = False
        self._say("")

    def clear(self) -> None:
        """Make it blank."""
        self.keep(None)

    def sizeHint(self) -> QSize:
        """Room for the letters it is meant for, and its unit."""
        measure = QFontMetrics(theme.font("body"))
        width = measure.horizontalAdvance("0") * self._letters + self._unit_room()
        return QSize(width + 2 * theme.metrics().space(14), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower than what it is meant for."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the unit at the right."""
        super().paintEvent(event)
        if self._unit:
            painter = QPainter(self)
            painter.setFont(theme.font("help"))
            painter.setPen(theme.current().colour("ink_soft"))
            box = self.rect().adjusted(0, 0, -theme.metrics().space(12), 0)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(box), int(side), self._unit)
            painter.end()

    @Slot(str)
    def _on_text_edited(self, text: str) -> None:
        try:
            value = self.read(text)
            self.refused = False
        except RefusedText:
            # Half of what is typed may have been readable: the value goes back to what it was.
            value = self._before
            self.refused = True
        if self._said and not self.refused:
            self._say("")
        if value != self._value:
            self._value = value
            self.changed.emit()

    @Slot()
    def _on_editing_finished(self) -> None:
        self.settle()

    def _say(self, sentence: str) -> None:
        said = bool(sentence)
        if said != self._said:
            self.setProperty("refused", said)
            self.style().unpolish(self)
            self.style().polish(self)
        if said or self._said:
            # Otherwise what is said of the field may be help, which stays.
            self.setAccessibleDescription(sentence)
            self.problem.emit(sentence)
        self._said = said

    def _unit_room(self) -> int:
        if not self._unit:
            return 0
        return QFontMetrics(theme.font("help")).horizontalAdvance(self._unit) + theme.metrics().unit

    def _space(self) -> None:
        self.setTextMargins(0, 0, self._unit_room(), 0)
        self.updateGeometry()
