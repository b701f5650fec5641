"""Own measures come back as they were kept; what is not understood stays in the file."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.files import journal_at, rows, sql

from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.store import own_measures
from painjournal.store.journal_file import JournalFile

words = st.text("aé ß🛌中", min_size=1, max_size=8)


@st.composite
def measures(draw: st.DrawFn) -> OwnMeasure:
    scale = draw(st.sampled_from(Scale))
    lowest = draw(st.integers(-1000, 1000))
    return OwnMeasure(
        code=draw(st.sampled_from(["own-1", "own-2", "own-3"])),
        person_id=1,
        name=draw(words),
        scale=scale,
        question=draw(words),
        steps=tuple(draw(words) for _ in range(5)) if scale is Scale.STEPS else (),
        lowest=lowest,
        highest=lowest + draw(st.integers(1, 1000)),
        unit=draw(words),
        decimals=draw(st.integers(0, 2)),
        adults_too=draw(st.booleans()),
        retired=draw(st.booleans()),
        position=draw(st.integers(0, 9)),
    )


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[JournalFile]:
    path = journal_at(tmp_path_factory.mktemp("own") / "journal.painjournal", days=1)
    opened = JournalFile.open(path, writing=True)
    yield opened
    opened.close()


@settings(max_examples=40)
@given(first=measures(), second=measures())
def test_a_measure_comes_back_as_it_was_kept(
    file: JournalFile, first: OwnMeasure, second: OwnMeasure
) -> None:
    with file.act() as connection:
        own_measures.put(connection, first)
        own_measures.put(connection, second)
        found = {one.code: one for one in own_measures.of(connection, 1)}
        assert found[second.code] == second
        assert found[first.code] == (first if first.code != second.code else second)
        assert own_measures.of(connection, 2) == ()
        assert own_measures.next_position(connection, 1) > max(
            one.position for one in found.values()
        )


@pytest.mark.parametrize(
    "change",
    [
        "scale = 'colour'",
        "scale = 'five words', steps = 'only' || char(10) || 'two'",
        "scale = 'number', lowest = 10, highest = 10",
        "scale = 'number', decimals = 7",
    ],
)
def test_what_a_newer_version_made_is_kept_and_not_shown(tmp_path: Path, change: str) -> None:
    path = journal_at(tmp_path / "journal.painjournal", days=1)
    file = JournalFile.open(path, writing=True)
    known = OwnMeasure(code="own-1", person_id=1, name="Calm", scale=Scale.LEVEL)
    with file.act() as connection:
        own_measures.put(connection, known)
        own_measures.put(connection, replace(known, code="own-2", position=1))
    file.close()
    sql(path, f"UPDATE own_measure SET {change} WHERE code = 'own-2'")  # noqa: S608
    before = rows(path, "SELECT * FROM own_measure WHERE code = 'own-2'")
    file = JournalFile.open(path, writing=True)
    with file.act() as connection:
        assert own_measures.of(connection, 1) == (known,)
        assert own_measures.next_position(connection, 1) == 2
        own_measures.put(connection, replace(known, name="Peace"))
    file.close()
    assert rows(path, "SELECT * FROM own_measure WHERE code = 'own-2'") == before
