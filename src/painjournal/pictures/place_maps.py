"""Where it hurt on the figure: the whole period large, its start, middle and end small."""

from collections.abc import Mapping, Sequence

from painjournal.domain.marked_places import MarkedPlaces
from painjournal.domain.people import Writer
from painjournal.domain.places import EXTRA_PLACES
from painjournal.i18n import mark, tr
from painjournal.pictures.body_counts import body_counts, height_for
from painjournal.pictures.dates import span_words
from painjournal.pictures.keepsakes import moved
from painjournal.pictures.place_words import (
    days_recorded,
    part_name,
    where_sentence,
    where_table,
    without_shape_sentence,
)
from painjournal.pictures.shapes import Areas, Picture, Role, Shape, Text, Weight
from painjournal.pictures.text_widths import shortened, wrapped

_GRADES = (
    (Role.MARK_SOFT, False, mark("up to a quarter of the days with places")),
    (Role.MARK, True, mark("up to half")),
    (Role.MARK, False, mark("more")),
)

_TALLEST = 32
"""Height of the large figure in heights of its text, where the width allows it."""


def where_map(
    whole: MarkedPlaces, parts: Sequence[MarkedPlaces], writer: Writer, *, width: float, size: float
) -> Picture:
    """Both sides of the figure with the days of each place beside it; below, what the shades mean.

    `width` is the room there is and text `size` that of the words, in logical pixels; the height
    follows from them. The table has the `parts` of the period too.
    """
    figure = _figure(whole, height=min(size * _TALLEST, height_for(width, size)), size=size)
    shapes = list(figure.shapes)
    bottom = figure.height
    for line in () if whole.touch else _key(size, figure.width):
        shapes += [moved(one, 0.0, bottom + size * 0.6) for one in line]
        bottom += size * 1.5
    said = (where_sentence(whole, writer), without_shape_sentence(whole))
    return Picture(
        width=figure.width,
        height=bottom + size * 0.6,
        shapes=tuple(shapes),
        description=" ".join(filter(None, said)),
        table=where_table(whole, parts),
    )


def where_in_parts(
    parts: Sequence[MarkedPlaces], writer: Writer, *, width: float, size: float
) -> Picture:
    """Start, middle and end of a period as small figures, beside one another where there is room.

    The shades mean the same in each: a share of the days with places of that part.
    """
    head = size * 4.4
    columns = len(parts) if size * 16 * len(parts) <= width else 1
    small = size * 0.92
    tall = min(size * 26, height_for(width / columns - size, small))
    figures = [_figure(part, height=tall, size=small) for part in parts]
    step = width / columns
    shapes: list[Shape] = []
    for number, (part, figure) in enumerate(zip(parts, figures, strict=True)):
        left, top = step * (number % columns), (head + tall + size) * (number // columns)
        shapes += [moved(one, left, top) for one in _caption(number, part, step - size, size)]
        shapes += [moved(one, left, top + head) for one in figure.shapes]
    rows = len(parts) // columns
    return Picture(
        width=width,
        height=(head + tall + size) * rows - size,
        shapes=tuple(shapes),
        description=" ".join(
            tr("{part}: {told}", part=part_name(n), told=where_sentence(part, writer))
            for n, part in enumerate(parts)
        ),
    )


def _figure(marked: MarkedPlaces, *, height: float, size: float) -> Picture:
    drawn = {place: n for place, n in marked.days.items() if place and place not in EXTRA_PLACES}
    nothing: Mapping[str, int] = {}
    return body_counts(
        nothing if marked.touch else drawn,
        touched=drawn if marked.touch else nothing,
        height=height,
        text_size=size,
        of=marked.recorded.n,
    )


def _caption(number: int, part: MarkedPlaces, room: float, size: float) -> list[Shape]:
    """The name of a part, its dates and on how many of its days anything was marked."""
    small = size * 0.92
    name = part_name(number)
    told = (span_words(part.period), days_recorded(part))
    return [
        Text(x=0.0, y=size, words=name, size=size, weight=Weight.SEMIBOLD),
        *(
            Text(
                x=0.0,
                y=size * (1 + 1.3 * line),
                words=shortened(words, small, room),
                size=small,
                role=Role.TEXT_SOFT,
            )
            for line, words in enumerate(told, start=1)
        ),
    ]


def _key(size: float, room: float) -> list[list[Shape]]:
    """Lines that fit into `room`, all with their tops at 0: a square for each shade, its words."""
    small, side = size * 0.92, size
    lines: list[list[Shape]] = []
    for role, hatched, words in _GRADES:
        square = ((0.5, 0.5), (side, 0.5), (side, side), (0.5, side))
        begun: list[Shape] = [
            Areas(role=role, rings=(square,), edge=Role.MARK, edge_width=0.5, hatched=hatched)
        ]
        for told in wrapped(tr(words), small, room - side * 1.6):
            at = Text(x=side * 1.6, y=side * 0.88, words=told, size=small, role=Role.TEXT_SOFT)
            lines.append([*begun, at])
            begun = []
    return lines
