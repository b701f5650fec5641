"""The house stays as it is drawn: rooms, names, sizes, docstrings, and nothing heavy at the door.

import-linter checks who may import whom; it runs beside these tests.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract_texts import sentences
from painjournal.domain.catalogue import MEASURES
from painjournal.domain.measures import Kind, Measure, Section, Spot

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "painjournal"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 400

ROOMS = {"app", "cli", "ui", "services", "exchange", "store", "pictures", "domain"}
EMPTY_WORDS = re.compile(
    r"(Manager|Handler|Helper|Utils?|Datas?|Infos?|Misc|Common)(?=[A-Z_]|$)"
    r"|(^|_)(manager|handler|helpers?|utils?|data|infos?|misc|common)(_|$)"
)


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def public(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """Public classes and functions of a module, and public methods of its public classes."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                for inner in node.body:
                    if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                        yield inner


def test_every_file_can_be_read_in_one_go() -> None:
    lines = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_everything_public_says_what_it_is_for() -> None:
    silent = []
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not ast.get_docstring(tree):
            silent.append(name_of(path))
        silent += [
            f"{name_of(path)}: {node.name}"
            for node in public(tree)
            if not ast.get_docstring(node) and not _is_explained_elsewhere(node)
        ]
    assert silent == []


def _is_explained_elsewhere(node: ast.ClassDef | ast.FunctionDef) -> bool:
    """Whether a method bears a name that Qt gives and explains, or sets an explained property."""
    if isinstance(node, ast.ClassDef):
        return False
    is_qts = re.fullmatch(r"[a-z]+([A-Z][a-z]*)+|event|run|text", node.name)
    sets = any(isinstance(mark, ast.Attribute) for mark in node.decorator_list)
    return is_qts is not None or sets


def test_names_say_something() -> None:
    empty = []
    for path in FILES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = [path.stem, *(node.name for node in public(tree))]
        empty += [f"{name_of(path)}: {name}" for name in names if EMPTY_WORDS.search(name)]
    assert empty == []


def test_no_net_catches_everything() -> None:
    """An `except` for any error at all would hide a bug as expected trouble."""
    nets = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ExceptHandler):
                continue
            catches = ast.unparse(node.type) if node.type else "everything"
            raises_on = any(isinstance(inner, ast.Raise) and not inner.exc for inner in node.body)
            if catches in ("Exception", "BaseException", "everything") and not raises_on:
                nets.append(f"{name_of(path)}:{node.lineno}")
    assert nets == []


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("painjournal.cli", {"sqlalchemy", "alembic", "typst", "PySide6", "sqlite3"}),
        ("painjournal.ui.window", {"sqlalchemy", "alembic", "typst", "sqlite3", "numpy"}),
        ("painjournal.app", {"sqlalchemy", "alembic", "typst", "sqlite3", "numpy"}),
        ("painjournal.services.settings", {"sqlalchemy", "alembic", "sqlite3", "PySide6"}),
        ("painjournal.domain.sample_family", {"sqlalchemy", "PySide6", "platformdirs"}),
    ],
)
def test_the_door_opens_without_what_is_heavy(module: str, absent: set[str]) -> None:
    ask = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    ).stdout.split()
    assert absent & {name.split(".")[0] for name in loaded} == set()


def test_domain_and_pictures_live_on_the_standard_library() -> None:
    ours = {"painjournal", *sys.stdlib_module_names}
    foreign = []
    for path in FILES:
        if name_of(path).split("/")[0] not in ("domain", "pictures", "i18n.py", "files.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [one.name for one in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            else:
                continue
            foreign += [
                f"{name_of(path)}: {name}" for name in names if name.split(".")[0] not in ours
            ]
    assert foreign == []


def test_the_rooms_are_the_ones_on_the_plan() -> None:
    inside = {
        path.stem
        for path in PACKAGE.iterdir()
        if path.name not in ("py.typed", "__pycache__") and not path.stem.startswith("_")
    }
    assert inside == ROOMS | {"i18n", "files"}
    at_the_top = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    known = {"src", "tests", "resources", "scripts", "run.py", "pyproject.toml", "LICENSE"}
    pages = {"README.md", "ARCHITECTURE.md", "CHANGELOG.md"}
    assert known | pages <= at_the_top
    assert at_the_top - known - pages <= {"dist", "build", "screenshots", "__pycache__"}


@pytest.mark.parametrize("one", MEASURES, ids=lambda one: one.code)
def test_a_measure_is_complete_and_can_be_translated(one: Measure) -> None:
    marked = sentences_marked()
    shown = [one.label, one.question, one.explanation]
    shown += [choice.words for choice in one.choices]
    shown += [one.observer_question] if one.observer_question is not None else []
    assert all(shown)
    assert [text for text in shown if text not in marked] == []
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", one.code)
    assert isinstance(one.section, Section)
    assert isinstance(one.spot, Spot)
    values = [choice.value for choice in one.choices]
    assert len(values) == len(set(values)) == len({choice.code for choice in one.choices})
    match one.kind:
        case Kind.STEPS:
            assert values == [0, 1, 2, 3, 4]
        case Kind.CHOICE | Kind.TICKS:
            assert len(values) >= 3
        case Kind.LEVEL | Kind.MINUTES | Kind.CLOCK:
            assert values == []
    assert one.lowest < one.highest
    assert one.loinc is None or re.fullmatch(r"\d{4,5}-\d", one.loinc)


def test_codes_are_never_used_twice() -> None:
    codes = [one.code for one in MEASURES]
    assert len(codes) == len(set(codes))


_found: dict[str, object] = {}


def sentences_marked() -> dict[str, object]:
    """Sentences of the program, gathered once."""
    if not _found:
        _found.update(sentences())
    return _found
