"""Chance that comes out the same on every Python and every computer."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draws:
    """Seeded chance, drawn from `Random.random` alone.

    Its sequence is the only one that the standard library promises never to change; and nothing
    but sums and products is done with it, which no C library rounds differently.
    """

    def __init__(self, seed: int) -> None:
        self._next = Random(seed).random

    def chance(self, part: float) -> bool:
        """True in `part` (0-1) of all draws."""
        return self._next() < part

    def whole(self, lowest: int, highest: int) -> int:
        """Whole number, both ends included and equally likely."""
        return lowest + int(self._next() * (highest - lowest + 1))

    def one(self, things: Sequence[T]) -> T:
        """One of several things, each equally likely."""
        return things[int(self._next() * len(things))]

    def bell(self) -> float:
        """Bell-shaped number of mean 0 and variance 1 (twelve uniform draws, less six)."""
        total = -6.0
        # Not sum(): since Python 3.12 it rounds floats differently.
        for _ in range(12):
            total += self._next()
        return total
