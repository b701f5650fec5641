"""What is asked is kept by the day it began."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.files import DAY, sql, write_family

from painjournal.domain.asking import Asked, HowOften
from painjournal.store import asked
from painjournal.store.journal_file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=1)
    yield opened
    opened.close()


def stress(how_often: HowOften, days: int = 0) -> Asked:
    return Asked(
        person_id=1,
        writer_id=1,
        code="stress",
        how_often=how_often,
        since=DAY + timedelta(days=days),
    )


def kept(file: JournalFile) -> list[Asked]:
    with file.reading() as connection:
        return [row for row in asked.rows(connection, 1, 1) if row.code == "stress"]


def test_what_is_said_again_about_a_day_replaces_what_was_said(file: JournalFile) -> None:
    with file.act() as connection:
        asked.put(connection, [stress(HowOften.NEVER), stress(HowOften.WEEKLY, 3)])
    assert kept(file) == [stress(HowOften.NEVER), stress(HowOften.WEEKLY, 3)]


def test_rows_of_one_writer_or_of_all(file: JournalFile) -> None:
    with file.reading() as connection:
        mine, mums = asked.rows(connection, 1, 1), asked.rows(connection, 1, 2)
        assert {row.writer_id for row in mine} == {1}
        assert len(asked.rows(connection, 1)) == len(mine) + len(mums)
        assert asked.rows(connection, 2) == ()


def test_nothing_to_keep_is_nothing_to_do(file: JournalFile) -> None:
    with file.act() as connection:
        before = asked.rows(connection, 1)
        asked.put(connection, [])
        assert asked.rows(connection, 1) == before


def test_how_often_of_a_newer_version_is_passed_over(file: JournalFile) -> None:
    sql(file.path, "UPDATE asked SET how_often = 'at noon' WHERE code = 'stress'")
    assert kept(file) == []
