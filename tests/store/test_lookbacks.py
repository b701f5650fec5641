"""A period as plain tuples: whose answer, to what, on which day, and nothing unanswered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.store.files import DAY, entry, sql, write_family

from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Sign
from painjournal.store import entries, lookbacks
from painjournal.store.journal_file import JournalFile

DAYS = Period.ending(DAY, days=10)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=10)
    yield opened
    opened.close()


def test_series_are_by_measure_and_writer_in_the_order_of_days(file: JournalFile) -> None:
    with file.act() as connection:
        entries.put(connection, entry(DAYS.first).with_answer(measure("stress"), None))
        found = lookbacks.answers_in(connection, 1, DAYS, (1, 2))
    assert set(found) == {
        (code, writer) for code in ("stress", "did_today", "sleep_minutes") for writer in (1, 2)
    }
    assert list(found["stress", 1]) == list(DAYS)[1:]
    assert list(found["stress", 2]) == list(DAYS)
    assert found["sleep_minutes", 1][DAY] == 500
    assert found["did_today", 1][DAY] == frozenset({1, 5})


def test_only_the_period_and_the_writers_asked_for_are_read(file: JournalFile) -> None:
    week = Period.ending(DAY, days=7)
    with file.reading() as connection:
        found = lookbacks.answers_in(connection, 1, week, (2,))
        assert {writer for _code, writer in found} == {2}
        assert set(found["stress", 2]) == set(week)
        assert lookbacks.answers_in(connection, 1, week, ()) == {}
        assert lookbacks.answers_in(connection, 2, week, (1, 2)) == {}
        assert list(lookbacks.places_in(connection, 1, week, (1, 2))) == [1]
        assert lookbacks.notes_in(connection, 1, week, (2,))[2][DAY] == entry().note


def test_places_have_their_levels(file: JournalFile) -> None:
    with file.reading() as connection:
        found = lookbacks.places_in(connection, 1, DAYS, (1,))
    assert found[1][DAY] == (("elsewhere", None), ("f-knee-l", 4))
    assert list(found[1]) == list(DAYS)


def test_days_on_which_touch_hurt_have_the_places_that_were_said(file: JournalFile) -> None:
    before = DAY - timedelta(days=1)
    signs = {
        DAY: frozenset({Sign(code="touch", place="f-foot-l"), Sign(code="touch", place="b-neck")}),
        before: frozenset({Sign(code="touch"), Sign(code="colder", place="f-foot-l")}),
        DAY - timedelta(days=2): frozenset({Sign(code="colder", place="f-foot-l")}),
    }
    with file.act() as connection:
        for day, noted in signs.items():
            entries.put(connection, replace(entry(day), signs=noted))
    with file.reading() as connection:
        found = lookbacks.touched_in(connection, 1, DAYS, (1, 2))
        assert lookbacks.touched_in(connection, 1, DAYS, (2,)) == {}
    assert found == {1: {before: ("",), DAY: ("b-neck", "f-foot-l")}}
    sql(file.path, "UPDATE sign SET place = 'x-tail' WHERE place = 'b-neck'")
    with file.reading() as connection:
        assert lookbacks.touched_in(connection, 1, DAYS, (1,))[1][DAY] == ("f-foot-l",)


def test_what_is_not_understood_is_not_read(file: JournalFile) -> None:
    sql(
        file.path,
        "UPDATE answer SET value = 99 WHERE measure = 'stress'",
        "UPDATE answer SET value = 'long' WHERE measure = 'sleep_minutes'",
        "INSERT INTO answer SELECT id, 'own-1', 3 FROM entry",
        "UPDATE tick SET choice = 77 WHERE choice = 5",
        "INSERT INTO tick SELECT id, 'own-2', 3 FROM entry",
        "UPDATE place SET place = 'x-tail' WHERE place = 'f-knee-l'",
    )
    with file.reading() as connection:
        found = lookbacks.answers_in(connection, 1, DAYS, (1,))
        places = lookbacks.places_in(connection, 1, DAYS, (1,))
    assert {key: series for key, series in found.items() if series} == {
        ("did_today", 1): dict.fromkeys(DAYS, frozenset({1}))
    }
    assert places[1][DAY] == (("elsewhere", None),)


def test_a_familys_own_measures_are_read_where_they_are_known(file: JournalFile) -> None:
    own = OwnMeasure(code="own-1", person_id=1, name="Itch", scale=Scale.LEVEL).measure
    sql(
        file.path,
        "INSERT INTO answer SELECT id, 'own-1', 10 + (day % 2) FROM entry",
        "INSERT INTO answer SELECT id, 'own-2', 3 FROM entry",
    )
    with file.reading() as connection:
        found = lookbacks.answers_in(connection, 1, DAYS, (1,), (own,))
    assert ("own-2", 1) not in found
    assert found["own-1", 1] == {day: 10 for day in DAYS if day.toordinal() % 2 == 0}


def test_the_ends_are_the_first_and_last_written_days(file: JournalFile) -> None:
    with file.act() as connection:
        assert lookbacks.first_and_last(connection, 1) == (DAYS.first, DAY)
        for writer in (1, 2):
            blank = replace(entry(DAY, writer), answers={}, places=(), note="")
            entries.put(connection, blank)
        assert lookbacks.first_and_last(connection, 1) == (DAYS.first, DAY - timedelta(days=1))
        assert lookbacks.first_and_last(connection, 2) is None
