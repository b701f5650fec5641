"""Pictures as they are handed on: with title, initials, period and days written."""

from datetime import date

from painjournal.domain.day_words import long_period
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import mark, tr
from painjournal.pictures.keepsakes import keepsake
from painjournal.pictures.sentences import written_sentence
from painjournal.pictures.shapes import Picture
from painjournal.pictures.timeline import Timeline
from painjournal.pictures.two_periods import TwoPeriodsPicture

HONEST = mark("Days not written may differ from days with one.")
"""Stands under every timeline."""


def saved_picture(made: Timeline, *, text_size: float) -> tuple[Picture, str, str]:
    """Picture of a timeline under initials, its title, and a name for its file."""
    shown, title = made.lookback, tr("Over time")
    name, period = shown.person.name, shown.period
    picture = keepsake(
        made.picture,
        title=title,
        subject=tr("{name} · {period}", name=name, period=long_period(period)),
        lines=(written_sentence(shown), tr(HONEST)),
        text_size=text_size,
    )
    return picture, title, _file_name(name, period.first, period.last)


def saved_periods(
    made: TwoPeriodsPicture, two: TwoLookbacks, *, text_size: float
) -> tuple[Picture, str, str]:
    """Picture of two stretches under initials, its title, and a name for its file."""
    periods, name, title = two.periods, two.later.person.name, tr("Two periods")
    picture = keepsake(
        made.picture,
        title=title,
        subject=tr(
            "{name} · {earlier} and {later}",
            name=name,
            earlier=long_period(periods.earlier),
            later=long_period(periods.later),
        ),
        lines=(tr(HONEST),),
        text_size=text_size,
    )
    return picture, title, _file_name(name, periods.earlier.first, periods.later.last)


def _file_name(name: str, first: date, last: date) -> str:
    """Initials and dates only."""
    return tr(
        "Journal picture {initials} {first} to {last}",
        initials="".join(filter(str.isalnum, name)),
        first=first.isoformat(),
        last=last.isoformat(),
    )
