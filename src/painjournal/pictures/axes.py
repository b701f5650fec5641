"""One axis of days for all lanes of a picture: where a day stands, and its dates and rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from painjournal.domain.days import Period
from painjournal.domain.spans import USUAL_DAYS, Span, parted, span_start, starts
from painjournal.pictures.dates import (
    month_and_year,
    short_month,
    short_month_and_year,
    weekday_and_number,
)
from painjournal.pictures.shapes import Anchor, Role, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.text_widths import width

LEAST_WIDTHS = {Span.DAY: 3.0, Span.WEEK: 5.0, Span.MONTH: 4.0, Span.YEAR: 0.0}
"""Narrowest mark of each span that can still be told from its neighbours, in pixels."""

_MOST_LEFT_FREE = 0.13
"""Share of the room that whole pixels may cost."""

WEEKENDS_UP_TO = 100
"""Longest period, in days, in which weekends are worth a band."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAxis:
    """Days of a period from `left` on, each `day_width` wide; one mark stands for one `span`."""

    period: Period
    span: Span
    left: float
    day_width: float

    @classmethod
    def fitted(cls, period: Period, *, left: float, right: float, whole: bool) -> "DateAxis":
        """Axis between two edges, with the shortest span whose marks have room.

        `whole` rounds days down to whole pixels where they are drawn one by one and little room
        is lost, so that all marks of a screen are equally wide, and leaves the rest free at the
        left; a printed page needs no rounding.
        """
        room = max(1.0, right - left)
        exact = room / len(period)
        span = next(one for one in Span if exact * USUAL_DAYS[one] >= LEAST_WIDTHS[one])
        if whole and span is Span.DAY and exact % 1 <= exact * _MOST_LEFT_FREE:
            exact = float(int(exact))
            left = right - exact * len(period)
        return cls(period=period, span=span, left=left, day_width=exact)

    @property
    def right(self) -> float:
        """Edge after the last day."""
        return self.left + len(self.period) * self.day_width

    def edge(self, day: date) -> float:
        """Left edge of a day."""
        return self.left + (day - self.period.first).days * self.day_width

    def x_of(self, day: date) -> float:
        """Middle of a day."""
        return self.edge(day) + self.day_width / 2

    def day_at(self, x: float) -> date | None:
        """Day at an x, None beside the axis."""
        number = int((x - self.left) // self.day_width)
        if not 0 <= number < len(self.period):
            return None
        return self.period.first + timedelta(days=number)

    def parts(self) -> tuple[Period, ...]:
        """Stretches of the period that get one mark each."""
        return parted(self.period, self.span)

    def part_of(self, day: date) -> Period:
        """Stretch whose mark holds a day; ValueError for a day outside the period."""
        if day not in self.period:
            raise ValueError(day)
        first = max(span_start(day, self.span), self.period.first)
        rest = Period(first, min(self.period.last, first + timedelta(days=366)))
        return parted(rest, self.span)[0]


def dates_height(size: float) -> float:
    """Height of the two lines of dates."""
    return round(size * 2.7)


def draw_rules(sheet: Sheet, axis: DateAxis, top: float, bottom: float) -> None:
    """Quiet bands for weekends in short periods, and a hairline where a month or year starts."""
    if axis.span is Span.DAY and len(axis.period) <= WEEKENDS_UP_TO:
        for day in axis.period:
            if day.weekday() >= 5:
                sheet.bar(Role.BAND, (axis.edge(day), top, axis.day_width, bottom - top))
    for day in starts(axis.period, Span.YEAR if axis.span in _YEARLY else Span.MONTH):
        if day > axis.period.first:
            sheet.line(Role.LINE, (axis.edge(day), top, axis.edge(day), bottom))


_YEARLY = (Span.MONTH, Span.YEAR)


def draw_dates(sheet: Sheet, axis: DateAxis, top: float, size: float) -> None:
    """Two lines of dates from `top` on: months over days, years over months, or years alone."""
    upper, lower = top + size * 1.05, top + size * 2.25
    if axis.span is Span.DAY:
        _month_names(sheet, axis, upper, size)
        _day_numbers(sheet, axis, lower, size)
    elif axis.span is Span.WEEK:
        _year_numbers(sheet, axis, upper, size)
        _short_months(sheet, axis, lower, size)
    else:
        _year_numbers(sheet, axis, lower, size)


def _stretches(axis: DateAxis, span: Span) -> Iterator[tuple[date, float, float]]:
    """First day, left edge and width of each month or year, cut at the ends of the period."""
    for part in parted(axis.period, span):
        yield part.first, axis.edge(part.first), len(part) * axis.day_width


def _month_names(sheet: Sheet, axis: DateAxis, y: float, size: float) -> None:
    for number, (first, x, room) in enumerate(_stretches(axis, Span.MONTH)):
        dated = number == 0 or first.month == 1
        choices = [month_and_year(first)] if room > 12 * size or dated else []
        choices += [short_month_and_year(first)] if dated else []
        choices += [short_month(first)]
        fitting = (one for one in choices if width(one, size, Weight.MEDIUM) + size / 2 <= room)
        sheet.text(x + 1, y, next(fitting, ""), size, weight=Weight.MEDIUM)


def _day_numbers(sheet: Sheet, axis: DateAxis, y: float, size: float) -> None:
    room = axis.day_width - size * 0.4
    named = width(weekday_and_number(date(2025, 1, 29)), size) <= room
    step = next(
        (n for n in (1, 7, 14, 28) if width("28", size) <= n * axis.day_width - size * 0.4), 0
    )
    monday = axis.period.first + timedelta(days=-axis.period.first.weekday() % 7)
    for day in axis.period:
        if step and (day - monday).days % step == 0:
            words = weekday_and_number(day) if named else str(day.day)
            half = width(words, size) / 2
            middle = axis.x_of(day)
            if axis.left - size * 0.3 <= middle - half and middle + half <= axis.right + size * 0.3:
                sheet.text(middle, y, words, size, role=Role.TEXT_SOFT, anchor=Anchor.MIDDLE)


def _short_months(sheet: Sheet, axis: DateAxis, y: float, size: float) -> None:
    widest = max(width(short_month(date(2025, n, 1)), size) for n in range(1, 13)) + size * 0.5
    step = next(n for n in (1, 2, 3, 6, 12) if n * 30 * axis.day_width >= widest or n == 12)
    for first, x, room in _stretches(axis, Span.MONTH):
        if (first.month - 1) % step == 0 and room * step >= widest * 0.9:
            sheet.text(x + 1, y, short_month(first), size, role=Role.TEXT_SOFT)


def _year_numbers(sheet: Sheet, axis: DateAxis, y: float, size: float) -> None:
    widest = width("2028", size, Weight.MEDIUM) + size * 0.6
    step = next(n for n in (1, 2, 5, 10, 20, 50) if n * 365 * axis.day_width >= widest or n == 50)
    for first, x, room in _stretches(axis, Span.YEAR):
        if first.year % step == 0 and (room >= widest or (first.month == 1 and step > 1)):
            sheet.text(x + 1, y, str(first.year), size, weight=Weight.MEDIUM)
