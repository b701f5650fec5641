"""Where it hurt as pictures: counts in digits, patterns that mean the same in each, gaps empty."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.pictures.families import LAST, MAYA_WRITES, family
from tests.pictures.goldens import check

from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import MarkedPlaces, marked_places, places_a_day, thirds
from painjournal.domain.places import label
from painjournal.pictures.body_counts import body_counts, height_for
from painjournal.pictures.keepsakes import moved
from painjournal.pictures.place_maps import where_in_parts, where_map
from painjournal.pictures.place_words import (
    how_many_sentence,
    where_sentence,
    where_table,
    without_shape_sentence,
)
from painjournal.pictures.places_over_time import MOST, places_over_time
from painjournal.pictures.shapes import (
    Anchor,
    Areas,
    Bars,
    Dots,
    Lines,
    Picture,
    Role,
    Shape,
    Text,
)
from painjournal.pictures.text_widths import width


def parts_of(back: Lookback, *, touch: bool = False) -> tuple[MarkedPlaces, ...]:
    return tuple(marked_places(back, 1, part, touch=touch) for part in thirds(back.period))


def whole_of(back: Lookback, *, touch: bool = False) -> MarkedPlaces:
    return marked_places(back, 1, back.period, touch=touch)


def touching() -> Lookback:
    """A month in which touch hurt on three days, once without a place."""
    days = {LAST: ("f-shin-l", "f-foot-l"), LAST - timedelta(days=1): ("f-shin-l",)}
    return replace(family(30), touched={1: {**days, LAST - timedelta(days=20): ("",)}})


def with_extras() -> Lookback:
    """A month of which some days have only places without a shape."""
    back = family(30)
    bare = (LAST - timedelta(days=29), LAST)
    whole = dict.fromkeys(bare, (("whole-body", None),))
    return replace(back, places={1: {**back.places[1], **whole}})


def words(picture: Picture) -> list[str]:
    return [one.words for one in picture.shapes if isinstance(one, Text)]


@pytest.mark.parametrize(
    ("name", "back", "wide"),
    [("month", with_extras(), 900), ("year", family(365), 900), ("narrow", family(92), 420)],
)
def test_the_number_of_places_over_time_looks_as_it_did(
    name: str, back: Lookback, wide: float
) -> None:
    check(f"places_over_time_{name}", places_over_time(back, MAYA_WRITES, width=wide, size=13))


def test_the_maps_look_as_they_did() -> None:
    back = family(92)
    check("where_map", where_map(whole_of(back), parts_of(back), MAYA_WRITES, width=500, size=13))
    check("where_in_parts", where_in_parts(parts_of(back), MAYA_WRITES, width=1000, size=13))


def test_days_without_places_have_no_dot() -> None:
    back = family(60)
    (dots,) = (
        one
        for one in places_over_time(back, MAYA_WRITES, width=900, size=13).shapes
        if isinstance(one, Dots)
    )
    painless = [day for day, level in back.numbers("pain_level", 1).items() if level == 0]
    assert len(dots.points) == len({*back.places[1], *painless}) < 60


def test_a_written_no_pain_stands_on_the_line_of_zero() -> None:
    back = replace(family(30), answers={("pain_level", 1): {LAST: 0}}, places={})
    picture = places_over_time(back, MAYA_WRITES, width=900, size=13)
    (dots,) = (one for one in picture.shapes if isinstance(one, Dots))
    (zero,) = (one for one in picture.shapes if isinstance(one, Text) and one.words == "0")
    assert dots.points[0][1] == pytest.approx(zero.y, abs=6)
    assert len(dots.points) == 1


def test_the_scale_stays_and_what_is_more_is_a_ring_on_its_top() -> None:
    many = tuple((one, None) for one in [f"f-{x}-{s}" for x in _PARTS for s in "lr"])
    back = replace(family(30), places={1: {LAST: many}}, answers={})
    assert places_a_day(back, 1)[LAST] > MOST
    picture = places_over_time(back, MAYA_WRITES, width=900, size=13)
    (dots,) = (one for one in picture.shapes if isinstance(one, Dots))
    assert dots.ring
    assert "10 places" in words(picture)


_PARTS = ("knee", "foot", "ankle", "shin", "thigh", "hand", "wrist")


def test_each_place_without_a_shape_has_a_row_with_its_days_in_words() -> None:
    picture = places_over_time(with_extras(), MAYA_WRITES, width=900, size=13)
    assert "Whole body" in words(picture)
    assert "2 days" in words(picture)
    assert any(isinstance(one, Bars) and one.role is Role.MARK for one in picture.shapes)
    touch = places_over_time(touching(), MAYA_WRITES, width=900, size=13, touch=True)
    assert "No place noted" in words(touch)


def test_patterns_are_shares_of_the_days_with_places_in_every_map() -> None:
    def looks(days: dict[str, int], of: int) -> list[tuple[Role, bool]]:
        picture = body_counts(days, height=300, of=of)
        areas = (one for one in picture.shapes if isinstance(one, Areas))
        return [(one.role, one.hatched) for one in areas if one.role is not Role.BAND]

    light, striped, dark = (Role.MARK_SOFT, False), (Role.MARK, True), (Role.MARK, False)
    assert looks({"f-knee-l": 5}, 20) == looks({"f-knee-l": 1}, 4) == [light]
    assert looks({"f-knee-l": 6}, 20) == looks({"f-knee-l": 10}, 20) == [striped]
    assert looks({"f-knee-l": 11}, 20) == looks({"f-knee-l": 1}, 1) == [dark]


def test_every_place_has_its_days_in_digits_and_the_key_says_what_patterns_mean() -> None:
    back = family(92)
    whole = whole_of(back)
    picture = where_map(whole, parts_of(back), MAYA_WRITES, width=500, size=13)
    digits = sorted(one for one in words(picture) if one.isdigit())
    assert digits == sorted(str(n) for n in whole.days.values())
    assert "up to a quarter of the days with places" in words(picture)
    hatched = [one for one in picture.shapes if isinstance(one, Areas) and one.hatched]
    assert hatched[-1].rings[0][0][1] > picture.height * 0.8


def test_touch_has_rings_and_digits_of_its_own() -> None:
    back = touching()
    picture = where_map(
        whole_of(back, touch=True), parts_of(back, touch=True), MAYA_WRITES, width=500, size=13
    )
    assert [one.ring for one in picture.shapes if isinstance(one, Dots)] == [True]
    assert sorted(one for one in words(picture) if one.isdigit()) == ["1", "2"]
    assert "up to half" not in words(picture)
    assert label("f-shin-l") + " 2 days" in picture.description
    assert "Not on the figure: No place noted 1 day." in picture.description


def test_each_part_says_its_days_and_on_how_many_of_them_it_was_noted() -> None:
    back = family(92)
    for wide in (1000, 420):
        told = words(where_in_parts(parts_of(back), MAYA_WRITES, width=wide, size=13))
        assert [one for one in told if one in ("Start", "Middle", "End")] == [
            "Start",
            "Middle",
            "End",
        ]
        for part in parts_of(back):
            assert part.recorded.days in told


@pytest.mark.parametrize("wide", [300, 420, 760, 1000])
@pytest.mark.parametrize("size", [13.0, 22.0])
def test_nothing_is_drawn_outside_the_pictures(wide: float, size: float) -> None:
    back = with_extras()
    for picture in (
        where_map(whole_of(back), parts_of(back), MAYA_WRITES, width=wide, size=size),
        where_in_parts(parts_of(back), MAYA_WRITES, width=wide, size=size),
        places_over_time(back, MAYA_WRITES, width=wide, size=size),
    ):
        assert picture.width <= wide
        for one in picture.shapes:
            left, right, bottom = _ends(one)
            assert left >= -1
            assert right <= max(picture.width, wide) + 1
            assert bottom <= picture.height + 1


def _ends(shape: Shape) -> tuple[float, float, float]:
    """Left, right and lower end."""
    match shape:
        case Text():
            room = width(shape.words, shape.size, shape.weight)
            left = {Anchor.START: 0.0, Anchor.MIDDLE: room / 2, Anchor.END: room}[shape.anchor]
            return shape.x - left, shape.x - left + room, shape.y
        case Bars():
            points = [(x + w, y + h) for x, y, w, h in shape.rects]
        case Lines():
            points = [(x, y) for *_, x, y in shape.pieces]
        case Dots():
            points = list(shape.points)
        case Areas():
            points = [point for ring in shape.rings for point in ring]
    xs = [x for x, _ in points] or [0.0]
    return min(xs), max(xs), max((y for _, y in points), default=0.0)


def test_the_height_for_a_width_is_that_of_the_picture_so_wide() -> None:
    for wide in (300.0, 480.0):
        picture = body_counts({"f-knee-l": 3}, height=height_for(wide, 13), text_size=13)
        assert picture.width == pytest.approx(wide)


def test_moved_shapes_are_the_same_somewhere_else() -> None:
    for shape in body_counts({"f-knee-l": 3}, height=200, touched={"b-neck": 1}).shapes:
        if shape == Lines(role=Role.TEXT_SOFT, pieces=(), width=0.5):
            continue
        there = moved(shape, 30, 7)
        left, right, bottom = _ends(shape)
        assert _ends(there) == pytest.approx((left + 30, right + 30, bottom + 7))
        assert there.role == shape.role


def test_the_table_has_any_place_first_and_every_part() -> None:
    back = with_extras()
    whole, parts = whole_of(back), parts_of(back)
    table = where_table(whole, parts)
    assert table.headings == ("Place", "Days", "Start", "Middle", "End")
    assert table.rows[0] == (
        "Any place",
        *(str(one.recorded.n) for one in (whole, *parts)),
    )
    assert ("Whole body", "2", "1", "0", "1") in table.rows
    ranks = table.ranks[1]
    assert ranks[0] is not None
    assert all(rank is not None and rank < ranks[0] for rank in ranks[1:])


def test_sentences_count_days_and_give_no_total() -> None:
    back = with_extras()
    told = where_sentence(whole_of(back), MAYA_WRITES)
    assert told.startswith(f"Places that hurt, by Maya: {whole_of(back).recorded.days}; ")
    assert "Whole body" not in told
    assert without_shape_sentence(whole_of(back)) == "Not on the figure: Whole body 2 days."
    assert without_shape_sentence(whole_of(family(30))) == ""
    empty = replace(back, places={})
    assert where_sentence(whole_of(empty), MAYA_WRITES).startswith("Maya marked no place")
    assert where_sentence(whole_of(empty, touch=True), MAYA_WRITES).startswith("Maya did not note")


def test_few_days_are_listed_and_more_have_a_middle() -> None:
    few = replace(family(30), places={1: {LAST: (("b-neck", None),)}}, answers={})
    assert how_many_sentence(few, 1, touch=False) == "Places of the figure on one day: 1."
    month = how_many_sentence(replace(family(30), answers={}), 1, touch=False)
    assert month.endswith("each with 2.")
    assert how_many_sentence(few, 2, touch=False) == ""
