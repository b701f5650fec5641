"""The window paints first: what is slow to load comes after its first paint."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal

PROGRAM = Path(__file__).with_name("at_first_paint.py")
SLOW = frozenset({"sqlalchemy", "alembic", "sqlite3", "typst", "numpy", "filelock", "tzlocal"})


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a process told at its first paint, and when the journal was open."""
    journal = tmp_path_factory.mktemp("start") / "journal.painjournal"
    with open_journal(journal, create=True) as opened:
        opened.people.add_person("Ada", Occupation.SCHOOL)
    command = [sys.executable, str(PROGRAM), str(journal)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    first, opened_later = (json.loads(line) for line in done.stdout.splitlines())
    return first, opened_later


def slow(modules: list[str]) -> set[str]:
    return {one.split(".")[0] for one in modules} & SLOW


def test_nothing_slow_is_loaded_before_the_first_paint(
    told: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    first, later = told
    assert slow(first["modules"]) == set()
    # The same look sees the database once the journal is open.
    assert {"sqlalchemy", "sqlite3"} <= slow(later["modules"])
    # Its mapper takes long to load and nothing here is mapped.
    assert "sqlalchemy.orm" not in later["modules"]


def test_no_page_but_today_is_loaded_before_the_journal_is_open(
    told: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    pages = {"calendar", "trends", "summary", "reading", "settings", "help"}
    for seen in told:
        assert not {f"painjournal.ui.{one}_page" for one in pages} & set(seen["modules"])


def test_the_form_is_seen_at_once_and_takes_answers_when_the_journal_is_open(
    told: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    first, later = told
    assert {"Chores", "Very badly", "10"} <= set(first["seen"]) <= set(later["seen"])
    assert (first["enabled"], later["enabled"]) == (False, True)


def test_what_is_folded_is_not_built(told: tuple[dict[str, Any], dict[str, Any]]) -> None:
    assert not any(seen["unfolded"] for seen in told)


def test_no_source_is_read_to_import_what_is_compiled(
    told: tuple[dict[str, Any], dict[str, Any]],
) -> None:
    # The toolkit would read all of it; see painjournal/ui/__init__.py.
    assert not [one for one in told[1]["read"] if Path(one).parent.name in ("sql", "services")]
