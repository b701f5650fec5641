"""Words that are offered to choose from, and those a family adds: signs, sessions, events, noticed.

A plain list in the order of the alphabet or of use, without groups: grouping would say what belongs
together. Words in a family's own list have a code that begins with `OWN_PREFIX`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import short_name
from painjournal.i18n import mark, tr

VISIT = "visit"
"""Code of the event that looking back can begin from: a visit to whoever treats the person."""


class WordKind(StrEnum):
    """What a word is used for."""

    SIGN = "sign"
    NOTICED = "noticed"
    SESSION = "session"
    EVENT = "event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word that can be chosen; `seen` when an adult can see it from outside.

    `also` holds what people also call it, for the search alone.
    """

    code: str
    words: str
    seen: bool = True
    also: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWord:
    """A word a family added to one of its lists; a retired one stays on the days that have it."""

    code: str = ""
    person_id: int
    kind: WordKind
    words: str
    retired: bool = False


TOUCH = "touch"
"""Sign that touch or clothes hurt: the second layer of the body map."""

BUILT_IN: dict[WordKind, tuple[Word, ...]] = {
    WordKind.SIGN: (
        Word(code=TOUCH, words=mark("Touch or clothes hurt"), seen=False),
        Word(code="colour", words=mark("Skin changed colour")),
        Word(code="warmer", words=mark("Warmer than the rest"), seen=False),
        Word(code="colder", words=mark("Colder than the rest"), seen=False),
        Word(code="swelling", words=mark("Swelling")),
        Word(code="sweating", words=mark("Sweating")),
    ),
    WordKind.NOTICED: (
        Word(code="belly-ache", words=mark("Belly ache"), seen=False, also=mark("tummy stomach")),
        Word(code="blurred-vision", words=mark("Blurred vision"), seen=False, also=mark("eyes")),
        Word(code="breathless", words=mark("Breathless"), also=mark("breathing")),
        Word(code="clenched-hand", words=mark("Clenched hand")),
        Word(code="constipation", words=mark("Constipation"), seen=False, also=mark("toilet")),
        Word(code="coughing", words=mark("Coughing")),
        Word(code="cannot-move", words=mark("Could not move an arm or leg")),
        Word(code="dizzy", words=mark("Dizzy"), seen=False, also=mark("light-headed")),
        Word(code="faint", words=mark("Fainted"), also=mark("passed out")),
        Word(code="foggy", words=mark("Foggy memory"), seen=False, also=mark("forget think")),
        Word(code="urine-rush", words=mark("Had to rush to pass urine"), also=mark("wee toilet")),
        Word(code="headache", words=mark("Headache"), seen=False),
        Word(code="heart-racing", words=mark("Heart racing"), seen=False),
        Word(code="lost-vision", words=mark("Lost vision"), seen=False, also=mark("eyes see")),
        Word(code="spasm", words=mark("Muscle spasm"), also=mark("cramp")),
        Word(code="numb", words=mark("Numb"), seen=False),
        Word(code="shaking", words=mark("Shaking spell"), also=mark("fit seizure")),
        Word(code="stiff", words=mark("Stiff"), seen=False),
        Word(code="tingling", words=mark("Tingling"), seen=False, also=mark("pins needles")),
        Word(code="tired", words=mark("Tired"), seen=False),
        Word(
            code="urine", words=mark("Trouble passing urine"), seen=False, also=mark("wee toilet")
        ),
        Word(code="sleeping", words=mark("Trouble sleeping"), seen=False),
        Word(code="speaking", words=mark("Trouble speaking")),
        Word(code="bendy-joints", words=mark("Very bendy joints")),
    ),
    WordKind.SESSION: (
        Word(code="physiotherapy", words=mark("Physiotherapy")),
        Word(code="occupational", words=mark("Occupational therapy")),
        Word(code="talking", words=mark("Talking therapy")),
        Word(code="pool", words=mark("Exercise in water")),
        Word(code="other", words=mark("Other session")),
    ),
    WordKind.EVENT: (
        Word(code="argument", words=mark("Argument")),
        Word(code="exam", words=mark("Exam or test")),
        Word(code="growth", words=mark("Growth spurt")),
        Word(code="illness", words=mark("Illness or infection")),
        Word(code="injury", words=mark("Injury")),
        Word(code="late-night", words=mark("Late night")),
        Word(code="operation", words=mark("Operation")),
        Word(code="period", words=mark("Period")),
        Word(code="fun", words=mark("Something fun")),
        Word(code="travel", words=mark("Travel")),
        Word(code=VISIT, words=mark("Visit to the care team"), also=mark("doctor hospital clinic")),
        Word(code="visitor", words=mark("Visitor")),
        Word(code="weather", words=mark("Weather")),
    ),
}
"""Words of each kind that everybody is offered."""

LONGEST_WORD = 60
"""Letters that an own word may have."""


@cache
def _by_code() -> dict[tuple[WordKind, str], Word]:
    return {(kind, one.code): one for kind, many in BUILT_IN.items() for one in many}


def is_built_in(kind: WordKind, code: str) -> bool:
    """Whether a code is one of the words everybody is offered."""
    return (kind, code) in _by_code()


def words_by_code(kind: WordKind, own: Iterable[OwnWord]) -> dict[str, str]:
    """Words of a kind as they are said, by their code, a family's own and retired among them."""
    return {one.code: tr(one.words) for one in BUILT_IN[kind]} | {
        one.code: one.words for one in own if one.kind is kind
    }


def checked(word: OwnWord, others: Iterable[OwnWord]) -> OwnWord:
    """Own word as it is kept. Raises NotPossible when it is empty, long or there already."""
    text = short_name(word.words)
    if not any(sign.isprintable() and not sign.isspace() for sign in text):
        raise NotPossible("words", tr("Please write a word or two."))
    if len(text) > LONGEST_WORD:
        raise NotPossible("words", tr("Please keep it to {n} letters or fewer.", n=LONGEST_WORD))
    taken = {tr(one.words).casefold() for one in BUILT_IN[word.kind]}
    taken |= {
        one.words.casefold()
        for one in others
        if one.kind is word.kind and one.person_id == word.person_id and one.code != word.code
    }
    if text.casefold() in taken:
        raise NotPossible("words", tr("{words} is on the list already.", words=text))
    return replace(word, words=text)
