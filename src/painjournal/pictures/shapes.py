"""Shapes in plain coordinates with a role each; a pen for screen or page draws them.

Units are logical pixels with y downwards. Shapes come in batches, so that a pen needs few calls.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a shape means; a pen chooses colour and pattern by it, never by the shape."""

    PAPER = "paper"
    LINE = "line"  # hairlines, axes and frames
    BAND = "band"  # quiet background stripes: weekends, months, the body
    MARK = "mark"  # the person's own answers
    MARK_SOFT = "mark soft"  # the lighter part of a mark: ranges, low steps
    OTHER = "other"  # marks of an adult's answers
    OTHER_SOFT = "other soft"
    GAP = "gap"  # an empty day
    TEXT = "text"
    TEXT_SOFT = "text soft"
    FOCUS = "focus"  # the day or place under the pointer or the arrow keys


class Weight(StrEnum):
    """Weight of a text."""

    REGULAR = "regular"
    MEDIUM = "medium"
    SEMIBOLD = "semibold"


class Anchor(StrEnum):
    """Which end of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Filled rectangles (x, y, width, height), with round corners and an outline if wanted.

    `strength` is the share of the role's colour in the fill, 1 all of it, the rest paper.
    """

    role: Role
    rects: tuple[tuple[float, float, float, float], ...]
    corner: float = 0.0
    strength: float = 1.0
    outlined: bool = False  # an outline in the role's colour around paper, instead of a fill
    hatched: bool = False  # diagonal lines, readable without colour


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """Discs around (x, y), filled or as rings; a ring holds paper."""

    role: Role
    points: tuple[tuple[float, float], ...]
    radius: float
    ring: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Separate straight pieces (x1, y1, x2, y2) of one width."""

    role: Role
    pieces: tuple[tuple[float, float, float, float], ...]
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """Closed outlines, each a ring of (x, y) points, filled and, if `edge`, drawn around."""

    role: Role
    rings: tuple[tuple[tuple[float, float], ...], ...]
    edge: Role | None = None
    edge_width: float = 1.0
    hatched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One line of words whose baseline starts, centres or ends at (x, y)."""

    x: float
    y: float
    words: str
    size: float
    role: Role = Role.TEXT
    weight: Weight = Weight.REGULAR
    anchor: Anchor = Anchor.START


Shape = Bars | Dots | Lines | Areas | Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table behind a picture: a heading for each column and rows of plain words.

    `ranks` hold, by the number of a column, the number that sorts each of its rows, None for an
    empty cell. Columns without ranks are sorted by their words.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ranks: Mapping[int, tuple[int | None, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Shapes of a given size, with the sentence that says the same and the table behind it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    description: str
    table: Table = field(default_factory=lambda: Table(headings=(), rows=()))
