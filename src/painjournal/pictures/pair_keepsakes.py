"""Lanes and dots of two measures as one picture, to be saved as they are seen."""

from collections.abc import Sequence

from painjournal.domain.measures import Measure
from painjournal.domain.pairs import PairedDays
from painjournal.pictures.keepsakes import moved
from painjournal.pictures.pair_sentences import title
from painjournal.pictures.pairs import largest_count, pair_plot
from painjournal.pictures.shapes import Picture, Shape, Weight
from painjournal.pictures.sheets import Sheet

_NARROWEST = 18
"""Plots stand beside one another where each is at least so many letters wide."""


def pair_sheet(
    lanes: Picture,
    first: Measure,
    second: Measure,
    ways: Sequence[PairedDays],
    *,
    own: bool,
    text_size: float = 13.0,
) -> Picture:
    """The lanes of a pair with a plot for each way to pair its days below, as wide as the lanes."""
    gap = round(text_size * 1.5)
    beside = (lanes.width + gap) / len(ways) - gap
    columns = len(ways) if beside >= _NARROWEST * text_size else 1
    width = beside if columns > 1 else min(lanes.width, 2 * _NARROWEST * text_size)
    most = largest_count(tuple(ways), first, second)
    shapes: list[Shape] = list(lanes.shapes)
    headings = Sheet()
    told = [lanes.description]
    top = lanes.height
    for number, days in enumerate(ways):
        made = pair_plot(first, second, days, width=width, own=own, most=most, text_size=text_size)
        x = number % columns * (width + gap)
        y = top + round(text_size * 2.6)
        headings.text(x, y, title(first, second, days.way), text_size, weight=Weight.SEMIBOLD)
        y += round(text_size * 0.7)
        shapes += [moved(shape, x, y) for shape in made.shapes]
        told.append(made.description)
        if number % columns == columns - 1:
            top = y + made.height
    return Picture(
        width=lanes.width,
        height=top,
        shapes=(*shapes, *headings.shapes()),
        description=" ".join(told),
    )
