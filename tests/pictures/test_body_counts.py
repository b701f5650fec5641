"""The small figure: every place at its own number, darker for more days, nothing outside."""

import itertools

from painjournal.domain.places import label
from painjournal.pictures.body import dots_in, region_at, region_shape
from painjournal.pictures.body_counts import body_counts
from painjournal.pictures.shapes import Areas, Dots, Lines, Role, Text

DAYS = {"f-knee-l": 30, "f-knee-r": 15, "b-neck": 4, "f-head": 3, "whole-body": 9}


def test_every_drawn_place_has_its_number_and_its_line() -> None:
    picture = body_counts(DAYS, height=200)
    numbers = [one.words for one in picture.shapes if isinstance(one, Text) and one.words.isdigit()]
    assert sorted(numbers, key=int) == ["3", "4", "15", "30"]
    lines = [piece for one in picture.shapes if isinstance(one, Lines) for piece in one.pieces]
    assert len(lines) == 4


def test_more_days_are_darker_and_never_by_colour_alone() -> None:
    looks = {
        (one.role, one.hatched)
        for one in body_counts(DAYS, height=200).shapes
        if isinstance(one, Areas) and one.role is not Role.BAND
    }
    assert looks == {(Role.MARK, False), (Role.MARK, True), (Role.MARK_SOFT, False)}


def test_the_left_knee_is_on_the_right_of_the_front_view() -> None:
    picture = body_counts({"f-knee-l": 5}, height=200)
    (number,) = (one for one in picture.shapes if isinstance(one, Text) and one.words == "5")
    middle = picture.width / 4
    assert region_shape("f-knee-l").anchor[0] > 200
    assert number.x > middle


def test_numbers_never_lie_on_one_another() -> None:
    toes = ("f-foot-l", "f-ankle-l", "f-shin-l", "f-knee-l", "f-thigh-l", "f-hip-l", "f-groin-l")
    picture = body_counts(dict.fromkeys(toes, 7), height=150, text_size=9)
    heights = sorted(one.y for one in picture.shapes if isinstance(one, Text) and one.words == "7")
    assert all(after - before >= 9 for before, after in itertools.pairwise(heights))


def test_words_and_table_say_the_same() -> None:
    picture = body_counts(DAYS, height=200)
    assert picture.table.rows == tuple((label(place), str(n)) for place, n in DAYS.items())
    assert all(f"{label(place)} {n}" in picture.description for place, n in DAYS.items())


def test_rings_over_a_place_say_that_touch_hurts_on_any_shade() -> None:
    picture = body_counts(DAYS, height=400, touched={"f-knee-l": 4, "b-hand-r": 2})
    (front, back) = (one for one in picture.shapes if isinstance(one, Dots))
    plain = body_counts(DAYS, height=400)
    assert not [one for one in plain.shapes if isinstance(one, Dots)]
    assert front.ring
    assert back.ring
    at = [shape for shape in picture.shapes if isinstance(shape, Areas) and shape.hatched]
    assert at, "the shades of the days stay"
    assert all(y > 250 for _, y in front.points), "the knee is in the lower half"
    assert all(x > picture.width / 2 for x, _ in back.points)


def test_rings_stay_inside_their_place() -> None:
    for place in ("f-knee-l", "f-wrist-r", "b-spine-mid", "b-hand-r"):
        view = "front" if place.startswith("f-") else "back"
        points = dots_in(place, 20.0)
        assert points
        assert {region_at(view, x, y) for x, y in points} == {place}


def test_touch_is_also_in_the_words_and_in_the_table() -> None:
    picture = body_counts(DAYS, height=400, touched={"f-knee-l": 4, "b-hand-r": 2})
    assert "Rings show where touch or clothes hurt" in picture.description
    assert (label("f-knee-l"), "30", "4") in picture.table.rows
    assert (label("b-hand-r"), "", "2") in picture.table.rows
    alone = body_counts({}, height=400, touched={"b-hand-r": 2})
    assert label("b-hand-r") in alone.description
