"""Stretches of the calendar - days, weeks, months, years - into which a long period is parted."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from painjournal.domain.days import Period


class Span(StrEnum):
    """How long a stretch one mark of a picture stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


USUAL_DAYS = {Span.DAY: 1, Span.WEEK: 7, Span.MONTH: 30, Span.YEAR: 365}
"""About how many days a span has, to see whether its marks have room."""


def span_start(day: date, span: Span) -> date:
    """First day of the span that holds a day; weeks start on Monday (ISO 8601)."""
    match span:
        case Span.DAY:
            return day
        case Span.WEEK:
            return day - timedelta(days=day.weekday())
        case Span.MONTH:
            return day.replace(day=1)
        case Span.YEAR:
            return day.replace(month=1, day=1)


def _next_start(start: date, span: Span) -> date | None:
    """First day of the following span, None after the last the calendar knows."""
    try:
        match span:
            case Span.DAY | Span.WEEK:
                return start + timedelta(days=USUAL_DAYS[span])
            case Span.MONTH:
                return date(start.year + start.month // 12, start.month % 12 + 1, 1)
            case Span.YEAR:
                return date(start.year + 1, 1, 1)
    except (OverflowError, ValueError):
        return None


def starts(period: Period, span: Span) -> Iterator[date]:
    """First days of the spans that begin inside a period, in order."""
    start: date | None = span_start(period.first, span)
    while start is not None and start <= period.last:
        if start >= period.first:
            yield start
        start = _next_start(start, span)


def parted(period: Period, span: Span) -> tuple[Period, ...]:
    """Period cut at the calendar's own borders; together the parts hold each day once."""
    firsts = list(starts(period, span))
    if not firsts or firsts[0] != period.first:
        firsts.insert(0, period.first)
    lasts = [first - timedelta(days=1) for first in firsts[1:]]
    return tuple(map(Period, firsts, [*lasts, period.last]))
