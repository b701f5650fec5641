"""Finds words of a list by what is typed, also by what people call the same thing."""

import re
import unicodedata
from collections.abc import Sequence

from painjournal.domain.vocabulary import Word

_LETTERS_ASIDE = 3
"""Fewer letters find names alone: what things are also called would surprise by then."""


def find(text: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """Words in which every typed word begins a word, those found by their name alone first.

    `words` are as they are said, in the language shown, and keep their order otherwise. Case and
    accents do not matter: "he" finds "Headache" and "Heart racing". Nothing typed finds nothing.
    """
    wanted = plain_words(text)
    if not wanted:
        return ()
    by_name = [one for one in words if _begins(wanted, plain_words(one.words))]
    others = [one for one in words if one not in by_name]
    if min(map(len, wanted)) < _LETTERS_ASIDE:
        others = []
    aside = [one for one in others if _begins(wanted, plain_words(f"{one.words} {one.also}"))]
    return (*by_name, *aside)


def _begins(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def plain_words(text: str) -> list[str]:
    """Words of a text in small letters without accents, as they are compared in a search."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return re.findall(r"\w+", "".join(sign for sign in apart if not unicodedata.combining(sign)))
