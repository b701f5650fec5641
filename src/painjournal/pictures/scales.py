"""Fixed scales on which answers are drawn: the same for every period, whatever was written."""

from painjournal.domain.answer_words import number_words
from painjournal.domain.days import DAY_MINUTES
from painjournal.domain.measures import Kind, Measure
from painjournal.i18n import tr

# Tops below what can be written; what is more stands on the top as a ring.
_TOPS = {
    "moved_minutes": 4 * 60,
    "sleep_fell_asleep": 2 * 60,
    "sleep_minutes": 12 * 60,
    "sleep_times_awake": 10,
}


def scale_ends(one: Measure) -> tuple[int, int]:
    """Lowest and highest value of a measure's scale, as its answers are stored."""
    if one.kind is Kind.CLOCK:
        return 0, DAY_MINUTES
    return one.lowest, _TOPS.get(one.code, one.highest)


def end_words(one: Measure, value: int) -> str:
    """Words beside one end of a scale; a day ends at 24:00, not at the midnight it began with."""
    if one.kind is Kind.CLOCK and value == DAY_MINUTES:
        return tr("24:00")
    return number_words(one, value)
