"""A period of days looked back at: what was written about one person, ready to draw and count."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from painjournal.domain.asking import Asked, days_asked
from painjournal.domain.catalogue import ALL_DAY, FREE_DAY, MEASURES, PART_OF_THE_DAY
from painjournal.domain.days import Period
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.parts import PLACES, Event
from painjournal.domain.people import Person, Writer
from painjournal.domain.statistics import Figures, after_midnight, counts, figures, is_thin
from painjournal.i18n import trn


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """That one writer wrote about a day: late or not, together with the person or not."""

    day: date
    writer_id: int
    late: bool = False
    together: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Days at school or at work: `attended` all or in part, of the `days` that had any.

    `free` days had none and are not among them.
    """

    attended: int
    days: int
    free: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """On `n` days something was answered, of the `of` days on which it was asked or answered.

    `asked` is False where it never stood on the form by itself: then there is no honest "of".
    """

    n: int
    of: int
    asked: bool

    @property
    def thin(self) -> bool:
        """Whether fewer than half the days asked were answered."""
        return is_thin(self.n, self.of)

    @property
    def days(self) -> str:
        """The count in words: "5 of 30 days", or "noted on 5 days" of what was not asked."""
        if self.asked:
            return trn("{m} of {n} day", "{m} of {n} days", self.of, m=self.n)
        return trn("noted on {n} day", "noted on {n} days", self.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookback:
    """All that was written about a person in a period and may be shown to whoever looks.

    `writers` are those who wrote in the period, the person first. `answers` maps (code, writer id)
    to day -> answer; `places` maps writer id to day -> (place id, level or None) pairs, `touched`
    to day -> places where touch or clothes hurt, "" where no place was said. A writer who shows
    others only that something was written has days in `written` but nothing else.
    `own_measures` are the family's own about this person, retired ones among them, in their order.
    """

    person: Person
    period: Period
    writers: tuple[Writer, ...] = ()
    written: tuple[WrittenDay, ...] = ()
    answers: Mapping[tuple[str, int], Mapping[date, Answer]] = field(default_factory=dict)
    places: Mapping[int, Mapping[date, tuple[tuple[str, int | None], ...]]] = field(
        default_factory=dict
    )
    touched: Mapping[int, Mapping[date, tuple[str, ...]]] = field(default_factory=dict)
    notes: Mapping[int, Mapping[date, str]] = field(default_factory=dict)
    events: Mapping[int, Mapping[date, tuple[Event, ...]]] = field(default_factory=dict)
    asked: tuple[Asked, ...] = ()
    hidden_writers: frozenset[int] = frozenset()
    own_measures: tuple[Measure, ...] = ()

    @property
    def days_written(self) -> frozenset[date]:
        """Days on which anybody wrote."""
        return frozenset(one.day for one in self.written)

    def days_by(self, writer_id: int) -> tuple[WrittenDay, ...]:
        """Days one writer wrote, in order."""
        mine = (one for one in self.written if one.writer_id == writer_id)
        return tuple(sorted(mine, key=lambda one: one.day))

    @property
    def late_days(self) -> int:
        """Number of entries first recorded more than two days after their day."""
        return sum(one.late for one in self.written)

    def series(self, code: str, writer_id: int) -> Mapping[date, Answer]:
        """Answers of one writer to one measure by day; empty when there are none."""
        return self.answers.get((code, writer_id), {})

    def numbers(self, code: str, writer_id: int) -> dict[date, int]:
        """Answers that are single numbers, by day."""
        found = self.series(code, writer_id)
        return {day: value for day, value in found.items() if isinstance(value, int)}

    def voices(self, code: str) -> tuple[Writer, ...]:
        """Writers who answered a measure (or marked places) in the period, the person first."""
        if code == PLACES:
            return tuple(one for one in self.writers if self.places.get(one.id))
        return tuple(one for one in self.writers if self.answers.get((code, one.id)))

    def heard(self, writer_id: int) -> "Lookback":
        """The same period with the answers of one writer alone; who wrote when stays known."""
        return replace(
            self,
            answers={key: days for key, days in self.answers.items() if key[1] == writer_id},
            places={one: days for one, days in self.places.items() if one == writer_id},
            touched={one: days for one, days in self.touched.items() if one == writer_id},
            notes={one: days for one, days in self.notes.items() if one == writer_id},
            events={one: days for one, days in self.events.items() if one == writer_id},
        )

    def under_initials(self) -> "Lookback":
        """The same under the person's initials, for a page or picture that leaves the house."""
        named = replace(self.person, name=self.person.initials)
        return replace(
            self,
            person=named,
            writers=tuple(
                replace(one, name=named.name) if one.is_self(self.person) else one
                for one in self.writers
            ),
        )

    def measures(self) -> tuple[Measure, ...]:
        """Measures that anybody answered in the period: those of the catalogue, then own ones."""
        return tuple(one for one in (*MEASURES, *self.own_measures) if self.voices(one.code))

    def recorded(self, code: str, writer_id: int) -> Recorded:
        """On how many days one writer answered a measure or marked places, of those asked."""
        rows = tuple(row for row in self.asked if row.writer_id == writer_id)
        answered = (
            self.places.get(writer_id, {}) if code == PLACES else self.series(code, writer_id)
        )
        asked = days_asked(rows, code, self.period)
        return Recorded(n=len(answered), of=len(asked | frozenset(answered)), asked=bool(asked))

    def figures(self, one: Measure, writer_id: int) -> Figures:
        """Figures of a measure whose answers are in order; clock times may go on past midnight."""
        values = self.numbers(one.code, writer_id).values()
        return figures(
            after_midnight(values) if one.kind is Kind.CLOCK else values,
            of=self.recorded(one.code, writer_id).of,
        )

    def counts(self, code: str, writer_id: int) -> dict[int, int]:
        """Days with each answer or tick of a measure."""
        found: list[int] = []
        for answer in self.series(code, writer_id).values():
            found.extend([answer] if isinstance(answer, int) else sorted(answer))
        return counts(found)

    def attendance(self, code: str, writer_id: int) -> Attendance:
        """Attendance of school or work, by its code, as one writer noted it."""
        found = self.counts(code, writer_id)
        free = found.pop(FREE_DAY, 0)
        attended = found.get(ALL_DAY, 0) + found.get(PART_OF_THE_DAY, 0)
        return Attendance(attended=attended, days=sum(found.values()), free=free)

    def place_counts(self, writer_id: int) -> dict[str, int]:
        """Days on which each place was marked, most days first."""
        found: dict[str, int] = {}
        for marked in self.places.get(writer_id, {}).values():
            for place, _level in marked:
                found[place] = found.get(place, 0) + 1
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))
