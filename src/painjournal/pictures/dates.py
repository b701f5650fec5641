"""Days and months in the few letters a picture or a line under it has room for."""

from datetime import date, timedelta

from painjournal.domain.day_words import MONTHS, long_period
from painjournal.domain.days import Period
from painjournal.i18n import mark, tr

SHORT_MONTHS = (
    mark("Jan"),
    mark("Feb"),
    mark("Mar"),
    mark("Apr"),
    mark("May"),
    mark("Jun"),
    mark("Jul"),
    mark("Aug"),
    mark("Sep"),
    mark("Oct"),
    mark("Nov"),
    mark("Dec"),
)
WEEKDAYS = (
    mark("Mon"),
    mark("Tue"),
    mark("Wed"),
    mark("Thu"),
    mark("Fri"),
    mark("Sat"),
    mark("Sun"),
)


def short_month(day: date) -> str:
    """Month of a day in three letters."""
    return tr(SHORT_MONTHS[day.month - 1])


def month_and_year(day: date) -> str:
    """Month and year in full: "November 2025"."""
    return tr("{month} {year}", month=tr(MONTHS[day.month - 1]), year=day.year)


def short_month_and_year(day: date) -> str:
    """Short month and year: "Nov 2025"."""
    return tr("{month} {year}", month=short_month(day), year=day.year)


def weekday_and_number(day: date) -> str:
    """Weekday and number: "Fri 7"."""
    return tr("{weekday} {day}", weekday=tr(WEEKDAYS[day.weekday()]), day=day.day)


def short_day(day: date) -> str:
    """Weekday, day, month and year in a few letters: "Fri 7 Nov 2025"."""
    return tr(
        "{weekday} {day} {month} {year}",
        weekday=tr(WEEKDAYS[day.weekday()]),
        day=day.day,
        month=short_month(day),
        year=day.year,
    )


def span_words(part: Period) -> str:
    """A day, month, year or other stretch by its shortest exact name."""
    first, last = part.first, part.last
    if first == last:
        return short_day(first)
    # The day after, or the last day that a calendar knows.
    follows = min(last, date.max - timedelta(days=1)) + timedelta(days=1)
    if (first.day, follows.day) == (1, 1):
        if (first.year, first.month) == (last.year, last.month):
            return month_and_year(first)
        if (first.year, first.month, follows.month) == (last.year, 1, 1):
            return str(first.year)
    return long_period(part)
