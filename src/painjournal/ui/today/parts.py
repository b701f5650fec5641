"""The parts of the day form that are no single answer, each made when it is first wanted.

A part is imported with its maker: the first paint and the short form need none of them. A measure
may be here too when one row of answers is not enough for it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from painjournal.domain.parts import NOTE_CODE
from painjournal.ui.today.form_part import FormPart

if TYPE_CHECKING:
    from painjournal.services.journals import Journal

Maker = Callable[["Journal"], FormPart]
"""Makes a part with what it needs of the open journal."""

PRIVATE_NOTE = "private_note"
"""Code of the private note, which stands apart: under a fold of its own, never open by itself."""


def _note(_journal: "Journal") -> FormPart:
    from painjournal.ui.today.note_part import NotePart

    return NotePart()


MAKERS: dict[str, Maker] = {
    NOTE_CODE: _note,
}
"""Maker of each part, by the code of the part or of the measure that it asks."""
