"""What is asked otherwise from a day on, without a row that says nothing new."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.asked_anew import differing, occupation_asked, pain_asked
from painjournal.domain.asking import (
    EVERYTHING,
    Asked,
    HowOften,
    PainScale,
    codes_of,
    days_asked,
    in_force,
    is_silent,
    other_scale,
    scale_of,
)
from painjournal.domain.catalogue import LEVEL_CODES, PAIN_CODES, WORD_CODES
from painjournal.domain.days import Period
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked

MAYA = Person(id=1, name="Maya", occupation=Occupation.SCHOOL)
BY_MAYA = Writer(id=1, name="Maya", person_id=1)
BY_MUM = Writer(id=2, name="Mum")
MONDAY = date(2025, 11, 3)
FORTY_DAYS = Period(MONDAY, MONDAY + timedelta(days=39))

how_oftens = st.sampled_from(HowOften)
changes = st.lists(st.tuples(st.integers(0, 39), how_oftens), max_size=12)


def row(how_often: HowOften, back: int = 0, code: str = "stress") -> Asked:
    since = MONDAY + timedelta(days=back)
    return Asked(person_id=1, writer_id=1, code=code, how_often=how_often, since=since)


def changed(rows: Iterable[Asked], wanted: Iterable[Asked]) -> tuple[Asked, ...]:
    """Rows as a journal keeps them: one for each code and day."""
    rows = tuple(rows)
    found = differing(rows, wanted)
    kept = {(one.code, one.since): one for one in rows if one not in found.gone}
    kept |= {(one.code, one.since): one for one in found.new}
    return tuple(kept.values())


def now(rows: Iterable[Asked], code: str, day: date = MONDAY) -> HowOften | None:
    found = in_force(rows, code, day)
    return None if found is None else found.how_often


@given(changes=changes)
def test_changes_in_the_order_of_the_days_hold_from_their_day_on(
    changes: list[tuple[int, HowOften]],
) -> None:
    rows: tuple[Asked, ...] = ()
    said: dict[int, HowOften] = {}
    for back, how_often in sorted(changes, key=lambda one: one[0]):
        rows = changed(rows, [row(how_often, back)])
        said[back] = how_often
    for back, day in enumerate(FORTY_DAYS):
        begun = [one for one in said if one <= back]
        assert now(rows, "stress", day) == (said[max(begun)] if begun else None)
    ordered = sorted(rows, key=lambda one: one.since)
    assert all(one.how_often is not after.how_often for one, after in pairwise(ordered))


@given(changes=changes, wanted=how_oftens, back=st.integers(0, 39))
def test_a_change_that_is_made_twice_changes_nothing_the_second_time(
    changes: list[tuple[int, HowOften]], wanted: HowOften, back: int
) -> None:
    rows: tuple[Asked, ...] = ()
    for on, how_often in sorted(changes, key=lambda one: one[0]):
        rows = changed(rows, [row(how_often, on)])
    once = changed(rows, [row(wanted, back)])
    assert now(once, "stress", MONDAY + timedelta(days=back)) is wanted
    assert set(changed(once, [row(wanted, back)])) == set(once)


def test_a_change_taken_back_on_the_same_day_leaves_no_trace() -> None:
    rows = (row(HowOften.WEEKLY),)
    other = changed(rows, [row(HowOften.NEVER, 2)])
    assert now(other, "stress", MONDAY + timedelta(days=2)) is HowOften.NEVER
    assert changed(other, [row(HowOften.WEEKLY, 2)]) == rows


def test_rows_of_another_writer_have_no_say() -> None:
    mums = Asked(person_id=1, writer_id=2, code="stress", how_often=HowOften.DAILY, since=MONDAY)
    wanted = row(HowOften.DAILY, 3)
    assert differing([mums], [wanted]).new == (wanted,)


@given(choices=st.lists(st.tuples(how_oftens, st.sampled_from(PainScale)), min_size=1, max_size=6))
def test_one_pain_scale_is_asked_at_most_and_the_last_one_is_known(
    choices: list[tuple[HowOften, PainScale]],
) -> None:
    rows = first_asked(MAYA, BY_MAYA, MONDAY)
    scale = PainScale.LEVEL
    for n, (how_often, wanted) in enumerate(choices):
        day = MONDAY + timedelta(days=n)
        anew = pain_asked(rows, MAYA, BY_MAYA, day, how_often=how_often, scale=wanted)
        rows = changed(rows, anew)
        asked = {code: now(rows, code, day) for code in PAIN_CODES}
        assert {asked[code] for code in codes_of(other_scale(wanted))} == {HowOften.NEVER}
        assert asked[wanted] is how_often
        if how_often is HowOften.NEVER:
            assert set(asked.values()) == {HowOften.NEVER}
        else:
            scale = wanted
            assert asked[PLACES] is how_often
            assert asked["pain_usual"] is HowOften.ON_DEMAND
        assert scale_of(rows, day) is scale


def test_the_scale_of_a_day_long_ago_is_the_one_used_then() -> None:
    rows = first_asked(MAYA, BY_MAYA, MONDAY, scale=PainScale.WORDS)
    later = MONDAY + timedelta(days=9)
    anew = pain_asked(rows, MAYA, BY_MAYA, later, how_often=HowOften.DAILY, scale=PainScale.LEVEL)
    rows = changed(rows, anew)
    assert scale_of(rows, later) is PainScale.LEVEL
    assert scale_of(rows, later - timedelta(days=1)) is PainScale.WORDS
    assert scale_of(rows, MONDAY - timedelta(days=50)) is PainScale.WORDS
    assert scale_of([], MONDAY) is PainScale.LEVEL


def test_both_scales_have_their_questions_in_one_order() -> None:
    assert [code.removesuffix("_words") for code in WORD_CODES[1:]] == list(LEVEL_CODES[1:])


def test_another_occupation_ends_one_attendance_and_begins_the_other() -> None:
    rows = first_asked(MAYA, BY_MUM, MONDAY)
    working = Person(id=1, name="Maya", occupation=Occupation.WORK)
    found = {one.code: one.how_often for one in occupation_asked(rows, working, BY_MUM, MONDAY)}
    assert found == {"school": HowOften.NEVER, "work": HowOften.DAILY}
    assert occupation_asked(rows, MAYA, BY_MUM, MONDAY) == ()


@given(
    how_often=how_oftens,
    silences=st.lists(st.tuples(st.integers(0, 39), st.booleans()), max_size=6),
)
def test_nothing_is_asked_in_a_time_of_silence(
    how_often: HowOften, silences: list[tuple[int, bool]]
) -> None:
    rows: tuple[Asked, ...] = (row(how_often),)
    for back, silent in sorted(silences):
        often = HowOften.NEVER if silent else HowOften.DAILY
        rows = changed(rows, [row(often, back, EVERYTHING)])
    asked = days_asked(rows, "stress", FORTY_DAYS)
    always = days_asked(rows[:1], "stress", FORTY_DAYS)
    assert asked == {day for day in always if not is_silent(rows, day)}
