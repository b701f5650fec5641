"""A period looked back at: only what was answered is counted, and each voice by itself."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback, Recorded, WrittenDay
from painjournal.domain.measures import Answer
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA, BY_MUM = Writer(id=1, name="Maya", person_id=1), Writer(id=2, name="Mum")
FIRST = date(2025, 11, 1)
PERIOD = Period(FIRST, FIRST + timedelta(days=29))


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def made(
    answers: Mapping[tuple[str, int], Mapping[date, Answer]],
    period: Period = PERIOD,
) -> Lookback:
    return Lookback(
        person=MAYA,
        period=period,
        writers=(BY_MAYA, BY_MUM),
        written=(
            WrittenDay(day=on(5), writer_id=2, late=True),
            WrittenDay(day=on(2), writer_id=1),
            WrittenDay(day=on(1), writer_id=1, late=True),
            WrittenDay(day=on(2), writer_id=2),
        ),
        answers=answers,
        places={1: {on(1): (("f-knee-r", 3), ("b-lowback-l", None)), on(2): (("b-lowback-l", 1),)}},
        asked=(
            *first_asked(MAYA, BY_MAYA, period.first),
            *first_asked(MAYA, BY_MUM, period.first),
        ),
    )


def test_days_and_late_entries_are_counted_each_once() -> None:
    back = made({})
    assert back.days_written == {on(1), on(2), on(5)}
    assert back.late_days == 2
    assert [one.day for one in back.days_by(1)] == [on(1), on(2)]


def test_voices_are_apart_and_the_person_comes_first() -> None:
    back = made({("how_hard", 2): {on(5): 4}, ("how_hard", 1): {on(1): 1}})
    assert back.voices("how_hard") == (BY_MAYA, BY_MUM)
    assert back.numbers("how_hard", 1) == {on(1): 1}
    assert back.numbers("how_hard", 2) == {on(5): 4}
    assert back.voices("stress") == ()
    assert back.voices(PLACES) == (BY_MAYA,)
    assert [one.code for one in back.measures()] == ["how_hard"]


def test_ticks_are_counted_by_day_and_are_no_numbers() -> None:
    back = made({("did_today", 1): {on(1): frozenset({1, 2}), on(2): frozenset({2})}})
    assert back.counts("did_today", 1) == {1: 1, 2: 2}
    assert back.numbers("did_today", 1) == {}


def test_places_are_counted_most_days_first() -> None:
    assert list(made({}).place_counts(1).items()) == [("b-lowback-l", 2), ("f-knee-r", 1)]
    assert made({}).place_counts(2) == {}


def test_an_answer_given_unasked_counts_as_a_day_asked() -> None:
    back = made({("stress", 2): {on(3): 1}})
    assert back.recorded("stress", 2) == Recorded(n=1, of=1, asked=False)
    assert back.recorded("stress", 2).days == "noted on 1 day"
    assert back.figures(measure("stress"), 2).of == 1
    assert back.recorded("stress", 1) == Recorded(n=0, of=30, asked=True)
    assert back.recorded("stress", 1).days == "0 of 30 days"
    assert back.recorded(PLACES, 1).days == "2 of 30 days"


answered = st.dictionaries(st.integers(0, 29), st.integers(0, 4), max_size=30)


@given(answered, st.integers(0, 30))
def test_days_without_an_answer_are_never_counted_as_anything(
    given_answers: dict[int, int], more: int
) -> None:
    series = {on(n): value for n, value in given_answers.items()}
    back = made({("stress", 1): series})
    longer = made({("stress", 1): series}, Period(PERIOD.first, on(29 + more)))
    few, many = back.figures(measure("stress"), 1), longer.figures(measure("stress"), 1)
    assert few.n == many.n == len(series) == sum(back.counts("stress", 1).values())
    assert (few.of, many.of) == (30, 30 + more)
    assert (few.values, few.median) == (many.values, many.median)
    assert back.counts("stress", 1) == longer.counts("stress", 1)
