"""A list to pick one from, for people, writers and periods."""

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from painjournal.ui import icons, theme
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, pen_for, restyled, rounded

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

_Index = QModelIndex | QPersistentModelIndex


class Picker(QComboBox):
    """Shows what is picked; opens a list with large rows."""

    picked = Signal(object)

    def __init__(self, name: str, *, quiet: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = False
        self._quiet = quiet
        self._compact = False
        self.setAccessibleName(name)
        # On Linux Qt gives the words picked as the name, so the question is told as well.
        self.setAccessibleDescription(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines: _Lines | None = None
        self.activated.connect(self._on_activated)

    @property
    def chosen(self) -> Hashable | None:
        """What belongs to the row picked."""
        found: Hashable | None = self.currentData()
        return found

    def choose(self, thing: Hashable) -> None:
        """Show the row of a thing as picked."""
        for at in range(self.count()):
            if self.itemData(at) == thing:
                self.setCurrentIndex(at)

    def set_choices(self, choices: Sequence[tuple[str, Hashable]]) -> None:
        """Offer these words, each with the thing it stands for; keeps what was picked."""
        before = self.chosen
        self.clear()
        for text, thing in choices:
            self.addItem(text, thing)
        if before is not None:
            self.choose(before)

    def set_compact(self, compact: bool) -> None:
        """Show the words small and centred with the chevron below, for a narrow column."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The longest words with the chevron."""
        measure = QFontMetrics(theme.font("question"))
        texts = [self.itemText(at) for at in range(self.count())] or [self.placeholderText()]
        wide = max(measure.horizontalAdvance(text) for text in texts)
        lengths = theme.metrics()
        tall = lengths.control
        if self._compact:
            tall = max(tall, QFontMetrics(theme.font("small")).height() + lengths.space(24))
        return QSize(wide + lengths.icon + 3 * lengths.space(12), tall)

    def minimumSizeHint(self) -> QSize:
        """A few letters; longer words end in dots and can be read in the list."""
        wide = 1 if self._compact else theme.metrics().control * 2
        return QSize(wide, self.sizeHint().height())

    def showPopup(self) -> None:
        """Open the list, wide enough for its words."""
        if self._lines is None:
            self._make_list()
        view = self.view()
        wide = max(self.width(), min(self.sizeHint().width() + 24, theme.metrics().text(420)))
        view.setMinimumWidth(wide)
        super().showPopup()

    def _make_list(self) -> None:
        # With all that belongs to it the list takes as long as the rest of the column it stands in.
        # PySide makes a class when it is first named: those of the list are named only here.
        view = QtWidgets.QListView(self)
        self._lines = _Lines(self)
        view.setItemDelegate(self._lines)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setView(view)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never picks by accident."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is picked, and the chevron."""
        worn, lengths, painter = theme.current(), theme.metrics(), pen_for(self)
        box, hot = QRectF(self.rect()), self.underMouse() and self.isEnabled()
        still = "choice_border" if self._quiet or not self.isEnabled() else "field_border"
        border = worn.colour("accent" if hot else still)
        fill = worn.colour("card" if self._quiet else "field")
        rounded(painter, box, lengths.corner, fill, border=border)
        if self._ring and self.hasFocus():
            focus_ring(painter, box, lengths.corner, fill)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        worn, lengths = theme.current(), theme.metrics()
        side, edge, tall = round(lengths.icon * 0.8), lengths.space(12), self.height()
        if self._compact:
            side = round(lengths.icon * 0.6)
            chevron = QRectF((self.width() - side) / 2, tall - side - lengths.space(5), side, side)
            area = QRect(4, 0, self.width() - 8, round(chevron.top()) + 3)
            flags = Qt.AlignmentFlag.AlignCenter
        else:
            chevron = QRectF(self.width() - edge - side, (tall - side) / 2, side, side)
            area = QRect(edge, 0, self.width() - side - 2 * edge - lengths.unit, tall)
            flags = Qt.AlignmentFlag.AlignVCenter
        icons.paint(painter, "chevron-down", chevron, worn.colour("ink_soft"))
        picked = self.currentText()
        painter.setFont(theme.font("small" if self._compact else "question" if picked else "body"))
        painter.setPen(worn.colour("ink" if self.isEnabled() and picked else "ink_faint"))
        text = picked or self.placeholderText()
        text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(flags), text)

    @Slot(int)
    def _on_activated(self, at: int) -> None:
        self.picked.emit(self.itemData(at))


class _Lines(QStyledItemDelegate):
    """Large rows; the one picked has a check mark."""

    def __init__(self, picker: Picker) -> None:
        super().__init__(picker)
        self._picker = picker

    def sizeHint(self, option: "QStyleOptionViewItem", index: _Index) -> QSize:
        """As high as any control."""
        return QSize(super().sizeHint(option, index).width(), theme.metrics().control)

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: _Index) -> None:
        """Draw one row."""
        worn, lengths = theme.current(), theme.metrics()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        flags, state = QtWidgets.QStyle.StateFlag, option.state
        if state & (flags.State_Selected | flags.State_MouseOver):
            soft = worn.colour("accent_soft")
            rounded(painter, QRectF(box.adjusted(2, 1, -2, -1)), lengths.corner, soft)
        side, edge = round(lengths.icon * 0.8), lengths.space(10)
        if self._picker.currentIndex() == index.row():
            mark = QRectF(box.left() + edge, box.center().y() - side / 2, side, side)
            icons.paint(painter, "check", mark, worn.colour("accent_text"))
        painter.setFont(theme.font("body"))
        painter.setPen(worn.colour("ink"))
        area = box.adjusted(2 * edge + side, 0, -edge, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
