"""The day-by-day strips for the page: a few lanes, in sizes from roomy to small."""

from dataclasses import replace
from typing import Final

from painjournal.domain.lookback import Lookback
from painjournal.pictures.shapes import Picture
from painjournal.pictures.timeline import timeline

STRIPS: Final = ("how_hard", "sleep_quality", "stress", "pain_level", "pain_words")
"""Lanes for the page: one a section, function on top; everything else is counted below them."""

FEWER_STRIPS: Final = ("how_hard", "pain_level", "pain_words")
"""Lanes that stay where the page is full."""


def page_strips(lookback: Lookback, *, width: float, text_size: float) -> tuple[Picture, ...]:
    """Strips of a look back, the roomiest first; none when none of their measures was answered.

    The first shows every writer, each in rows of their own; the next only the first writer of
    each lane, and the last fewer lanes. `width` and `text_size` are logical pixels.
    """
    choices = (
        _only(lookback, STRIPS, every_writer=True),
        _only(lookback, STRIPS, every_writer=False),
        _only(lookback, FEWER_STRIPS, every_writer=False),
    )
    wanted: list[Lookback] = []
    for one in choices:
        if one.answers and one.answers not in [before.answers for before in wanted]:
            wanted.append(one)
    return tuple(
        timeline(one, width=width, text_size=text_size, for_page=True).picture for one in wanted
    )


def _only(lookback: Lookback, codes: tuple[str, ...], *, every_writer: bool) -> Lookback:
    kept = {
        (code, writer.id)
        for code in codes
        for writer in lookback.voices(code)[: None if every_writer else 1]
    }
    answers = {key: days for key, days in lookback.answers.items() if key in kept}
    return replace(lookback, answers=answers, places={}, notes={})
