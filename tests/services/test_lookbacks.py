"""A period as whoever looks may see it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.clocks import SetClock

from painjournal.domain.catalogue import measure
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry, Place
from painjournal.domain.errors import NoSuchPerson
from painjournal.domain.lookback import Lookback
from painjournal.domain.parts import PLACES, Dose, Event, Moment, Sign
from painjournal.domain.people import Occupation
from painjournal.domain.searches import FoundIn
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import TOUCH, OwnWord, WordKind
from painjournal.services.journals import Journal, open_journal

TODAY = date(2025, 11, 18)
PERIOD = Period.ending(TODAY, days=14)
MAYA = MAYAS = 1
MUM, DAD = 2, 3


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    path = tmp_path / "journal.painjournal"
    with open_journal(path, create=True, clock=SetClock()) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=PERIOD.first)
        opened.people.add_adult("Mum", since=PERIOD.first)
        opened.people.add_adult("Dad", since=PERIOD.first)
        for n in range(5):
            for writer in (MUM, MAYAS):
                entry = opened.diary.entry(MAYA, TODAY - timedelta(days=n), writer)
                opened.diary.save(
                    entry.with_answer(measure("how_hard"), n)
                    .with_answer(measure("did_today"), frozenset({1, 2}))
                    .with_places((Place(id="f-knee-l", level=n),))
                    .with_note(f"private to {writer}")
                )
        yield opened


def hide(journal: Journal, writer: int) -> None:
    one = next(each for each in journal.people.writers() if each.id == writer)
    journal.people.change_writer(replace(one, shows_answers=False))


def look(journal: Journal, viewer: int | None = None) -> Lookback:
    return journal.lookbacks.lookback(MAYA, PERIOD, viewer, notes=True)


def test_a_period_has_everything_of_everybody_the_person_first(journal: Journal) -> None:
    back = look(journal)
    assert [one.id for one in back.writers] == [MAYAS, MUM]
    assert back.person.name == "Maya"
    assert len(back.written) == 10
    assert back.numbers("how_hard", MUM)[TODAY - timedelta(days=3)] == 3
    assert back.counts("did_today", MAYAS) == {1: 5, 2: 5}
    assert back.places[MAYAS][TODAY] == (("f-knee-l", 0),)
    assert back.notes[MUM][TODAY] == f"private to {MUM}"
    assert back.hidden_writers == frozenset()


def test_notes_are_read_only_when_asked_for(journal: Journal) -> None:
    assert journal.lookbacks.lookback(MAYA, PERIOD).notes == {}


def test_touch_is_read_only_when_asked_for_and_hidden_with_the_rest(journal: Journal) -> None:
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(entry.with_signs((Sign(code=TOUCH, place="f-foot-l"),)))
    assert journal.lookbacks.lookback(MAYA, PERIOD).touched == {}
    back = journal.lookbacks.lookback(MAYA, PERIOD, touched=True)
    assert back.touched == {MAYAS: {TODAY: ("f-foot-l",)}}
    assert back.heard(MAYAS).touched == back.touched
    assert back.heard(MUM).touched == {}
    hide(journal, MAYAS)
    assert journal.lookbacks.lookback(MAYA, PERIOD, MUM, touched=True).touched == {}


def test_a_writer_who_shows_nothing_is_shown_only_as_having_written(journal: Journal) -> None:
    hide(journal, MAYAS)
    for viewer in (MUM, DAD, 99):
        back = look(journal, viewer)
        assert back.hidden_writers == {MAYAS}
        assert len(back.days_by(MAYAS)) == 5
        assert MAYAS in [one.id for one in back.writers]
        assert back.voices("how_hard") == tuple(one for one in back.writers if one.id == MUM)
        assert {writer for _code, writer in back.answers} == {MUM}
        assert set(back.places) == set(back.notes) == {MUM}
        assert MAYAS not in {row.writer_id for row in back.asked}
        assert back.figures(measure("how_hard"), MAYAS).n == 0
        assert back.place_counts(MAYAS) == {}
        assert MAYAS not in [one.id for one in back.voices(PLACES)]


@pytest.mark.parametrize("viewer", [MAYAS, None])
def test_whoever_hides_their_answers_sees_them_and_so_does_the_owner_of_the_file(
    journal: Journal, viewer: int | None
) -> None:
    hide(journal, MAYAS)
    back = look(journal, viewer)
    assert back.hidden_writers == frozenset()
    assert len(back.numbers("how_hard", MAYAS)) == 5


def test_a_hidden_writer_who_wrote_nothing_is_not_named(journal: Journal) -> None:
    hide(journal, DAD)
    back = look(journal, MUM)
    assert back.hidden_writers == frozenset()
    assert DAD not in [one.id for one in back.writers]


def test_days_without_an_answer_are_in_no_figure(journal: Journal) -> None:
    back = look(journal)
    figures = back.figures(measure("how_hard"), MAYAS)
    assert (figures.n, figures.of, figures.values) == (5, 14, (0, 1, 2, 3, 4))
    longer = journal.lookbacks.lookback(MAYA, Period.ending(TODAY, days=400))
    assert longer.figures(measure("how_hard"), MAYAS) == figures
    assert back.voices("stress") == ()


def test_an_emptied_day_is_not_looked_back_at(journal: Journal) -> None:
    entry = journal.diary.entry(MAYA, TODAY, MAYAS)
    journal.diary.save(replace(entry, answers={}, places=(), note=""))
    back = look(journal)
    assert TODAY not in [one.day for one in back.days_by(MAYAS)]
    assert TODAY not in back.notes[MAYAS]


def test_the_first_and_last_written_day(journal: Journal) -> None:
    assert journal.lookbacks.first_day(MAYA) == TODAY - timedelta(days=4)
    assert journal.lookbacks.last_day(MAYA) == TODAY
    finn = journal.people.add_person("Finn", Occupation.SCHOOL)
    assert journal.lookbacks.first_day(finn.id) is None
    assert journal.lookbacks.last_day(finn.id) is None
    assert journal.lookbacks.lookback(finn.id, PERIOD).written == ()


def test_nobody_to_look_back_at_is_said(journal: Journal) -> None:
    with pytest.raises(NoSuchPerson):
        journal.lookbacks.lookback(9, PERIOD)


def search(journal: Journal, words: str, viewer: int | None = None) -> list[tuple[str, str, str]]:
    found = journal.lookbacks.search(MAYA, words, viewer)
    return [(one.kind.value, one.name, one.excerpt) for one in found]


def test_words_are_found_wherever_somebody_wrote_them(journal: Journal) -> None:
    own = OwnWord(person_id=MAYA, kind=WordKind.EVENT, words="Übernachtung")
    code = journal.lists.keep_word(own).code
    drops = journal.lists.keep_treatment(Treatment(person_id=MAYA, name="Drops")).code
    entry = journal.diary.entry(MAYA, TODAY - timedelta(days=9), DAD)
    journal.diary.save(
        entry.with_note("An egg")
        .with_events([Event(kind=code, words="at Ada's"), Event(kind="exam")])
        .with_moments([Moment(at=60, doing="egg hunt", helped="an Égg")])
        .with_doses([Dose(treatment=drops, unwanted="no eggs for me")])
    )
    stretch = StretchNote(
        person_id=MAYA, writer_id=MUM, first=TODAY - timedelta(days=8), last=TODAY, text="Eggs!"
    )
    journal.notes.keep_stretch(stretch)
    found = journal.lookbacks.search(MAYA, "EGG")
    assert [(one.kind, one.writer_id, one.excerpt) for one in found] == [
        (FoundIn.LONG_NOTE, MUM, "Eggs!"),
        (FoundIn.NOTE, DAD, "An egg"),
        (FoundIn.MOMENT, DAD, "egg hunt"),
        (FoundIn.MOMENT, DAD, "an Égg"),
        (FoundIn.DOSE, DAD, "no eggs for me"),
    ]
    assert found[0].day == stretch.first
    assert search(journal, "ada ubernachtung") == [("event", "Dad", "Übernachtung: at Ada's")]
    assert search(journal, "test exam") == [("event", "Dad", "Exam or test")]
    assert search(journal, "egg ada") == search(journal, "") == search(journal, " ") == []


def test_the_newest_day_is_found_first(journal: Journal) -> None:
    days = [one.day for one in journal.lookbacks.search(MAYA, f"private {MUM}")]
    assert days == [TODAY - timedelta(days=n) for n in range(5)]


def test_a_search_finds_only_what_the_viewer_may_see(journal: Journal) -> None:
    stretch = StretchNote(
        person_id=MAYA, writer_id=MAYAS, first=TODAY, last=TODAY, text="private for days"
    )
    journal.notes.keep_stretch(stretch)
    hide(journal, MAYAS)
    assert {name for _kind, name, _text in search(journal, "private", MUM)} == {"Mum"}
    assert {name for _kind, name, _text in search(journal, "private", DAD)} == {"Mum"}
    for viewer in (MAYAS, None):
        assert len(search(journal, "private", viewer)) == 11


def test_a_private_note_is_never_found(journal: Journal) -> None:
    journal.notes.keep_private(MAYA, TODAY, MAYAS, "a secret")
    for viewer in (MAYAS, MUM, None):
        assert search(journal, "secret", viewer) == []


def test_a_search_stays_with_one_person(journal: Journal) -> None:
    journal.people.add_person("Finn", Occupation.SCHOOL)
    assert journal.lookbacks.search(2, "private") == ()


def test_what_a_writer_who_was_archived_wrote_is_still_looked_at(journal: Journal) -> None:
    journal.people.archive_writer(MUM, True)
    assert {name for _kind, name, _text in search(journal, "private")} == {"Maya", "Mum"}
    assert MUM in [one.id for one in look(journal).writers]


def test_all_days_on_which_anybody_wrote(tmp_path: Path) -> None:
    with open_journal(tmp_path / "days.painjournal", create=True) as journal:
        person = journal.people.add_person("Maya", Occupation.SCHOOL, since=date(2020, 1, 1))
        mum = journal.people.add_adult("Mum", since=date(2020, 1, 1))
        maya = journal.people.writers()[0]
        days = {maya.id: (date(2024, 2, 29), date(2025, 1, 1)), mum.id: (date(2025, 1, 1),)}
        for writer, found in days.items():
            for day in found:
                journal.diary.save(
                    Entry(person_id=person.id, writer_id=writer, day=day, note="A walk")
                )
        assert journal.lookbacks.days_written(person.id) == {date(2024, 2, 29), date(2025, 1, 1)}
        assert journal.lookbacks.days_written(person.id + 1) == frozenset()
