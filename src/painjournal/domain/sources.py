"""Who says what stands on the reading cards: hospitals, studies, sellers, blogs and readers.

They lie in `resources/reading/sources.toml` and are checked when they are first read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from painjournal.domain.toml_table import TomlTable
from painjournal.files import resource
from painjournal.i18n import mark


class SourceKind(StrEnum):
    """What kind of source speaks."""

    HOSPITAL = "hospital"
    STUDY = "study"
    COMMERCIAL = "commercial"
    BLOG = "blog"
    COMMENT = "comment"

    @property
    def opens(self) -> bool:
        """Whether an address of this kind may open in the browser on a click."""
        return self in (SourceKind.HOSPITAL, SourceKind.STUDY)


KIND_LABELS: dict[SourceKind, str] = {
    SourceKind.HOSPITAL: mark("Hospital page"),
    SourceKind.STUDY: mark("Study or scientific paper"),
    SourceKind.COMMERCIAL: mark("Commercial page"),
    SourceKind.BLOG: mark("Personal blog"),
    SourceKind.COMMENT: mark("Reader’s comment, one person"),
}

OUTSIDE_LABEL = mark("Not from the two documents")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Somebody who says something, with what is known about them."""

    key: str
    kind: SourceKind
    name: str
    title: str
    publisher: str
    dated: str
    address: str
    note: str
    outside: bool
    looked: date | None


@cache
def sources() -> Mapping[str, Source]:
    """Every source by its key; read from disk once, ValueError names a malformed one."""
    return read_sources(resource("reading", "sources.toml"))


def read_sources(path: Path) -> dict[str, Source]:
    """Sources of one file by key; ValueError names the file and the field that is wrong."""
    found = {}
    for key, row in TomlTable.read(path).tables():
        kind = row.choice("kind", SourceKind)
        address = row.text("address")
        if kind.opens != address.startswith("https://"):
            raise ValueError(f"{row.place}: address: {kind} and {address!r} do not go together")
        found[key] = Source(
            key=key,
            kind=kind,
            name=row.text("name"),
            title=row.text("title"),
            publisher=row.text("publisher"),
            dated=row.text("dated"),
            address=address,
            note=row.text("note", empty=kind.opens),
            outside=row.flag("outside"),
            looked=row.day("looked") if row.has("looked") else None,
        )
        row.end()
    return found
