"""A day that is typed, as the country writes it or as 2026-03-31."""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr
from painjournal.ui.widgets.typed_field import RefusedText, TypedField

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_THREE_NUMBERS = re.compile(r"(\d{1,4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,4})\.?")


class DateField(TypedField):
    """A day: "31/03/2026", "31 March 2026" or "2026-03-31"; days after `latest` are refused.

    Between the numbers may stand what people are used to: points, strokes or spaces.

    `today` is what a month is opened at, and the example of how a day is written.
    """

    def __init__(
        self, name: str, *, latest: date, today: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, letters=11, parent=parent)
        self.latest = latest
        self._today = today

    @property
    def today(self) -> date:
        """The day it is, or the last that can be written."""
        return self._today or self.latest

    @property
    def value(self) -> date | None:
        """Day last kept, None while the field is blank."""
        return None if self._value is None else date.fromordinal(int(self._value))

    @value.setter
    def value(self, value: date | None) -> None:
        self.keep(None if value is None else value.toordinal())

    def allow_until(self, latest: date) -> None:
        """Refuse days after this one."""
        self.latest = latest

    def read(self, text: str) -> float | None:
        """Number of the day, None for blank."""
        plain = " ".join(text.split())
        if not plain:
            return None
        day = _iso(plain) or _numbers(plain) or _local(plain)
        if day is None:
            raise RefusedText(
                tr("Please write a date such as {example}.", example=_written(self.today))
            )
        if day > self.latest:
            raise RefusedText(
                tr("Please write a date before the year {year}.", year=self.latest.year + 1)
                if self._today
                else tr("This day has not come yet.")
            )
        return day.toordinal()

    def write(self, value: float) -> str:
        """The day as the country writes it, with all four digits of the year."""
        return _written(date.fromordinal(int(value)))


def _short_format() -> str:
    return re.sub(r"y+", "yyyy", QLocale().dateFormat(QLocale.FormatType.ShortFormat))


def _written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _short_format())


def _iso(text: str) -> date | None:
    found = _ISO.fullmatch(text)
    return None if found is None else _date(int(found[1]), int(found[2]), int(found[3]))


def _numbers(text: str) -> date | None:
    """Three numbers in the order of the country."""
    found = _THREE_NUMBERS.fullmatch(text)
    if found is None:
        return None
    order = sorted("yMd", key=_short_format().index)
    part = dict(zip(order, map(int, found.groups()), strict=True))
    return _date(part["y"], part["M"], part["d"])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year >= 1900 else None
    except ValueError:
        return None


def _local(text: str) -> date | None:
    short = re.sub(r"d+", "d", re.sub(r"M{1,2}", "M", _short_format()))
    for shape in (short, "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy"):
        found = QLocale().toDate(text, shape)
        if found.isValid() and found.year() >= 1900:
            return date(found.year(), found.month(), found.day())
    return None
