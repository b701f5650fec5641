"""Words for how often pain is asked and on which scale, as first start and settings offer them."""

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.people import Occupation
from painjournal.i18n import mark, tr
from painjournal.ui.widgets.choice import Choice

HOW_OFTEN = (HowOften.DAILY, HowOften.WEEKLY, HowOften.ON_DEMAND, HowOften.NEVER)
SCALES = (PainScale.LEVEL, PainScale.WORDS)
OCCUPATIONS = (Occupation.SCHOOL, Occupation.WORK, Occupation.NEITHER)

_HOW_OFTEN_WORDS = {
    HowOften.DAILY: mark("Every day"),
    HowOften.WEEKLY: mark("Once a week"),
    HowOften.ON_DEMAND: mark("Only when I want to"),
    HowOften.NEVER: mark("Not at all"),
}
_SCALE_WORDS = {
    PainScale.LEVEL: mark("Numbers, 0 to 10"),
    PainScale.WORDS: mark("Five words, from none to the most"),
}
_OCCUPATION_WORDS = {
    Occupation.SCHOOL: mark("School"),
    Occupation.WORK: mark("Work"),
    Occupation.NEITHER: mark("Neither"),
}


def how_often_choices() -> list[Choice]:
    """Answers to how often pain is asked; the value is the place in HOW_OFTEN."""
    return [
        Choice(value=n, text=tr(_HOW_OFTEN_WORDS[one]), key=str(n + 1))
        for n, one in enumerate(HOW_OFTEN)
    ]


def scale_choices(*, words_first: bool = False) -> list[Choice]:
    """The two scales; the value is the place in SCALES."""
    order = SCALES[::-1] if words_first else SCALES
    return [
        Choice(value=SCALES.index(one), text=tr(_SCALE_WORDS[one]), key=str(n))
        for n, one in enumerate(order, start=1)
    ]


def occupation_choices() -> list[Choice]:
    """What may fill the weekdays; the value is the place in OCCUPATIONS."""
    return [
        Choice(value=n, text=tr(_OCCUPATION_WORDS[one]), key=str(n + 1))
        for n, one in enumerate(OCCUPATIONS)
    ]
