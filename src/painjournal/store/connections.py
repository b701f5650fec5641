"""The one place that connects to a database, with the settings a journal needs."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

WAIT_SECONDS = 2.0
"""How long to wait for another program that is just saving or reading."""

READ = {"journal_begin": "BEGIN"}
"""Option of a connection that only looks: it takes no lock until it reads."""


def connect(path: Path, *, writing: bool, foreign_keys: bool = True) -> sqlite3.Connection:
    """Raw connection to an existing file, which is never created; reading never changes it.

    Transactions are begun by hand: the driver's own habits break a failed change of tables.
    Rollback journal in one file and full synchronisation: what is saved survives a power cut, and
    a family that copies the one file has everything.
    """
    mode = "rw" if writing else "ro"
    raw = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        if writing:
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.execute("PRAGMA synchronous=FULL")
            # What somebody deletes from a private note is gone from the file too.
            raw.execute("PRAGMA secure_delete=ON")
        raw.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def in_memory(source: sqlite3.Connection) -> sqlite3.Connection:
    """Copy of a database that lives in memory alone and leaves nothing behind."""
    raw = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    try:
        source.backup(raw)
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def file_engine(path: Path, *, writing: bool, foreign_keys: bool = True) -> Engine:
    """Engine over a file; its connections are made by `connect`."""
    return _engine(
        lambda: connect(path, writing=writing, foreign_keys=foreign_keys), pool=QueuePool
    )


def one_connection_engine(raw: sqlite3.Connection) -> Engine:
    """Engine over a single connection that is already there."""
    return _engine(lambda: raw, pool=StaticPool)


def _engine(
    creator: Callable[[], sqlite3.Connection], *, pool: type[QueuePool] | type[StaticPool]
) -> Engine:
    # An error of the database must not carry the words it was about to keep.
    engine = create_engine(
        "sqlite+pysqlite://", creator=creator, poolclass=pool, hide_parameters=True
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(
            connection.get_execution_options().get("journal_begin", "BEGIN IMMEDIATE")
        )

    return engine
