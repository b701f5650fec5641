"""Days as numbers of a row, and the bounds of those that are days of the calendar."""

from datetime import date

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
"""Numbers of the first and the last day there is."""


def day_of(number: int | None) -> date | None:
    """Day of its number; None for no number, or one that is no day of the calendar."""
    if isinstance(number, int) and FIRST <= number <= LAST:
        return date.fromordinal(number)
    return None


def number_of(day: date | None) -> int | None:
    """Number of a day; None stays None."""
    return None if day is None else day.toordinal()
