"""A picture as it is handed on: with its title, whose days it shows, and on how many it rests."""

from collections.abc import Iterable
from dataclasses import replace

from painjournal.i18n import mark, tr
from painjournal.pictures.shapes import Areas, Bars, Dots, Lines, Picture, Role, Shape, Text, Weight
from painjournal.pictures.sheets import Sheet
from painjournal.pictures.text_widths import wrapped

_NOT_ADVICE = mark("Your notes, not medical advice.")


def keepsake(
    picture: Picture, *, title: str, subject: str, lines: Iterable[str], text_size: float = 13.0
) -> Picture:
    """Picture on paper with an edge, its title and `subject` above, and lines of words below.

    `subject` names person and period. The last line says that these are notes, not advice.
    """
    edge, small = round(text_size * 1.8), round(text_size * 0.9)
    sheet = Sheet()
    y = float(edge + round(text_size * 1.5))
    sheet.text(edge, y, title, round(text_size * 1.5), weight=Weight.SEMIBOLD)
    y += round(text_size * 1.7)
    sheet.text(edge, y, subject, text_size, role=Role.TEXT_SOFT)
    top = y + round(text_size * 1.4)
    y = top + picture.height + round(text_size * 0.6)
    told = [*lines, tr(_NOT_ADVICE)]
    for words in told:
        for line in wrapped(words, small, picture.width):
            y += round(small * 1.4)
            sheet.text(edge, y, line, small, role=Role.TEXT_SOFT)
    width, height = picture.width + 2 * edge, y + edge
    paper = Bars(role=Role.PAPER, rects=((0.0, 0.0, width, height),))
    return Picture(
        width=width,
        height=height,
        shapes=(paper, *(moved(one, edge, top) for one in picture.shapes), *sheet.shapes()),
        description=" ".join((title, subject, picture.description, *told)),
        table=picture.table,
    )


def moved(shape: Shape, right: float, down: float) -> Shape:
    """The same shape at another place."""
    match shape:
        case Bars():
            rects = tuple((x + right, y + down, w, h) for x, y, w, h in shape.rects)
            return replace(shape, rects=rects)
        case Dots():
            return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
        case Lines():
            pieces = tuple(
                (a + right, b + down, c + right, d + down) for a, b, c, d in shape.pieces
            )
            return replace(shape, pieces=pieces)
        case Areas():
            rings = tuple(tuple((x + right, y + down) for x, y in ring) for ring in shape.rings)
            return replace(shape, rings=rings)
        case Text():
            return replace(shape, x=shape.x + right, y=shape.y + down)
