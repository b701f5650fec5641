"""How the invented days go: what lies behind the answers, day after day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from painjournal.domain.days import Period
from painjournal.domain.sample_family.draws import Draws
from painjournal.domain.sample_family.school_year import near_exams

_KEEPS = 0.78
"""How much of yesterday's swing is still there today (first-order autoregression)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ramp:
    """A value that goes from `start` to `end` between two parts (0-1) of the whole time."""

    start: float
    end: float
    begins: float
    ends: float

    def at(self, part: float) -> float:
        """Value at a part (0-1) of the whole time."""
        along = min(max((part - self.begins) / (self.ends - self.begins), 0.0), 1.0)
        return self.start + (self.end - self.start) * along


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Some days unlike the others, about `at` (0-1) of the whole time, by so much pain."""

    at: float
    days: int
    pain: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What sets one child's course apart. Doing comes back before the pain lets go.

    Pain is meant on 0-10, hardness and stress on 0-4 (more is more), sleep on 0-4 (more is well).
    """

    pain: Ramp
    hard: Ramp
    stress: float
    sleep: float
    spells: tuple[Spell, ...]
    sits_exams: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Lived:
    """What one day was like before anybody wrote about it, on the scales of Story."""

    day: date
    part: float
    pain: float
    hard: float
    sleep: float
    stress: float
    spell: float


def course(story: Story, period: Period, draws: Draws) -> Iterator[Lived]:
    """One child's days in order; each keeps a part of the day before."""
    spells = tuple(_spell_days(story, len(period), draws))
    hurts = tired = tense = 0.0
    for n, day in enumerate(period):
        part = n / max(len(period) - 1, 1)
        spell = next((one.pain for first, last, one in spells if first <= n <= last), 0.0)
        hurts = _KEEPS * hurts + 0.62 * draws.bell()
        tense = _KEEPS * tense + 0.45 * draws.bell()
        exam = 1.3 if story.sits_exams and near_exams(day) else 0.0
        stress = story.stress + tense + exam + (0.25 if day.weekday() < 5 else -0.2)
        tired = 0.6 * tired + 0.72 * draws.bell()
        sleep = story.sleep - tired - 0.22 * (stress - story.stress) - 0.1 * hurts
        pain = story.pain.at(part) + hurts + spell + 0.15 * (story.sleep - sleep)
        hard = story.hard.at(part) + 0.28 * (hurts + spell) + 0.4 * draws.bell()
        yield Lived(
            day=day, part=part, pain=pain, hard=hard, sleep=sleep, stress=stress, spell=spell
        )


def _spell_days(story: Story, days: int, draws: Draws) -> Iterator[tuple[int, int, Spell]]:
    for spell in story.spells:
        first = int(spell.at * days) + draws.whole(-3, 3)
        yield first, first + spell.days - 1, spell


def step(value: float, highest: int = 4) -> int:
    """Nearest whole step of a scale from 0 to `highest`."""
    return min(max(int(value + 0.5), 0), highest)
