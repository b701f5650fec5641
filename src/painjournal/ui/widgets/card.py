"""A soft card that holds one section of a page."""

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import pen_for, restyled, rounded


class Card(QWidget):
    """A section with a small title and, when there is something to read, an (i) button."""

    about_asked = Signal()

    def __init__(self, title: str = "", about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(title, "section")
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self._title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self.body, 1)
        self.about: IconButton | None = None
        if about:
            self.about = CornerButton("info", about, parent=self)
            self.about.clicked.connect(self.about_asked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name the section, for the eye and the screen reader."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)
        self._space()

    def add(self, part: QWidget, stretch: int = 0) -> None:
        """Put one more part below the others."""
        self.body.addWidget(part, stretch)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the (i) in its corner, beside the title rather than above the body."""
        super().resizeEvent(event)
        self._place_about()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with its soft border."""
        worn, painter = theme.current(), pen_for(self)
        box, border = QRectF(self.rect()), worn.colour("card_border")
        rounded(painter, box, theme.metrics().radius, worn.colour("card"), border=border)
        painter.end()

    def _space(self) -> None:
        space = theme.metrics().space
        head = not self._title.isHidden()
        self._outer.setContentsMargins(space(16), space(11 if head else 16), space(16), space(16))
        self._outer.setSpacing(space(8) if head else 0)
        self.body.setSpacing(space(14))
        beside = self.about.sizeHint().width() if self.about is not None else 0
        self._title.setContentsMargins(0, 0, beside, 0)
        self._place_about()

    def _place_about(self) -> None:
        if self.about is None:
            return
        size, space = self.about.sizeHint(), theme.metrics().space
        middle = space(11) + self._title.fontMetrics().height() // 2
        top = max(2, middle - size.height() // 2)
        self.about.setGeometry(
            self.width() - size.width() - space(6), top, size.width(), size.height()
        )
        self.about.raise_()


class CornerButton(IconButton):
    """The (i) of a card: a little smaller than an answer, so that it does not compete with one."""

    def sizeHint(self) -> QSize:
        """36 pixels at 100 %."""
        side = theme.metrics().control * 9 // 11
        return QSize(side, side)
