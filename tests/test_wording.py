"""What people read: every sentence can be translated, is whole, and judges nobody."""

import ast
import re
from collections.abc import Iterator
from string import Formatter

import pytest

from extract_texts import CATALOGUE, ROOT, SOURCE, Sentence, catalogue, sentences

FORBIDDEN = re.compile(
    r"\b(better|worse|improv\w*|deteriorat\w*|abnormal\w*|miss(ed|ing)?|fail\w*|incomplete"
    r"|trigger\w*|caus(e|ed|es|ing)|because|correlat\w*|score\w*|result\w*|sever(e|ity)"
    r"|symptom\w*|monitor\w*|assess\w*|track(ed|ing|er)?|disabilit\w*|catastroph\w*|streak\w*"
    r"|proven|experts|side effects?|diagnos\w*|disease\w*)\b",
    re.IGNORECASE,
)
"""Words that judge a day, explain it, or promise what a notebook cannot do."""

SAYS_WHAT_IT_IS_NOT = (
    # Of all places these must name what the program does not do.
    "Not a medical test, not a diagnosis",
    "It does not diagnose, monitor, predict or treat",
    "This cannot show that one causes the other",
)

LIST_SIGNS = (", ", "; ")
FILLED_ON_THE_PAGE = {"and {n} more"}
"""Its field is filled by the page's template, which alone knows how many lines did not fit."""

# What a source says is told in its own sense there; those sentences have rules of their own.
OF_SOURCES = ("resources/reading", "resources/help")

SHOWS_TEXT = {
    "setText",
    "setWindowTitle",
    "setToolTip",
    "setPlaceholderText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setStatusTip",
    "setTitle",
    "addAction",
    "QLabel",
    "QPushButton",
}
NEVER_TRANSLATED = {"painjournal"}


@pytest.fixture(scope="module")
def found() -> dict[str, Sentence]:
    return sentences()


def ours(found: dict[str, Sentence]) -> Iterator[str]:
    for sentence in found.values():
        if not all(file in OF_SOURCES for file in sentence.files):
            yield from filter(None, (sentence.one, sentence.many))


def judging(text: str) -> list[str]:
    for allowed in SAYS_WHAT_IT_IS_NOT:
        text = text.replace(allowed, "")
    return [match.group() for match in FORBIDDEN.finditer(text)]


def test_the_catalogue_holds_every_sentence() -> None:
    assert CATALOGUE.read_text(encoding="utf-8") == catalogue(), (
        "please run: python scripts/extract_texts.py"
    )


def test_sentences_about_days_judge_and_explain_nothing(found: dict[str, Sentence]) -> None:
    assert {text: words for text in ours(found) if (words := judging(text))} == {}


@pytest.mark.parametrize("name", ["README.md"])
def test_pages_beside_the_program_do_neither(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if judging(line)] == []


def test_the_rule_would_notice() -> None:
    assert judging("You missed three days, and Tuesday was worse.") == ["missed", "worse"]
    assert judging("It does not diagnose, monitor, predict or treat anything.") == []


def test_sentences_are_whole(found: dict[str, Sentence]) -> None:
    texts = [text for text in ours(found) if text not in LIST_SIGNS]
    assert [text for text in texts if text != text.strip()] == []
    assert [text for text in texts if re.search(r"\w\s\s+\w", text)] == []
    assert [text for text in texts if "..." in text or " - " in text] == []


def test_every_field_of_a_sentence_is_given(found: dict[str, Sentence]) -> None:
    wrong = {}
    for sentence in found.values():
        for text in filter(None, (sentence.one, sentence.many)):
            named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            assert "" not in named, text
            for given in sentence.given:
                if not named <= given and "**" not in given and text not in FILLED_ON_THE_PAGE:
                    wrong[text] = named - given
    assert wrong == {}


def test_nothing_is_shown_that_cannot_be_translated() -> None:
    untranslated = []
    for path in sorted((SOURCE / "painjournal" / "ui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        untranslated += [
            f"{path.name}:{text.lineno}: {text.value}"
            for call in ast.walk(tree)
            if isinstance(call, ast.Call) and _called(call) in SHOWS_TEXT
            for text in call.args
            if isinstance(text, ast.Constant)
            and isinstance(text.value, str)
            and re.search(r"[A-Za-z]{2}", text.value)
            and text.value not in NEVER_TRANSLATED
        ]
    assert untranslated == []


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def test_the_long_texts_are_in_the_catalogue_too(found: dict[str, Sentence]) -> None:
    assert sum("resources/body" in one.files for one in found.values()) == 73
    assert sum("resources/reading" in one.files for one in found.values()) > 50
    assert sum("resources/help" in one.files for one in found.values()) > 10
