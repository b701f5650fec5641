"""Words for the calendar: who wrote on a day, the names of days and months."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Qt

from painjournal.domain.day_words import MONTHS, WEEKDAYS, long_day
from painjournal.i18n import mark, tr

SHORT_WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)


def month_name(day: date) -> str:
    """Month and year of a day."""
    return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=day.year)


def day_name(day: date) -> str:
    """Weekday, day, month and year."""
    return tr("{weekday} {date}", weekday=tr(WEEKDAYS[day.weekday()]), date=long_day(day))


def week() -> tuple[int, ...]:
    """Weekdays (Monday is 0) in the order in which this computer's weeks run."""
    first = QLocale().firstDayOfWeek().value - Qt.DayOfWeek.Monday.value
    return tuple((first + n) % 7 for n in range(7))


def joined(names: Sequence[str]) -> str:
    """Names in one phrase: "Maya", "Maya and Mum", "Maya, Mum and Dad"."""
    if len(names) < 2:
        return "".join(names)
    first = names[0]
    for name in names[1:-1]:
        first = tr("{names}, {name}", names=first, name=name)
    return tr("{names} and {name}", names=first, name=names[-1])


def who_wrote(day: date, names: Sequence[str], *, late: bool, together: bool) -> str:
    """One sentence for a day: who wrote, whether together, and whether on a later day."""
    said = day_name(day)
    if not names:
        return tr("{day}, no entry", day=said)
    who = joined(names)
    if together and late:
        return tr("{day}, {who} wrote together, on a later day", day=said, who=who)
    if together:
        return tr("{day}, {who} wrote together", day=said, who=who)
    if late:
        return tr("{day}, {who} wrote, on a later day", day=said, who=who)
    return tr("{day}, {who} wrote", day=said, who=who)
