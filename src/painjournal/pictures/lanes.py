"""Lanes of the timeline: which there are, in what order, and the rows each is made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import MEASURES, PLACES, Kind, Measure, Section
from painjournal.domain.people import Writer
from painjournal.domain.places import label
from painjournal.i18n import mark, tr, trn
from painjournal.pictures.answer_words import number_words
from painjournal.pictures.rows import (
    ATTENDANCE,
    PLAIN,
    Draw,
    Row,
    Voice,
    dots,
    marks,
    steps,
    written,
)
from painjournal.pictures.sentences import (
    NO_SCHOOL,
    measure_sentence,
    places_sentence,
    written_sentence,
)

WRITTEN = "written"
"""Code of the lane that shows which days were written; it belongs to no reading topic."""

PLACES_SHOWN = 4
"""Most places drawn for one writer; the table has them all."""

_TICKS_SHOWN_TO_ONE, _TICKS_SHOWN_TO_SEVERAL = 8, 4

TOPICS = {
    Section.DOING: "doing",
    Section.SLEEP: "sleep",
    Section.FEELINGS: "stress",
    Section.PAIN: "pain",
}
_OWN_TOPICS = {"school": "school", "work": "school"}

FULL_SCALES = {"moved_minutes": 4 * 60, "sleep_minutes": 12 * 60}
"""Top of the fixed scale of measures in minutes; longer times stand on the top as rings."""

_ATTENDANCE_ORDER = (1, 2, 4, 3, 0)
_FIRST = ("how_hard",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Heights that follow from the size of the text."""

    text: float

    @property
    def small(self) -> float:
        """Size of the words beside the marks."""
        return round(self.text * 0.85, 1)

    @property
    def unit(self) -> float:
        """Height of one step of five."""
        return max(4.0, round(self.text * 0.5))

    @property
    def scale(self) -> float:
        """Height of a scale of numbers."""
        return max(3.0, round(self.text * 0.33)) * 10

    @property
    def thin(self) -> float:
        """Height of a thin row with its words."""
        return float(round(self.small * 1.3))

    @property
    def thin_mark(self) -> float:
        """Height of a mark in a thin row."""
        return float(round(self.small * 0.8))


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A lane before it is laid out: its words and rows."""

    code: str
    label: str
    topic: str
    sentence: str
    rows: tuple[Row, ...]
    beside: str = ""
    aside: str = ""


def drafts(lookback: Lookback, text_size: float) -> tuple[Draft, ...]:
    """All lanes that have anything to show, function on top; none when nothing was written."""
    if not lookback.written:
        return ()
    sizes = Sizes(text=text_size)
    lanes = [_written(lookback, sizes)]
    order = sorted(lookback.measures(), key=lambda one: (one.section != Section.DOING, _rank(one)))
    lanes += [_of_measure(lookback, one, sizes) for one in order if one.kind is not Kind.CLOCK]
    if lookback.voices(PLACES):
        lanes.append(_places(lookback, sizes))
    return tuple(lanes)


def _rank(one: Measure) -> tuple[bool, int]:
    return one.code not in _FIRST, MEASURES.index(one)


def _voice(lookback: Lookback, writer: Writer) -> Voice:
    return Voice.of(own=writer.is_self(lookback.person))


def _name(lookback: Lookback, writer: Writer) -> str:
    return writer.name if len(lookback.writers) > 1 else ""


def _n_of(n: int, of: int) -> tuple[str, ...]:
    return tr("{n} of {of}", n=n, of=of), trn("day", "days", of)


def _days(n: int) -> tuple[str, ...]:
    return (trn("{n} day", "{n} days", n),)


def _written(lookback: Lookback, sizes: Sizes) -> Draft:
    rows = []
    for writer in lookback.writers:
        days = lookback.days_by(writer.id)
        rows.append(
            Row(
                height=sizes.thin,
                draw=_thin(written(days, _voice(lookback, writer), sizes.thin_mark), sizes),
                ends=((sizes.thin, writer.name),),
                count=(_n_of(len(days), len(lookback.period))[0],),
            )
        )
    return Draft(
        code=WRITTEN,
        label=tr("Days written"),
        topic="",
        sentence=written_sentence(lookback),
        rows=tuple(rows),
        aside=tr("outlined: written more than two days later") if lookback.late_days else "",
    )


def _thin(draw: Draw, sizes: Sizes) -> Draw:
    down = round((sizes.thin - sizes.thin_mark) / 2)
    return lambda sheet, axis, top: draw(sheet, axis, top + down)


def _of_measure(lookback: Lookback, one: Measure, sizes: Sizes) -> Draft:
    beside = ""
    voices = lookback.voices(one.code)
    rows: list[Row] = []
    for writer in voices:
        match one.kind:
            case Kind.CHOICE | Kind.TICKS:
                found = list(_answer_rows(lookback, one, writer, sizes))
                rows += found
            case _:
                rows.append(_scale_row(lookback, one, writer, sizes))
    if one.kind in (Kind.CHOICE, Kind.TICKS) and len(lookback.writers) == 1:
        writer = voices[0]
        n = len(lookback.series(one.code, writer.id))
        of = len(lookback.days_asked(one.code, writer.id))
        beside = trn("{m} of {n} day", "{m} of {n} days", of, m=n)
    return Draft(
        code=one.code,
        label=tr(one.label),
        topic=_OWN_TOPICS.get(one.code, TOPICS[one.section]),
        sentence=measure_sentence(lookback, one),
        rows=tuple(rows),
        beside=beside,
        aside=tr("0 no pain, 10 the most you can imagine") if one.code == "pain_level" else "",
    )


def _scale_row(lookback: Lookback, one: Measure, writer: Writer, sizes: Sizes) -> Row:
    """Steps as cells, numbers as dots on a fixed scale."""
    answers = lookback.numbers(one.code, writer.id)
    found = lookback.figures(one.code, writer.id)
    voice = _voice(lookback, writer)
    count = _n_of(found.n, found.of)
    name = _name(lookback, writer)
    if one.kind is Kind.STEPS:
        height = sizes.unit * len(one.choices)
        ends = (
            (sizes.small, tr(one.choices[-1].words)),
            (height, tr(one.choices[0].words)),
        )
        draw = steps(answers, voice, sizes.unit, len(one.choices))
        return Row(height=height, draw=draw, ends=ends, count=count, name=name, hairlines=(height,))
    highest = FULL_SCALES.get(one.code, one.highest)
    height = sizes.scale
    half = sizes.small * 0.35
    levels = tuple(
        (height * (1 - value / highest) + half, number_words(one.code, value))
        for value in (highest, highest // 2, 0)
    )
    return Row(
        height=height,
        draw=dots(answers, voice, height, highest),
        ends=levels,
        count=count,
        name=name,
        hairlines=(0.0, height / 2, height),
    )


def _answer_rows(lookback: Lookback, one: Measure, writer: Writer, sizes: Sizes) -> Iterator[Row]:
    """One thin row for each named answer, so that place tells them apart, and not colour."""
    series = lookback.series(one.code, writer.id)
    by_answer: dict[int, list[date]] = {}
    for day, answer in sorted(series.items()):
        for value in (answer,) if isinstance(answer, int) else answer:
            by_answer.setdefault(value, []).append(day)
    among = dict.fromkeys(series, 0)
    voice = _voice(lookback, writer)
    words = {choice.value: tr(choice.words) for choice in one.choices}
    if one.kind is Kind.CHOICE:
        shown = [value for value in _ATTENDANCE_ORDER if value != NO_SCHOOL or value in by_answer]
    else:
        several = len(lookback.writers) > 1
        room = _TICKS_SHOWN_TO_SEVERAL if several else _TICKS_SHOWN_TO_ONE
        often = sorted(by_answer, key=lambda value: -len(by_answer[value]))[:room]
        shown = [value for value in words if value in often]
    for number, value in enumerate(shown):
        look = ATTENDANCE[value] if one.kind is Kind.CHOICE else PLAIN
        days = by_answer.get(value, [])
        yield _thin_row(
            marks(days, among, voice, sizes.thin_mark, look),
            words[value],
            len(days),
            "" if number else _name(lookback, writer),
            sizes,
        )


def _thin_row(draw: Draw, words: str, days: int, name: str, sizes: Sizes) -> Row:
    return Row(
        height=sizes.thin,
        draw=_thin(draw, sizes),
        ends=((sizes.thin, words),),
        count=_days(days),
        name=name,
    )


def _places(lookback: Lookback, sizes: Sizes) -> Draft:
    rows: list[Row] = []
    for writer in lookback.voices(PLACES):
        marked = lookback.places[writer.id]
        among = {one.day: 0 for one in lookback.days_by(writer.id)}
        for number, place in enumerate(list(lookback.place_counts(writer.id))[:PLACES_SHOWN]):
            days = _days_with(marked, place)
            rows.append(
                _thin_row(
                    marks(days, among, _voice(lookback, writer), sizes.thin_mark),
                    label(place),
                    len(days),
                    "" if number else _name(lookback, writer),
                    sizes,
                )
            )
    return Draft(
        code=PLACES,
        label=tr(_PLACES_LABEL),
        topic="places",
        sentence=places_sentence(lookback),
        rows=tuple(rows),
    )


_PLACES_LABEL = mark("Places")


def _days_with(marked: Mapping[date, tuple[tuple[str, int | None], ...]], place: str) -> list[date]:
    return sorted(day for day, found in marked.items() if any(one == place for one, _ in found))
