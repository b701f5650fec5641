"""Days of the week, and days with school or without: the same measure, grouped by kind of day.

A group is told only from LEAST answered days on. Groups are never ranked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from painjournal.domain.asking import days_asked
from painjournal.domain.catalogue import ATTENDANCE_CODES, FREE_DAY
from painjournal.domain.day_words import WEEKDAYS
from painjournal.domain.lookback import Lookback, Recorded
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.people import Occupation
from painjournal.domain.statistics import FEW, Figures, counts, figures
from painjournal.i18n import mark

LEAST = FEW
"""With fewer answered days than this a group is neither drawn nor given figures."""

_GROUPS = {
    Occupation.SCHOOL: ("school", mark("School days"), mark("Days without school")),
    Occupation.WORK: ("work", mark("Work days"), mark("Days without work")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Days of one kind: its name as a marked sentence, and what was answered on them.

    `counts` maps each answer or tick to its days. `figures` are of answers that have an order, and
    None where there is no order; n and N of both stand in `recorded`. Without enough answered days
    there is neither: `few` says so.
    """

    name: str
    recorded: Recorded
    counts: Mapping[int, int]
    figures: Figures | None

    @property
    def few(self) -> bool:
        """Whether too few days were answered to say anything of them together."""
        return self.recorded.n < LEAST


def is_rhythmic(one: Measure) -> bool:
    """Whether days of a measure can be put side by side; a clock is a circle without a middle."""
    return one.kind is not Kind.CLOCK


def by_weekday(lookback: Lookback, one: Measure, writer_id: int) -> tuple[Group, ...]:
    """Answers of one writer to a measure on Mondays, Tuesdays and so on: seven groups."""
    return tuple(
        _group(
            lookback, one, writer_id, name, (day for day in lookback.period if day.weekday() == n)
        )
        for n, name in enumerate(WEEKDAYS)
    )


def by_school_day(lookback: Lookback, one: Measure, writer_id: int) -> tuple[Group, ...]:
    """Answers of one writer on days with school (or work) and on days without: two groups.

    The same writer's answer of that day to school decides; a day without one is in neither group.
    None for a person with neither school nor work, and none for these answers themselves.
    """
    known = _GROUPS.get(lookback.person.occupation)
    if known is None or one.code in ATTENDANCE_CODES:
        return ()
    code, with_it, without = known
    said = lookback.numbers(code, writer_id)
    return (
        _group(
            lookback, one, writer_id, with_it, (day for day, at in said.items() if at != FREE_DAY)
        ),
        _group(
            lookback, one, writer_id, without, (day for day, at in said.items() if at == FREE_DAY)
        ),
    )


def answered_in_neither(lookback: Lookback, one: Measure, writer_id: int) -> int:
    """Answered days of a measure that are in no group of school days, for want of that answer."""
    known = _GROUPS.get(lookback.person.occupation)
    said = lookback.series(known[0], writer_id) if known else {}
    return sum(day not in said for day in lookback.series(one.code, writer_id))


def _group(
    lookback: Lookback, one: Measure, writer_id: int, name: str, days: Iterable[date]
) -> Group:
    among = frozenset(days)
    answers = {
        day: answer
        for day, answer in lookback.series(one.code, writer_id).items()
        if day in among and day in lookback.period
    }
    rows = (row for row in lookback.asked if row.writer_id == writer_id)
    asked = days_asked(rows, one.code, lookback.period)
    of = len((asked & among) | frozenset(answers))
    recorded = Recorded(n=len(answers), of=of, asked=bool(asked & among))
    if len(answers) < LEAST:
        return Group(name=name, recorded=recorded, counts={}, figures=None)
    ordered = one.kind not in (Kind.CHOICE, Kind.TICKS)
    return Group(
        name=name,
        recorded=recorded,
        counts=counts(_values(answers.values())),
        figures=figures(_values(answers.values()), of=of) if ordered else None,
    )


def _values(answers: Iterable[Answer]) -> Iterable[int]:
    for answer in answers:
        yield from (answer,) if isinstance(answer, int) else sorted(answer)
