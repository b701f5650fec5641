"""One line of a list as an editor shows it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Its code, its name, what else is known about it, and whether it belongs to the past.

    `quick` is an act that needs no form, with its words.
    """

    code: str
    title: str
    detail: str = ""
    past: bool = False
    quick: tuple[str, Callable[[], None]] | None = None
