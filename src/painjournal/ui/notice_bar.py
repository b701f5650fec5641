"""One calm bar for trouble that was expected."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6 import QtGui
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import icons, theme
from painjournal.ui.widgets.buttons import IconButton, QuietButton
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.shapes import pen_for, restyled, rounded

Act = Callable[[], object]


class NoticeBar(QWidget):
    """A sentence above the page, with what can be done about it; hidden while there is none."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._sentence = Label("", "notice")
        self._acts = QWidget()
        self._flow = FlowLayout(8, self._acts)
        self._acts.setVisible(False)
        self._lasting: tuple[str, tuple[tuple[str, Act], ...]] | None = None
        self._close = IconButton("close", tr("Close this notice"))
        self._close.clicked.connect(self._on_close_clicked)
        self._box = QHBoxLayout(self)
        self._box.addWidget(_Sign(), 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        self._inner = QBoxLayout(QBoxLayout.Direction.LeftToRight, words)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self._sentence, 1)
        self._inner.addWidget(self._acts)
        self._box.addWidget(words, 1)
        self._box.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._space()
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence.text()

    def say(
        self, sentence: str, actions: Sequence[tuple[str, Act]] = (), *, lasting: bool = False
    ) -> None:
        """Show a sentence with buttons until it is closed, replaced or cleared.

        A lasting one cannot be closed, and comes back when another in its place is closed.
        """
        if lasting:
            self._lasting = (sentence, tuple(actions))
        self._close.setVisible(not lasting)
        self._empty()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        buttons = [QuietButton(words) for words, _act in actions]
        for button, (_words, act) in zip(buttons, actions, strict=True):
            button.clicked.connect(_without_argument(act))
            self._flow.addWidget(button)
        # First behind the closing button, then this behind them all.
        for before, after in pairwise((self._close, *buttons, self._close)):
            QWidget.setTabOrder(before, after)
        self._acts.setVisible(bool(actions))
        self._turn()
        self.show()
        # Named here and not above: PySide makes a class when it is first named, this one slowly.
        said = QtGui.QAccessibleAnnouncementEvent(self, sentence)
        QtGui.QAccessible.updateAccessibility(said)

    def clear(self) -> None:
        """Say nothing any more."""
        self._lasting = None
        self._empty()
        self._sentence.setText("")
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the sentence when the bar is narrow."""
        super().resizeEvent(event)
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the warm ground."""
        worn, painter, lengths = theme.current(), pen_for(self), theme.metrics()
        box, border = QRectF(self.rect()), worn.colour("notice_border")
        rounded(painter, box, lengths.radius, worn.colour("notice"), border=border)
        painter.end()

    def done(self) -> None:
        """Say no more of what was last said; a lasting sentence comes back."""
        lasting = self._lasting
        self.clear()
        if lasting is not None:
            self.say(*lasting, lasting=True)

    @Slot()
    def _on_close_clicked(self) -> None:
        self.done()
        self.closed.emit()

    def _empty(self) -> None:
        while self._flow.count():
            widget = self._flow.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _turn(self) -> None:
        beside = self._flow.sizeHint().width() < self.width() * 0.45
        way = QBoxLayout.Direction
        self._inner.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _space(self) -> None:
        space = theme.metrics().space
        self._box.setContentsMargins(space(16), space(6), space(6), space(6))
        self._box.setSpacing(space(12))
        self._inner.setSpacing(space(8))


def _without_argument(act: Act) -> Callable[[bool], None]:
    def pressed(_checked: bool) -> None:
        act()

    return pressed


class _Sign(QWidget):
    """The small picture at the left of the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """In line with one line of buttons."""
        return QSize(theme.metrics().icon, theme.metrics().control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter, side = pen_for(self), theme.metrics().icon
        box = QRectF(0, (self.height() - side) / 2, side, side)
        icons.paint(painter, "info", box, theme.current().colour("notice_ink"))
        painter.end()
