"""Heights of lanes and their rows, all from the size of the text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Heights that follow from the size of the text."""

    text: float

    @property
    def small(self) -> float:
        """Size of the words beside the marks."""
        return round(self.text * 0.85) if self.text >= 12 else round(self.text * 0.85, 1)

    @property
    def unit(self) -> float:
        """Height of one step of five."""
        return max(4.0, round(self.text * 0.54))

    @property
    def scale(self) -> float:
        """Height of a scale of numbers."""
        return max(3.0, round(self.text * 0.36)) * 10

    @property
    def thin(self) -> float:
        """Height of a thin row with its words."""
        return float(round(self.small * 1.3))

    @property
    def thin_mark(self) -> float:
        """Height of a mark in a thin row."""
        return float(round(self.small * 0.8))
