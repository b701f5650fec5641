"""The figure: its places tile it, mirror each other, and can be pointed at and walked through."""

import random
from collections.abc import Sequence

import pytest

from painjournal.domain.places import regions
from painjournal.pictures.body import (
    VIEWS,
    Direction,
    Line,
    across,
    figure,
    neighbour,
    region_at,
    region_shape,
)

DIRECTIONS: tuple[Direction, ...] = ("left", "right", "up", "down")


def holds(rings: Sequence[Line], x: float, y: float) -> bool:
    crossings = 0
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
                crossings += 1
    return crossings % 2 == 1


def area(ring: Line) -> float:
    following = (*ring[1:], ring[0])
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True))) / 2


def other_side(place_id: str) -> str:
    return place_id[:-1] + {"l": "r", "r": "l"}[place_id[-1]] if place_id[-2] == "-" else place_id


def test_the_figure_draws_exactly_the_named_regions_in_their_order() -> None:
    for name in VIEWS:
        drawn = [shape.id for shape in figure().views[name].regions]
        assert drawn == [each.id for each in regions() if each.view == name]


def test_both_views_have_the_same_frame_and_stay_inside_it() -> None:
    front, back = (figure().views[name] for name in VIEWS)
    assert front.size == back.size
    width, height = front.size
    for view in (front, back):
        for line in (*view.outline, *view.details, *(r for s in view.regions for r in s.rings)):
            assert all(0 <= x <= width and 0 <= y <= height for x, y in line)


@pytest.mark.parametrize("name", VIEWS)
def test_every_point_of_the_silhouette_belongs_to_exactly_one_region(name: str) -> None:
    view = figure().views[name]
    width, height = view.size
    points = random.Random(7)
    inside = 0
    for _ in range(1500):
        x, y = points.uniform(0, width), points.uniform(0, height)
        owners = [shape.id for shape in view.regions if holds(shape.rings, x, y)]
        in_silhouette = holds(view.outline, x, y)
        inside += in_silhouette
        assert len(owners) == in_silhouette, (x, y, owners)
        assert region_at(name, x, y) == (owners[0] if owners else None)
    assert inside > 300


@pytest.mark.parametrize("name", VIEWS)
def test_the_regions_have_together_the_area_of_the_silhouette(name: str) -> None:
    view = figure().views[name]
    tiles = sum(area(ring) for shape in view.regions for ring in shape.rings)
    assert tiles == pytest.approx(sum(area(ring) for ring in view.outline), abs=0.5)


@pytest.mark.parametrize("name", VIEWS)
def test_neighbouring_regions_share_the_points_of_their_edge(name: str) -> None:
    view = figure().views[name]
    edges: dict[frozenset[tuple[float, float]], int] = {}
    for rings in (*(shape.rings for shape in view.regions), view.outline):
        for ring in rings:
            for pair in zip(ring, (*ring[1:], ring[0]), strict=True):
                edges[frozenset(pair)] = edges.get(frozenset(pair), 0) + 1
    assert set(edges.values()) == {2}


@pytest.mark.parametrize("name", VIEWS)
def test_the_two_sides_mirror_each_other(name: str) -> None:
    view = figure().views[name]
    for shape in view.regions:
        twin = region_shape(other_side(shape.id))
        flipped = {(round(view.size[0] - x, 2), y) for ring in shape.rings for x, y in ring}
        assert flipped == {point for ring in twin.rings for point in ring}, shape.id


def test_left_is_the_persons_own_left() -> None:
    middle = figure().views["front"].size[0] / 2
    assert region_shape("f-hand-l").anchor[0] > middle > region_shape("f-hand-r").anchor[0]
    assert region_shape("b-hand-l").anchor[0] < middle < region_shape("b-hand-r").anchor[0]


@pytest.mark.parametrize("name", VIEWS)
def test_pointing_at_the_anchor_hits_the_region(name: str) -> None:
    for shape in figure().views[name].regions:
        assert region_at(name, *shape.anchor) == shape.id


@pytest.mark.parametrize("name", VIEWS)
def test_every_region_is_wide_enough_to_hit(name: str) -> None:
    view = figure().views[name]
    least = 0.022 * view.size[1] / 2
    for shape in view.regions:
        x, y = shape.anchor
        around = [(least, 0), (-least, 0), (0, least), (0, -least)]
        assert all(holds(shape.rings, x + dx, y + dy) for dx, dy in around), shape.id


def test_a_point_beside_the_figure_snaps_to_the_nearest_region_within_reach() -> None:
    left, top, _, bottom = region_shape("f-elbow-r").bounds
    x, y = left - 6, (top + bottom) / 2
    assert region_at("front", x, y) is None
    assert region_at("front", x, y, reach=12) == "f-elbow-r"
    assert region_at("front", 2, 300, reach=12) is None


def test_reach_never_overrules_a_region_that_was_hit() -> None:
    for shape in figure().views["back"].regions:
        assert region_at("back", *shape.anchor, reach=200) == shape.id


@pytest.mark.parametrize("name", VIEWS)
def test_arrow_keys_lead_from_every_region_to_every_other(name: str) -> None:
    everything = {shape.id for shape in figure().views[name].regions}
    for start in everything:
        seen, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            steps = {neighbour(here, direction) for direction in DIRECTIONS} - {None} - seen
            seen |= {step for step in steps if step is not None}
            waiting += [step for step in steps if step is not None]
        assert seen == everything, start


@pytest.mark.parametrize("name", VIEWS)
def test_an_arrow_key_moves_the_way_it_points(name: str) -> None:
    forward = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
    for shape in figure().views[name].regions:
        for direction in DIRECTIONS:
            step = neighbour(shape.id, direction)
            if step is not None:
                assert step != shape.id
                there, (dx, dy) = region_shape(step).anchor, forward[direction]
                assert (there[0] - shape.anchor[0]) * dx + (there[1] - shape.anchor[1]) * dy > 0


@pytest.mark.parametrize("name", VIEWS)
def test_sideways_steps_mirror_each_other(name: str) -> None:
    opposite: dict[Direction, Direction] = {"left": "right", "right": "left"}
    for shape in figure().views[name].regions:
        for direction, mirrored in opposite.items():
            step, twin = neighbour(shape.id, direction), neighbour(other_side(shape.id), mirrored)
            assert (step and other_side(step)) == twin, shape.id


def test_expected_steps() -> None:
    assert neighbour("f-knee-l", "left") == "f-knee-r"
    assert neighbour("f-knee-l", "down") == "f-shin-l"
    assert neighbour("b-spine-mid", "right") == "b-midback-r"
    assert neighbour("f-foot-l", "down") is None


def test_an_arrow_at_the_edge_leads_to_the_other_view_at_the_same_height() -> None:
    there = across("f-hand-l", "right")
    assert there == "b-hand-l"
    assert across("b-hand-l", "left") == "f-hand-l"
    assert across("f-hand-r", "left") is None
    assert across("f-head", "up") is None


def test_an_unknown_region_or_view_is_refused() -> None:
    with pytest.raises(KeyError):
        region_shape("whole-body")
    with pytest.raises(KeyError):
        region_at("side", 0, 0)
