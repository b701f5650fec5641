"""Free words of any length."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.shapes import restyled


class NoteEdit(QPlainTextEdit):
    """A note: plain words, unlimited; the field grows with them up to some lines, then scrolls."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        least: int = 3,
        most: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self._filling = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)

    @property
    def text(self) -> str:
        """The words."""
        return self.toPlainText()

    @text.setter
    def text(self, text: str) -> None:
        if text == self.toPlainText():
            return
        self._filling = True
        self.setPlainText(text)
        self._filling = False

    def sizeHint(self) -> QSize:
        """High enough for the lines there are, within its bounds."""
        lines = min(self._most, max(self._least, round(self.document().size().height())))
        line = QFontMetrics(theme.font("body")).lineSpacing()
        edge = 2 * theme.metrics().space(8) + 2 * round(self.document().documentMargin()) + 4
        return QSize(super().sizeHint().width(), lines * line + edge)

    def minimumSizeHint(self) -> QSize:
        """As wide as one likes, as high as its words."""
        return QSize(theme.metrics().text(120), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure again when another width wraps the words into more or fewer lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._filling:
            self.changed.emit()

    @Slot()
    def _on_cursor_moved(self) -> None:
        if self.hasFocus():
            # Only then has the field grown with its words.
            QTimer.singleShot(0, self, self._keep_cursor_in_view)

    @Slot()
    def _keep_cursor_in_view(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, ScrollColumn):
            page = page.parentWidget()
        if page is not None:
            page.show_spot(self.viewport(), self.cursorRect())

    @Slot()
    def _on_size_changed(self) -> None:
        self.updateGeometry()
