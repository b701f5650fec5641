"""What is marked on a body map."""

from dataclasses import dataclass, field

from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.place_words import named


@dataclass(slots=True, kw_only=True)
class MapMarks:
    """Regions that hurt with their levels, regions where touch hurts, and the layer to mark on."""

    levels: dict[str, int | None] = field(default_factory=dict)
    touched: frozenset[str] = frozenset()
    layer: Layer = Layer.HURTS

    def holds(self, region_id: str) -> bool:
        """Whether a region is marked on the layer."""
        return region_id in (self.touched if self.layer is Layer.TOUCH else self.levels)

    def put(self, region_id: str, *, on: bool) -> None:
        """Mark or clear a region on the layer; a level that was given stays."""
        if self.layer is Layer.TOUCH:
            self.touched = self.touched | {region_id} if on else self.touched - {region_id}
        elif on:
            self.levels.setdefault(region_id, None)
        else:
            self.levels.pop(region_id, None)

    def named(self, region_id: str) -> str:
        """A region with its marks in words."""
        touched = region_id in self.touched
        return named(region_id, self.levels.get(region_id), touched=touched)
