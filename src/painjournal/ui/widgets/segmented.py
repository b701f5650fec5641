"""A few views of the same thing side by side, one of them always on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded


class SegmentedControl(QWidget):
    """Choices in one rounded bar; one stop for Tab, arrows choose."""

    changed = Signal()

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._box = FlowLayout(2, self)
        self._box.setContentsMargins(3, 3, 3, 3)
        self._parts: list[_Segment] = []
        for choice in choices:
            part = _Segment(choice)
            part.setAccessibleName(choice.spoken or choice.text)
            part.setAccessibleDescription(name)
            part.clicked.connect(self._on_clicked)
            part.stepped.connect(self._on_stepped)
            self._box.addWidget(part)
            self._parts.append(part)
        self.value = choices[0].value

    @property
    def value(self) -> int:
        """The view that is on."""
        return next(part.choice.value for part in self._parts if part.isChecked())

    @value.setter
    def value(self, value: int) -> None:
        for part in self._parts:
            if part.choice.value == value:
                part.setChecked(True)
        for part in self._parts:
            on = part.isChecked()
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def choose_none(self) -> None:
        """Turn every view off, where none of them is what is shown; Tab comes to the first."""
        for part in self._parts:
            part.setAutoExclusive(False)
            part.setChecked(False)
            part.setAutoExclusive(True)
            first = part is self._parts[0]
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if first else Qt.FocusPolicy.ClickFocus)

    @property
    def buttons(self) -> tuple[QAbstractButton, ...]:
        """The segments in their order."""
        return tuple(self._parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar behind the segments."""
        worn, painter = theme.current(), pen_for(self)
        box = QRectF(0, 0, self.width(), min(self.height(), self.heightForWidth(self.width())))
        border = worn.colour("choice_border")
        rounded(painter, box, theme.metrics().radius, worn.colour("choice"), border=border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in another theme."""
        super().changeEvent(event)
        if restyled(event):
            self.update()

    @Slot()
    def _on_clicked(self) -> None:
        part = self.sender()
        if isinstance(part, _Segment):
            self.value = part.choice.value
            self.changed.emit()

    @Slot(int)
    def _on_stepped(self, step: int) -> None:
        part = self.sender()
        if not isinstance(part, _Segment):
            return
        at = self._parts.index(part) + step
        if 0 <= at < len(self._parts):
            self.value = self._parts[at].choice.value
            self._parts[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit()


class _Segment(QAbstractButton):
    """One part of the bar; the one that is on stands out by ground, edge and weight."""

    stepped = Signal(int)

    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.choice = choice
        self._ring = False
        self.setText(choice.text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The words in their firm weight, so that nothing moves when it is chosen."""
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        lengths = theme.metrics()
        return QSize(max(words + 2 * lengths.space(14), lengths.control), lengths.control - 4)

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        words = QFontMetrics(theme.font("strong")).horizontalAdvance(self.text())
        return QSize(words + 2 * theme.metrics().space(6), theme.metrics().control - 4)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next view."""
        key = event.key()
        if key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.stepped.emit(1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the segment."""
        worn, painter, box = theme.current(), pen_for(self), QRectF(self.rect())
        corner, on = theme.metrics().radius - 3, self.isChecked()
        if on:
            fill, border = worn.colour("accent_soft"), worn.colour("accent")
            rounded(painter, box, corner, fill, border=border, width=1.5)
        elif self.underMouse():
            rounded(painter, box, corner, worn.colour("choice_hover"))
        if self._ring and self.hasFocus():
            focus_ring(painter, box, corner, worn.colour("card"))
        painter.setFont(theme.font("strong" if on else "body"))
        painter.setPen(worn.colour("ink" if on else "ink_soft"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()
