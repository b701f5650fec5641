"""What one act of a person changed, so that the pages that care can look again."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class What(StrEnum):
    """Kind of thing an act touched."""

    ENTRY = "entry"
    PEOPLE = "people"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One committed act: what it touched and, for an entry, whose day."""

    what: What
    person_id: int | None = None
    writer_id: int | None = None
    day: date | None = None
