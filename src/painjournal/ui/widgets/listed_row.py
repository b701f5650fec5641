"""One thing of a list: its name, a control for it, and a small button that takes it off."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayoutItem, QSizePolicy, QStyle, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.chip import TAKES_OFF
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import pen_for, restyled, rounded

_NAME_WIDTH = 168
_LEAST_CONTROL = 180


class ListedRow(QWidget):
    """Name at the left and control beside it; in a narrow window the control goes below."""

    removed = Signal()

    def __init__(
        self, name: str, control: QWidget, take_off: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._name = Label(name, "question")
        self._problem = Label("", "problem")
        self._problem.hide()
        self.take_off: IconButton | None = None
        self._layout = _RowLayout()
        self.setLayout(self._layout)
        self._layout.addWidget(self._name)
        self._layout.addWidget(control)
        if take_off:
            self.take_off = _TakeOffButton("close", take_off)
            self.take_off.clicked.connect(self._on_take_off)
        self._layout.put_aside(self.take_off, self._problem)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    @property
    def problem(self) -> str:
        """The sentence shown now, or nothing."""
        return self._problem.text()

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name.setText(name)

    def set_problem(self, sentence: str) -> None:
        """Say what cannot be kept and what to do, or "" when all is well again."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the quiet ground that holds the parts together."""
        worn, painter = theme.current(), pen_for(self)
        corner, ground, edge = theme.metrics().corner, worn.colour("choice"), worn.colour("line")
        rounded(painter, QRectF(self.rect()), corner, ground, border=edge)
        painter.end()

    def _space(self) -> None:
        space = theme.metrics().space
        right = space(4) if self.take_off is not None else space(8)
        self._layout.setContentsMargins(space(12), space(8), right, space(8))
        self._layout.invalidate()

    @Slot()
    def _on_take_off(self) -> None:
        self.removed.emit()


class ListedRows(Column):
    """Rows below one another; taking one off brings the keyboard to its neighbour."""

    def __init__(self) -> None:
        super().__init__(gap=6)
        self._rows: list[ListedRow] = []
        self.hide()

    def add_row(self, row: ListedRow, at: int | None = None) -> None:
        """Put a row at the end, or before the row of that number."""
        at = len(self._rows) if at is None else at
        self._rows.insert(at, row)
        self.box.insertWidget(at, row)
        row.show()
        self.show()

    def remove_row(self, row: ListedRow, otherwise: QWidget) -> None:
        """Take a row off; without a neighbour the keyboard goes to `otherwise`."""
        at = self._rows.index(row)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and row.isAncestorOf(focused)
        self._rows.remove(row)
        if had_focus:
            near = self._rows[min(at, len(self._rows) - 1)] if self._rows else None
            (near.take_off if near and near.take_off else otherwise).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        self.box.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))


class _TakeOffButton(IconButton):
    """The cross; Delete presses it too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes off, as a press does."""
        if event.key() in TAKES_OFF:
            self.click()
            return
        super().keyPressEvent(event)


class _RowLayout(FlowLayout):
    """Name, control and cross in one line where they fit, and a problem under the control."""

    def __init__(self) -> None:
        super().__init__(8)
        self._cross: QLayoutItem | None = None
        self._problem: QLayoutItem | None = None

    def put_aside(self, cross: QWidget | None, problem: QWidget) -> None:
        """Take the cross, which stands at the end of the first line, and the problem."""
        if cross is not None:
            self.addWidget(cross)
            self._cross = self._items[-1]
        self.addWidget(problem)
        self._problem = self._items[-1]

    def sizeHint(self) -> QSize:
        """All in one line."""
        cross = self._cross.sizeHint().width() + self.gap() if self._cross is not None else 0
        wide = self._name_width() + self.gap() + self._items[1].sizeHint().width() + cross
        return QSize(wide, theme.metrics().control).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The control below the name."""
        least = QSize(self._items[1].minimumSize().width(), theme.metrics().control)
        return least.grownBy(self.contentsMargins())

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the parts into `rect` (or only measure) and return their height."""
        name, control = self._items[:2]
        gap, target = self.gap(), theme.metrics().control
        cross = self._cross.sizeHint().width() if self._cross is not None else 0
        inner = rect.width() - (cross + gap if cross else 0)
        fixed = _is_fixed(control)
        need = control.sizeHint().width() if fixed else theme.metrics().text(_LEAST_CONTROL)
        left = self._name_width() + gap
        beside = left + need <= inner
        wide = left - gap if beside else inner
        tall = self._height(name, wide)
        down = max(0, (target - tall) // 2)
        first = max(target, tall + down + (0 if beside else gap // 2))
        start = rect.left() + left if beside else rect.left()
        room = inner - left if beside else rect.width() - (gap if cross else 0)
        room = min(room, control.sizeHint().width()) if fixed else room
        under = rect.top() if beside else rect.top() + first
        high = self._height(control, room)
        bottom = max(under + high, rect.top() + first)
        if place:
            self._put(name, rect, QRect(rect.left(), rect.top() + down, wide, tall))
            self._put(control, rect, QRect(start, under, room, high))
            if self._cross is not None:
                edge = rect.left() + rect.width() - cross
                self._put(self._cross, rect, QRect(edge, rect.top(), cross, target))
        if self._problem is not None and not self._problem.isEmpty():
            across = rect.left() + rect.width() - start
            lines = self._height(self._problem, across)
            if place:
                self._put(self._problem, rect, QRect(start, bottom + gap // 2, across, lines))
            bottom += gap + lines
        return bottom - rect.top()

    def _put(self, item: QLayoutItem, inside: QRect, box: QRect) -> None:
        owner = self.parentWidget()
        way = owner.layoutDirection() if owner is not None else Qt.LayoutDirection.LeftToRight
        item.setGeometry(QStyle.visualRect(way, inside, box))

    @staticmethod
    def _name_width() -> int:
        return theme.metrics().text(_NAME_WIDTH)


def _is_fixed(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and (
        widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed
    )
