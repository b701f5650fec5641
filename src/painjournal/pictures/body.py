"""The body figure: its shapes, the place under a point, the place next to a place."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from painjournal.files import resource

XY: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[XY, ...]
Direction: TypeAlias = Literal["left", "right", "up", "down"]

VIEWS: Final = ("front", "back")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionShape:
    """Where one place lies on its view, in units of the view.

    `rings` are closed outlines without their closing point; `anchor` is the roomiest point;
    `neighbours` maps left, right, up, down as seen on the screen to the next region;
    `bounds` is left, top, right, bottom.
    """

    id: str
    rings: tuple[Line, ...]
    anchor: XY
    neighbours: Mapping[str, str]
    bounds: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The figure from the front or from the back.

    `size` is (width, height) of the frame; every coordinate lies in it, y downwards. `outline`
    holds the closed rings of the silhouette, `regions` tile it, `details` are open decorative
    strokes.
    """

    size: tuple[float, float]
    outline: tuple[Line, ...]
    regions: tuple[RegionShape, ...]
    details: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Both views by name, "front" and "back", at the same scale."""

    views: Mapping[str, View]


@cache
def figure() -> Figure:
    """The figure, read once from the resources."""
    written = json.loads(resource("body", "figure.json").read_text(encoding="utf-8"))
    size = (float(written["width"]), float(written["height"]))
    views = {name: _view(written["views"][name], size) for name in VIEWS}
    return Figure(views=MappingProxyType(views))


@cache
def _shapes() -> dict[str, RegionShape]:
    return {shape.id: shape for view in figure().views.values() for shape in view.regions}


@cache
def _views() -> dict[str, str]:
    return {shape.id: name for name, view in figure().views.items() for shape in view.regions}


def region_shape(region_id: str) -> RegionShape:
    """The shape of one region; KeyError for an id the figure does not draw."""
    return _shapes()[region_id]


def neighbour(region_id: str, direction: Direction) -> str | None:
    """The region an arrow key leads to, as seen on the screen, or None at the edge."""
    return region_shape(region_id).neighbours.get(direction)


def view_of(region_id: str) -> str:
    """The view, "front" or "back", that draws a region; KeyError if none does."""
    return _views()[region_id]


def across(region_id: str, direction: Direction) -> str | None:
    """The region of the other view at about the same height, if left or right leads there."""
    view = view_of(region_id)
    if (view, direction) not in {("front", "right"), ("back", "left")}:
        return None
    other = figure().views["back" if view == "front" else "front"]
    edge = 0.0 if view == "front" else other.size[0]
    height = region_shape(region_id).anchor[1]

    def cost(shape: RegionShape) -> float:
        return abs(shape.anchor[1] - height) * 3 + abs(shape.anchor[0] - edge)

    return min(other.regions, key=cost).id


@cache
def dots_in(region_id: str, step: float) -> Line:
    """Points of a staggered grid inside a region, in units of its view; always its anchor.

    `step` is the distance between neighbouring points; each keeps a third of it from the edge.
    """
    shape = region_shape(region_id)
    left, top, right, bottom = shape.bounds
    x0, y0 = shape.anchor
    row_height = step * 0.866
    clear = (step / 3) ** 2
    points = []
    for row in range(int((top - y0) // row_height), int((bottom - y0) // row_height) + 1):
        shift = step / 2 * (row % 2)
        for column in range(int((left - x0) // step) - 1, int((right - x0) // step) + 1):
            x, y = x0 + shift + column * step, y0 + row * row_height
            free = _inside(shape, x, y) and all(
                _square_to_piece(a, b, x, y) >= clear for a, b in _edges(shape)
            )
            if free or (row, column) == (0, 0):
                points.append((x, y))
    return tuple(points)


def region_at(view: str, x: float, y: float, reach: float = 0.0) -> str | None:
    """Id of the region at a point of a view ("front" or "back"), in units of the view.

    A point outside every region belongs to the nearest one within `reach` units, if any.
    """
    shapes = figure().views[view].regions
    for shape in shapes:
        left, top, right, bottom = shape.bounds
        if left <= x <= right and top <= y <= bottom and _inside(shape, x, y):
            return shape.id
    nearest, nearest_square = None, reach * reach
    for shape in shapes:
        if _square_to_box(shape.bounds, x, y) > nearest_square:
            continue
        square = min(_square_to_piece(a, b, x, y) for a, b in _edges(shape))
        if square <= nearest_square:
            nearest, nearest_square = shape.id, square
    return nearest


def _view(written: Mapping[str, Any], size: tuple[float, float]) -> View:
    return View(
        size=size,
        outline=tuple(_line(ring) for ring in written["outline"]),
        regions=tuple(_region_shape(each) for each in written["regions"]),
        details=tuple(_line(stroke) for stroke in written["details"]),
    )


def _region_shape(written: Mapping[str, Any]) -> RegionShape:
    rings = tuple(_line(ring) for ring in written["rings"])
    xs = [x for ring in written["rings"] for x in ring[::2]]
    ys = [y for ring in written["rings"] for y in ring[1::2]]
    return RegionShape(
        id=written["id"],
        rings=rings,
        anchor=(written["anchor"][0], written["anchor"][1]),
        neighbours=MappingProxyType(written["neighbours"]),
        bounds=(min(xs), min(ys), max(xs), max(ys)),
    )


def _line(written: list[float]) -> Line:
    return tuple(zip(written[::2], written[1::2], strict=True))


def _edges(shape: RegionShape) -> Iterator[tuple[XY, XY]]:
    for ring in shape.rings:
        before = ring[-1]
        for point in ring:
            yield before, point
            before = point


def _inside(shape: RegionShape, x: float, y: float) -> bool:
    # Even-odd rule with half-open edges: a point on a shared edge belongs to one side only.
    inside = False
    for ring in shape.rings:
        ax, ay = ring[-1]
        for bx, by in ring:
            if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
                inside = not inside
            ax, ay = bx, by
    return inside


def _square_to_box(bounds: tuple[float, float, float, float], x: float, y: float) -> float:
    left, top, right, bottom = bounds
    dx = max(left - x, 0.0, x - right)
    dy = max(top - y, 0.0, y - bottom)
    return dx * dx + dy * dy


def _square_to_piece(a: XY, b: XY, x: float, y: float) -> float:
    ax, ay = a
    dx, dy = b[0] - ax, b[1] - ay
    length = dx * dx + dy * dy
    along = ((x - ax) * dx + (y - ay) * dy) / length if length else 0.0
    along = min(1.0, max(0.0, along))
    gap_x, gap_y = ax + along * dx - x, ay + along * dy - y
    return gap_x * gap_x + gap_y * gap_y
