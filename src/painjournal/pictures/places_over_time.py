"""How many places were marked from day to day, and the days of those without a shape."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import days_of_place, places_a_day
from painjournal.domain.people import Writer
from painjournal.domain.places import EXTRA_PLACES
from painjournal.domain.spans import Span
from painjournal.i18n import mark, tr, trn
from painjournal.pictures.axes import DateAxis, dates_height, draw_dates, draw_rules
from painjournal.pictures.place_words import how_many_sentence, place_name
from painjournal.pictures.rows import Look, Voice, dots, marks
from painjournal.pictures.shapes import Anchor, Picture, Role
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened
from painjournal.pictures.text_widths import width as words_width

MOST = 10
"""Top of the scale; a day with more places is a ring on it."""

_IN_PARTS = {
    Span.WEEK: mark("Each mark is one week: its middle day, its middle half, fewest to most."),
    Span.MONTH: mark("Each mark is one month: its middle day, its middle half, fewest to most."),
    Span.YEAR: mark("Each mark is one year: its middle day, its middle half, fewest to most."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ticks:
    """Days of one place without a shape, its name and their number."""

    name: str
    days: tuple[date, ...]

    @property
    def count(self) -> str:
        """Their number in words."""
        return trn("{n} day", "{n} days", len(self.days))


def places_over_time(
    lookback: Lookback, writer: Writer, *, width: float, size: float, touch: bool = False
) -> Picture:
    """Dots on a fixed scale from 0 to MOST under an axis of dates; no dot where none was marked.

    `width` and text `size` are in logical pixels; the height follows from them.
    """
    sizes = Sizes(text=size)
    small = sizes.small
    numbers = places_a_day(lookback, writer.id, touch=touch)
    extras = _extras(lookback, writer.id, touch=touch)
    top_words = trn("{n} place", "{n} places", MOST)
    names = max(words_width(one, small) for one in (top_words, *(row.name for row in extras)))
    counts = max((words_width(row.count, small) for row in extras), default=0.0)
    left = min(names, width * 0.3) + small * 0.7
    axis = DateAxis.fitted(
        lookback.period,
        left=float(round(left)),
        right=float(int(width - (counts + small * 0.7 if extras else 0.0))),
        whole=True,
    )
    drawing = _Drawing(
        sheet=Sheet(),
        axis=axis,
        voice=Voice.of(own=writer.is_self(lookback.person)),
        sizes=sizes,
        width=width,
    )
    dates_top = drawing.caption()
    rules_top = dates_top + dates_height(small)
    bottom = drawing.numbers(numbers, rules_top + round(small * 0.6))
    for row in extras:
        bottom = drawing.ticks(row, dict.fromkeys(numbers, 0), bottom)
    draw_dates(drawing.sheet, axis, dates_top, small)
    draw_rules(drawing.sheet, axis, rules_top, bottom)
    return Picture(
        width=width,
        height=bottom,
        shapes=drawing.sheet.shapes(),
        description=how_many_sentence(lookback, writer.id, touch=touch),
    )


def _extras(lookback: Lookback, writer_id: int, *, touch: bool) -> tuple[_Ticks, ...]:
    found = (
        _Ticks(name=place_name(place), days=days_of_place(lookback, writer_id, place, touch=touch))
        for place in (*EXTRA_PLACES, "")
    )
    return tuple(one for one in found if one.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A sheet with its axis; each act returns the y below."""

    sheet: Sheet
    axis: DateAxis
    voice: Voice
    sizes: Sizes
    width: float

    @property
    def edge(self) -> float:
        """Where the words beside the marks end."""
        return self.axis.left - self.sizes.small * 0.7

    def caption(self) -> float:
        """How to read marks that stand for more than a day."""
        words = _IN_PARTS.get(self.axis.span)
        if words is None:
            return 0.0
        small = self.sizes.small
        line = round(small * 1.35)
        told = shortened(tr(words), small, self.width)
        self.sheet.text(0, line, told, small, role=Role.TEXT_SOFT)
        return float(line + round(small * 0.9))

    def numbers(self, answers: Mapping[date, int], top: float) -> float:
        """The number of places a day on its scale."""
        height = float(round(self.sizes.text * 6))
        for value in (MOST, MOST // 2, 0):
            y = top + height * (MOST - value) / MOST
            self.sheet.line(Role.LINE, (self.axis.left, y, self.axis.right, y))
            words = trn("{n} place", "{n} places", value) if value == MOST else str(value)
            self._word(y + self.sizes.small * 0.35, words)
        dots(answers, self.voice, height, (0, MOST))(self.sheet, self.axis, top)
        return top + height + round(self.sizes.small * 1.1)

    def ticks(self, row: _Ticks, among: Mapping[date, int], top: float) -> float:
        """A thin row of the days of a place without a shape."""
        sizes = self.sizes
        look = Look.FULL if self.voice.own else Look.HOLLOW
        down = round((sizes.thin - sizes.thin_mark) / 2)
        marks(row.days, among, self.voice, sizes.thin_mark, look)(self.sheet, self.axis, top + down)
        y = top + sizes.small
        self._word(y, shortened(row.name, sizes.small, self.edge))
        self.sheet.text(
            self.width, y, row.count, sizes.small, role=Role.TEXT_SOFT, anchor=Anchor.END
        )
        return top + sizes.thin

    def _word(self, y: float, words: str) -> None:
        self.sheet.text(
            self.edge, y, words, self.sizes.small, role=Role.TEXT_SOFT, anchor=Anchor.END
        )
