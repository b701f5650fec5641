"""One press of the mouse on the body map, and the way it is dragged."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF

_STEP = 3.0


@dataclass(slots=True, kw_only=True)
class Stroke:
    """Marks or clears what it crosses; a trembling click is not yet a drag."""

    marks: bool
    last: QPointF
    drags: bool = False

    def begins(self, to: QPointF, least: int) -> bool:
        """Whether the mouse has gone far enough to mean a drag."""
        self.drags = self.drags or QLineF(self.last, to).length() >= least
        return self.drags

    def on(self, to: QPointF) -> list[QPointF]:
        """Go on to a point: points so dense between that no region is jumped over."""
        way = QLineF(self.last, to)
        steps = max(1, round(way.length() / _STEP))
        self.last = to
        return [way.pointAt(step / steps) for step in range(1, steps + 1)]
