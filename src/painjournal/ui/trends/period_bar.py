"""Which days are looked at: earlier and later, a day to go to, and how many at once."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from painjournal.domain.day_words import long_period
from painjournal.domain.days import Period
from painjournal.domain.stretches import Stretch
from painjournal.i18n import mark, tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.segmented import SegmentedControl
from painjournal.ui.widgets.shapes import restyled

_WORDS = {
    Stretch.TWO_WEEKS: mark("2 weeks"),
    Stretch.MONTH: mark("1 month"),
    Stretch.THREE_MONTHS: mark("3 months"),
    Stretch.YEAR: mark("1 year"),
    Stretch.EVERYTHING: mark("Everything"),
}


class PeriodBar(QWidget):
    """Arrows around the dates, and a bar of lengths that folds to a list where it has no room."""

    earlier_wanted = Signal()
    later_wanted = Signal()
    stretch_chosen = Signal(object)
    day_asked = Signal()

    def __init__(self, stretch: Stretch) -> None:
        super().__init__()
        self._stretches = tuple(_WORDS)
        self._dates = Label("", "question")
        self._dates.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.earlier = IconButton("chevron-left", tr("Earlier days"))
        self.later = IconButton("chevron-right", tr("Later days"))
        name = tr("How many days to look at")
        words = [tr(_WORDS[one]) for one in self._stretches]
        self.lengths = SegmentedControl(
            name, [Choice(value=n, text=text) for n, text in enumerate(words)]
        )
        self.list = Picker(name)
        self.list.setPlaceholderText(tr("Other days"))
        self.list.set_choices([(text, n) for n, text in enumerate(words)])
        self._chooser = QWidget()
        box = QHBoxLayout(self._chooser)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.lengths)
        box.addWidget(self.list)
        self._chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.jump = IconButton("calendar", tr("Go to a day"))
        days = Row(self.earlier, self._dates, self.later, self.jump, gap=2)
        days.box.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._chooser)
        self._box.addWidget(days, 1)
        self.show_stretch(stretch)
        self._fold()
        self.earlier.clicked.connect(self.earlier_wanted)
        self.later.clicked.connect(self.later_wanted)
        self.jump.clicked.connect(self.day_asked)
        self.lengths.changed.connect(self._on_lengths_changed)
        self.list.picked.connect(self._on_list_picked)

    def show_stretch(self, stretch: Stretch | None) -> None:
        """Turn a length on, or none where the days were zoomed or dragged."""
        if stretch is None:
            self.lengths.choose_none()
            self.list.setCurrentIndex(-1)
            return
        number = self._stretches.index(stretch)
        self.lengths.value = number
        self.list.choose(number)

    def name_period(self, period: Period) -> None:
        """Name other days while they pass by."""
        self._dates.setText(long_period(period))

    def show_period(self, period: Period, *, earlier: bool, later: bool) -> None:
        """Name the days, and say whether there are earlier and later ones."""
        self.name_period(period)
        self._fold()
        self.earlier.setEnabled(earlier)
        self.later.setEnabled(later)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the bar of lengths to a list where it would not fit."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._fold()

    def _fold(self) -> None:
        lengths, dates = self.lengths.sizeHint().width(), self._dates_width()
        arrows = self.earlier.sizeHint().width() * 3
        unit = theme.metrics().unit
        fits = lengths <= self.width()
        self.lengths.setVisible(fits)
        self.list.setVisible(not fits)
        chooser = lengths if fits else self.list.sizeHint().width()
        beside = chooser + dates + arrows + 5 * unit <= self.width()
        way = QBoxLayout.Direction
        self._box.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self._box.setSpacing(3 * unit if beside else unit)
        # Words that wrap would otherwise be squeezed as far as they can.
        self._dates.setMinimumWidth(max(1, min(dates, self.width() - arrows - unit)))

    def _dates_width(self) -> int:
        words = QFontMetrics(theme.font("question")).horizontalAdvance(self._dates.text())
        return words + theme.metrics().unit

    @Slot()
    def _on_lengths_changed(self) -> None:
        self._choose(self.lengths.value)

    @Slot(object)
    def _on_list_picked(self, number: int) -> None:
        self._choose(number)

    def _choose(self, number: int) -> None:
        stretch = self._stretches[number]
        self.show_stretch(stretch)
        self.stretch_chosen.emit(stretch)
