"""How much room words take in the font of a role, remembered.

Qt asks each part many times for its size before it places anything.
"""

from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from painjournal.ui import theme

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_CENTRED = _WRAPPED | int(Qt.AlignmentFlag.AlignHCenter)


def line(words: str, role: str) -> int:
    """Width in pixels of words in one line."""
    return _line(words, role, theme.metrics().scale)


def longest(words: str, role: str) -> int:
    """Width in pixels of the longest of some words."""
    return max((line(word, role) for word in words.split()), default=0)


def wrapped(words: str, role: str, width: int, *, centred: bool = False) -> QSize:
    """Room in pixels for words that wrap at a width."""
    flags = _CENTRED if centred else _WRAPPED
    return QSize(_wrapped(words, role, max(1, width), flags, theme.metrics().scale))


@lru_cache(maxsize=2048)
def _line(words: str, role: str, _scale: float) -> int:
    return QFontMetrics(theme.font(role)).horizontalAdvance(words)


@lru_cache(maxsize=2048)
def _wrapped(words: str, role: str, width: int, flags: int, _scale: float) -> QSize:
    room = QRect(0, 0, width, 100_000)
    return QFontMetrics(theme.font(role)).boundingRect(room, flags, words).size()
