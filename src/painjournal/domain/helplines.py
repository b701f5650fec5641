"""Getting help now: emergency numbers and helplines by country, the same page for everybody.

The numbers lie in `resources/help/numbers.toml`, each with the day it was checked and against
what. Nothing anybody writes in a journal changes what stands here or in which order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from painjournal.domain.toml_table import TomlTable
from painjournal.files import resource
from painjournal.i18n import mark

CHECKED = mark("Checked on {day} with: {source}")


class LineKind(StrEnum):
    """Whom a line is for, at a glance."""

    EMERGENCY = "emergency"
    CHILD = "child"
    ANYONE = "anyone"


LINE_KIND_LABELS: dict[LineKind, str] = {
    LineKind.EMERGENCY: mark("Emergency"),
    LineKind.CHILD: mark("For children and young people"),
    LineKind.ANYONE: mark("For anybody"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """One number to call, who answers, and the day it was checked."""

    kind: LineKind
    number: str
    name: str
    for_whom: str
    answers: str
    when: str
    checked: date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """The lines of one country, the emergency number first; `covers` names others it serves."""

    code: str
    name: str
    lines: tuple[HelpLine, ...]
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpPage:
    """The whole page: what to do, the countries by name, and how the numbers were checked."""

    intro: tuple[str, ...]
    countries: tuple[Country, ...]
    closing: tuple[str, ...]


def help_page() -> HelpPage:
    """The page, read from disk once; ValueError names a malformed entry."""
    return _help_page()


def countries() -> tuple[Country, ...]:
    """All countries by their English name."""
    return help_page().countries


def country_for(locale_code: str) -> Country | None:
    """The country a locale such as `en_GB.UTF-8` or `de-AT` names, to list it first, or None.

    Only the region counts: a language alone is spoken in many countries.
    """
    parts = re.split(r"[_-]", re.split(r"[.@]", locale_code, maxsplit=1)[0])
    region = next((part.upper() for part in parts[1:] if re.fullmatch(r"[A-Za-z]{2}", part)), "")
    for country in countries():
        if region == country.code or region in country.covers:
            return country
    return None


def translatable() -> Iterator[str]:
    """Every sentence of the page that is shown, for the catalogue; names of services stay."""
    page = help_page()
    seen = dict.fromkeys((*page.intro, *page.closing))
    for country in page.countries:
        seen[country.name] = None
        for line in country.lines:
            seen.update(dict.fromkeys((line.for_whom, line.answers, line.when)))
    return iter(seen)


@cache
def _help_page() -> HelpPage:
    return read_help(resource("help", "numbers.toml"))


def read_help(path: Path) -> HelpPage:
    """The page of one file; ValueError names the file and the field that is wrong."""
    row = TomlTable.read(path)
    page = HelpPage(
        intro=row.texts("intro", least=1, most=8),
        countries=tuple(_country(each) for each in row.rows("country", least=1, most=60)),
        closing=row.texts("closing", least=1, most=4),
    )
    row.end()
    names = [country.name for country in page.countries]
    if names != sorted(set(names)):
        raise ValueError(f"{path.name}: country: not once each in the order of their names")
    return page


def _country(row: TomlTable) -> Country:
    country = Country(
        code=row.text("code"),
        name=row.text("name"),
        lines=tuple(_line(each) for each in row.rows("line", least=1, most=6)),
        covers=row.texts("covers", least=0, most=40) if row.has("covers") else (),
    )
    row.end()
    if not re.fullmatch(r"[A-Z]{2}", country.code):
        raise ValueError(f"{row.place}: code: {country.code!r} is no code of a country")
    if country.lines[0].kind is not LineKind.EMERGENCY:
        raise ValueError(f"{row.place}: line: the emergency number comes first")
    return country


def _line(row: TomlTable) -> HelpLine:
    line = HelpLine(
        kind=row.choice("kind", LineKind),
        number=row.text("number"),
        name=row.text("name"),
        for_whom=row.text("for_whom"),
        answers=row.text("answers"),
        when=row.text("when"),
        checked=row.day("checked"),
        source=row.text("source"),
    )
    row.end()
    if not re.fullmatch(r"[0-9][0-9 -]*[0-9]( or [0-9]+)?", line.number):
        raise ValueError(f"{row.place}: number: {line.number!r} is no number to call")
    return line
