"""The table from an open journal holds what was written, whole or not at all."""

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from painjournal.domain.catalogue import measure
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.entries import Place
from painjournal.domain.errors import CannotWrite
from painjournal.domain.people import Occupation
from painjournal.domain.treatments import Treatment
from painjournal.services.journals import open_journal

NOW = datetime(2026, 1, 20, 18, 0, tzinfo=UTC)


def rows(path: Path, name: str = "days") -> list[dict[str, str]]:
    with zipfile.ZipFile(path) as tables:
        text = tables.read(f"{name}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_written_day_of_everybody_is_a_row(tmp_path: Path) -> None:
    target = tmp_path / "tables.zip"
    target.write_text("before")
    with open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as journal:
        maya = journal.people.add_person("Maya", Occupation.SCHOOL)
        finn = journal.people.add_person("Finn", Occupation.NEITHER)
        mum = journal.people.add_adult("Mum")
        by = {one.person_id: one.id for one in journal.people.writers()}
        day = date(2026, 1, 10)
        own = journal.diary.entry(maya.id, day, by[maya.id]).with_answer(measure("pain_level"), 0)
        own = own.with_places((Place(id="elsewhere", words="=tooth"), Place(id="b-neck", level=3)))
        journal.diary.save(own.with_note('one,\n"two"'))
        journal.diary.save(
            journal.diary.entry(maya.id, day, mum.id).with_answer(
                measure("did_today"), frozenset({3, 1})
            )
        )
        journal.diary.save(
            journal.diary.entry(finn.id, date(2026, 1, 19), by[finn.id]).with_answer(
                measure("stress"), 4
            )
        )
        cleared = journal.diary.entry(finn.id, day, by[finn.id]).with_answer(measure("stress"), 1)
        journal.diary.save(cleared)
        journal.diary.save(cleared.with_answer(measure("stress"), None))
        journal.tables.export_tables(target)
    found = rows(target)
    assert [(one["person"], one["day"], one["writer"]) for one in found] == [
        ("Maya", "2026-01-10", "Maya"),
        ("Maya", "2026-01-10", "Mum"),
        ("Finn", "2026-01-19", "Finn"),
    ]
    first, second, third = found
    assert (first["pain_level"], first["note"]) == ("0", 'one,\n"two"')
    assert (first["places"], first["elsewhere_words"]) == ("b-neck:3;elsewhere", "'=tooth")
    assert (first["recorded_late"], third["recorded_late"]) == ("yes", "no")
    assert (second["did_today"], second["pain_level"]) == ("chores;hobby", "")
    assert third["first_recorded"].startswith("2026-01-20T18:00:00")


def test_a_journal_without_entries_gives_the_headings(tmp_path: Path) -> None:
    with open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as journal:
        journal.tables.export_tables(tmp_path / "tables.zip")
    assert rows(tmp_path / "tables.zip") == []
    with zipfile.ZipFile(tmp_path / "tables.zip") as tables:
        assert tables.read("moments.csv").decode("utf-8-sig").startswith("person,day,writer")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "tables.zip"
    with (
        open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as journal,
        pytest.raises(CannotWrite) as refused,
    ):
        journal.tables.export_tables(target)
    assert str(target) in refused.value.sentence


def test_lists_and_longer_notes_go_along_and_private_notes_stay(tmp_path: Path) -> None:
    target, day = tmp_path / "tables.zip", date(2026, 1, 10)
    with open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as journal:
        maya = journal.people.add_person("Maya", Occupation.SCHOOL)
        (own,) = journal.people.writers()
        journal.lists.keep_treatment(Treatment(person_id=maya.id, name="Heat pack"))
        journal.lists.keep_programme(maya.id, "Walk")
        note = StretchNote(
            person_id=maya.id, writer_id=own.id, first=day, last=day, text="a slow week"
        )
        journal.notes.keep_stretch(note)
        journal.notes.keep_private(maya.id, day, own.id, "nobody reads this")
        journal.tables.export_tables(target)
    assert [row["name"] for row in rows(target, "treatments")] == ["Heat pack"]
    assert [row["text"] for row in rows(target, "home_programme")] == ["Walk"]
    assert [row["note"] for row in rows(target, "long_notes")] == ["a slow week"]
    assert {row["how_often"] for row in rows(target, "asked")} >= {"daily", "on demand"}
    with zipfile.ZipFile(target) as tables:
        assert not any(b"nobody reads" in tables.read(name) for name in tables.namelist())
