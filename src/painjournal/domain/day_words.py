"""Days in words, as a page or a sentence writes them: "1 January 2026", never 01/02/2026."""

from datetime import date

from painjournal.domain.days import Period
from painjournal.i18n import mark, tr

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
"""Names of the months, January first."""

WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
"""Names of the days of the week, Monday first (ISO 8601)."""


def long_day(day: date) -> str:
    """Day with its month in words and its year, which nobody can read the wrong way round."""
    return tr("{day} {month} {year}", day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def long_period(period: Period) -> str:
    """First and last day of a period, the year and month said once where they are the same."""
    first, last = period.first, period.last
    if first == last:
        return long_day(first)
    if first.year != last.year:
        return tr("{first} to {last}", first=long_day(first), last=long_day(last))
    if first.month != last.month:
        return tr(
            "{day} {month} to {last}",
            day=first.day,
            month=tr(MONTHS[first.month - 1]),
            last=long_day(last),
        )
    return tr("{day} to {last}", day=first.day, last=long_day(last))
