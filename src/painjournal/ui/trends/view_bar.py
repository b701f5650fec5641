"""The title of the page, and the choice among its views."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.segmented import SegmentedControl
from painjournal.ui.widgets.shapes import restyled


class ViewBar(QWidget):
    """A bar of views that folds to a list where it has no room; one view alone needs neither."""

    changed = Signal(int)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self._several = len(words) > 1
        self._title = Label(tr("Trends"), "title", wrap=False)
        name = tr("What to look at")
        self.segments = SegmentedControl(
            name, [Choice(value=n, text=text) for n, text in enumerate(words)]
        )
        self.list = Picker(name)
        self.list.set_choices([(text, n) for n, text in enumerate(words)])
        self._box = QHBoxLayout(self)
        self._box.addWidget(self._title, 1)
        for chooser in (self.segments, self.list):
            self._box.addWidget(chooser, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.segments.changed.connect(self._on_segments_changed)
        self.list.picked.connect(self._on_list_picked)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """As narrow as any page; the bar folds."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the bar where it would not fit."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._fold()

    def _fold(self) -> None:
        space = theme.metrics().space
        self._box.setContentsMargins(space(24), space(12), space(24), space(2))
        self._box.setSpacing(space(16))
        room = self.width() - 2 * space(24) - space(16) - self._title.sizeHint().width()
        fits = self.segments.sizeHint().width() <= room
        self.segments.setVisible(self._several and fits)
        self.list.setVisible(self._several and not fits)

    @Slot()
    def _on_segments_changed(self) -> None:
        self.list.choose(self.segments.value)
        self.changed.emit(self.segments.value)

    @Slot(object)
    def _on_list_picked(self, number: int) -> None:
        self.segments.value = number
        self.changed.emit(number)
