"""Marks sentences for translation and translates them when they are shown."""

import gettext
import locale
import os
from collections.abc import Iterable
from functools import cache

from painjournal.files import resource

DOMAIN = "painjournal"


def mark(sentence: str) -> str:
    """Mark a sentence for the catalogue without translating it, for text declared at import."""
    return sentence


@cache
def _catalogue() -> gettext.NullTranslations:
    wanted = [
        value
        for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
        if (value := os.environ.get(name))
    ]
    if not wanted:
        wanted = [locale.getlocale()[0] or "en"]
    languages = [part for value in wanted for part in value.split(":") if part]
    return gettext.translation(DOMAIN, resource("translations"), languages, fallback=True)


def tr(sentence: str, **fields: object) -> str:
    """Translate a whole sentence, then fill its named fields."""
    translated = _catalogue().gettext(sentence) if sentence else ""
    return translated.format(**fields) if fields else translated


def trn(one: str, many: str, n: int, **fields: object) -> str:
    """Translate a sentence that depends on a number; `n` is always one of its fields."""
    return _catalogue().ngettext(one, many, n).format(n=n, **fields)


def listed(words: Iterable[str]) -> str:
    """Words that are translated already, one after the other with the commas of the language."""
    return tr(", ").join(words)


def listed_apart(phrases: Iterable[str]) -> str:
    """Phrases that hold commas themselves, parted as the language parts those."""
    return tr("; ").join(phrases)


def language() -> str:
    """Two-letter language of the texts shown, for documents that must name it."""
    return _catalogue().info().get("language", "en")[:2] or "en"
