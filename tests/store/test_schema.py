"""Older journals are brought up to date on a copy; a step that fails leaves the file as it was."""

import hashlib
import json
import os
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from tests.store.files import DAY, journal_at, rows, seen

from freeze_journal import plain, plain_beside
from painjournal.domain.errors import CannotWrite, DamagedJournal
from painjournal.store import entries, people, private_notes
from painjournal.store.connections import file_engine
from painjournal.store.journal_file import JournalFile
from painjournal.store.rows import TABLES
from painjournal.store.schema import SCHEMA, Schema

OLD_JOURNALS = sorted((Path(__file__).parents[1] / "old_journals").glob("*.painjournal"))

STEP = '''
"""A later step."""
import sqlalchemy as sa
from alembic import op
revision = "{after}"
down_revision = "{before}"
branch_labels = depends_on = None

def upgrade() -> None:
    {body}
'''

# Changing a column in place makes SQLite copy the table, drop it and rename the copy.
CHANGE_A_PARENT = """
    with op.batch_alter_table("person") as person:
        person.add_column(sa.Column("nickname", sa.Text(), nullable=True))
        person.alter_column("name", type_=sa.String())
"""
LOSE_ROWS = "op.execute('DELETE FROM place')"
BREAK_A_LINK = "op.execute('UPDATE writer SET id = 99 WHERE id = 1')"
LOSE_A_PARENT = "op.execute('DELETE FROM writer WHERE id = 1')"
STOP_HALF_WAY = """
    op.create_table("doctor", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("UPDATE note SET text = ''")
    op.execute("INSERT INTO entry (id) VALUES (1)")
"""
A_BUG = """
    op.execute("UPDATE note SET text = ''")
    raise RuntimeError("a bug in a step")
"""


def later(tmp_path: Path, body: str) -> Schema:
    """What a later version knows: all steps of today and one more."""
    steps = tmp_path / "steps"
    shutil.copytree(SCHEMA.steps, steps, ignore=shutil.ignore_patterns("__pycache__"))
    schema = Schema(head=SCHEMA.head + 1, steps=steps)
    step = STEP.format(body=body, before=SCHEMA.revision, after=schema.revision)
    (steps / "versions" / f"{schema.revision}_later.py").write_text(step, encoding="utf-8")
    return schema


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    folder.mkdir()
    return journal_at(folder / "journal.painjournal")


def counts(path: Path) -> dict[str, object]:
    return {
        table: rows(path, f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608 - names of our own
        for table in TABLES.tables
    }


def test_an_older_journal_is_upgraded_and_the_old_file_kept(path: Path, tmp_path: Path) -> None:
    before, had = seen(path.parent)[path.name], counts(path)
    file = JournalFile.open(path, writing=True, schema=later(tmp_path, CHANGE_A_PARENT))
    with file.reading() as connection:
        assert [one.name for one in people.people(connection)] == ["Maya"]
        assert entries.find(connection, 1, DAY, 1) is not None
    file.close()
    assert counts(path) == had
    assert rows(path, "SELECT version_num, nickname FROM alembic_version, person") == [
        (f"{SCHEMA.head + 1:04d}", None)
    ]
    assert rows(path, "PRAGMA user_version") == [(SCHEMA.head + 1,)]
    assert rows(path, "PRAGMA application_id") == [(int.from_bytes(b"PJNL"),)]
    kept = [name for name in seen(path.parent) if name != path.name]
    assert len(kept) == 1
    assert kept[0].startswith("journal before 2")
    assert kept[0].endswith(".painjournal")
    assert seen(path.parent)[kept[0]] == before


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_journal_behind_a_link_is_upgraded_where_it_lies(path: Path, tmp_path: Path) -> None:
    before = seen(path.parent)[path.name]
    link = tmp_path / "link.painjournal"
    link.symlink_to(path)
    JournalFile.open(link, writing=True, schema=later(tmp_path, CHANGE_A_PARENT)).close()
    assert link.is_symlink()
    assert rows(path, "PRAGMA user_version") == [(SCHEMA.head + 1,)]
    kept = [one for one in path.parent.glob("*.painjournal") if one != path]
    assert [one.is_symlink() for one in kept] == [False]
    assert seen(path.parent)[kept[0].name] == before


def test_two_old_files_of_one_day_are_both_kept(path: Path, tmp_path: Path) -> None:
    schema = later(tmp_path, CHANGE_A_PARENT)
    old = path.read_bytes()
    for _ in range(2):
        path.unlink()
        path.write_bytes(old)
        JournalFile.open(path, writing=True, schema=schema).close()
    kept = [name for name in seen(path.parent) if name != path.name]
    assert len(kept) == 2
    assert sum(name.endswith(" (2).painjournal") for name in kept) == 1


@pytest.mark.parametrize("body", [STOP_HALF_WAY, LOSE_ROWS, LOSE_A_PARENT, BREAK_A_LINK])
@pytest.mark.parametrize("writing", [True, False])
def test_a_step_that_fails_leaves_the_journal_as_it_was(
    path: Path, tmp_path: Path, body: str, *, writing: bool
) -> None:
    before = seen(path.parent)
    with pytest.raises(DamagedJournal, match="could not be made ready"):
        JournalFile.open(path, writing=writing, schema=later(tmp_path, body))
    assert seen(path.parent) == before
    JournalFile.open(path, writing=True).close()


def test_a_bug_in_a_step_is_no_trouble_of_the_file_and_harms_nothing(
    path: Path, tmp_path: Path
) -> None:
    before = seen(path.parent)
    with pytest.raises(RuntimeError, match="a bug in a step"):
        JournalFile.open(path, writing=True, schema=later(tmp_path, A_BUG))
    assert seen(path.parent) == before


def test_an_older_journal_can_be_read_without_being_changed(path: Path, tmp_path: Path) -> None:
    before = seen(path.parent)
    reader = JournalFile.open(path, writing=False, schema=later(tmp_path, CHANGE_A_PARENT))
    assert not reader.is_up_to_date
    assert reader.number == SCHEMA.head
    with reader.reading() as connection:
        assert connection.exec_driver_sql("SELECT nickname FROM person").all() == [(None,)]
        assert entries.find(connection, 1, DAY, 1) is not None
    # What was written would be in memory alone, and lost.
    with pytest.raises(CannotWrite), reader.act() as connection:
        private_notes.put(connection, 1, DAY, 1, "for myself")
    reader.close()
    assert seen(path.parent) == before


@pytest.mark.parametrize("writing", [True, False])
@pytest.mark.parametrize("old", OLD_JOURNALS, ids=lambda one: one.stem)
def test_every_journal_ever_written_can_be_opened(
    tmp_path: Path, old: Path, *, writing: bool
) -> None:
    frozen = hashlib.sha256(old.read_bytes()).hexdigest()
    path = tmp_path / old.name
    shutil.copyfile(old, path)
    file = JournalFile.open(path, writing=writing)
    said = json.loads(old.with_suffix(".json").read_text(encoding="utf-8"))
    # The first number was frozen as its entries alone.
    said = {"entries": said, "beside": {}} if isinstance(said, list) else said
    with file.reading() as connection:
        for one in said["entries"]:
            day = date.fromisoformat(one["day"])
            stored = entries.find(connection, one["person"], day, one["writer"])
            assert stored is not None
            assert plain(stored.entry) == one
        assert [one.name for one in people.people(connection)] == ["Maya", "Finn"]
        beside = json.loads(json.dumps(plain_beside(connection)))
        for name, records in said["beside"].items():
            for now, then in zip(beside[name], records, strict=True):
                assert now == then or now.items() >= then.items()
    file.close()
    assert hashlib.sha256(old.read_bytes()).hexdigest() == frozen


def test_there_is_a_frozen_journal_of_the_present_number() -> None:
    assert SCHEMA.revision in [old.stem for old in OLD_JOURNALS]


def shape(path: Path) -> dict[str, list[object]]:
    """Everything that matters about the tables of a file, whoever made them."""
    with closing(sqlite3.connect(path)) as raw:
        names = [
            name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        found: dict[str, list[object]] = {}
        for name in sorted(names):
            indexes = raw.execute(f"PRAGMA index_list({name})").fetchall()
            found[name] = [
                raw.execute(f"PRAGMA table_xinfo({name})").fetchall(),
                sorted(raw.execute(f"PRAGMA foreign_key_list({name})").fetchall()),
                sorted(
                    (unique, origin, str(raw.execute(f"PRAGMA index_info({index})").fetchall()))
                    for _, index, unique, origin, _ in indexes
                ),
                raw.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (name,)).fetchall(),
            ]
    return found


def test_the_steps_lead_to_the_tables_that_a_new_journal_has(tmp_path: Path) -> None:
    new, stepped = tmp_path / "new.painjournal", tmp_path / "stepped.painjournal"
    JournalFile.open(new, writing=True, create=True).close()
    stepped.touch()
    engine = file_engine(stepped, writing=True, foreign_keys=False)
    config = Config()
    config.set_main_option("script_location", str(SCHEMA.steps))
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()
    assert shape(stepped) == shape(new)
    assert rows(stepped, "SELECT version_num FROM alembic_version") == [(SCHEMA.revision,)]
