"""Days and times as the system's locale writes them."""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

_YEAR = re.compile(r"(?:,|\s+'[^']*')?\s+yyyy(?:\s+'[^']*'\.?)?$|^yyyy\s*(?:[^\sdM']|'[^']*')*\s*")
"""The year at either end of a country's long date, with the words and signs that belong to it."""


def long_day(day: date) -> str:
    """A day with its weekday, such as "Tuesday 18 November 2025"."""
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def day_and_month(day: date) -> str:
    """A day of this year, such as "Tuesday, 18 November", as the country writes it."""
    written = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return QLocale().toString(_qdate(day), _YEAR.sub("", written))


def weekday_and_number(day: date) -> str:
    """A near day, such as "Monday 17"."""
    return QLocale().toString(_qdate(day), "dddd d")


def weekday(day: date) -> str:
    """The name of a day's weekday."""
    return QLocale().dayName(day.isoweekday())


def clock(moment: datetime) -> str:
    """The wall time of an aware moment here, such as "19:04"."""
    here = moment.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def time_of_day(minutes: int) -> str:
    """Minutes after midnight with 12 or 24 hours, as the country has it."""
    hours, rest = divmod(minutes, 60)
    twelve = "a" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).lower()
    return QLocale().toString(QTime(hours, rest), "h:mm ap" if twelve else "HH:mm")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
