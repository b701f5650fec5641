"""The table from an open journal holds what was written, whole or not at all."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Place
from painjournal.domain.errors import CannotWrite
from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal

NOW = datetime(2026, 1, 20, 18, 0, tzinfo=UTC)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_written_day_of_everybody_is_a_row(tmp_path: Path) -> None:
    target = tmp_path / "days.csv"
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
        journal.tables.export_csv(target)
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
        journal.tables.export_csv(tmp_path / "days.csv")
    assert rows(tmp_path / "days.csv") == []
    assert (tmp_path / "days.csv").read_text("utf-8-sig").startswith("person,day,writer")


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "days.csv"
    with (
        open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as journal,
        pytest.raises(CannotWrite) as refused,
    ):
        journal.tables.export_csv(target)
    assert str(target) in refused.value.sentence
