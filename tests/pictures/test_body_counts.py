"""The small figure: every place at its own number, darker for more days, nothing outside."""

import itertools

from painjournal.domain.places import label
from painjournal.pictures.body import region_shape
from painjournal.pictures.body_counts import body_counts
from painjournal.pictures.shapes import Areas, Lines, Role, Text

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
