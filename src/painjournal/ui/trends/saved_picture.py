"""The timeline as it is handed on: with its title, initials, period and days written."""

from painjournal.domain.day_words import long_period
from painjournal.i18n import mark, tr
from painjournal.pictures.keepsakes import keepsake
from painjournal.pictures.sentences import written_sentence
from painjournal.pictures.shapes import Picture
from painjournal.pictures.timeline import Timeline

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
    file_name = tr(
        "Journal picture {initials} {first} to {last}",
        initials="".join(filter(str.isalnum, name)),
        first=period.first.isoformat(),
        last=period.last.isoformat(),
    )
    return picture, title, file_name
