"""Where it hurt in a period: on how many days each place, and how many places a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from painjournal.domain.asking import PainScale, days_asked
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback, Recorded
from painjournal.domain.parts import PLACES
from painjournal.domain.places import EXTRA_PLACES


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPlaces:
    """What one writer marked on the body map in a period.

    `days` maps place ids to the number of days they were marked on, most days first; "" stands for
    touch that was noted without a place. `recorded` says on how many days any place was marked. A
    `touch` that was not ticked was not noted, so that touch has no days it was asked on.
    """

    period: Period
    touch: bool
    days: Mapping[str, int]
    recorded: Recorded


def marked_places(
    lookback: Lookback, writer_id: int, part: Period, *, touch: bool = False
) -> MarkedPlaces:
    """Places that hurt, or with `touch` those where touch or clothes hurt, in part of a look back.

    Only days with a mark are counted: a day without one is not a day without pain.
    """
    marked = {
        day: places for day, places in _by_day(lookback, writer_id, touch).items() if day in part
    }
    found: dict[str, int] = {}
    for places in marked.values():
        for place in places:
            found[place] = found.get(place, 0) + 1
    rows = (row for row in lookback.asked if row.writer_id == writer_id)
    asked = frozenset() if touch else days_asked(rows, PLACES, part)
    return MarkedPlaces(
        period=part,
        touch=touch,
        days=dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))),
        recorded=Recorded(n=len(marked), of=len(asked | set(marked)), asked=bool(asked)),
    )


def places_a_day(lookback: Lookback, writer_id: int, *, touch: bool = False) -> dict[date, int]:
    """How many places of the figure one writer marked, by day.

    A day without a place has no number, save one on which the pain of the whole day was answered
    with none: the entry itself says zero. Places without a shape cannot be counted; a day with
    nothing else has no number either.
    """
    found = {
        day: len(set(places).difference(EXTRA_PLACES, ("",)))
        for day, places in _by_day(lookback, writer_id, touch).items()
    }
    numbers = {day: n for day, n in found.items() if n}
    if not touch:
        for scale in PainScale:
            for day, level in lookback.numbers(scale, writer_id).items():
                if level == 0 and day not in found:
                    numbers[day] = 0
    return dict(sorted(numbers.items()))


def days_of_place(
    lookback: Lookback, writer_id: int, place: str, *, touch: bool = False
) -> tuple[date, ...]:
    """Days on which one writer marked a place, in order."""
    by_day = _by_day(lookback, writer_id, touch)
    return tuple(sorted(day for day, places in by_day.items() if place in places))


def thirds(period: Period) -> tuple[Period, ...]:
    """Start, middle and end of a period: each day in one of them, none longer by more than a day.

    A period of fewer than three days stays whole.
    """
    if len(period) < 3:
        return (period,)
    edges = [period.first + timedelta(days=len(period) * n // 3) for n in range(4)]
    return tuple(Period(first, after - timedelta(days=1)) for first, after in pairwise(edges))


def _by_day(lookback: Lookback, writer_id: int, touch: bool) -> Mapping[date, tuple[str, ...]]:
    if touch:
        return lookback.touched.get(writer_id, {})
    return {
        day: tuple(place for place, _level in marked)
        for day, marked in lookback.places.get(writer_id, {}).items()
    }
