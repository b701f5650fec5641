"""Which two stretches of days are looked at side by side."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from painjournal.domain.circumstances import SchoolTime
from painjournal.domain.errors import NotPossible
from painjournal.domain.two_periods import (
    TwoPeriods,
    all_around,
    around,
    dated,
    last_days,
    terms,
)
from painjournal.i18n import mark, tr, trn
from painjournal.ui import theme
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.day_choice import DayChoice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.shapes import restyled
from painjournal.ui.widgets.side_by_side import SideBySide

FOUR_WEEKS = 28
"""Days on each side at first: every day of the week stands in both as often."""

_MOST_DAYS = 3660

_NARROW = 720
"""Width at 100 % below which fields stand below one another."""


class Way(Enum):
    """How two stretches are chosen."""

    LAST = "last"
    AROUND = "around"
    VISIT = "visit"
    TERMS = "terms"
    DATES = "dates"


_WORDS = {
    Way.LAST: mark("The last days, and as many before"),
    Way.AROUND: mark("Before and after a date"),
    Way.VISIT: mark("Since the last visit, and before it"),
    Way.TERMS: mark("This school term and the last"),
    Way.DATES: mark("Dates of your own"),
}


class PeriodsChoice(Card):
    """Two stretches of days, of one length unless wanted otherwise; `changed` for every answer."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Which days side by side?"))
        self._today = date.max
        self._first_written: date | None = None
        self._times: tuple[SchoolTime, ...] = ()
        self._visit: date | None = None
        self._marked: Callable[[int, int], set[date]] = lambda _year, _month: set()
        self.way = Picker(tr("Which days side by side?"))
        self.days = NumberField(tr("Days on each side"), 1, _MOST_DAYS)
        self.day = self._day_field(tr("Date"))
        self.earlier_first = self._day_field(tr("First of the earlier days"))
        self.earlier_last = self._day_field(tr("Last of the earlier days"))
        self.later_first = self._day_field(tr("First of the later days"))
        self.later_last = self._day_field(tr("Last of the later days"))
        self.may_differ = CheckBox(tr("Let the two differ in length"))
        self._rows = {
            "days": QuestionRow(tr("Days on each side"), self.days, beside=True),
            "day": self._row(
                self.day, tr("Pick the date"), tr("The date itself stands with the days after.")
            ),
            "earlier_first": self._row(self.earlier_first, tr("Pick the first earlier day")),
            "earlier_last": self._row(self.earlier_last, tr("Pick the last earlier day")),
            "later_first": self._row(self.later_first, tr("Pick the first later day")),
            "later_last": self._row(self.later_last, tr("Pick the last later day")),
        }
        rows = self._rows
        self._dates = SideBySide(
            (
                Column(rows["earlier_first"], rows["earlier_last"], gap=10),
                Column(rows["later_first"], rows["later_last"], gap=10),
            ),
            least=380,
        )
        self._lengths = Label("", "help")
        self._head = Row(self.way, rows["days"], gap=24)
        self._head.box.setStretch(1, 1000)
        self._head.add_stretch()
        self.way.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._foot = Row(self.may_differ, self._lengths, gap=12)
        self._foot.box.setStretch(1, 1)
        for part in (self._head, rows["day"], self._dates, self._foot):
            self.add(part)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack what stands side by side where room is scarce."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Stack anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._turn()

    def _turn(self) -> None:
        way = QBoxLayout.Direction
        narrow = self.width() < theme.metrics().text(_NARROW)
        for row in (self._head, self._foot):
            row.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def begin(
        self,
        today: date,
        first_written: date,
        times: tuple[SchoolTime, ...],
        visit: date | None = None,
    ) -> None:
        """Take another today, another first written day, other school times or another visit.

        A visit with no written day before it parts nothing.
        """
        before = self.way.chosen
        self._today, self._first_written, self._times = today, first_written, times
        self._visit = visit if visit is not None and visit > first_written else None
        for field in self._day_fields:
            field.allow_until(today)
        has_terms = terms(times, today=today, same_length=True) is not None
        absent = {Way.TERMS: not has_terms, Way.VISIT: self._visit is None}
        ways = [way for way in Way if not absent.get(way, False)]
        self.way.set_choices([(tr(_WORDS[way]), way) for way in ways])
        if before not in ways:
            self.way.choose(Way.LAST)
        if self.days.value is None and not self.days.refused:
            self.days.value = FOUR_WEEKS
        self._fill_dates()
        self._show_rows()

    def mark_days(self, marked: Callable[[int, int], set[date]]) -> None:
        """Tell the months where to ask which of their days are written."""
        self._marked = marked

    def periods(self) -> TwoPeriods | None:
        """The two stretches; None, with a sentence beside the field, while they cannot be."""
        for name, row in self._rows.items():
            field = self._field(name)
            if not field.refused:
                _tell(row, "")
        try:
            two = self._periods()
        except NotPossible as refusal:
            _tell(self._rows[refusal.field], refusal.sentence)
            two = None
        self._lengths.setText(_length_words(two) if two is not None else "")
        self._lengths.setVisible(two is not None)
        return two

    @property
    def _day_fields(self) -> tuple[DateField, ...]:
        return (
            self.day,
            self.earlier_first,
            self.earlier_last,
            self.later_first,
            self.later_last,
        )

    def _field(self, name: str) -> DateField | NumberField:
        control = self._rows[name].control
        return control.field if isinstance(control, DayChoice) else self.days

    def _periods(self) -> TwoPeriods | None:
        if any(self._field(name).refused for name in self._names()):
            return None
        differ, today = self.may_differ.isChecked(), self._today
        match self.way.chosen:
            case Way.TERMS:
                return terms(self._times, today=today, same_length=not differ)
            case Way.VISIT | Way.AROUND:
                return self._around()
            case Way.DATES:
                return dated(
                    earlier_first=self._given("earlier_first"),
                    earlier_last=self._given("earlier_last"),
                    later_first=self._given("later_first"),
                    later_last=self._given("later_last") if differ else None,
                    today=today,
                )
            case _:
                return last_days(self._given_days(), today=today)

    def _around(self) -> TwoPeriods:
        """Before and after a date, which may be that of the last visit."""
        at_visit = self.way.chosen is Way.VISIT
        day = self._visit if at_visit and self._visit is not None else self._given("day")
        today = self._today
        if self.may_differ.isChecked():
            return all_around(day, first_written=self._first_written or today, today=today)
        return around(day, days=_MOST_DAYS if at_visit else self._given_days(), today=today)

    def _given(self, name: str) -> date:
        day = self._field(name).value
        if not isinstance(day, date):
            raise NotPossible(name, tr("Please write a date."))
        return day

    def _given_days(self) -> int:
        if self.days.value is None:
            raise NotPossible("days", tr("Please write a number."))
        return int(self.days.value)

    def _names(self) -> tuple[str, ...]:
        """Names of the fields that decide now."""
        differ = self.may_differ.isChecked()
        match self.way.chosen:
            case Way.TERMS | Way.VISIT:
                return ()
            case Way.AROUND:
                return ("day",) if differ else ("day", "days")
            case Way.DATES:
                first = ("earlier_first", "earlier_last", "later_first")
                return (*first, "later_last") if differ else first
            case _:
                return ("days",)

    def _fill_dates(self) -> None:
        """Begin with dates that make a picture, where none were written yet."""
        two = last_days(FOUR_WEEKS, today=self._today)
        for field, day in (
            (self.day, two.later.first),
            (self.earlier_first, two.earlier.first),
            (self.earlier_last, two.earlier.last),
            (self.later_first, two.later.first),
            (self.later_last, two.later.last),
        ):
            if field.value is None and not field.text():
                field.value = day

    def _show_rows(self) -> None:
        names = self._names()
        for name, row in self._rows.items():
            row.setVisible(name in names)
        self._dates.setVisible(self.way.chosen is Way.DATES)
        self.may_differ.setVisible(self.way.chosen is not Way.LAST)

    def _day_field(self, name: str) -> DateField:
        return DateField(name, latest=date.max - timedelta(days=1))

    def _row(self, field: DateField, pick: str, help_text: str = "") -> QuestionRow:
        choice = DayChoice(field, pick, marked=self._written_in)
        choice.picked.connect(self._on_answered)
        return QuestionRow(field.accessibleName(), choice, help_text, beside=True)

    def _written_in(self, year: int, month: int) -> set[date]:
        return self._marked(year, month)

    def _connect(self) -> None:
        self.way.picked.connect(self._on_answered)
        self.may_differ.clicked.connect(self._on_answered)
        for field in (self.days, *self._day_fields):
            # The same day typed anew is no change, but ends what was said of it.
            field.textEdited.connect(self._on_answered)
            field.editingFinished.connect(self._on_answered)
        for name, row in self._rows.items():
            self._field(name).problem.connect(partial(self._on_problem, row))

    @Slot()
    def _on_answered(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _on_problem(self, row: QuestionRow, sentence: str) -> None:
        _tell(row, sentence)
        self.changed.emit()


def _length_words(two: TwoPeriods) -> str:
    earlier, later = len(two.earlier), len(two.later)
    if earlier == later:
        return trn("Both have {n} day.", "Both have {n} days.", later)
    return tr(
        "The earlier days are {n}, the later {m}. Counts differ for that reason too.",
        n=earlier,
        m=later,
    )


def _tell(row: QuestionRow, problem: str) -> None:
    """Say what cannot be, also to whoever hears the field and does not see the row."""
    row.set_problem(problem)
    if isinstance(row.control, DayChoice):
        row.control.field.setAccessibleDescription(row.control.accessibleDescription())
