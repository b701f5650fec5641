"""Two measures side by side: which days go together, and what one was where the other was so.

Only what somebody picked is put together; nothing is searched for, ranked or suggested.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from operator import eq, ge, lt

from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind, Measure
from painjournal.domain.people import Writer
from painjournal.domain.statistics import Figures, figures

ORDERED = (Kind.STEPS, Kind.LEVEL, Kind.MINUTES, Kind.NUMBER)
"""Kinds of measures whose answers go from less to more; no others can be put side by side."""

MOST_GROUPS = 5
"""With no more different answers than this each has a group of its own."""


class Way(Enum):
    """How days go together; the value is by how many days the second lies after the first."""

    SAME_DAY = 0
    FIRST_BEFORE = 1  # the first on the day before the second
    SECOND_BEFORE = -1  # the second on the day before the first


@dataclass(frozen=True, slots=True, kw_only=True)
class PairedDays:
    """Days on which both measures were answered: `n` of the `of` that the period has.

    `days` are those of the first measure, in order, with `first` and `second` the answers.
    """

    way: Way
    days: tuple[date, ...]
    first: tuple[int, ...]
    second: tuple[int, ...]
    of: int

    @property
    def n(self) -> int:
        """How many days go together."""
        return len(self.days)

    def counts(self) -> dict[tuple[int, int], int]:
        """How many days had each pair of answers, in rising order."""
        found: dict[tuple[int, int], int] = {}
        for both in zip(self.first, self.second, strict=True):
            found[both] = found.get(both, 0) + 1
        return dict(sorted(found.items()))


class Side(Enum):
    """Which days a group holds: those with one answer to the first measure, or beside it."""

    AT = "at"
    BELOW = "below"
    FROM = "from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Figures of the second measure on days whose first one is at, below or from an answer on."""

    side: Side
    answer: int
    second: Figures


def can_be_paired(one: Measure) -> bool:
    """Whether a measure can be put beside another: its answers go from less to more."""
    return one.kind in ORDERED


def answers_alone(lookback: Lookback, writer: Writer, codes: Container[str]) -> Lookback:
    """The same period with the answers of one writer to some measures, and nothing else."""
    return Lookback(
        person=lookback.person,
        period=lookback.period,
        writers=(writer,),
        written=lookback.days_by(writer.id),
        answers={
            key: days
            for key, days in lookback.answers.items()
            if key[0] in codes and key[1] == writer.id
        },
        asked=lookback.asked,
        own_measures=lookback.own_measures,
    )


def paired(
    first: Mapping[date, int], second: Mapping[date, int], way: Way, period: Period
) -> PairedDays:
    """Days of a period on which both were answered; a day without an answer is in no pair."""
    shift = timedelta(days=way.value)
    inside = sorted(day for day in first if day in period)
    days = tuple(day for day in inside if day + shift in period and day + shift in second)
    return PairedDays(
        way=way,
        days=days,
        first=tuple(first[day] for day in days),
        second=tuple(second[day + shift] for day in days),
        of=len(period) - abs(way.value),
    )


def groups(days: PairedDays) -> tuple[Group, ...]:
    """The second measure for each answer to the first, in rising order.

    Where the first has more than five different answers its days are parted in two instead, at the
    answer that makes both parts most equal in days: never at a number from elsewhere.
    """
    different = sorted(set(days.first))
    if len(different) <= MOST_GROUPS:
        return tuple(_group(days, Side.AT, one) for one in different)
    below = {one: sum(other < one for other in days.first) for one in different}
    parting = min(different[1:], key=lambda one: abs(2 * below[one] - days.n))
    return _group(days, Side.BELOW, parting), _group(days, Side.FROM, parting)


def _group(days: PairedDays, side: Side, answer: int) -> Group:
    belongs = _BELONGS[side]
    found = [
        other for one, other in zip(days.first, days.second, strict=True) if belongs(one, answer)
    ]
    return Group(side=side, answer=answer, second=figures(found, of=len(found)))


_BELONGS = {Side.AT: eq, Side.BELOW: lt, Side.FROM: ge}
