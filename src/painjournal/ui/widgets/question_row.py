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
        self._outer.addLayout(self._sides)
        self._outer.addWidget(self._problem)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if not control.accessibleName():
            control.setAccessibleName(question)
        self.set_question(question)
        self.set_help(help_text)
        self.set_problem("")
        self._space()

    @property
    def problem(self) -> str:
        """The sentence shown now, or nothing."""
        return self._problem.text()

    def set_question(self, question: str) -> None:
        """Ask in other words."""
        self._question.setText(question)
        self._question.setVisible(bool(question))
        self._words.setVisible(bool(question or self._help.text()))

    def set_help(self, sentence: str) -> None:
        """Say a few more words under the question, or none."""
        self._help.setText(sentence)
        self._help.setVisible(bool(sentence))
        self._words.setVisible(bool(sentence or self._question.text()))

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
        self._outer.setSpacing(theme.metrics().space(4))
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
    """Question and control: below one another, or side by side when both fit."""

    def __init__(self, *, beside: bool) -> None:
        super().__init__(6)
        self._beside = beside

    def sizeHint(self) -> QSize:
        """Below one another."""
        hints = [item.sizeHint() for item in self.shown()]
        tall = sum(hint.height() for hint in hints) + self.gap() * max(0, len(hints) - 1)
        return QSize(max((hint.width() for hint in hints), default=0), tall)

    def lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """One line when side by side fits, else one for each."""
        parts = self.shown()
        left = theme.metrics().text(150)
        gap = theme.metrics().space(12)
        if self._beside and len(parts) == 2 and left + gap + parts[1].sizeHint().width() <= width:
            return [[(parts[0], left + gap - self.gap()), (parts[1], width - left - gap)]]
        return [[(part, self._wide(part, width))] for part in parts]

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """As lines, but a question beside its control stands at the middle of its first line."""
        tall = super().arrange(rect, place=place)
        lines = self.lines(rect.width())
        if place and len(lines) == 1 and len(lines[0]) == 2:
            words, wide = lines[0][0]
            high = self._height(words, wide)
            down = max(0, (min(tall, theme.metrics().control) - high) // 2)
            words.setGeometry(QRect(words.geometry().left(), rect.top() + down, wide, high))
        return tall

    @staticmethod
    def _wide(part: QLayoutItem, width: int) -> int:
        widget = part.widget()
        fixed = widget is not None and (
            widget.sizePolicy().horizontalPolicy()
            in (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        )
        return min(width, part.sizeHint().width()) if fixed else width
