"""Collects marks into few batches of shapes, so that a pen needs few calls."""

from dataclasses import dataclass, field

from painjournal.pictures.shapes import (
    Anchor,
    Bars,
    Dots,
    Lines,
    Role,
    Shape,
    Text,
    Weight,
)

_BACK = (Role.BAND, Role.GAP)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An empty page that is marked part by part; `shapes` gives its batches from back to front.

    `hairline` is the width of its rules in pixels.
    """

    hairline: float = 1.0
    _bars: dict[tuple[Role, float, bool, bool], list[tuple[float, float, float, float]]] = field(
        default_factory=dict
    )
    _lines: dict[tuple[Role, float, bool], list[tuple[float, float, float, float]]] = field(
        default_factory=dict
    )
    _dots: dict[tuple[Role, float, bool], list[tuple[float, float]]] = field(default_factory=dict)
    _texts: list[Text] = field(default_factory=list)

    def bar(
        self,
        role: Role,
        rect: tuple[float, float, float, float],
        *,
        strength: float = 1.0,
        outlined: bool = False,
        hatched: bool = False,
    ) -> None:
        """Add one rectangle (x, y, width, height)."""
        self._bars.setdefault((role, strength, outlined, hatched), []).append(rect)

    def line(
        self,
        role: Role,
        piece: tuple[float, float, float, float],
        *,
        dashed: bool = False,
    ) -> None:
        """Add one straight piece (x1, y1, x2, y2) as wide as a hairline."""
        self._lines.setdefault((role, self.hairline, dashed), []).append(piece)

    def dot(
        self, role: Role, point: tuple[float, float], radius: float, *, ring: bool = False
    ) -> None:
        """Add one disc or ring around (x, y)."""
        self._dots.setdefault((role, radius, ring), []).append(point)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        *,
        role: Role = Role.TEXT,
        weight: Weight = Weight.REGULAR,
        anchor: Anchor = Anchor.START,
    ) -> None:
        """Add one line of words with its baseline at y; nothing for no words."""
        if words:
            self._texts.append(
                Text(x=x, y=y, words=words, size=size, role=role, weight=weight, anchor=anchor)
            )

    def shapes(self) -> tuple[Shape, ...]:
        """All batches: grounds, hairlines, bars, other lines, dots, words."""
        bars = [
            Bars(role=role, rects=tuple(rects), strength=strength, outlined=outlined, hatched=hatch)
            for (role, strength, outlined, hatch), rects in sorted(
                self._bars.items(), key=lambda pair: (pair[0][1], pair[0])
            )
        ]
        lines = [
            Lines(role=role, pieces=tuple(pieces), width=width, dashed=dashed)
            for (role, width, dashed), pieces in sorted(self._lines.items())
        ]
        dots = [
            Dots(role=role, points=tuple(points), radius=radius, ring=ring)
            for (role, radius, ring), points in sorted(self._dots.items())
        ]
        return (
            *(one for one in bars if one.role in _BACK),
            *(one for one in lines if one.role is Role.LINE),
            *(one for one in bars if one.role not in _BACK),
            *(one for one in lines if one.role is not Role.LINE),
            *dots,
            *self._texts,
        )
