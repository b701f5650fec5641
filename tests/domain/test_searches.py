"""How words are compared in a search, and what a find shows of its text."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from painjournal.domain.searches import LONGEST, Found, FoundIn, holds, wanted_words

LONG = "word " * 100 + "Knee " + "word " * 100


def found(text: str, words: str) -> Found:
    return Found(
        day=date(2025, 11, 18),
        writer_id=1,
        name="Maya",
        kind=FoundIn.NOTE,
        text=text,
        wanted=wanted_words(words),
    )


def hit(one: Found) -> str:
    start, end = one.place
    return one.excerpt[start:end]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A long WALK", "walk"),
        ("a walk", "WALK  a"),
        ("walking", "alk"),
        ("Café", "cafe"),
        ("cafe", "café"),
        ("cafe\u0301", "CAFÉ"),
        ("Großmutter", "GROSSMUTTER"),
        ("Grossmutter", "großmutter"),
        ("Ökologie", "oko"),
        ("שָׁלוֹם", "שלום"),
        ("Άσκηση", "ασκηση"),
        ("line one\nline two", "one two"),
        ("a\u2028b", "b"),
    ],
)
def test_case_accents_and_the_order_of_words_do_not_matter(text: str, words: str) -> None:
    assert holds(text, wanted_words(words))


@pytest.mark.parametrize(("text", "words"), [("a walk", "walk home"), ("walk", "walks"), ("", "a")])
def test_every_word_has_to_occur(text: str, words: str) -> None:
    assert not holds(text, wanted_words(words))


@pytest.mark.parametrize("words", ["", "  \n", "\u0301"])
def test_nothing_typed_is_nothing_wanted(words: str) -> None:
    assert wanted_words(words) == ()


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("My Knee hurt", "knee", "Knee"),
        ("Straße, Café", "cafe", "Café"),
        ("Straße, Cafe\u0301 b", "cafe", "Cafe\u0301"),
        ("Großmutter", "ssm", "ßm"),
        ("later now", "now later", "later"),
        (LONG, "knee", "Knee"),
    ],
)
def test_the_first_word_found_is_pointed_at(text: str, words: str, shown: str) -> None:
    assert hit(found(text, words)) == shown


def test_a_long_text_is_cut_between_words_around_the_place() -> None:
    line = found(LONG, "knee").excerpt
    assert line.startswith("…word ")
    assert line.endswith(" word…")
    assert set(line.strip("…").split()) == {"word", "Knee"}
    assert len(line) <= LONGEST + 2


@pytest.mark.parametrize("text", ["short", "two\n\n lines\tand a tab", "a" * 30 + " b"])
def test_a_short_text_is_shown_whole_on_one_line(text: str) -> None:
    assert found(text, "t").excerpt == " ".join(text.split())


def test_a_text_without_gaps_is_cut_all_the_same() -> None:
    line = found("字" * 500 + "膝" + "字" * 500, "膝").excerpt
    assert "膝" in line
    assert len(line) < LONGEST + 45


@given(text=st.text(max_size=400), word=st.text(min_size=1, max_size=8))
@example(text="ŉ" * 200, word="n")
@example(text="İstanbul " * 40, word="bul")
def test_the_place_always_lies_in_the_excerpt(text: str, word: str) -> None:
    wanted = wanted_words(word)
    one = found(text, word)
    start, end = one.place
    assert 0 <= start <= end <= len(one.excerpt)
    assert "\n" not in one.excerpt
    if wanted and holds(" ".join(text.split()), wanted[:1]) and len(wanted) == 1:
        assert holds(one.excerpt[start:end], wanted)
