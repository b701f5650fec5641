"""A small window under a marked place: give it a level, or take it off."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.shapes import pen_for


class LevelPopup(QFrame):
    """One press on a level, or its digit, is enough; Escape changes nothing."""

    levelled = Signal(object)
    removed = Signal()

    def __init__(
        self, name: str, level: int | None, parent: QWidget, *, levels: bool = True
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self._before = level
        lengths = theme.metrics()
        box = QVBoxLayout(self)
        edge = lengths.space(12)
        box.setContentsMargins(edge, edge, edge, edge)
        box.setSpacing(lengths.space(8))
        box.addWidget(Label(name, "question"))
        self.levels = ChoiceRow(
            tr("How much does it hurt there?"),
            [Choice(value=n, text=str(n)) for n in range(11)],
            ends=(tr("no pain"), tr("the most you can imagine")),
        )
        self.levels.value = level
        self.levels.answered.connect(self.close)
        for button in self.levels.buttons:
            button.clicked.connect(self.close)
        self.none = QuietButton(tr("No level"))
        self.none.clicked.connect(self._on_none)
        self.take_off = QuietButton(tr("Take off"))
        self.take_off.clicked.connect(self._on_take_off)
        box.addWidget(self.levels)
        foot = Row(self.take_off, self.none, gap=8)
        foot.add_stretch()
        box.addWidget(foot)
        self.levels.setVisible(levels)
        self.none.setVisible(levels and level is not None)
        self._levels_shown = levels
        self.setFixedWidth(min(lengths.space(424), parent.window().width() - 16))

    def open_at(self, spot: QPoint) -> None:
        """Open with the top left corner at a point of the screen, or as near as fits."""
        box = self.layout()
        if box is not None:
            self.setFixedHeight(box.totalHeightForWidth(self.width()))
        screen = (self.screen() or self.window().screen()).availableGeometry()
        left = max(screen.left(), min(spot.x(), screen.right() - self.width()))
        top = max(screen.top(), min(spot.y() + 4, screen.bottom() - self.height()))
        self.move(left, top)
        self.show()
        if self._levels_shown:
            self.levels.take_focus()
        else:
            self.take_off.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what was typed."""
        if event.key() == Qt.Key.Key_Escape:
            self.levels.value = self._before
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep the level that was chosen, once."""
        super().hideEvent(event)
        if self._levels_shown and self.levels.value != self._before:
            self._before = self.levels.value
            self.levelled.emit(self.levels.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with a soft edge."""
        worn, painter = theme.current(), pen_for(self)
        painter.fillRect(self.rect(), worn.colour("card"))
        painter.setPen(worn.colour("field_border"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    @Slot()
    def _on_none(self) -> None:
        self.levels.value = None
        self.close()

    @Slot()
    def _on_take_off(self) -> None:
        self.levels.value = self._before
        self.close()
        self.removed.emit()
