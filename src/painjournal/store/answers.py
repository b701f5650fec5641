"""Which stored answers and places this version understands; all others stay in the file, untouched.

What a family made for itself has a code of its own and is understood wherever it stands.

A newer version may have written codes, choices or places that are not known here. They are neither
shown nor deleted.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Place
from painjournal.domain.measures import OWN_PREFIX, Answer, Kind
from painjournal.domain.places import is_place


@cache
def numbers_understood() -> dict[str, range]:
    """Possible stored values of each measure that is answered with one number."""
    return {
        one.code: range(one.lowest, one.highest + 1)
        for one in MEASURES
        if one.kind is not Kind.TICKS
    }


def number_understood(code: str, value: object) -> bool:
    """Whether a stored number is a possible answer; to a family's own measure every number is."""
    if type(value) is not int:
        return False
    possible = numbers_understood().get(code)
    return code.startswith(OWN_PREFIX) if possible is None else value in possible


@cache
def ticks_understood() -> dict[str, frozenset[int]]:
    """Possible stored choices of each measure that is answered with ticks."""
    return {
        one.code: frozenset(choice.value for choice in one.choices)
        for one in MEASURES
        if one.kind is Kind.TICKS
    }


@cache
def place_understood(place: str) -> bool:
    """Whether a stored place is on our body map."""
    return is_place(place)


def level_understood(level: int | None) -> int | None:
    """Stored level of a place, None for one that is none of 0 to 10."""
    return level if level in range(11) else None


def answers_of(
    numbers: Iterable[tuple[Any, ...]], ticks: Iterable[tuple[Any, ...]]
) -> dict[int, dict[str, Answer]]:
    """Answers by the row of their entry, of rows of entry, measure and number or tick."""
    choices = ticks_understood()
    found: dict[int, dict[str, Answer]] = {}
    for entry_id, code, value in numbers:
        if number_understood(code, value):
            found.setdefault(entry_id, {})[code] = value
    ticked: dict[tuple[int, str], set[int]] = {}
    for entry_id, code, choice in ticks:
        if choice in choices.get(code, ()):
            ticked.setdefault((entry_id, code), set()).add(choice)
    for (entry_id, code), chosen in ticked.items():
        found.setdefault(entry_id, {})[code] = frozenset(chosen)
    return found


def places_of(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Place]]:
    """Places by the row of their entry, of rows of entry, place, level and words."""
    found: dict[int, list[Place]] = {}
    for entry_id, place, level, words in rows:
        if place_understood(place):
            known = Place(id=place, level=level_understood(level), words=words)
            found.setdefault(entry_id, []).append(known)
    return found
