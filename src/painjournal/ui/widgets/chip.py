"""Something chosen, in words, with a cross that takes it off; and a flow of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import icons, theme
from painjournal.ui.widgets.buttons import Button
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.shapes import focus_ring, pen_for, rounded

TAKES_OFF = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})

# The chip is drawn a little lower than its target, so that lines of chips do not look heavy.
_INSET = 2


class Chip(Button):
    """One chosen thing; a press or the Delete key takes it off."""

    weight = "body"
    side_room = 12

    def __init__(self, key: str, words: str, spoken: str = "") -> None:
        super().__init__(words)
        self.key = key
        self.name(words, spoken)

    @property
    def reached_by_key(self) -> bool:
        """Whether the keyboard was used on it last."""
        return self._ring

    def name(self, words: str, spoken: str = "") -> None:
        """Show other words."""
        self.setText(words)
        self.setAccessibleName(tr("Take off {words}", words=spoken or words))
        self.updateGeometry()

    def icon_room(self) -> int:
        """Room for the cross behind the words."""
        return self._cross() + theme.metrics().space(8)

    def sizeHint(self) -> QSize:
        """The words, the cross, and a full target in height."""
        return super().sizeHint() + QSize(2, 0)

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """The soft ground and the firmer edge of what is chosen."""
        worn = theme.current()
        hot = self.underMouse() or self.isDown()
        ground = worn.colour("choice_hover" if hot else "accent_soft")
        return ground, worn.colour("accent"), worn.colour("ink")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes it off, as a press does."""
        if event.key() in TAKES_OFF:
            self._ring = True
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, words and cross."""
        worn, painter = theme.current(), pen_for(self)
        fill, border, ink = self.colours()
        box = QRectF(self.body()).adjusted(0, _INSET, 0, -_INSET)
        corner = min(box.height() / 2, theme.metrics().text(19))
        rounded(painter, box, corner, fill, border=border)
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, worn.colour("card"))
        self.paint_words(painter, ink)
        painter.end()

    def paint_words(self, painter: QPainter, ink: QColor) -> None:
        """Words from the left, the cross at the right."""
        worn, side = theme.current(), self._cross()
        hot = self.underMouse() or self.isDown()
        left = self.width() - self.side() - side
        cross = QRectF(left, (self.height() - side) / 2, side, side)
        icons.paint(painter, "close", cross, worn.colour("accent_text" if hot else "ink_soft"))
        painter.setFont(theme.font(self.weight))
        painter.setPen(ink)
        area = QRect(
            self.side(), 0, self.width() - 2 * self.side() - self.icon_room(), self.height()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(0, 0, 3, 0), int(flags), self.text())

    @staticmethod
    def _cross() -> int:
        return theme.metrics().icon * 4 // 5


class ChipFlow(QWidget):
    """Chips in lines; taking one off brings the keyboard to its neighbour.

    `removed` names the key of a chip that a person took off, `emptied` says that none is left and
    the keyboard was here.
    """

    removed = Signal(str)
    emptied = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(6)
        self.setLayout(self._flow)
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the chips, in their order."""
        return tuple(chip.key for chip in self._chips)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in their order."""
        return tuple(self._chips)

    def show_chips(self, wanted: Sequence[tuple[str, str]]) -> None:
        """Show chips of these keys and words; those already there stay as they are."""
        words = dict(wanted)
        for chip in [one for one in self._chips if one.key not in words]:
            self._drop(chip)
        there = {chip.key: chip for chip in self._chips}
        for chip in self._chips:
            if chip.text() != words[chip.key]:
                chip.name(words[chip.key])
        if self.keys == tuple(words):
            return
        while self._flow.takeAt(0) is not None:
            pass
        self._chips = [there.get(key) or self._made(key, text) for key, text in words.items()]
        for chip in self._chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self._chips))

    def _made(self, key: str, words: str) -> Chip:
        chip = Chip(key, words)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _drop(self, chip: Chip) -> None:
        at, had_focus = self._chips.index(chip), chip.hasFocus()
        self._chips.remove(chip)
        if had_focus:
            reason = Qt.FocusReason.TabFocusReason
            if not chip.reached_by_key:
                reason = Qt.FocusReason.MouseFocusReason
            if self._chips:
                self._chips[min(at, len(self._chips) - 1)].setFocus(reason)
            else:
                self.emptied.emit()
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self.setVisible(bool(self._chips))

    @Slot()
    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._drop(chip)
            self.removed.emit(chip.key)
