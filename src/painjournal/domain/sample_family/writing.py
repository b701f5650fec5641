"""What the invented writers make of a day: their answers, places and words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from painjournal.domain.asking import is_for
from painjournal.domain.catalogue import (
    ALL_DAY,
    AT_HOME,
    FREE_DAY,
    MEASURES,
    PART_OF_THE_DAY,
    STAYED_AWAY,
)
from painjournal.domain.entries import Place
from painjournal.domain.measures import Answer
from painjournal.domain.people import Person
from painjournal.domain.sample_family.course import Lived, step
from painjournal.domain.sample_family.draws import Draws
from painjournal.domain.sample_family.school_year import is_school_day

_NONE, _CHORES, _MOVED, _HOBBY, _PEOPLE, _THERAPY, _RESTED, _OTHER = range(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """How a writer fills in a form: which part (0-1) of the days an answer is given."""

    answers: float
    details: float
    sees: float = 0.0  # how far an adult's look may be from the child's own word, in steps
    clock: bool = False
    leaves: frozenset[str] = frozenset()  # codes this writer is not asked


def answers(person: Person, habit: Habit, lived: Lived, draws: Draws) -> Mapping[str, Answer]:
    """Answers of one entry; `habit.sees` above 0 means an adult, who is asked what can be seen."""
    own = habit.sees == 0.0
    hard = lived.hard + habit.sees * draws.bell()
    sleep = lived.sleep + habit.sees * draws.bell()
    slept = min(max(15 * step(31 + 2.2 * (sleep - 2) + 1.2 * draws.bell(), 48), 240), 660)
    woke = _woke(lived, draws)
    out = (woke - slept - 5 * draws.whole(1, 7)) % (24 * 60)
    ways: Mapping[str, Callable[[], Answer]] = {
        "did_today": lambda: _did(lived, hard, draws),
        "school": lambda: _school(lived, hard, draws),
        "how_hard": lambda: step(hard),
        "moved_minutes": lambda: 5 * step(9 - 2.2 * hard + 2 * draws.bell(), 24),
        "sleep_quality": lambda: step(sleep),
        "sleep_minutes": lambda: slept,
        "sleep_lights_out": lambda: out,
        "sleep_woke": lambda: woke,
        "stress": lambda: step(lived.stress),
        "mood": lambda: step(3.1 - 0.45 * lived.stress + 0.5 * draws.bell()),
        "day_overall": lambda: step(3.4 - 0.3 * lived.stress - 0.3 * hard + 0.4 * draws.bell()),
        "pain_level": lambda: step(lived.pain, 10),
        "pain_words": lambda: step(lived.pain * 0.4),
        "pain_in_the_way": lambda: step(0.55 * hard + 0.15 * lived.pain),
    }
    found: dict[str, Answer] = {}
    times = habit.clock and draws.chance(habit.details)
    for one in MEASURES:
        way = ways.get(one.code)
        if way is None or one.code in habit.leaves or not is_for(one, person, own=own):
            continue
        if one.code in ("sleep_lights_out", "sleep_woke"):
            given = times
        elif one.code in ("mood", "day_overall", "pain_in_the_way", "moved_minutes"):
            given = draws.chance(habit.details)
        elif one.code == "sleep_minutes":
            given = draws.chance((habit.details + habit.answers) / 2)
        else:
            given = draws.chance(habit.answers)
        if given:
            found[one.code] = way()
    return found


def _woke(lived: Lived, draws: Draws) -> int:
    """Minutes after midnight, later where no school bell waits."""
    early = 6 * 60 + 30 if is_school_day(lived.day) else 8 * 60 + 20
    return early + 5 * draws.whole(-3, 6)


def _did(lived: Lived, hard: float, draws: Draws) -> frozenset[int]:
    if hard > 3.6 and draws.chance(0.3):
        return frozenset({_NONE} if draws.chance(0.4) else {_RESTED})
    ease = (4.0 - hard) / 4.0
    likely = {
        _CHORES: 0.25 + 0.35 * ease,
        _MOVED: 0.1 + 0.7 * ease,
        _HOBBY: 0.45,
        _PEOPLE: 0.2 + 0.45 * ease + (0.0 if lived.day.weekday() < 5 else 0.2),
        _THERAPY: 0.85 if lived.day.weekday() in (0, 3) and 0.2 < lived.part < 0.8 else 0.02,
        _RESTED: 0.25 + 0.12 * hard,
        _OTHER: 0.08,
    }
    ticked = frozenset(tick for tick, part in likely.items() if draws.chance(part))
    return ticked or frozenset({_HOBBY})


def _school(lived: Lived, hard: float, draws: Draws) -> int:
    if not is_school_day(lived.day):
        return FREE_DAY
    # Somebody goes to school on many a hard day; hardness only leans the answer.
    leaning = hard + 0.9 * draws.bell()
    if leaning < 1.7:
        return ALL_DAY
    if leaning < 2.9:
        return PART_OF_THE_DAY
    return AT_HOME if draws.chance(0.45) else STAYED_AWAY


def maya_places(lived: Lived, draws: Draws) -> tuple[Place, ...]:
    """The left leg nearly always, the low back often, more in a harder spell; some with levels."""
    leg = ["f-knee-l", "f-shin-l"] if draws.chance(0.75) else ["f-knee-l"]
    if draws.chance(0.5):
        leg += ["f-ankle-l", "f-foot-l"]
    if draws.chance(0.4 if lived.part > 0.5 else 0.6):
        leg += ["b-lowback-l", "b-lowback-r"]
    if lived.spell > 0:
        leg += ["f-wrist-l", "f-hand-l", "f-shoulder-l"]
    if lived.pain > 7.5:
        leg += ["b-calf-l"]
    if lived.stress > 2.8 and draws.chance(0.5):
        leg += ["f-head"]
    levels = draws.chance(0.12)
    return tuple(
        Place(id=one, level=step(lived.pain + 0.8 * draws.bell(), 10) if levels else None)
        for one in leg
    )


def finn_places(lived: Lived, draws: Draws) -> tuple[Place, ...]:
    """The right foot and ankle, now and then both feet or the belly; never with levels."""
    found = ["f-foot-r"]
    if draws.chance(0.6):
        found += ["f-ankle-r"]
    if draws.chance(0.35):
        found += ["b-heel-r"]
    if lived.spell > 0 or draws.chance(0.1):
        found += ["f-foot-l", "b-calf-r"]
    if draws.chance(0.12):
        found += ["f-belly-upper-l", "f-belly-upper-r"]
    return tuple(Place(id=one) for one in found)
