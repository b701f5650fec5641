"""The body figure as paths of the toolkit, in the figure's own units; made once."""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from struct import pack

from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF

from painjournal.pictures import body


@cache
def regions(view: str) -> Mapping[str, QPainterPath]:
    """Each region of a view by its id."""
    return {shape.id: _closed(shape.rings) for shape in body.figure().views[view].regions}


@cache
def outline(view: str) -> QPainterPath:
    """The silhouette of a view."""
    return _closed(body.figure().views[view].outline)


@cache
def details(view: str) -> tuple[QPolygonF, ...]:
    """Decorative strokes of a view."""
    return tuple(_polygon(stroke) for stroke in body.figure().views[view].details)


def _closed(rings: Iterable[body.Line]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.addPolygon(_polygon(ring))
        path.closeSubpath()
    return path


def _polygon(line: body.Line) -> QPolygonF:
    # Written as Qt keeps a polygon and read in one go: four times as quick as point after point.
    kept = pack(f">I{2 * len(line)}d", len(line), *chain.from_iterable(line))
    made = QPolygonF()
    QDataStream(QByteArray(kept)) >> made
    return made
