"""Draws the body map: turns the control points into resources/body/figure.json.

Run it after moving a point: `python scripts/draw_body.py`. It needs shapely, which the program
itself does not. Half of each figure is drawn and mirrored, so both sides agree to the last digit.
"""

import itertools
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import shapely  # type: ignore[import-untyped]
from shapely import LineString, Point, Polygon, affinity, ops
from shapely.geometry.base import BaseGeometry  # type: ignore[import-untyped]

import body_points as points
from body_points import Points

TARGET = Path(__file__).resolve().parents[1] / "resources" / "body" / "figure.json"
NAMES = TARGET.with_name("regions.csv")
MIDDLE = points.WIDTH / 2
TOLERANCE = 0.2
FAR = 2000.0
DIRECTIONS = {"left": (-1.0, 0.0), "right": (1.0, 0.0), "up": (0.0, -1.0), "down": (0.0, 1.0)}

Line: TypeAlias = list[tuple[float, float]]


def curve(control: Sequence[tuple[float, float]], *, closed: bool = False) -> Line:
    """Centripetal Catmull-Rom curve through the control points, in steps of about half a unit."""
    if closed:
        around = [control[-1], *control, control[0], control[1]]
    else:
        first, second, last, before = control[0], control[1], control[-1], control[-2]
        around = [
            (2 * first[0] - second[0], 2 * first[1] - second[1]),
            *control,
            (2 * last[0] - before[0], 2 * last[1] - before[1]),
        ]
    line: Line = []
    for a, b, c, d in zip(around, around[1:], around[2:], around[3:], strict=False):
        line.extend(_piece(a, b, c, d))
    if not closed:
        line.append(control[-1])
    return line


def _piece(
    a: tuple[float, float], b: tuple[float, float], c: tuple[float, float], d: tuple[float, float]
) -> Line:
    t1 = math.sqrt(math.dist(a, b))
    t2 = t1 + math.sqrt(math.dist(b, c))
    t3 = t2 + math.sqrt(math.dist(c, d))
    steps = max(2, round(math.dist(b, c) / 0.5))
    line = []
    for step in range(steps):
        t = t1 + (t2 - t1) * step / steps
        ab = _between(a, b, t / t1)
        bc = _between(b, c, (t - t1) / (t2 - t1))
        cd = _between(c, d, (t - t2) / (t3 - t2))
        abc = _between(ab, bc, t / t2)
        bcd = _between(bc, cd, (t - t1) / (t3 - t1))
        line.append(_between(abc, bcd, (t - t1) / (t2 - t1)))
    return line


def _between(a: tuple[float, float], b: tuple[float, float], t: float) -> tuple[float, float]:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def flow(control: Sequence[tuple[float, float]], softness: float = 7.0) -> Line:
    """Curve with its small lumps ironed out: a Gaussian mean along its length, ends kept."""
    raw = LineString(curve(control))
    steps = round(raw.length)
    even = [raw.interpolate(step / steps, normalized=True).coords[0] for step in range(steps + 1)]
    reach = round(3 * softness)
    weights = [math.exp(-((k / softness) ** 2) / 2) for k in range(-reach, reach + 1)]
    total = sum(weights)
    # Reflecting the line in its own ends keeps the ends and their direction.
    start, end = even[0], even[-1]
    before = [(2 * start[0] - x, 2 * start[1] - y) for x, y in reversed(even[1 : reach + 1])]
    after = [(2 * end[0] - x, 2 * end[1] - y) for x, y in reversed(even[-reach - 1 : -1])]
    longer = [*before, *even, *after]
    return [
        (
            sum(w * longer[i + k][0] for k, w in enumerate(weights)) / total,
            sum(w * longer[i + k][1] for k, w in enumerate(weights)) / total,
        )
        for i in range(len(even))
    ]


def rounded(shape: BaseGeometry, *, inner: float, outer: float) -> BaseGeometry:
    """Shape with its inner corners filled to one radius and its outer corners cut to another."""
    filled = shape.buffer(inner, quad_segs=24).buffer(-inner - outer, quad_segs=24)
    return filled.buffer(outer, quad_segs=24)


def capsule(a: tuple[float, float], b: tuple[float, float], ra: float, rb: float) -> BaseGeometry:
    """Tapered finger between two circles."""
    ends = [Point(a).buffer(ra, quad_segs=24), Point(b).buffer(rb, quad_segs=24)]
    return shapely.union_all(ends).convex_hull


def mirrored(shape: BaseGeometry) -> BaseGeometry:
    """The other half."""
    return affinity.scale(shape, -1, 1, origin=(0, 0))


def hand_frame(shape: BaseGeometry) -> BaseGeometry:
    """Move something drawn in the frame of the hand to the end of the arm."""
    turned = affinity.rotate(shape, -points.HAND_ANGLE, origin=(0, 0))
    return affinity.translate(turned, *points.WRIST)


def circles(drawn: Iterable[tuple[tuple[float, float], float]]) -> list[BaseGeometry]:
    """Round shapes of these centres and radii."""
    return [Point(centre).buffer(radius, quad_segs=24) for centre, radius in drawn]


def hand(arm: BaseGeometry) -> BaseGeometry:
    """End of the arm with its palm, thumb and four fingers lying side by side."""
    palm = hand_frame(Polygon(curve(points.PALM, closed=True)))
    balls = circles(points.THUMB)
    joints = [shapely.union_all(pair).convex_hull for pair in itertools.pairwise(balls)]
    fingers = shapely.union_all([capsule(*finger) for finger in points.FINGERS])
    whole = shapely.union_all([arm, palm, hand_frame(joints[0])])
    whole = rounded(whole, inner=60, outer=0)
    thumb = rounded(hand_frame(shapely.union_all(joints)), inner=12, outer=0)
    whole = rounded(shapely.union_all([whole, thumb]), inner=3.5, outer=0)
    return rounded(shapely.union_all([whole, hand_frame(fingers)]), inner=0.8, outer=0.5)


def head() -> BaseGeometry:
    """Egg with two small ears, both halves."""
    side = points.HEAD_SIDE
    egg = Polygon(curve([*side, *[(-x, y) for x, y in reversed(side[1:-1])]], closed=True))
    x, y, across, along, lean = points.EAR
    ear = affinity.scale(Point(0, 0).buffer(1, quad_segs=48), across, along)
    ear = affinity.translate(affinity.rotate(ear, lean, origin=(0, 0)), x, y)
    return rounded(shapely.union_all([egg, ear, mirrored(ear)]), inner=4, outer=2)


def half_body(foot: Points, toes: Iterable[tuple[tuple[float, float], float]]) -> BaseGeometry:
    """Neck, shoulder, arm, trunk and leg of one side, up to the midline."""
    outline = [
        (0.0, 120.0),
        *flow(points.ARM_OUTER),
        *flow(points.ARM_INNER),
        *flow([*points.SIDE, *foot, *points.INNER_LEG], 4.0),
        (0.0, points.INNER_LEG[-1][1]),
    ]
    body = Polygon(outline)
    x, y = points.WRIST
    arm = body.intersection(shapely.box(x - 35, y - 40, x + 60, y + 40))
    # Armpit and fork of the legs are round; the midline stays sharp for the mirror image.
    body = shapely.union_all([body, mirrored(body)])
    body = rounded(body, inner=3.5, outer=0.0)
    body = shapely.clip_by_rect(body, 0, 0, FAR, FAR)
    body = shapely.union_all([body, *circles(toes)])
    body = rounded(body, inner=2.0, outer=0.4)
    return shapely.union_all([body, hand(arm)])


def sole() -> BaseGeometry:
    """Footprint with its toes grown on, so that it is one ring."""
    ball = Polygon(curve(points.SOLE, closed=True))
    return rounded(shapely.union_all([ball, *circles(points.SOLE_TOES)]), inner=2.6, outer=0.5)


def parts(
    outline: BaseGeometry, cuts: Iterable[Points], seeds: Mapping[str, tuple[float, float]]
) -> dict[str, Polygon]:
    """Split the half figure along the cuts; each piece belongs to the seed that lies in it."""
    lines = [outline.boundary, *(LineString(_longer(flow(cut, 3.0))) for cut in cuts)]
    faces = list(ops.polygonize(shapely.union_all(lines)))
    inside = [face for face in faces if outline.contains(face.representative_point())]
    found: dict[str, list[Polygon]] = {name: [] for name in seeds}
    for face in inside:
        owners = [name for name, seed in seeds.items() if face.contains(Point(seed))]
        if len(owners) == 1:
            found[owners[0]].append(face)
        elif owners or face.area > 12:
            at = face.representative_point().coords[0]
            raise SystemExit(f"piece at {at} of {face.area:.1f} belongs to {owners or 'nobody'}")
    missing = [name for name, pieces in found.items() if not pieces]
    if missing:
        raise SystemExit(f"no piece for {missing}")
    # A sliver left where a cut ends belongs to the place it shares most of its edge with.
    for face in inside:
        if not any(face is piece for pieces in found.values() for piece in pieces):
            best = max(found, key=lambda name: _shared(face, found[name][0]))
            found[best].append(face)
    return {name: Polygon(shapely.union_all(pieces)) for name, pieces in found.items()}


def _longer(line: Line) -> Line:
    # Cuts that should just meet must cross; polygonize drops the ends that stick out.
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line[1], line[0], line[-2], line[-1]
    start, end = math.dist((ax, ay), (bx, by)), math.dist((cx, cy), (dx, dy))
    first = (bx + (bx - ax) / start, by + (by - ay) / start)
    last = (dx + (dx - cx) / end, dy + (dy - cy) / end)
    return [first, *line, last]


def _shared(a: BaseGeometry, b: BaseGeometry) -> float:
    return float(a.boundary.intersection(b.boundary).length)


def view(
    outline: BaseGeometry,
    cuts: Iterable[Points],
    seeds: Mapping[str, tuple[float, float]],
    *,
    outward: str,
    inward: str,
) -> dict[str, Polygon]:
    """All places of one view in the frame of the picture; `outward` is the side that is drawn."""
    right = shapely.clip_by_rect(outline, 0, 0, FAR, FAR)
    halves = parts(right, cuts, seeds)
    names = list(halves)
    # Simplified together, so that neighbours keep the same points along the edge they share.
    fine = shapely.coverage_simplify([halves[name] for name in names], TOLERANCE)
    whole: dict[str, Polygon] = {}
    for name, piece in zip(names, fine, strict=True):
        exact = shapely.transform(piece, lambda xy: xy.round(2))
        if seeds[name][0] < 1:
            joined = shapely.union_all([exact, mirrored(exact)])
            whole[name] = Polygon(joined.exterior)
        else:
            whole[f"{name}-{outward}"] = exact
            whole[f"{name}-{inward}"] = mirrored(exact)
    order = [line.split(",")[0] for line in NAMES.read_text(encoding="utf-8").splitlines()]
    return {name: affinity.translate(whole[name], MIDDLE, 0) for name in order if name in whole}


def anchor(piece: Polygon) -> tuple[float, float]:
    """Roomiest point of a place, where a label or a number sits best."""
    centre = shapely.maximum_inscribed_circle(piece, tolerance=0.05).coords[0]
    return round(centre[0], 1), round(centre[1], 1)


def neighbours(places: Mapping[str, Polygon]) -> dict[str, dict[str, str]]:
    """The place next to each place in the four directions of the arrow keys."""
    centres = {name: anchor(piece) for name, piece in places.items()}
    nearby: dict[str, dict[str, str]] = {}
    for name, piece in places.items():
        nearby[name] = {}
        for direction, (dx, dy) in DIRECTIONS.items():
            best: tuple[float, str] | None = None
            for other, other_piece in places.items():
                x, y = (b - a for a, b in zip(centres[name], centres[other], strict=True))
                ahead, aside = x * dx + y * dy, abs(x * dy) + abs(y * dx)
                if other == name or ahead < 4 or aside > 3 * ahead:
                    continue
                gap = piece.distance(other_piece)
                cost = round(ahead + 1.6 * aside + 1.5 * gap - (20 if gap < 0.01 else 0), 1)
                if best is None or (cost, other) < best:
                    best = cost, other
            if best is not None:
                nearby[name][direction] = best[1]
    _expected(nearby, {name: centres[name][0] - MIDDLE for name in places})
    return nearby


def _expected(nearby: dict[str, dict[str, str]], across: Mapping[str, float]) -> None:
    # Replaces single steps by those that were set by hand, on either side of the midline.
    for (start, way), end in points.STEPS.items():
        for sign in (-1, 1):
            name = _on_side(start, sign, across)
            if name not in nearby:
                continue
            direction = {"out": ("left", "right")[sign > 0], "in": ("right", "left")[sign > 0]}
            if end is None:
                nearby[name].pop(direction.get(way, way), None)
            else:
                nearby[name][direction.get(way, way)] = _on_side(end, sign, across)


def _on_side(name: str, sign: int, across: Mapping[str, float]) -> str:
    sided = (f"{name}-{side}" for side in "lr")
    return next((each for each in sided if across.get(each, 0) * sign > 0), name)


def ring(line: Iterable[tuple[float, ...]]) -> list[float]:
    """Points as they are written, x and y in turn, the closing one left out."""
    written = [(round(p[0], 2), round(p[1], 2)) for p in line]
    open_points = written[:-1] if written[0] == written[-1] else written
    return list(itertools.chain.from_iterable(open_points))


def polygons(shape: BaseGeometry) -> list[Polygon]:
    """The separate polygons of a shape."""
    return [piece for piece in shapely.get_parts(shape) if isinstance(piece, Polygon)]


def strokes(details: Iterable[Points]) -> list[list[float]]:
    """Decorative strokes of both halves; one on the midline stays single."""
    lines = []
    for detail in details:
        drawn = LineString(curve(detail)).simplify(TOLERANCE)
        both = [drawn] if all(x == 0 for x, _ in detail) else [drawn, mirrored(drawn)]
        lines += [ring(affinity.translate(line, MIDDLE, 0).coords) for line in both]
    return lines


def record(places: Mapping[str, Polygon], details: Iterable[Points]) -> dict[str, Any]:
    """One view as it is written to the file."""
    nearby = neighbours(places)
    silhouette = polygons(shapely.coverage_union_all(list(places.values())))
    return {
        "outline": [ring(piece.exterior.coords) for piece in silhouette],
        "regions": [
            {
                "id": name,
                "rings": [ring(piece.exterior.coords)],
                "anchor": anchor(piece),
                "neighbours": nearby[name],
            }
            for name, piece in places.items()
        ],
        "details": strokes(details),
    }


def figure() -> dict[str, Any]:
    """Both views."""
    skull = head()
    body = {}
    feet = {"front": (points.FRONT_FOOT, points.TOES), "back": (points.BACK_FOOT, [])}
    for name, (foot, toes) in feet.items():
        half = half_body(foot, toes)
        whole = shapely.union_all([half, mirrored(half)])
        nape = shapely.union_all([skull, whole.intersection(shapely.box(-40, 100, 40, 182))])
        whole = shapely.union_all([whole, rounded(nape, inner=5, outer=0)])
        body[name] = rounded(whole, inner=0.5, outer=0.3)
    jaw = skull.boundary.intersection(shapely.box(0, 136, 40, 170))
    jaw_line = [list(line.coords) for line in shapely.get_parts(ops.linemerge([jaw]))]
    palm = [list(hand_frame(LineString(line)).coords) for line in points.PALM_DETAILS]
    front = view(
        body["front"],
        [*points.FRONT_CUTS, *points.ARM_CUTS, *jaw_line],
        points.FRONT_SEEDS,
        outward="l",
        inward="r",
    )
    back = view(
        shapely.union_all([body["back"], sole(), mirrored(sole())]),
        [*points.BACK_CUTS, *points.ARM_CUTS],
        points.BACK_SEEDS,
        outward="r",
        inward="l",
    )
    return {
        "width": points.WIDTH,
        "height": points.HEIGHT,
        "views": {
            "front": record(front, [*points.FRONT_DETAILS, *palm]),
            "back": record(back, points.BACK_DETAILS),
        },
    }


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(figure(), separators=(",", ":"))
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(text) / 1024:.0f} KB")
