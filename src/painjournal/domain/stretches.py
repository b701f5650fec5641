"""How far one looks back at once: two weeks, some months, a year, everything."""

from calendar import monthrange
from datetime import MINYEAR, date, timedelta
from enum import StrEnum

from painjournal.domain.days import Period
from painjournal.domain.spans import Span


class Stretch(StrEnum):
    """A length of time to look back at; the value is kept in the settings."""

    TWO_WEEKS = "two weeks"
    MONTH = "one month"
    THREE_MONTHS = "three months"
    YEAR = "one year"
    EVERYTHING = "everything"

    @classmethod
    def named(cls, name: str) -> "Stretch":
        """Stretch of a kept name, three months for any other."""
        return cls(name) if name in set(cls) else cls.THREE_MONTHS


CLOSER = {
    Span.WEEK: (Stretch.MONTH, timedelta(days=12)),
    Span.MONTH: (Stretch.THREE_MONTHS, timedelta(days=30)),
    Span.YEAR: (Stretch.YEAR, timedelta()),
}
"""Stretch a week, month or year of the picture opens into, and how long after it that ends."""

_MONTHS = {Stretch.MONTH: 1, Stretch.THREE_MONTHS: 3, Stretch.YEAR: 12}
_TWO_WEEKS = 14


def months_before(day: date, months: int) -> date:
    """Same day so many months earlier, or that month's last day where it has no such day."""
    number = day.year * 12 + day.month - 1 - months
    year, month = number // 12, number % 12 + 1
    if year < MINYEAR:
        return date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def stretch_ending(stretch: Stretch, last: date, first_written: date | None) -> Period:
    """Period of a stretch that ends on `last`, begun no earlier than the first written day.

    A young journal is not shown behind a long empty time; but a month, or the two weeks asked
    for, is always shown whole.
    """
    if stretch is Stretch.TWO_WEEKS:
        return Period.ending(last, days=_TWO_WEEKS)
    month = months_before(last, 1) + timedelta(days=1)
    written_from = min(first_written or last, last)
    if stretch is Stretch.EVERYTHING:
        return Period(min(written_from, month), last)
    earliest = months_before(last, _MONTHS[stretch]) + timedelta(days=1)
    return Period(max(earliest, min(written_from, month)), last)
