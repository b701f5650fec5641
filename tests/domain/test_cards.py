"""The reading cards: complete, attributed, even-handed, cautious and in our own words."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from painjournal.domain import cards as reading
from painjournal.domain.cards import Card, Certainty, Statement, Viewpoint
from painjournal.domain.sources import KIND_LABELS, SourceKind, read_sources, sources
from painjournal.files import resource

ALL = reading.cards()
each_card = pytest.mark.parametrize("card", ALL, ids=[card.key for card in ALL])

# What has to stand beside a claim wherever it is told.
CAUTIONS = {
    "A18": "not the same",
    "A30": "No study can promise this",
    "B6": "not to be the cause",
    "B25": "one person’s experience",
    "B26": "one person’s experience",
    "B27": "single stories",
    "B29": "Never stop a prescribed medicine because of an article",
    "B32": "single stories",
    "B37": "single stories",
    "B39": "single stories",
}
# Claims about other topics that need words these cards have no room for, and allegations.
LEFT_OUT = {
    *("A8", "A9", "A12", "A13", "A22", "A24"),
    *(f"A{n}" for n in range(33, 43)),
    *("B2", "B10", "B11", "B12", "B13", "B14", "B15", "B16", "B17", "B21", "B30", "B41", "B44"),
}
FORBIDDEN = (
    "proven",
    "the only way",
    "side effect",
    "guarantee",
    "experts agree",
    "you should",
    "you must",
    "we recommend",
    "better",
    "worse",
    "improve",
    "trigger",
    "symptom",
    "patients fail",
    "disab",
    "catastroph",
    "conversion",
    "pseudo",
    "psychogenic",
    "mental disorder",
    "breakthrough",
    "palmitoyl",
    "dr.",
)
# First ten hexadecimal digits of sha256 of lower-case words: names, handles, details of families.
PRIVATE_WORDS = {
    *("08bfff7b6a", "7a3166ca4a", "0d1f844ca8", "340f34ba5f", "4830e103ef", "82ab8ea0e0"),
    *("cf7aba1ee0", "52e8e47b38", "26ae784d19", "c64975ba3c", "2f75cf55f6", "1db094cb51"),
    *("ce5793ab2a", "9e0cc3ac15", "faf397dd09", "f875a1ddbb", "4ed28f82ca", "23a1f74bc5"),
    *("8b97ba56a2", "9abeac5d27"),
}


def sentences_of(card: Card) -> Iterator[str]:
    yield from (card.title, *card.about, *card.unknown, *card.questions)
    for said in card.statements:
        yield from (said.text, said.agrees, said.differs, said.caution)
    for view in card.views:
        yield from (view.heading, view.text, view.caution)
    for link in card.links:
        yield from (link.publisher, link.note)


def words_of(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", ""))


def short_hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def told(card: Card) -> tuple[Statement | Viewpoint, ...]:
    return (*card.statements, *card.views)


def test_four_cards_in_their_fixed_order() -> None:
    assert [card.key for card in ALL] == [
        "stress-and-pain",
        "bendy-joints",
        "moving",
        "sleep-and-pain",
    ]
    assert [card.topic for card in ALL] == [5, 7, 8, 15]
    assert reading.cards() == ALL
    assert reading.card("moving").key == "moving"


def test_no_file_lies_about_that_is_no_card() -> None:
    found = {path.stem for path in resource("reading").iterdir()}
    assert found == {*reading.CARD_KEYS, "sources"}


@each_card
def test_a_card_is_complete(card: Card) -> None:
    assert card.title.endswith("?")
    assert len(card.about) == 2
    assert all(sentence.endswith(".") for sentence in card.about)
    assert len(card.statements) >= 5
    assert 2 <= len(card.views) <= 4
    assert card.unknown
    assert 3 <= len(card.questions) <= 5
    assert card.reviewed == date(2026, 11, 21)
    assert card.links


@each_card
def test_a_statement_is_short_and_says_who_speaks(card: Card) -> None:
    for said in card.statements:
        assert len(said.text.split()) <= 25, said.text
        assert re.search(r"\bsays?\b", said.text), said.text
        assert said.sources
        assert all(source.dated for source in said.sources)


@each_card
def test_only_what_the_two_documents_say_carries_claims(card: Card) -> None:
    for said in told(card):
        assert said.outside == (not said.claims)
        for source in said.sources:
            letter = "A" if source.kind is SourceKind.COMMERCIAL else "B"
            if not source.outside:
                assert any(claim.startswith(letter) for claim in said.claims), said.text
    assert any(said.outside for said in told(card))


@each_card
def test_agreed_means_both_documents_and_disputed_says_with_whom(card: Card) -> None:
    for said in card.statements:
        if said.sure is Certainty.AGREED:
            assert {claim[0] for claim in said.claims} == {"A", "B"}
            assert said.text.startswith("Both documents say")
        if said.sure is Certainty.DISPUTED:
            assert said.differs or "Others say" in said.text, said.text


@each_card
def test_a_claim_in_need_of_a_caution_carries_it(card: Card) -> None:
    for said in told(card):
        assert not LEFT_OUT.intersection(said.claims), said.text
        for claim in said.claims:
            assert CAUTIONS.get(claim, "") in said.caution, (claim, said.text)


def test_every_caution_of_the_list_is_used_somewhere() -> None:
    used = {claim for card in ALL for said in card.statements for claim in said.claims}
    assert set(CAUTIONS) <= used


def test_the_share_of_feelings_is_shown_only_beside_the_strain_of_pain() -> None:
    for card in ALL:
        claims = {claim for said in card.statements for claim in said.claims}
        assert "B6" not in claims or {"B7", "B9", "A20"} <= claims


@each_card
def test_what_was_studied_in_groups_is_no_promise_for_one_person(card: Card) -> None:
    for said in card.statements:
        if said.sure is Certainty.STUDIED:
            assert "one person" in said.caution


@each_card
def test_views_have_equal_room_and_the_same_verb(card: Card) -> None:
    lengths = [len(view.text.split()) for view in card.views]
    assert max(lengths) <= 1.25 * min(lengths)
    for view in card.views:
        assert " says " in view.text
        assert view.text.count(".") == 2
    assert len({view.sources for view in card.views}) == len(card.views)


@each_card
def test_nothing_is_promised_advised_or_labelled(card: Card) -> None:
    for sentence in sentences_of(card):
        for word in FORBIDDEN:
            assert word not in sentence.lower(), (word, sentence)


@each_card
def test_nobody_is_named(card: Card) -> None:
    for text in (*sentences_of(card), *(link.title + " " + link.address for link in card.links)):
        assert not PRIVATE_WORDS.intersection(map(short_hash, words_of(text))), text


def test_no_eight_words_in_a_row_are_copied() -> None:
    # One line for each run of eight lower-case words of the documents: ten digits of its sha256.
    path = Path(__file__).with_name("source_runs.txt")
    runs = set(path.read_text(encoding="ascii").split())
    assert len(runs) > 3000
    for sentence in reading.translatable():
        words = words_of(sentence)
        for start in range(len(words) - 7):
            run = " ".join(words[start : start + 8])
            assert short_hash(run) not in runs, run


@each_card
def test_a_card_is_read_in_under_five_minutes(card: Card) -> None:
    assert sum(len(sentence.split()) for sentence in sentences_of(card)) < 5 * 180


@each_card
def test_a_card_reads_easily(card: Card) -> None:
    text = [sentence for sentence in sentences_of(card) if sentence.endswith((".", "?"))]
    sentences = [part for each in text for part in re.split(r"(?<=[.?:])\s", each)]
    words = [word for sentence in sentences for word in words_of(sentence)]
    beats = sum(max(1, len(re.findall(r"[aeiouy]+", word.removesuffix("e")))) for word in words)
    # Flesch-Kincaid grade with counted vowel groups; grade 6 is a reader of eleven.
    grade = 0.39 * len(words) / len(sentences) + 11.8 * beats / len(words) - 15.59
    assert grade <= 6.5, grade


@each_card
def test_a_link_opens_only_for_hospitals_and_studies(card: Card) -> None:
    assert [link.opens for link in card.links] == sorted(
        (link.opens for link in card.links), reverse=True
    )
    for link in card.links:
        assert link.opens == (link.kind in (SourceKind.HOSPITAL, SourceKind.STUDY))
        assert link.opens == link.address.startswith("https://")
        assert link.opens or link.note
        assert link.kind is not SourceKind.COMMENT
        if "wordpress" in link.address:
            assert "mentions suicide" in link.note
    addresses = {link.address for link in card.links}
    assert addresses == {source.address for said in told(card) for source in said.sources}
    assert len(addresses) == len(card.links)


def test_bendy_joints_and_moving_point_at_each_other() -> None:
    assert "moving" in reading.card("bendy-joints").see_also
    assert "bendy-joints" in reading.card("moving").see_also


def test_the_sleep_card_says_that_the_documents_say_little() -> None:
    assert "this card is short" in reading.card("sleep-and-pain").about[1]


def test_every_source_is_used_and_every_label_exists() -> None:
    used = {source.key for card in ALL for said in told(card) for source in said.sources}
    assert used == set(sources())
    assert set(KIND_LABELS) == set(SourceKind)
    assert set(reading.CERTAINTY_LABELS) == set(Certainty)


def test_all_that_is_shown_can_be_translated() -> None:
    marked = list(reading.translatable())
    assert len(marked) == len(set(marked))
    shown = {sentence for card in ALL for sentence in sentences_of(card) if sentence}
    assert shown <= set(marked)
    assert all(source.dated in marked for source in sources().values())


def test_a_card_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        ALL[0].title = "?"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('sure = "agreed"', 'sure = "certain"', "statement 1: sure"),
        ('claims = ["B9", "A10"]', 'claims = ["C9"]', "statement 1: claims"),
        ('claims = ["B9", "A10"]', 'claims = ["B9"]', "agreed needs a claim of each"),
        ('claims = ["B9", "A10"]', "claims = []", "statement 1: claims"),
        ('sources = ["hospital-text", "commercial-page"]', "sources = []", "statement 1: sources"),
        ('sources = ["hospital-text", "commercial-page"]', 'sources = ["x"]', "no source 'x'"),
        ("together?", "together", "title"),
        ("topic = 5", 'topic = "5"', "topic"),
        ("topic = 5", "topic = 5\nmood = 1", "mood"),
        ("reviewed = 2026-11-21", 'reviewed = "2026-11-21"', "reviewed"),
        ('key = "stress-and-pain"', 'key = "sleep"', "key"),
        ('text = "Both documents say', 'text = "' + "Both " * 20 + "documents say", "25 words"),
        ("[[view]]\nheading", "[[view]]\nhead", "view 1: heading"),
        ("topic = 5", "topic =", "stress-and-pain.toml"),
    ],
)
def test_a_malformed_card_names_its_file_and_field(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = resource("reading", "stress-and-pain.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "stress-and-pain.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)) as caught:
        reading.read_card(path, known=sources())
    assert "stress-and-pain.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('kind = "commercial"', 'kind = "hospital"', "commercial-page: address"),
        ('address = "palm', 'address = "https://palm', "commercial-page: address"),
        ('kind = "commercial"', 'kind = "advert"', "commercial-page: kind"),
        ('dated = "undated"', 'dated = ""', "commercial-page: dated"),
    ],
)
def test_a_malformed_source_names_its_file_and_field(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = resource("reading", "sources.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "sources.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)):
        read_sources(path)
