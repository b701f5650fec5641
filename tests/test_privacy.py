"""What is written stays in the journal: no network, and no word of it anywhere else."""

import ast
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Place
from painjournal.domain.faults import places_of
from painjournal.domain.parts import Dose, Event
from painjournal.domain.people import Occupation
from painjournal.domain.places import ELSEWHERE
from painjournal.domain.treatments import Treatment
from painjournal.services.journals import open_journal
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import notes

ROOT = Path(__file__).resolve().parents[1]

REACHES_OUT = {
    *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "poplib", "imaplib", "xmlrpc"),
    *("socketserver", "asyncio", "telnetlib", "requests", "httpx", "aiohttp", "webbrowser"),
    *("PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"),
    *("PySide6.QtWebEngineWidgets", "PySide6.QtWebChannel", "PySide6.QtNetworkAuth"),
}

NAME, ADULT, NOTE, PLACE = "Zebulonia", "Quirinaldo", "xylophonic-murmur", "marmalade-elbow"
TREATMENT, EVENT, SECRET = "pomegranate-balm", "trombone-recital", "velvet-hollow"
MARKERS = (NAME, ADULT, NOTE, PLACE, TREATMENT, EVENT, SECRET)


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{one.name}" for one in node.names)
    return found


def test_no_part_of_the_program_can_reach_out() -> None:
    reaching = {
        f"{path.name}: {name}"
        for path in (ROOT / "src").rglob("*.py")
        for name in imported(path)
        if name in REACHES_OUT or name.split(".")[0] in REACHES_OUT
    }
    assert reaching == set()


def test_a_test_that_reached_out_would_fail() -> None:
    # The rule itself is set up for all tests; here it is seen to work.
    with pytest.raises(AssertionError, match="never uses the network"):
        socket.create_connection(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="never uses the network"):
        socket.getaddrinfo("painjournal.invalid", 443)
    with socket.socket() as one, pytest.raises(AssertionError, match="never uses the network"):
        one.connect(("127.0.0.1", 9))


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Journal with words in it that stand nowhere else in the world."""
    path = tmp_path / "kept" / "journal.painjournal"
    with open_journal(path, create=True) as opened:
        person = opened.people.add_person(NAME, Occupation.SCHOOL)
        adult = opened.people.add_adult(ADULT)
        balm = opened.lists.keep_treatment(Treatment(person_id=person.id, name=TREATMENT)).code
        for writer in (*opened.people.writers()[:1], adult):
            day = opened.diary.today() - timedelta(days=1)
            entry = opened.diary.entry(person.id, day, writer.id)
            entry = entry.with_note(f"{NOTE} in the morning").with_answer(measure("how_hard"), 2)
            entry = entry.with_doses([Dose(treatment=balm, unwanted=TREATMENT)])
            entry = entry.with_events([Event(kind="fun", words=EVENT)])
            opened.diary.save(entry.with_places((Place(id=ELSEWHERE, words=PLACE),)))
            opened.notes.keep_private(person.id, day, writer.id, SECRET)
    return path


class Terminal:
    """A terminal in a home of its own, which keeps all that was ever shown in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shown = ""
        self.status = 0
        self._places = {name: folder / name for name in ("HOME", "TMPDIR", "desk")}
        for place in self._places.values():
            place.mkdir(parents=True)

    def run(self, *arguments: str | Path) -> None:
        home = {"HOME": str(self._places["HOME"]), "TMPDIR": str(self._places["TMPDIR"])}
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            home[f"XDG_{name}_HOME"] = str(self._places["HOME"] / name.lower())
        done = subprocess.run(
            [sys.executable, *map(str, arguments)],
            cwd=self._places["desk"],
            env={**os.environ, **home},
            capture_output=True,
            text=True,
            check=False,
        )
        self.status = done.returncode
        self.shown += done.stdout + done.stderr

    def left_behind(self) -> bytes:
        """Everything in every file, and the names of all files."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"\n".join([*(path.read_bytes() for path in files), *map(os.fsencode, files)])


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "terminal")


def untold(terminal: Terminal) -> None:
    told = terminal.shown.encode() + terminal.left_behind()
    assert [marker for marker in MARKERS if marker.encode() in told] == []


def test_trouble_never_tells_what_is_in_the_journal(journal: Path, terminal: Terminal) -> None:
    period = ["--from", "2001-01-01", "--to", str(date.today() + timedelta(days=1))]  # noqa: DTZ011
    program = ["-m", "painjournal", "--journal", str(journal)]
    terminal.run(*program, "check")
    assert terminal.status == 0
    terminal.run(*program, "summary", "--person", "Nobody", *period, "-o", "page.pdf")
    assert terminal.status == 2
    terminal.run(*program, "export", "-o", "no/such/folder/tables.zip")
    assert terminal.status == 2
    for part in (1, 2, 3):
        damaged = journal.with_name(f"damaged-{part}.painjournal")
        shutil.copy(journal, damaged)
        with damaged.open("r+b") as file:
            size = damaged.stat().st_size
            file.seek(size * part // 4)
            file.write(b"\xff" * (size // 5))
        terminal.run("-m", "painjournal", "check", "--journal", damaged)
        terminal.run(
            "-m", "painjournal", "export", "--journal", damaged, "-o", journal.with_name("t.zip")
        )
    untold(terminal)


def test_what_was_asked_for_is_the_only_place_it_goes(journal: Path, terminal: Terminal) -> None:
    period = ["--from", "2001-01-01", "--to", str(date.today() + timedelta(days=1))]  # noqa: DTZ011
    program = ["-m", "painjournal", "--journal", str(journal)]
    page, table = journal.with_name("page.pdf"), journal.with_name("tables.zip")
    terminal.run(*program, "summary", "--person", NAME.lower(), *period, "-o", page)
    assert terminal.status == 0
    terminal.run(*program, "export", "-o", table)
    assert terminal.status == 0
    with zipfile.ZipFile(table) as tables:
        told = b"".join(map(tables.read, tables.namelist())).decode()
    assert all(word in told for word in (NAME, NOTE, PLACE, TREATMENT, EVENT))
    assert SECRET not in told
    untold(terminal)


FAULTY = """
import sys
from painjournal import cli
from painjournal.services import checks

def check(path):
    note = {note!r}
    raise ValueError(f"cannot read {{note}}")

checks.check = check
sys.exit(cli.main(["check"]))
"""


def test_a_fault_tells_where_it_happened_and_nothing_else(terminal: Terminal) -> None:
    terminal.run("-c", FAULTY.format(note=NOTE))
    assert terminal.status == 1
    assert "ValueError" in terminal.shown
    assert "cli.py:" in terminal.shown
    untold(terminal)


def test_an_error_of_the_database_carries_no_words(journal: Path) -> None:
    file = JournalFile.open(journal, writing=True)
    try:
        with pytest.raises(IntegrityError) as refused, file.act() as connection:
            connection.execute(insert(notes).values(entry_id=10**9, kind="note", text=NOTE))
    finally:
        file.close()
    assert NOTE not in str(refused.value)
    assert NOTE not in places_of(refused.value, refused.value.__traceback__)


WATCHED = """
import sys
from painjournal.cli import main

def watch(event, _arguments):
    if event.startswith(("socket.", "urllib.", "http.", "smtplib.", "ftplib.", "webbrowser.")):
        print("REACHED OUT", event)

sys.addaudithook(watch)
for arguments in (
    ["sample", "family.painjournal", "--days", "20", "--until", "2025-03-14"],
    ["check", "--journal", "family.painjournal"],
    ["export", "--journal", "family.painjournal", "-o", "tables.zip"],
    ["summary", "--journal", "family.painjournal", "--person", "Maya",
     "--from", "2025-03-01", "--to", "2025-03-14", "-o", "page.pdf"],
):
    print(main(arguments))
"""


def test_no_command_reaches_out_while_it_runs(terminal: Terminal) -> None:
    terminal.run("-c", WATCHED)
    assert [line for line in terminal.shown.splitlines() if line.isdigit()] == ["0"] * 4
    assert "REACHED OUT" not in terminal.shown
