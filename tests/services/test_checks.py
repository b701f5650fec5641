"""A check reads everything, changes nothing and says what it found in sentences."""

from pathlib import Path

import pytest
from tests.store.files import journal_at, locked_folder, powerless, rows, seen, sql

from painjournal.domain.errors import DamagedJournal, NoJournalThere
from painjournal.services.checks import check
from painjournal.store.journal_file import JournalFile
from painjournal.store.schema import SCHEMA


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return journal_at(folder / "journal.painjournal", days=10)


def test_a_sound_journal_is_said_to_be_whole(path: Path) -> None:
    before = seen(path.parent)
    report = check(path)
    assert report.is_sound
    assert report.counts == {"people": 1, "writers": 2, "days": 10, "entries": 20}
    assert report.sentences == (
        f"{path} is whole: every part of the file can be read.",
        f"Its tables are number {SCHEMA.head}.",
        "It is about 1 person.",
        "2 people write in it.",
        "10 days are written.",
    )
    assert seen(path.parent) == before


def test_an_open_journal_can_be_checked(path: Path) -> None:
    file = JournalFile.open(path, writing=True)
    assert check(path).is_sound
    file.close()


def test_emptied_days_are_not_counted(path: Path) -> None:
    sql(path, *(f"DELETE FROM {table}" for table in ("answer", "tick", "place", "note")))  # noqa: S608
    assert check(path).counts["days"] == 0


@pytest.mark.parametrize(
    ("statement", "n"),
    [
        ("UPDATE answer SET value = 77 WHERE measure = 'stress'", 20),
        ("UPDATE answer SET value = 'bad' WHERE measure = 'stress' AND entry_id = 1", 1),
        ("INSERT INTO answer VALUES (1, 'of-later', 1)", 1),
        ("INSERT INTO answer VALUES (1, 'own-1', 'bad')", 1),
        ("INSERT INTO tick VALUES (1, 'did_today', 99)", 1),
        ("INSERT INTO sign VALUES (1, 'glow', ''), (1, 'touch', 'x-tail')", 2),
        ("INSERT INTO noticed VALUES (1, 'glow')", 1),
        ("INSERT INTO session VALUES (1, 0, 'pool', 1441), (1, 1, 'flying', 5)", 2),
        ("INSERT INTO dose VALUES (1, 'line-1', 'half', '', '')", 1),
        ("INSERT INTO moment VALUES (1, 0, 1440, NULL, NULL, '', '')", 1),
        ("INSERT INTO moment VALUES (1, 0, 0, 11, NULL, '', '')", 1),
        ("INSERT INTO moment VALUES (1, 0, 0, NULL, 5, '', '')", 1),
        ("INSERT INTO moment_place VALUES (1, 0, 'x-tail')", 1),
        ("INSERT INTO event VALUES (1, 0, 'comet', '')", 1),
        ("INSERT INTO tick VALUES (1, 'did_today', 0), (2, 'did_today', 0)", 2),
        ("INSERT INTO place VALUES (1, 'x-tail', NULL, '')", 1),
        ("UPDATE place SET level = 11 WHERE entry_id = 1 AND place = 'f-knee-l'", 1),
        ("UPDATE entry SET day = id - 2 WHERE id < 3", 2),
        ("UPDATE entry SET day = 3652060 WHERE id = 1", 1),
    ],
)
def test_answers_that_cannot_be_are_counted_and_kept(path: Path, statement: str, n: int) -> None:
    sql(path, statement)
    before = seen(path.parent)
    report = check(path)
    assert not report.is_sound
    assert report.sentences[-1].startswith(f"{n} answer")
    assert "not known to this version" in report.sentences[-1]
    assert seen(path.parent) == before


def test_what_a_family_made_for_itself_is_understood(path: Path) -> None:
    sql(
        path,
        "INSERT INTO answer VALUES (1, 'own-1', 1)",
        "INSERT INTO noticed VALUES (1, 'own-2')",
        "INSERT INTO session VALUES (1, 0, 'own-3', NULL)",
        "INSERT INTO dose VALUES (1, 'own-4', 'taken', '', '')",
        "INSERT INTO moment VALUES (1, 0, 0, 10, 4, '', '')",
        "INSERT INTO event VALUES (1, 0, 'own-5', '')",
    )
    assert check(path).is_sound


def test_answers_without_their_day_are_counted(path: Path) -> None:
    sql(path, "DELETE FROM entry WHERE id = 1")
    report = check(path)
    assert not report.is_sound
    assert any("lost the day" in sentence for sentence in report.sentences)


def test_an_index_that_disagrees_is_damage(path: Path) -> None:
    # Opening does not read the indexes against the rows; a check does.
    ((uuid,),) = rows(path, "SELECT uuid FROM entry WHERE id = 1")
    assert isinstance(uuid, str)
    other = uuid[:-1] + ("0" if uuid[-1] != "0" else "1")
    path.write_bytes(path.read_bytes().replace(uuid.encode(), other.encode(), 1))
    JournalFile.open(path, writing=False).close()
    with pytest.raises(DamagedJournal, match="is damaged"):
        check(path)


def test_there_must_be_a_journal_to_check(tmp_path: Path) -> None:
    with pytest.raises(NoJournalThere):
        check(tmp_path / "journal.painjournal")


def test_a_journal_that_cannot_be_written_can_be_checked() -> None:
    with locked_folder() as folder, powerless():
        assert check(folder / "journal.painjournal").is_sound
