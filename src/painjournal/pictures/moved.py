"""Shapes put somewhere else, so that small pictures can be laid out in a larger one."""

from dataclasses import replace

from painjournal.pictures.shapes import Areas, Bars, Dots, Lines, Shape


def moved(shape: Shape, right: float, down: float) -> Shape:
    """The same shape, so many pixels further right and down."""
    match shape:
        case Bars():
            rects = tuple((x + right, y + down, w, h) for x, y, w, h in shape.rects)
            return replace(shape, rects=rects)
        case Dots():
            return replace(shape, points=tuple((x + right, y + down) for x, y in shape.points))
        case Lines():
            pieces = tuple(
                (x1 + right, y1 + down, x2 + right, y2 + down) for x1, y1, x2, y2 in shape.pieces
            )
            return replace(shape, pieces=pieces)
        case Areas():
            rings = tuple(tuple((x + right, y + down) for x, y in ring) for ring in shape.rings)
            return replace(shape, rings=rings)
        case _:
            return replace(shape, x=shape.x + right, y=shape.y + down)
