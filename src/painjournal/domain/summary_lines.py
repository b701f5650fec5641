"""Lines of figures on the page: one measure by one writer, counted and never explained."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from painjournal.domain.answer_words import clock_words, number_words
from painjournal.domain.catalogue import ATTENDANCE_CODES, FREE_DAY
from painjournal.domain.lookback import Lookback, Recorded
from painjournal.domain.measures import Kind, Measure, number_text
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.domain.places import label
from painjournal.domain.statistics import FEW, THIN
from painjournal.i18n import listed, mark, tr, trn

PLACE_DAYS = 3
"""Places marked on fewer days than this are counted together, not named."""

QUARTERS = ("", "¼", "½", "¾")

LABELS = {
    "did_today": mark("What was done"),
    "how_hard": mark("How hard it was"),
    "sleep_quality": mark("How the night was"),
    "pain_in_the_way": mark("Got in the way"),
    "pain_worst": mark("At its most"),
    "pain_least": mark("At its least"),
    "pain_worst_words": mark("At its most, in words"),
    "pain_least_words": mark("At its least, in words"),
    "pain_usual": mark("Beside the usual"),
}
"""Shorter labels for lines that stand under the title of their section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePart:
    """A few words and the figure that belongs to them: "All day" and "11"."""

    words: str
    figure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryLine:
    """What one writer wrote about one measure in the period.

    `kind` is the value of its measure's Kind, or PLACES. `writer` is the name under which it stands
    and `own` whether that is the person themselves. `thin` marks answers on fewer than half the
    days asked. `note` holds what else must be said.
    """

    code: str
    kind: str
    label: str
    writer: str
    own: bool
    parts: tuple[LinePart, ...]
    recorded: Recorded
    thin: bool
    note: str = ""

    @property
    def words(self) -> str:
        """Line as one line of plain text."""
        figures = [f"{part.words} {part.figure}".strip() for part in self.parts]
        sentences = [tr(THIN)] if self.thin else []
        if self.note.endswith("."):
            sentences.insert(0, self.note)
        elif self.note:
            figures.append(self.note)
        if figures:
            sentences.insert(0, listed(figures) + ".")
        return f"{self.label} ({self.writer}, {self.recorded.days}): {' '.join(sentences)}"


def short_label(one: Measure) -> str:
    """Label of a measure where the title of its section stands above it."""
    return tr(LABELS.get(one.code, one.label))


def measure_lines(lookback: Lookback, one: Measure) -> tuple[SummaryLine, ...]:
    """One line a writer who answered the measure, the person first; never pooled."""
    return tuple(_line(lookback, one, writer) for writer in lookback.voices(one.code))


def place_lines(lookback: Lookback) -> tuple[SummaryLine, ...]:
    """One line a writer who marked places: those marked on three days or more, with their days."""
    return tuple(_place_line(lookback, writer) for writer in lookback.voices(PLACES))


def _line(lookback: Lookback, one: Measure, writer: Writer) -> SummaryLine:
    recorded = lookback.recorded(one.code, writer.id)
    note = ""
    match one.kind:
        case Kind.TICKS:
            parts = _ticks(lookback, one, writer)
        case Kind.CHOICE if one.code in ATTENDANCE_CODES:
            parts, note = _attendance(lookback, one, writer)
        case Kind.CHOICE:
            parts = _every_choice(lookback, one, writer)
        case Kind.STEPS:
            parts = _steps(lookback, one, writer)
        case _:
            parts = _figures(lookback, one, writer)
    return SummaryLine(
        code=one.code,
        kind=one.kind.value,
        label=short_label(one),
        writer=writer.name,
        own=writer.is_self(lookback.person),
        parts=parts,
        recorded=recorded,
        thin=recorded.thin,
        note=note,
    )


def _place_line(lookback: Lookback, writer: Writer) -> SummaryLine:
    found = lookback.place_counts(writer.id)
    often = {place: n for place, n in found.items() if n >= PLACE_DAYS}
    recorded = lookback.recorded(PLACES, writer.id)
    rest = len(found) - len(often)
    note = ""
    if rest and often:
        note = trn(
            "{n} other place was marked on one or two days.",
            "{n} other places were marked on one or two days.",
            rest,
        )
    elif rest:
        note = trn(
            "{n} place was marked, on one or two days.",
            "{n} places were marked, each on one or two days.",
            rest,
        )
    return SummaryLine(
        code=PLACES,
        kind=PLACES,
        label=tr("Places"),
        writer=writer.name,
        own=writer.is_self(lookback.person),
        parts=tuple(
            LinePart(words=label(place), figure=str(days)) for place, days in often.items()
        ),
        recorded=recorded,
        thin=recorded.thin,
        note=note,
    )


def _ticks(lookback: Lookback, one: Measure, writer: Writer) -> tuple[LinePart, ...]:
    found = lookback.counts(one.code, writer.id)
    return tuple(
        LinePart(words=tr(choice.words), figure=str(found[choice.value]))
        for choice in one.choices
        if choice.value in found
    )


def _attendance(
    lookback: Lookback, one: Measure, writer: Writer
) -> tuple[tuple[LinePart, ...], str]:
    """Counts of the days that had school or work, and their own denominator in words."""
    found = lookback.counts(one.code, writer.id)
    attendance = lookback.attendance(one.code, writer.id)
    days, free = attendance.days, attendance.free
    school = one.code == "school"
    if not days:
        if school:
            return (), trn("No school on {n} day.", "No school on {n} days.", free)
        return (), trn("No work on {n} day.", "No work on {n} days.", free)
    parts = tuple(
        LinePart(words=tr(choice.words), figure=str(found.get(choice.value, 0)))
        for choice in one.choices
        if choice.value != FREE_DAY
    )
    if school:
        return parts, trn("of {n} school day", "of {n} school days", days)
    return parts, trn("of {n} work day", "of {n} work days", days)


def _steps(lookback: Lookback, one: Measure, writer: Writer) -> tuple[LinePart, ...]:
    days = lookback.numbers(one.code, writer.id)
    if len(days) < FEW:
        return _listed(tr(one.words(days[day])) for day in sorted(days))
    return _every_choice(lookback, one, writer)


def _every_choice(lookback: Lookback, one: Measure, writer: Writer) -> tuple[LinePart, ...]:
    found = lookback.counts(one.code, writer.id)
    return tuple(
        LinePart(words=tr(choice.words), figure=str(found.get(choice.value, 0)))
        for choice in one.choices
    )


def _listed(words: Iterable[str]) -> tuple[LinePart, ...]:
    each = tuple(words)
    before = tr("Written:") if len(each) == 1 else tr("In order of days:")
    return (LinePart(words=before, figure=listed(each)),)


def _figures(lookback: Lookback, one: Measure, writer: Writer) -> tuple[LinePart, ...]:
    """Median, middle half and range; the quartiles are rounded outwards, to whole numbers."""
    days = lookback.numbers(one.code, writer.id)
    found = lookback.figures(one, writer.id)
    median, low, high = found.median, found.low_quarter, found.high_quarter
    if median is None or low is None or high is None:
        return _listed(_value(one, days[day]) for day in sorted(days))
    counted = one.kind is Kind.LEVEL or (one.kind is Kind.NUMBER and not one.decimals)
    if counted and median.denominator != 1:
        middle = tr(
            "between {low} and {high}",
            low=number_text(one, floor(median)),
            high=number_words(one, ceil(median)),
        )
    else:
        middle = _value(one, floor(median + Fraction(1, 2)))
    return (
        LinePart(words=tr("Median"), figure=middle),
        LinePart(words=tr("middle half"), figure=_span(one, floor(low), ceil(high))),
        LinePart(words=tr("range"), figure=_span(one, found.values[0], found.values[-1])),
    )


def _value(one: Measure, number: int) -> str:
    if one.told_in_hours:
        return tr("about {hours} h", hours=_hours(number))
    if one.kind is Kind.MINUTES:
        return tr("{n} min", n=number)
    return number_words(one, number)


def _span(one: Measure, low: int, high: int) -> str:
    if one.told_in_hours:
        return tr("{low}–{high} h", low=_hours(low), high=_hours(high))
    if one.kind is Kind.MINUTES:
        return tr("{low}–{high} min", low=low, high=high)
    if one.kind is Kind.CLOCK:
        return tr("{low}–{high}", low=clock_words(low), high=clock_words(high))
    if low < 0:  # Between a dash and a minus nobody can tell which is which.
        return tr("{low} to {high}", low=number_words(one, low), high=number_words(one, high))
    return tr("{low}–{high}", low=number_text(one, low), high=number_words(one, high))


def _hours(minutes: int) -> str:
    """Hours to the nearest quarter, for lengths that people guess: 7¾, not 7 h 43 min."""
    hours, quarters = divmod((minutes * 2 + 15) // 30, 4)
    return f"{hours or ''}{QUARTERS[quarters]}" if hours or quarters else "0"
