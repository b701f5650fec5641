"""A question with its control, a few words of help, and a sentence when something is refused."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import restyled


class QuestionRow(QWidget):
    """One question; `beside` puts it left of its control where the width allows."""

    def __init__(
        self,
        question: str,
        control: QWidget,
        help_text: str = "",
        *,
        beside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._question = _Question(question, control)
        self._help = Label(help_text, "help")
        self._problem = Label("", "problem")
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        words = Column(self._question, self._help, gap=2)
        self._words = words
        self._sides = _SideLayout(beside=beside)
        self._sides.addWidget(words)
        self._sides.addWidget(control)
        self._sides.addWidget(self._problem)
        self._outer.addLayout(self._sides)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not control.accessibleName():
            control.setAccessibleName(question)
        control.setAccessibleDescription(help_text)
        # Whatever is shown by name is laid out at once, so only what is empty is told to hide.
        said = (self._question, question), (self._help, help_text), (self._problem, "")
        for part, sentence in (*said, (words, question or help_text)):
            if not sentence:
                part.hide()
        self._space()

    @property
    def problem(self) -> str:
        """The sentence shown now, or nothing."""
        return self._problem.text()

    def lead(self, width: int) -> int:
        """Height of what stands above the control in a row of that width."""
        return self._sides.lead(width)

    def set_help(self, sentence: str) -> None:
        """Say a few more words under the question, or none."""
        self._help.setText(sentence)
        self._help.setVisible(bool(sentence))
        self._words.setVisible(bool(sentence or self._question.text()))
        self.control.setAccessibleDescription(self.problem or sentence)

    def set_problem(self, sentence: str) -> None:
        """Say what cannot be kept and what to do, or "" when all is well again."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.control.setAccessibleDescription(sentence or self._help.text())

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _space(self) -> None:
        self._sides.invalidate()


class _Question(Label):
    """The words of the question; a click on them goes to the control."""

    def __init__(self, question: str, control: QWidget) -> None:
        super().__init__(question, "question")
        self._control = control

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the keyboard to the control."""
        self._control.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)


class _SideLayout(FlowLayout):
    """Question, control and problem: below one another, or the question at the left."""

    def __init__(self, *, beside: bool) -> None:
        super().__init__(5)
        self._beside = beside

    def sizeHint(self) -> QSize:
        """Below one another."""
        hints = [item.sizeHint() for item in self.shown()]
        tall = sum(hint.height() for hint in hints) + self.gap() * max(0, len(hints) - 1)
        return QSize(max((hint.width() for hint in hints), default=0), tall)

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the parts into `rect` (or only measure) and return their height."""
        question, *others = self._items
        indent = self._indent(rect.width())
        top, tall = rect.top(), 0
        if not question.isEmpty():
            wide = indent - theme.metrics().space(12) if indent else rect.width()
            tall = self._height(question, wide)
            down = max(0, (theme.metrics().control - tall) // 2) if indent else 0
            if place:
                question.setGeometry(QRect(rect.left(), top + down, wide, tall))
            tall += down
            top += 0 if indent else tall + self.gap()
        for part in others:
            if part.isEmpty():
                continue
            wide = _wide(part, rect.width() - indent)
            high = self._height(part, wide)
            if place:
                part.setGeometry(QRect(rect.left() + indent, top, wide, high))
            top += high + self.gap()
        return max(tall, top - self.gap() - rect.top())

    def lead(self, width: int) -> int:
        """Height of the question with the gap below it, where it stands above the control."""
        question = self._items[0]
        above = not question.isEmpty() and not self._indent(width)
        return self._height(question, width) + self.gap() if above else 0

    def _indent(self, width: int) -> int:
        question, control = self._items[:2]
        left = theme.metrics().text(160) + theme.metrics().space(12)
        fits = left + control.sizeHint().width() <= width
        return left if self._beside and not question.isEmpty() and fits else 0


def _wide(part: QLayoutItem, width: int) -> int:
    """Fields keep their own width, everything else takes what there is."""
    widget = part.widget()
    fixed = widget is not None and widget.sizePolicy().horizontalPolicy() in (
        QSizePolicy.Policy.Fixed,
        QSizePolicy.Policy.Maximum,
    )
    return min(width, part.sizeHint().width()) if fixed else width
