"""What a family may write, for Hypothesis: every answer, part, place, script and control character.

Own measures, words and treatments are those of `LISTS`, which a journal must know to save them.
"""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry, Place
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.notes import normalised
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.places import ELSEWHERE, place_ids
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import BUILT_IN, OwnWord, WordKind

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2060, 12, 31)
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "Asia/Kathmandu")

STEPS = ("never", "once", "some", "often", "all day")
LISTS = PersonLists(
    own_measures=tuple(
        OwnMeasure(
            code=f"own-{n}",
            person_id=1,
            name=name,
            scale=scale,
            position=n,
            **more,  # type: ignore[arg-type]
        )
        for n, (name, scale, more) in enumerate(
            [
                ("Itch", Scale.LEVEL, {"adults_too": True}),
                ("Swings", Scale.STEPS, {"steps": STEPS}),
                (
                    "Warmth",
                    Scale.NUMBER,
                    {"lowest": -50, "highest": 425, "unit": "°C", "decimals": 1},
                ),
                ("Saw friends", Scale.YES_NO, {}),
                ("Lunch", Scale.TIME, {"retired": True}),
            ]
        )
    ),
    words=tuple(
        OwnWord(code=f"own-{kind.value}", person_id=1, kind=kind, words=f"our {kind.value}")
        for kind in WordKind
        if kind is not WordKind.SIGN
    ),
    treatments=tuple(
        Treatment(code=f"line-{n}", person_id=1, name=name)
        for n, name in enumerate(("Ibuprofen", "Vitamin D", "Warm bath"))
    ),
)
"""A family's own lists about person 1."""

days = st.dates(FIRST_DAY, LAST_DAY)

# Lone surrogates are among them: a text field can hand them over, though no file can hold them.
texts = st.text(st.characters(categories=None), max_size=60)


def answers_to(one: Measure) -> st.SearchStrategy[Answer]:
    """Every possible answer to a measure."""
    if one.kind is Kind.TICKS:
        alone = [frozenset({choice.value}) for choice in one.choices if choice.alone]
        others = [choice.value for choice in one.choices if not choice.alone]
        return st.sampled_from(alone) | st.frozensets(st.sampled_from(others), min_size=1)
    return st.integers(one.lowest, one.highest)


def any_answers() -> st.SearchStrategy[dict[str, Answer]]:
    """Answers to any of the measures, the family's own among them, often to none or few."""
    every = (*MEASURES, *LISTS.every_measure)
    return st.fixed_dictionaries({}, optional={one.code: answers_to(one) for one in every})


def words_of(kind: WordKind) -> st.SearchStrategy[str]:
    """Codes of the words of a kind, the family's own among them."""
    own = [one.code for one in LISTS.words if one.kind is kind]
    return st.sampled_from([*(one.code for one in BUILT_IN[kind]), *own])


def any_signs() -> st.SearchStrategy[frozenset[Sign]]:
    """Some body signs, with a place or without."""
    sign = st.builds(
        Sign, code=words_of(WordKind.SIGN), place=st.just("") | st.sampled_from(place_ids())
    )
    return st.frozensets(sign, max_size=3)


def any_sessions() -> st.SearchStrategy[list[Session]]:
    """Some sessions, the same kind perhaps twice; together they fit in a day."""
    session = st.builds(
        Session, kind=words_of(WordKind.SESSION), minutes=st.none() | st.integers(1, 480)
    )
    return st.lists(session, max_size=3)


def any_doses() -> st.SearchStrategy[list[Dose]]:
    """Some lines of the family's list, each once."""
    dose = st.builds(
        Dose,
        treatment=st.sampled_from([one.code for one in LISTS.treatments]),
        taken=st.sampled_from(Taken),
        amount=texts,
        unwanted=texts,
    )
    return st.lists(dose, max_size=3, unique_by=lambda one: one.treatment)


def any_moments() -> st.SearchStrategy[list[Moment]]:
    """Some moments of a day, two of them perhaps at the same time."""
    moment = st.builds(
        Moment,
        at=st.integers(0, 24 * 60 - 1) | st.sampled_from((0, 600)),
        level=st.none() | st.integers(0, 10),
        step=st.none() | st.integers(0, 4),
        places=st.lists(st.sampled_from(place_ids()), max_size=3).map(tuple),
        doing=texts,
        helped=texts,
    )
    return st.lists(moment, max_size=3)


def any_events() -> st.SearchStrategy[list[Event]]:
    """Some events, the same kind perhaps twice."""
    event = st.builds(Event, kind=words_of(WordKind.EVENT), words=texts)
    return st.lists(event, max_size=3)


@st.composite
def any_places(draw: st.DrawFn) -> tuple[Place, ...]:
    """Some places, each once, with a level or without; words only for another place."""
    ids = draw(st.lists(st.sampled_from(place_ids()), unique=True, max_size=6))
    level = st.none() | st.integers(0, 10)
    return tuple(
        Place(
            id=one,
            level=draw(level),
            words=normalised(draw(texts)) if one == ELSEWHERE else "",
        )
        for one in ids
    )


@st.composite
def entries(
    draw: st.DrawFn,
    *,
    person_id: int = 1,
    writer_id: int = 1,
    day: st.SearchStrategy[date] = days,
) -> Entry:
    """Whole entries as a journal keeps them, recorded at any time from their day on."""
    on = draw(day)
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    first = noon + timedelta(seconds=draw(st.integers(0, 40 * 86400)))
    plain = Entry(
        person_id=person_id,
        writer_id=writer_id,
        day=on,
        together=draw(st.booleans()),
        nothing_to_add=draw(st.booleans()),
        answers=draw(any_answers()),
        places=draw(any_places()),
        note=normalised(draw(texts)),
        zone=draw(st.sampled_from(ZONES)),
        first_recorded=first,
        changed=first + timedelta(seconds=draw(st.integers(0, 86400))),
    )
    return (
        plain.with_signs(draw(any_signs()))
        .with_noticed(draw(st.frozensets(words_of(WordKind.NOTICED), max_size=3)))
        .with_sessions(draw(any_sessions()))
        .with_doses(draw(any_doses()))
        .with_moments(draw(any_moments()))
        .with_events(draw(any_events()))
    )
