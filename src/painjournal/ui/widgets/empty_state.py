"""What an empty place shows: a quiet picture, what will appear here, and what can be done."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from painjournal.ui import icons, theme
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import pen_for, restyled, rounded


class EmptyState(QWidget):
    """A picture, a sentence, a few more words, and buttons."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        detail: str = "",
        *buttons: QPushButton,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._box = QVBoxLayout(self)
        self._box.addStretch(1)
        self._box.addWidget(_Picture(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in ((sentence, "heading"), (detail, "help")):
            if text:
                label = Label(text, role)
                label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                self._box.addWidget(label)
        if buttons:
            acts = _Acts()
            for button in buttons:
                acts.flow.addWidget(button)
            self._box.addWidget(acts, 0, Qt.AlignmentFlag.AlignHCenter)
        self._box.addStretch(2)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _space(self) -> None:
        edge = theme.metrics().space(24)
        self._box.setContentsMargins(edge, edge, edge, edge)
        self._box.setSpacing(theme.metrics().space(12))


class _Acts(QWidget):
    """The buttons, wrapping when narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(8, self)


class _Picture(QWidget):
    """An icon on a soft round ground."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A little larger than a control."""
        side = theme.metrics().space(72)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and icon."""
        worn, painter, box = theme.current(), pen_for(self), QRectF(self.rect())
        rounded(painter, box, box.width() / 2, worn.colour("accent_soft"))
        inset = box.width() * 0.29
        inner = box.adjusted(inset, inset, -inset, -inset)
        icons.paint(painter, self._icon, inner, worn.colour("accent_text"))
        painter.end()
