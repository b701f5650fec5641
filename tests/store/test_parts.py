"""Parts of a day are written where they differ; rows of a newer version keep their positions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import event
from tests.store.files import DAY, entry, full_day, rows, sql, write_family

from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.store import checks, entries, parts
from painjournal.store.journal_file import JournalFile

ROW = 2  # the entry of DAY by the first writer


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=2)
    yield opened
    opened.close()


def put(file: JournalFile, one: Entry) -> None:
    with file.act() as connection:
        entries.put(connection, one)


def found(file: JournalFile) -> Entry:
    with file.reading() as connection:
        stored = entries.find(connection, 1, DAY, 1)
    assert stored is not None
    assert stored.id == ROW
    return stored.entry


def written(file: JournalFile, one: Entry) -> list[str]:
    """Write a day over the full one; returns what was done to which table."""
    put(file, full_day())
    said: list[str] = []

    def listen(*arguments: object) -> None:
        verb, _, table = str(arguments[2]).split()[:3]
        if verb in {"INSERT", "DELETE", "UPDATE"}:
            said.append(f"{verb} {table}")

    with file.act() as connection:
        before = entries.find(connection, 1, DAY, 1)
        event.listen(connection.engine, "before_cursor_execute", listen)
        entries.put(connection, one, before)
        event.remove(connection.engine, "before_cursor_execute", listen)
    assert found(file).same_content(one)
    return said


def test_a_full_day_comes_back_as_it_was_written(file: JournalFile) -> None:
    put(file, full_day())
    assert found(file).same_content(full_day())
    with file.reading() as connection:
        (day,) = [
            one for one in entries.every_written(connection) if (one.day, one.writer_id) == (DAY, 1)
        ]
    assert day == found(file)


def test_nothing_is_written_where_nothing_changed(file: JournalFile) -> None:
    assert written(file, full_day()) == []


@pytest.mark.parametrize(
    ("changed", "statements"),
    [
        (full_day().with_signs((Sign(code="touch", place="b-neck"),)), ["DELETE", "INSERT"]),
        (full_day().with_noticed(("dizzy",)), ["DELETE"]),
        (full_day().with_doses((*full_day().doses, Dose(treatment="line-3"))), ["INSERT"]),
        (
            full_day().with_doses(
                (full_day().doses[0], Dose(treatment="line-2", taken=Taken.TAKEN))
            ),
            ["INSERT"],
        ),
        (full_day().with_sessions(full_day().sessions[:1]), ["DELETE"]),
        (full_day().with_sessions((*full_day().sessions, Session(kind="pool"))), ["INSERT"]),
        (full_day().with_events((Event(kind="exam", words="Maths"),)), ["DELETE", "INSERT"]),
        (full_day().with_moments(full_day().moments[:1]), ["DELETE"]),
        (
            full_day().with_moments(
                (replace(full_day().moments[0], places=("b-neck",)), full_day().moments[1])
            ),
            ["DELETE"],
        ),
        (
            full_day().with_moments((*full_day().moments, Moment(at=0, places=("f-knee-l",)))),
            ["INSERT", "DELETE", "INSERT"],
        ),
        (full_day().with_note("Only this."), ["INSERT"]),
    ],
)
def test_only_what_changed_is_written(
    file: JournalFile, changed: Entry, statements: list[str]
) -> None:
    assert [one.split()[0] for one in written(file, changed)] == statements


@pytest.mark.parametrize(
    "part",
    [
        entry().with_signs((Sign(code="colour"),)),
        entry().with_noticed(("own-1",)),
        entry().with_sessions((Session(kind="talking", minutes=50),)),
        entry().with_doses((Dose(treatment="line-1"),)),
        entry().with_moments((Moment(at=0),)),
        entry().with_events((Event(kind="own-2"),)),
    ],
)
def test_any_part_alone_makes_a_day_written(file: JournalFile, part: Entry) -> None:
    put(file, replace(entry(), answers={}, places=(), note=""))
    with file.reading() as connection:
        assert [one.writer_id for one in entries.written_days(connection, 1, Period(DAY, DAY))] == [
            2
        ]
    put(file, replace(part, answers={}, places=(), note=""))
    with file.reading() as connection:
        assert [one.writer_id for one in entries.written_days(connection, 1, Period(DAY, DAY))] == [
            1,
            2,
        ]
        assert [one.writer_id for one in entries.written_on(connection, 1, DAY)] == [1, 2]


# One row of a newer version in every table, and where the rows we know stand around it.
UNKNOWN: dict[str, list[tuple[object, ...]]] = {
    "sign": [(ROW, "buzzing", ""), (ROW, "touch", "x-tail")],
    "noticed": [(ROW, "glowing")],
    "session": [(ROW, 0, "flying", 20), (ROW, 2, "pool", 9000)],
    "dose": [(ROW, "line-9", "half taken", "", "")],
    "moment": [
        (ROW, 0, 5000, 3, None, "", ""),
        (ROW, 1, 300, 77, None, "", ""),
        (ROW, 3, 300, 4, None, "with a tail", ""),
    ],
    "moment_place": [(ROW, 0, "b-neck"), (ROW, 3, "b-neck"), (ROW, 3, "x-tail")],
    "event": [(ROW, 1, "comet", "bright")],
}
NOT_UNDERSTOOD = 2 + 1 + 2 + 1 + 2 + 1 + 1


def put_unknown(file: JournalFile) -> None:
    for table, many in UNKNOWN.items():
        for one in many:
            values = ", ".join("NULL" if value is None else repr(value) for value in one)
            sql(file.path, f"INSERT INTO {table} VALUES ({values})")  # noqa: S608 - our own


def kept(file: JournalFile) -> dict[str, list[tuple[object, ...]]]:
    return {
        table: [
            row
            for row in rows(file.path, f"SELECT * FROM {table} WHERE entry_id = {ROW}")  # noqa: S608
            if row in UNKNOWN[table]
        ]
        for table in UNKNOWN
    }


def test_what_a_newer_version_wrote_is_not_seen_and_stays(file: JournalFile) -> None:
    put_unknown(file)
    assert found(file).same_content(entry())
    with file.reading() as connection:
        assert parts.not_understood(connection) == NOT_UNDERSTOOD
        assert checks.not_understood(connection) == NOT_UNDERSTOOD
        mine = [one for one in entries.every_written(connection) if one.writer_id == 1]
    assert [one.content for one in mine] == [entry().content] * 2
    for said in (
        full_day(),
        full_day().with_moments((*full_day().moments, Moment(at=1, places=("b-neck",)))),
        full_day().with_sessions(()).with_events(()).with_moments(()),
        full_day(),
        replace(Entry(person_id=1, writer_id=1, day=DAY), first_recorded=entry().first_recorded),
    ):
        now = replace(said, changed=entry().changed)
        put(file, now)
        assert found(file).same_content(now)
        assert kept(file) == UNKNOWN


def test_a_moment_with_a_place_of_a_newer_version_is_not_shown_without_it(
    file: JournalFile,
) -> None:
    put(file, full_day())
    sql(file.path, "INSERT INTO moment_place VALUES (2, 0, 'x-tail')")
    assert found(file).moments == full_day().moments[1:]


def test_rows_that_another_hand_left_apart_are_read_in_their_order(file: JournalFile) -> None:
    sql(file.path, "INSERT INTO session VALUES (2, 9, 'pool', 9), (2, -4, 'talking', NULL)")
    assert found(file).sessions == (Session(kind="talking"), Session(kind="pool", minutes=9))
    put(file, found(file).with_sessions((Session(kind="pool", minutes=10),)))
    assert rows(file.path, "SELECT * FROM session") == [(ROW, 0, "pool", 10)]
