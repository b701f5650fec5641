"""What one act of a person changed, so that the pages that care can look again."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class What(StrEnum):
    """Kind of thing an act touched."""

    ENTRY = "entry"
    PEOPLE = "people"
    ASKED = "asked"
    LISTS = "lists"  # own measures and words, treatments, school times, the home programme
    STRETCH_NOTE = "stretch note"
    PRIVATE_NOTE = "private note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One committed act: what it touched and, for an entry, whose day.

    `code` names a line of a list that was added or changed.
    """

    what: What
    person_id: int | None = None
    writer_id: int | None = None
    day: date | None = None
    code: str = ""
