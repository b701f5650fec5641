"""A whole day: every voice, every part, what it said before, and taken out and put back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.clocks import BERLIN, SetClock
from tests.store.files import keep_lists, rows, sql
from tests.strategies import LISTS

from painjournal.domain.catalogue import measure
from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.errors import NotPossible
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign
from painjournal.domain.people import Occupation
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.services.diary import Diary
from painjournal.services.journals import Journal, open_journal

TODAY = date(2025, 11, 18)
MAYA = MAYAS = 1
MUM = 2
ITCH, WARMTH = LISTS.every_measure[0], LISTS.every_measure[2]


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def journal(tmp_path: Path, clock: SetClock) -> Iterator[Journal]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
    with open_journal(keep_lists(path, LISTS), clock=clock) as opened:
        yield opened


@pytest.fixture
def diary(journal: Journal) -> Diary:
    return journal.diary


def blank(diary: Diary, day: date = TODAY, writer: int = MAYAS) -> Entry:
    return diary.entry(MAYA, day, writer)


def write(diary: Diary, note: str, writer: int = MAYAS) -> Change | None:
    return diary.save(blank(diary, writer=writer).with_note(note))


def kept(journal: Journal, writer: int = MAYAS) -> Entry:
    with open_journal(journal.path, writing=False) as reader:
        return reader.diary.entry(MAYA, TODAY, writer)


def whole(diary: Diary) -> Entry:
    return (
        blank(diary)
        .with_answer(ITCH, 7)
        .with_signs((Sign(code="touch", place="f-knee-l"),))
        .with_noticed(("dizzy", "own-noticed"))
        .with_sessions((Session(kind="own-session", minutes=45), Session(kind="pool")))
        .with_doses((Dose(treatment="line-0", amount="200 mg"),))
        .with_moments((Moment(at=600, level=4, places=("f-knee-l",), helped="rest"),))
        .with_events((Event(kind="own-event", words="Cake"), Event(kind="exam")))
        .with_note("All of it.")
    )


# --- a day with everything -------------------------------------------------------------------


def test_a_whole_day_is_kept_whole(diary: Diary, journal: Journal) -> None:
    diary.save(whole(diary))
    assert kept(journal).same_content(whole(diary))
    assert kept(journal) == blank(diary)
    assert diary.save(whole(diary)) is None


def test_words_of_parts_are_kept_as_the_journal_keeps_words(diary: Diary, journal: Journal) -> None:
    typed = replace(
        blank(diary),
        doses=(Dose(treatment="line-0", amount="  200   mg ", unwanted="a\r\nb"),),
        moments=(
            Moment(at=700, doing="x\0"),
            Moment(at=600, places=("f-knee-l", "b-neck", "f-knee-l")),
        ),
        events=(Event(kind="fun", words="one\xa0two"),),
    )
    diary.save(typed)
    found = kept(journal)
    assert found.doses == (Dose(treatment="line-0", amount="200 mg", unwanted="a\nb"),)
    assert found.moments == (
        Moment(at=600, places=("b-neck", "f-knee-l")),
        Moment(at=700, doing="x"),
    )
    assert found.events == (Event(kind="fun", words="one two"),)
    assert diary.save(typed) is None


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("signs", {"signs": frozenset({Sign(code="glow")})}),
        ("signs", {"signs": frozenset({Sign(code="touch", place="x-tail")})}),
        ("noticed", {"noticed": frozenset({"glow"})}),
        ("noticed", {"noticed": frozenset({"own-event"})}),
        ("sessions", {"sessions": (Session(kind="own-nobody"),)}),
        ("sessions", {"sessions": (Session(kind="pool", minutes=1441),)}),
        (
            "sessions",
            {"sessions": (Session(kind="pool", minutes=1440), Session(kind="pool", minutes=1))},
        ),
        ("doses", {"doses": (Dose(treatment="line-9"),)}),
        ("moments", {"moments": (Moment(at=1440),)}),
        ("moments", {"moments": (Moment(at=0, level=11),)}),
        ("moments", {"moments": (Moment(at=0, places=("x-tail",)),)}),
        ("events", {"events": (Event(kind="own-session"),)}),
        ("own-nobody", {"answers": {"own-nobody": 1}}),
        (ITCH.code, {"answers": {ITCH.code: 11}}),
        (WARMTH.code, {"answers": {WARMTH.code: -51}}),
        (ITCH.code, {"answers": {ITCH.code: frozenset({1})}}),
    ],
)
def test_a_part_that_cannot_be_is_refused_beside_its_field(
    diary: Diary, journal: Journal, field: str, wrong: dict[str, object]
) -> None:
    diary.save(whole(diary))
    with pytest.raises(NotPossible) as refused:
        diary.save(replace(blank(diary), note="after", **wrong))  # type: ignore[arg-type]
    assert refused.value.field == field
    assert refused.value.sentence.endswith(".")
    assert kept(journal).same_content(whole(diary))
    assert write(diary, "after") is not None


def test_lines_of_the_lists_can_be_written_as_soon_as_they_are_there(
    diary: Diary, journal: Journal
) -> None:
    word = journal.lists.keep_word(OwnWord(person_id=MAYA, kind=WordKind.EVENT, words="Cat ill"))
    line = journal.lists.keep_treatment(Treatment(person_id=MAYA, name="Magnesium"))
    own = journal.lists.keep_measure(
        OwnMeasure(person_id=MAYA, name="Screen time", scale=Scale.LEVEL)
    )
    day = (
        replace(blank(diary), answers={own.code: 3})
        .with_events((Event(kind=word.code),))
        .with_doses((Dose(treatment=line.code),))
    )
    diary.save(day)
    assert kept(journal).same_content(day)


def test_lines_of_somebody_else_are_on_no_list_here(diary: Diary, journal: Journal) -> None:
    finn = journal.people.add_person("Finn", Occupation.SCHOOL)
    (own,) = [one for one in journal.people.writers() if one.is_self(finn)]
    for day in (
        Entry(person_id=finn.id, writer_id=own.id, day=TODAY, answers={ITCH.code: 1}),
        Entry(person_id=finn.id, writer_id=own.id, day=TODAY, doses=(Dose(treatment="line-0"),)),
        Entry(person_id=finn.id, writer_id=own.id, day=TODAY, noticed=frozenset({"own-noticed"})),
    ):
        with pytest.raises(NotPossible):
            diary.save(day)


def test_what_stands_on_a_day_already_stays_when_its_line_is_gone(
    diary: Diary, journal: Journal
) -> None:
    diary.save(whole(diary))
    journal.close()
    sql(journal.path, *(f"DELETE FROM {one}" for one in ("own_measure", "own_word", "treatment")))  # noqa: S608
    with open_journal(journal.path, clock=SetClock()) as again:
        day = again.diary.entry(MAYA, TODAY, MAYAS)
        again.diary.save(day.with_note("And more."))
        assert again.diary.entry(MAYA, TODAY, MAYAS).same_content(
            whole(again.diary).with_note("And more.")
        )
        fewer = day.with_noticed(("own-noticed",)).with_sessions(day.sessions[:1])
        assert again.diary.save(fewer) is not None
        with pytest.raises(NotPossible):
            again.diary.save(replace(fewer, answers={ITCH.code: 8}))


# --- moments and the clock -------------------------------------------------------------------


def moments(diary: Diary, *times: int) -> Change | None:
    return diary.save(blank(diary).with_moments(Moment(at=at) for at in times))


def test_a_moment_later_than_now_is_refused(diary: Diary, clock: SetClock) -> None:
    assert (clock.now.hour, clock.now.minute) == (19, 4)
    with pytest.raises(NotPossible, match="not come yet") as refused:
        moments(diary, 600, 19 * 60 + 5)
    assert refused.value.field == "moments"
    assert moments(diary, 600, 19 * 60 + 4) is not None


def test_after_midnight_every_time_of_the_day_before_has_come(
    diary: Diary, clock: SetClock
) -> None:
    clock.now = datetime(2025, 11, 19, 1, 0, tzinfo=BERLIN)
    assert moments(diary, 23 * 60 + 59) is not None


def test_a_clock_that_goes_back_does_not_refuse_a_time_that_was_accepted(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    moments(diary, 18 * 60)
    clock.move(-timedelta(hours=6))
    there = blank(diary).moments[0]
    changed = blank(diary).with_moments((replace(there, doing="homework"), Moment(at=600)))
    assert diary.save(changed) is not None
    assert [one.doing for one in kept(journal).moments] == ["", "homework"]
    with pytest.raises(NotPossible):
        moments(diary, 600, 18 * 60, 18 * 60 + 1)


@pytest.mark.parametrize(("zone", "hour"), [("America/New_York", 13), ("Asia/Tokyo", 19 + 8)])
def test_on_a_journey_a_time_has_come_by_the_clock_at_home_or_here(
    diary: Diary, clock: SetClock, zone: str, hour: int
) -> None:
    moments(diary, 600)
    clock.now = clock.now.astimezone(ZoneInfo(zone))
    assert clock.now.hour == hour % 24
    later = max(19, hour) * 60 + 4
    assert moments(diary, 600, min(later, 23 * 60 + 59)) is not None
    if later < 24 * 60:
        with pytest.raises(NotPossible):
            moments(diary, 600, later + 1)


# --- every voice of a day --------------------------------------------------------------------


def test_a_day_has_everybody_who_wrote_the_person_first(diary: Diary, journal: Journal) -> None:
    dad = journal.people.add_adult("Dad")
    for writer in (dad.id, MUM, MAYAS):
        write(diary, f"by {writer}", writer)
    voices = diary.day(MAYA, TODAY)
    assert [one.writer.name for one in voices] == ["Maya", "Mum", "Dad"]
    assert [one.entry.note for one in voices if one.entry] == ["by 1", "by 2", f"by {dad.id}"]
    assert diary.day(MAYA, TODAY - timedelta(days=1)) == ()


def test_an_emptied_day_has_no_voice(diary: Diary) -> None:
    write(diary, "x")
    write(diary, "")
    assert diary.day(MAYA, TODAY) == ()


def test_the_person_comes_first_whenever_they_began_to_write(
    diary: Diary, journal: Journal
) -> None:
    finn = journal.people.add_person("Finn", Occupation.SCHOOL)
    (own,) = [one for one in journal.people.writers() if one.is_self(finn)]
    for writer in (MUM, own.id):
        diary.save(diary.entry(finn.id, TODAY, writer).with_note("x"))
    assert [one.writer.name for one in diary.day(finn.id, TODAY)] == ["Finn", "Mum"]


def test_of_who_hides_answers_others_see_only_that_they_wrote(
    diary: Diary, journal: Journal
) -> None:
    diary.save(whole(diary))
    write(diary, "seen", MUM)
    maya = journal.people.writers()[0]
    journal.people.change_writer(replace(maya, shows_answers=False))

    def seen(viewer: int | None) -> list[str | None]:
        return [one.entry.note if one.entry else None for one in diary.day(MAYA, TODAY, viewer)]

    assert seen(MUM) == [None, "seen"]
    assert seen(MAYAS) == seen(None) == ["All of it.", "seen"]


# --- what a day said before ------------------------------------------------------------------


def notes_before(diary: Diary) -> list[str]:
    return [one.note for one in diary.versions(MAYA, TODAY, MAYAS)]


def test_a_day_can_be_brought_back_and_what_it_said_is_kept(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    diary.save(whole(diary))
    first = clock.now
    diary.leave_day()
    diary.save(replace(blank(diary), answers={}, doses=(), events=(), moments=(), note="less"))
    (version,) = diary.versions(MAYA, TODAY, MAYAS)
    clock.move(timedelta(minutes=1))
    assert diary.bring_back(version) == Change(
        what=What.ENTRY, person_id=MAYA, writer_id=MAYAS, day=TODAY
    )
    assert kept(journal).same_content(whole(diary))
    assert (kept(journal).first_recorded, kept(journal).changed) == (first, clock.now)
    assert notes_before(diary) == ["All of it.", "less"]
    assert diary.bring_back(version) is None
    write(diary, "after")
    assert notes_before(diary) == ["All of it.", "less", "All of it."]


def test_a_day_is_brought_back_whatever_the_clock_says_now(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    moments(diary, 18 * 60)
    diary.leave_day()
    diary.save(replace(blank(diary), moments=(), note="x"))
    clock.move(-timedelta(hours=9))
    (version,) = diary.versions(MAYA, TODAY, MAYAS)
    assert diary.bring_back(version) is not None
    assert [one.at for one in kept(journal).moments] == [18 * 60]


# --- taken out and put back ------------------------------------------------------------------


def test_a_day_is_removed_with_what_it_said_before_and_put_back(
    diary: Diary, journal: Journal, clock: SetClock
) -> None:
    diary.save(whole(diary))
    diary.leave_day()
    write(diary, "later")
    write(diary, "seen", MUM)
    before = kept(journal)
    removal = diary.remove_day(MAYA, TODAY, MAYAS)
    change = Change(what=What.ENTRY, person_id=MAYA, writer_id=MAYAS, day=TODAY)
    assert removal.change == change
    assert blank(diary).first_recorded is None
    assert kept(journal).first_recorded is None
    assert notes_before(diary) == []
    assert [one.writer_id for one in diary.written_days(MAYA, Period(TODAY, TODAY))] == [MUM]
    clock.move(timedelta(minutes=3))
    assert diary.put_back(removal) == change
    assert kept(journal) == blank(diary) == before
    assert notes_before(diary) == ["All of it."]
    write(diary, "and on")
    assert notes_before(diary) == ["All of it.", "later"]
    assert kept(journal).note == "and on"


def test_a_day_removed_can_be_written_anew_and_then_stays(diary: Diary, journal: Journal) -> None:
    write(diary, "old")
    removal = diary.remove_day(MAYA, TODAY, MAYAS)
    write(diary, "new")
    with pytest.raises(NotPossible, match="Something else was written in its place"):
        diary.put_back(removal)
    assert kept(journal).note == blank(diary).note == "new"
    assert notes_before(diary) == []


def test_a_day_that_was_never_written_is_an_empty_removal(diary: Diary) -> None:
    assert diary.remove_day(MAYA, TODAY, MAYAS).is_empty


def test_what_another_act_changed_is_read_again(diary: Diary, journal: Journal) -> None:
    finn = journal.people.add_person("Finn", Occupation.SCHOOL)
    (own,) = [one for one in journal.people.writers() if one.is_self(finn)]
    diary.save(diary.entry(finn.id, TODAY, own.id).with_answer(measure("stress"), 2))
    removal = journal.people.remove_person(finn.id)
    assert diary.entry(finn.id, TODAY, own.id).first_recorded is None
    journal.people.put_back(removal)
    again = diary.entry(finn.id, TODAY, own.id)
    assert again.answer("stress") == 2
    diary.save(again.with_answer(measure("stress"), 3))
    assert rows(
        journal.path,
        f"SELECT value FROM answer JOIN entry ON id = entry_id WHERE person_id = {finn.id}",  # noqa: S608
    ) == [(3,)]
