"""An invented school year, and which home the children are at."""

from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date

from painjournal.domain.circumstances import TimeKind
from painjournal.domain.days import Period

# Month and day, both ends included; the same in every year.
_HOLIDAYS = (
    ((1, 1), (1, 6)),
    ((2, 10), (2, 16)),
    ((4, 2), (4, 15)),
    ((7, 6), (8, 28)),
    ((10, 24), (11, 2)),
    ((12, 20), (12, 31)),
)
_EXAMS = (((1, 20), (1, 31)), ((5, 25), (6, 12)), ((11, 17), (11, 28)))
_TRIP = ((8, 4), (8, 13))

# The same year as a family writes it down: name, kind, first and last day; some end in the next.
_TIMES = (
    ("Spring term", TimeKind.TERM, (1, 7), (4, 1)),
    ("February break", TimeKind.HOLIDAY, (2, 10), (2, 16)),
    ("Spring holidays", TimeKind.HOLIDAY, (4, 2), (4, 15)),
    ("Summer term", TimeKind.TERM, (4, 16), (7, 5)),
    ("Summer holidays", TimeKind.HOLIDAY, (7, 6), (8, 28)),
    ("Autumn term", TimeKind.TERM, (8, 29), (12, 19)),
    ("Autumn break", TimeKind.HOLIDAY, (10, 24), (11, 2)),
    ("Winter holidays", TimeKind.HOLIDAY, (12, 20), (1, 6)),
)


def _is_holiday(day: date) -> bool:
    """Whether school is closed for some weeks."""
    return _in_any(day, _HOLIDAYS)


def is_school_day(day: date) -> bool:
    """Whether there is school: Monday to Friday outside the holidays."""
    return day.weekday() < 5 and not _is_holiday(day)


def near_exams(day: date) -> bool:
    """Whether exams are near, at the secondary school."""
    return _in_any(day, _EXAMS)


def on_trip(day: date) -> bool:
    """Whether the family is away on the island, in another time zone."""
    return _in_any(day, (_TRIP,))


def trip_starts(day: date) -> bool:
    """Whether the family leaves for the island on this day."""
    return (day.month, day.day) == _TRIP[0]


def school_times(period: Period) -> Iterator[tuple[str, TimeKind, Period]]:
    """Terms and holidays that a period touches, whole, the earliest first."""
    for year in range(max(MINYEAR, period.first.year - 1), period.last.year + 1):
        for name, kind, first, last in _TIMES:
            ends = year if first < last else min(year + 1, MAXYEAR)
            time = Period(date(year, *first), max(date(ends, *last), date(year, *first)))
            if time.first <= period.last and time.last >= period.first:
                yield name, kind, time


def at_dads(day: date) -> bool:
    """Whether the children are at Dad's: every second weekend from Friday, and Wednesdays."""
    if on_trip(day):
        return False
    return day.weekday() == 2 or (day.weekday() >= 4 and (day.toordinal() // 7) % 2 == 0)


def _in_any(day: date, stretches: tuple[tuple[tuple[int, int], tuple[int, int]], ...]) -> bool:
    return any(first <= (day.month, day.day) <= last for first, last in stretches)
