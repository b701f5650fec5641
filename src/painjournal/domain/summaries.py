"""The one page for the care team, in words: what stands on it, counted honestly."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from painjournal.domain.catalogue import LEVEL_CODES, MEASURES
from painjournal.domain.day_words import long_day, long_period
from painjournal.domain.days import Period
from painjournal.domain.errors import NothingWritten, NotPossible
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure, Section
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Person, Writer
from painjournal.domain.summary_lines import SummaryLine, measure_lines, place_lines, short_label
from painjournal.i18n import listed, mark, tr, trn

TALK_LINES = 3
"""So many lines of own words fit on the page."""

TALK_LINE_LENGTH = 120
"""Characters that one line of own words may hold."""

TIMELINE = "timeline"
"""Code under which the day-by-day picture is left out."""

BODY = "body"
"""Code under which the small body figure is left out."""

SECTION_TITLES: Mapping[Section, str] = {
    Section.DOING: mark("Doing"),
    Section.SLEEP: mark("Sleep"),
    Section.FEELINGS: mark("Feelings"),
    Section.PAIN: mark("Pain and places"),
    Section.OWN: mark("Own questions"),
}


class Paper(StrEnum):
    """Paper the page is laid out for, by the name typst has for it."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryRequest:
    """What a family chose for the page.

    `viewer_id` is the writer who looks (None: whoever holds the file). `left_out` holds codes of
    measures, of sections, PLACES, TIMELINE and BODY.
    """

    person_id: int
    period: Period
    viewer_id: int | None = None
    paper: Paper = Paper.A4
    full_name: bool = False
    talk_about: str = ""
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionLines:
    """One section of the page; `not_shared` says what the family took off it."""

    section: Section
    title: str
    lines: tuple[SummaryLine, ...]
    not_shared: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Everything on the page but its pictures, in the order in which it stands there."""

    title: str
    statement: str
    subject: str
    born: str
    period: str
    made: str
    sample: str
    who_wrote: tuple[str, ...]
    talk_title: str
    talk_about: tuple[str, ...]
    sections: tuple[SectionLines, ...]
    all_thin: str
    notes: tuple[str, ...]
    footer: str
    initials: str

    @property
    def words(self) -> tuple[str, ...]:
        """Page as lines of plain text, for reading aloud and for a terminal."""
        told = [self.title, self.statement, self.sample, self.subject, self.born, self.period]
        told += [self.made, *self.who_wrote]
        if self.talk_about:
            told += [self.talk_title, *self.talk_about]
        told.append(self.all_thin)
        for one in self.sections:
            told += [one.title, *(line.words for line in one.lines), one.not_shared]
        told += [*self.notes, self.footer]
        return tuple(line for line in told if line)


def summary(
    lookback: Lookback, request: SummaryRequest, *, made_on: date, version: str, is_sample: bool
) -> Summary:
    """Words of the page for a period. Raises NothingWritten and, for the own words, NotPossible."""
    if not lookback.written:
        raise NothingWritten(tr("Nothing was written in these days, so the page would be empty."))
    talk = talk_lines(request.talk_about)
    shown = shared(lookback, request)
    person = lookback.person
    sections = tuple(
        one for section in Section if (one := _section(lookback, shown, section)) is not None
    )
    lines = [line for one in sections for line in one.lines]
    all_thin = bool(lines) and all(line.thin for line in lines)
    if all_thin:
        sections = tuple(
            replace(one, lines=tuple(replace(line, thin=False) for line in one.lines))
            for one in sections
        )
    born = person.birth_year
    return Summary(
        title=tr("Journal summary"),
        statement=_statement(shown),
        subject=shown.person.name,
        born=tr("born {year}", year=born) if born else "",
        period=trn(
            "{period}, {n} day",
            "{period}, {n} days",
            len(request.period),
            period=long_period(request.period),
        ),
        made=tr("Made on {day} with painjournal {version}", day=long_day(made_on), version=version),
        sample=tr("Invented sample family: nobody wrote this.") if is_sample else "",
        who_wrote=_who_wrote(shown),
        talk_title=tr("What I want to talk about"),
        talk_about=talk,
        sections=sections,
        all_thin=tr("In every line below, fewer than half the days were recorded.")
        if all_thin
        else "",
        notes=_notes(shown, lines),
        footer=tr(
            "Notes of a patient and their family, counted as they were written. "
            "Not a medical test, not a diagnosis, no advice."
        ),
        initials=person.initials,
    )


def shared(lookback: Lookback, request: SummaryRequest) -> Lookback:
    """Lookback with only what the family puts on the page, under initials unless the name is on."""
    left_out = request.left_out
    every = (*MEASURES, *lookback.own_measures)
    off = {one.code for one in every if one.code in left_out or one.section in left_out}
    places_off = PLACES in left_out or Section.PAIN in left_out
    return replace(
        lookback if request.full_name else lookback.under_initials(),
        answers={key: days for key, days in lookback.answers.items() if key[0] not in off},
        places={} if places_off else lookback.places,
        notes={},
        events={},
    )


def page_measures(lookback: Lookback) -> tuple[Measure, ...]:
    """Measures that have lines on the page: all that were answered.

    Clock times of the night are left to the journal where the hours slept were written as well.
    """
    hours = lookback.voices("sleep_minutes")
    return tuple(
        one
        for one in lookback.measures()
        if not (hours and one.kind is Kind.CLOCK and one.section is Section.SLEEP)
    )


def talk_lines(text: str) -> tuple[str, ...]:
    """Own words as the lines of the page; raises NotPossible for more than fits."""
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(lines) > TALK_LINES:
        raise NotPossible(
            "talk_about",
            trn("Please write at most {n} line.", "Please write at most {n} lines.", TALK_LINES),
        )
    if any(len(line) > TALK_LINE_LENGTH for line in lines):
        raise NotPossible(
            "talk_about",
            tr("Please keep each line to {n} letters, so that it fits.", n=TALK_LINE_LENGTH),
        )
    return lines


def page_name(person: Person, period: Period) -> str:
    """File name offered for the page: initials and dates only."""
    initials = "".join(letter for letter in person.initials if letter.isalnum())
    name = tr(
        "Journal summary {initials} {first} to {last}",
        initials=initials,
        first=period.first.isoformat(),
        last=period.last.isoformat(),
    )
    return " ".join(name.split()) + ".pdf"


def _named(writer: Writer, person: Person, named: Person) -> Writer:
    return replace(writer, name=named.name) if writer.is_self(person) else writer


def _statement(shown: Lookback) -> str:
    own = any(writer.is_self(shown.person) for writer in shown.writers)
    adults = any(not writer.is_self(shown.person) for writer in shown.writers)
    if own and adults:
        return tr("Written by the patient and family")
    return tr("Written by the patient") if own else tr("Written by the family")


def _section(lookback: Lookback, shown: Lookback, section: Section) -> SectionLines | None:
    """A section with something written in it; None where nobody wrote anything."""
    here = [one for one in page_measures(lookback) if one.section is section]
    lines = [line for one in here for line in measure_lines(shown, one)]
    gone = [short_label(one) for one in here if not shown.voices(one.code)]
    written = bool(here)
    if section is Section.PAIN and lookback.voices(PLACES):
        written = True
        lines += place_lines(shown)
        if not shown.voices(PLACES):
            gone.append(tr("Places"))
    if not written:
        return None
    not_shared = ""
    if gone and not lines:
        not_shared = tr("Not shared on this page.")
    elif gone:
        not_shared = tr("Not shared on this page: {labels}.", labels=listed(gone))
    return SectionLines(
        section=section,
        title=tr(SECTION_TITLES[section]),
        lines=tuple(lines),
        not_shared=not_shared,
    )


def _who_wrote(shown: Lookback) -> tuple[str, ...]:
    told = [_writer_words(shown, writer) for writer in shown.writers if shown.days_by(writer.id)]
    voices = Counter(one.day for one in shown.written)
    if both := sum(n > 1 for n in voices.values()):
        told.append(trn("by more than one: {n} day", "by more than one: {n} days", both))
    blank = len(shown.period) - len(shown.days_written)
    told.append(trn("no entry: {n} day", "no entry: {n} days", blank))
    if shown.late_days:
        told.append(
            trn(
                "{n} entry written more than two days later",
                "{n} entries written more than two days later",
                shown.late_days,
            )
        )
    return tuple(told)


def _writer_words(shown: Lookback, writer: Writer) -> str:
    days = shown.days_by(writer.id)
    n, name = len(days), writer.name
    if writer.id in shown.hidden_writers:
        return trn(
            "{name} {n} day (answers not shown)",
            "{name} {n} days (answers not shown)",
            n,
            name=name,
        )
    if together := sum(one.together for one in days):
        return trn(
            "{name} {n} day ({m} together with an adult)",
            "{name} {n} days ({m} together with an adult)",
            n,
            name=name,
            m=together,
        )
    return trn("{name} {n} day", "{name} {n} days", n, name=name)


def _notes(shown: Lookback, lines: list[SummaryLine]) -> tuple[str, ...]:
    """How to read the figures: only what the lines on the page need."""
    codes = {line.code for line in lines}
    notes = [
        tr("Words and steps are the family's own scale, not a validated one."),
        tr("Not ticked means not noted."),
    ]
    if codes.intersection(LEVEL_CODES):
        notes.append(tr("Pain: 0 is no pain, 10 is the most the writer can imagine."))
    if "sleep_minutes" in codes:
        notes.append(tr("Hours slept are guesses."))
    if any(not line.recorded.asked for line in lines):
        notes.append(tr("Days without “of” count what was noted without being asked."))
    if any(not writer.is_self(shown.person) for writer in shown.writers):
        notes.append(tr("Adults write what they saw; writers are never counted together."))
    notes.append(tr("Middle half: from the lower to the upper quartile of the days recorded."))
    notes.append(tr("Days without an entry may differ from days with one."))
    return tuple(notes)
