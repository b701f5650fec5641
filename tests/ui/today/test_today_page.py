"""The day form as a person uses it: keys, clicks, and what is kept in the file."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListView,
)
from pytestqt.qtbot import QtBot
from tests.ui.today.acts import (
    NOW,
    TODAY,
    add,
    buttons,
    chips,
    field,
    fold,
    kept,
    note_field,
    person,
    press,
    problems,
    row,
    shown_words,
    spoken,
    visible_questions,
    visible_words,
    writer,
)

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.entries import Place
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.today.places.body_map import BodyMap
from painjournal.ui.today.places.level_popup import LevelPopup
from painjournal.ui.today.places.place_search import PlaceSearch
from painjournal.ui.today.questions import Question
from painjournal.ui.today.today_page import TodayPage
from painjournal.ui.widgets.scroll_column import ScrollColumn


def test_a_usual_day_takes_ten_keys(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    keys: list[str | Qt.Key] = [
        "1",
        Qt.Key.Key_Tab,
        "2",
        "1",
        "2",
        "1",
        "5",
        "k",
        "n",
        Qt.Key.Key_Return,
    ]
    press(qtbot, *keys)
    assert len(keys) <= 10
    entry = kept(journal)
    assert entry.answers == {
        "did_today": frozenset({1}),
        "school": 2,
        "how_hard": 1,
        "sleep_quality": 2,
        "stress": 1,
        "pain_level": 5,
    }
    assert [place.id for place in entry.places] == ["f-knee-l"]


def test_tab_follows_the_questions_also_for_another_writer_and_what_was_unfolded(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    page.set_subject(person(journal), writer(journal, "Mum"))
    qtbot.waitUntil(row(page, "How did Maya seem to sleep last night?").isVisible)
    qtbot.mouseClick(fold(page, "Hours or times"), Qt.MouseButton.LeftButton)
    for name in ("Note", "Minutes moved"):
        add(page, qtbot, name)
    page.shown()
    stops: list[str] = []
    while "Nothing to add" not in stops and len(stops) < 40:
        stops.append(spoken(page))
        press(qtbot, Qt.Key.Key_Tab)
    assert stops == [
        "What did Maya do today? Chores",
        "School today? No school today",
        "How hard did it seem for Maya to do things? Not hard",
        "Read about moving and therapy",
        "How did Maya seem to sleep last night? Very badly",
        "Hours or times",
        "About how long did Maya sleep?",
        "When were the lights out?",
        "How often was Maya awake in the night?",
        "When did Maya wake up?",
        "When did Maya get out of bed?",
        "Read about sleep and pain",
        "Add more",
        "Home programme",
        "Note",
        "Put away: Note",
        "How many minutes did Maya move?",
        "Put away: Minutes moved",
        "Private note",
        "Nothing to add",
    ]


def test_a_key_for_another_day_begins_with_its_first_question(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_Tab, "1")
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(qtbot, "3")
    assert kept(journal, day=date(2026, 3, 17)).ticks("did_today") == {3}


def test_a_digit_after_the_last_question_changes_nothing(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    page.set_subject(person(journal), writer(journal, "Mum"))
    sleep = row(page, "How did Maya seem to sleep last night?")
    qtbot.waitUntil(sleep.isVisible)
    sleep.take_focus()
    press(qtbot, "3", "1", "0")
    assert kept(journal, "Mum").answer("sleep_quality") == 3
    focused = QApplication.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert focused.text() == "Add more"


def test_the_list_of_places_offers_the_first_find_and_goes_with_escape(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    search = page.findChild(PlaceSearch)
    assert search is not None
    search.setFocus()
    press(qtbot, "kn")
    (found,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QListView))
    assert found.isVisible()
    assert found.currentIndex().data() == "Left knee (front)"
    assert found.sizeHintForRow(0) >= 44
    press(qtbot, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert search.text() == ""
    assert kept(journal).places == ()


def test_every_question_explains_its_scale(page: TodayPage) -> None:
    questions = [one for one in page.findChildren(Question) if one.isVisible()]
    assert questions
    for question in questions:
        assert question.toolTip() == question.measure.explanation


def test_shown_again_exactly_after_a_restart(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    press(qtbot, "2", Qt.Key.Key_Tab, "1", "4", "3", "0", "1", "0")
    note_field(page, qtbot).setPlainText("Zoë, 日本語 👩‍👧\nsecond line")
    page.close_journal()
    journal.close()
    with open_journal(journal.path, clock=lambda: NOW) as again:
        other = TodayPage()
        qtbot.addWidget(other)
        other.open(again)
        other.set_subject(person(again), writer(again, "Maya"))
        assert shown_words(other) >= {"Moved or sport", "All day", "Could not", "Well", "None"}
        assert note_field(other, qtbot).toPlainText() == "Zoë, 日本語 👩‍👧\nsecond line"
        assert kept(again).answer("pain_level") == 10


def test_every_answer_can_be_cleared_by_key_and_by_click(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[3], Qt.MouseButton.LeftButton)
    assert kept(journal).answer("stress") == 3
    qtbot.mouseClick(stress.buttons[3], Qt.MouseButton.LeftButton)
    assert "stress" not in kept(journal).answers
    hard = row(page, "How hard was it to do things?")
    hard.take_focus()
    press(qtbot, "2")
    hard.take_focus()
    press(qtbot, Qt.Key.Key_Delete)
    assert "how_hard" not in kept(journal).answers
    assert not kept(journal).is_written


def test_undo_takes_back_one_change_at_a_time(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    stress = row(page, "How much stress today?")
    for value in (1, 4):
        qtbot.mouseClick(stress.buttons[value], Qt.MouseButton.LeftButton)
    page.undo()
    assert kept(journal).answer("stress") == 1
    assert stress.value == 1
    page.undo()
    assert not kept(journal).has_content
    page.undo()
    assert not kept(journal).has_content


def test_undo_first_takes_back_what_was_refused(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(fold(page, "Hours or times"), Qt.MouseButton.LeftButton)
    hours = next(f for f in page.findChildren(QLineEdit) if "how long" in f.accessibleName())
    hours.setFocus()
    press(qtbot, "30 h")
    page.undo()
    assert hours.text() == ""
    assert kept(journal).answer("stress") == 1
    page.undo()
    assert not kept(journal).has_content


def test_an_adult_is_asked_what_can_be_seen_and_keeps_a_day_of_their_own(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    press(qtbot, "1")
    page.set_subject(person(journal), writer(journal, "Mum"))
    asked = visible_questions(page)
    assert "What did Maya do today?" in asked
    assert not any("hurt" in words or "stress" in words for words in asked)
    assert shown_words(page) == set()
    page.shown()
    press(qtbot, "2")
    assert kept(journal, "Mum").ticks("did_today") == {2}
    assert kept(journal, "Maya").ticks("did_today") == {1}


def test_a_click_on_the_map_and_the_words_say_the_same(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    figure = page.findChild(BodyMap)
    assert figure is not None
    for region in ("b-lowback-l", "f-knee-r"):
        point = figure.centre_of(region).toPoint()
        qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=point)
    assert [chip.text() for chip in chips(page)] == [
        "Right knee (front)",
        "Lower back, left of spine",
    ]
    assert {place.id for place in kept(journal).places} == {"b-lowback-l", "f-knee-r"}
    point = figure.centre_of("f-knee-r").toPoint()
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=point)
    assert [place.id for place in kept(journal).places] == ["b-lowback-l"]


def test_the_map_by_keyboard_arrows_marks_and_levels(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    figure = page.findChild(BodyMap)
    assert figure is not None
    figure.go("f-knee-l", Qt.Key.Key_Down)
    press(qtbot, "1", "0")
    assert kept(journal).places == (Place(id="f-shin-l", level=10),)
    press(qtbot, Qt.Key.Key_Delete)
    assert kept(journal).places == ()
    press(qtbot, Qt.Key.Key_Up, Qt.Key.Key_Space)
    assert kept(journal).places == (Place(id="f-knee-l"),)


def test_a_place_gets_a_level_from_its_chip_and_loses_it_again(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    search = page.findChild(PlaceSearch)
    assert search is not None
    search.setFocus()
    press(qtbot, "belly", Qt.Key.Key_Return)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for words, level in (("7", 7), ("No level", None)):
        _press_in_levels(page, qtbot, words)
        assert kept(journal).places[0].level == level
        assert QApplication.focusWidget() is chips(page)[0]
    _press_in_levels(page, qtbot, "Take off")
    assert kept(journal).places == ()


def _press_in_levels(page: TodayPage, qtbot: QtBot, words: str) -> None:
    """Open the levels of the only chip and press one of the buttons."""
    (chip,) = chips(page)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    popup = next(one for one in page.findChildren(LevelPopup) if one.isVisible())
    every = popup.findChildren(QAbstractButton)
    wanted = next(one for one in every if one.isVisible() and one.text() == words)
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)
    # Without a screen no window is active once the small one has gone.
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def test_words_for_elsewhere_are_kept(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    others = row(page, "Where?")
    qtbot.mouseClick(others.buttons[2], Qt.MouseButton.LeftButton)
    press(qtbot, "left ear")
    page.leaving()
    assert kept(journal).places == (Place(id="elsewhere", words="left ear"),)


def test_the_same_places_as_an_earlier_day_without_their_levels(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    monday = kept(journal, day=date(2026, 3, 16)).with_places((Place(id="f-hand-l", level=8),))
    journal.diary.save(monday)
    page.show_day(date(2026, 3, 17))
    page.show_day(TODAY)
    button = next(b for b in buttons(page) if b.text() == "Same places as Monday 16")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kept(journal).places == (Place(id="f-hand-l"),)


def test_a_refused_answer_stays_visible_and_holds_the_page_once(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    sleep = fold(page, "Hours or times")
    qtbot.mouseClick(sleep, Qt.MouseButton.LeftButton)
    hours = next(f for f in page.findChildren(QLineEdit) if "how long" in f.accessibleName())
    hours.setFocus()
    press(qtbot, "30 h")
    assert not page.show_day(date(2026, 3, 17))
    assert page.day == TODAY
    assert hours.text() == "30 h"
    assert hours.hasFocus()
    assert any("24 h" in words for words in problems(page))
    assert "sleep_minutes" not in kept(journal).answers
    assert page.show_day(date(2026, 3, 17))


def test_times_of_a_night_say_about_how_long_it_was(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    qtbot.mouseClick(fold(page, "Hours or times"), Qt.MouseButton.LeftButton)
    for name, text in (
        ("When were the lights out?", "22:45"),
        ("How many minutes until you fell asleep?", "20"),
        ("How often were you awake in the night?", "2"),
        ("When did you wake up?", "7:15"),
        ("When did you get out of bed?", "7:40"),
    ):
        field(page, name).setFocus()
        press(qtbot, text)
    page.leaving()
    assert kept(journal).answers == {
        "sleep_lights_out": 22 * 60 + 45,
        "sleep_fell_asleep": 20,
        "sleep_times_awake": 2,
        "sleep_woke": 7 * 60 + 15,
        "sleep_out_of_bed": 7 * 60 + 40,
    }
    assert (
        "From lights out to waking: about 8 h 30 min.\n"
        "Asleep: about 8 h 10 min.\n"
        "From lights out to getting up: about 8 h 55 min."
    ) in visible_words(page)


def test_no_day_to_come_and_any_day_before(page: TodayPage, qtbot: QtBot) -> None:
    assert not page.show_day(date(2026, 3, 19))
    assert page.day == TODAY
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.day == date(2026, 3, 17)
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.day == TODAY
    assert page.show_day(date(1999, 12, 31))


def test_text_is_saved_while_it_is_typed(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    note = note_field(page, qtbot)
    note.setFocus()
    press(qtbot, "A quiet day")
    qtbot.waitUntil(lambda: kept(journal).note == "A quiet day", timeout=7000)


def test_pain_only_when_wanted_is_one_button_away(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    journal.people.set_pain(person(journal).id, HowOften.ON_DEMAND, PainScale.WORDS, TODAY)
    page.set_subject(person(journal), writer(journal, "Maya"))
    assert not any("hurt" in words for words in visible_questions(page))
    button = next(b for b in buttons(page) if b.text() == "Write about pain and places")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    press(qtbot, "3")
    assert kept(journal).answer("pain_words") == 3
    page.show_day(date(2026, 3, 17))
    page.show_day(TODAY)
    assert "A lot" in shown_words(page)


def test_pain_never_asked_leaves_no_trace_on_the_form(page: TodayPage, journal: Journal) -> None:
    journal.people.set_pain(person(journal).id, HowOften.NEVER, PainScale.LEVEL, TODAY)
    page.set_subject(person(journal), writer(journal, "Maya"))
    assert not any("hurt" in w or "Where" in w or "pain" in w for w in visible_words(page))


def test_nothing_to_add_closes_a_day(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    box = next(b for b in buttons(page) if b.text() == "Nothing to add")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert kept(journal).is_written
    assert not kept(journal).has_content
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[0], Qt.MouseButton.LeftButton)
    assert not kept(journal).nothing_to_add


def test_written_together_goes_with_the_entry(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    box = next(b for b in buttons(page) if b.text() == "Written together")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    assert not kept(journal).is_written
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[0], Qt.MouseButton.LeftButton)
    assert kept(journal).together


def test_a_narrow_window_gives_its_whole_width_to_one_column(page: TodayPage, qtbot: QtBot) -> None:
    page.resize(704, 520)
    doing = row(page, "What did you do today?")
    qtbot.waitUntil(lambda: doing.width() > 0.8 * page.width())
    page.resize(1076, 800)
    qtbot.waitUntil(lambda: doing.width() < 0.6 * page.width())


def test_another_day_begins_at_its_top(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    page.resize(800, 420)
    bar = page.findChildren(ScrollColumn)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(bar.maximum())
    add(page, qtbot, "Mood")
    assert bar.value() > 0
    assert page.show_day(date(2026, 3, 17))
    assert bar.value() == 0
