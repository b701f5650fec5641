"""The journal file: opened once, written by one window, never changed when it is refused."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from painjournal.domain.errors import (
    AlreadyThere,
    CannotWrite,
    DamagedJournal,
    JournalOpenElsewhere,
)
from painjournal.files import behind_links, clear_left_behind, replacing
from painjournal.store import schema as schemas
from painjournal.store.connections import READ, connect, file_engine
from painjournal.store.schema import SCHEMA, Schema
from painjournal.store.troubles import ALREADY_THERE, DAMAGED, OPEN_ELSEWHERE, no_access, trouble


class JournalFile:
    """An open journal. While it is open for writing no other process can write in it.

    `number` is that of the tables in the file; a reader of older ones looks at an upgraded copy.
    `acts` counts the acts that were begun, so that who remembers what was read knows when to look
    again.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        *,
        writing: bool,
        is_sample: bool,
        number: int,
        is_up_to_date: bool,
        lock: FileLock | None,
    ) -> None:
        """Take over what `open` has prepared."""
        self.path = path
        self.writing = writing
        self.is_sample = is_sample
        self.number = number
        self.is_up_to_date = is_up_to_date
        self.acts = 0
        self._lock = lock
        self._engine = engine
        self._reading_engine = engine.execution_options(**READ)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        writing: bool,
        create: bool = False,
        sample: bool = False,
        schema: Schema = SCHEMA,
    ) -> "JournalFile":
        """Open a journal, or with `create` begin one where there is no file (`sample` marks it).

        Reading works beside an open window and in a folder that cannot be written; an older
        journal is then upgraded in memory alone. Raises NoJournalThere, NotAJournal,
        DamagedJournal, NewerJournal, JournalOpenElsewhere or CannotWrite and leaves the file as it
        was.
        """
        # A lock beside a link would not be seen by who opens the file under its own name.
        path = behind_links(path.absolute())
        with _disk(path):
            beginning = writing and create and not path.exists()
        if beginning:
            cls._make_folder(path)
        else:
            schemas.recognise(path, schema)
        lock = cls._locked(path) if writing else None
        try:
            if beginning and not path.exists():
                with _disk(path), _database(path):
                    schemas.create(path, schema, sample=sample)
            schemas.recognise(path, schema)
            with _disk(path), _database(path):
                return cls._open(path, schema, writing=writing, lock=lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def _open(
        cls, path: Path, schema: Schema, *, writing: bool, lock: FileLock | None
    ) -> "JournalFile":
        with closing(connect(path, writing=writing)) as raw:
            try:
                number = schemas.number_in(raw)
                is_sample = schemas.is_sample(raw)
                # 5 ms for ten years of a family: what is broken is found before it is written on.
                sound = raw.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
            except sqlite3.DatabaseError as error:
                raise trouble(path, error) or DamagedJournal(path, DAMAGED) from error
        if not sound or not 1 <= number <= schema.head:
            raise DamagedJournal(path, DAMAGED)
        if writing and number != schema.head:
            schemas.bring_up_to_date(path, schema, datetime.now().astimezone().date())
            number = schema.head
        is_up_to_date = number == schema.head
        return cls(
            path,
            file_engine(path, writing=writing)
            if is_up_to_date
            else schemas.up_to_date_in_memory(path, schema),
            writing=writing,
            is_sample=is_sample,
            number=number,
            is_up_to_date=is_up_to_date,
            lock=lock,
        )

    @staticmethod
    def _make_folder(path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise no_access(path, error) from error

    @staticmethod
    def _locked(path: Path) -> FileLock:
        # Freed by the system when the process ends, however it ends. Any thread may close.
        lock = FileLock(_lock_path(path), timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout as error:
            raise JournalOpenElsewhere(path, OPEN_ELSEWHERE) from error
        except OSError as error:
            raise no_access(path, error) from error
        return lock

    @contextmanager
    def act(self) -> Iterator[Connection]:
        """One act: a transaction that is kept whole on leaving, and undone by an error."""
        engine = self._engine if self.writing else self._reading_engine
        self.acts += 1
        with _database(self.path), engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One look: all that is read belongs to one moment, and nobody is kept from writing."""
        with _database(self.path), self._reading_engine.begin() as connection:
            yield connection

    def copy_to(self, target: Path, *, replace: bool = False) -> None:
        """Put a checked copy of the journal, as it is now, at another place.

        Raises AlreadyThere (unless told to replace), CannotWrite, DamagedJournal, or
        JournalOpenElsewhere when the file to be replaced is open in another window.
        """
        target = behind_links(target.absolute())
        with _disk(target):
            there = target.exists()
            if there and (not replace or target.samefile(self.path)):
                raise AlreadyThere(target, ALREADY_THERE)
        # Where nobody ever wrote, no lock file is left beside the copy.
        locked = self._locked(target) if there and _lock_path(target).exists() else nullcontext()
        with locked, _disk(target), replacing(target) as part:
            part.touch(exist_ok=False)
            try:
                self._copy_checked(part)
            except sqlite3.Error as error:
                # Only what a disk refuses is the trouble of the new place.
                found = trouble(target, error)
                found = found if isinstance(found, CannotWrite) else trouble(self.path, error)
                if found is None:
                    raise
                raise found from error

    def _copy_checked(self, part: Path) -> None:
        with (
            closing(connect(self.path, writing=False)) as source,
            closing(connect(part, writing=True)) as copy,
        ):
            source.execute("BEGIN")  # What is counted is what is copied, whoever writes meanwhile.
            rows = schemas.row_counts(source)
            source.backup(copy)
            whole = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            if not whole or schemas.row_counts(copy) != rows:
                raise DamagedJournal(self.path, DAMAGED)

    def close(self) -> None:
        """Let go of the file; another window may write in it from now on."""
        self._engine.dispose()
        if self._lock is not None:
            # An upgrade that was killed leaves a copy of everything; nobody knows of it.
            with suppress(OSError):
                clear_left_behind(self.path)
            self._lock.release()


def _lock_path(path: Path) -> Path:
    return path.with_name(f".{path.name}.lock")


@contextmanager
def _database(path: Path) -> Iterator[None]:
    """Turn what can happen to any database into expected trouble; bugs of ours pass through."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        found = trouble(path, error)
        if found is None:
            raise
        raise found from error


@contextmanager
def _disk(path: Path) -> Iterator[None]:
    """Turn what a disk refuses into expected trouble."""
    try:
        yield
    except OSError as error:
        raise no_access(path, error) from error
