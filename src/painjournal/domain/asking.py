"""What is asked of whom, how often and since when, so that "n of N days" stays true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from painjournal.domain.catalogue import LEVEL_CODES, MEASURES, WORD_CODES
from painjournal.domain.days import Period
from painjournal.domain.measures import Measure, Section
from painjournal.domain.parts import PARTS
from painjournal.domain.people import Person


class HowOften(StrEnum):
    """How often a question stands on the form by itself."""

    DAILY = "daily"
    WEEKLY = "weekly"
    ON_DEMAND = "on demand"  # folded away until wanted
    NEVER = "never"


EVERYTHING = "everything"
"""Code of a row that speaks of the whole form: "never" while a writer or person is archived."""


class PainScale(StrEnum):
    """Which of the two pain scales a person uses; one is never turned into the other."""

    LEVEL = "pain_level"
    WORDS = "pain_words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """From the day `since`, a question is asked so often of one writer about one person.

    A weekly question is asked on the weekday of `since`.
    """

    person_id: int
    writer_id: int
    code: str
    how_often: HowOften
    since: date

    def on(self, day: date) -> bool:
        """Whether the question stands on the form of this day by itself."""
        if day < self.since:
            return False
        if self.how_often is HowOften.WEEKLY:
            return day.weekday() == self.since.weekday()
        return self.how_often is HowOften.DAILY


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that can stand on the form: a measure, or a part that is no single answer."""

    code: str
    label: str
    section: Section


def items(person: Person, *, own: bool, measures: Iterable[Measure] = ()) -> tuple[Item, ...]:
    """All that can be asked of a writer about a person, in the order of the form.

    `own`: the writer is the person. `measures` are the family's own that are not retired.
    """
    every = [
        Item(code=one.code, label=one.label, section=one.section)
        for one in (*MEASURES, *measures)
        if is_for(one, person, own=own)
    ]
    every += [
        Item(code=part.code, label=part.label, section=part.section)
        for part in PARTS
        if own or part.seen
    ]
    order = list(Section)
    return tuple(sorted(every, key=lambda one: order.index(one.section)))


def in_order(codes: Iterable[str], order: Sequence[str]) -> list[str]:
    """Codes in the order a writer gave them; those without a place keep theirs, behind these."""
    place = {code: n for n, code in enumerate(dict.fromkeys(order))}
    return sorted(codes, key=lambda code: place.get(code, len(place)))


def scale_of(rows: Iterable[Asked], day: date) -> PainScale:
    """Pain scale a person uses on a day, the last one used while none is asked.

    From the rows of one writer and person.
    """
    mine = [row for row in rows if row.code in set(PainScale)]
    now = [in_force(mine, scale, day) for scale in PainScale]
    used = [row for row in now if row is not None and row.how_often is not HowOften.NEVER]
    used = used or [row for row in mine if row.how_often is not HowOften.NEVER]
    begun = [row for row in used if row.since <= day]
    # A day before the first row is asked as the first row says.
    last = max(begun, key=_since, default=None) or min(used, key=_since, default=None)
    return PainScale.LEVEL if last is None else PainScale(last.code)


def _since(row: Asked) -> date:
    return row.since


def other_scale(scale: PainScale) -> PainScale:
    """The pain scale that is not this one."""
    return PainScale.WORDS if scale is PainScale.LEVEL else PainScale.LEVEL


def codes_of(scale: PainScale) -> tuple[str, ...]:
    """Questions that are answered on a pain scale; those of both stand in the same order."""
    return LEVEL_CODES if scale is PainScale.LEVEL else WORD_CODES


def is_for(one: Measure, person: Person, *, own: bool) -> bool:
    """Whether a measure suits the person's weekdays and, for an adult, can be seen from outside."""
    suits = one.occupation in (None, person.occupation)
    return suits and (own or one.observer_question is not None)


def in_force(rows: Iterable[Asked], code: str, day: date) -> Asked | None:
    """Row of one writer and person that decides about a code on a day, None before the first."""
    known = [row for row in rows if row.code == code and row.since <= day]
    return max(known, key=lambda row: row.since, default=None)


def days_asked(rows: Iterable[Asked], code: str, period: Period) -> frozenset[date]:
    """Days of a period on which a question stood on the form by itself.

    While the writer or the person was archived nothing was asked. The rows are of one writer and
    person.
    """
    rows = tuple(rows)
    asked = _days_asked(rows, code, period)
    if any(row.code == EVERYTHING for row in rows):
        asked = {day for day in asked if not is_silent(rows, day)}
    return frozenset(asked)


def is_silent(rows: Iterable[Asked], day: date) -> bool:
    """Whether nothing at all was asked on a day, since the writer or the person was archived."""
    row = in_force(rows, EVERYTHING, day)
    return row is not None and row.how_often is HowOften.NEVER


def _days_asked(rows: Iterable[Asked], code: str, period: Period) -> set[date]:
    mine = sorted((row for row in rows if row.code == code), key=lambda row: row.since)
    asked: set[date] = set()
    for n, row in enumerate(mine):
        first = max(row.since, period.first)
        last = min(mine[n + 1].since, period.last) if n + 1 < len(mine) else period.last
        if first > last or row.how_often in (HowOften.ON_DEMAND, HowOften.NEVER):
            continue
        start, step = first.toordinal(), 1
        if row.how_often is HowOften.WEEKLY:
            start, step = start + (row.since.weekday() - first.weekday()) % 7, 7
        asked.update(map(date.fromordinal, range(start, last.toordinal() + 1, step)))
        if n + 1 < len(mine) and mine[n + 1].since <= period.last:
            asked.discard(mine[n + 1].since)
    return asked


class Stands(StrEnum):
    """How a question stands on the form of one day."""

    ASKED = "asked"  # by itself
    OFFERED = "offered"  # folded away until wanted
    ABSENT = "absent"  # not at all, unless it holds an old answer


def stands(rows: Iterable[Asked], code: str, day: date) -> Stands:
    """How a code stands on a day's form, from the rows of one writer and person.

    A day before the first row is asked as the first row says: earlier days may be filled in. What
    no row speaks of, because it came with a later version, is offered.
    """
    mine = sorted((row for row in rows if row.code == code), key=lambda row: row.since)
    if not mine:
        return Stands.OFFERED
    row = in_force(mine, code, day) or mine[0]
    match row.how_often:
        case HowOften.NEVER:
            return Stands.ABSENT
        case HowOften.WEEKLY if day.weekday() == row.since.weekday():
            return Stands.ASKED
        case HowOften.DAILY:
            return Stands.ASKED
        case _:
            return Stands.OFFERED
