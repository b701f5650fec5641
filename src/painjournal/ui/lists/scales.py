"""How an own question can be answered, in words."""

from PySide6.QtCore import QLocale

from painjournal.domain.own_measures import Scale
from painjournal.i18n import mark, tr

SCALES = {
    Scale.LEVEL: mark("0 to 10"),
    Scale.STEPS: mark("Five words"),
    Scale.NUMBER: mark("A number"),
    Scale.YES_NO: mark("Yes or no"),
    Scale.TIME: mark("A time of day"),
}

_FIRST_STEPS = (mark("None"), mark("A little"), mark("Some"), mark("A lot"), mark("Very much"))


def first_steps() -> tuple[str, ...]:
    """Five words to begin with, to be written over."""
    return tuple(tr(words) for words in _FIRST_STEPS)


def number(stored: int, decimals: int) -> str:
    """A stored bound as people write it: 365 with one decimal is "36.5", 80 is "8"."""
    text = f"{stored / 10**decimals:.{decimals}f}"
    if decimals:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", QLocale().decimalPoint())
