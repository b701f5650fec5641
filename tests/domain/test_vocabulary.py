"""Words that are offered, and those a family adds."""

from dataclasses import replace

import pytest

from painjournal.domain.errors import NotPossible
from painjournal.domain.vocabulary import (
    BUILT_IN,
    LONGEST_WORD,
    OwnWord,
    WordKind,
    checked,
    is_built_in,
    words_by_code,
)
from painjournal.i18n import tr

OWN = OwnWord(code="own-1", person_id=1, kind=WordKind.EVENT, words="Sleepover")


@pytest.mark.parametrize("kind", WordKind)
def test_words_of_a_kind_have_codes_and_names_of_their_own(kind: WordKind) -> None:
    words = BUILT_IN[kind]
    assert len({one.code for one in words}) == len({one.words for one in words}) == len(words)
    assert not any(one.code.startswith("own-") for one in words)


def test_things_noticed_stand_in_the_order_of_the_alphabet() -> None:
    names = [tr(one.words) for one in BUILT_IN[WordKind.NOTICED]]
    assert names == sorted(names, key=str.casefold)


def test_a_code_belongs_to_one_kind() -> None:
    assert is_built_in(WordKind.EVENT, "exam")
    assert not is_built_in(WordKind.SIGN, "exam")


def test_words_are_said_by_their_code_a_familys_own_among_them() -> None:
    said = words_by_code(WordKind.EVENT, [replace(OWN, retired=True)])
    assert (said["exam"], said["own-1"]) == ("Exam or test", "Sleepover")
    assert "own-1" not in words_by_code(WordKind.SIGN, [OWN])


@pytest.mark.parametrize(
    "words", ["", " \t", "\u200b", "x" * (LONGEST_WORD + 1), "SLEEPOVER", "exam or test"]
)
def test_a_word_that_cannot_be_is_refused(words: str) -> None:
    with pytest.raises(NotPossible) as refused:
        checked(replace(OWN, code="", words=words), [OWN])
    assert refused.value.field == "words"


def test_a_word_may_be_on_another_list_too() -> None:
    for other in (
        replace(OWN, code="", kind=WordKind.SESSION),
        replace(OWN, code="", person_id=2),
        replace(OWN, words="SLEEPOVER"),
    ):
        assert checked(other, [OWN]) == other
    assert checked(replace(OWN, words="  a  b "), []).words == "a b"
