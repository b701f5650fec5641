"""Searching in what was written: how words are compared, and what a find shows of its text."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

LONGEST = 140
"""Letters of a text that a find shows around the place."""

_BEFORE = 40
_ELLIPSIS = "…"
# Accents, Hebrew points and Arabic vowel signs: marks that many leave out when they type.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe20-\ufe2f]"
)


class FoundIn(StrEnum):
    """What kind of text a find stands in."""

    NOTE = "note"
    LONG_NOTE = "long note"
    EVENT = "event"
    MOMENT = "moment"
    DOSE = "dose"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One text in which every wanted word stands; `day` is the first of a note about several.

    `wanted` are words as `wanted_words` gives them.
    """

    day: date
    writer_id: int
    name: str
    kind: FoundIn
    text: str
    wanted: tuple[str, ...]

    @property
    def excerpt(self) -> str:
        """One line of the text around the first wanted word, cut between words."""
        return _excerpt(self.text, self.wanted)[0]

    @property
    def place(self) -> tuple[int, int]:
        """Where in the excerpt that word begins, and where it ends."""
        return _excerpt(self.text, self.wanted)[1:]


def plain(text: str) -> str:
    """Text for comparing: small letters without accents."""
    text = text.casefold()
    return text if text.isascii() else _MARKS.sub("", unicodedata.normalize("NFKD", text))


def wanted_words(text: str) -> tuple[str, ...]:
    """Words that are looked for, ready to compare; none when nothing was typed."""
    return tuple(dict.fromkeys(plain(text).split()))


def holds(text: str, wanted: Sequence[str]) -> bool:
    """Whether every wanted word stands somewhere in a text, be it inside another word."""
    text = plain(text)
    return all(word in text for word in wanted)


def _excerpt(text: str, wanted: Sequence[str]) -> tuple[str, int, int]:
    line = " ".join(text.split())
    begin, end = _place(line, wanted)
    first = _cut_before(line, begin)
    last = _cut_after(line, max(end, first + LONGEST))
    cut = line[first:last].rstrip()
    before = _ELLIPSIS if first else ""
    after = _ELLIPSIS if first + len(cut) < len(line) else ""
    at = len(before) - first
    return f"{before}{cut}{after}", begin + at, end + at


def _place(line: str, wanted: Sequence[str]) -> tuple[int, int]:
    """Where in a line the first of the wanted words stands."""
    flat = plain(line)
    hits = [(flat.find(word), len(word)) for word in wanted if word in flat]
    if not hits:
        return 0, 0
    begin, length = min(hits)
    # Nearly always each letter is one letter in both; else they are counted one by one.
    if len(flat) == len(line) and plain(line[begin : begin + length]) in wanted:
        return begin, begin + length
    origin = [at for at, letter in enumerate(line) for _ in plain(letter)]
    end = origin[begin + length - 1] + 1
    while end < len(line) and not plain(line[end]):
        end += 1  # an accent that is a letter of its own belongs to the one before it
    return origin[begin], end


def _cut_before(line: str, begin: int) -> int:
    if begin <= _BEFORE:
        return 0
    gap = line.find(" ", begin - _BEFORE, begin)
    return begin - _BEFORE // 2 if gap < 0 else gap + 1


def _cut_after(line: str, end: int) -> int:
    if end >= len(line) or line[end] == " ":
        return end
    gap = line.rfind(" ", end - _BEFORE, end)
    return end if gap < 0 else gap
