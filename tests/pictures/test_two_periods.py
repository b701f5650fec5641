from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.families import CELLO, DAD, LAST, MAYA, MAYA_WRITES, MUM, OWN, family
from tests.pictures.goldens import check

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.two_periods import TwoLookbacks, last_days
from painjournal.pictures.shapes import Bars, Dots, Lines, Role, Text
from painjournal.pictures.two_periods import TwoPeriodsPicture, two_periods

_Kept = TypeVar("_Kept")


def kept(days: Mapping[date, _Kept], period: Period) -> dict[date, _Kept]:
    return {day: value for day, value in days.items() if day in period}


def cut(lookback: Lookback, period: Period) -> Lookback:
    """What of a look back lies in a shorter period."""

    return replace(
        lookback,
        period=period,
        written=tuple(one for one in lookback.written if one.day in period),
        answers={
            key: days for key, found in lookback.answers.items() if (days := kept(found, period))
        },
        places={key: marked for key, at in lookback.places.items() if (marked := kept(at, period))},
    )


def halves(lookback: Lookback, writer: Writer = MAYA_WRITES) -> TwoLookbacks:
    """A look back cut into an earlier and a later half."""
    two = last_days(len(lookback.period) // 2, today=LAST)
    return TwoLookbacks.heard(two, cut(lookback, two.earlier), cut(lookback, two.later), writer)


def of(
    earlier: Mapping[str, Sequence[Answer]], later: Mapping[str, Sequence[Answer]], days: int = 28
) -> TwoLookbacks:
    """What Maya alone answered, day after day from the first day of each stretch."""
    two = last_days(days, today=LAST)

    def side(period: Period, answers: Mapping[str, Sequence[Answer]]) -> Lookback:
        found = {
            (code, MAYA_WRITES.id): {
                period.first + timedelta(days=n): value for n, value in enumerate(values)
            }
            for code, values in answers.items()
            if values
        }
        written = {day for one in found.values() for day in one}
        return Lookback(
            person=MAYA,
            period=period,
            writers=(MAYA_WRITES,),
            written=tuple(WrittenDay(day=day, writer_id=1) for day in sorted(written)),
            answers=found,
            asked=first_asked(MAYA, MAYA_WRITES, two.earlier.first, measures=OWN),
            own_measures=OWN,
        )

    return TwoLookbacks.heard(two, side(two.earlier, earlier), side(two.later, later), MAYA_WRITES)


def dots(made: TwoPeriodsPicture) -> list[tuple[float, float]]:
    shapes = [one for one in made.picture.shapes if isinstance(one, Dots)]
    return [point for one in shapes for point in one.points]


def boxes(made: TwoPeriodsPicture) -> list[tuple[float, float, float, float]]:
    """Bars of the medians."""
    shapes = [one for one in made.picture.shapes if isinstance(one, Bars) and one.strength == 1]
    return [rect for one in shapes for rect in one.rects]


def words(made: TwoPeriodsPicture) -> list[str]:
    return [one.words for one in made.picture.shapes if isinstance(one, Text)]


def said(two: TwoLookbacks, code: str) -> str:
    made = two_periods(two, width=900)
    return next(one.sentence for one in made.blocks if one.code == code)


def rows(two: TwoLookbacks, name: str) -> dict[str, tuple[str, str]]:
    table = two_periods(two, width=900).picture.table
    return {what: (one, other) for label, what, one, other in table.rows if label == name}


@pytest.mark.parametrize(
    ("name", "two", "width", "text_size"),
    [
        ("two_periods_four_weeks", halves(family(56)), 900, 13),
        ("two_periods_half_years_everything", halves(family(364, everything=True)), 900, 13),
        (
            "two_periods_adult_narrow_large",
            halves(family(56, writers=(MAYA_WRITES, MUM, DAD)), MUM),
            420,
            26,
        ),
        ("two_periods_one_day", halves(family(2, seed=5)), 700, 13),
    ],
)
def test_pictures_look_as_they_did(
    name: str, two: TwoLookbacks, width: float, text_size: float
) -> None:
    check(name, two_periods(two, width=width, text_size=text_size).picture)


def test_each_answered_day_is_one_dot() -> None:
    two = of({"how_hard": [0, 1, 1, 4]}, {"how_hard": [2] * 9, "pain_level": [5, 6]})
    assert len(dots(two_periods(two, width=900))) == 4 + 9 + 2


def test_both_sides_stand_on_one_scale_whatever_was_answered() -> None:
    high = two_periods(of({"pain_level": [8]}, {"pain_level": [8] * 7}), width=900)
    low = two_periods(of({"pain_level": [8]}, {"pain_level": [8, 2, 0]}), width=900)
    assert len({y for _, y in dots(high)}) == 1
    assert {y for _, y in dots(high)} < {y for _, y in dots(low)}
    assert high.picture.height == low.picture.height


def test_fewer_than_five_are_listed_and_have_no_middle() -> None:
    two = of({"pain_level": [3, 5, 4, 9]}, {"pain_level": [3, 5, 4, 9, 4]})
    assert said(two, "pain_level") == (
        "Pain: 3, 5, 4, 9 (4 of 28 days), then middle answer 4 (5 of 28 days). "
        "Fewer than half the days were recorded."
    )
    made = two_periods(two, width=900)
    assert len(boxes(made)) == 1
    assert rows(two, "Pain")["Answers, in order of days"] == ("3, 5, 4, 9", "")
    assert rows(two, "Pain")["Middle answer"] == ("", "4")
    assert rows(two, "Pain")["Middle half"] == ("", "4 to 5")


def test_sentences_say_first_the_earlier_then_the_later_with_both_n() -> None:
    two = of(
        {"how_hard": [1] * 20, "school": [1, 2, 3, 3, 3, 0, 0]},
        {"how_hard": [0] * 24, "school": [1, 1, 2, 1, 4, 0, 0]},
    )
    assert said(two, "how_hard") == (
        "How hard it was to do things: "
        "middle answer A little (20 of 28 days), then Not hard (24 of 28 days)."
    )
    assert said(two, "school").startswith(
        "School days with all or part attended: 2 of 5, then 4 of 5."
    )


def test_ticks_and_own_questions_are_counted() -> None:
    two = of(
        {"did_today": [frozenset({1, 2}), frozenset({1})], CELLO.code: [1, 0]},
        {"did_today": [frozenset({2})] * 20, CELLO.code: [1] * 20},
    )
    assert "Chores 2 then 0, Moved or sport 1 then 20 (2 of 28 days, then 20 of 28 days)." in said(
        two, "did_today"
    )
    assert "Yes 1 then 20, No 1 then 0" in said(two, CELLO.code)


def test_a_stretch_without_answers_says_so() -> None:
    two = of({}, {"stress": [1, 2, 3, 2, 1] * 4})
    assert (
        said(two, "stress")
        == "Stress: nothing (0 of 28 days), then middle answer Some (20 of 28 days)."
    )
    assert words(two_periods(two, width=900)).count("nothing written") == 1


def test_holidays_are_no_school_days() -> None:
    two = of({"school": [0, 0]}, {"school": [1, 0]})
    assert said(two, "school").startswith(
        "School days with all or part attended: none noted, then 1 of 1."
    )
    assert rows(two, "School")["All or part of the day"] == ("none noted", "1 of 1 day")
    made = two_periods(two, width=900)
    assert len(dots(made)) == 1
    assert "none noted" in words(made)


def test_what_holds_for_every_line_is_said_once() -> None:
    few = two_periods(
        of({"stress": [1], "how_hard": [1]}, {"stress": [1], "how_hard": [1]}), width=900
    )
    assert few.picture.description.count("fewer than half the days were recorded.") == 1
    assert "Fewer than half" not in few.picture.description
    mixed = of({"stress": [1] * 20, "how_hard": [1]}, {"stress": [1] * 20, "how_hard": [1] * 20})
    assert said(mixed, "how_hard").endswith("Fewer than half of the earlier days were recorded.")
    assert "Fewer" not in said(mixed, "stress")


def test_what_lies_above_the_scale_is_a_ring_on_top() -> None:
    made = two_periods(of({}, {"moved_minutes": [30, 10 * 60]}), width=900)
    rings = [one for one in made.picture.shapes if isinstance(one, Dots) and one.ring]
    assert [len(one.points) for one in rings] == [1]
    assert rings[0].points[0][1] < min(y for x, y in dots(made) if (x, y) not in rings[0].points)


def test_adults_have_rings() -> None:
    two = halves(family(56, writers=(MAYA_WRITES, MUM)), MUM)
    shapes = [one for one in two_periods(two, width=900).picture.shapes if isinstance(one, Dots)]
    assert shapes
    assert all(one.ring and one.role is Role.OTHER for one in shapes)


def test_where_it_is_narrow_the_later_days_stand_below_the_earlier() -> None:
    two = of({"how_hard": [1] * 9}, {"how_hard": [1] * 12})
    wide, narrow = (dots(two_periods(two, width=one, text_size=26)) for one in (900, 420))
    assert len({y for _, y in wide}) == 1
    assert len({x for x, _ in wide}) == 9 + 12
    assert len({y for _, y in narrow}) == 2
    assert len({x for x, _ in narrow}) == 12


def test_years_join_into_bars_that_stay_inside() -> None:
    two = of({"how_hard": [1] * 3000}, {"how_hard": [2] * 10}, days=3000)
    made = two_periods(two, width=500)
    assert not dots(made)
    assert all(x >= 0 and x + wide <= 500 for x, _, wide, _ in boxes(made))
    assert "3000" in words(made)


def test_only_the_measures_asked_for_are_drawn_and_the_table_stays_whole() -> None:
    two = halves(family(56, more=True))
    some = two_periods(two, width=900, codes=frozenset({"stress", PLACES}))
    assert [one.code for one in some.blocks] == ["stress", PLACES]
    assert some.picture.table == two_periods(two, width=900).picture.table


def test_nothing_points_and_nothing_is_weighed() -> None:
    made = two_periods(halves(family(364, everything=True)), width=900)
    for one in made.picture.shapes:
        assert isinstance(one, Bars | Dots | Text | Lines)
        if isinstance(one, Lines):
            assert all(x1 == x2 or y1 == y2 for x1, y1, x2, y2 in one.pieces)
    told = " ".join((made.picture.description, *words(made))).lower()
    for never in ("better", "worse", "improve", "→", "difference", "less than before", "%"):
        assert never not in told


@pytest.mark.parametrize("asked", (*MEASURES, *OWN), ids=lambda one: one.code)
def test_every_measure_can_be_drawn(asked: Measure) -> None:
    low: Answer = frozenset({1}) if asked.kind is Kind.TICKS else asked.lowest
    high: Answer = frozenset({0}) if asked.kind is Kind.TICKS else asked.highest
    for width, text in ((300, 26), (900, 13)):
        made = two_periods(
            of({asked.code: [low]}, {asked.code: [high] * 6}), width=width, text_size=text
        )
        assert [block.code for block in made.blocks] == [asked.code]
        for shape in made.picture.shapes:
            if isinstance(shape, Dots):
                assert all(0 < x < width and 0 < y < made.picture.height for x, y in shape.points)


ANSWERS = st.lists(st.integers(0, 10), max_size=12)


@settings(max_examples=25)
@given(ANSWERS, ANSWERS, st.randoms())
def test_neither_the_order_nor_a_blank_day_moves_a_figure(
    earlier: list[int], later: list[int], random: Random
) -> None:
    mixed = list(later)
    random.shuffle(mixed)
    once = of({"pain_level": list(earlier)}, {"pain_level": list(later)})
    again = of({"pain_level": list(earlier)}, {"pain_level": mixed})
    longer = of({"pain_level": list(earlier)}, {"pain_level": list(later)}, days=40)
    if len(later) >= 5:
        assert rows(once, "Pain") == rows(again, "Pain")
    for what in ("Middle answer", "Middle half", "Lowest to highest"):
        assert rows(once, "Pain").get(what) == rows(longer, "Pain").get(what)
    if earlier or later:
        assert rows(once, "Pain")["Days answered"] == (
            f"{len(earlier)} of 28 days",
            f"{len(later)} of 28 days",
        )


def test_the_table_says_what_the_picture_says() -> None:
    two = halves(family(56, more=True))
    table = two_periods(two, width=900).picture.table
    assert table.headings[2:] == ("The 28 days before", "The last 28 days")
    for one in two.measures():
        for at, side in enumerate(two.sides):
            shown = rows(two, one.label)["Days answered"][at]
            assert shown == side.recorded(one.code, two.writer.id).days
