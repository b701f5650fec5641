"""Which answer the calendar can show as a shade, by whom, and how it is said."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import floor

from painjournal.domain.answer_words import number_words
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import IN_ORDER, Kind, Measure
from painjournal.domain.people import Writer
from painjournal.i18n import tr
from painjournal.pictures.scales import scale_ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One measure by one writer, whose answers can be put in order."""

    measure: Measure
    writer_id: int
    name: str

    def value(self, lookback: Lookback, day: date) -> int | None:
        """Answer of a day, None without one."""
        answer = lookback.series(self.measure.code, self.writer_id).get(day)
        return answer if isinstance(answer, int) else None

    def part(self, value: int) -> float:
        """How far along the scale of the measure, 0 to 1."""
        lowest, highest = scale_ends(self.measure)
        return min(1.0, (value - lowest) / (highest - lowest))

    @property
    def ends(self) -> tuple[str, str]:
        """Words of both ends of the scale."""
        lowest, highest = scale_ends(self.measure)
        return self.words(lowest), self.words(highest)

    def words(self, value: int) -> str:
        """The answer in words."""
        return number_words(self.measure, value)

    def digits(self, value: int) -> str:
        """The answer in a few signs: step, level, minutes, or hours with their half."""
        one = self.measure
        if one.kind is Kind.MINUTES and one.told_in_hours:
            halves = floor(value / 30 + 0.5)
            half = "½" if halves % 2 else ""
            return f"{halves // 2 or ''}{half}" or "0"
        if one.kind is Kind.NUMBER and one.decimals:
            return str(round(value / 10**one.decimals))
        return str(value)


def offered(lookback: Lookback) -> Iterator[Shown]:
    """What the answers of a period offer, the person's own before an adult's."""
    own = [one for one in lookback.writers if one.is_self(lookback.person)]
    others = [one for one in lookback.writers if not one.is_self(lookback.person)]
    for writer in (*own, *others):
        for one in lookback.measures():
            if one.kind in IN_ORDER and lookback.numbers(one.code, writer.id):
                yield Shown(measure=one, writer_id=writer.id, name=_name(one, writer, lookback))


def _name(one: Measure, writer: Writer, lookback: Lookback) -> str:
    if len(lookback.writers) < 2:
        return tr(one.label)
    return tr("{measure}, by {name}", measure=tr(one.label), name=writer.name)
