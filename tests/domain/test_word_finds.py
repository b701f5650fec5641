"""Words are found by their beginnings, by name first."""

import pytest

from painjournal.domain.vocabulary import BUILT_IN, Word, WordKind
from painjournal.domain.word_finds import find

NOTICED = BUILT_IN[WordKind.NOTICED]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("he", ["headache", "heart-racing"]),
        ("HEART r", ["heart-racing"]),
        ("r heart", ["heart-racing"]),
        ("tu", []),
        ("tummy", ["belly-ache"]),
        ("hea", ["headache", "heart-racing", "dizzy"]),
        ("toilet", ["constipation", "urine-rush", "urine"]),
        ("", []),
        ("  ", []),
        ("ache", ["belly-ache"]),
        ("zebra", []),
        ("heart zebra", []),
    ],
)
def test_every_typed_word_begins_a_word(typed: str, codes: list[str]) -> None:
    assert [one.code for one in find(typed, NOTICED)] == codes


def test_names_come_before_what_things_are_also_called() -> None:
    words = (Word(code="a", words="Blurred", also="eyes"), Word(code="b", words="Eyes sore"))
    assert [one.code for one in find("eye", words)] == ["b", "a"]


def test_accents_do_not_matter() -> None:
    assert [one.code for one in find("mude", (Word(code="a", words="Müde"),))] == ["a"]
