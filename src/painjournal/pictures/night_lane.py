"""The lane of nights, drawn from two answers: lights out and waking on the clock."""

from painjournal.domain.answer_words import clock_words
from painjournal.domain.lookback import Lookback
from painjournal.domain.people import Writer
from painjournal.i18n import tr, trn
from painjournal.pictures.bars import NIGHT_ENDS, NIGHT_STARTS, nights
from painjournal.pictures.drafts import Draft
from painjournal.pictures.rows import Row, Voice, lowered
from painjournal.pictures.sentences import clock_nights, nights_sentence
from painjournal.pictures.sizes import Sizes

NIGHTS = "nights"
"""Code of the lane."""

_HOURS = (18, 24, 30, 36)


def sleepers(lookback: Lookback) -> tuple[Writer, ...]:
    """Writers who gave both times of some night, the person first."""
    return tuple(one for one in lookback.writers if clock_nights(lookback, one))


def night_lane(lookback: Lookback, sizes: Sizes) -> Draft:
    """Nights from lights out to waking, where both times are known, a row for each writer."""
    height, half = sizes.scale * 1.2, sizes.small * 0.35
    above = round(sizes.small * 0.5)
    at = {
        hour: above + height * (hour * 60 - NIGHT_STARTS) / (NIGHT_ENDS - NIGHT_STARTS)
        for hour in _HOURS
    }
    rows, writers = [], sleepers(lookback)
    for writer in writers:
        found = clock_nights(lookback, writer)
        voice = Voice.of(own=writer.is_self(lookback.person))
        rows.append(
            Row(
                height=height + 2 * above,
                draw=lowered(nights(found, voice, height), above),
                ends=tuple((y + half, clock_words(hour * 60)) for hour, y in at.items()),
                count=(trn("{n} night", "{n} nights", len(found)),),
                name=writer.name if len(writers) > 1 else "",
                hairlines=tuple(at.values()),
            )
        )
    return Draft(
        code=NIGHTS,
        label=tr("Nights"),
        topic="sleep",
        sentence=nights_sentence(lookback),
        rows=tuple(rows),
        aside=tr("from lights out to waking"),
        aside_in_parts=tr("from the middle lights out to the middle waking"),
    )
