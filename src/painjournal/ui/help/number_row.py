"""One number to call: large, to be copied, with who answers and when it was checked."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from painjournal.domain.day_words import long_day
from painjournal.domain.helplines import CHECKED, LINE_KIND_LABELS, HelpLine
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.shapes import restyled


class Number(Row):
    """A number in large figures, with a button that copies it."""

    def __init__(self, number: str, name: str, *, role: str = "title") -> None:
        self._number = number
        figures = Label(number, role, wrap=False)
        figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        figures.setAccessibleName(tr("{name}: {number}", name=name, number=number))
        self._copy = LinkButton(tr("Copy"))
        self._copy.setAccessibleName(
            tr("Copy the number {number}, {name}", number=number, name=name)
        )
        self._copy.clicked.connect(self._on_copy_pressed)
        super().__init__(figures, self._copy, gap=8)
        self.add_stretch()

    @Slot()
    def _on_copy_pressed(self) -> None:
        QGuiApplication.clipboard().setText(self._number)
        self._copy.setText(tr("Copied"))


class NumberRow(QWidget):
    """A line of a country: the number left of the words where there is room, else above."""

    def __init__(self, line: HelpLine) -> None:
        super().__init__()
        self._number = Column(Number(line.number, line.name), gap=0)
        kind = tr(LINE_KIND_LABELS[line.kind])
        if kind != line.name:
            self._number.add(Label(kind, "help"))
        words = Column(gap=2)
        words.add(Label(line.name, "question"))
        for sentence in (
            tr("{for_whom}.", for_whom=tr(line.for_whom)),
            tr("Who answers: {who}.", who=tr(line.answers)),
            tr(line.when),
        ):
            words.add(Label(sentence))
        words.add(Label(tr(CHECKED, day=long_day(line.checked), source=line.source), "help"))
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        self._box.addWidget(words, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the number beside the words where both have room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._fit()

    def _fit(self) -> None:
        lengths = theme.metrics()
        left = lengths.text(250)
        beside = self.width() >= 2.4 * left
        self._box.setSpacing(lengths.space(16 if beside else 2))
        self._number.setFixedWidth(left) if beside else self._number.setMaximumWidth(16_777_215)
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
