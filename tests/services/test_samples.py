"""A sample is written whole or not at all, never over somebody's journal, and always the same."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from painjournal.domain.days import Period
from painjournal.domain.errors import AlreadyThere, CannotWrite, NotPossible
from painjournal.domain.people import Occupation
from painjournal.domain.sample_family import sample_family
from painjournal.services.journals import open_journal
from painjournal.services.samples import write_sample

NOW = datetime(2025, 3, 15, 12, 0, tzinfo=UTC)
YESTERDAY = date(2025, 3, 14)


def now() -> datetime:
    return NOW


def test_what_is_read_back_is_the_family(tmp_path: Path) -> None:
    target = tmp_path / "new folder" / "sample.painjournal"
    write_sample(target, days=60, seed=5, clock=now)
    family = sample_family(days=60, seed=5, until=YESTERDAY)
    with open_journal(target, writing=False, clock=now) as journal:
        assert journal.is_sample
        assert journal.people.people() == family.people
        assert journal.people.writers() == family.writers
        for person in family.people:
            lists = journal.lists.of(person.id)
            assert lists == family.lists[person.id]
        for note in family.stretch_notes:
            kept_notes = journal.notes.stretches(note.person_id, note.first)
            assert [replace(one, code="") for one in kept_notes] == [note]
        asked = [row for one in family.people for row in journal.people.asked_rows(one.id)]
        assert set(asked) == set(family.asked)
        for one in family.entries:
            kept = journal.diary.entry(one.person_id, one.day, one.writer_id)
            assert kept.same_content(one)
            assert (kept.first_recorded, kept.changed) == (one.first_recorded, one.changed)
            assert kept.zone == one.zone
        written = [
            day
            for person in family.people
            for day in journal.diary.written_days(person.id, Period.ending(YESTERDAY, days=400))
        ]
        assert len(written) == len(family.entries)
    assert [one.name for one in target.parent.iterdir()] == [target.name]


def test_a_journal_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    target = tmp_path / "journal.painjournal"
    with open_journal(target, create=True, clock=now) as journal:
        journal.people.add_person("Ada", Occupation.SCHOOL)
    before = target.read_bytes()
    for told in (False, True):
        with pytest.raises(AlreadyThere):
            write_sample(target, days=3, replace=told, clock=now)
    assert target.read_bytes() == before


def test_a_sample_gives_way_to_a_new_one_only_when_told(tmp_path: Path) -> None:
    target = tmp_path / "sample.painjournal"
    write_sample(target, days=3, clock=now)
    with pytest.raises(AlreadyThere):
        write_sample(target, days=30, clock=now)
    write_sample(target, days=30, replace=True, clock=now)
    with open_journal(target, writing=False, clock=now) as journal:
        first = journal.lookbacks.first_day(1)
    assert first is not None
    assert first < date(2025, 3, 1)


@pytest.mark.parametrize(
    ("days", "until"), [(0, None), (3, date(2025, 3, 16)), (3, date(2999, 1, 1))]
)
def test_days_that_cannot_be_leave_nothing(tmp_path: Path, days: int, until: date | None) -> None:
    with pytest.raises(NotPossible):
        write_sample(tmp_path / "sample.painjournal", days=days, until=until, clock=now)
    assert not any(tmp_path.glob("*.painjournal"))


def test_a_place_that_refuses_is_named_as_it_was_given(tmp_path: Path) -> None:
    stone = tmp_path / "stone"
    stone.write_text("not a folder")
    with pytest.raises(CannotWrite) as refused:
        write_sample(stone / "sample.painjournal", days=3, clock=now)
    assert str(stone / "sample.painjournal") in refused.value.sentence
