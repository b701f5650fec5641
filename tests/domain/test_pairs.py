"""Two measures side by side: a day without an answer is in no pair, and moves nothing."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from tests.pictures.families import CELLO, DAD, ITCH, LAST, MAYA_WRITES, MUM, SCREEN, TEA, family

from painjournal.domain.catalogue import MEASURES, measure
from painjournal.domain.days import Period
from painjournal.domain.pairs import Side, Way, answers_alone, can_be_paired, groups, paired

PERIOD = Period.ending(LAST, days=40)
answers = st.dictionaries(st.sampled_from(list(PERIOD)), st.integers(0, 10))


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


def test_each_way_says_which_measure_was_the_day_before() -> None:
    stress = {ago(3): 1, ago(2): 2, ago(0): 4}
    pain = {ago(3): 5, ago(1): 7, ago(0): 9}
    same, stress_before, pain_before = (paired(stress, pain, way, PERIOD) for way in Way)
    assert (same.days, same.first, same.second) == ((ago(3), ago(0)), (1, 4), (5, 9))
    assert (stress_before.days, stress_before.first, stress_before.second) == (
        (ago(2),),
        (2,),
        (7,),
    )
    assert pain_before.days == (ago(2), ago(0))
    assert (pain_before.first, pain_before.second) == ((2, 4), (5, 7))
    assert (same.of, stress_before.of, pain_before.of) == (40, 39, 39)


def test_no_pair_reaches_out_of_the_period() -> None:
    stress = {PERIOD.first: 1, LAST: 2}
    pain = {PERIOD.first - timedelta(days=1): 3, LAST + timedelta(days=1): 4}
    assert [paired(stress, pain, way, PERIOD).n for way in Way] == [0, 0, 0]


@given(answers, answers)
def test_turned_round_the_ways_change_places(
    first: dict[date, int], second: dict[date, int]
) -> None:
    one = paired(first, second, Way.FIRST_BEFORE, PERIOD)
    other = paired(second, first, Way.SECOND_BEFORE, PERIOD)
    assert (one.first, one.second, one.of) == (other.second, other.first, other.of)


@given(answers, answers, st.integers(0, 50))
def test_days_without_an_answer_move_no_count(
    first: dict[date, int], second: dict[date, int], more: int
) -> None:
    longer = Period(PERIOD.first - timedelta(days=more), PERIOD.last)
    for way in Way:
        short, long = (paired(first, second, way, period) for period in (PERIOD, longer))
        assert long.of == short.of + more
        assert long.counts() == short.counts()
        assert groups(long) == groups(short)


@given(answers, answers)
def test_every_paired_day_is_in_one_group(first: dict[date, int], second: dict[date, int]) -> None:
    for way in Way:
        days = paired(first, second, way, PERIOD)
        found = groups(days)
        assert sum(one.second.n for one in found) == days.n
        assert sorted(value for one in found for value in one.second.values) == sorted(days.second)
        assert all(one.second.n for one in found)


def test_few_answers_have_a_group_each_and_many_are_parted_where_both_halves_are_alike() -> None:
    words = {ago(n): n % 3 for n in range(12)}
    pain = {ago(n): 2 + n % 3 for n in range(12)}
    found = groups(paired(words, pain, Way.SAME_DAY, PERIOD))
    assert [(one.side, one.answer) for one in found] == [(Side.AT, n) for n in range(3)]
    assert [one.second.values for one in found] == [(2,) * 4, (3,) * 4, (4,) * 4]
    many = {ago(n): n for n in range(12)}
    low, high = groups(paired(many, pain, Way.SAME_DAY, PERIOD))
    assert (low.side, low.answer, low.second.n) == (Side.BELOW, 6, 6)
    assert (high.side, high.answer, high.second.n) == (Side.FROM, 6, 6)


def test_only_what_goes_from_less_to_more_can_be_picked() -> None:
    can = {one.code for one in MEASURES if can_be_paired(one)}
    assert {"how_hard", "stress", "pain_level", "sleep_minutes", "sleep_times_awake"} <= can
    assert not {"did_today", "school", "sleep_lights_out", "pain_usual", "home_programme"} & can
    assert [can_be_paired(one) for one in (SCREEN, ITCH, CELLO, TEA)] == [True, True, False, False]


def test_voices_stay_apart() -> None:
    whole = family(60, writers=(MAYA_WRITES, MUM, DAD))
    alone = answers_alone(whole, MUM, ["how_hard"])
    assert alone.writers == (MUM,)
    assert set(alone.answers) == {("how_hard", MUM.id)}
    assert alone.series("how_hard", MUM.id) == whole.series("how_hard", MUM.id)
    assert {one.writer_id for one in alone.written} == {MUM.id}
    assert alone.recorded("how_hard", MUM.id) == whole.recorded("how_hard", MUM.id)
    assert [one.code for one in alone.measures()] == [measure("how_hard").code]
