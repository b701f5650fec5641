"""Journal files in every state that tests need, and what can be seen of a folder."""

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from painjournal.domain.entries import Entry, Place
from painjournal.domain.lists import PersonLists
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.ready_sets import first_asked
from painjournal.store import asked, entries, own_measures, own_words, people, treatments
from painjournal.store.journal_file import JournalFile

DAY = date(2025, 11, 18)
NOBODY = 65534


def entry(day: date = DAY, writer_id: int = 1) -> Entry:
    """A day with something of everything."""
    then = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    return Entry(
        person_id=1,
        writer_id=writer_id,
        day=day,
        answers={"stress": 2, "did_today": frozenset({1, 5}), "sleep_minutes": 500},
        places=(Place(id="f-knee-l", level=4), Place(id="elsewhere", words="my hair")),
        note="A long walk, then 🛌.",
        zone="Europe/Berlin",
        first_recorded=then,
        changed=then,
    )


def full_day(day: date = DAY, writer_id: int = 1) -> Entry:
    """A day with every part too; its own words and treatments are on no list."""
    return (
        entry(day, writer_id)
        .with_signs((Sign(code="touch", place="f-knee-l"), Sign(code="sweating")))
        .with_noticed(("dizzy", "own-cramp"))
        .with_sessions((Session(kind="pool", minutes=30), Session(kind="own-horse")))
        .with_doses(
            (
                Dose(treatment="line-1", amount="200 mg", unwanted="sleepy"),
                Dose(treatment="line-2", taken=Taken.NOT_TODAY),
            )
        )
        .with_moments(
            (
                Moment(at=600, level=3, places=("b-neck", "f-knee-l"), doing="maths"),
                Moment(at=840, step=1, helped="a warm bath"),
            )
        )
        .with_events((Event(kind="exam", words="English"), Event(kind="own-party")))
    )


def write_family(file: JournalFile, days: int = 30) -> None:
    """Maya and Mum, and so many days of both."""
    with file.act() as connection:
        maya = people.add_person(connection, Person(name="Maya", occupation=Occupation.SCHOOL))
        own = people.add_writer(connection, Writer(name="Maya", person_id=maya.id))
        mum = people.add_writer(connection, Writer(name="Mum"))
        first = DAY - timedelta(days=days - 1)
        for writer in (own, mum):
            asked.put(connection, first_asked(maya, writer, first))
            for n in range(days):
                one = entry(first + timedelta(days=n), writer.id)
                entries.put(connection, replace(one, places=one.places if writer is own else ()))


def journal_at(path: Path, days: int = 30) -> Path:
    """A closed journal with a family in it."""
    file = JournalFile.open(path, writing=True, create=True)
    write_family(file, days)
    file.close()
    return path


def keep_lists(path: Path, lists: PersonLists) -> Path:
    """Put a family's own lists into a closed journal, under the codes they have."""
    file = JournalFile.open(path, writing=True)
    with file.act() as connection:
        for own in lists.own_measures:
            own_measures.put(connection, own)
        for word in lists.words:
            own_words.put(connection, word)
        for treatment in lists.treatments:
            treatments.put(connection, treatment)
    file.close()
    return path


def sql(path: Path, *statements: str) -> None:
    """Change a file behind the program's back."""
    with closing(sqlite3.connect(path)) as raw:
        for statement in statements:
            raw.execute(statement)
        raw.commit()


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """Look into a file behind the program's back."""
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(query).fetchall()


def seen(folder: Path) -> dict[str, str]:
    """Every file of a folder with a fingerprint of its bytes; lock files are empty and left out."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock"
    }


@contextmanager
def locked_folder() -> Iterator[Path]:
    """A folder with a journal in it, in which nothing can be written while `powerless` is on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        journal_at(folder / "journal.painjournal")
        # Loads all that opening needs: without rights the program's own files may be out of reach.
        JournalFile.open(folder / "journal.painjournal", writing=False).close()
        for path in folder.iterdir():
            path.chmod(0o444)
        folder.chmod(0o555)
        try:
            yield folder
        finally:
            folder.chmod(0o755)


@contextmanager
def powerless() -> Iterator[None]:
    """For a while the process has no more rights than anybody, though it may be run by root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
