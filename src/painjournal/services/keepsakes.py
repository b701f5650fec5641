"""Pictures that are saved as files."""

from pathlib import Path
from typing import TYPE_CHECKING

from painjournal.domain.days import diary_day
from painjournal.domain.errors import AlreadyThere
from painjournal.files import behind_links, replacing
from painjournal.services.clock import Clock
from painjournal.store.troubles import ALREADY_THERE, no_access

if TYPE_CHECKING:
    from painjournal.pictures.shapes import Picture

ENDINGS = (".png", ".pdf", ".svg")
"""Endings of the files a picture can be saved as."""


class Keepsakes:
    """Puts pictures where somebody wants them."""

    def __init__(self, clock: Clock) -> None:
        """Date what is saved by this clock."""
        self._clock = clock

    def save(self, picture: "Picture", title: str, target: Path, *, replace: bool) -> None:
        """Save a picture in the form its ending names, whole or not at all.

        Raises AlreadyThere unless told to replace, CannotWrite, ValueError for another ending.
        """
        # Late: no page waits for the library that sets the files.
        from painjournal.exchange.picture_files import picture_file

        target = behind_links(target.absolute())
        try:
            if target.exists() and not replace:
                raise AlreadyThere(target, ALREADY_THERE)
            made = picture_file(
                picture, target.suffix.lower(), title=title, made_on=diary_day(self._clock())
            )
            with replacing(target) as part:
                part.write_bytes(made)
        except OSError as error:
            raise no_access(target, error) from error
