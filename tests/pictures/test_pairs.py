from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.pictures.families import LAST, MAYA_WRITES, MUM, SCREEN, family
from tests.pictures.goldens import check

from painjournal.domain.catalogue import measure
from painjournal.domain.correlation import Association, NoFigure
from painjournal.domain.days import Period
from painjournal.domain.measures import Measure
from painjournal.domain.pairs import PairedDays, Way, paired
from painjournal.pictures.pair_keepsakes import pair_sheet
from painjournal.pictures.pair_sentences import (
    NO_PROOF,
    direction_sentence,
    figure_words,
    group_sentences,
    pattern_sentences,
    sentences_to_keep,
    title,
)
from painjournal.pictures.pairs import largest_count, pair_plot, pair_table, shares_dots
from painjournal.pictures.shapes import Dots, Picture, Role, Shape, Text

STRESS, PAIN = measure("stress"), measure("pain_level")
SLEPT, HOW_HARD = measure("sleep_minutes"), measure("how_hard")
PERIOD = Period.ending(LAST, days=42)


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


def put_together(
    first: Mapping[date, int], second: Mapping[date, int], way: Way = Way.SAME_DAY
) -> PairedDays:
    return paired(first, second, way, PERIOD)


def plot(
    days: PairedDays, first: Measure = STRESS, second: Measure = PAIN, *, own: bool = True
) -> Picture:
    most = largest_count((days,), first, second)
    return pair_plot(first, second, days, width=320, own=own, most=most)


def dots(picture: Picture) -> dict[tuple[float, float], float]:
    """Radius of each dot by its place."""
    return {
        point: shape.radius
        for shape in picture.shapes
        if isinstance(shape, Dots)
        for point in shape.points
    }


def digits(picture: Picture) -> list[str]:
    return [one.words for one in texts(picture.shapes) if one.role is Role.PAPER]


def texts(shapes: tuple[Shape, ...]) -> list[Text]:
    return [one for one in shapes if isinstance(one, Text)]


@pytest.mark.parametrize(
    ("name", "way", "first", "second", "writer"),
    [
        ("same_day", Way.SAME_DAY, STRESS, PAIN, MAYA_WRITES),
        ("stress_before", Way.FIRST_BEFORE, STRESS, PAIN, MAYA_WRITES),
        ("hours_slept_after", Way.SECOND_BEFORE, SLEPT, SCREEN, MAYA_WRITES),
        ("by_an_adult", Way.SAME_DAY, measure("sleep_quality"), HOW_HARD, MUM),
    ],
)
def test_golden(name: str, way: Way, first: Measure, second: Measure, writer: object) -> None:
    lookback = family(92, writers=(MAYA_WRITES, MUM), everything=True)
    who = MAYA_WRITES if writer is MAYA_WRITES else MUM
    answers = lookback.numbers(first.code, who.id), lookback.numbers(second.code, who.id)
    days = paired(*answers, way, lookback.period)
    check(f"pair_{name}", plot(days, first, second, own=who is MAYA_WRITES))


def test_days_that_share_a_dot_are_counted_in_it_and_make_it_larger() -> None:
    stress = {ago(n): 2 if n < 9 else 3 for n in range(10)}
    pain = {ago(n): 5 for n in range(10)}
    made = plot(put_together(stress, pain))
    small, large = sorted(dots(made).values())
    assert small < large
    assert digits(made) == ["9"]
    assert made.table.rows == (("Some", "5", "9"), ("A lot", "5", "1"))


def test_scales_never_follow_what_was_written() -> None:
    few = plot(put_together({ago(1): 0}, {ago(1): 0}))
    many = plot(
        put_together({ago(n): n % 5 for n in range(40)}, {ago(n): n % 11 for n in range(40)})
    )
    assert few.height == many.height
    (corner,) = dots(few)
    assert corner == (min(x for x, _ in dots(many)), max(y for _, y in dots(many)))
    names = [(one.x, one.y, one.words) for one in texts(few.shapes)]
    assert {one for one in names if not one[2].isdigit()} <= {
        (one.x, one.y, one.words) for one in texts(many.shapes)
    }


def test_what_lies_above_a_scale_stands_at_its_end() -> None:
    asleep = {ago(1): 12 * 60, ago(2): 15 * 60}
    made = plot(put_together(asleep, {ago(1): 3, ago(2): 3}), SLEPT)
    assert len(dots(made)) == 1
    assert [row[0] for row in made.table.rows] == ["12 h", "15 h"]
    assert shares_dots(SLEPT)
    assert not shares_dots(PAIN)


def test_no_days_with_both_are_said_in_the_picture() -> None:
    made = plot(put_together({ago(1): 3}, {ago(2): 3}))
    assert not dots(made)
    assert "No days with both" in [one.words for one in texts(made.shapes)]
    assert "Both were answered on 0 of 42 days." in made.description


def test_every_dot_lies_inside_at_any_width_and_text_size() -> None:
    days = put_together({ago(n): n % 5 for n in range(40)}, {ago(n): n % 11 for n in range(40)})
    for width in (150, 320, 700):
        for size in (13.0, 26.0):
            made = pair_plot(STRESS, PAIN, days, width=width, own=True, most=1, text_size=size)
            for (x, y), radius in dots(made).items():
                assert radius <= x <= width - radius
                assert radius <= y <= made.height - radius


def test_headings_and_sentences_say_which_day_is_meant() -> None:
    assert [title(STRESS, PAIN, way) for way in Way] == [
        "On the same day",
        "Stress the day before",
        "Pain the day before",
    ]
    stress = {ago(n): 3 for n in range(6)}
    pain = {ago(n): 4 + n % 2 for n in range(6)}
    told = [group_sentences(STRESS, PAIN, put_together(stress, pain, way)) for way in Way]
    assert told == [
        ("On 6 days with “Stress: A lot”, the middle “Pain” was between 4 and 5; from 4 to 5.",),
        ("On 5 days after “Stress: A lot”, the middle “Pain” was 4; from 4 to 5.",),
        ("On 5 days before “Stress: A lot”, the middle “Pain” was 5; from 4 to 5.",),
    ]


def test_fewer_than_five_values_are_listed() -> None:
    pain = {ago(1): 7, ago(2): 3, ago(3): 5, ago(9): 6}
    stress = {ago(1): 1, ago(2): 1, ago(3): 1, ago(9): 2}
    assert group_sentences(STRESS, PAIN, put_together(stress, pain)) == (
        "On 3 days with “Stress: A little”, “Pain” was 3, 5, 7, from low to high.",
        "On 1 day with “Stress: Some”, “Pain” was 6.",
    )


def test_many_answers_are_told_in_two_parts() -> None:
    slept = {ago(n): 400 + 10 * n for n in range(12)}
    same = {ago(n): 2 for n in range(12)}
    assert group_sentences(SLEPT, STRESS, put_together(slept, same)) == (
        "On 6 days with “Hours slept: less than 7 h 40 min”, “Stress” was Some each time.",
        "On 6 days with “Hours slept: 7 h 40 min or more”, “Stress” was Some each time.",
    )


def figure(rho: float, low: float, high: float) -> Association:
    return Association(rho=rho, low=low, high=high, n=24)


def test_the_figure_is_told_with_its_interval_and_its_days() -> None:
    days = put_together({ago(n): 1 for n in range(24)}, {ago(n): 1 for n in range(24)})
    told = figure_words(days, figure(0.21, -0.15, 0.52))
    assert told == "rho 0.21 (−0.15 to 0.52), 24 of 42 days"
    few = figure_words(put_together({}, {}), NoFigure.FEW_DAYS)
    assert few == "A figure needs at least 21 days with both; here are 0."
    assert "4 different answers" in figure_words(days, NoFigure.FEW_ANSWERS)
    assert "too much like" in figure_words(days, NoFigure.TOO_ALIKE)


@pytest.mark.parametrize("way", Way)
def test_words_follow_from_the_interval_alone(way: Way) -> None:
    higher, lower = figure(0.9, 0.01, 0.99), figure(-0.9, -0.99, -0.01)
    for unclear in (figure(0.9, 0.0, 0.99), figure(-0.4, -0.8, 0.01)):
        said, proof = pattern_sentences(STRESS, PAIN, way, unclear)
        assert (said, proof) == ("No clear pattern in these days.", NO_PROOF)
    for found, ending in ((higher, "higher"), (lower, "lower")):
        said, proof = pattern_sentences(STRESS, PAIN, way, found)
        assert said.endswith(f"more “Stress”, “Pain” was more often {ending}.")
        assert proof == NO_PROOF


def test_of_five_words_it_is_said_which_end_is_more() -> None:
    assert direction_sentence(HOW_HARD).endswith("nearer to “Could not”.")
    assert direction_sentence(PAIN) == ""


def test_the_table_has_both_days_and_sorts_by_number() -> None:
    made = pair_table(STRESS, PAIN, ({ago(2): 3, ago(1): 1}, {ago(1): 10, ago(0): 9}))
    assert made.headings == (
        "Day",
        "Stress",
        "Pain",
        "Stress, the day before",
        "Pain, the day before",
    )
    assert made.rows == (
        (ago(2).isoformat(), "A lot", "", "", ""),
        (ago(1).isoformat(), "A little", "10", "A lot", ""),
        (ago(0).isoformat(), "", "9", "A little", "10"),
    )
    assert made.ranks[2] == (None, 10, 9)


def test_a_saved_pair_has_its_plots_beside_one_another_where_there_is_room() -> None:
    lookback = family(42)
    answers = [lookback.numbers(one.code, MAYA_WRITES.id) for one in (STRESS, PAIN)]
    ways = [paired(answers[0], answers[1], way, lookback.period) for way in Way]
    lanes = Picture(width=980, height=120, shapes=(), description="Two lanes.")
    wide = pair_sheet(lanes, STRESS, PAIN, ways, own=True)
    check("pair_sheet", wide)
    narrow = pair_sheet(replace(lanes, width=400), STRESS, PAIN, ways, own=True)
    headings = [title(STRESS, PAIN, way) for way in Way]
    for made, across, down in ((wide, 3, 1), (narrow, 1, 3)):
        at = [(one.x, one.y) for one in texts(made.shapes) if one.words in headings]
        assert (len({x for x, _ in at}), len({y for _, y in at})) == (across, down)
        for (x, y), radius in dots(made).items():
            assert radius <= x <= made.width - radius
            assert lanes.height + radius <= y <= made.height - radius
    assert len(dots(wide)) == len(dots(narrow))


def test_a_saved_pair_says_its_figures_only_if_they_were_shown() -> None:
    days = put_together({ago(n): 1 for n in range(24)}, {ago(n): 1 for n in range(24)})
    without = sentences_to_keep(STRESS, PAIN, days, None)
    assert without[0] == "On the same day. Both were answered on 24 of 42 days."
    assert without[1:] == group_sentences(STRESS, PAIN, days)
    assert sentences_to_keep(STRESS, PAIN, days, NoFigure.FEW_ANSWERS) == without
    *same, last = sentences_to_keep(STRESS, PAIN, days, figure(0.21, -0.15, 0.52))
    assert tuple(same) == without
    assert last == (
        "On the same day: rho 0.21 (−0.15 to 0.52), 24 of 42 days. "
        f"No clear pattern in these days. {NO_PROOF}"
    )
