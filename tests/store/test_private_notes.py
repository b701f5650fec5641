"""A private note is a row of its own, and what is deleted from it leaves the file."""

import random
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.files import DAY, entry, rows, sql, write_family

from painjournal.domain.days import Period
from painjournal.store import entries, lookbacks, private_notes, removals, versions
from painjournal.store.journal_file import JournalFile
from painjournal.store.private_notes import LockedNoteError

ONLY_HERE = "zyxomma"  # a word that stands nowhere else


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=30)
    yield opened
    opened.close()


def put(file: JournalFile, text: str, days_ago: int = 0, writer_id: int = 1) -> None:
    with file.act() as connection:
        private_notes.put(connection, 1, DAY - timedelta(days=days_ago), writer_id, text)


def found(file: JournalFile, days_ago: int = 0, writer_id: int = 1) -> str:
    with file.reading() as connection:
        return private_notes.find(connection, 1, DAY - timedelta(days=days_ago), writer_id)


def clear(file: JournalFile, days_ago: int = 0) -> None:
    with file.act() as connection:
        private_notes.clear(connection, 1, DAY - timedelta(days=days_ago), 1)


def remove_day(file: JournalFile) -> None:
    with file.act() as connection:
        removals.remove_entry(connection, 1, DAY, 1)


def remove_person(file: JournalFile) -> None:
    with file.act() as connection:
        removals.remove_person(connection, 1)


def put_another(file: JournalFile) -> None:
    put(file, "other words")


def test_a_note_belongs_to_one_writer_and_one_day(file: JournalFile) -> None:
    put(file, "mine 🌧️")
    put(file, "of Mum", writer_id=2)
    put(file, "yesterday", days_ago=1)
    assert (found(file), found(file, writer_id=2)) == ("mine 🌧️", "of Mum")
    put(file, "mine still")
    assert (found(file), found(file, days_ago=1)) == ("mine still", "yesterday")
    clear(file)
    assert (found(file), found(file, writer_id=2)) == ("", "of Mum")
    assert found(file, days_ago=2) == ""


def test_it_is_kept_as_bytes_without_a_key(file: JournalFile) -> None:
    put(file, "Für mich")
    assert rows(file.path, "SELECT key_id, note FROM private_note") == [("", "Für mich".encode())]


@pytest.mark.parametrize("repeat", [1, 40, 3_000])
@pytest.mark.parametrize("how", [clear, put_another, remove_day, remove_person])
def test_what_is_deleted_is_gone_from_the_file(
    file: JournalFile, how: Callable[[JournalFile], None], repeat: int
) -> None:
    secret = f"{ONLY_HERE} " * repeat
    for n in range(1, 6):
        put(file, f"note of another day {n} " * repeat, days_ago=n)
    put(file, secret)
    assert ONLY_HERE.encode() in file.path.read_bytes()
    how(file)
    folder = b"".join(path.read_bytes() for path in file.path.parent.iterdir() if path.is_file())
    assert ONLY_HERE.encode() not in folder


def test_a_note_written_letter_by_letter_leaves_nothing_behind(file: JournalFile) -> None:
    text = "a long sentence that ends with the word " + ONLY_HERE
    for n in range(1, len(text) + 1):
        put(file, text[:n])
        put(file, f"{n} " * n, days_ago=1)
    clear(file)
    left = file.path.read_bytes()
    assert b"a long sentence" not in left
    assert ONLY_HERE[:4].encode() not in left


@pytest.mark.parametrize("seed", [4, 15])
def test_notes_that_made_room_for_others_leave_nothing_behind(file: JournalFile, seed: int) -> None:
    draw = random.Random(seed)
    there: dict[int, bytes] = {}
    gone: set[bytes] = set()
    for n in range(95):
        day = draw.randrange(40)
        before = there.pop(day, b"")
        if draw.random() < 0.7:
            word = f"<{n:03}>"
            put(file, word * draw.choice((2, 12, 75, 225, 375, 1250, 5000)), days_ago=day)
            there[day] = word.encode()
        else:
            clear(file, days_ago=day)
        gone |= {before} - {b""}
        left = file.path.read_bytes()
        assert [word for word in gone if word in left] == []
        assert all(word in left for word in there.values())


def test_nothing_that_reads_days_reads_private_notes(file: JournalFile) -> None:
    put(file, ONLY_HERE)
    with file.act() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        assert stored.entry.changed is not None
        versions.keep(connection, stored, "one", stored.entry.changed)
    with file.reading() as connection:
        found = [
            stored,
            list(entries.every_written(connection)),
            versions.states(connection, stored),
            lookbacks.notes_in(connection, 1, Period(DAY, DAY), [1, 2]),
        ]
    assert ONLY_HERE not in repr(found)
    assert stored.entry.same_content(entry())


def test_a_note_locked_by_a_later_version_is_neither_read_nor_lost(file: JournalFile) -> None:
    put(file, "x")
    sql(file.path, "UPDATE private_note SET key_id = 'k1', note = x'00ff'")
    with pytest.raises(LockedNoteError):
        found(file)
    assert rows(file.path, "SELECT key_id, note FROM private_note") == [("k1", b"\x00\xff")]


@pytest.mark.parametrize("strange", ["'letters'", "12"])
def test_a_note_that_is_no_bytes_is_in_nobodys_way(file: JournalFile, strange: str) -> None:
    put(file, "strange")
    put(file, "yesterday", days_ago=1)
    sql(file.path, f"UPDATE private_note SET note = {strange} WHERE day = {DAY.toordinal()}")  # noqa: S608
    before = rows(file.path, "SELECT * FROM private_note")
    put(file, "other words", days_ago=1)
    clear(file, days_ago=1)
    with file.act() as connection:
        removal = removals.remove_entry(connection, 1, DAY, 1)
    assert rows(file.path, "SELECT * FROM private_note") == []
    with file.act() as connection:
        removals.put_back(connection, removal)
    assert rows(file.path, "SELECT * FROM private_note") == before[:1]
    assert found(file) == strange.strip("'")
    put(file, "words")
    assert found(file) == "words"


def test_bytes_that_are_no_letters_can_still_be_looked_at(file: JournalFile) -> None:
    put(file, "x")
    sql(file.path, "UPDATE private_note SET note = x'41ff42'")
    assert found(file) == "A�B"
