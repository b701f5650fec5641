"""The days in sight: a window that is moved and made longer or shorter over the days there are."""

from dataclasses import dataclass, replace
from datetime import date

from painjournal.domain.days import Period

LEAST_DAYS = 14
"""Shortest window; with fewer days nothing more can be seen of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """A window of `days` days from `first` on, both whole or not while it moves.

    `first` counts days as `date.toordinal` does. The window stays within the `bounds`, and where
    they are shorter than it is, it ends as they do.
    """

    first: float
    days: float
    bounds: Period

    @classmethod
    def of(cls, period: Period, bounds: Period) -> "Sight":
        """Window that shows a period of the days there are, bounds made longer to hold it."""
        held = Period(min(bounds.first, period.first), max(bounds.last, period.last))
        return cls(first=period.first.toordinal(), days=len(period), bounds=held)

    @property
    def period(self) -> Period:
        """The whole days that are closest to what is in sight."""
        first = round(self.first)
        last = first + max(1, round(self.days)) - 1
        # Half a day may round over the last day there is.
        over = max(0, last - self.bounds.last.toordinal())
        return Period(date.fromordinal(max(1, first - over)), date.fromordinal(last - over))

    def moved(self, days: float) -> "Sight":
        """The window so many days later, or earlier, as far as there are days."""
        return self._kept(replace(self, first=self.first + days))

    def zoomed(self, factor: float, around: float | None = None) -> "Sight":
        """The window `factor` times as long; the day `around` keeps its place, at first the middle.

        `around` counts days as `first` does.
        """
        around = self.first + self.days / 2 if around is None else around
        most = max(LEAST_DAYS, len(self.bounds))
        days = min(max(self.days * factor, LEAST_DAYS), most)
        share = (around - self.first) / self.days
        return self._kept(replace(self, first=around - share * days, days=days))

    def around(self, day: date) -> "Sight":
        """The window with a day in its middle, as far as there are days on both sides."""
        return self._kept(replace(self, first=day.toordinal() + 0.5 - self.days / 2))

    def _kept(self, one: "Sight") -> "Sight":
        earliest = self.bounds.first.toordinal()
        latest = self.bounds.last.toordinal() + 1 - one.days
        return replace(one, first=min(max(one.first, earliest), latest))
