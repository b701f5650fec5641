"""The one look of every dialog that is more than a question: a sheet that scrolls, acts below."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.shapes import restyled


class SheetDialog(QDialog):
    """A column of parts with a row of acts that always stays in view.

    It opens over its window and never larger than that; what it is about stands on the sheet, the
    title bar names no person.
    """

    def __init__(
        self, title: str, parent: QWidget | None = None, *, widest: int = 680, tall: int = 700
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._widest, self._tall = widest, tall
        self.sheet = ScrollColumn(widest)
        self._acts = QWidget()
        self.acts = FlowLayout(8, self._acts)
        self._foot = Column(self._acts, margins=(24, 12, 24, 16))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.sheet, 1)
        box.addWidget(self._foot)
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Wide enough to be read, within the window it opens over."""
        lengths = theme.metrics()
        wanted = QSize(lengths.text(self._widest), lengths.text(self._tall))
        over = self.parentWidget()
        if over is None:
            return wanted.boundedTo(QSize(1200, 900))
        return wanted.boundedTo(over.window().size() - QSize(40, 40))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
