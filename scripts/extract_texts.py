"""Gather every sentence that can be shown into resources/translations/painjournal.pot.

python scripts/extract_texts.py           writes the catalogue
python scripts/extract_texts.py --check   only says whether it is up to date
"""

import argparse
import ast
import sys
from dataclasses import dataclass, field
from pathlib import Path

from painjournal.domain import cards, helplines, places

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "src"
CATALOGUE = ROOT / "resources" / "translations" / "painjournal.pot"

HEADER = """\
# Every sentence of painjournal. Made by scripts/extract_texts.py; do not write in it by hand.
msgid ""
msgstr ""
"Project-Id-Version: painjournal\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"
"""


@dataclass(slots=True, kw_only=True)
class Sentence:
    """One sentence, its form for many, the files it stands in and the fields given to it there."""

    one: str
    many: str | None = None
    files: list[str] = field(default_factory=list)
    given: list[frozenset[str]] = field(default_factory=list)


class NotASentence(ValueError):
    """Text is marked that cannot be looked up later, such as one put together from parts."""


def sentences() -> dict[str, Sentence]:
    """All sentences in the order of their files, by their form for one."""
    found: dict[str, Sentence] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        for function, call in _calls(ast.parse(path.read_text(encoding="utf-8"), name)):
            _note_call(found, name, function, call)
    for name, texts in (
        ("resources/reading", cards.translatable()),
        ("resources/help", helplines.translatable()),
        ("resources/body", (one.label for one in places.regions())),
    ):
        for text in texts:
            _note(found, text, None, name)
    return found


def catalogue() -> str:
    """The catalogue as gettext's template."""
    return "\n".join([HEADER, *map(_entry, sentences().values())])


def _calls(tree: ast.AST) -> list[tuple[str, ast.Call]]:
    """Calls that mark or translate, in the order of the file, with the name of the function."""
    calls = [
        (node.func.id, node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("mark", "tr", "trn")
    ]
    return sorted(calls, key=lambda found: (found[1].lineno, found[1].col_offset))


def _note_call(found: dict[str, Sentence], name: str, function: str, call: ast.Call) -> None:
    wanted = 2 if function == "trn" else 1
    texts = [_text(argument, name) for argument in call.args[:wanted]]
    if function == "mark" and texts == [None]:
        raise NotASentence(f"{name}:{call.lineno}: mark() needs the sentence itself")
    if len(texts) < wanted or not texts[0]:
        return
    sentence = _note(found, texts[0], texts[1] if function == "trn" else None, name)
    if function != "mark":
        given = frozenset(keyword.arg or "**" for keyword in call.keywords)
        sentence.given.append(given | {"n"} if function == "trn" else given)


def _text(node: ast.expr, name: str) -> str | None:
    if isinstance(node, ast.JoinedStr):
        raise NotASentence(f"{name}:{node.lineno}: an f-string is never found in a catalogue")
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _note(found: dict[str, Sentence], one: str, many: str | None, name: str) -> Sentence:
    sentence = found.setdefault(one, Sentence(one=one))
    if many and sentence.many not in (None, many):
        raise NotASentence(f"{name}: “{one}” has two forms for many")
    sentence.many = sentence.many or many
    if name not in sentence.files:
        sentence.files.append(name)
    return sentence


def _entry(sentence: Sentence) -> str:
    lines = [f"#: {' '.join(sentence.files)}"]
    if "{" in sentence.one:
        lines.append("#, python-brace-format")
    lines.append(f"msgid {_quoted(sentence.one)}")
    if sentence.many is None:
        lines.append('msgstr ""')
    else:
        lines += [f"msgid_plural {_quoted(sentence.many)}", 'msgstr[0] ""', 'msgstr[1] ""']
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def main() -> int:
    """Write or check the catalogue."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--check", action="store_true", help="only say whether it is up to date")
    now = catalogue()
    if asked.parse_args().check:
        is_new = CATALOGUE.is_file() and CATALOGUE.read_text(encoding="utf-8") == now
        print("up to date" if is_new else "out of date: run python scripts/extract_texts.py")
        return 0 if is_new else 1
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    CATALOGUE.write_text(now, encoding="utf-8")
    print(f"{len(sentences())} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
