"""Kinds of day as a picture: a dot a day on the fixed scale, nothing of too few days."""

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.pictures.families import ITCH, MAYA, MAYA_WRITES, MUM, family
from tests.pictures.goldens import check

from painjournal.domain.catalogue import measure
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Measure
from painjournal.domain.people import Occupation
from painjournal.domain.rhythm import Group, by_school_day, by_weekday
from painjournal.pictures.rhythm import rhythm
from painjournal.pictures.rhythm_words import rhythm_sentence, rhythm_table
from painjournal.pictures.shapes import Bars, Dots, Lines, Picture, Role, Text

HARD, PAIN, DID = measure("how_hard"), measure("pain_level"), measure("did_today")
SLEPT = measure("sleep_minutes")


def weekdays(back: Lookback, one: Measure, writer: int = 1) -> tuple[Group, ...]:
    return by_weekday(back, one, writer)


def drawn(groups: tuple[Group, ...], one: Measure, wide: float = 900) -> Picture:
    return rhythm(groups, one, own=True, width=wide, size=13)


def words(picture: Picture) -> list[str]:
    return [one.words for one in picture.shapes if isinstance(one, Text)]


@pytest.mark.parametrize(
    ("name", "one", "days", "wide"),
    [("steps", HARD, 92, 900), ("minutes", SLEPT, 92, 900), ("ticks", DID, 92, 420)],
)
def test_days_of_the_week_look_as_they_did(name: str, one: Measure, days: int, wide: float) -> None:
    groups = weekdays(family(days, more=True), one)
    check(f"rhythm_weekdays_{name}", drawn(groups, one, wide))


def test_school_days_look_as_they_did() -> None:
    back = family(92)
    check("rhythm_school_days", drawn(by_school_day(back, PAIN, 1), PAIN))


def test_every_answered_day_is_one_dot() -> None:
    for one in (HARD, PAIN, SLEPT, ITCH):
        back = family(200, everything=True)
        dots = [dot for dot in drawn(weekdays(back, one), one).shapes if isinstance(dot, Dots)]
        assert sum(len(dot.points) for dot in dots) == len(back.numbers(one.code, 1))


@pytest.mark.parametrize(("days", "wide"), [(120, 420), (365, 420), (365, 900), (1500, 900)])
def test_dots_stay_in_their_column_and_do_not_cover_one_another(days: int, wide: float) -> None:
    back = family(days)
    picture = drawn(weekdays(back, HARD), HARD, wide)
    left = min(x for one in picture.shapes if isinstance(one, Bars) for x, *_ in one.rects)
    for one in picture.shapes:
        if isinstance(one, Dots):
            assert len(set(one.points)) == len(one.points)
            assert all(left <= x <= wide for x, _ in one.points)
            near = sorted(one.points, key=lambda point: (point[1], point[0]))
            assert all(
                abs(x - other_x) >= 2 * one.radius or abs(y - other_y) >= 2 * one.radius - 0.01
                for (x, y), (other_x, other_y) in pairwise(near)
            )


def test_where_dots_have_no_room_bars_count_the_days() -> None:
    picture = drawn(weekdays(family(6000), HARD), HARD, 300)
    assert not [one for one in picture.shapes if isinstance(one, Dots)]
    assert [one for one in picture.shapes if isinstance(one, Bars) and one.strength == 1.0]


def test_too_few_days_are_named_and_not_drawn() -> None:
    groups = weekdays(family(14), HARD)
    picture = drawn(groups, HARD)
    assert all(group.few for group in groups)
    assert [one for one in words(picture) if one.startswith("too few days (")]
    assert not [one for one in picture.shapes if isinstance(one, Dots | Bars)]
    assert "no group has 5 answered days" in picture.description
    assert all(row[3:] == ("", "", "") for row in picture.table.rows)


def test_an_adults_answers_are_rings_and_outlines() -> None:
    back = family(200, writers=(MAYA_WRITES, MUM))
    groups = weekdays(back, HARD, MUM.id)
    picture = rhythm(groups, HARD, own=False, width=900, size=13)
    dots = [one for one in picture.shapes if isinstance(one, Dots)]
    assert dots
    assert all(one.ring and one.role is Role.OTHER for one in dots)
    ticks = rhythm(weekdays(back, DID, MUM.id), DID, own=False, width=900, size=13)
    assert all(one.outlined for one in ticks.shapes if isinstance(one, Bars))


def test_bars_are_shares_of_the_answered_days_of_their_group() -> None:
    back = replace(
        family(70), answers={("did_today", 1): dict.fromkeys(family(70).period, frozenset({1}))}
    )
    picture = drawn(weekdays(back, DID), DID)
    (bars,) = (one for one in picture.shapes if isinstance(one, Bars))
    assert len({round(wide, 3) for *_, wide, _ in bars.rects}) == 1
    assert words(picture).count("10") == 7


def test_names_of_days_are_short_where_there_is_little_room() -> None:
    groups = weekdays(family(92), HARD)
    assert "Wednesday" in words(drawn(groups, HARD, 900))
    assert "Wed" in words(drawn(groups, HARD, 420))


def test_the_sentence_tells_each_group_with_its_days() -> None:
    back = family(92)
    groups = weekdays(back, HARD)
    told = rhythm_sentence(groups, HARD)
    assert told.startswith("How hard it was to do things, the middle answer of each: Monday: ")
    for group in groups:
        assert (f"({group.recorded.days})" in told) or (f"({group.recorded.n})" in told)
    ticks = rhythm_sentence(by_school_day(back, DID, 1), DID)
    assert "School days: Chores " in ticks
    assert "the table has the days with each answer" in rhythm_sentence(weekdays(back, DID), DID)


def test_groups_recorded_on_few_of_their_days_say_so() -> None:
    back = family(200)
    few = {day: n for day, n in back.numbers("how_hard", 1).items() if day.day % 3 == 0}
    thin = replace(back, answers={**back.answers, ("how_hard", 1): few})
    said = "In some of these groups fewer than half the days were recorded."
    assert said in rhythm_sentence(weekdays(thin, HARD), HARD)
    every = replace(back, answers={("how_hard", 1): dict.fromkeys(back.period, 2)})
    assert said not in rhythm_sentence(weekdays(every, HARD), HARD)


def test_the_table_says_the_figures_in_words_that_were_written() -> None:
    back = replace(family(70), answers={("how_hard", 1): dict.fromkeys(family(70).period, 2)})
    table = rhythm_table(weekdays(back, HARD), HARD)
    assert table.headings[:2] == ("Days", "Answered")
    assert table.rows[0] == ("Monday", "10 of 10 days", "Quite", "Quite", "Quite", "Quite")
    assert table.ranks[0] == tuple(range(7))
    assert table.ranks[2] == (4,) * 7


def test_a_table_of_answers_without_an_order_counts_each() -> None:
    table = rhythm_table(by_school_day(family(200), DID, 1), DID)
    assert "Chores" in table.headings
    assert all(cell.isdigit() for row in table.rows for cell in row[2:])


def test_a_person_at_work_has_work_days() -> None:
    back = family(200)
    at_work = replace(
        back,
        person=replace(MAYA, occupation=Occupation.WORK),
        answers={**back.answers, ("work", 1): back.answers["school", 1]},
    )
    assert "Work days" in words(drawn(by_school_day(at_work, HARD, 1), HARD))


@pytest.mark.parametrize("one", [HARD, PAIN, SLEPT, DID])
def test_no_line_runs_through_the_words_for_too_few_days(one: Measure) -> None:
    picture = drawn(weekdays(family(14, more=True), one), one)
    few = [
        text
        for text in picture.shapes
        if isinstance(text, Text) and text.words.startswith("too few days (")
    ]
    lines = [
        y
        for each in picture.shapes
        if isinstance(each, Lines)
        for _, y, _, end in each.pieces
        if y == end
    ]
    assert few
    assert not [text for text in few for y in lines if text.y - text.size * 0.7 < y < text.y]
