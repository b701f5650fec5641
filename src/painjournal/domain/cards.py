"""The reading cards: what each source says about a topic, the same for everybody.

The texts lie in `resources/reading`, one file a card, and are checked when they are first read.
They are marked for translation by `translatable()` and translated by whoever shows them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from painjournal.domain.sources import Source, SourceKind, sources
from painjournal.domain.toml_table import TomlTable
from painjournal.files import resource
from painjournal.i18n import mark

CARD_KEYS = ("stress-and-pain", "bendy-joints", "moving", "sleep-and-pain")
"""The cards in the order of the reading page; nothing anybody writes changes it."""

MOST_WORDS = 25


class Certainty(StrEnum):
    """How sure a statement is."""

    AGREED = "agreed"
    ONE_SOURCE = "one-source"
    DISPUTED = "disputed"
    STUDIED = "studied"
    UNCERTAIN = "uncertain"


CERTAINTY_LABELS: dict[Certainty, str] = {
    Certainty.AGREED: mark("Both documents say this"),
    Certainty.ONE_SOURCE: mark("One source says this"),
    Certainty.DISPUTED: mark("The sources disagree"),
    Certainty.STUDIED: mark("Studied in groups of people"),
    Certainty.UNCERTAIN: mark("Studied, still uncertain"),
}

NOT_DATED = mark("Nobody noted when it was last looked at")
LOOKED_AT = mark("Last looked at on {day}")
ABOUT_THE_DOCUMENTS = mark(
    "These cards come from two documents: a page that promotes a supplement, and a blog post that "
    "quotes a hospital and has readers’ replies. Neither is advice from the people who treat you."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing that is said, by whom, and how sure it is."""

    text: str
    sources: tuple[Source, ...]
    claims: tuple[str, ...]
    sure: Certainty
    agrees: str
    differs: str
    caution: str

    @property
    def outside(self) -> bool:
        """Whether this comes from somewhere other than the two documents."""
        return all(source.outside for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewpoint:
    """One of the views that stand side by side, each with equal room."""

    heading: str
    sources: tuple[Source, ...]
    claims: tuple[str, ...]
    text: str
    caution: str

    @property
    def outside(self) -> bool:
        """Whether this comes from somewhere other than the two documents."""
        return all(source.outside for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where something can be read; `opens` is false for addresses shown as plain text."""

    title: str
    publisher: str
    address: str
    kind: SourceKind
    looked: date | None
    note: str
    opens: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One topic: what it is about, what is said, where views differ, what nobody knows."""

    key: str
    topic: int
    title: str
    about: tuple[str, str]
    statements: tuple[Statement, ...]
    views: tuple[Viewpoint, ...]
    unknown: tuple[str, ...]
    questions: tuple[str, ...]
    links: tuple[Link, ...]
    see_also: tuple[str, ...]
    reviewed: date


def cards() -> tuple[Card, ...]:
    """All cards in their fixed order; read from disk once, ValueError names a malformed file."""
    return tuple(_cards().values())


def card(key: str) -> Card:
    """One card by its key; KeyError for a key that no card has."""
    return _cards()[key]


def translatable() -> Iterator[str]:
    """Every sentence of the cards that is shown, for the translation catalogue; titles stay."""
    seen: dict[str, None] = {}
    for source in sources().values():
        seen.update(dict.fromkeys((source.name, source.publisher, source.dated, source.note)))
    for each in cards():
        seen.update(dict.fromkeys((each.title, *each.about)))
        for said in each.statements:
            seen.update(dict.fromkeys((said.text, said.agrees, said.differs, said.caution)))
        for view in each.views:
            seen.update(dict.fromkeys((view.heading, view.text, view.caution)))
        seen.update(dict.fromkeys((*each.unknown, *each.questions)))
    return (sentence for sentence in seen if sentence)


@cache
def _cards() -> dict[str, Card]:
    found = {
        key: read_card(resource("reading", f"{key}.toml"), known=sources()) for key in CARD_KEYS
    }
    for key, each in found.items():
        for other in each.see_also:
            if other not in found:
                raise ValueError(f"{key}.toml: see_also: no card {other!r}")
    return found


def read_card(path: Path, *, known: Mapping[str, Source]) -> Card:
    """One card from its file; ValueError names the file and the field that is wrong."""
    row = TomlTable.read(path)
    about = row.texts("about", least=2, most=2)
    statements = tuple(_statement(each, known) for each in row.rows("statement", least=3, most=14))
    views = tuple(_view(each, known) for each in row.rows("view", least=2, most=4))
    made = Card(
        key=row.text("key"),
        topic=row.number("topic"),
        title=row.text("title"),
        about=(about[0], about[1]),
        statements=statements,
        views=views,
        unknown=row.texts("unknown", least=1, most=6),
        questions=row.texts("questions", least=3, most=5),
        links=_links(statements, views),
        see_also=row.texts("see_also", least=0, most=3),
        reviewed=row.day("reviewed"),
    )
    row.end()
    if made.key != path.stem:
        raise ValueError(f"{path.name}: key: {made.key!r} is not the name of the file")
    if not made.title.endswith("?"):
        raise ValueError(f"{path.name}: title: not a question")
    return made


def _statement(row: TomlTable, known: Mapping[str, Source]) -> Statement:
    said = Statement(
        text=row.text("text"),
        sources=_known(row, known),
        claims=_claims(row),
        sure=row.choice("sure", Certainty),
        agrees=row.text("agrees", empty=True),
        differs=row.text("differs", empty=True),
        caution=row.text("caution", empty=True),
    )
    row.end()
    if len(said.text.split()) > MOST_WORDS:
        raise ValueError(f"{row.place}: text: more than {MOST_WORDS} words")
    if said.outside == bool(said.claims):
        raise ValueError(f"{row.place}: claims: exactly what the two documents say has claims")
    documents = {claim[0] for claim in said.claims}
    if said.sure is Certainty.AGREED and documents != {"A", "B"}:
        raise ValueError(f"{row.place}: sure: agreed needs a claim of each document")
    return said


def _view(row: TomlTable, known: Mapping[str, Source]) -> Viewpoint:
    view = Viewpoint(
        heading=row.text("heading"),
        sources=_known(row, known),
        claims=_claims(row),
        text=row.text("text"),
        caution=row.text("caution", empty=True),
    )
    row.end()
    if view.outside == bool(view.claims):
        raise ValueError(f"{row.place}: claims: exactly what the two documents say has claims")
    return view


def _known(row: TomlTable, known: Mapping[str, Source]) -> tuple[Source, ...]:
    keys = row.texts("sources", least=1, most=3)
    for key in keys:
        if key not in known:
            raise ValueError(f"{row.place}: sources: no source {key!r}")
    return tuple(known[key] for key in keys)


def _claims(row: TomlTable) -> tuple[str, ...]:
    found = row.texts("claims", least=0, most=8)
    for claim in found:
        if claim[0] not in "AB" or not claim[1:].isdecimal():
            raise ValueError(f"{row.place}: claims: {claim!r} is no claim")
    return found


def _links(statements: tuple[Statement, ...], views: tuple[Viewpoint, ...]) -> tuple[Link, ...]:
    """One link for every address used, those that open first, else in order of use."""
    speakers = [source for said in statements for source in said.sources]
    speakers += [source for view in views for source in view.sources]
    used: dict[str, Source] = {}
    for source in speakers:
        used.setdefault(source.address, source)
    links = [
        Link(
            title=source.title,
            publisher=source.publisher,
            address=source.address,
            # Readers' comments stand on the blog's own page.
            kind=SourceKind.BLOG if source.kind is SourceKind.COMMENT else source.kind,
            looked=source.looked,
            note=source.note,
            opens=source.kind.opens,
        )
        for source in used.values()
    ]
    return tuple(sorted(links, key=lambda link: not link.opens))
