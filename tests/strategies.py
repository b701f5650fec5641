"""What a family may write, for Hypothesis: every answer, place, script and control character."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.notes import normalised
from painjournal.domain.places import ELSEWHERE, place_ids

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2060, 12, 31)
ZONES = ("UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "Asia/Kathmandu")

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
    """Answers to any of the measures, often to none or few."""
    return st.fixed_dictionaries({}, optional={one.code: answers_to(one) for one in MEASURES})


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
    return Entry(
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
