"""Notes about several days are shown as answers are; private ones to their writer alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.clocks import SetClock
from tests.store.files import rows, sql

from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.errors import NotPossible
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.services.notes import Notes

TODAY = date(2025, 11, 18)
MAYA = MAYAS = 1
MUM = 2


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def journal(tmp_path: Path, clock: SetClock) -> Iterator[Journal]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
        yield opened


@pytest.fixture
def notes(journal: Journal) -> Notes:
    return journal.notes


def stretch(writer_id: int = MAYAS, days: int = 3, text: str = "Hard days.") -> StretchNote:
    first = TODAY - timedelta(days=days - 1)
    return StretchNote(person_id=MAYA, writer_id=writer_id, first=first, last=TODAY, text=text)


# --- notes about several days ----------------------------------------------------------------


def test_a_note_covers_its_days_and_the_change_names_it(notes: Notes) -> None:
    change = notes.keep_stretch(stretch(text="Hard\xa0days."))
    (kept,) = notes.stretches(MAYA, TODAY - timedelta(days=2))
    assert kept == replace(stretch(), code=change.code)
    assert change == Change(what=What.STRETCH_NOTE, person_id=MAYA, writer_id=MAYAS, code=kept.code)
    assert notes.stretches(MAYA, TODAY) == (kept,)
    assert notes.stretches(MAYA, TODAY - timedelta(days=3)) == ()


def test_a_note_is_changed_in_place_and_stays_its_writers(notes: Notes) -> None:
    code = notes.keep_stretch(stretch()).code
    change = notes.keep_stretch(replace(stretch(MUM, days=1, text="One day."), code=code))
    assert (change.code, change.writer_id) == (code, MAYAS)
    assert notes.stretches(MAYA, TODAY) == (replace(stretch(days=1, text="One day."), code=code),)


def test_a_note_can_be_removed_and_put_back(journal: Journal, notes: Notes) -> None:
    code = notes.keep_stretch(stretch()).code
    (kept,) = notes.stretches(MAYA, TODAY)
    removal = notes.remove_stretch(code)
    assert notes.stretches(MAYA, TODAY) == ()
    assert journal.diary.put_back(removal) == Change(
        what=What.STRETCH_NOTE, person_id=MAYA, writer_id=MAYAS, code=code
    )
    assert notes.stretches(MAYA, TODAY) == (kept,)


@pytest.mark.parametrize(
    ("field", "note"),
    [
        ("last", replace(stretch(), last=TODAY + timedelta(days=1))),
        ("last", replace(stretch(), last=TODAY - timedelta(days=9))),
        ("text", stretch(text=" \n")),
        ("text", replace(stretch(), code="gone")),
    ],
)
def test_a_note_that_cannot_be_is_refused_beside_its_field(
    journal: Journal, notes: Notes, field: str, note: StretchNote
) -> None:
    with pytest.raises(NotPossible) as refused:
        notes.keep_stretch(note)
    assert refused.value.field == field
    assert rows(journal.path, "SELECT * FROM stretch_note") == []


def test_a_clock_that_goes_back_does_not_refuse_days_that_were_accepted(
    notes: Notes, clock: SetClock
) -> None:
    code = notes.keep_stretch(stretch()).code
    clock.move(-timedelta(days=2))
    notes.keep_stretch(replace(stretch(text="Other words."), code=code))
    assert [one.text for one in notes.stretches(MAYA, TODAY)] == ["Other words."]
    with pytest.raises(NotPossible):
        notes.keep_stretch(stretch())


def test_a_writer_who_hides_answers_hides_these_notes(journal: Journal, notes: Notes) -> None:
    notes.keep_stretch(stretch(MAYAS))
    notes.keep_stretch(stretch(MUM))
    maya = journal.people.writers()[0]
    journal.people.change_writer(replace(maya, shows_answers=False))

    def by(viewer: int | None) -> list[int]:
        return [one.writer_id for one in notes.stretches(MAYA, TODAY, viewer)]

    assert by(MUM) == [MUM]
    assert by(MAYAS) == [MAYAS, MUM]
    assert by(None) == [MAYAS, MUM]


# --- private notes ---------------------------------------------------------------------------


def test_a_private_note_is_kept_for_its_writer_alone(journal: Journal, notes: Notes) -> None:
    assert notes.private(MAYA, TODAY, MAYAS) == ""
    change = notes.keep_private(MAYA, TODAY, MAYAS, "only\r\nmine\0")
    assert change == Change(what=What.PRIVATE_NOTE, person_id=MAYA, writer_id=MAYAS, day=TODAY)
    assert notes.private(MAYA, TODAY, MAYAS) == "only\nmine"
    assert notes.private(MAYA, TODAY, MUM) == ""
    assert journal.diary.day(MAYA, TODAY) == ()
    assert notes.keep_private(MAYA, TODAY, MAYAS, "only\nmine") is None


@pytest.mark.parametrize("nothing", ["", " \n"])
def test_a_private_note_without_words_is_gone(journal: Journal, notes: Notes, nothing: str) -> None:
    assert notes.keep_private(MAYA, TODAY, MAYAS, nothing) is None
    notes.keep_private(MAYA, TODAY, MAYAS, "zyxomma")
    assert b"zyxomma" in journal.path.read_bytes()
    assert notes.keep_private(MAYA, TODAY, MAYAS, nothing) is not None
    assert notes.private(MAYA, TODAY, MAYAS) == ""
    assert rows(journal.path, "SELECT * FROM private_note") == []
    assert b"zyxomma" not in journal.path.read_bytes()


def test_a_private_note_goes_and_comes_with_its_day(journal: Journal, notes: Notes) -> None:
    diary = journal.diary
    diary.save(diary.entry(MAYA, TODAY, MAYAS).with_note("for all"))
    notes.keep_private(MAYA, TODAY, MAYAS, "zyxomma")
    notes.keep_private(MAYA, TODAY, MUM, "of Mum")
    removal = diary.remove_day(MAYA, TODAY, MAYAS)
    assert notes.private(MAYA, TODAY, MAYAS) == ""
    assert notes.private(MAYA, TODAY, MUM) == "of Mum"
    assert b"zyxomma" not in journal.path.read_bytes()
    diary.put_back(removal)
    assert notes.private(MAYA, TODAY, MAYAS) == "zyxomma"


def test_a_private_note_of_a_day_to_come_is_refused(notes: Notes, clock: SetClock) -> None:
    with pytest.raises(NotPossible) as refused:
        notes.keep_private(MAYA, TODAY + timedelta(days=1), MAYAS, "soon")
    assert refused.value.field == "day"
    notes.keep_private(MAYA, TODAY, MAYAS, "today")
    clock.move(-timedelta(days=3))
    notes.keep_private(MAYA, TODAY, MAYAS, "today and on")
    assert notes.private(MAYA, TODAY, MAYAS) == "today and on"


def test_a_private_note_belongs_to_a_day_that_was_written_whatever_the_clock_says(
    journal: Journal, notes: Notes, clock: SetClock
) -> None:
    journal.diary.save(journal.diary.entry(MAYA, TODAY, MAYAS).with_note("on the plane"))
    clock.move(-timedelta(days=1))
    notes.keep_private(MAYA, TODAY, MAYAS, "landed yesterday")
    assert notes.private(MAYA, TODAY, MAYAS) == "landed yesterday"
    with pytest.raises(NotPossible):
        notes.keep_private(MAYA, TODAY, MUM, "not yet")


def test_a_private_note_that_is_locked_is_not_written_over(journal: Journal, notes: Notes) -> None:
    notes.keep_private(MAYA, TODAY, MAYAS, "x")
    sql(journal.path, "UPDATE private_note SET key_id = 'k1', note = x'00ff'")
    assert notes.private(MAYA, TODAY, MAYAS) == ""
    for text in ("y", ""):
        with pytest.raises(NotPossible, match="locked") as refused:
            notes.keep_private(MAYA, TODAY, MAYAS, text)
        assert refused.value.field == "private_note"
    assert rows(journal.path, "SELECT note FROM private_note") == [(b"\x00\xff",)]


def test_private_words_come_in_no_other_way_of_looking(journal: Journal, notes: Notes) -> None:
    diary = journal.diary
    diary.save(diary.entry(MAYA, TODAY, MAYAS).with_note("for all"))
    notes.keep_private(MAYA, TODAY, MAYAS, "zyxomma")
    diary.leave_day()
    diary.save(diary.entry(MAYA, TODAY, MAYAS).with_note("for everybody"))
    looked = [
        diary.day(MAYA, TODAY),
        diary.entry(MAYA, TODAY, MAYAS),
        diary.versions(MAYA, TODAY, MAYAS),
        journal.lookbacks.search(MAYA, "zyxomma"),
        journal.lookbacks.search(MAYA, "for"),
    ]
    assert "zyxomma" not in repr(looked)
    assert rows(journal.path, "SELECT count(*) FROM version WHERE state LIKE '%zyxomma%'") == [(0,)]
