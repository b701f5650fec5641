"""Both figures fitted into a rectangle: where each region is painted, and what lies where."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainterPath, QTransform

from painjournal.pictures import body
from painjournal.ui.today.places import figure_paths

_REACH = 14.0
"""How far beside the figure, in its own units, a click still means the nearest region..."""
_LEAST_REACH = 12.0
"""...and at least in pixels, however small the figure is."""
_DOT_STEP = 8.0


class FigureFit:
    """Front and back side by side, as large as the rectangle allows.

    Room for the words stays free: `head` pixels above the figures.
    """

    def __init__(self, room: QRect, head: int) -> None:
        width, height = body.figure().views["front"].size
        half = room.width() / 2
        self._middle = room.left() + half
        tall = room.height() - head
        self.scale = max(0.05, min(half / width, tall / height))
        self.width = width * self.scale
        top = room.top() + head + max(0.0, (tall - height * self.scale) / 2)
        self.frames: dict[str, QTransform] = {}
        self.paths: dict[str, QPainterPath] = {}
        self._dots: dict[str, tuple[QPointF, ...]] = {}
        for n, view in enumerate(body.VIEWS):
            left = room.left() + half * n + (half - width * self.scale) / 2
            frame = QTransform(self.scale, 0, 0, self.scale, left, top)
            self.frames[view] = frame
            for region_id, path in figure_paths.regions(view).items():
                self.paths[region_id] = frame.map(path)

    def region_at(self, point: QPointF, *, near: bool = True) -> str:
        """Region under a point, or with `near` the nearest one just beside it, or ""."""
        reach = max(_REACH, _LEAST_REACH / self.scale) if near else 0.0
        view = body.VIEWS[point.x() > self._middle]
        back, _ = self.frames[view].inverted()
        at = back.map(point)
        return body.region_at(view, at.x(), at.y(), reach) or ""

    def centre_of(self, region_id: str) -> QPointF:
        """Where a region can be hit for certain."""
        return self._frame(region_id).map(QPointF(*body.region_shape(region_id).anchor))

    def spot(self, region_id: str) -> QRect:
        """The rectangle around a region."""
        return self.paths[region_id].boundingRect().toAlignedRect()

    def dots_in(self, region_id: str) -> tuple[QPointF, ...]:
        """Places for the rings that say that touch hurts, about as dense at every size."""
        if region_id not in self._dots:
            frame = self._frame(region_id)
            step = max(_DOT_STEP / self.scale, 12.0)
            points = body.dots_in(region_id, step)
            self._dots[region_id] = tuple(frame.map(QPointF(*point)) for point in points)
        return self._dots[region_id]

    def _frame(self, region_id: str) -> QTransform:
        return self.frames[body.view_of(region_id)]
