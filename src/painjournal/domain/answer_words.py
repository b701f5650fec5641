"""Answers in words, as sentences, read-outs, tables and the lines of a day say them."""

from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.measures import Answer, Kind, Measure, number_text
from painjournal.domain.places import label
from painjournal.i18n import listed, tr


def minutes_words(minutes: int) -> str:
    """Length of time: "45 min", "8 h", "7 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("{minutes} min", minutes=rest)
    if not rest:
        return tr("{hours} h", hours=hours)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest)


def clock_words(minutes: int) -> str:
    """Time on the clock, from minutes after some midnight: "22:15"."""
    hours, rest = divmod(minutes % DAY_MINUTES, 60)
    return f"{hours:02}:{rest:02}"


# Ten years hold some ten thousand answers, and few different ones.
@lru_cache(maxsize=8192)
def number_words(one: Measure, value: int) -> str:
    """One answered number of a measure: "A little", "5", "7 h 30 min", "22:15", "36.5 °C"."""
    match one.kind:
        case Kind.MINUTES:
            return minutes_words(value)
        case Kind.CLOCK:
            return clock_words(value)
        case Kind.LEVEL:
            return str(value)
        case Kind.NUMBER if one.unit:
            return tr("{number} {unit}", number=number_text(one, value), unit=one.unit)
        case Kind.NUMBER:
            return number_text(one, value)
        case _:
            return tr(one.words(value))


def answer_words(one: Measure, answer: Answer) -> str:
    """A whole answer in words; ticks in the order of the form."""
    if isinstance(answer, int):
        return number_words(one, answer)
    return listed(tr(choice.words) for choice in one.choices if choice.value in answer)


def place_words(place_id: str, level: int | None, words: str = "") -> str:
    """A marked place with its level, and the words that say which where it is somewhere else."""
    name = label(place_id)
    if words:
        name = tr("{place}: {words}", place=name, words=words)
    return name if level is None else tr("{place} {n}", place=name, n=level)


def event_words(kind: str, words: str) -> str:
    """What an event was, and the words beside it; one of them alone where the other is empty."""
    return tr("{event}: {words}", event=kind, words=words) if kind and words else kind or words


def middle_words(one: Measure, middle: Fraction) -> str:
    """A median in words, never finer than what was written: between two answers it says so."""
    if middle.denominator == 1 or one.kind in (Kind.MINUTES, Kind.CLOCK):
        return number_words(one, floor(middle))
    return tr(
        "between {low} and {high}",
        low=number_words(one, floor(middle)),
        high=number_words(one, ceil(middle)),
    )
