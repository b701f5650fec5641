"""Two stretches of days side by side: which days they are, and what was written in both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.day_words import long_day
from painjournal.domain.days import Period
from painjournal.domain.errors import NotPossible
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.i18n import tr, trn

_ONE_DAY = timedelta(days=1)
_FIRST_MEASURE = "how_hard"


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeriods:
    """An earlier and a later stretch of days that share no day, each with its name in words.

    Raises NotPossible with the field "later_first" when the later days begin too early.
    """

    earlier: Period
    later: Period
    earlier_name: str
    later_name: str

    def __post_init__(self) -> None:
        if self.later.first <= self.earlier.last:
            raise NotPossible(
                "later_first",
                tr(
                    "The later days must begin after the earlier days end, on {day}.",
                    day=long_day(self.earlier.last),
                ),
            )


def last_days(days: int, *, today: date) -> TwoPeriods:
    """The last so many days, today among them, and as many before."""
    later = Period.ending(today, days=days)
    return TwoPeriods(
        earlier=Period.ending(later.first - _ONE_DAY, days=days),
        later=later,
        earlier_name=trn("One day before", "The {n} days before", days),
        later_name=trn("The last day", "The last {n} days", days),
    )


def around(day: date, *, days: int, today: date) -> TwoPeriods:
    """So many days up to a date and as many from it on; fewer on both sides if they end today."""
    days = min(days, (today - day).days + 1)
    return _parted_at(
        day,
        earlier=Period.ending(day - _ONE_DAY, days=days),
        later=Period.ending(day + timedelta(days=days - 1), days=days),
    )


def all_around(day: date, *, first_written: date, today: date) -> TwoPeriods:
    """Every day since the first written one up to a date, and every day from it until today.

    Raises NotPossible with the field "day" when nothing was written before.
    """
    if day <= first_written:
        raise NotPossible("day", tr("Nothing was written before this date."))
    return _parted_at(day, earlier=Period(first_written, day - _ONE_DAY), later=Period(day, today))


def _parted_at(day: date, *, earlier: Period, later: Period) -> TwoPeriods:
    return TwoPeriods(
        earlier=earlier,
        later=later,
        earlier_name=tr("Before {day}", day=long_day(day)),
        later_name=tr("From {day} on", day=long_day(day)),
    )


def terms(times: Iterable[SchoolTime], *, today: date, same_length: bool) -> TwoPeriods | None:
    """The school term that began last and the one before; None where there are not two.

    Of the same length they are the first days of both, as many as the shorter one has until today.
    """
    begun = [one for one in times if one.kind is TimeKind.TERM and one.first <= today]
    this = max(begun, key=lambda one: one.first, default=None)
    if this is None:
        return None
    ended = [one for one in begun if one.last < this.first]
    before = max(ended, key=lambda one: one.last, default=None)
    if before is None:
        return None
    earlier, later = Period(before.first, before.last), Period(this.first, min(this.last, today))
    if same_length:
        days = min(len(earlier), len(later))
        earlier, later = (
            Period(one.first, one.first + timedelta(days=days - 1)) for one in (earlier, later)
        )
    return TwoPeriods(earlier=earlier, later=later, earlier_name=before.name, later_name=this.name)


def dated(
    *,
    earlier_first: date,
    earlier_last: date,
    later_first: date,
    later_last: date | None,
    today: date,
) -> TwoPeriods:
    """Two stretches as dates give them; without a last day the later one is as long as the other.

    Raises NotPossible with the name of the date that cannot be.
    """
    for field, first, last in (
        ("earlier_last", earlier_first, earlier_last),
        ("later_last", later_first, later_last),
    ):
        if last is not None and last < first:
            raise NotPossible(field, tr("The last day comes before the first day."))
    earlier = Period(earlier_first, earlier_last)
    last = later_last or later_first + timedelta(days=len(earlier) - 1)
    two = TwoPeriods(
        earlier=earlier,
        later=Period(later_first, last),
        earlier_name=tr("Earlier days"),
        later_name=tr("Later days"),
    )
    if last > today:
        raise NotPossible(
            "later_first",
            tr("As many days from here end on {day}, which has not come yet.", day=long_day(last)),
        )
    return two


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLookbacks:
    """What one writer wrote in an earlier and in a later stretch of days."""

    periods: TwoPeriods
    earlier: Lookback
    later: Lookback
    writer: Writer

    @classmethod
    def heard(
        cls, periods: TwoPeriods, earlier: Lookback, later: Lookback, writer: Writer
    ) -> "TwoLookbacks":
        """Both look backs with the answers of this writer alone: voices are never mixed."""
        return cls(
            periods=periods,
            earlier=earlier.heard(writer.id),
            later=later.heard(writer.id),
            writer=writer,
        )

    def under_initials(self) -> "TwoLookbacks":
        """Both under the person's initials, for a picture that leaves the house."""
        earlier, later = (side.under_initials() for side in self.sides)
        own = self.writer.is_self(self.later.person)
        writer = replace(self.writer, name=later.person.name) if own else self.writer
        return replace(self, earlier=earlier, later=later, writer=writer)

    @property
    def sides(self) -> tuple[Lookback, Lookback]:
        """The earlier look back, then the later."""
        return self.earlier, self.later

    @property
    def days_written(self) -> tuple[int, int]:
        """On how many days the writer wrote, in both."""
        return (
            len(self.earlier.days_by(self.writer.id)),
            len(self.later.days_by(self.writer.id)),
        )

    def measures(self) -> tuple[Measure, ...]:
        """Measures answered in either stretch, function first; the family's own come last.

        Both stretches show the same measures in the same order, whichever was answered where.
        """
        own = self.later.own_measures
        every = sorted(MEASURES, key=lambda one: one.code != _FIRST_MEASURE)
        return tuple(
            one
            for one in (*every, *own)
            if any(side.series(one.code, self.writer.id) for side in self.sides)
        )

    @property
    def has_places(self) -> bool:
        """Whether a place was marked in either stretch."""
        return any(side.voices(PLACES) for side in self.sides)

    def places(self) -> tuple[str, ...]:
        """Places marked in either stretch, those of most days in both together first."""
        total: dict[str, int] = {}
        for side in self.sides:
            for place, days in side.place_counts(self.writer.id).items():
                total[place] = total.get(place, 0) + days
        return tuple(sorted(total, key=lambda place: (-total[place], place)))
