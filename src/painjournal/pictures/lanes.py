"""Lanes of the timeline: which there are, in what order, and the rows each is made of."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from painjournal.domain.asking import in_order
from painjournal.domain.catalogue import ATTENDANCE_CODES, LEVEL_CODES, MEASURES
from painjournal.domain.lane_choices import LaneChoice
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure, Section, Spot
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.domain.places import label
from painjournal.i18n import mark, tr, trn
from painjournal.pictures.bars import (
    lengths,
    middles,
    over,
    ranges,
)
from painjournal.pictures.drafts import Draft, Wish
from painjournal.pictures.night_lane import NIGHTS, night_lane, sleepers
from painjournal.pictures.rows import (
    LOOKS,
    Draw,
    Look,
    Row,
    Voice,
    dots,
    lowered,
    marks,
    steps,
    written,
)
from painjournal.pictures.scales import end_words, scale_ends
from painjournal.pictures.sentences import (
    day_ranges,
    measure_sentence,
    places_sentence,
    written_sentence,
)
from painjournal.pictures.sizes import Sizes

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
_SCHOOL_TOPICS = dict.fromkeys(ATTENDANCE_CODES, "school")

ATTENDANCE_DAYS = {
    "school": (
        mark("all or part of the day: {m} of {n} school day"),
        mark("all or part of the day: {m} of {n} school days"),
    ),
    "work": (
        mark("all or part of the day: {m} of {n} work day"),
        mark("all or part of the day: {m} of {n} work days"),
    ),
}
"""Counts with a denominator of their own: days without school or work are not among them."""

MAIN_LANES = frozenset(
    {PLACES}
    | {
        one.code
        for one in MEASURES
        if one.spot is Spot.SHORT_FORM and one.kind not in (Kind.MINUTES, Kind.CLOCK)
    }
)
"""Lanes of what the short form asks, without lengths of time: one look sees them all."""

_FIRST = "how_hard"


def drafts(lookback: Lookback, text_size: float, wish: Wish) -> tuple[Draft, ...]:
    """Lanes that have anything to show, function on top; none when nothing was written.

    The lane of the days written is always among them, as the first.
    """
    if not lookback.written:
        return ()
    lanes = _Lanes(lookback, Sizes(text=text_size), wish.middles)
    codes = wish.codes
    shown = [one for one in lookback.measures() if drawn(one) and _is_among(one.code, codes)]
    shown.sort(key=lambda one: one.code != _FIRST)
    found: list[Draft] = []
    built_in = [lanes.of_measure(one) for one in shown if not one.is_own]
    if sleepers(lookback) and _is_among(NIGHTS, codes):
        after = [n for n, one in enumerate(shown) if one.section in (Section.DOING, Section.SLEEP)]
        built_in.insert(after[-1] + 1 if after else 0, night_lane(lookback, lanes.sizes))
    found += built_in
    if lookback.voices(PLACES) and _is_among(PLACES, codes):
        found.append(lanes.of_places())
    found += [lanes.of_measure(one) for one in shown if one.is_own]
    by_code = {one.code: one for one in found}
    return (lanes.written(), *(by_code[code] for code in in_order(by_code, wish.order)))


def offered(lookback: Lookback, order: Sequence[str] = ()) -> dict[str, str]:
    """Names of the lanes that have anything to show, by their codes, in the order wanted."""
    shown = [one for one in lookback.measures() if drawn(one)]
    shown.sort(key=lambda one: one.code != _FIRST)
    found = {one.code: tr(one.label) for one in shown if not one.is_own}
    if sleepers(lookback):
        found[NIGHTS] = tr("Nights")
    if lookback.voices(PLACES):
        found[PLACES] = tr("Places")
    found |= {one.code: tr(one.label) for one in shown if one.is_own}
    return {code: found[code] for code in in_order(found, order)}


def _is_among(code: str, codes: Container[str] | None) -> bool:
    return codes is None or code in codes


def drawn(one: Measure) -> bool:
    """Whether a measure has a lane; times of the night stand only in the table and the read-out."""
    return one.is_own or one.kind is not Kind.CLOCK


def main_lanes(lookback: Lookback) -> frozenset[str]:
    """Lanes that one look sees: what the short form asks, and a family's own measures."""
    return MAIN_LANES.union(one.code for one in lookback.own_measures)


def wanted_lanes(lookback: Lookback, choice: LaneChoice) -> frozenset[str]:
    """Codes of the lanes with anything to show that are wanted."""
    main = main_lanes(lookback)
    return frozenset(
        code for code in offered(lookback) if choice.wants(code, at_first=code in main)
    )


@dataclass(frozen=True, slots=True)
class _Lanes:
    """What every lane is made from: the look back and the sizes."""

    lookback: Lookback
    sizes: Sizes
    with_middles: bool

    def written(self) -> Draft:
        """Which days were written, one row a writer."""
        lookback, sizes = self.lookback, self.sizes
        rows = []
        for writer in lookback.writers:
            days = lookback.days_by(writer.id)
            draw = written(days, self._voice(writer), sizes.thin_mark)
            count = tr("{n} of {of}", n=len(days), of=len(lookback.period))
            rows.append(self._thin_row(draw, writer.name, count))
        return Draft(
            code=WRITTEN,
            label=tr("Days written"),
            topic="",
            sentence=written_sentence(lookback),
            rows=tuple(rows),
            aside=tr("hollow: written more than two days later") if lookback.late_days else "",
            aside_in_parts=tr("the taller, the more of the days"),
        )

    def of_measure(self, one: Measure) -> Draft:
        """One measure, the person's rows first."""
        rows: list[Row] = []
        for writer in self.lookback.voices(one.code):
            if one.kind in (Kind.CHOICE, Kind.TICKS):
                rows += self._answer_rows(one, writer)
            elif one.kind is Kind.STEPS:
                rows.append(self._steps_row(one, writer))
            else:
                rows.append(self._numbers_row(one, writer))
        return Draft(
            code=one.code,
            label=tr(one.label),
            topic=_SCHOOL_TOPICS.get(one.code, TOPICS.get(one.section, "")),
            sentence=measure_sentence(self.lookback, one),
            rows=tuple(rows),
            beside=self._beside(one.code),
            aside=self._aside(one),
            aside_in_parts=self._aside_in_parts(one),
        )

    def of_places(self) -> Draft:
        """The places each writer marked on most days."""
        lookback = self.lookback
        rows: list[Row] = []
        trimmed = False
        for writer in lookback.voices(PLACES):
            among = dict.fromkeys((one.day for one in lookback.days_by(writer.id)), 0)
            often = list(lookback.place_counts(writer.id))
            trimmed = trimmed or len(often) > PLACES_SHOWN
            days = self._days_of_places(writer)
            voice = self._voice(writer)
            for number, place in enumerate(often[:PLACES_SHOWN]):
                draw = marks(days[place], among, voice, self.sizes.thin_mark, _plain(voice))
                name = "" if number else self._name(writer)
                rows.append(self._thin_row(draw, label(place), _days(len(days[place])), name))
        return Draft(
            code=PLACES,
            label=tr("Places"),
            topic="places",
            sentence=places_sentence(lookback),
            rows=tuple(rows),
            beside=self._beside(PLACES),
            aside=tr("the {n} marked on most days", n=PLACES_SHOWN) if trimmed else "",
            aside_in_parts=tr("the taller, the more of the days written"),
        )

    @property
    def _several(self) -> bool:
        """Whether answers of more than one writer are shown, so that each needs a name."""
        lookback = self.lookback
        codes = [*(one.code for one in lookback.measures()), PLACES]
        return len({writer.id for code in codes for writer in lookback.voices(code)}) > 1

    def _voice(self, writer: Writer) -> Voice:
        return Voice.of(own=writer.is_self(self.lookback.person))

    def _name(self, writer: Writer) -> str:
        return writer.name if self._several else ""

    def _beside(self, code: str) -> str:
        """Days answered of days asked, where all that is shown is one person's."""
        if self._several:
            return ""
        writer = self.lookback.voices(code)[0]
        if code in ATTENDANCE_DAYS:
            found = self.lookback.attendance(code, writer.id)
            one_day, many_days = ATTENDANCE_DAYS[code]
            return trn(one_day, many_days, found.days, m=found.attended)
        recorded = self.lookback.recorded(code, writer.id)
        return recorded.days if recorded.asked else _days(recorded.n)

    def _count(self, code: str, writer: Writer) -> tuple[str, ...]:
        """The same beside each row, where several people wrote."""
        if not self._several:
            return ()
        recorded = self.lookback.recorded(code, writer.id)
        if not recorded.asked:
            return str(recorded.n), trn("day", "days", recorded.n)
        return (
            tr("{n} of {of}", n=recorded.n, of=recorded.of),
            trn("day", "days", recorded.of),
        )

    def _ticks_shown(self) -> int:
        return _TICKS_SHOWN_TO_SEVERAL if self._several else _TICKS_SHOWN_TO_ONE

    def _aside(self, one: Measure) -> str:
        most = self._ticks_shown()
        voices = self.lookback.voices(one.code)
        if one.kind is Kind.TICKS and any(
            len(self.lookback.counts(one.code, writer.id)) > most for writer in voices
        ):
            return tr("the {n} noted on most days", n=most)
        return self._scale_words(one)

    def _aside_in_parts(self, one: Measure) -> str:
        if one.kind in (Kind.TICKS, Kind.CHOICE):
            return tr("the taller, the more of the days answered")
        return self._scale_words(one)

    def _scale_words(self, one: Measure) -> str:
        """What the ends of the pain scale mean, beside the first of its lanes."""
        first = next((code for code in LEVEL_CODES if self.lookback.voices(code)), None)
        return tr("0 is no pain, 10 the most you can imagine") if one.code == first else ""

    def _steps_row(self, one: Measure, writer: Writer) -> Row:
        """Five worded steps as cells, between their two end words."""
        sizes = self.sizes
        answers = self.lookback.numbers(one.code, writer.id)
        height = sizes.unit * len(one.choices)
        draw = steps(answers, self._voice(writer), sizes.unit, len(one.choices))
        if self.with_middles:
            line = middles(answers, lambda at: (len(one.choices) - 1 - at) * sizes.unit + 1, 2.0)
            draw = over(draw, line)
        return Row(
            height=height,
            draw=draw,
            ends=(
                (sizes.small * 0.9, tr(one.choices[-1].words)),
                (height, tr(one.choices[0].words)),
            ),
            count=self._count(one.code, writer),
            name=self._name(writer),
            hairlines=(0.0, height),
        )

    def _numbers_row(self, one: Measure, writer: Writer) -> Row:
        """Numbers as dots on a fixed scale, with rules at its ends and middle."""
        height = self.sizes.scale
        half, above = self.sizes.small * 0.35, round(self.sizes.small * 0.5)
        lowest, highest = scale_ends(one)
        at = {
            value: above + height * (highest - value) / (highest - lowest)
            for value in (highest, (lowest + highest) // 2, lowest)
        }
        draw = self._numbers_draw(one, writer, (lowest, highest))
        return Row(
            height=height + 2 * above,
            draw=lowered(draw, above),
            ends=tuple((y + half, end_words(one, value)) for value, y in at.items()),
            count=self._count(one.code, writer),
            name=self._name(writer),
            hairlines=tuple(at.values()),
        )

    def _numbers_draw(self, one: Measure, writer: Writer, ends: tuple[int, int]) -> Draw:
        """Lengths of time as bars, other numbers as dots, pain with the range of its day."""
        answers, voice = self.lookback.numbers(one.code, writer.id), self._voice(writer)
        height, (lowest, highest) = self.sizes.scale, ends
        if one.kind is Kind.MINUTES:
            draw = lengths(answers, voice, height, ends)
        else:
            draw = dots(answers, voice, height, ends, middles=one.kind is not Kind.CLOCK)
        if one.code == LEVEL_CODES[0]:
            draw = over(ranges(day_ranges(self.lookback, writer), voice, height, ends), draw)
        if self.with_middles and one.kind is not Kind.CLOCK:

            def y_of(at: float) -> float:
                return height * (highest - min(at, highest)) / (highest - lowest)

            draw = over(draw, middles(answers, y_of, 2.0))
        return draw

    def _answer_rows(self, one: Measure, writer: Writer) -> Iterator[Row]:
        """One thin row for each named answer, so that place tells them apart, and not colour."""
        series = self.lookback.series(one.code, writer.id)
        days: dict[int, list[date]] = {}
        for day, answer in sorted(series.items()):
            for value in (answer,) if isinstance(answer, int) else answer:
                days.setdefault(value, []).append(day)
        voice = self._voice(writer)
        words = {choice.value: tr(choice.words) for choice in one.choices}
        plain = dict.fromkeys(words, _plain(voice))
        looks = LOOKS.get(one.code, plain)
        if one.kind is Kind.CHOICE:
            shown = [value for value in looks if looks[value] is not Look.FAINT or value in days]
        else:
            often = sorted(days, key=lambda value: -len(days[value]))[: self._ticks_shown()]
            shown = [value for value in words if value in often]
        among = dict.fromkeys(series, 0)
        for number, value in enumerate(shown):
            mine = days.get(value, [])
            draw = marks(mine, among, voice, self.sizes.thin_mark, looks[value])
            name = "" if number else self._name(writer)
            yield self._thin_row(draw, words[value], _days(len(mine)), name)

    def _thin_row(self, draw: Draw, words: str, count: str, name: str = "") -> Row:
        sizes = self.sizes
        return Row(
            height=sizes.thin,
            draw=lowered(draw, round((sizes.thin - sizes.thin_mark) / 2)),
            ends=((sizes.small, words),),
            count=(count,),
            name=name,
        )

    def _days_of_places(self, writer: Writer) -> dict[str, list[date]]:
        found: dict[str, list[date]] = {}
        for day, marked in sorted(self.lookback.places[writer.id].items()):
            for place, _level in marked:
                found.setdefault(place, []).append(day)
        return found


def _plain(voice: Voice) -> Look:
    return Look.FULL if voice.own else Look.HOLLOW


def _days(n: int) -> str:
    return trn("{n} day", "{n} days", n)
