"""The step to number 2 keeps every answer and says "folded away" of what was."""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest
from tests.store.files import entry, full_day, rows, seen, sql

from painjournal.domain.asking import HowOften
from painjournal.domain.errors import DamagedJournal
from painjournal.store import asked, entries, people
from painjournal.store.journal_file import JournalFile
from painjournal.store.schema import SCHEMA

FIRST_NUMBER = Path(__file__).parents[1] / "old_journals" / "0001.painjournal"
OLD_TABLES = ("person", "writer", "entry", "answer", "tick", "place", "note", "version", "journal")
FOLDED = {
    "moved_minutes",
    "sleep_minutes",
    "sleep_lights_out",
    "sleep_woke",
    "mood",
    "day_overall",
    "pain_in_the_way",
}
NEW = {
    "pain_worst": "pain_level",
    "pain_least": "pain_level",
    "pain_worst_words": "pain_words",
    "pain_least_words": "pain_words",
    "pain_course": "pain_in_the_way",
    "pain_usual": "pain_in_the_way",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return Path(shutil.copyfile(FIRST_NUMBER, folder / "journal.painjournal"))


def asked_in(path: Path) -> dict[tuple[object, ...], object]:
    found = rows(path, "SELECT person_id, writer_id, code, since, how_often FROM asked")
    return {(*key, code, since): how_often for *key, code, since, how_often in found}


def test_every_row_of_before_is_there_as_it_was(path: Path) -> None:
    def old(where: Path) -> dict[str, list[tuple[object, ...]]]:
        return {
            name: rows(where, f"SELECT {', '.join(columns[name])} FROM {name} ORDER BY 1, 2")  # noqa: S608
            for name in OLD_TABLES
        }

    columns = {
        name: [str(row[1]) for row in rows(path, f"PRAGMA table_info({name})")]
        for name in OLD_TABLES
    }
    before = old(path)
    assert all(before.values())
    JournalFile.open(path, writing=True).close()
    assert old(path) == before
    assert rows(path, "SELECT DISTINCT archived FROM person") == [(0,)]
    assert rows(path, "SELECT DISTINCT archived FROM writer") == [(0,)]


def test_what_lay_folded_away_is_said_to(path: Path) -> None:
    sql(
        path,
        "INSERT INTO asked VALUES (900, 'a', 1, 1, 'mood', 'never', 739600)",
        "INSERT INTO asked VALUES (901, 'b', 1, 1, 'stress', 'weekly', 739600)",
        "INSERT INTO asked VALUES (902, 'c', 1, 1, 'pain_level', 'never', 739600)",
        "INSERT INTO asked VALUES (903, 'd', 1, 1, 'pain_in_the_way', 'never', 739600)",
    )
    before = asked_in(path)
    JournalFile.open(path, writing=True).close()
    after = asked_in(path)
    assert before.keys() <= after.keys()
    for key, how_often in before.items():
        folded = key[2] in FOLDED and how_often != "never"
        assert after[key] == ("on demand" if folded else how_often)
    added = {key: after[key] for key in after.keys() - before.keys()}
    wanted = {
        (person, writer, code, since): "never" if how_often == "never" else "on demand"
        for code, elder in NEW.items()
        for (person, writer, asked_code, since), how_often in before.items()
        if asked_code == elder
    }
    assert added == wanted
    assert {"on demand", "never"} == set(added.values())
    uuids = Counter(rows(path, "SELECT uuid FROM asked"))
    assert max(uuids.values()) == 1
    file = JournalFile.open(path, writing=False)
    with file.reading() as connection:
        for person in people.people(connection):
            found = asked.rows(connection, person.id)
            assert not any(
                row.code in FOLDED and row.how_often in (HowOften.DAILY, HowOften.WEEKLY)
                for row in found
            )
    file.close()


def test_what_was_folded_stays_folded_when_only_read(path: Path) -> None:
    before = seen(path.parent)
    file = JournalFile.open(path, writing=False)
    with file.reading() as connection:
        mood = [row for row in asked.rows(connection, 1, 1) if row.code == "mood"]
    file.close()
    assert [row.how_often for row in mood] == [HowOften.ON_DEMAND]
    assert seen(path.parent) == before


def test_a_whole_day_can_be_written_into_it(path: Path) -> None:
    ((day, writer),) = [
        (one["day"], one["writer"])
        for one in json.loads(FIRST_NUMBER.with_suffix(".json").read_text(encoding="utf-8"))[:1]
    ]
    file = JournalFile.open(path, writing=True)
    with file.act() as connection:
        whole = full_day(type(entry().day).fromisoformat(day), writer)
        entries.put(connection, whole)
    with file.reading() as connection:
        stored = entries.find(connection, 1, whole.day, writer)
    file.close()
    assert stored is not None
    assert stored.entry.same_content(whole)
    assert rows(path, "PRAGMA user_version") == [(SCHEMA.head,)]


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize(
    "trouble",
    [
        "CREATE TABLE private_note (id INTEGER)",  # the last table that the step makes
        "ALTER TABLE writer ADD COLUMN archived INTEGER",
        "INSERT INTO asked (person_id, writer_id, code, how_often, since, uuid) "
        "SELECT person_id, writer_id, 'pain_worst', 'daily', since, uuid || 'z' FROM asked "
        "WHERE code = 'pain_level'",  # the last rows that the step writes
    ],
)
def test_a_step_that_stops_half_way_leaves_the_journal_byte_for_byte(
    path: Path, trouble: str, *, writing: bool
) -> None:
    sql(path, trouble)
    before = seen(path.parent)
    with pytest.raises(DamagedJournal, match="could not be made ready"):
        JournalFile.open(path, writing=writing)
    assert seen(path.parent) == before
