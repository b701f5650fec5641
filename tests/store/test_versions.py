"""A version is the state before a sitting, kept once and whole."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.files import DAY, entry, full_day, rows, sql, write_family

from painjournal.domain.entries import Entry, Place
from painjournal.domain.parts import Session
from painjournal.store import entries, versions
from painjournal.store.journal_file import JournalFile


@pytest.fixture
def file(tmp_path: Path) -> Iterator[JournalFile]:
    opened = JournalFile.open(tmp_path / "journal.painjournal", writing=True, create=True)
    write_family(opened, days=2)
    yield opened
    opened.close()


def test_versions_keep_the_state_before_each_sitting_once(file: JournalFile) -> None:
    with file.act() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        assert stored.entry.changed is not None
        now = stored.entry.changed
        versions.keep(connection, stored, "first", now)
        changed = entries.put(connection, stored.entry.with_note("later"), stored)
        versions.keep(connection, changed, "first", now)
        assert [one.note for one in versions.states(connection, changed)] == [entry().note]
        versions.keep(connection, changed, "second", now)
        states = versions.states(connection, changed)
    assert [one.note for one in states] == [entry().note, "later"]
    assert states[0].same_content(entry())
    assert states[0].changed == entry().changed
    assert states[0].first_recorded == entry().first_recorded


def test_a_version_never_changes_with_its_entry(file: JournalFile) -> None:
    with file.act() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        assert stored.entry.changed is not None
        versions.keep(connection, stored, "first", stored.entry.changed)
        emptied = replace(stored.entry, answers={}, places=(), note="", together=True)
        after = entries.put(connection, emptied, stored)
    with file.reading() as connection:
        (state,) = versions.states(connection, after)
    assert state.same_content(stored.entry)


def keep_state(file: JournalFile, one: Entry) -> None:
    """Write a day and keep it as a version."""
    with file.act() as connection:
        stored = entries.put(connection, one)
        assert one.changed is not None
        versions.keep(connection, stored, "first", one.changed)


def states(file: JournalFile) -> tuple[Entry, ...]:
    with file.reading() as connection:
        stored = entries.find(connection, 1, DAY, 1)
        assert stored is not None
        return versions.states(connection, stored)


def test_a_version_keeps_every_part(file: JournalFile) -> None:
    keep_state(file, full_day())
    (state,) = states(file)
    assert state.same_content(full_day())


def test_a_state_of_the_first_number_of_tables_is_read_for_ever(file: JournalFile) -> None:
    keep_state(file, entry())
    sql(
        file.path,
        """UPDATE version SET state = '{"together":true,"nothing_to_add":false,"answers":"""
        """{"stress":3,"did_today":[1,5]},"places":[["f-knee-l",4,""]],"note":"said","""
        """"changed":1763488800}'""",
    )
    (state,) = states(file)
    assert state.same_content(
        Entry(
            person_id=1,
            writer_id=1,
            day=DAY,
            together=True,
            answers={"stress": 3, "did_today": frozenset({1, 5})},
            places=(Place(id="f-knee-l", level=4),),
            note="said",
        )
    )
    assert state.changed is not None
    assert state.changed.timestamp() == 1763488800


def test_names_in_a_state_never_change(file: JournalFile) -> None:
    keep_state(file, full_day())
    ((text,),) = rows(file.path, "SELECT state FROM version")
    said = json.loads(str(text))
    assert said["signs"] == [["sweating", ""], ["touch", "f-knee-l"]]
    assert said["noticed"] == ["dizzy", "own-cramp"]
    assert said["sessions"] == [["pool", 30], ["own-horse", None]]
    assert said["doses"] == [
        ["line-1", "taken", "200 mg", "sleepy"],
        ["line-2", "not today", "", ""],
    ]
    assert said["moments"] == [
        [600, 3, None, "maths", "", ["b-neck", "f-knee-l"]],
        [840, None, 1, "", "a warm bath", []],
    ]
    assert said["events"] == [["exam", "English"], ["own-party", ""]]


def test_what_a_newer_version_said_is_not_seen_in_a_state(file: JournalFile) -> None:
    keep_state(file, full_day())
    ((text,),) = rows(file.path, "SELECT state FROM version")
    said = json.loads(str(text))
    said["answers"] |= {"of-later": 3, "stress": 77, "mood": [1], "did_today": [1, 44]}
    said["answers"] |= {"own-x": 1.5, "own-y": True, "own-z": 12}
    said["places"] += [["x-tail", 1, ""]]
    said["signs"] += [["glow", ""], ["touch", "x-tail"]]
    said["noticed"] += ["glow"]
    said["sessions"] += [["flying", 3], ["pool", 5000]]
    said["doses"] += [["line-7", "half", "", ""]]
    said["moments"] += [[99999, None, None, "", "", []], [5, 1, 1, "", "", ["x-tail"]]]
    said["events"] += [["comet", ""]]
    said["later"] = {"anything": 1}
    sql(file.path, f"UPDATE version SET state = '{json.dumps(said)}'")  # noqa: S608 - our own
    (state,) = states(file)
    answers = {code: answer for code, answer in full_day().answers.items() if code != "stress"} | {
        "did_today": frozenset({1}),
        "own-z": 12,
    }
    assert state.same_content(replace(full_day(), answers=answers))


@pytest.mark.parametrize(
    "broken",
    [
        "{half",
        "[]",
        "7",
        '{"note":1}',
        '{"answers":[]}',
        '{"places":["f-knee-l"]}',
        '{"places":[[[],1,""]]}',
        '{"note":null}',
        '{"changed":"noon"}',
        '{"sessions":7}',
        '{"moments":[[1]]}',
        '{"moments":[[1,1,1,"","",7]]}',
        '{"signs":[[[],""]]}',
        '{"events":[["exam",7]]}',
        '{"doses":[["line-1","taken",null,""]]}',
    ],
)
def test_a_state_that_cannot_be_read_is_passed_over(file: JournalFile, broken: str) -> None:
    keep_state(file, full_day())
    with file.act() as connection:
        stored = entries.put(connection, full_day().with_sessions((Session(kind="pool"),)))
        assert stored.entry.changed is not None
        versions.keep(connection, stored, "second", stored.entry.changed)
    ((text,),) = rows(file.path, "SELECT state FROM version WHERE sitting = 'first'")
    try:
        state = json.dumps(json.loads(str(text)) | json.loads(broken))
    except (TypeError, ValueError):
        state = broken
    sql(file.path, f"UPDATE version SET state = '{state}' WHERE sitting = 'first'")  # noqa: S608
    (left,) = states(file)
    assert left.same_content(stored.entry)
