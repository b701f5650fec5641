"""One file, one writing window, and no file is ever changed by being refused."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from tests.store.files import (
    DAY,
    entry,
    journal_at,
    locked_folder,
    powerless,
    rows,
    seen,
    sql,
    write_family,
)

from painjournal.domain.errors import (
    AlreadyThere,
    CannotWrite,
    DamagedJournal,
    FileTrouble,
    JournalOpenElsewhere,
    NewerJournal,
    NoJournalThere,
    NotAJournal,
)
from painjournal.store import connections, entries, people
from painjournal.store.journal_file import JournalFile
from painjournal.store.schema import SCHEMA

posix = pytest.mark.skipif(os.name != "posix", reason="needs rights and limits of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return folder / "journal.painjournal"


@pytest.fixture
def file(path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(path, writing=True, create=True)
    yield opened
    opened.close()


# --- what is refused -------------------------------------------------------------------------


def _nothing(path: Path) -> None:
    assert not path.exists()


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _words(path: Path) -> None:
    path.write_text("Dear diary, " * 40, encoding="utf-8")


def _other_database(path: Path) -> None:
    sql(path, "CREATE TABLE song (name TEXT)", "INSERT INTO song VALUES ('Für Elise')")


def _half(path: Path) -> None:
    journal_at(path)
    os.truncate(path, path.stat().st_size // 2)


def _a_page_lost(path: Path) -> None:
    journal_at(path)
    (root,) = rows(path, "SELECT rootpage FROM sqlite_master WHERE name = 'entry'")[0]
    assert isinstance(root, int)
    with path.open("rb+") as raw:
        raw.seek((root - 1) * 4096)
        raw.write(b"\xff" * 4096)


def _bytes_flipped(path: Path) -> None:
    journal_at(path)
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 512):
        content[at] ^= 0xFF
    path.write_bytes(content)


def _tables_gone(path: Path) -> None:
    journal_at(path)
    sql(path, "DROP TABLE journal")


def _number_gone(path: Path) -> None:
    journal_at(path)
    sql(path, "DELETE FROM alembic_version")


def _newer(path: Path) -> None:
    journal_at(path)
    sql(path, "PRAGMA user_version=99", "UPDATE alembic_version SET version_num = '0099'")


REFUSED: list[tuple[Callable[[Path], None], type[FileTrouble], str]] = [
    (_folder, NotAJournal, "is a folder"),
    (_empty, NotAJournal, "is not a painjournal file"),
    (_words, NotAJournal, "is not a painjournal file"),
    (_other_database, NotAJournal, "is not a painjournal file"),
    (_half, DamagedJournal, "is damaged"),
    (_a_page_lost, DamagedJournal, "is damaged"),
    (_bytes_flipped, DamagedJournal, "is damaged"),
    (_tables_gone, DamagedJournal, "is damaged"),
    (_number_gone, DamagedJournal, "is damaged"),
    (_newer, NewerJournal, "a newer painjournal"),
]


@pytest.mark.parametrize("how", [(True, False), (True, True), (False, False)])
@pytest.mark.parametrize(("make", "error", "words"), REFUSED)
def test_a_file_that_is_refused_is_left_as_it_is(
    path: Path,
    make: Callable[[Path], None],
    error: type[FileTrouble],
    words: str,
    how: tuple[bool, bool],
) -> None:
    make(path)
    before = seen(path.parent)
    with pytest.raises(error) as refused:
        JournalFile.open(path, writing=how[0], create=how[1])
    assert type(refused.value) is error
    assert words in refused.value.sentence
    assert str(path) in refused.value.sentence
    assert refused.value.sentence.endswith(".")
    assert seen(path.parent) == before


@pytest.mark.parametrize("writing", [True, False])
def test_a_file_that_is_not_there_is_not_made(path: Path, *, writing: bool) -> None:
    with pytest.raises(NoJournalThere, match="start a new journal"):
        JournalFile.open(path, writing=writing)
    assert list(path.parent.iterdir()) == []


@posix
@pytest.mark.parametrize("writing", [True, False])
def test_a_pipe_is_no_journal_and_nobody_waits_for_it(path: Path, *, writing: bool) -> None:
    os.mkfifo(path)
    with pytest.raises(NotAJournal):
        JournalFile.open(path, writing=writing)


@posix
@pytest.mark.parametrize("name", ["x" * 300, "letter.txt/journal.painjournal"])
def test_where_no_file_can_be_there_is_no_journal(path: Path, name: str) -> None:
    (path.parent / "letter.txt").touch()
    with pytest.raises(NoJournalThere):
        JournalFile.open(path.parent / name, writing=False)
    with pytest.raises(CannotWrite):
        JournalFile.open(path.parent / name, writing=True, create=True)


@posix
def test_a_journal_behind_a_link_is_the_journal_itself(path: Path, tmp_path: Path) -> None:
    journal_at(path, days=1)
    link = tmp_path / "on the table"
    link.symlink_to(path)
    file = JournalFile.open(link, writing=True)
    with pytest.raises(JournalOpenElsewhere):
        JournalFile.open(path, writing=True)
    with pytest.raises(AlreadyThere):
        file.copy_to(link, replace=True)
    file.close()
    assert link.is_symlink()
    assert {one.name for one in tmp_path.iterdir()} >= {"kept", "on the table"}
    assert not list(tmp_path.glob(".*.lock"))


@posix
def test_a_copy_whose_name_is_too_long_is_refused(file: JournalFile, tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        file.copy_to(tmp_path / ("x" * 300))


def test_a_refused_file_can_be_opened_once_it_is_put_right(path: Path) -> None:
    _newer(path)
    with pytest.raises(NewerJournal):
        JournalFile.open(path, writing=True)
    sql(
        path,
        f"PRAGMA user_version={SCHEMA.head}",
        f"UPDATE alembic_version SET version_num = '{SCHEMA.revision}'",  # noqa: S608 - our own
    )
    JournalFile.open(path, writing=True).close()


# --- a new journal ---------------------------------------------------------------------------


def test_a_new_journal_is_one_file_that_says_what_it_is(path: Path) -> None:
    JournalFile.open(path, writing=True, create=True).close()
    assert list(seen(path.parent)) == [path.name]
    assert path.read_bytes()[68:72] == b"PJNL"
    assert rows(path, "PRAGMA journal_mode") == [("delete",)]


def test_opening_with_create_again_keeps_what_is_there(path: Path) -> None:
    journal_at(path, days=2)
    again = JournalFile.open(path, writing=True, create=True)
    with again.reading() as connection:
        assert [one.name for one in people.people(connection)] == ["Maya"]
    again.close()


def test_a_sample_says_that_it_is_one(path: Path) -> None:
    JournalFile.open(path, writing=True, create=True, sample=True).close()
    sample = JournalFile.open(path, writing=False)
    assert sample.is_sample
    sample.close()


def test_a_new_journal_is_no_sample_and_makes_its_folder(tmp_path: Path) -> None:
    there = tmp_path / "new" / "folder" / "journal.painjournal"
    file = JournalFile.open(there, writing=True, create=True)
    assert not file.is_sample
    assert there.is_file()
    file.close()


@pytest.mark.parametrize("name", ["100% ours #1?.painjournal", "日記 ünser.painjournal", "plain"])
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    there = journal_at(tmp_path / name, days=1)
    assert there.is_file()
    for writing in (True, False):
        JournalFile.open(there, writing=writing).close()


# --- one act is kept whole or not at all -----------------------------------------------------


def test_what_an_act_did_is_undone_by_an_error(file: JournalFile) -> None:
    write_family(file, days=1)

    def broken_act() -> None:
        with file.act() as connection:
            entries.put(connection, entry(writer_id=2))
            raise RuntimeError("a bug")

    with file.reading() as connection:
        before = entries.find(connection, 1, DAY, 2)
    with pytest.raises(RuntimeError, match="a bug"):
        broken_act()
    with file.reading() as connection:
        assert entries.find(connection, 1, DAY, 2) == before


def test_the_settings_of_a_writing_connection(file: JournalFile) -> None:
    with file.act() as connection:
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert found == ["delete", 2, 1]


def test_an_entry_of_nobody_is_a_bug_and_not_kept(file: JournalFile) -> None:
    with pytest.raises(IntegrityError, match="FOREIGN KEY"), file.act() as connection:
        entries.put(connection, entry())


def test_a_reader_cannot_change_anything(path: Path) -> None:
    journal_at(path, days=1)
    before = seen(path.parent)
    reader = JournalFile.open(path, writing=False)
    with pytest.raises(CannotWrite), reader.act() as connection:
        connection.execute(text("DELETE FROM answer"))
    reader.close()
    assert seen(path.parent) == before


# --- several processes -----------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from painjournal.store.journal_file import JournalFile
file = JournalFile.open(Path(sys.argv[1]), writing=True)
print("open", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def writer(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another window that has the journal open."""
    journal_at(path, days=2)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_window_is_refused_until_the_first_is_gone(
    path: Path, writer: subprocess.Popen[str]
) -> None:
    with pytest.raises(JournalOpenElsewhere, match="another painjournal window"):
        JournalFile.open(path, writing=True)
    writer.send_signal(signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    writer.wait()
    JournalFile.open(path, writing=True).close()


def test_reading_works_beside_an_open_window(path: Path, writer: subprocess.Popen[str]) -> None:
    assert writer.poll() is None
    reader = JournalFile.open(path, writing=False)
    with reader.reading() as connection:
        assert entries.find(connection, 1, DAY, 1) is not None
    reader.close()


@pytest.mark.parametrize("writing", [True, False])
def test_what_a_killed_upgrade_left_is_gone_after_the_next_sitting(
    path: Path, *, writing: bool
) -> None:
    journal_at(path, days=1)
    old, young = (path.with_name(f".{path.name}.0123456{n}.part") for n in "ab")
    for left in (old, young):
        left.write_bytes(path.read_bytes())
    os.utime(old, (0, 0))
    JournalFile.open(path, writing=writing).close()
    assert (old.exists(), young.exists()) == (not writing, True)


def test_closing_lets_another_window_in(path: Path) -> None:
    journal_at(path, days=1)
    for _ in range(2):
        JournalFile.open(path, writing=True).close()


def test_a_program_that_holds_the_file_is_named_as_the_trouble(
    file: JournalFile, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_family(file, days=1)
    file.close()
    monkeypatch.setattr(connections, "WAIT_SECONDS", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for writing in (True, False):
            with pytest.raises(JournalOpenElsewhere, match="in use by another program"):
                JournalFile.open(path, writing=writing)


# --- places that cannot be written -----------------------------------------------------------


@posix
def test_a_folder_without_rights_can_be_read_and_not_written() -> None:
    with locked_folder() as folder:
        there = folder / "journal.painjournal"
        before = seen(folder)
        with powerless():
            reader = JournalFile.open(there, writing=False)
            with reader.reading() as connection:
                assert entries.find(connection, 1, DAY, 1) is not None
            reader.close()
            for path in (there, folder / "new.painjournal", folder / "new" / "new.painjournal"):
                with pytest.raises(CannotWrite, match="Check that the folder"):
                    JournalFile.open(path, writing=True, create=True)
        assert seen(folder) == before


@posix
def test_a_file_that_may_not_be_read_says_so() -> None:
    with locked_folder() as folder:
        there = folder / "journal.painjournal"
        there.chmod(0)
        with powerless(), pytest.raises(CannotWrite, match="may not be read"):
            JournalFile.open(there, writing=False)


FULL = """
import resource, sys
from pathlib import Path
from painjournal.domain.errors import CannotWrite
from painjournal.store import entries
from painjournal.store.journal_file import JournalFile
from tests.store.files import DAY, entry
from dataclasses import replace
path = Path(sys.argv[1])
file = JournalFile.open(path, writing=True)
with file.reading() as connection:
    before = entries.find(connection, 1, DAY, 1)
size = path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
try:
    with file.act() as connection:
        entries.put(connection, replace(entry(), note="long " * 100_000))
except CannotWrite as error:
    print(error.sentence)
with file.reading() as connection:
    assert entries.find(connection, 1, DAY, 1) == before
with file.act() as connection:
    entries.put(connection, replace(entry(), note="short"))
file.close()
"""


@posix
def test_a_disk_without_room_keeps_the_day_as_it_was_and_the_window_usable(path: Path) -> None:
    journal_at(path, days=2)
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stderr == ""
    assert str(path) in done.stdout
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    reader = JournalFile.open(path, writing=False)
    with reader.reading() as connection:
        found = entries.find(connection, 1, DAY, 1)
    reader.close()
    assert found is not None
    assert found.entry.note == "short"


# --- a saving that was cut short -------------------------------------------------------------


def _cut_short(path: Path) -> Path:
    """A copy of a journal and of what was half saved in it, as after a power cut."""
    journal_at(path)
    after = path.with_name("after the power cut.painjournal")
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA cache_size=1")
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE answer SET value = 4")
        raw.execute("UPDATE note SET text = 'half'")
        for suffix in ("", "-journal"):
            half = path.with_name(path.name + suffix).read_bytes()
            after.with_name(after.name + suffix).write_bytes(half)
        raw.execute("ROLLBACK")
    assert after.read_bytes() != path.read_bytes()
    return after


def test_a_saving_cut_short_is_undone_by_the_next_window(path: Path) -> None:
    after = _cut_short(path)
    JournalFile.open(after, writing=True).close()
    for table in ("answer", "note", "entry"):
        query = f"SELECT * FROM {table}"  # noqa: S608 - names of our own
        assert rows(after, query) == rows(path, query)


def test_a_reader_leaves_a_saving_cut_short_as_it_is(path: Path) -> None:
    after = _cut_short(path)
    before = seen(path.parent)
    with pytest.raises(CannotWrite, match="was cut short"):
        JournalFile.open(after, writing=False)
    assert seen(path.parent) == before


# --- copies ----------------------------------------------------------------------------------


def test_a_copy_holds_all_and_is_a_journal_of_its_own(file: JournalFile, tmp_path: Path) -> None:
    write_family(file)
    copy = tmp_path / "copy.painjournal"
    file.copy_to(copy)
    opened = JournalFile.open(copy, writing=True)
    with opened.reading() as connection:
        assert entries.find(connection, 1, DAY, 1) is not None
    opened.close()
    assert not list(tmp_path.glob(".*.part*"))


def test_a_copy_never_takes_the_place_of_a_file_unasked(file: JournalFile, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear Mum", encoding="utf-8")
    with pytest.raises(AlreadyThere, match="Choose another name"):
        file.copy_to(other)
    assert other.read_text(encoding="utf-8") == "Dear Mum"
    file.copy_to(other, replace=True)
    JournalFile.open(other, writing=False).close()


def test_a_journal_is_not_copied_over_itself(file: JournalFile, path: Path) -> None:
    write_family(file, days=1)
    before = seen(path.parent)
    with pytest.raises(AlreadyThere):
        file.copy_to(path, replace=True)
    assert seen(path.parent) == before


def test_a_journal_that_is_open_in_a_window_is_not_copied_over(
    path: Path, writer: subprocess.Popen[str], tmp_path: Path
) -> None:
    mine = JournalFile.open(journal_at(tmp_path / "mine", days=1), writing=True)
    before = seen(path.parent)
    with pytest.raises(JournalOpenElsewhere, match="another painjournal window"):
        mine.copy_to(path, replace=True)
    assert seen(path.parent) == before
    writer.kill()
    writer.wait()
    mine.copy_to(path, replace=True)
    mine.close()
    JournalFile.open(path, writing=True).close()


def test_a_copy_of_a_broken_journal_names_the_journal(tmp_path: Path, path: Path) -> None:
    journal_at(path)
    file = JournalFile.open(path, writing=False)
    path.write_bytes(b"SQLite format 2" + path.read_bytes()[15:])
    with pytest.raises(FileTrouble) as trouble:
        file.copy_to(tmp_path / "copy")
    assert trouble.value.path == path
    assert not (tmp_path / "copy").exists()


def test_a_copy_into_a_folder_that_is_not_there_is_refused(
    file: JournalFile, tmp_path: Path
) -> None:
    with pytest.raises(CannotWrite, match="Check that the folder is there"):
        file.copy_to(tmp_path / "nowhere" / "copy.painjournal")
