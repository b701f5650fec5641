"""Text in one of the sizes the window knows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Label(QLabel):
    """Plain text as title, heading, section, question, body, help, caption, problem or notice."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
            self.setMinimumWidth(1)
        self.setText(text)

    def sizeHint(self) -> QSize:
        """The text in one line where there is room; Qt itself would wrap early."""
        hint = super().sizeHint()
        if not self.wordWrap():
            return hint
        measure, room = self.fontMetrics(), self.contentsMargins()
        wide = max(measure.horizontalAdvance(line) for line in self.text().split("\n"))
        wide += 2 + room.left() + room.right()
        return QSize(wide, self.heightForWidth(wide))
