"""Days written at the real window, by keys and clicks, and found again on another day."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from tests.clocks import BERLIN, SetClock
from tests.e2e.family import Sitting

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.entries import Entry
from painjournal.domain.people import Occupation
from painjournal.domain.vocabulary import WordKind
from painjournal.services.journals import open_journal
from painjournal.services.settings import default_journal

SitDown = Callable[..., Sitting]

MORE = "Add more"
TAB, ENTER, SPACE = Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def journal(tmp_path: Path, clock: SetClock) -> Path:
    """A journal about Maya and Finn, in which Mum writes too."""
    path = tmp_path / "family.painjournal"
    with open_journal(path, create=True, clock=clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)
        opened.people.add_person("Finn", Occupation.SCHOOL)
        opened.people.add_adult("Mum")
    return path


def test_from_the_first_start_to_a_day_found_again_by_keyboard_alone(sit_down: SitDown) -> None:
    first = sit_down()
    first.press("Maya", TAB, SPACE)  # school
    first.tab_to("Next")
    first.press(SPACE)
    first.tab_to("Next")
    first.press(SPACE)
    first.tab_to("Begin")
    first.press(SPACE)
    first.press("1", "3", TAB)  # chores, hobby
    first.press("2", "1", "3", "2", "7")  # school, hard, sleep, stress, pain: each goes on
    first.press("left knee", ENTER)
    first.tab_to(MORE)
    first.press(SPACE, "n", ENTER)
    note = "Walked home.  Rain\n\n“fine” – 3 × 10 min, äöü 日本 🙂"
    for n, line in enumerate(note.split("\n")):
        first.press(*([ENTER] if n else []), line)
    expected = {
        "What did you do today? Chores",
        "What did you do today? Hobby",
        "School today? Part of the day",
        "How hard was it to do things? A little",
        "How did you sleep last night? Well",
        "How much stress today? Some",
        "How much did it hurt today, over the whole day? 7",
    }
    assert first.answers() == expected
    first.get_up()
    assert default_journal().is_file()

    again = sit_down()
    assert again.answers() == expected
    again.qtbot.waitUntil(lambda: again.places() == ["Left knee (front)"])
    assert again.text("Note") == note
    assert again.desk.person is not None
    assert again.desk.person.name == "Maya"


def test_two_people_and_two_writers_keep_apart(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    one.click("How hard was it to do things? Very")
    one.pick("Who is writing", "by Mum")
    assert one.answers() == set()
    one.click("How hard did it seem for Maya to do things? Not hard")
    one.pick("Whose journal", "Finn")
    assert one.answers() == set()
    one.get_up()

    two = sit_down(journal)
    seen = {}
    for person in ("Maya", "Finn"):
        two.pick("Whose journal", person)
        for writer in (person, "Mum"):
            two.pick("Who is writing", f"by {writer}")
            seen[person, writer] = two.answers()
    assert seen == {
        ("Maya", "Maya"): {"How hard was it to do things? Very"},
        ("Maya", "Mum"): {"How hard did it seem for Maya to do things? Not hard"},
        ("Finn", "Finn"): set(),
        ("Finn", "Mum"): set(),
    }


def test_a_refused_value_holds_the_page_once_and_stays(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    one.click("Hours or times")
    hours = "About how long did you sleep?"
    one.type_into(hours, "30 h")
    one.click("How much stress today? Some")
    assert "Please write a length of time up to 24 h." in one.said()
    one.click("Calendar")
    assert one.window.place == "today"
    assert one.focused.accessibleName() == hours
    assert one.text(hours) == "30 h"
    one.click("Calendar")
    assert one.window.place == "calendar"
    one.click("Today")
    assert one.text(hours) == "30 h"
    # What could be kept was kept.
    assert one.answers() == {"How much stress today? Some"}


def test_until_four_o_clock_the_day_before_is_written(
    sit_down: SitDown, journal: Path, clock: SetClock
) -> None:
    clock.now = datetime(2025, 11, 19, 3, 59, tzinfo=BERLIN)
    night = sit_down(journal)
    assert "Tuesday, 18 November" in night.said()
    clock.now = datetime(2025, 11, 19, 4, 0, tzinfo=BERLIN)
    night.click("How much stress today? Some")
    # A form that is open never changes its day.
    assert "Tuesday, 18 November" in night.said()
    night.get_up()

    morning = sit_down(journal)
    assert "Wednesday, 19 November" in morning.said()
    assert morning.answers() == set()
    morning.chord(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Tuesday, 18 November" in morning.said()
    assert morning.answers() == {"How much stress today? Some"}


def test_a_day_to_come_cannot_be_reached(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    today = one.day
    one.chord(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert one.day == today


def test_undo_takes_back_one_answer_after_another(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    one.click("How hard was it to do things? Very")
    one.click("How much stress today? Some")
    one.click("How much stress today? A lot")
    undo = Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    one.chord(*undo)
    assert one.answers() == {
        "How hard was it to do things? Very",
        "How much stress today? Some",
    }
    one.chord(*undo)
    one.chord(*undo)
    assert one.answers() == set()
    one.chord(*undo)
    assert one.answers() == set()
    one.get_up()
    assert sit_down(journal).answers() == set()


def test_a_private_journal_says_nothing_in_its_title(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    one.click("How much stress today? Some")
    assert one.window.windowTitle() == "painjournal"


def test_a_day_is_taken_out_and_put_back_as_it_was(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    one.click("How much stress today? Some")
    one.click("Add more")
    one.click("Note")
    one.type_into("Note", "Rain")
    one.choose_from_menu("More about this day", "Remove this day")
    assert one.answers() == set()
    assert one.window.notice.sentence == "Tuesday, 18 November 2025 was removed."
    one.click("Undo")
    assert one.answers() == {"How much stress today? Some"}
    assert one.text("Note") == "Rain"
    assert not one.window.notice.isVisible()


def test_what_a_day_said_before_is_looked_at_and_brought_back(
    sit_down: SitDown, journal: Path, clock: SetClock
) -> None:
    one = sit_down(journal)
    assert one.menu("More about this day")["Earlier versions of this day"] is False
    one.click("How much stress today? Some")
    clock.now += timedelta(hours=1)
    one.click("How much stress today? A lot")
    one.choose_from_menu("More about this day", "Earlier versions of this day")
    one.click_in_dialog("Bring this version back")
    assert one.answers() == {"How much stress today? Some"}
    one.chord(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert one.answers() == {"How much stress today? A lot"}


def test_who_else_wrote_is_named_and_their_day_is_one_click_away(
    sit_down: SitDown, journal: Path
) -> None:
    one = sit_down(journal)
    one.pick("Who is writing", "by Mum")
    one.click("How hard did it seem for Maya to do things? Not hard")
    one.pick("Who is writing", "by Maya")
    one.click("Also written: Mum")
    assert "Not hard" in one.dialog_words()
    one.click_in_dialog("Close")
    one.click("Calendar")
    one.click("Today")
    assert one.answers() == set()


def test_the_lists_of_the_family_are_one_menu_away(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    for words, title in (
        ("Your own questions", "Own questions for Maya"),
        ("School terms and holidays", "holidays"),
    ):
        one.choose_from_menu("More about this day", words)
        assert title in one.dialog_words()
        one.close_dialog()


def test_a_holiday_is_said_with_the_day(sit_down: SitDown, journal: Path) -> None:
    one = sit_down(journal)
    opened, person = one.desk.journal, one.desk.person
    assert opened is not None
    assert person is not None
    autumn = SchoolTime(
        person_id=person.id,
        name="Autumn holidays",
        kind=TimeKind.HOLIDAY,
        first=one.day,
        last=one.day,
    )
    one.desk.hear(opened.lists.keep_time(autumn))
    assert "Autumn holidays" in one.said()
    one.chord(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "Autumn holidays" not in one.said()


def test_a_word_of_ones_own_is_chosen_as_soon_as_it_is_on_the_list(
    sit_down: SitDown, journal: Path
) -> None:
    one = sit_down(journal)
    one.click("How much stress today? Some")
    one.click("Add more")
    one.click("Other things noticed")
    one.press("Tinnitus", ENTER)
    one.qtbot.waitUntil(lambda: one.desk.journal is not None and bool(_entry(one).noticed))
    assert one.answers() >= {"How much stress today? Some"}
    one.chord(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert _entry(one).noticed == frozenset()
    one.chord(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    (code,) = _entry(one).noticed
    assert one.desk.journal is not None
    lists = one.desk.journal.lists.of(_entry(one).person_id)
    assert lists.said(WordKind.NOTICED, code) == "Tinnitus"


def test_a_private_note_stays_with_its_writer_and_is_folded_away_again(
    sit_down: SitDown, journal: Path
) -> None:
    one = sit_down(journal)
    one.click("Private note")
    one.press("Only mine")
    one.pick("Who is writing", "by Mum")
    assert "Only mine" not in one.every_word()
    one.click("Private note")
    assert one.text("Private note") == ""
    one.pick("Who is writing", "by Maya")
    assert "Only mine" not in one.every_word()
    one.click("Private note")
    assert one.text("Private note") == "Only mine"
    one.press(TAB, ENTER)
    assert one.window.place == "help"


def _entry(one: Sitting) -> Entry:
    journal, person, writer = one.desk.journal, one.desk.person, one.desk.writer
    assert journal is not None
    assert person is not None
    assert writer is not None
    return journal.diary.entry(person.id, one.day, writer.id)
