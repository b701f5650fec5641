"""A day is saved while it is written, by its own clock, and keeps what it said before."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.clocks import BERLIN, SetClock

from painjournal.domain.catalogue import measure
from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry, Place
from painjournal.domain.errors import CannotWrite, NotPossible
from painjournal.domain.parts import Moment, Session
from painjournal.domain.people import Occupation
from painjournal.services.diary import Diary
from painjournal.services.journals import Journal, open_journal

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
def diary(journal: Journal) -> Diary:
    return journal.diary


def write(diary: Diary, note: str, day: date = TODAY, writer: int = MAYAS) -> Change | None:
    return diary.save(diary.entry(MAYA, day, writer).with_note(note))


def kept(journal: Journal, day: date = TODAY, writer: int = MAYAS) -> Entry:
    """What somebody else, who opens the file now, finds in it."""
    with open_journal(journal.path, writing=False) as reader:
        return reader.diary.entry(MAYA, day, writer)


def notes_before(diary: Diary) -> list[str]:
    return [one.note for one in diary.versions(MAYA, TODAY, MAYAS)]


# --- saving ----------------------------------------------------------------------------------


def test_what_was_saved_is_in_the_file(diary: Diary, journal: Journal, clock: SetClock) -> None:
    entry = (
        diary.entry(MAYA, TODAY, MAYAS)
        .with_answer(measure("stress"), 0)
        .with_answer(measure("did_today"), frozenset({1, 2}))
        .with_places((Place(id="f-knee-l", level=3),))
        .with_note("A walk.")
    )
    change = diary.save(entry)
    assert change == Change(what=What.ENTRY, person_id=MAYA, writer_id=MAYAS, day=TODAY)
    found = kept(journal)
    assert found.same_content(entry)
    assert found.first_recorded == found.changed == clock.now
    assert found.zone == "Europe/Berlin"
    assert found == diary.entry(MAYA, TODAY, MAYAS)


def test_a_blank_day_saved_is_no_change_and_no_row(diary: Diary, journal: Journal) -> None:
    assert diary.save(diary.entry(MAYA, TODAY, MAYAS)) is None
    assert kept(journal).first_recorded is None


def test_saving_the_same_again_is_no_change(diary: Diary, clock: SetClock) -> None:
    assert write(diary, "one") is not None
    clock.move(timedelta(minutes=1))
    before = diary.entry(MAYA, TODAY, MAYAS)
    assert diary.save(before) is None
    assert write(diary, "one") is None
    assert diary.entry(MAYA, TODAY, MAYAS).changed == before.changed


def test_words_are_kept_as_the_journal_keeps_words(diary: Diary, journal: Journal) -> None:
    blank = diary.entry(MAYA, TODAY, MAYAS)
    diary.save(replace(blank, note="one\r\ntwo\0\xa0\ud83d"))
    assert kept(journal).note == "one\ntwo �"


def test_a_long_note_is_kept_whole(diary: Diary, journal: Journal) -> None:
    long = "Es tat weh. 痛かった。 🌧️\n" * 5_000
    assert len(long) > 100_000
    write(diary, long)
    assert kept(journal).note == long


def test_two_writers_of_a_day_do_not_touch_each_other(diary: Diary, journal: Journal) -> None:
    write(diary, "mine")
    write(diary, "what I saw", writer=MUM)
    write(diary, "mine still")
    assert (kept(journal).note, kept(journal, writer=MUM).note) == ("mine still", "what I saw")


def test_an_emptied_entry_stays_and_is_not_written(diary: Diary, journal: Journal) -> None:
    write(diary, "something")
    diary.save(replace(diary.entry(MAYA, TODAY, MAYAS), note=""))
    assert kept(journal).first_recorded is not None
    assert not kept(journal).is_written
    assert diary.written_days(MAYA, Period(TODAY, TODAY)) == ()


def test_nothing_to_add_is_a_written_day(diary: Diary) -> None:
    diary.save(replace(diary.entry(MAYA, TODAY, MAYAS), nothing_to_add=True))
    (day,) = diary.written_days(MAYA, Period(TODAY, TODAY))
    assert (day.day, day.writer_id, day.late, day.together) == (TODAY, MAYAS, False, False)


def test_a_day_written_three_days_later_is_late(diary: Diary) -> None:
    for after in (2, 3):
        write(diary, "remembered", TODAY - timedelta(days=after))
    days = diary.written_days(MAYA, Period.ending(TODAY, days=5))
    assert [(one.day.day, one.late) for one in days] == [(15, True), (16, False)]


# --- what is refused -------------------------------------------------------------------------


def test_a_day_to_come_is_refused(diary: Diary, journal: Journal) -> None:
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(NotPossible) as refused:
        write(diary, "soon", tomorrow)
    assert refused.value.field == "day"
    assert kept(journal, tomorrow).first_recorded is None


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("pain_level", {"answers": {"pain_level": 11}}),
        ("did_today", {"answers": {"did_today": frozenset({0, 1})}}),
        ("sleep_minutes", {"answers": {"stress": 1, "sleep_minutes": 1441}}),
        ("places", {"places": (Place(id="x-tail"),)}),
        ("places", {"places": (Place(id="f-knee-l", level=11),)}),
    ],
)
def test_an_answer_that_cannot_be_is_refused_beside_its_field(
    diary: Diary, journal: Journal, field: str, wrong: dict[str, object]
) -> None:
    write(diary, "before")
    entry = diary.entry(MAYA, TODAY, MAYAS)
    with pytest.raises(NotPossible) as refused:
        diary.save(replace(entry, note="after", **wrong))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert kept(journal).note == "before"
    assert diary.save(entry.with_note("after")) is not None
    assert kept(journal).note == "after"


def test_a_reader_cannot_save(diary: Diary, journal: Journal) -> None:
    write(diary, "before")
    with (
        open_journal(journal.path, writing=False) as reader,
        pytest.raises(CannotWrite),
    ):
        write(reader.diary, "after")
    assert kept(journal).note == "before"


def test_a_reader_sees_what_the_window_saves(diary: Diary, journal: Journal) -> None:
    with open_journal(journal.path, writing=False) as reader:
        assert reader.diary.entry(MAYA, TODAY, MAYAS).note == ""
        write(diary, "one")
        assert reader.diary.entry(MAYA, TODAY, MAYAS).note == "one"
        write(diary, "two")
        assert reader.diary.entry(MAYA, TODAY, MAYAS).note == "two"


# --- the clock -------------------------------------------------------------------------------


def test_the_day_begins_at_four(diary: Diary, clock: SetClock) -> None:
    clock.now = datetime(2025, 11, 19, 3, 59, tzinfo=BERLIN)
    assert diary.today() == TODAY
    clock.move(timedelta(minutes=1))
    assert diary.today() == TODAY + timedelta(days=1)


def test_when_it_was_first_recorded_and_where_never_changes(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    write(diary, "at home")
    first = clock.now
    clock.now = datetime(2025, 11, 20, 9, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    write(diary, "from far away")
    found = kept(journal)
    assert (found.first_recorded, found.changed) == (first, clock.now)
    assert found.zone == "Europe/Berlin"


def test_what_an_entry_claims_about_its_moments_is_not_believed(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    long_ago = clock.now - timedelta(days=900)
    blank = diary.entry(MAYA, TODAY, MAYAS).with_note("x")
    diary.save(replace(blank, zone="Asia/Tokyo", first_recorded=long_ago, changed=long_ago))
    found = kept(journal)
    assert (found.first_recorded, found.zone) == (clock.now, "Europe/Berlin")


def test_a_clock_that_goes_back_loses_nothing(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    assert diary.today() == TODAY
    write(diary, "before")
    first = clock.now
    clock.move(-timedelta(days=2))
    # The day of the open form has not come any more, by this clock; other days are as before.
    write(diary, "after")
    write(diary, "of Mum", writer=MUM)
    with pytest.raises(NotPossible):
        write(diary, "x", TODAY + timedelta(days=1))
    found = kept(journal)
    assert found.note == "after"
    assert found.first_recorded == first
    assert found.changed is not None
    assert found.changed >= first


def test_a_clock_without_the_name_of_a_zone_counts_in_utc(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    clock.now = clock.now.astimezone(None)
    write(diary, "x")
    assert kept(journal).zone == "UTC"


# --- sittings and versions -------------------------------------------------------------------


def test_a_new_entry_has_no_version(diary: Diary) -> None:
    for note in ("one", "two", "three"):
        write(diary, note)
    assert notes_before(diary) == []
    assert diary.versions(MAYA, TODAY, MUM) == ()


def test_a_sitting_keeps_the_state_before_it_once(diary: Diary, clock: SetClock) -> None:
    write(diary, "morning")
    diary.leave_day()
    for note in ("evening", "evening,", "evening, late"):
        clock.move(timedelta(minutes=9))
        write(diary, note)
    assert notes_before(diary) == ["morning"]
    clock.move(timedelta(minutes=10, seconds=1))
    write(diary, "night")
    assert notes_before(diary) == ["morning", "evening, late"]


def test_another_entry_is_another_sitting(diary: Diary) -> None:
    write(diary, "one")
    write(diary, "seen", writer=MUM)
    write(diary, "two")
    assert notes_before(diary) == ["one"]


def test_a_clock_set_back_begins_a_sitting_that_ends_again(diary: Diary, clock: SetClock) -> None:
    write(diary, "one")
    clock.move(-timedelta(hours=5))
    write(diary, "two")
    clock.move(timedelta(minutes=1))
    write(diary, "three")
    assert notes_before(diary) == ["one"]
    clock.move(timedelta(minutes=11))
    write(diary, "four")
    assert notes_before(diary) == ["one", "three"]


def test_a_new_run_of_the_program_is_a_new_sitting(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    write(diary, "one")
    journal.close()
    with open_journal(journal.path, clock=clock) as again:
        write(again.diary, "two")
        assert notes_before(again.diary) == ["one"]


def test_a_version_holds_all_that_was_said(diary: Diary) -> None:
    before = (
        diary.entry(MAYA, TODAY, MAYAS)
        .with_answer(measure("did_today"), frozenset({0}))
        .with_answer(measure("mood"), 4)
        .with_places((Place(id="elsewhere", words="“here”\n🦵"), Place(id="b-neck", level=0)))
        .with_note("said")
    )
    diary.save(replace(before, together=True))
    diary.leave_day()
    diary.save(replace(diary.entry(MAYA, TODAY, MAYAS), answers={}, places=(), note=""))
    (version,) = diary.versions(MAYA, TODAY, MAYAS)
    assert version.same_content(replace(before, together=True))


def test_a_refused_saving_leaves_no_version(diary: Diary) -> None:
    write(diary, "one")
    diary.leave_day()
    entry = diary.entry(MAYA, TODAY, MAYAS)
    with pytest.raises(NotPossible):
        diary.save(replace(entry, answers={"stress": 9}))
    assert notes_before(diary) == []


# --- bulk and places -------------------------------------------------------------------------


def entry_of(day: date, clock: SetClock) -> Entry:
    return Entry(
        person_id=MAYA,
        writer_id=MAYAS,
        day=day,
        note="kept",
        zone="Asia/Tokyo",
        first_recorded=clock.now,
        changed=clock.now,
    )


def test_many_entries_keep_the_moments_they_carry(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    many = [entry_of(TODAY - timedelta(days=n), clock) for n in range(50)]
    assert diary.entry(MAYA, TODAY, MAYAS).note == ""
    clock.move(timedelta(days=3))
    assert diary.put_all(many) == 50
    for one in many:
        assert kept(journal, one.day) == diary.entry(MAYA, one.day, MAYAS)
        assert kept(journal, one.day).first_recorded == one.first_recorded
        assert kept(journal, one.day).zone == "Asia/Tokyo"


def test_many_entries_are_kept_all_or_none(diary: Diary, journal: Journal, clock: SetClock) -> None:
    write(diary, "before")
    broken = replace(entry_of(TODAY - timedelta(days=1), clock), first_recorded=None)
    with pytest.raises(ValueError, match="moments"):
        diary.put_all([entry_of(TODAY, clock), broken])
    assert kept(journal).note == "before"
    assert diary.entry(MAYA, TODAY, MAYAS).note == "before"


def test_recent_places_are_those_of_the_last_fortnight(diary: Diary) -> None:
    knee = (Place(id="f-knee-l", level=3),)

    def mark(days_ago: int, places: tuple[Place, ...]) -> None:
        entry = diary.entry(MAYA, TODAY - timedelta(days=days_ago), MAYAS)
        diary.save(entry.with_places(places))

    mark(15, knee)
    mark(0, knee)
    assert diary.recent_places(MAYA, MAYAS, TODAY) is None
    mark(14, knee)
    assert diary.recent_places(MAYA, MAYAS, TODAY) == (TODAY - timedelta(days=14), knee)
    mark(3, (*knee, Place(id="b-neck")))
    mark(2, knee)
    mark(2, ())
    found = diary.recent_places(MAYA, MAYAS, TODAY)
    assert found is not None
    assert found[0] == TODAY - timedelta(days=3)
    assert frozenset(found[1]) == {*knee, Place(id="b-neck")}
    assert diary.recent_places(MAYA, MUM, TODAY) is None


# --- the end of a process in the middle ------------------------------------------------------

SAVES = """
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from painjournal.domain.entries import Place
from painjournal.domain.parts import Moment, Session
from painjournal.services.journals import open_journal
journal = open_journal(Path(sys.argv[1]))
entry = journal.diary.entry(1, date(2025, 11, 18), 1)
n = 0
while True:
    n += 1
    journal.diary.save(
        replace(
            entry,
            answers={"sleep_minutes": n % 1000, "moved_minutes": n % 1000},
            places=(Place(id="elsewhere", words=str(n % 1000)),),
            sessions=(Session(kind="pool", minutes=1 + n % 1000),) * (n % 2),
            moments=(Moment(at=n % 1000, places=("b-neck",)),),
            note=str(n % 1000) + " " + "x" * (n % 7) * 1500,
        )
    )
    print(n, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that cannot be caught")
@pytest.mark.parametrize("after", [3, 40, 41])
def test_a_process_killed_while_saving_leaves_a_whole_entry(journal: Journal, after: int) -> None:
    journal.close()
    with subprocess.Popen(
        [sys.executable, "-c", SAVES, str(journal.path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = 0
        for line in process.stdout:
            said = int(line)
            if said >= after:
                break
        process.send_signal(signal.SIGKILL)
        said = max([said, *(int(line) for line in process.stdout if line.endswith("\n"))])
    with open_journal(journal.path) as again:
        found = again.diary.entry(MAYA, TODAY, MAYAS)
        n = found.answer("sleep_minutes")
        assert n in {said % 1000, (said + 1) % 1000}
        assert found.answer("moved_minutes") == n
        assert [one.words for one in found.places] == [str(n)]
        assert found.sessions == (Session(kind="pool", minutes=n + 1),) * (n % 2)
        assert found.moments == (Moment(at=n, places=("b-neck",)),)
        assert found.note.split(" ")[0] == str(n)
        assert write(again.diary, "and on") is not None
