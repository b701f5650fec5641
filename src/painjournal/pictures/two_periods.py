"""The picture of two stretches of days side by side: the same measures on the same scales.

Each dot is one day. Nothing is drawn between the two sides: no arrow, no difference.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from math import ceil

from painjournal.domain.day_words import long_period
from painjournal.domain.measures import Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import mark, tr
from painjournal.pictures.dot_rows import (
    DotRows,
    Side,
    dot_radius,
    measure_rows,
    most_days,
    place_rows,
)
from painjournal.pictures.lanes import TOPICS
from painjournal.pictures.rows import Voice
from painjournal.pictures.shapes import Anchor, Picture, Role, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.sizes import Sizes
from painjournal.pictures.text_widths import shortened, wrapped
from painjournal.pictures.text_widths import width as words_width
from painjournal.pictures.two_period_sentences import (
    Told,
    heads_sentence,
    measure_told,
    places_told,
    thin_throughout,
    written_words,
)
from painjournal.pictures.two_period_tables import both_table

_HOW_TO_READ = mark(
    "Each mark is one day. Bar: the middle answer. Box: the middle half of the answers. "
    "Fewer than five answers have neither."
)
_SMALLEST_DOT = 1.6
"""Radius below which a dot could not be told from its neighbours and becomes a thin bar."""

_LEAST_ROOM = 9
"""Room for the days of one side, in sizes of the small text, below which sides are stacked."""

_NARROWEST_BAR = 2.0
"""Room of a day below which bars have no space between them and join."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One measure of the picture, from `top` to `bottom`, with its topic and its sentence."""

    code: str
    topic: str
    top: float
    bottom: float
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeriodsPicture:
    """The picture with its measures from top to bottom."""

    picture: Picture
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    code: str
    topic: str
    told: Told
    rows: DotRows


def two_periods(
    two: TwoLookbacks,
    *,
    width: float,
    text_size: float = 13.0,
    codes: Container[str] | None = None,
) -> TwoPeriodsPicture:
    """Picture of two stretches, `width` logical pixels wide; its height follows from its measures.

    `text_size` is the size of a sentence in pixels. With `codes` only these measures are drawn; the
    table stays whole.
    """
    sizes = Sizes(text=text_size)
    drafts = tuple(_drafts(two, sizes, codes))
    drawing = _Drawing(
        sheet=Sheet(),
        sizes=sizes,
        columns=_columns(drafts, width, sizes),
        voice=Voice.of(own=two.writer.is_self(two.later.person)),
        names=(two.periods.earlier_name, two.periods.later_name),
    )
    of_all = thin_throughout([one.told for one in drafts])
    top = drawing.heads(two, of_all)
    blocks: list[Block] = []
    for draft in drafts:
        told = draft.told if of_all or not draft.told.thin else _with_thinness(draft.told)
        bottom = drawing.block(told, draft.rows, top, named=bool(blocks))
        blocks.append(
            Block(
                code=draft.code,
                topic=draft.topic,
                top=top,
                bottom=bottom,
                sentence=told.sentence,
            )
        )
        top = bottom
    said = [heads_sentence(two), *(written_words(two, side) for side in two.sides), of_all]
    said += [one.sentence for one in blocks]
    return TwoPeriodsPicture(
        picture=Picture(
            width=width,
            height=top,
            shapes=drawing.sheet.shapes(),
            description=" ".join(one for one in said if one),
            table=both_table(two),
        ),
        blocks=tuple(blocks),
    )


def _with_thinness(told: Told) -> Told:
    return replace(told, rest=tr("{told} {more}", told=told.rest, more=told.thin))


def _drafts(two: TwoLookbacks, sizes: Sizes, codes: Container[str] | None) -> Iterator[_Draft]:
    def is_shown(code: str) -> bool:
        return codes is None or code in codes

    def draft(one: Measure) -> _Draft:
        return _Draft(
            code=one.code,
            topic=TOPICS.get(one.section, ""),
            told=measure_told(two, one),
            rows=measure_rows(two, one, sizes),
        )

    shown = [one for one in two.measures() if is_shown(one.code)]
    yield from (draft(one) for one in shown if not one.is_own)
    if two.has_places and is_shown(PLACES):
        yield _Draft(
            code=PLACES, topic="places", told=places_told(two), rows=place_rows(two, sizes)
        )
    yield from (draft(one) for one in shown if one.is_own)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Where things stand: words end at `words`, the two sides begin at `lefts`, `room` wide each.

    In a side the box of the middle half comes first, then from `dots` on the days, `pitch` apart.
    Where there is no room for both beside one another they are `stacked`, the earlier above.
    """

    width: float
    words: float
    lefts: tuple[float, float]
    room: float
    dots: float
    pitch: float
    stacked: bool


def _columns(drafts: tuple[_Draft, ...], width: float, sizes: Sizes) -> _Columns:
    small = sizes.small
    labels = (words for one in drafts for _, words in one.rows.labels)
    words = max((words_width(one, small) for one in labels), default=0.0)
    words = float(ceil(min(words, width * 0.27)))
    space = float(round(small * 0.8))
    between = float(round(small * 2))
    left = words + space
    dots = float(round(small * 1.7))
    radius = dot_radius(sizes)
    most = max((most_days(one.rows) for one in drafts), default=1)
    counts = words_width(str(most), small) + small
    room = float(int((width - left - between) / 2))
    stacked = room < dots + counts + _LEAST_ROOM * small
    room = width - left if stacked else room
    pitch = min(2 * radius + 1.5, max(0.1, room - dots - counts) / max(1, most))
    # On whole pixels all marks of a row stand equally far apart.
    pitch = float(int(pitch)) if pitch >= _NARROWEST_BAR else pitch
    return _Columns(
        width=width,
        words=words,
        lefts=(left, left) if stacked else (left, left + room + between),
        room=room,
        dots=dots,
        pitch=pitch,
        stacked=stacked,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawing:
    """A sheet with all that is needed to lay measures out on it; each act returns the y below."""

    sheet: Sheet
    sizes: Sizes
    columns: _Columns
    voice: Voice
    names: tuple[str, str]

    def heads(self, two: TwoLookbacks, of_all: str) -> float:
        """How to read the marks, and above each side its days and how many of them are written."""
        text, small = self.sizes.text, self.sizes.small
        y = 0.0
        for line in wrapped(f"{tr(_HOW_TO_READ)} {of_all}", small, self.columns.width):
            y += round(small * 1.35)
            self.sheet.text(0, y, line, small, role=Role.TEXT_SOFT)
        top, bottom = y + round(text * 0.9), y
        columns = self.columns
        room = columns.width if columns.stacked else columns.room
        for left, name, side in zip(columns.lefts, self.names, two.sides, strict=True):
            x, y = (0.0, bottom) if columns.stacked else (left, top)
            y += round(text * 0.4) if columns.stacked else 0
            for line in wrapped(name, text, room, Weight.SEMIBOLD):
                y += round(text * 1.2)
                self.sheet.text(x, y, line, text, weight=Weight.SEMIBOLD)
            for words in (long_period(side.period), written_words(two, side)):
                for line in wrapped(words, small, room):
                    y += round(small * 1.35)
                    self.sheet.text(x, y, line, small, role=Role.TEXT_SOFT)
            bottom = max(bottom, y)
        return bottom + round(text * 0.9)

    def block(self, told: Told, rows: DotRows, top: float, *, named: bool) -> float:
        """The sentence of a measure, and below it the days of both sides, `named` once more."""
        text, width = self.sizes.text, self.columns.width
        self.sheet.line(Role.LINE, (0, top, width, top))
        y = self._sentence(told, top + round(text * 0.5))
        y += round(text * 0.9)
        if self.columns.stacked:
            for number, side in enumerate(rows.sides):
                y = self._name(number, 0.0, y + round(text * 0.4))
                self._labels(rows, y)
                self._side(rows, side, self.columns.lefts[number], y)
                y += rows.height
            return y + round(text * 1.1)
        if named:
            y = max(self._name(n, left, y) for n, left in enumerate(self.columns.lefts))
        self._labels(rows, y)
        for left, side in zip(self.columns.lefts, rows.sides, strict=True):
            self._side(rows, side, left, y)
        return y + rows.height + round(text * 1.1)

    def _name(self, number: int, left: float, top: float) -> float:
        """Which side it is, for the heads of the picture may be scrolled away."""
        small, columns = self.sizes.small, self.columns
        y = top + round(small * 0.8)
        room = columns.width if columns.stacked else columns.room
        words = shortened(self.names[number], small, room)
        self.sheet.text(left, y, words, small, role=Role.TEXT_SOFT)
        return y + round(small * 0.7)

    def _sentence(self, told: Told, top: float) -> float:
        """One running sentence whose beginning is heavier; at its right stands the (i)."""
        text = self.sizes.text
        room = self.columns.width - text * 3
        x, y = 0.0, top + round(text * 1.2)
        for words, weight in ((told.lead, Weight.SEMIBOLD), (told.rest, Weight.REGULAR)):
            first = x
            line = ""
            for word in words.split():
                longer = f"{line} {word}".strip()
                if first + words_width(longer, text, weight) > room and (line or first):
                    self.sheet.text(first, y, line, text, weight=weight)
                    first, line = 0.0, word
                    y += round(text * 1.4)
                else:
                    line = longer
            self.sheet.text(first, y, line, text, weight=weight)
            x = first + words_width(line + " ", text, weight) + 1
        return y

    def _labels(self, rows: DotRows, top: float) -> None:
        """The words of the scale, once for sides that stand beside one another."""
        small, columns = self.sizes.small, self.columns
        for y, words in rows.labels:
            fitting = shortened(words, small, columns.words)
            at = top + y + small * 0.35
            self.sheet.text(
                columns.words, at, fitting, small, role=Role.TEXT_SOFT, anchor=Anchor.END
            )

    def _side(self, rows: DotRows, side: Side, left: float, top: float) -> None:
        """The hairlines of one side, its middle half and its days."""
        small, columns = self.sizes.small, self.columns
        for y in rows.rules:
            self.sheet.line(Role.LINE, (left, top + y, left + columns.room, top + y))
        edge = left + columns.dots - round(small * 0.4)
        self.sheet.line(Role.LINE, (edge, top, edge, top + rows.height))
        self._middle(side, left, top)
        self._days(side, left + columns.dots, top, counted=rows.counted)
        if not side.spots:
            # Between two hairlines, or in the middle of the rows.
            y = top + rows.height * (0.25 if rows.rules else 0.5) + small * 0.35
            self.sheet.text(left + columns.dots, y, rows.none, small, role=Role.TEXT_SOFT)

    def _middle(self, side: Side, left: float, top: float) -> None:
        """The middle half as a box, the median as a bar across it."""
        if side.middle is None:
            return
        wide = float(round(self.sizes.small * 0.95))
        high, low = top + side.middle.high, top + side.middle.low
        self.sheet.bar(self.voice.role, (left, high - 2, wide, low - high + 4), strength=0.4)
        self.sheet.bar(self.voice.role, (left, top + side.middle.median - 1.5, wide, 3.0))

    def _days(self, side: Side, left: float, top: float, *, counted: bool) -> None:
        radius, pitch = dot_radius(self.sizes), self.columns.pitch
        drawn = min(radius, (pitch - 0.8) / 2)
        small = self.sizes.small
        for spot in side.spots:
            y = top + spot.y
            if drawn >= _SMALLEST_DOT:
                for n in range(spot.days):
                    ring = n >= spot.days - spot.above or not self.voice.own
                    x = left + pitch * (n + 0.5)
                    self.sheet.dot(self.voice.role, (x, y), round(drawn, 1), ring=ring)
            else:
                self._bars(left, y, spot.days)
            if counted:
                x = left + pitch * spot.days + small * 0.5
                self.sheet.text(x, y + small * 0.35, str(spot.days), small, role=Role.TEXT_SOFT)

    def _bars(self, left: float, y: float, days: int) -> None:
        """Thin bars, one a day; they join where they would have no space between them."""
        pitch, radius = self.columns.pitch, dot_radius(self.sizes) - 0.8
        strength = 1.0 if self.voice.own else 0.5
        if pitch < _NARROWEST_BAR:
            rects = [(left, y - radius, pitch * days, 2 * radius)]
        else:
            rects = [(left + pitch * n, y - radius, pitch - 1, 2 * radius) for n in range(days)]
        for rect in rects:
            self.sheet.bar(self.voice.role, rect, strength=strength)
