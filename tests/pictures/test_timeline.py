from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.pictures.families import (
    CELLO,
    DAD,
    LAST,
    MAYA,
    MAYA_WRITES,
    MUM,
    OWN,
    SCREEN,
    TEA,
    family,
)
from tests.pictures.goldens import check

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.measures import Answer, Kind
from painjournal.domain.ready_sets import first_asked
from painjournal.domain.spans import Span
from painjournal.pictures.shapes import Bars, Dots, Role, Shape, Text
from painjournal.pictures.timeline import Timeline, timeline

THREE = (MAYA_WRITES, MUM, DAD)


def of_days(*answers: tuple[date, Mapping[str, Answer]], days: int = 92) -> Lookback:
    """A look back at what Maya alone wrote."""
    by_code: dict[tuple[str, int], dict[date, Answer]] = {}
    for day, found in answers:
        for code, value in found.items():
            by_code.setdefault((code, MAYA_WRITES.id), {})[day] = value
    period = Period.ending(LAST, days=days)
    return Lookback(
        person=MAYA,
        period=period,
        writers=(MAYA_WRITES,),
        written=tuple(WrittenDay(day=day, writer_id=MAYA_WRITES.id) for day, _ in answers),
        answers=by_code,
        asked=first_asked(MAYA, MAYA_WRITES, period.first),
        own_measures=OWN,
    )


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


def marks(made: Timeline) -> list[Shape]:
    """Shapes that stand for what was answered."""
    return [one for one in made.picture.shapes if one.role in (Role.MARK, Role.OTHER)]


def words(made: Timeline) -> list[str]:
    return [one.words for one in made.picture.shapes if isinstance(one, Text)]


@pytest.mark.parametrize(
    ("name", "lookback", "width", "text_size", "for_page"),
    [
        ("timeline_two_weeks", family(14, seed=5), 900, 13, False),
        ("timeline_three_months_three_writers", family(92, writers=THREE), 900, 13, False),
        ("timeline_three_months_narrow_large", family(92, writers=THREE), 520, 26, False),
        ("timeline_one_year", family(365), 900, 13, False),
        ("timeline_three_months_page", family(92, more=True), 680, 9, True),
        ("timeline_two_months_everything", family(60, everything=True), 900, 13, False),
    ],
)
def test_pictures_look_as_they_did(
    name: str, lookback: Lookback, width: float, text_size: float, for_page: bool
) -> None:
    check(name, timeline(lookback, width=width, text_size=text_size, for_page=for_page).picture)


def test_function_stands_on_top_and_pain_below() -> None:
    made = timeline(family(92, writers=THREE, everything=True), width=900)
    assert [lane.code for lane in made.lanes] == [
        "written",
        "how_hard",
        "did_today",
        "school",
        "moved_minutes",
        "home_programme",
        "sleep_quality",
        "sleep_minutes",
        "sleep_times_awake",
        "stress",
        "mood",
        "pain_level",
        "pain_worst",
        "pain_course",
        "pain_usual",
        "places",
        *(one.code for one in OWN),
    ]
    for above, below in zip(made.lanes, made.lanes[1:], strict=False):
        assert above.bottom <= below.top
    assert made.lanes[-1].bottom <= made.picture.height
    assert {lane.topic for lane in made.lanes if lane.code.startswith("own-")} == {""}
    assert {lane.topic for lane in made.lanes if lane.topic} == {
        "doing",
        "school",
        "sleep",
        "stress",
        "pain",
        "places",
    }


def test_every_measure_of_the_catalogue_can_be_drawn() -> None:
    for one in (*MEASURES, *OWN):
        answer: Answer = frozenset({0}) if one.kind is Kind.TICKS else one.highest
        at_night = one.kind is Kind.CLOCK and not one.is_own
        for days, width in ((20, 600), (400, 600), (6000, 600), (40000, 600)):
            made = timeline(of_days((ago(3), {one.code: answer}), days=days), width=width)
            drawn = [lane.code for lane in made.lanes]
            assert drawn == (["written"] if at_night else ["written", one.code])


def test_every_choice_has_a_row_that_stays_though_nobody_chose_it() -> None:
    course = [(ago(n), {"pain_course": 1, CELLO.code: 1, "home_programme": 1}) for n in range(6)]
    made = timeline(of_days(*course), width=900)
    shown = words(made)
    for row in ("No pain", "It came and went", "All the time", "Yes", "No", "Not today"):
        assert shown.count(row) == 1
    # A rest day, as a day without school, has its row only where there was one.
    assert "Rest day" not in shown
    assert made.lanes[-1].sentence == "Practised cello: noted on 6 days; Yes 6."


def test_a_number_stands_on_the_scale_its_family_chose() -> None:
    made = timeline(of_days((ago(1), {SCREEN.code: 20}), (ago(2), {SCREEN.code: 80})), width=900)
    dots = next(one for one in marks(made) if isinstance(one, Dots)).points
    assert dots[0][1] - dots[1][1] == pytest.approx(6 / 8 * 50)
    assert {"8.0 h", "4.0 h", "0.0 h"} <= set(words(made))
    assert made.lanes[-1].sentence == "Screen time: noted on 2 days, in order: 8.0 h, 2.0 h."
    assert made.readout(ago(1)).endswith("Screen time: 2.0 h.")


def test_times_around_midnight_lie_side_by_side_in_words() -> None:
    late = [23 * 60 + 30, 0, 30, 23 * 60, 23 * 60 + 45]
    days = [(ago(n), {TEA.code: value}) for n, value in enumerate(late)]
    made = timeline(of_days(*days), width=900)
    assert made.lanes[-1].sentence == (
        "Last tea: noted on 5 days; the middle day was 23:45; from 23:00 to 00:30."
    )
    assert {"24:00", "12:00", "00:00"} <= set(words(made))
    year = timeline(of_days(*days, days=400), width=900)
    points = [point for one in marks(year) if isinstance(one, Dots) for point in one.points]
    assert len(points) == 5  # no middle between both ends of the scale


def test_nothing_written_draws_no_lane() -> None:
    made = timeline(of_days(), width=800)
    assert made.lanes == ()
    assert marks(made) == []
    assert made.picture.table.rows == ()


def test_day_and_x_are_inverse() -> None:
    for days in (14, 92, 365, 3650):
        made = timeline(family(days), width=777)
        for day in list(made.lookback.period)[:: max(1, days // 50)]:
            assert made.day_at(made.x_of(day)) == day
            assert day in made.part_of(day)
        assert made.day_at(made.axis.left - 1) is None
        assert made.day_at(made.axis.right + 1) is None


def test_marks_stand_inside_the_picture() -> None:
    for days, width, size in ((14, 400, 26), (92, 520, 26), (92, 900, 13), (3650, 900, 13)):
        made = timeline(family(days, writers=THREE), width=width, text_size=size)
        for shape in marks(made):
            match shape:
                case Bars():
                    for x, y, wide, high in shape.rects:
                        assert made.axis.left - 1 <= x <= x + wide <= made.axis.right + 1
                        assert 0 <= y <= y + high <= made.picture.height
                case Dots():
                    for x, y in shape.points:
                        assert made.axis.left <= x <= made.axis.right
                        assert 0 <= y <= made.picture.height


def test_shapes_stay_few_however_long_the_period() -> None:
    for days in (92, 365, 3650, 20000):
        made = timeline(family(min(days, 4000), writers=THREE, more=True), width=900)
        assert len(made.picture.shapes) < 400


@settings(max_examples=25, deadline=None)
@given(silent=st.integers(0, 91), answered=st.sets(st.integers(0, 91), min_size=1, max_size=12))
def test_a_gap_adds_no_mark_and_moves_no_figure(silent: int, answered: set[int]) -> None:
    days = [(ago(n), {"how_hard": n % 5, "pain_level": n % 11}) for n in answered - {silent}]
    without = timeline(of_days(*days, (ago(95), {})), width=800)
    with_gap = timeline(of_days(*days, (ago(silent), {})), width=800)
    assert below_the_strip(with_gap) == below_the_strip(without)
    assert [one.sentence for one in with_gap.lanes[1:]] == [
        one.sentence for one in without.lanes[1:]
    ]


def below_the_strip(made: Timeline) -> list[tuple[Role, tuple[float, ...]]]:
    """Marks of all lanes but the first, which shows only that a day was written."""
    return [
        (one.role, place)
        for one in marks(made)
        for place in (
            one.rects if isinstance(one, Bars) else one.points if isinstance(one, Dots) else ()
        )
        if place[1] > made.lanes[0].bottom
    ]


def test_a_zero_is_drawn_and_a_blank_is_not() -> None:
    zero = timeline(of_days((ago(5), {"how_hard": 0})), width=900)
    bars = [one for one in marks(zero) if isinstance(one, Bars)]
    x = zero.axis.edge(ago(5))
    lane = next(one for one in zero.lanes if one.code == "how_hard")
    inside = [rect for one in bars for rect in one.rects if lane.top <= rect[1] <= lane.bottom]
    assert inside
    assert all(x <= rect[0] < x + zero.axis.day_width for rect in inside)
    assert all(rect[3] > 0 for rect in inside)


def test_higher_steps_are_taller_and_darker() -> None:
    made = timeline(of_days(*((ago(n), {"how_hard": n}) for n in range(5))), width=900)
    lane = next(one for one in made.lanes if one.code == "how_hard")
    cells = {
        rect[0]: (rect[3], one.strength)
        for one in marks(made)
        if isinstance(one, Bars) and one.strength < 1
        for rect in one.rects
        if lane.top <= rect[1] <= lane.bottom
    }
    rising = [cells[made.axis.edge(ago(n))] for n in range(5)]
    assert rising == sorted(rising)
    assert len({height for height, _ in rising}) == len({shade for _, shade in rising}) == 5


def test_the_scale_never_follows_the_values() -> None:
    low = timeline(of_days((ago(1), {"pain_level": 1})), width=900)
    high = timeline(of_days((ago(1), {"pain_level": 10})), width=900)
    assert low.picture.height == high.picture.height
    heights = [
        next(one for one in marks(made) if isinstance(one, Dots)).points[0][1]
        for made in (low, high)
    ]
    lane = next(one for one in low.lanes if one.code == "pain_level")
    assert heights[0] - heights[1] == pytest.approx(9 / 10 * 50)
    assert lane.top < heights[1] < heights[0] < lane.bottom


def test_longer_than_the_scale_is_a_ring_on_its_top() -> None:
    made = timeline(of_days((ago(1), {"sleep_minutes": 15 * 60})), width=900)
    assert [one.ring for one in marks(made) if isinstance(one, Dots)] == [True]
    assert "Hours slept: noted on 1 day: 15 h." in made.picture.description


def test_late_days_are_hollow() -> None:
    written = of_days((ago(1), {"stress": 1}))
    late = replace(written, written=(replace(written.written[0], late=True),))
    hollow = [one.outlined for one in marks(timeline(late, width=900)) if isinstance(one, Bars)]
    assert True in hollow
    assert "hollow: written more than two days later" in " ".join(words(timeline(late, width=900)))
    assert (
        "1 entry was written more than two days later."
        in timeline(late, width=900).lanes[0].sentence
    )


def test_adults_have_rows_of_their_own_and_other_marks() -> None:
    made = timeline(family(92, writers=THREE), width=900)
    assert words(made).count("Mum") > 3
    assert {one.role for one in marks(made)} == {Role.MARK, Role.OTHER}
    stress = next(one for one in made.lanes if one.code == "stress")
    inside = [
        one.role
        for one in marks(made)
        if isinstance(one, Bars)
        for rect in one.rects
        if stress.top <= rect[1] <= stress.bottom
    ]
    assert set(inside) == {Role.MARK}  # adults are not asked about stress


def test_who_hides_answers_is_seen_as_written_only() -> None:
    shy = replace(MAYA_WRITES, shows_answers=False)
    seen = replace(
        family(30, writers=(MAYA_WRITES, MUM)),
        writers=(shy, MUM),
        hidden_writers=frozenset({shy.id}),
        places={},
    )
    seen = replace(seen, answers={key: v for key, v in seen.answers.items() if key[1] == MUM.id})
    made = timeline(seen, width=900)
    assert "Maya shows which days were written, not what." in made.lanes[0].sentence
    assert "Maya" not in "".join(lane.sentence for lane in made.lanes[1:])
    day = next(one.day for one in seen.written if one.writer_id == shy.id)
    assert "Maya: written" in made.readout(day)


def test_fewer_than_five_answers_are_listed_and_have_no_middle() -> None:
    values = [1, 3, 3, 0]
    made = timeline(
        of_days(*((ago(9 - n), {"stress": v}) for n, v in enumerate(values))), width=900
    )
    sentence = made.lanes[-1].sentence
    assert sentence.startswith("Stress: 4 of 92 days, in order: A little, A lot, A lot, None.")
    assert "middle" not in sentence
    assert sentence.endswith("Fewer than half the days were recorded.")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ([0, 1, 1, 2, 4], "the middle day was A little; from Not hard to Could not."),
        ([0, 1, 1, 2, 2, 4], "the middle day was between A little and Quite; from Not hard"),
        ([2, 2, 2, 2, 2], "each was Quite."),
    ],
)
def test_five_answers_have_a_middle_and_a_range(values: list[int], told: str) -> None:
    made = timeline(of_days(*((ago(n), {"how_hard": v}) for n, v in enumerate(values))), width=900)
    count = f"How hard it was to do things: {len(values)} of 92 days; "
    assert made.lanes[1].sentence.startswith(count + told)


def test_school_is_counted_among_school_days() -> None:
    answers = [1, 1, 2, 3, 4, 0, 0]
    made = timeline(of_days(*((ago(n), {"school": v}) for n, v in enumerate(answers))), width=900)
    assert made.lanes[1].sentence.startswith(
        "School: 3 of 5 school days all or part of the day; at home 1, did not go 1. "
        "2 days had no school."
    )
    assert "all or part of the day: 3 of 5 school days" in " ".join(words(made))


def test_long_periods_say_what_a_mark_is() -> None:
    spans = {}
    for days, span in ((92, Span.DAY), (365, Span.WEEK), (3650, Span.MONTH), (30000, Span.YEAR)):
        made = timeline(of_days((ago(1), {"stress": 2}), days=days), width=900)
        assert made.axis.span is span
        spans[span] = " ".join(words(made))
    assert "Each mark is one" not in spans[Span.DAY]
    for span in (Span.WEEK, Span.MONTH, Span.YEAR):
        assert f"Each mark is one {span}." in spans[span]


def test_a_week_without_a_word_is_empty_and_five_days_have_a_middle() -> None:
    monday = date(2025, 11, 10)
    week = [(monday + timedelta(days=n), {"pain_level": n}) for n in range(5)]
    made = timeline(of_days((ago(200), {"pain_level": 3}), *week, days=365), width=900)
    bars = [one for one in marks(made) if isinstance(one, Bars) and one.strength == 1]
    pain = next(one for one in made.lanes if one.code == "pain_level")
    middles = [rect for one in bars for rect in one.rects if rect[1] > pain.top]
    assert len(middles) == 1
    dots = [point for one in marks(made) if isinstance(one, Dots) for point in one.points]
    assert len(dots) == 1  # the lone day, without a middle
    assert made.part_of(monday) == Period(monday, monday + timedelta(days=6))
    readout = made.readout(monday + timedelta(days=2))
    assert readout == "10 to 16 November 2025: 5 of 7 days written; Pain: middle 2."
    assert made.readout(ago(100)).endswith("no entry.")


def test_readout_tells_a_day_in_one_line() -> None:
    made = timeline(
        of_days((ago(2), {"how_hard": 1, "school": 2, "did_today": frozenset({2, 6})})), width=900
    )
    assert made.readout(ago(2)) == (
        "Sun 16 Nov 2025: What you did: Moved or sport, Rested; School: Part of the day; "
        "How hard: A little."
    )
    assert made.readout(ago(3)) == "Sat 15 Nov 2025: no entry."
    assert "\n" not in made.readout(ago(2))


def test_places_name_the_four_marked_most_and_count_the_rest() -> None:
    often = ("f-knee-l", "b-neck", "f-head", "f-hand-r", "f-foot-l")
    marked = {
        ago(n): tuple((place, None) for rank, place in enumerate(often) if n < 6 - rank)
        for n in range(6)
    }
    silent = of_days(*((day, {}) for day in marked))
    made = timeline(replace(silent, places={MAYA_WRITES.id: marked}), width=900)
    sentence = made.lanes[-1].sentence
    assert sentence.startswith("Places: 6 of 92 days; Left knee (front) 6 days, ")
    assert "1 other place" in sentence
    assert "the 4 marked on most days" in " ".join(words(made))


def test_the_table_has_every_writer_and_only_words() -> None:
    lookback = family(60, writers=THREE, more=True)
    table = timeline(lookback, width=900).picture.table
    assert len(table.rows) == len(lookback.written)
    assert {row[1] for row in table.rows} == {writer.name for writer in lookback.writers}
    assert all(len(row) == len(table.headings) for row in table.rows)
    hard = table.headings.index("How hard it was to do things")
    assert {row[hard] for row in table.rows} <= {
        "",
        "Not hard",
        "A little",
        "Quite",
        "Very",
        "Could not",
    }


def test_the_description_says_the_same_as_the_lanes() -> None:
    made = timeline(family(92, writers=THREE), width=900)
    at = 0
    for lane in made.lanes:
        found = made.picture.description.find(lane.sentence, at)
        assert found >= at
        at = found + len(lane.sentence)
    assert made.picture.description.startswith("What was written about Maya, 19 August to")


def test_paper_gets_the_same_lanes_at_exact_widths() -> None:
    lookback = family(92)
    page = timeline(lookback, width=680, text_size=9, for_page=True)
    screen = timeline(lookback, width=740, text_size=9)
    assert [one.sentence for one in page.lanes] == [one.sentence for one in screen.lanes]
    assert page.axis.right == pytest.approx(680, abs=80)
    assert screen.axis.day_width == int(screen.axis.day_width)
