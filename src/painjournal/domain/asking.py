"""What is asked of whom, how often and since when, so that "n of N days" stays true."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from painjournal.domain.catalogue import MEASURES, PAIN_CODES, PLACES
from painjournal.domain.days import Period
from painjournal.domain.measures import Measure
from painjournal.domain.people import Person, Writer


class HowOften(StrEnum):
    """How often a question stands on the form by itself."""

    DAILY = "daily"
    WEEKLY = "weekly"
    ON_DEMAND = "on demand"
    NEVER = "never"


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


def first_asked(
    person: Person,
    writer: Writer,
    since: date,
    *,
    pain: HowOften = HowOften.DAILY,
    scale: PainScale = PainScale.LEVEL,
) -> tuple[Asked, ...]:
    """Rows for a writer who begins to write about a person: the catalogue's questions for them.

    The person's own form asks everything; an adult's form only what can be seen. "Never" for pain
    takes the places and "got in the way" off too.
    """
    own = writer.is_self(person)
    rows = []
    for code in (*(one.code for one in MEASURES if is_for(one, person, own=own)), PLACES):
        how_often = HowOften.DAILY
        if code in PAIN_CODES:
            if not own:
                continue
            other_scale = code in set(PainScale) and code != scale
            how_often = HowOften.NEVER if other_scale else pain
        rows.append(
            Asked(
                person_id=person.id,
                writer_id=writer.id,
                code=code,
                how_often=how_often,
                since=since,
            )
        )
    return tuple(rows)


def is_for(one: Measure, person: Person, *, own: bool) -> bool:
    """Whether a measure suits the person's weekdays and, for an adult, can be seen from outside."""
    suits = one.occupation in (None, person.occupation)
    return suits and (own or one.observer_question is not None)


def in_force(rows: Iterable[Asked], code: str, day: date) -> Asked | None:
    """Row of one writer and person that decides about a code on a day, None before the first."""
    known = [row for row in rows if row.code == code and row.since <= day]
    return max(known, key=lambda row: row.since, default=None)


def days_asked(rows: Iterable[Asked], code: str, period: Period) -> frozenset[date]:
    """Days of a period on which a question stood on the form by itself."""
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
    return frozenset(asked)


class Stands(StrEnum):
    """How a question stands on the form of one day."""

    ASKED = "asked"  # by itself
    OFFERED = "offered"  # folded away until wanted
    ABSENT = "absent"  # not at all, unless it holds an old answer


def stands(rows: Iterable[Asked], code: str, day: date) -> Stands:
    """How a code stands on a day's form, from the rows of one writer and person.

    A day before the first row is asked as the first row says: earlier days may be filled in.
    """
    mine = sorted((row for row in rows if row.code == code), key=lambda row: row.since)
    if not mine:
        return Stands.ABSENT
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
