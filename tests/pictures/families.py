"""Look backs for tests: made of domain records alone, the same every time."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.measures import Answer, Measure
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
MAYA_WRITES = Writer(id=1, name="Maya", person_id=1)
MUM = Writer(id=2, name="Mum")
DAD = Writer(id=3, name="Grandfather Aloysius")
LAST = date(2025, 11, 18)

SCREEN = OwnMeasure(
    code="own-screen",
    person_id=1,
    name="Screen time",
    scale=Scale.NUMBER,
    highest=80,
    unit="h",
    decimals=1,
).measure
CELLO = OwnMeasure(
    code="own-cello", person_id=1, name="Practised cello", scale=Scale.YES_NO, adults_too=True
).measure
TEA = OwnMeasure(code="own-tea", person_id=1, name="Last tea", scale=Scale.TIME).measure
ITCH = OwnMeasure(code="own-itch", person_id=1, name="Itch", scale=Scale.LEVEL).measure
HAIR = OwnMeasure(
    code="own-hair",
    person_id=1,
    name="Hair day",
    scale=Scale.STEPS,
    steps=("Wild", "Odd", "OK", "Fine", "Film star"),
).measure
OWN: tuple[Measure, ...] = (SCREEN, CELLO, TEA, ITCH, HAIR)
"""One measure of a family's own on every scale."""

Places = dict[date, tuple[tuple[str, int | None], ...]]
_PLACES = ("f-knee-l", "b-lowback-l", "f-hand-r", "f-foot-l", "b-neck", "f-head")


def _weighed(random: Random, at: float, highest: int) -> int:
    return max(0, min(highest, round(random.gauss(at * highest, highest / 6))))


def family(
    days: int,
    *,
    writers: tuple[Writer, ...] = (MAYA_WRITES,),
    seed: int = 4,
    more: bool = False,
    everything: bool = False,
) -> Lookback:
    """A period that ends on LAST, written in spells with gaps, as people write.

    With `more` lengths of time and mood, with `everything` also own measures and the rest.
    """
    more = more or everything
    random = Random(seed)
    period = Period.ending(LAST, days=days)
    answers: dict[tuple[str, int], dict[date, Answer]] = {}
    places: dict[int, Places] = {}
    written: list[WrittenDay] = []
    for writer in writers:
        writing, mood = True, 0.5
        for day in period:
            if random.random() < 0.14:
                writing = not writing
            mood = max(0.1, min(0.9, mood + random.gauss(0, 0.06)))
            if not writing or (writer.person_id is None and random.random() < 0.5):
                continue
            written.append(WrittenDay(day=day, writer_id=writer.id, late=random.random() < 0.1))
            own = writer.person_id == MAYA.id
            found = _answers(random, day, mood, own=own, more=more)
            if everything:
                found |= _more_answers(random, mood, own=own)
            for code, value in found.items():
                answers.setdefault((code, writer.id), {})[day] = value
            if own and random.random() < 0.8:
                marked = random.sample(_PLACES[: 2 + int(mood * 5)], 2)
                places.setdefault(writer.id, {})[day] = tuple((one, None) for one in marked)
    return Lookback(
        person=MAYA,
        period=period,
        writers=tuple(one for one in writers if any(day.writer_id == one.id for day in written)),
        written=tuple(written),
        answers=answers,
        places=places,
        asked=tuple(
            row
            for writer in writers
            for row in first_asked(
                MAYA, writer, period.first - timedelta(days=30), measures=OWN if everything else ()
            )
        ),
        own_measures=OWN if everything else (),
    )


def _answers(random: Random, day: date, mood: float, *, own: bool, more: bool) -> dict[str, Answer]:
    weekend = day.weekday() >= 5
    found: dict[str, Answer] = {
        "did_today": frozenset(random.sample(range(1, 8), random.randint(1, 3))),
        "school": 0 if weekend else random.choices((1, 2, 3, 4), (5, 3, 1, 1))[0],
        "how_hard": _weighed(random, mood, 4),
        "sleep_quality": _weighed(random, 1 - mood, 4),
    }
    if more:
        found["sleep_minutes"] = 360 + 15 * random.randint(0, 14)
        found["moved_minutes"] = 5 * random.randint(0, 60)
    if own:
        found["stress"] = _weighed(random, mood, 4)
        found["pain_level"] = _weighed(random, 0.3 + mood / 2, 10)
        if more:
            found["mood"] = _weighed(random, mood, 4)
            found["sleep_lights_out"] = 22 * 60 + 15
    return {code: value for code, value in found.items() if random.random() < 0.9}


def _more_answers(random: Random, mood: float, *, own: bool) -> Mapping[str, Answer]:
    """What is folded away at first, and the family's own."""
    found: dict[str, Answer] = {
        "home_programme": random.randint(0, 3),
        "sleep_times_awake": random.randint(0, 12),
        CELLO.code: random.randint(0, 1),
    }
    if own:
        found["pain_usual"] = random.randint(0, 2)
        found["pain_course"] = random.randint(0, 2)
        found["pain_worst"] = _weighed(random, 0.5 + mood / 2, 10)
        found[SCREEN.code] = 5 * random.randint(0, 12)
        found[TEA.code] = (22 * 60 + 15 * random.randint(0, 16)) % (24 * 60)
        found[ITCH.code] = _weighed(random, mood, 10)
        found[HAIR.code] = _weighed(random, mood, 4)
    return {code: value for code, value in found.items() if random.random() < 0.8}
