"""Lanes before they are laid out, and how somebody wishes them."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from painjournal.pictures.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A lane before it is laid out: its words and rows.

    `beside` is its count where only one person wrote; `aside` explains its marks where each stands
    for a day, `aside_in_parts` where each stands for a week or more.
    """

    code: str
    label: str
    topic: str
    sentence: str
    rows: tuple[Row, ...]
    beside: str = ""
    aside: str = ""
    aside_in_parts: str = ""

    @property
    def counted(self) -> bool:
        """Whether each of its rows has a count of its own."""
        return any(row.count for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How lanes are wanted: which (all, or these codes), in what order, and with what line.

    Lanes without a place in the `order` keep theirs behind the others. With `middles` the middle of
    seven days is drawn through the days of numbers and steps.
    """

    codes: Container[str] | None = None
    order: Sequence[str] = ()
    middles: bool = False
