"""The picture of a period: lanes of days under one axis of dates, function on top.

Scales are fixed and never zoomed, days without an answer stay empty, writers are never pooled.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from painjournal.domain.days import Period
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.spans import Span
from painjournal.i18n import mark, tr
from painjournal.pictures.axes import DateAxis, dates_height, draw_dates, draw_rules
from painjournal.pictures.context_lanes import Shades, above, below
from painjournal.pictures.drafts import Draft, Wish
from painjournal.pictures.lanes import drafts
from painjournal.pictures.readouts import day_line, part_line, table
from painjournal.pictures.rows import Row
from painjournal.pictures.sentences import picture_sentence
from painjournal.pictures.shapes import Anchor, Picture, Role, Table, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened, wrapped
from painjournal.pictures.text_widths import width as words_width

_CAPTIONS = {
    Span.WEEK: mark("Each mark is one week."),
    Span.MONTH: mark("Each mark is one month."),
    Span.YEAR: mark("Each mark is one year."),
}
_HOW_TO_READ = mark(
    "Bar: the middle day. Box: the middle half. Line: lowest to highest. "
    "Dots: fewer than five days. Empty: nothing written."
)


_LINE = mark(
    "Line: the middle of seven days, the day with three on both sides, where at least four of them "
    "were answered."
)

_PAPER_HAIRLINE = 0.4
"""Width of a rule on paper in pixels; a screen has nothing thinner than one."""

_TALL = 34
"""Pictures higher than so many lines of text have their dates below as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane of the picture, from `top` to `bottom`, and what it says in a sentence."""

    code: str
    label: str
    topic: str
    top: float
    bottom: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The picture with its lanes, and the way between its days and its x coordinates.

    From `dates_top` downwards everything between the ends of the axis belongs to days.
    """

    picture: Picture
    lanes: tuple[Lane, ...]
    axis: DateAxis
    dates_top: float
    lookback: Lookback
    lists: PersonLists = PersonLists()  # noqa: RUF009  # frozen, so that all may share it

    def day_at(self, x: float) -> date | None:
        """Day drawn at an x, None beside the axis."""
        return self.axis.day_at(x)

    def x_of(self, day: date) -> float:
        """Middle of a day in the picture."""
        return self.axis.x_of(day)

    def part_of(self, day: date) -> Period:
        """Days that share one mark with a day: itself, or its week, month or year."""
        return self.axis.part_of(day)

    def readout(self, day: date) -> str:
        """One line of words across all lanes for a day, or for the week or month of its mark."""
        if self.axis.span is Span.DAY:
            return day_line(self.lookback, day, self.lists)
        return part_line(self.lookback, self.part_of(day), self.lists)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Edges of the columns: names from 0, words up to `words`, marks, counts up to `width`.

    `labels` is the room for the names of lanes beside their rows, 0 where they stand above.
    """

    labels: float
    name: float
    words: float
    left: float
    right: float
    width: float
    stacked: bool


def timeline(
    lookback: Lookback,
    *,
    width: float,
    text_size: float = 13.0,
    for_page: bool = False,
    codes: Container[str] | None = None,
    order: Sequence[str] = (),
    voice: int | None = None,
    middles: bool = False,
    lists: PersonLists | None = None,
    with_table: bool = True,
) -> Timeline:
    """Picture of a look back, `width` logical pixels wide; its height follows from its lanes.

    `text_size` is the size of a lane's name in pixels. With `codes` only these lanes are drawn,
    those of the `order` first, with `voice`, a writer's id, only this writer's answers; table and
    read-outs stay whole. With `middles` a line through single days shows the middle of seven. With
    the person's `lists` events, the school year and treatments stand on the same axis.
    `for_page` leaves out the rounding to whole pixels, which paper does not need. Ten years of
    words take as long as their picture: without `with_table` the table stays empty.
    """
    sizes = Sizes(text=text_size)
    heard = lookback if voice is None else lookback.heard(voice)
    lanes = drafts(heard, text_size, Wish(codes=codes, order=order, middles=middles))
    shades = Shades()
    if lists is not None and lanes:
        lanes = (
            lanes[0],
            *above(heard, lists, sizes),
            *lanes[1:],
            *below(heard, lists, sizes),
        )
        shades = Shades.of(heard, lists)
    columns = _columns(lanes, width, sizes)
    axis = DateAxis.fitted(
        lookback.period, left=columns.left, right=columns.right, whole=not for_page
    )
    sheet = Sheet(hairline=_PAPER_HAIRLINE if for_page else 1.0)
    drawing = _Drawing(sheet=sheet, axis=axis, columns=columns, sizes=sizes)
    top = drawing.captions(middles=middles) if lanes else 0.0
    dates_top = top
    top += dates_height(sizes.small)
    rules_top = top
    drawn = []
    for lane in lanes:
        bottom = drawing.lane(lane, top)
        drawn.append(
            Lane(
                code=lane.code,
                label=lane.label,
                topic=lane.topic,
                top=top,
                bottom=bottom,
                sentence=lane.sentence,
            )
        )
        top = bottom
    draw_dates(sheet, axis, dates_top, sizes.small)
    draw_rules(sheet, axis, rules_top, top)
    shades.draw(sheet, axis, rules_top, top)
    if top - dates_top > _TALL * sizes.text:
        draw_dates(sheet, axis, top, sizes.small)
        top += dates_height(sizes.small)
    picture = Picture(
        width=width,
        height=top,
        shapes=sheet.shapes(),
        description=" ".join((picture_sentence(lookback), *(one.sentence for one in lanes))),
        table=table(lookback, lists or PersonLists())
        if with_table
        else Table(headings=(), rows=()),
    )
    return Timeline(
        picture=picture,
        lanes=tuple(drawn),
        axis=axis,
        dates_top=dates_top,
        lookback=lookback,
        lists=lists or PersonLists(),
    )


def _columns(lanes: tuple[Draft, ...], width: float, sizes: Sizes) -> _Columns:
    rows = [row for lane in lanes for row in lane.rows]
    small = sizes.small
    space = round(small * 0.7)
    names = max((words_width(row.name, small, Weight.MEDIUM) for row in rows), default=0.0)
    words = max((words_width(one, small) for row in rows for _, one in row.ends), default=0.0)
    counts = max((words_width(one, small) for row in rows for one in row.count), default=0.0)
    names = min(names, width * 0.16)
    labels = _label_room(lanes, width, sizes) if not names else 0.0
    beside = [one.beside for one in lanes if labels and not one.counted]
    counts = max((counts, *(words_width(one, small) for one in beside)))
    names = names or labels
    if labels:
        words = min(words, width * 0.17)
    stacked = names + min(words, width * 0.26) + counts + 3 * space > width * 0.45
    words = min(words, width * (0.34 if stacked else 0.26))
    if stacked:
        labels = 0.0
    name = 0.0 if stacked or not names else float(ceil(names + space))
    edge = ceil(name + words)
    return _Columns(
        labels=labels,
        name=name,
        words=edge,
        left=float(edge + space),
        right=float(int(width - counts - space)),
        width=width,
        stacked=stacked,
    )


def _label_room(lanes: tuple[Draft, ...], width: float, sizes: Sizes) -> float:
    """Width in which the names of lanes wrap beside their rows; 0 where they fit better above."""
    names = [words_width(one.label, sizes.text, Weight.SEMIBOLD) for one in lanes]
    parts = (
        words_width(part, sizes.text, Weight.SEMIBOLD)
        for one in lanes
        for part in one.label.split()
    )
    wide = max(max(parts, default=0.0), min(max(names, default=0.0), width * 0.15))
    return wide if wide <= width * 0.2 else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A sheet with all that is needed to lay lanes out on it; each act returns the y below."""

    sheet: Sheet
    axis: DateAxis
    columns: _Columns
    sizes: Sizes

    @property
    def edge(self) -> float:
        """Where the words beside the marks end."""
        return self.axis.left - (self.columns.left - self.columns.words)

    def captions(self, *, middles: bool) -> float:
        """How to read marks that stand for more than a day, and the line of seven days."""
        by_days = self.axis.span is Span.DAY
        if by_days and not middles:
            return 0.0
        small = self.sizes.small
        words = (
            tr(_LINE) if by_days else " ".join((tr(_CAPTIONS[self.axis.span]), tr(_HOW_TO_READ)))
        )
        y = 0.0
        for line in wrapped(words, small, self.columns.width):
            y += round(small * 1.35)
            self.sheet.text(0, y, line, small, role=Role.TEXT_SOFT)
        return y + round(small * 0.9)

    def lane(self, lane: Draft, top: float) -> float:
        """Name of a lane, what stands beside it, and its rows."""
        if self.columns.labels:
            return self._lane_with_name_beside(lane, top)
        text, small = self.sizes.text, self.sizes.small
        y = top + round(text * 1.25)
        self.sheet.text(0, y, lane.label, text, weight=Weight.SEMIBOLD)
        end = words_width(lane.label, text, Weight.SEMIBOLD) + text * 0.8
        room = self.columns.width - end
        if lane.beside:
            room -= words_width(lane.beside, small) + text
            self._count(y, lane.beside)
        by_days = self.axis.span is Span.DAY
        aside = lane.aside if by_days else lane.aside_in_parts
        if aside and room > text * 6:
            aside = shortened(aside, small, room)
            self.sheet.text(end, y, aside, small, role=Role.TEXT_SOFT)
        y += round(text * 0.5)
        for number, row in enumerate(lane.rows):
            if number and row.name:
                y += round(text * 0.5)
            y = self._row(row, y)
        return y + round(text * 0.75)

    def _lane_with_name_beside(self, lane: Draft, top: float) -> float:
        """The name left of the rows, where one person's answers alone are shown."""
        text, small = self.sizes.text, self.sizes.small
        top += round(text * 0.5)
        by_days = self.axis.span is Span.DAY
        beside = lane.beside if lane.counted else ""
        notes = (beside, lane.aside if by_days else lane.aside_in_parts)
        line = top + small
        for words in wrapped(lane.label, text, self.columns.labels, Weight.SEMIBOLD):
            self.sheet.text(0, line, words, text, weight=Weight.SEMIBOLD)
            line += round(text * 1.2)
        for note in notes:
            for words in wrapped(note, small, self.columns.labels):
                self.sheet.text(0, line, words, small, role=Role.TEXT_SOFT)
                line += round(small * 1.2) if words else 0.0
        if lane.beside and not lane.counted:
            self._count(top + lane.rows[0].height / 2 + small * 0.35, lane.beside)
        y = top
        for row in lane.rows:
            y = self._row(row, y)
        return max(y, line - small) + round(text * 0.5)

    def _row(self, row: Row, top: float) -> float:
        small, columns, sheet = self.sizes.small, self.columns, self.sheet
        if row.name and columns.stacked:
            top += round(small * 1.2)
            sheet.text(0, top, row.name, small, weight=Weight.MEDIUM)
            top += round(small * 0.5)
        elif row.name:
            name = shortened(row.name, small, columns.name - small * 0.5, Weight.MEDIUM)
            sheet.text(0, top + small, name, small, weight=Weight.MEDIUM)
        for at in row.hairlines:
            sheet.line(Role.LINE, (self.axis.left, top + at, self.axis.right, top + at))
        row.draw(sheet, self.axis, top)
        thin = row.height <= self.sizes.thin
        for at, words in row.ends:
            end = shortened(words, small, columns.words - columns.name)
            y = top + (small if thin else at)
            sheet.text(self.edge, y, end, small, role=Role.TEXT_SOFT, anchor=Anchor.END)
        middle = row.height / 2 + small * (0.35 - 0.6 * (len(row.count) - 1))
        for number, words in enumerate(row.count):
            self._count(top + (small if thin else middle + number * small * 1.2), words)
        return top + row.height

    def _count(self, y: float, words: str) -> None:
        small = self.sizes.small
        self.sheet.text(self.columns.width, y, words, small, role=Role.TEXT_SOFT, anchor=Anchor.END)
