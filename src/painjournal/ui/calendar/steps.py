"""Where a key leads from one day of the calendar to another."""

from calendar import monthrange
from datetime import date, timedelta

from PySide6.QtCore import Qt

_DAYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
EARLIEST = date(1900, 1, 1)
"""The calendar goes back no further than this day."""


def first_of_month(day: date, months: int = 0) -> date:
    """First day of the month that lies so many months after the month of a day."""
    at = max(EARLIEST.year * 12, day.year * 12 + day.month - 1 + months)
    return date(at // 12, at % 12 + 1, 1)


def same_day(day: date, months: int) -> date:
    """The same day of a month so many months away, or that month's last day if it is shorter."""
    first = first_of_month(day, months)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def led_to(day: date, key: Qt.Key, today: date, *, years: bool = False) -> date | None:
    """Day that a key leads to, None for any other key; `years` makes page keys move by years.

    A day that has not come yet is never led to: the way ends at today.
    """
    if key == Qt.Key.Key_Home:
        return today
    if key in _DAYS:
        wanted = day + timedelta(days=_DAYS[key])
    elif key in _MONTHS:
        wanted = same_day(day, _MONTHS[key] * (12 if years else 1))
    else:
        return None
    return max(EARLIEST, min(today, wanted))
