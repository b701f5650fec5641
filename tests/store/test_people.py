"""People and writers come back as they were kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.files import sql

from painjournal.domain.people import Occupation, Person, Writer
from painjournal.store import people
from painjournal.store.journal_file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    yield opened
    opened.close()


def test_people_and_writers_are_kept_in_the_order_they_came(file: JournalFile) -> None:
    with file.act() as connection:
        maya = people.add_person(
            connection, Person(name="Maya", occupation=Occupation.SCHOOL, birth_year=2010)
        )
        zoe = people.add_person(connection, Person(name="Ada"))
        mum = people.add_writer(connection, Writer(name="Mum", shows_answers=False))
        own = people.add_writer(connection, Writer(name="Maya", person_id=maya.id, together=True))
    with file.reading() as connection:
        assert people.people(connection) == (maya, zoe)
        assert people.writers(connection) == (mum, own)
    assert (maya.id, zoe.id) == (1, 2)
    assert maya.birth_year == 2010
    assert own.together
    assert not mum.shows_answers


def test_an_occupation_of_a_newer_version_asks_for_no_attendance(file: JournalFile) -> None:
    with file.act() as connection:
        people.add_person(connection, Person(name="Maya", occupation=Occupation.WORK))
    sql(file.path, "UPDATE person SET occupation = 'at sea'")
    with file.reading() as connection:
        assert people.people(connection)[0].occupation is Occupation.NEITHER
