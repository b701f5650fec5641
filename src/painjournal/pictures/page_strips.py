"""The strips of days for the page: a few lanes, in sizes from roomy to small."""

from dataclasses import dataclass, replace
from typing import Final

from painjournal.domain.lookback import Lookback
from painjournal.domain.spans import Span
from painjournal.i18n import mark, tr
from painjournal.pictures.shapes import Picture, Weight
from painjournal.pictures.text_widths import width as words_width
from painjournal.pictures.timeline import timeline

STRIPS: Final = ("how_hard", "sleep_quality", "stress", "pain_level", "pain_words")
"""Lanes for the page: one a section, function on top; everything else is counted below them."""

FEWER_STRIPS: Final = ("how_hard", "sleep_quality", "pain_level", "pain_words")
FEWEST_STRIPS: Final = ("how_hard", "pain_level", "pain_words")
"""Lanes that stay where the page is full, and where it is very full."""

TITLE_SIZE: Final = 1.4
"""Most that the title is larger than the words of the strips, with room after it."""

_TITLES = {
    Span.DAY: mark("Day by day"),
    Span.WEEK: mark("Week by week"),
    Span.MONTH: mark("Month by month"),
    Span.YEAR: mark("Year by year"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strips:
    """One picture of the days; `corner_free` says that its title fits beside its first dates."""

    picture: Picture
    corner_free: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStrips:
    """The same days in pictures from roomy to small, and the title they stand under."""

    title: str
    sizes: tuple[Strips, ...]


def page_strips(lookback: Lookback, *, width: float, text_size: float) -> PageStrips | None:
    """Strips of a look back; None when none of their measures was answered.

    The first picture shows every writer, each in rows of their own; the next only the first writer
    of each lane, and the last fewer lanes. `width` and `text_size` are logical pixels.
    """
    choices = (
        _only(lookback, STRIPS, every_writer=True),
        _only(lookback, STRIPS, every_writer=False),
        _only(lookback, FEWER_STRIPS, every_writer=False),
        _only(lookback, FEWEST_STRIPS, every_writer=False),
    )
    wanted: list[Lookback] = []
    for one in choices:
        if one.answers and one.answers not in [before.answers for before in wanted]:
            wanted.append(one)
    if not wanted:
        return None
    made = [timeline(one, width=width, text_size=text_size, for_page=True) for one in wanted]
    title = tr(_TITLES[made[0].axis.span])
    return PageStrips(
        title=title,
        sizes=tuple(
            Strips(
                picture=one.picture,
                corner_free=one.axis.span is Span.DAY
                and words_width(title, text_size * TITLE_SIZE, Weight.SEMIBOLD) < one.axis.left,
            )
            for one in made
        ),
    )


def _only(lookback: Lookback, codes: tuple[str, ...], *, every_writer: bool) -> Lookback:
    kept = {
        (code, writer.id)
        for code in codes
        for writer in lookback.voices(code)[: None if every_writer else 1]
    }
    answers = {key: days for key, days in lookback.answers.items() if key in kept}
    return replace(lookback, answers=answers, places={}, notes={}, events={})
