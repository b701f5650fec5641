"""Where it hurt: days a place, places a day, and a period in three parts; nothing is guessed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import (
    days_of_place,
    marked_places,
    places_a_day,
    thirds,
)
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA = Writer(id=1, name="Maya", person_id=1)
FIRST = date(2025, 11, 1)
PERIOD = Period(FIRST, FIRST + timedelta(days=29))

KNEE, BACK = ("f-knee-l", 3), ("b-lowback-l", None)


def on(n: int) -> date:
    return FIRST + timedelta(days=n)


def made(
    places: Mapping[int, tuple[tuple[str, int | None], ...]],
    touched: Mapping[int, tuple[str, ...]] | None = None,
    **answers: Mapping[int, int],
) -> Lookback:
    return Lookback(
        person=MAYA,
        period=PERIOD,
        writers=(BY_MAYA,),
        answers={
            (code, 1): {on(n): value for n, value in series.items()}
            for code, series in answers.items()
        },
        places={1: {on(n): marked for n, marked in places.items()}},
        touched={1: {on(n): marked for n, marked in (touched or {}).items()}},
        asked=first_asked(MAYA, BY_MAYA, on(10)),
    )


def test_days_are_counted_place_by_place_and_never_added_up() -> None:
    found = marked_places(made({1: (KNEE, BACK), 2: (KNEE,), 15: (KNEE,)}), 1, PERIOD)
    assert list(found.days.items()) == [("f-knee-l", 3), ("b-lowback-l", 1)]
    assert found.recorded.n == 3
    assert found.recorded.of == 22, "twenty days on which it was asked, and two before"


def test_only_days_of_the_part_count_and_of_days_asked_in_it() -> None:
    back = made({1: (KNEE,), 12: (BACK,), 29: (BACK,)})
    first, middle, last = (marked_places(back, 1, part) for part in thirds(PERIOD))
    assert first.days == {"f-knee-l": 1}
    assert first.recorded.days == "noted on 1 day", "it was not asked yet"
    assert middle.recorded.days == last.recorded.days == "1 of 10 days"


def test_another_writers_marks_are_not_mixed_in() -> None:
    back = made({1: (KNEE,)})
    back = replace(back, places={**back.places, 2: {on(2): (BACK,)}})
    assert marked_places(back, 1, PERIOD).days == {"f-knee-l": 1}
    assert marked_places(back, 2, PERIOD).days == {"b-lowback-l": 1}
    assert marked_places(back, 3, PERIOD).days == {}


def test_touch_is_noted_or_not_and_never_of_days_asked() -> None:
    back = made({1: (KNEE,)}, {3: ("f-shin-l", "f-foot-l"), 15: ("",)})
    found = marked_places(back, 1, PERIOD, touch=True)
    assert found.days == {"": 1, "f-foot-l": 1, "f-shin-l": 1}
    assert found.recorded.days == "noted on 2 days"
    assert places_a_day(back, 1, touch=True) == {on(3): 2}
    assert days_of_place(back, 1, "", touch=True) == (on(15),)


def test_a_day_without_places_is_a_gap_unless_the_entry_says_that_nothing_hurt() -> None:
    back = made({1: (KNEE, BACK)}, how_hard={2: 0, 3: 1}, pain_level={3: 4, 4: 0, 1: 0})
    assert places_a_day(back, 1) == {on(1): 2, on(4): 0}
    assert places_a_day(made({}, pain_words={5: 0, 6: 1}), 1) == {on(5): 0}
    assert places_a_day(made({}, {2: ("f-foot-l",)}, pain_level={5: 0}), 1, touch=True) == {
        on(2): 1
    }


def test_places_without_a_shape_cannot_be_counted_but_keep_their_days() -> None:
    back = made({1: (("whole-body", None),), 2: (("whole-body", 2), KNEE)}, pain_level={1: 0})
    assert places_a_day(back, 1) == {on(2): 1}
    assert days_of_place(back, 1, "whole-body") == (on(1), on(2))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 4000))
def test_thirds_hold_every_day_once_and_are_about_as_long(first: date, days: int) -> None:
    period = Period.ending(first, days=days)
    parts = thirds(period)
    assert [day for part in parts for day in part] == list(period)
    assert len(parts) == (3 if days > 2 else 1)
    lengths = {len(part) for part in parts}
    assert max(lengths) - min(lengths) <= 1


@given(st.dictionaries(st.integers(0, 29), st.sets(st.sampled_from(["f-knee-l", "b-neck"]))))
def test_the_parts_of_a_period_add_up_to_it(days: dict[int, set[str]]) -> None:
    marked = {
        n: tuple((one, None) for one in sorted(places)) for n, places in days.items() if places
    }
    back = made(marked)
    whole = marked_places(back, 1, PERIOD)
    parts = [marked_places(back, 1, part) for part in thirds(PERIOD)]
    assert whole.recorded.n == sum(part.recorded.n for part in parts) == len(marked)
    for place in ("f-knee-l", "b-neck"):
        each = [part.days.get(place, 0) for part in parts]
        assert whole.days.get(place, 0) == sum(each) == len(days_of_place(back, 1, place))
