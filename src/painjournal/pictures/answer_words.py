"""Answers in words, as sentences, read-outs and tables say them."""

from fractions import Fraction
from functools import cache
from math import ceil, floor

from painjournal.domain.catalogue import measure
from painjournal.domain.measures import Answer, Kind, Measure
from painjournal.i18n import listed, tr


def _minutes_words(minutes: int) -> str:
    """Length of time: "45 min", "8 h", "7 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{minutes} min", minutes=rest)
    if not rest:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest)


@cache
def number_words(code: str, value: int) -> str:
    """One answered number of a measure in words: "A little", "5", "7 h 30 min", "22:15"."""
    one = measure(code)
    match one.kind:
        case Kind.MINUTES:
            return _minutes_words(value)
        case Kind.CLOCK:
            return f"{value // 60:02}:{value % 60:02}"
        case Kind.LEVEL:
            return str(value)
        case _:
            return tr(one.words(value))


def answer_words(one: Measure, answer: Answer) -> str:
    """A whole answer in words; ticks in the order of the form."""
    if isinstance(answer, int):
        return number_words(one.code, answer)
    return listed(tr(choice.words) for choice in one.choices if choice.value in answer)


def middle_words(one: Measure, middle: Fraction) -> str:
    """A median in words, never finer than what was written: between two answers it says so."""
    if middle.denominator == 1 or one.kind is Kind.MINUTES:
        return number_words(one.code, floor(middle))
    return tr(
        "between {low} and {high}",
        low=number_words(one.code, floor(middle)),
        high=number_words(one.code, ceil(middle)),
    )
