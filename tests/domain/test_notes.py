"""Written words are kept exactly, but for what a text field or a file cannot hold."""

import pytest
from hypothesis import given
from tests.strategies import texts

from painjournal.domain.notes import normalised, short_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four\u2029five", "one\ntwo\nthree\nfour\nfive"),
        ("half\xa0past\0 ten", "half past ten"),
        ("\ud83d alone", "� alone"),
        ("مرحبا 👩‍👧 e\u0301 \x07\t", "مرحبا 👩‍👧 e\u0301 \x07\t"),
    ],
)
def test_words_are_kept(typed: str, kept: str) -> None:
    assert normalised(typed) == kept


@given(texts)
def test_what_is_kept_never_changes_again(typed: str) -> None:
    kept = normalised(typed)
    assert normalised(kept) == kept
    assert kept.encode().decode() == kept
    assert not set(kept) & set("\r\0\xa0\u2028\u2029")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Anna \n Maria ", "Anna Maria"), ("Zoe\u0308", "Zoë"), ("\t", "")],
)
def test_a_name_stands_on_one_line(typed: str, kept: str) -> None:
    assert short_name(typed) == kept
