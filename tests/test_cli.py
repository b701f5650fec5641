"""The program in a terminal: it does what it says, or says in one sentence why not."""

import os
import re
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from painjournal import __version__
from painjournal.cli import main
from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal
from painjournal.services.samples import write_sample
from painjournal.services.settings import Settings, default_journal, save

LAST = date(2025, 3, 14)
PERIOD = ["--from", "2025-02-01", "--to", "2025-03-14"]

Says = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "sample.painjournal"
    write_sample(path, days=90, until=LAST)
    return path


@pytest.fixture
def sample(made: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "at home"
    folder.mkdir()
    copy = folder / "sample.painjournal"
    copy.write_bytes(made.read_bytes())
    return copy


@pytest.fixture
def says(capsys: pytest.CaptureFixture[str]) -> Says:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)


def test_it_tells_its_version(says: Says) -> None:
    assert says("--version") == (0, f"painjournal {__version__}\n", "")


@pytest.mark.parametrize("command", ["", "sample", "summary", "export", "check"])
def test_every_command_explains_itself(says: Says, command: str) -> None:
    status, out, err = says(*filter(None, [command]), "--help")
    assert (status, err) == (0, "")
    described = re.sub(r"\s+", " ", out.split("Options:")[0])
    assert described.strip().endswith(".")
    options = re.findall(r"^  +(-[-\w, ]+?)(?: [A-Z\[].*?)?(?:  +(\S.*))?$", out, re.MULTILINE)
    assert len(options) >= 1


def test_help_names_every_command_with_its_sentence(says: Says) -> None:
    _, out, _ = says("--help")
    for command in ("sample", "summary", "export", "check"):
        assert re.search(rf"^  {command} +[A-Z].+\.$", out, re.MULTILINE), command


def test_the_version_is_told_without_loading_the_rest() -> None:
    asked = python(
        "-c",
        "import sys; from painjournal.cli import main; main(['--version']); "
        "heavy = {'sqlalchemy', 'alembic', 'typst', 'PySide6', 'platformdirs', 'filelock'}; "
        "print(sorted(heavy & set(sys.modules)))",
    )
    assert asked.stdout.splitlines() == [f"painjournal {__version__}", "[]"]


def test_it_starts_as_a_module_too(sample: Path) -> None:
    asked = python("-m", "painjournal", "check", "--journal", str(sample))
    assert (asked.returncode, asked.stderr) == (0, "")
    assert "2 people" in asked.stdout


def test_the_window_needs_a_screen() -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    asked = subprocess.run(
        [sys.executable, "-m", "painjournal"], env=bare, capture_output=True, text=True, check=False
    )
    if sys.platform == "linux":
        assert asked.returncode == 2
        assert asked.stderr == "There is no screen here on which the window could open.\n"


def test_a_sample_is_made_and_read(says: Says, tmp_path: Path) -> None:
    target = tmp_path / "family.painjournal"
    status, out, err = says(
        "sample", target, "--days", "20", "--seed", "4", "--until", "2025-03-14"
    )
    assert (status, err) == (0, "")
    assert str(target) in out
    assert [one.name for one in tmp_path.iterdir() if one.name != "home"] == [target.name]
    with open_journal(target, writing=False) as journal:
        assert journal.is_sample
        last = journal.lookbacks.last_day(journal.people.people()[0].id)
    assert last is not None
    assert last <= LAST


def test_a_sample_is_never_written_over_something(says: Says, sample: Path) -> None:
    before = sample.read_bytes()
    status, out, err = says("sample", sample)
    assert (status, out) == (2, "")
    assert str(sample) in err
    assert sample.read_bytes() == before


def test_a_page_is_saved(says: Says, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    status, out, err = says(
        "summary", "--journal", sample, "--person", "maya", *PERIOD, "-o", target
    )
    assert (status, err) == (0, "")
    assert str(target) in out
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_page_of_somebody_archived_is_saved_too(says: Says, sample: Path, tmp_path: Path) -> None:
    with open_journal(sample) as journal:
        finn = next(one for one in journal.people.people() if one.name == "Finn")
        journal.people.archive_person(finn.id, True)
    target = tmp_path / "page.pdf"
    page = ["--person", "Finn", *PERIOD, "-o", target]
    assert says("summary", "--journal", sample, *page)[0] == 0
    assert target.is_file()


def test_the_paper_can_be_chosen(says: Says, sample: Path, tmp_path: Path) -> None:
    from pikepdf import Pdf

    widths = {}
    for paper in ("a4", "us-letter"):
        target = tmp_path / f"{paper}.pdf"
        chosen = ["--paper", paper, "-o", target]
        assert says("summary", "--journal", sample, "--person", "Finn", *PERIOD, *chosen)[0] == 0
        with Pdf.open(target) as page:
            widths[paper] = round(float(page.pages[0].mediabox[2]))
    assert widths == {"a4": 595, "us-letter": 612}


def test_tables_are_saved(says: Says, sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "tables.zip"
    # The journal may be named before the command as well as after it.
    status, _, err = says("--journal", sample, "export", "-o", target)
    assert (status, err) == (0, "")
    with zipfile.ZipFile(target) as tables:
        lines = tables.read("days.csv").decode("utf-8-sig").splitlines()
        assert {"moments.csv", "sessions.csv", "doses.csv", "events.csv"} <= set(tables.namelist())
    assert len(lines) > 40
    assert "How did you sleep" not in lines[1]
    assert lines[1].startswith(("Maya,", "Finn,"))


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_table_is_not_written_over_a_pipe(says: Says, sample: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    status, out, err = says("export", "--journal", sample, "-o", pipe)
    assert (status, out, err) == (2, "", f"{pipe} cannot be written.\n")
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name != "posix", reason="how long a name may be")
def test_a_name_that_is_too_long_is_said_in_a_sentence(
    says: Says, sample: Path, tmp_path: Path
) -> None:
    long = tmp_path / f"{'x' * 300}.zip"
    for arguments in (
        ("export", "--journal", sample, "-o", long),
        ("check", "--journal", long),
        ("sample", long),
    ):
        status, out, err = says(*arguments)
        assert (status, out) == (2, "")
        assert err.count("\n") == 1


def test_reading_changes_nothing_and_works_beside_a_window(
    says: Says, sample: Path, tmp_path: Path
) -> None:
    with open_journal(sample, writing=True):
        before = sample.read_bytes(), sample.stat().st_mtime_ns, sorted(sample.parent.iterdir())
        assert says("check", "--journal", sample)[0] == 0
        assert says("export", "--journal", sample, "-o", tmp_path / "days.zip")[0] == 0
        page = ["--person", "Maya", *PERIOD, "-o", tmp_path / "page.pdf"]
        assert says("summary", "--journal", sample, *page)[0] == 0
        after = sample.read_bytes(), sample.stat().st_mtime_ns, sorted(sample.parent.iterdir())
    assert after == before


def test_without_a_name_it_is_ones_own_journal(says: Says, sample: Path, tmp_path: Path) -> None:
    status, _, err = says("check")
    assert status == 2
    assert str(default_journal()) in err
    with open_journal(default_journal(), create=True) as journal:
        journal.people.add_person("Ada", Occupation.SCHOOL)
    assert "1 person" in says("check")[1]
    save(Settings(journal=sample))
    assert "2 people" in says("check")[1]


def test_a_damaged_journal_is_named_and_left_alone(says: Says, sample: Path) -> None:
    whole = sample.read_bytes()
    sample.write_bytes(whole[: len(whole) // 2])
    cut = sample.read_bytes()
    status, out, err = says("check", "--journal", sample)
    assert (status, out) == (2, "")
    assert str(sample) in err
    assert sample.read_bytes() == cut


TROUBLE: dict[str, list[str]] = {
    "an unknown person": ["summary", "--person", "Nobody", *PERIOD, "-o", "OUT"],
    "an empty period": [
        *["summary", "--person", "Maya", "--from", "2001-01-01", "--to", "2001-02-01"],
        *["-o", "OUT"],
    ],
    "dates the wrong way round": [
        *["summary", "--person", "Maya", "--from", "2025-03-02", "--to", "2025-03-01"],
        *["-o", "OUT"],
    ],
    "no date": ["summary", "--person", "Maya", "--from", "soon", "--to", "2025-03-01", "-o", "OUT"],
    "a date of another habit": [
        *["summary", "--person", "Maya", "--from", "1.2.2025", "--to", "2025-03-01"],
        *["-o", "OUT"],
    ],
    "a short date": [
        *["summary", "--person", "Maya", "--from", "20250201", "--to", "2025-03-01"],
        *["-o", "OUT"],
    ],
    "unknown paper": ["summary", "--person", "Maya", *PERIOD, "--paper", "a5", "-o", "OUT"],
    "no file named": ["export"],
    "a folder that is not there": ["export", "-o", "OUT/deeper/days.zip"],
    "a folder as the file": ["export", "-o", "."],
    "a table alone": ["export", "-o", "OUT.csv"],
    "the journal as the file": ["export", "-o", "JOURNAL"],
    "the journal as the page": ["summary", "--person", "Maya", *PERIOD, "-o", "JOURNAL"],
    "an unknown command": ["cure"],
    "an unknown option": ["check", "--gently"],
    "no days": ["sample", "OUT", "--days", "0"],
    "days in words": ["sample", "OUT", "--days", "many"],
    "days that have not come": ["sample", "OUT", "--until", "2999-01-01"],
    "a sample in no folder": ["sample", "OUT/deeper/sample.painjournal"],
}


@pytest.mark.parametrize("trouble", TROUBLE)
def test_expected_trouble_is_one_sentence_and_leaves_nothing(
    says: Says, sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sample.read_bytes()
    places = sorted(tmp_path.rglob("*"))
    words = [
        one.replace("OUT", str(tmp_path / "out")).replace("JOURNAL", str(sample))
        for one in TROUBLE[trouble]
    ]
    status, out, err = says("--journal", sample, *words)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert err.rstrip().endswith((".", "?"))
    assert "Traceback" not in err
    assert sample.read_bytes() == before
    assert sorted(tmp_path.rglob("*")) == places


@pytest.mark.parametrize("command", [["check"], ["export", "-o", "out.zip"]])
@pytest.mark.parametrize("content", [b"", b"day,pain\n1,2\n", b"SQLite format 3\0" + bytes(200)])
def test_a_file_that_is_no_journal_is_left_as_it_is(
    says: Says,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    content: bytes,
) -> None:
    monkeypatch.chdir(tmp_path)
    stranger = tmp_path / "letter.txt"
    stranger.write_bytes(content)
    status, out, err = says(*command, "--journal", stranger)
    assert (status, out) == (2, "")
    assert str(stranger) in err
    assert err.count("\n") == 1
    assert stranger.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir() if one.name != "home"] == [stranger.name]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_it_can_be_interrupted_and_leaves_nothing(tmp_path: Path) -> None:
    target, work = tmp_path / "sample.painjournal", tmp_path / "work"
    work.mkdir()
    running = subprocess.Popen(
        [sys.executable, "-m", "painjournal", "sample", "--days", "6000", str(target)],
        env=os.environ | {"TMPDIR": str(work)},
        stderr=subprocess.PIPE,
        text=True,
    )
    # It has begun to write as soon as a file stands in its folder for what is not ready yet.
    while not any(work.glob("*/*")):
        assert running.poll() is None
    running.send_signal(signal.SIGINT)
    _, err = running.communicate(timeout=20)
    assert running.returncode == 130
    assert err.strip() == ""
    assert list(work.iterdir()) == []
    assert not target.exists()
