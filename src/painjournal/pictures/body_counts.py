"""The small figure on the page: which places were marked, and on how many days."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from painjournal.domain.places import label
from painjournal.i18n import listed, mark, tr
from painjournal.pictures.body import VIEWS, View, dots_in, figure, region_shape
from painjournal.pictures.shapes import (
    Anchor,
    Areas,
    Dots,
    Lines,
    Picture,
    Role,
    Shape,
    Table,
    Text,
    Weight,
)

_TITLES = {"front": mark("Front"), "back": mark("Back")}
_SIDES = {"front": (mark("right"), mark("left")), "back": (mark("left"), mark("right"))}


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where one view stands: its left edge, its top and how large it is drawn."""

    left: float
    top: float
    scale: float

    def x(self, x: float) -> float:
        return self.left + x * self.scale

    def y(self, y: float) -> float:
        return self.top + y * self.scale


_RING_STEP = 5.0
_RING_RADIUS = 1.6


def body_counts(
    days: Mapping[str, int],
    *,
    height: float,
    text_size: float = 9.0,
    touched: Mapping[str, int] = MappingProxyType({}),
    of: int = 0,
) -> Picture:
    """Front and back figure with the places shaded by their number of days, the numbers beside.

    `days` maps place ids to days; ids that the figure does not draw are only in the table.
    `touched` does the same for touch or clothes that hurt: rings over the place, on any shade, and
    its days only in words and table, or as numbers where nothing else is marked. The three shades
    are thirds of the most days of a place; with `of` days they are up to a quarter of these, up to
    half and more, so that several figures can be held side by side. `height` is in logical
    pixels; the width follows from it.
    """
    drawn = {place: n for place, n in days.items() if _is_drawn(place)}
    grades = _grades(drawn, of)
    numbered = days or touched
    room, head = _room(text_size), _head(text_size)
    scale = (height - head - _foot(text_size)) / figure().views["front"].size[1]
    figure_width = figure().views["front"].size[0] * scale
    step = figure_width + 2 * room
    shapes: list[Shape] = []
    for n, name in enumerate(VIEWS):
        view = figure().views[name]
        frame = _Frame(n * step + room, head, scale)
        shapes += _view(view, frame, drawn, grades)
        shapes += _rings(view, frame, touched)
        told = {one.id: numbered[one.id] for one in view.regions if one.id in numbered}
        shapes += _numbers(frame, figure_width, told, text_size)
        shapes += _words(name, frame, figure_width, height, text_size)
    return Picture(
        width=step * len(VIEWS),
        height=height,
        shapes=tuple(shapes),
        description=_description(days, touched),
        table=_table(days, touched),
    )


def height_for(width: float, text_size: float) -> float:
    """Height of the picture that is so wide; see `body_counts`."""
    size = figure().views["front"].size
    scale = (width / len(VIEWS) - 2 * _room(text_size)) / size[0]
    return scale * size[1] + _head(text_size) + _foot(text_size)


def _room(text_size: float) -> float:
    """Width for the numbers beside a view."""
    return text_size * 2.4


def _head(text_size: float) -> float:
    return text_size * 1.5


def _foot(text_size: float) -> float:
    return text_size * 1.3


def _is_drawn(place: str) -> bool:
    try:
        region_shape(place)
    except KeyError:
        return False
    return True


def _table(days: Mapping[str, int], touched: Mapping[str, int]) -> Table:
    if not touched:
        rows = tuple((label(place), str(n)) for place, n in days.items())
        return Table(headings=(tr("Place"), tr("Days")), rows=rows)
    both = (*days, *(place for place in touched if place not in days))
    return Table(
        headings=(tr("Place"), tr("Days"), tr("Days on which touch or clothes hurt")),
        rows=tuple((label(one), str(days.get(one, "")), str(touched.get(one, ""))) for one in both),
    )


def _description(days: Mapping[str, int], touched: Mapping[str, int]) -> str:
    if touched and days:
        return tr(
            "Body figure with the days on which each place was marked: {places}. Rings show where "
            "touch or clothes hurt: {touched}.",
            places=_told(days),
            touched=_told(touched),
        )
    if touched:
        return tr(
            "Body figure. Rings show where touch or clothes hurt: {touched}.",
            touched=_told(touched),
        )
    return tr(
        "Body figure with the days on which each place was marked: {places}.", places=_told(days)
    )


def _told(days: Mapping[str, int]) -> str:
    return listed(tr("{place} {n}", place=label(place), n=n) for place, n in days.items())


def _rings(view: View, frame: _Frame, touched: Mapping[str, int]) -> list[Shape]:
    """Rings over the places where touch hurts, and the edge of each."""
    mine = [region for region in view.regions if region.id in touched]
    points = tuple(
        (frame.x(x), frame.y(y))
        for region in mine
        for x, y in dots_in(region.id, round(_RING_STEP / frame.scale, 2))
    )
    if not points:
        return []
    edges = tuple(
        (a[0], a[1], b[0], b[1])
        for region in mine
        for ring in _placed(region.rings, frame)
        for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)
    )
    return [
        Lines(role=Role.MARK, pieces=edges, width=0.7),
        Dots(role=Role.MARK, points=points, radius=_RING_RADIUS, ring=True),
    ]


def _grades(days: Mapping[str, int], of: int) -> tuple[float, float]:
    """Most days of a light and of a hatched place."""
    if of:
        return of / 4, of / 2
    most = max(days.values(), default=1)
    return most / 3, most * 2 / 3


def _view(
    view: View, frame: _Frame, days: Mapping[str, int], grades: tuple[float, float]
) -> list[Shape]:
    light, hatched = grades
    shapes: list[Shape] = [
        Areas(
            role=Role.BAND, rings=_placed(view.outline, frame), edge=Role.TEXT_SOFT, edge_width=0.5
        )
    ]
    for region in view.regions:
        if region.id in days:
            # Three grades that a grey print keeps apart: light, hatched, dark.
            n = days[region.id]
            shapes.append(
                Areas(
                    role=Role.MARK_SOFT if n <= light else Role.MARK,
                    rings=_placed(region.rings, frame),
                    edge=Role.MARK,
                    edge_width=0.5,
                    hatched=light < n <= hatched,
                )
            )
    return shapes


def _placed(
    rings: tuple[tuple[tuple[float, float], ...], ...], frame: _Frame
) -> tuple[tuple[tuple[float, float], ...], ...]:
    return tuple(tuple((frame.x(x), frame.y(y)) for x, y in ring) for ring in rings)


def _numbers(frame: _Frame, width: float, days: Mapping[str, int], text_size: float) -> list[Shape]:
    """Numbers in two columns beside the figure, each with a hairline to its place."""
    shapes: list[Shape] = []
    sides: tuple[list[str], list[str]] = ([], [])
    middle = frame.left + width / 2
    for place in days:
        # A place on the middle line goes to the side that has fewer numbers.
        x = frame.x(region_shape(place).anchor[0])
        right = len(sides[1]) < len(sides[0]) if abs(x - middle) < 1 else x > middle
        sides[right].append(place)
    pieces = []
    for right, places in zip((False, True), sides, strict=True):
        places.sort(key=lambda place: region_shape(place).anchor[1])
        edge = frame.left + width if right else frame.left
        wanted = [frame.y(region_shape(place).anchor[1]) for place in places]
        for place, y in zip(places, _spread(wanted, text_size * 1.05), strict=True):
            anchor = region_shape(place).anchor
            outwards = 1 if right else -1
            pieces.append((frame.x(anchor[0]), frame.y(anchor[1]), edge - outwards * 2, y))
            shapes.append(
                Text(
                    x=edge + outwards,
                    y=y + text_size * 0.35,
                    words=str(days[place]),
                    size=text_size,
                    weight=Weight.SEMIBOLD,
                    anchor=Anchor.START if right else Anchor.END,
                )
            )
    return [Lines(role=Role.TEXT_SOFT, pieces=tuple(pieces), width=0.5), *shapes]


def _spread(wanted: list[float], step: float) -> list[float]:
    """Heights in rising order, at least `step` apart and as near as that allows to those wanted."""
    blocks: list[tuple[float, int]] = []
    for y in wanted:
        centre, count = y, 1
        while blocks and blocks[-1][0] + blocks[-1][1] * step / 2 > centre - count * step / 2:
            before, many = blocks.pop()
            centre = (before * many + centre * count) / (many + count)
            count += many
        blocks.append((centre, count))
    return [centre + (n - (count - 1) / 2) * step for centre, count in blocks for n in range(count)]


def _words(name: str, frame: _Frame, width: float, height: float, text_size: float) -> list[Shape]:
    left, right = _SIDES[name]
    y = height - text_size * 0.3
    return [
        Text(
            x=frame.left + width / 2,
            y=text_size * 0.9,
            words=tr(_TITLES[name]),
            size=text_size,
            weight=Weight.MEDIUM,
            role=Role.TEXT_SOFT,
            anchor=Anchor.MIDDLE,
        ),
        Text(
            x=frame.left,
            y=y,
            words=tr(left),
            size=text_size * 0.92,
            role=Role.TEXT_SOFT,
        ),
        Text(
            x=frame.left + width,
            y=y,
            words=tr(right),
            size=text_size * 0.92,
            role=Role.TEXT_SOFT,
            anchor=Anchor.END,
        ),
    ]
