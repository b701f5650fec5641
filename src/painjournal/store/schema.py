"""Which tables this version knows: how a journal is recognised, made new and brought up to date."""

import errno
import sqlite3
import struct
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, insert
from sqlalchemy.exc import DBAPIError

from painjournal.domain.errors import (
    DamagedJournal,
    NewerJournal,
    NoJournalThere,
    NotAJournal,
)
from painjournal.files import replacing
from painjournal.store.connections import connect, file_engine, in_memory, one_connection_engine
from painjournal.store.rows import TABLES, facts, new_uuid
from painjournal.store.troubles import (
    IS_FOLDER,
    NEWER,
    NOBODY_THERE,
    NOT_A_JOURNAL,
    NOT_BROUGHT_UP,
    no_access,
    trouble,
)

APPLICATION_ID = int.from_bytes(b"PJNL")
"""Mark in the head of the file that says "a journal" before anything else is read."""

_MAGIC = b"SQLite format 3\0"
_HEAD = struct.Struct(
    ">16s44xI4xI"
)  # magic, user version, mark: https://sqlite.org/fileformat2.html
_SAMPLE = "sample"
# What a system says of a path at which there cannot be a file.
_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """The newest number of the tables, and the folder of the steps that lead there."""

    head: int
    steps: Path

    @property
    def revision(self) -> str:
        """The number as the steps name it."""
        return f"{self.head:04d}"


SCHEMA = Schema(head=2, steps=Path(__file__).parent / "migrations")


def recognise(path: Path, schema: Schema) -> None:
    """Look at the first bytes of a file, and raise what is wrong if it is no journal for us."""
    try:
        if path.is_dir():
            raise NotAJournal(path, IS_FOLDER)
        # Whoever opens a pipe waits for somebody at its other end.
        if path.exists() and not path.is_file():
            raise NotAJournal(path, NOT_A_JOURNAL)
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
    except OSError as error:
        if error.errno in _NOWHERE:
            raise NoJournalThere(path, NOBODY_THERE) from error
        raise no_access(path, error, reading=True) from error
    if len(head) < _HEAD.size:
        raise NotAJournal(path, NOT_A_JOURNAL)
    magic, number, mark = _HEAD.unpack(head)
    if magic != _MAGIC or mark != APPLICATION_ID:
        raise NotAJournal(path, NOT_A_JOURNAL)
    if number > schema.head:
        raise NewerJournal(path, NEWER)


def number_in(raw: sqlite3.Connection) -> int:
    """Number of the tables as the steps left it. Raises sqlite3.DatabaseError without one."""
    row = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None or not str(row[0]).isdigit():
        raise sqlite3.DatabaseError("the tables have no number")
    return int(row[0])


def create(path: Path, schema: Schema, *, sample: bool) -> None:
    """Put a new, empty journal at a place where there is no file."""
    with replacing(path) as part:
        part.touch(exist_ok=False)
        engine = file_engine(part, writing=True)
        try:
            with engine.begin() as connection:
                TABLES.create_all(connection)
                connection.exec_driver_sql(
                    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
                )
                connection.exec_driver_sql(
                    "INSERT INTO alembic_version VALUES (?)", (schema.revision,)
                )
                known = {"uuid": new_uuid()} | ({_SAMPLE: "yes"} if sample else {})
                rows = [{"key": key, "value": value} for key, value in known.items()]
                connection.execute(insert(facts), rows)
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={schema.head}")
        finally:
            engine.dispose()


def is_sample(raw: sqlite3.Connection) -> bool:
    """Whether the journal was made to be looked at."""
    found = raw.execute("SELECT value FROM journal WHERE key = ?", (_SAMPLE,)).fetchone()
    return found is not None and found[0] == "yes"


def bring_up_to_date(path: Path, schema: Schema, today: date) -> Path:
    """Upgrade a journal on a checked copy, which then takes its place.

    Returns the untouched old file, kept under a dated name beside it. Raises DamagedJournal when a
    step or a check fails; the journal then is what it was, byte for byte.
    """
    with replacing(path) as part:
        part.touch(exist_ok=False)
        old, new = connect(path, writing=False), connect(part, writing=True, foreign_keys=False)
        try:
            old.backup(new)
        finally:
            old.close()
            new.close()
        engine = file_engine(part, writing=True, foreign_keys=False)
        try:
            _take_steps(path, engine, schema)
        finally:
            engine.dispose()
        kept = _free_name(path, today)
        # A second name for the same bytes; a copy where the disk knows no second names.
        try:
            kept.hardlink_to(path)
        except OSError:
            with replacing(kept) as copy:
                copy.write_bytes(path.read_bytes())
    return kept


def up_to_date_in_memory(path: Path, schema: Schema) -> Engine:
    """Engine over an upgraded copy in memory, so that an older file can be read and not changed."""
    old = connect(path, writing=False)
    try:
        engine = one_connection_engine(in_memory(old))
    finally:
        old.close()
    try:
        _take_steps(path, engine, schema)
        with engine.connect() as connection:
            # What was written here would be lost.
            connection.exec_driver_sql("PRAGMA query_only=ON")
    except BaseException:
        engine.dispose()
        raise
    return engine


def _take_steps(path: Path, engine: Engine, schema: Schema) -> None:
    # alembic costs a fifth of the start of the program and is needed once in a version.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(schema.steps).replace("%", "%%"))
    try:
        with engine.connect() as connection:
            before = row_counts(connection.connection.driver_connection)
            config.attributes["connection"] = connection
            command.upgrade(config, schema.revision)
            connection.rollback()
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - tells the type checker
            raw.execute(f"PRAGMA user_version={schema.head}")
            _check_steps(path, raw, before)
    except (DBAPIError, sqlite3.Error) as error:
        raise trouble(path, error) or DamagedJournal(path, NOT_BROUGHT_UP) from error


def _check_steps(path: Path, raw: sqlite3.Connection, before: dict[str, int]) -> None:
    after = row_counts(raw)
    if (
        raw.execute("PRAGMA foreign_key_check").fetchone() is not None
        or raw.execute("PRAGMA integrity_check").fetchone() != ("ok",)
        or any(after.get(table, 0) < rows for table, rows in before.items())
    ):
        raise DamagedJournal(path, NOT_BROUGHT_UP)


def row_counts(raw: object) -> dict[str, int]:
    """Number of rows of each table of a raw connection."""
    assert isinstance(raw, sqlite3.Connection)  # noqa: S101 - tells the type checker
    tables = [
        name
        for (name,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        )
    ]
    return {
        name: raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - own names
        for name in tables
    }


def _free_name(path: Path, today: date) -> Path:
    name = f"{path.stem} before {today.isoformat()}"
    kept = path.with_name(f"{name}{path.suffix}")
    n = 2
    while kept.exists():
        kept = path.with_name(f"{name} ({n}){path.suffix}")
        n += 1
    return kept
