"""Places: their ids, their words, and how they are found."""

import pytest

from painjournal.domain.places import (
    ELSEWHERE,
    EXTRA_PLACES,
    HARD_TO_POINT,
    WHOLE_BODY,
    is_place,
    label,
    place_ids,
    region,
    regions,
    search,
)


def test_there_are_forty_regions_in_front_and_thirty_three_behind() -> None:
    views = [each.view for each in regions()]
    assert views == ["front"] * 40 + ["back"] * 33
    assert len({each.id for each in regions()}) == 73


def test_every_region_says_its_side_in_its_id_and_in_its_words() -> None:
    for each in regions():
        assert each.id.startswith("f-" if each.view == "front" else "b-")
        ending = {"-l": "left", "-r": "right"}.get(each.id[-2:], "middle")
        assert each.side == ending, each.id
        words = each.label.lower().replace(",", " ").split()
        for side in ("left", "right"):
            assert (side in words) == (side == each.side), each.label


def test_left_and_right_come_in_pairs_with_the_same_words() -> None:
    for each in regions():
        if each.side == "left":
            other = region(each.id.removesuffix("l") + "r")
            swapped = each.label.replace("Left", "Right").replace("left", "right")
            assert other.label == swapped


def test_no_two_places_have_the_same_words() -> None:
    words = [label(place_id) for place_id in place_ids()]
    assert len(set(words)) == len(words) == 76


def test_a_label_says_the_side() -> None:
    assert label("f-knee-l") == "Left knee (front)"
    assert label("b-spine-low") == "Lower spine"


def test_places_without_a_shape_have_words_too() -> None:
    assert set(EXTRA_PLACES) == {WHOLE_BODY, HARD_TO_POINT, ELSEWHERE}
    assert label(WHOLE_BODY) == "Whole body"
    assert is_place(ELSEWHERE)


def test_an_unknown_place_is_refused() -> None:
    assert not is_place("f-wing-l")
    with pytest.raises(KeyError):
        region("f-wing-l")
    with pytest.raises(KeyError):
        label("f-wing-l")


KNEES = ("f-knee-l", "f-knee-r", "b-knee-l", "b-knee-r")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kn", KNEES),
        ("  KNÉE ", KNEES),
        ("left kn", ("f-knee-l", "b-knee-l")),
        ("kn left", ("f-knee-l", "b-knee-l")),
        ("knee, left", ("f-knee-l", "b-knee-l")),
        ("low back", ("b-lowback-l", "b-lowback-r")),
        ("lower back r", ("b-lowback-r",)),
        ("whole", (WHOLE_BODY,)),
        ("some", (ELSEWHERE,)),
        ("hard", (HARD_TO_POINT,)),
        ("wr", ("f-wrist-l", "f-wrist-r")),
        ("nee", ()),
        ("xyz", ()),
        ("", ()),
        (" ,-( ", ()),
    ],
)
def test_typing_the_beginning_of_words_finds_places(typed: str, found: tuple[str, ...]) -> None:
    assert search(typed)[: len(found) or None] == found


def test_the_words_of_the_name_come_before_other_words() -> None:
    found = search("shoulder")
    assert found.index("f-shoulder-l") < found.index("b-shoulderblade-l")
    back = search("back")
    assert back.index("b-lowback-l") < back.index("b-thigh-l")


def test_everyday_words_find_places_too() -> None:
    assert set(search("tummy left")) == {"f-belly-upper-l", "f-belly-lower-l"}
    assert "b-buttock-r" in search("bottom")
    assert {"f-hand-l", "b-hand-l"} <= set(search("fing left"))


def test_every_place_is_found_by_its_own_words() -> None:
    for place_id in place_ids():
        assert place_id in search(label(place_id))[:3]
