"""All the days there are in one low strip: how many of them were written, under years or months."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from painjournal.domain.days import Period
from painjournal.domain.spans import Span, starts
from painjournal.i18n import tr
from painjournal.pictures.axes import DateAxis
from painjournal.pictures.dates import short_month_and_year, span_words
from painjournal.pictures.rows import Voice, gathered
from painjournal.pictures.shapes import Picture, Role
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.text_widths import width as words_width


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The strip, and where its days stand."""

    picture: Picture
    axis: DateAxis


def strip_height(text_size: float) -> float:
    """Height of the marks of a strip without the names below, in logical pixels."""
    return float(round(text_size * 1.4))


def overview_height(text_size: float) -> float:
    """Height of a strip with the names below, in logical pixels."""
    return strip_height(text_size) + round(text_size * 1.35)


def overview(
    days: AbstractSet[date], period: Period, *, width: float, text_size: float
) -> Overview:
    """Strip of a period, `width` logical pixels wide; the taller a mark, the more was written.

    Below stand the years, or the months where a year has room for them.
    """
    axis = DateAxis.fitted(period, left=0.0, right=width, whole=False)
    sheet, high = Sheet(), strip_height(text_size)
    sheet.bar(Role.GAP, (0.0, 0.0, width, high), strength=0.5)
    shown = dict.fromkeys(period, 0) | {day: 1 for day in days if day in period}
    for left, wide, values in gathered(axis, shown):
        if share := sum(values) / len(values):
            tall = max(1.0, high * share)
            sheet.bar(Voice.of(own=True).role, (left, high - tall, wide, tall), strength=0.45)
    _names(sheet, axis, high, text_size)
    return Overview(
        picture=Picture(
            width=width,
            height=overview_height(text_size),
            shapes=sheet.shapes(),
            description=tr(
                "All days, {period}: written {n} of {of}.",
                period=span_words(period),
                n=sum(shown.values()),
                of=len(period),
            ),
        ),
        axis=axis,
    )


def _names(sheet: Sheet, axis: DateAxis, high: float, size: float) -> None:
    """A tick and a name where a year begins, or a month in a journal of few years."""
    room = words_width(short_month_and_year(date(2025, 9, 1)), size) + size
    years = axis.day_width * 30 < room / 6
    begun = [axis.period.first, *starts(axis.period, Span.YEAR if years else Span.MONTH)]
    free = 0.0
    for day in dict.fromkeys(begun):
        x = axis.edge(day)
        words = str(day.year) if years else short_month_and_year(day)
        wide = words_width(words, size)
        if x < free or x + wide > axis.right:
            continue
        sheet.text(x, high + size * 1.05, words, size, role=Role.TEXT_SOFT)
        free = x + wide + size
