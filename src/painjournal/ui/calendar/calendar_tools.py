"""What the calendar shows: who wrote or one answer, months or a year; and the search."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.calendar.answers_shown import Shown
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.search_field import SearchField
from painjournal.ui.widgets.segmented import SegmentedControl

_MONTHS, _YEAR = 0, 1
_PAUSE = 150  # Milliseconds after the last letter: years are searched once for a word.


class CalendarTools(QWidget):
    """A list of answers to look at, months or year, and a field to search in."""

    measure_picked = Signal(object)
    year_turned = Signal(bool)
    searched = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._choices: tuple[Shown, ...] = ()
        self._picker = Picker(tr("What the days show"))
        self._picker.set_choices([(tr("Who wrote"), -1)])
        self._picker.picked.connect(self._on_picked)
        self._span = SegmentedControl(
            tr("How much at once"),
            [Choice(value=_MONTHS, text=tr("Months")), Choice(value=_YEAR, text=tr("Year"))],
        )
        self._span.changed.connect(self._on_span_changed)
        self._field = _Field(
            tr("Search in notes and events"), tr("Days with these words are listed below.")
        )
        self._field.setMinimumWidth(theme.metrics().text(250))
        self._field.entered.connect(self._on_entered)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(12)
        self.setLayout(flow)
        for part in (self._picker, self._span, self._field):
            flow.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.searched)
        self._field.textChanged.connect(self._on_typed)
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self.take_search)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._field.text()

    def end_search(self) -> None:
        """Empty the field, which leads back to the months."""
        self._field.clear()

    def take_search(self) -> None:
        """Bring the keyboard to the field, to write other words."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def offer(self, choices: Sequence[Shown], shown: Shown | None) -> None:
        """Offer these answers to look at; the one that is shown stays picked."""
        known = tuple(choices)
        if known != self._choices:
            self._choices = known
            rows = [(tr("Who wrote"), -1), *((one.name, n) for n, one in enumerate(known))]
            self._picker.set_choices(rows)
        self._picker.choose(-1 if shown is None else known.index(shown))

    @Slot(object)
    def _on_picked(self, n: object) -> None:
        found = self._choices[n] if isinstance(n, int) and n >= 0 else None
        self.measure_picked.emit(found)

    @Slot()
    def _on_span_changed(self) -> None:
        self.year_turned.emit(self._span.value == _YEAR)

    @Slot()
    def _on_typed(self) -> None:
        if self._field.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.searched.emit()

    @Slot()
    def _on_entered(self) -> None:
        """Who does not wait for the search has it now."""
        if self._pause.isActive():
            self._pause.stop()
            self.searched.emit()
        self.entered.emit()


class _Field(SearchField):
    """Enter or Down go to what was found, Escape ends the search."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the finds, or end the search."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.entered.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)
