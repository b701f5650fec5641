"""The program as a process: what was answered is kept, however the process ends."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from painjournal.domain.people import Occupation
from painjournal.services.checks import check
from painjournal.services.journals import open_journal

SOMEBODY = Path(__file__).with_name("somebody.py")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    path = tmp_path / "kept" / "journal.painjournal"
    with open_journal(path, create=True) as opened:
        opened.people.add_person("Ada", Occupation.NEITHER)
    return path


@contextmanager
def somebody(journal: Path, act: str) -> Iterator[subprocess.Popen[str]]:
    """Somebody at the window in a process, which is ended here if it has not ended by itself."""
    command = [sys.executable, str(SOMEBODY), str(journal), act]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told(journal: Path, act: str) -> str:
    with somebody(journal, act) as process:
        out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    return out.strip()


def test_answers_outlive_a_program_that_is_killed(journal: Path) -> None:
    with somebody(journal, "write") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "saved\n"
        process.kill()
    assert check(journal).is_sound
    assert told(journal, "look") == "Chores|Friends or family|Very"
    # The next window could open it, so the dead one's lock is gone; and nothing else lies about.
    assert {one.name.lstrip(".") for one in journal.parent.iterdir()} <= {
        journal.name,
        f"{journal.name}.lock",
    }


def test_a_second_window_leaves_the_journal_to_the_first(journal: Path) -> None:
    with somebody(journal, "write") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "saved\n"
        before = journal.read_bytes()
        assert "another painjournal window" in told(journal, "hear")
        assert journal.read_bytes() == before
        assert first.poll() is None
