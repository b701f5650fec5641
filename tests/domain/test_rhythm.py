"""Kinds of day: each answered day in its own group, none guessed, none told of too few."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from statistics import median, quantiles

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.catalogue import AT_HOME, FREE_DAY, STAYED_AWAY, measure
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Answer
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.rhythm import (
    LEAST,
    answered_in_neither,
    by_school_day,
    by_weekday,
    is_rhythmic,
)

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA, BY_MUM = Writer(id=1, name="Maya", person_id=1), Writer(id=2, name="Mum")
MONDAY = date(2025, 9, 1)
PERIOD = Period(MONDAY, MONDAY + timedelta(days=69))
HARD = measure("how_hard")

Series = Mapping[date, Answer]


def made(
    hard: Series, school: Series | None = None, person: Person = MAYA, code: str = "how_hard"
) -> Lookback:
    return Lookback(
        person=person,
        period=PERIOD,
        writers=(BY_MAYA, BY_MUM),
        answers={(code, 1): hard, ("school", 1): school or {}, ("work", 1): school or {}},
        asked=first_asked(person, BY_MAYA, MONDAY),
    )


def test_each_day_of_the_week_has_its_own_answers() -> None:
    hard = {day: day.weekday() % 5 for day in PERIOD}
    groups = by_weekday(made(hard), HARD, 1)
    assert [group.name for group in groups][::6] == ["Monday", "Sunday"]
    for n, group in enumerate(groups):
        assert group.counts == {n % 5: 10}
        assert group.recorded.days == "10 of 10 days"
        assert group.figures is not None
        assert group.figures.median == n % 5


def test_too_few_days_have_neither_counts_nor_figures() -> None:
    mondays = [day for day in PERIOD if day.weekday() == 0]
    few, enough = mondays[: LEAST - 1], mondays[:LEAST]
    (monday, tuesday, *_) = by_weekday(made(dict.fromkeys(few, 2)), HARD, 1)
    assert monday.few
    assert monday.counts == {}
    assert monday.figures is None
    assert monday.recorded.n == LEAST - 1
    assert tuesday.recorded.n == 0
    monday = by_weekday(made(dict.fromkeys(enough, 2)), HARD, 1)[0]
    assert not monday.few
    assert monday.counts == {2: LEAST}


def test_the_answer_of_the_day_decides_what_a_school_day_is() -> None:
    days = list(PERIOD)[:30]
    school = dict.fromkeys(days[:7], 1) | dict.fromkeys(days[7:14], FREE_DAY)
    school |= {days[14]: STAYED_AWAY, days[15]: AT_HOME}
    with_it, without = by_school_day(made(dict.fromkeys(days, 3), school), HARD, 1)
    assert with_it.counts == {3: 9}, "a day not gone to is a school day too"
    assert without.counts == {3: 7}
    assert answered_in_neither(made(dict.fromkeys(days, 3), school), HARD, 1) == 14


def test_a_day_with_school_but_no_answer_is_asked_and_not_answered() -> None:
    days = list(PERIOD)[:10]
    with_it, _ = by_school_day(made(dict.fromkeys(days[:6], 1), dict.fromkeys(days, 1)), HARD, 1)
    assert with_it.recorded.days == "6 of 10 days"


def test_another_writers_answer_to_school_does_not_count() -> None:
    days = list(PERIOD)[:10]
    back = made(dict.fromkeys(days, 1))
    back = replace(back, answers={**back.answers, ("school", 2): dict.fromkeys(days, 1)})
    assert all(group.recorded.n == 0 for group in by_school_day(back, HARD, 1))
    assert answered_in_neither(back, HARD, 1) == 10


@pytest.mark.parametrize(
    ("occupation", "names"),
    [
        (Occupation.SCHOOL, ["School days", "Days without school"]),
        (Occupation.WORK, ["Work days", "Days without work"]),
        (Occupation.NEITHER, []),
    ],
)
def test_groups_follow_what_fills_the_persons_weekdays(
    occupation: Occupation, names: list[str]
) -> None:
    person = replace(MAYA, occupation=occupation)
    back = made({MONDAY: 1}, {MONDAY: 1}, person)
    assert [group.name for group in by_school_day(back, HARD, 1)] == names


def test_attendance_is_not_parted_by_itself_and_clocks_not_at_all() -> None:
    back = made({}, dict.fromkeys(PERIOD, 1))
    assert by_school_day(back, measure("school"), 1) == ()
    assert by_weekday(back, measure("school"), 1)[0].counts == {1: 10}
    assert not is_rhythmic(measure("sleep_lights_out"))
    assert is_rhythmic(measure("pain_level"))


def test_ticks_are_counted_by_day_and_have_no_middle() -> None:
    did = dict.fromkeys(PERIOD, frozenset({1, 2}))
    monday = by_weekday(made(did, code="did_today"), measure("did_today"), 1)[0]
    assert monday.counts == {1: 10, 2: 10}
    assert monday.recorded.n == 10
    assert monday.figures is None


_SERIES = st.dictionaries(
    st.integers(0, 69).map(lambda n: MONDAY + timedelta(days=n)), st.integers(0, 10)
)


@given(_SERIES, _SERIES)
def test_every_answered_day_is_in_one_group_or_counted_as_in_neither(
    levels: dict[date, int], school: dict[date, int]
) -> None:
    pain = measure("pain_level")
    back = made(levels, {day: value % 5 for day, value in school.items()}, code="pain_level")
    assert sum(group.recorded.n for group in by_weekday(back, pain, 1)) == len(levels)
    parted = sum(group.recorded.n for group in by_school_day(back, pain, 1))
    assert parted + answered_in_neither(back, pain, 1) == len(levels)


@given(_SERIES)
def test_figures_agree_with_another_reckoning_and_order_does_not_matter(
    levels: dict[date, int],
) -> None:
    pain = measure("pain_level")
    groups = by_weekday(made(levels, code="pain_level"), pain, 1)
    turned = dict(reversed(list(levels.items())))
    assert by_weekday(made(turned, code="pain_level"), pain, 1) == groups
    for n, group in enumerate(groups):
        values = [level for day, level in levels.items() if day.weekday() == n]
        if len(values) < LEAST:
            assert group.figures is None
            continue
        assert group.figures is not None
        low, middle, high = quantiles(values, n=4, method="inclusive")
        assert group.figures.median == median(values) == middle
        found = (group.figures.low_quarter, group.figures.high_quarter)
        assert [float(one) for one in found if one is not None] == [low, high]


@given(_SERIES, st.integers(0, 69))
def test_taking_an_answer_away_changes_no_other_group(levels: dict[date, int], n: int) -> None:
    pain, gone = measure("pain_level"), MONDAY + timedelta(days=n)
    before = by_weekday(made(levels, code="pain_level"), pain, 1)
    fewer = {day: level for day, level in levels.items() if day != gone}
    after = by_weekday(made(fewer, code="pain_level"), pain, 1)
    for weekday, (one, other) in enumerate(zip(before, after, strict=True)):
        assert one == other or weekday == gone.weekday()
