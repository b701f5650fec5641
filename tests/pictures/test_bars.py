from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.pictures.families import LAST, MAYA_WRITES, family

from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Answer
from painjournal.pictures.shapes import Bars, Dots, Role, Text
from painjournal.pictures.timeline import Timeline, timeline


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


def of(days: int = 30, **answers: Mapping[int, int]) -> Lookback:
    """A look back at some answers by how many days ago they were."""
    kept: dict[tuple[str, int], dict[date, Answer]] = {
        (code, MAYA_WRITES.id): {ago(n): value for n, value in found.items()}
        for code, found in answers.items()
    }
    return replace(family(days), answers=kept, places={})


def drawn(made: Timeline, code: str) -> list[tuple[float, float, float, float]]:
    """Bars of a lane from left to right."""
    lane = next(one for one in made.lanes if one.code == code)
    found = [
        rect
        for one in made.picture.shapes
        if isinstance(one, Bars) and one.role is Role.MARK
        for rect in one.rects
        if lane.top <= rect[1] < lane.bottom
    ]
    return sorted(found)


def test_a_length_of_time_is_a_bar_as_long_as_its_minutes() -> None:
    made = timeline(of(moved_minutes={2: 60, 1: 120}), width=900)
    tall = [rect[3] for rect in drawn(made, "moved_minutes") if rect[3] > 2]
    assert tall[1] == pytest.approx(2 * tall[0])
    assert not any(isinstance(one, Dots) for one in made.picture.shapes)


def test_a_length_above_the_scale_is_open_at_its_top() -> None:
    made = timeline(of(moved_minutes={1: 900}), width=900)
    (ring,) = (one for one in made.picture.shapes if isinstance(one, Dots))
    assert ring.ring


def test_the_range_of_a_day_lies_behind_its_dot() -> None:
    made = timeline(
        of(pain_level={1: 5, 2: 6}, pain_worst={1: 8, 2: 7}, pain_least={1: 3}),
        width=900,
        codes={"pain_level"},
    )
    ((left, top, wide, high),) = drawn(made, "pain_level")
    points = next(one for one in made.picture.shapes if isinstance(one, Dots)).points
    at = {round(made.x_of(ago(n)), 1): n for n in (1, 2)}
    x, y = next(point for point in points if at[round(point[0], 1)] == 1)
    assert left < x < left + wide
    assert y - top == pytest.approx(high * 3 / 5)


def test_a_range_the_wrong_way_round_is_not_drawn() -> None:
    found = of(pain_level={1: 5}, pain_worst={1: 2}, pain_least={1: 6})
    assert not drawn(timeline(found, width=900, codes={"pain_level"}), "pain_level")


def test_a_night_is_a_bar_from_lights_out_to_waking() -> None:
    made = timeline(
        of(
            sleep_lights_out={1: 22 * 60, 2: 30, 3: 21 * 60},
            sleep_woke={1: 7 * 60, 2: 9 * 60 + 30, 4: 7 * 60},
        ),
        width=900,
    )
    after_midnight, evening = drawn(made, "nights")
    assert after_midnight[3] == pytest.approx(evening[3])
    hour = evening[3] / 9
    assert after_midnight[1] - evening[1] == pytest.approx(2.5 * hour)
    assert {"18:00", "00:00", "06:00", "12:00"} <= {
        one.words for one in made.picture.shapes if isinstance(one, Text)
    }
    sentence = next(one.sentence for one in made.lanes if one.code == "nights")
    assert sentence == "Nights: both times on 2 days, in order: 00:30 to 09:30, 22:00 to 07:00."


def test_many_nights_have_a_middle_that_midnight_does_not_part() -> None:
    outs = [23 * 60 + 30, 23 * 60 + 45, 0, 15, 30]
    found = of(
        400,
        sleep_lights_out=dict(enumerate(outs * 10)),
        sleep_woke=dict.fromkeys(range(50), 8 * 60),
    )
    made = timeline(found, width=600)
    assert next(one.sentence for one in made.lanes if one.code == "nights") == (
        "Nights: both times on 50 days; the middle lights out was 00:00, the middle waking 08:00."
    )
    bars = drawn(made, "nights")
    assert bars
    lane = next(one for one in made.lanes if one.code == "nights")
    assert all(lane.top <= y and y + high <= lane.bottom for _x, y, _wide, high in bars)
    wide = [high for _x, _y, across, high in bars if across > 1 and high > 2]
    assert max(wide) == pytest.approx(min(wide), rel=0.1)
