"""How wide words are in our font, so that pictures are laid out without a screen."""

import json
from functools import cache, lru_cache

from painjournal.files import resource
from painjournal.pictures.shapes import Weight

_FALLBACK = 600
_WIDE_FALLBACK = 1000
_WIDE_FROM = 0x1100
"""From Hangul on, scripts our font lacks are mostly as wide as they are high."""

ELLIPSIS = "…"


@cache
def _advances(weight: Weight) -> dict[str, int]:
    table: dict[str, str] = json.loads(
        resource("fonts", "widths.json").read_text(encoding="utf-8")
    )[weight.value]
    return {letter: int(width) for width, letters in table.items() for letter in letters}


def _advance(character: str, known: dict[str, int]) -> int:
    found = known.get(character)
    if found is None:
        return _WIDE_FALLBACK if ord(character) >= _WIDE_FROM else _FALLBACK
    return found


@lru_cache(maxsize=4096)
def width(words: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Width of one line of words, in the unit of the font size; kerning is left out."""
    known = _advances(weight)
    return sum(_advance(character, known) for character in words) * size / 1000


def shortened(words: str, size: float, room: float, weight: Weight = Weight.REGULAR) -> str:
    """The words if they fit into `room`, else as many as fit with an ellipsis; never empty."""
    if width(words, size, weight) <= room:
        return words
    known = _advances(weight)
    left = room * 1000 / size - _advance(ELLIPSIS, known)
    kept = 0
    for character in words:
        left -= _advance(character, known)
        if left < 0:
            break
        kept += 1
    return words[:kept].rstrip() + ELLIPSIS


def wrapped(words: str, size: float, room: float, weight: Weight = Weight.REGULAR) -> list[str]:
    """The words in lines that fit into `room`, broken between words; at least one line."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size, weight) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
