"""Several pictures below one another under their headings, to be saved as one."""

from collections.abc import Iterable

from painjournal.pictures.keepsakes import moved
from painjournal.pictures.shapes import Picture, Shape, Weight
from painjournal.pictures.sheets import Sheet


def stacked(parts: Iterable[tuple[str, Picture]], *, width: float, size: float) -> Picture:
    """Pictures with a heading each, `width` pixels wide together; text `size` in pixels."""
    headings = Sheet()
    shapes: list[Shape] = []
    told: list[str] = []
    y = 0.0
    for words, picture in parts:
        y += round(size * 1.6)
        headings.text(0, y, words, size, weight=Weight.SEMIBOLD)
        y += round(size * 0.9)
        shapes += [moved(shape, 0.0, y) for shape in picture.shapes]
        y += picture.height + round(size * 1.2)
        told.append(picture.description)
    return Picture(
        width=width,
        height=y,
        shapes=(*shapes, *headings.shapes()),
        description=" ".join(told),
    )
