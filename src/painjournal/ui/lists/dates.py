"""Days in forms and lines of the lists: they may lie some years ahead."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from painjournal.domain.errors import NotPossible
from painjournal.i18n import tr
from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.day_choice import DayChoice
from painjournal.ui.widgets.question_row import QuestionRow

_YEARS_AHEAD = 5


def day_row(question: str, day: date | None, today: date, help_text: str = "") -> QuestionRow:
    """A question for a day, which may be left blank."""
    field = DateField(question, latest=date(today.year + _YEARS_AHEAD, 12, 31), today=today)
    field.value = day
    choice = DayChoice(field, tr("Pick a day"), marked=_nothing)
    row = QuestionRow(question, choice, help_text)
    field.problem.connect(row.set_problem)
    return row


def day_in(row: QuestionRow) -> date | None:
    """The day in a row of `day_row`, None while it is blank."""
    choice = row.control
    return choice.field.value if isinstance(choice, DayChoice) else None


def text_in(row: QuestionRow) -> str:
    """What is typed in a row of `day_row`, whether it is a day or not."""
    choice = row.control
    return choice.field.text() if isinstance(choice, DayChoice) else ""


def day_needed(row: QuestionRow, field: str) -> date:
    """The day in a row. Raises NotPossible with the field's name when it is blank."""
    day = day_in(row)
    if day is None:
        raise NotPossible(field, tr("Please write a date, or pick one."))
    return day


def medium_day(day: date) -> str:
    """A day in a line, such as "3 May 2025"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _nothing(_year: int, _month: int) -> set[date]:
    return set()
