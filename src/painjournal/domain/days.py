"""Days and periods as a diary counts them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from painjournal.domain.errors import DatesReversed
from painjournal.i18n import tr

DAY_STARTS = time(4)
"""Until this hour of the night a person is still writing about the day before."""

DAY_MINUTES = 24 * 60
"""Minutes of a day as its clock shows them."""

LATE_AFTER_DAYS = 2
"""An entry first recorded more than this many local days after its day counts as late."""


def diary_day(now: datetime) -> date:
    """Day a person means when writing at the local wall time `now`: before 04:00 the day before."""
    return now.date() - timedelta(days=1) if now.time() < DAY_STARTS else now.date()


def is_late(day: date, first_recorded_on: date) -> bool:
    """Whether an entry for `day`, first recorded on a local date, was recorded late."""
    return (first_recorded_on - day).days > LATE_AFTER_DAYS


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends included. Raises DatesReversed when last is before first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise DatesReversed(
                tr(
                    "The first day, {first}, lies after the last day, {last}.",
                    first=self.first.isoformat(),
                    last=self.last.isoformat(),
                )
            )

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(days=n) for n in range(len(self)))

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last

    @classmethod
    def ending(cls, last: date, *, days: int) -> "Period":
        """Period of so many days that ends on `last`."""
        return cls(last - timedelta(days=days - 1), last)
