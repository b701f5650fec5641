"""Two measures that somebody picked, side by side: empty until then, and nothing is suggested."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.pairs import answers_alone, can_be_paired
from painjournal.domain.people import Person, Writer
from painjournal.domain.spans import Span
from painjournal.i18n import mark, tr
from painjournal.ui import theme
from painjournal.ui.trends.day_table import DayTable
from painjournal.ui.trends.days_head import DaysHead
from painjournal.ui.trends.pair_board import PairBoard
from painjournal.ui.trends.pair_choice import PairChoice
from painjournal.ui.trends.readout_bar import ReadoutBar
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.empty_state import EmptyState
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks

_HONEST = mark("Days not written may differ from days with one.")


class TwoMeasuresView(QWidget):
    """One pair of measures by one writer, as a picture or as a table."""

    day_wanted = Signal(object)
    reading_wanted = Signal(str)
    save_wanted = Signal(object, str, str)  # a Picture, its title, a name for its file

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._lookback: Lookback | None = None
        self.head = DaysHead()
        self.choice = PairChoice()
        self.board = PairBoard()
        self.table = DayTable()
        self._turn = QuietButton(tr("Table"), icon="table")
        self._hint = Card()
        self._hint.add(
            EmptyState(
                "trends",
                tr("Pick two measures."),
                tr(
                    "Their days will stand under one line of dates, and then as dots: one measure "
                    "beside the other."
                ),
            )
        )
        self._honest = Label(tr(_HONEST), "help")
        self._readout = ReadoutBar()
        self._scroll = ScrollColumn(widest=1240)
        self._turns = QStackedWidget()
        self._build()
        self.setFocusProxy(self.choice.first)
        self.head.changed.connect(self._refresh)
        self.choice.changed.connect(self._on_choice_changed)
        self.head.save_asked.connect(self._on_save_asked)
        self._turn.clicked.connect(self._on_turned)
        self.board.words.card_wanted.connect(self.reading_wanted)
        self.board.lanes.pointed.connect(self._on_pointed)
        self.board.lanes.pressed.connect(self._on_pressed)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self.head.open(lookbacks, today=today)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it; somebody else begins without a pair."""
        if self._person is None or person.id != self._person.id:
            self.choice.clear()
        self._person = person
        self.head.set_subject(person, writer)

    def shown(self) -> None:
        """Look again, for another day may have begun and more been written."""
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden view looks again when it is shown."""
        if self._person is None or change.person_id not in (None, self._person.id):
            return
        if self.isVisible():
            self._refresh()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view, for the list of keys."""
        return [
            (tr("Left, Right"), tr("The day before or after, read out")),
            (tr("Home, End"), tr("The first or last day of the picture")),
            (tr("Enter"), tr("Open the day")),
            (tr("Ctrl+C"), tr("Copy the chosen rows of the table")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the choice, and keep the read-out low, where room is scarce."""
        super().resizeEvent(event)
        text = theme.metrics().text
        way = QBoxLayout.Direction
        narrow = self.width() < text(440)
        self._picking.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._readout.set_low(self.height() < text(400))

    def _build(self) -> None:
        self._picking = Row(self.choice, self._turn, gap=16)
        self._picking.box.setStretch(0, 1)
        self._picking.box.setAlignment(self._turn, Qt.AlignmentFlag.AlignBottom)
        self._top = Column(self.head, self._picking, gap=10)
        for part in (self._top, self._hint, self.board, self._honest):
            self._scroll.add(part)
        self._scroll.add(Label(tr("Your notes, not medical advice."), "caption"))
        self._scroll.add_stretch()
        self._beside_table = Column(self.table, gap=16, margins=(24, 20, 24, 16))
        self._beside_table.box.setStretch(0, 1)
        self._turns.addWidget(self._scroll)
        self._turns.addWidget(self._beside_table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._turns, 1)
        layout.addWidget(self._readout)

    @Slot()
    def _refresh(self) -> None:
        self._lookback = self.head.look()
        self._show()

    def _show(self) -> None:
        lookback = self._lookback
        if lookback is None:
            return
        writer = self.head.heard(lookback)
        answered = lookback.heard(writer.id).measures() if writer else ()
        self.choice.offer([one for one in answered if can_be_paired(one)])
        pair = self.choice.pair
        shown = pair is not None and writer is not None
        self._hint.setVisible(pair is None)
        self.head.save.setEnabled(shown)
        for part in (self.board, self._honest, self._turn):
            part.setVisible(shown)
        if writer is not None and pair is not None:
            alone = answers_alone(lookback, writer, [one.code for one in pair])
            self.board.show_pair(alone, writer, pair)
            self._fill_table()
        elif self._at_table:
            self._turn_over()
        self._readout.say("")
        self._readout.setVisible(shown and not self._at_table)

    @property
    def _at_table(self) -> bool:
        return self._turns.currentWidget() is not self._scroll

    def _fill_table(self) -> None:
        """Put the days into the table while it is looked at."""
        if self._at_table:
            self.table.show_table(self.board.table())

    def _turn_over(self) -> None:
        """Turn from picture to table or back; the head moves along, for the table scrolls alone."""
        to_table = not self._at_table
        below = self._beside_table.box if to_table else self._scroll.body
        below.insertWidget(0, self._top)
        self._turn.setText(tr("Picture") if to_table else tr("Table"))
        self._turn.icon_name = "trends" if to_table else "table"
        self._turns.setCurrentIndex(1 if to_table else 0)
        self._fill_table()

    @Slot()
    def _on_save_asked(self) -> None:
        """Want the picture kept as it is seen, under the person's initials."""
        kept = self.board.sheet()
        if kept is not None:
            sheet, lookback, told = kept
            title = tr("Two measures")
            picture, name = self.head.keepsake(sheet, lookback, title, (*told, tr(_HONEST)))
            self.save_wanted.emit(picture, title, name)

    @Slot()
    def _on_choice_changed(self) -> None:
        """Show another pair of the same days."""
        self._show()

    @Slot()
    def _on_turned(self) -> None:
        self._turn_over()
        self._readout.setVisible(not self._at_table)
        self._turn.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_pointed(self, part: Period | None) -> None:
        made = self.board.lanes.timeline
        if made is not None:
            self._readout.say(made.readout(part.first) if part is not None else "")

    @Slot(object)
    def _on_pressed(self, part: Period) -> None:
        made = self.board.lanes.timeline
        if made is not None and made.axis.span is Span.DAY:
            self.day_wanted.emit(part.first)
