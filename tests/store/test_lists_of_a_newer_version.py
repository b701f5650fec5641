"""Lines of a list that this version does not understand stay in the file and are not shown."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Connection
from tests.store.files import journal_at, rows, sql

from painjournal.domain.circumstances import Programme, SchoolTime, TimeKind
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.store import form_order, own_words, programmes, school_times, treatments
from painjournal.store.journal_file import JournalFile

DAY = date(2025, 11, 18)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = journal_at(tmp_path / "journal.painjournal", days=2)
    file = JournalFile.open(path, writing=True)
    with file.act() as connection:
        for n in ("1", "2"):
            own_words.put(
                connection,
                OwnWord(code=f"own-w{n}", person_id=1, kind=WordKind.EVENT, words=f"Word {n}"),
            )
            treatments.put(connection, Treatment(code=f"own-t{n}", person_id=1, name=f"Drops {n}"))
            time = SchoolTime(
                code=f"own-s{n}", person_id=1, name=n, kind=TimeKind.TERM, first=DAY, last=DAY
            )
            school_times.put(connection, time)
            sheet = Programme(person_id=1, since=date(2025, 1, int(n)), text=f"Sheet {n}")
            programmes.put(connection, sheet)
    file.close()
    return path


@pytest.mark.parametrize(
    ("table", "change", "of"),
    [
        ("own_word", "kind = 'colour'", own_words.of),
        ("treatment", "kind = 'spell'", treatments.of),
        ("school_time", "kind = 'trip'", school_times.of),
        ("school_time", "first = 0", school_times.of),
        ("school_time", "last = 99999999", school_times.of),
        ("school_time", "last = first - 1", school_times.of),
        ("programme", "since = -7", programmes.of),
    ],
)
def test_a_line_that_is_not_understood_is_kept_and_not_shown(
    path: Path, table: str, change: str, of: Callable[[Connection, int], tuple[object, ...]]
) -> None:
    sql(path, f"UPDATE {table} SET {change} WHERE id = 2")  # noqa: S608 - names of our own
    before = rows(path, f"SELECT * FROM {table}")  # noqa: S608
    file = JournalFile.open(path, writing=True)
    with file.reading() as connection:
        assert len(of(connection, 1)) == 1
        assert of(connection, 2) == ()
    file.close()
    assert rows(path, f"SELECT * FROM {table}") == before  # noqa: S608


def test_a_day_that_is_none_is_no_start_of_a_treatment(path: Path) -> None:
    sql(path, "UPDATE treatment SET start = 0, stop = 99999999, confirmed = -1")
    file = JournalFile.open(path, writing=False)
    with file.reading() as connection:
        for one in treatments.of(connection, 1):
            assert (one.start, one.stop, one.confirmed) == (None, None, None)
    file.close()


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    file = JournalFile.open(path, writing=True)
    with file.act() as opened:
        yield opened
    file.close()


def test_an_order_is_replaced_whole(connection: Connection) -> None:
    form_order.put(connection, 1, 1, ["c", "a", "c", "b"])
    form_order.put(connection, 1, 2, ["b"])
    assert form_order.codes(connection, 1, 1) == ("c", "a", "b")
    form_order.put(connection, 1, 1, ["a"])
    assert form_order.codes(connection, 1, 1) == ("a",)
    assert form_order.codes(connection, 1, 2) == ("b",)


def test_a_sheet_of_the_same_day_is_replaced(connection: Connection) -> None:
    day = date(2025, 1, 2)
    programmes.put(connection, Programme(person_id=1, since=day, text="Swim"))
    assert [one.text for one in programmes.of(connection, 1)] == ["Sheet 1", "Swim"]
    programmes.remove(connection, 1, day)
    assert [one.text for one in programmes.of(connection, 1)] == ["Sheet 1"]


def test_lines_are_removed_by_their_code(connection: Connection) -> None:
    school_times.remove(connection, "own-s1")
    treatments.remove(connection, "own-t2")
    assert [one.code for one in school_times.of(connection, 1)] == ["own-s2"]
    assert [one.code for one in treatments.of(connection, 1)] == ["own-t1"]
