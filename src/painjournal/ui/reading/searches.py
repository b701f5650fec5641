"""Finds reading cards by words anywhere in them."""

import unicodedata
from collections.abc import Iterator

from painjournal.domain.cards import Card, cards
from painjournal.i18n import tr


def found(text: str) -> tuple[Card, ...]:
    """Cards that hold every word of a search, in their fixed order; all of them for no words."""
    wanted = _plain(text).split()
    return tuple(card for card in cards() if all(word in _all_words(card) for word in wanted))


def _all_words(card: Card) -> str:
    return _plain(" ".join(tr(sentence) for sentence in _sentences(card)))


def _sentences(card: Card) -> Iterator[str]:
    yield card.title
    yield from card.about
    for said in card.statements:
        yield from (said.text, said.agrees, said.differs, said.caution)
    for view in card.views:
        yield from (view.heading, view.text, view.caution)
    yield from card.unknown
    yield from card.questions
    for link in card.links:
        yield from (link.title, link.publisher)


def _plain(text: str) -> str:
    """Text without accents, capitals and curled quotes, as people type it into a search."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'")).casefold()
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
