"""Adding to a day: one thing at a time, put away again, open where something was written."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from tests.ui.today.acts import (
    TODAY,
    add,
    buttons,
    cards,
    click,
    field,
    fold,
    kept,
    note_field,
    person,
    press,
    row,
    shown_words,
    spoken,
    visible_questions,
    visible_words,
    writer,
)

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.catalogue import measure
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import NOTE, Sign
from painjournal.domain.ready_sets import ReadySet
from painjournal.services.journals import Journal
from painjournal.ui.today.item_choices import ItemChoices
from painjournal.ui.today.today_page import TodayPage
from painjournal.ui.widgets.fold import Fold

KEY = Qt.Key


def offered(page: TodayPage) -> list[str]:
    """Words of the buttons under "Add more"."""
    QApplication.processEvents()
    every = page.findChildren(ItemChoices)
    found = [button for one in every for button in one.findChildren(QAbstractButton)]
    return [one.text() for one in found if one.isVisibleTo(page)]


def open_add_more(page: TodayPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(fold(page, "Add more"), Qt.MouseButton.LeftButton)


def ask(journal: Journal, how_often: HowOften, *codes: str, name: str = "Maya") -> None:
    who = writer(journal, name).id
    journal.people.set_items(person(journal).id, who, dict.fromkeys(codes, how_often))


def show_again(page: TodayPage, journal: Journal, name: str = "Maya") -> None:
    page.set_subject(person(journal), writer(journal, name))


def test_everything_else_is_one_fold_away_and_questions_that_belong_together_are_one(
    page: TodayPage, qtbot: QtBot
) -> None:
    assert offered(page) == []
    open_add_more(page, qtbot)
    assert offered(page) == [
        "Minutes moved",
        "Home programme",
        "Energy",
        "Mood",
        "The day overall",
        "Pain got in the way",
        "Most and least pain",
        "How the pain went",
        "Therapy sessions",
        "Body signs",
        "Other things noticed",
        "Medicines and treatments",
        "Moments of the day",
        "Events",
        "Note",
        "Note about several days",
    ]


def test_an_adult_is_offered_only_what_can_be_seen(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    show_again(page, journal, "Mum")
    open_add_more(page, qtbot)
    assert not {one for one in offered(page) if "pain" in one.lower() or one in ("Mood", "Energy")}
    assert {"Minutes moved", "Events", "Note"} <= set(offered(page))


def test_one_press_unfolds_one_thing_which_is_put_away_while_it_is_empty(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    add(page, qtbot, "Mood")
    assert cards(page) == ["Mood"]
    assert "Mood" not in offered(page)
    click(page, qtbot, "Put away: Mood")
    assert cards(page) == []
    assert "Mood" in offered(page)
    add(page, qtbot, "Mood")
    press(qtbot, "3")
    assert kept(journal).answer("mood") == 3
    assert "Put away: Mood" not in [one.accessibleName() for one in buttons(page)]


def test_what_is_empty_goes_with_the_day_and_what_is_written_stands_open(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    for name in ("Mood", "Energy", "Most and least pain"):
        add(page, qtbot, name)
    least = row(page, "How much did it hurt at its least?")
    qtbot.mouseClick(least.buttons[2], Qt.MouseButton.LeftButton)
    assert page.show_day(date(2026, 3, 17))
    assert cards(page) == []
    assert page.show_day(TODAY)
    assert cards(page) == ["Most and least pain"]
    assert not next(one for one in page.findChildren(Fold) if one.header.text() == "Add more").open
    assert "2" in shown_words(page)


def test_everything_by_keyboard_alone(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    def go_to(name: str) -> None:
        """Back to what can be added, and there by the first letter to one of these."""
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, KEY.Key_M, Qt.KeyboardModifier.ControlModifier)
        for _ in range(5):
            if spoken(page) != name:
                press(qtbot, name[0].lower())
        assert spoken(page) == name
        press(qtbot, KEY.Key_Return)

    go_to("Minutes moved")
    assert spoken(page) == "How many minutes did you move?"
    press(qtbot, "45", KEY.Key_Escape)
    # Escape leaves what is filled as it is, and arrows go to the neighbours.
    assert cards(page) == ["Minutes moved"]
    assert spoken(page) == "Home programme"
    press(qtbot, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left)
    assert spoken(page) == "Energy"
    press(qtbot, KEY.Key_Return, "0")
    for name, keys in {
        "Mood": "3",
        "The day overall": "4",
        "Pain got in the way": "1",
        "How the pain went": "12",
        "Home programme": "1",
        "Note": "Sun",
    }.items():
        go_to(name)
        press(qtbot, *keys)
    go_to("Most and least pain")
    assert spoken(page) == "How much did it hurt at its most? 0"
    press(qtbot, KEY.Key_End, KEY.Key_Return, "2")
    page.leaving()
    entry = kept(journal)
    assert entry.answers == {
        "moved_minutes": 45,
        "energy": 0,
        "mood": 3,
        "day_overall": 4,
        "home_programme": 1,
        "pain_in_the_way": 1,
        "pain_worst": 10,
        "pain_least": 2,
        "pain_course": 1,
        "pain_usual": 2,
    }
    assert entry.note == "Sun"


def test_escape_puts_an_empty_card_away_and_goes_back_to_its_button(
    page: TodayPage, qtbot: QtBot
) -> None:
    add(page, qtbot, "Energy")
    press(qtbot, KEY.Key_Escape)
    assert cards(page) == []
    assert spoken(page) == "Energy"
    press(qtbot, KEY.Key_Escape)
    assert spoken(page) == "Add more"
    assert offered(page) == []


def test_what_is_asked_every_day_stands_in_its_section_in_the_order_of_the_writer(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    me, who = person(journal).id, writer(journal, "Maya").id
    journal.people.use_ready_set(me, who, ReadySet.FULLER)
    journal.people.set_order(me, who, ["mood", "stress", "how_hard", "did_today"])
    show_again(page, journal)
    questions = sorted(
        visible_questions(page), key=lambda one: row(page, one).mapTo(page, QPoint()).y()
    )
    feelings = [one for one in questions if one in FEELINGS]
    assert feelings == [FEELINGS[1], FEELINGS[0], *FEELINGS[2:]]
    assert questions.index("How hard was it to do things?") < questions.index(
        "What did you do today?"
    )
    assert cards(page) == ["Note"]
    open_add_more(page, qtbot)
    assert "Mood" not in offered(page)


FEELINGS = [
    "How much stress today?",
    "How did you feel most of the day?",
    "How much energy did you have?",
    "How was the day overall?",
]


def test_a_weekly_question_stands_on_its_day_and_is_offered_on_the_others(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    ask(journal, HowOften.WEEKLY, "mood")
    show_again(page, journal)
    assert "How did you feel most of the day?" in visible_questions(page)
    page.show_day(date(2026, 3, 17))
    assert "How did you feel most of the day?" not in visible_questions(page)
    open_add_more(page, qtbot)
    assert "Mood" in offered(page)


def test_what_is_never_asked_is_not_offered_but_seen_where_it_was_written(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    journal.diary.save(kept(journal).with_answer(measure("mood"), 4))
    ask(journal, HowOften.NEVER, "mood", "events")
    show_again(page, journal)
    assert cards(page) == ["Mood"]
    page.show_day(date(2026, 3, 17))
    open_add_more(page, qtbot)
    assert not {"Mood", "Events"} & set(offered(page))


def test_own_questions_stand_on_a_card_of_their_own(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    me = person(journal).id
    journal.lists.keep_measure(
        OwnMeasure(
            person_id=me,
            name="Screen {time}",
            scale=Scale.NUMBER,
            unit="h",
            decimals=1,
            highest=240,
        )
    )
    journal.lists.keep_measure(OwnMeasure(person_id=me, name="Dog walked", scale=Scale.YES_NO))
    show_again(page, journal)
    assert "Your own questions" in visible_words(page)
    field(page, "Screen {time}").setFocus()
    press(qtbot, "2,5", KEY.Key_Tab, "1")
    page.leaving()
    codes = {one.label: one.code for one in journal.lists.of(me).measures}
    assert kept(journal).answers == {codes["Screen {time}"]: 25, codes["Dog walked"]: 1}
    page.show_day(date(2026, 3, 17))
    page.show_day(TODAY)
    assert field(page, "Screen {time}").text() == "2.5"
    show_again(page, journal, "Mum")
    assert "Your own questions" not in visible_words(page)


def test_a_retired_question_of_ones_own_stays_on_the_days_that_have_it(
    page: TodayPage, journal: Journal
) -> None:
    me = person(journal).id
    own = OwnMeasure(person_id=me, name="Dog walked", scale=Scale.YES_NO)
    code = journal.lists.keep_measure(own).code
    made = next(one for one in journal.lists.of(me).own_measures if one.code == code)
    journal.diary.save(kept(journal).with_answer(made.measure, 1))
    journal.lists.keep_measure(replace(made, retired=True))
    show_again(page, journal)
    assert cards(page) == ["Dog walked"]
    assert "Yes" in shown_words(page)


def test_words_are_asked_where_words_were_chosen(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    journal.people.set_pain(person(journal).id, HowOften.DAILY, PainScale.WORDS, TODAY)
    ask(journal, HowOften.ON_DEMAND, "pain_worst_words", "pain_least_words")
    show_again(page, journal)
    add(page, qtbot, "Most and least pain")
    assert spoken(page) == "How much did it hurt at its most? None"


def test_undo_takes_back_what_was_added_and_shows_it_again_where_it_is_put_back(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    note_field(page, qtbot).setPlainText("A quiet day")
    page.leaving()
    add(page, qtbot, "Mood")
    press(qtbot, "2")
    page.undo()
    assert kept(journal).answers == {}
    page.undo()
    assert not kept(journal).has_content
    assert note_field(page, qtbot).toPlainText() == ""


def test_the_key_for_undo_is_first_for_the_words_being_typed(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[1], Qt.MouseButton.LeftButton)
    note = note_field(page, qtbot)
    note.setFocus()
    press(qtbot, "ab")
    undo = KEY.Key_Z, Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(note, *undo)
    assert note.toPlainText() == ""
    assert kept(journal).answer("stress") == 1
    qtbot.keyClick(note, *undo)
    assert not kept(journal).has_content


def test_a_refused_value_in_a_card_holds_the_page_once(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    add(page, qtbot, "Minutes moved")
    press(qtbot, "many")
    assert "Put away: Minutes moved" in [one.accessibleName() for one in buttons(page)]
    assert not page.show_day(date(2026, 3, 17))
    assert field(page, "How many minutes did you move?").hasFocus()
    assert page.show_day(date(2026, 3, 17))


def test_touch_is_one_thing_on_the_map_and_among_the_body_signs(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    touch, other = Sign(code="touch", place="f-hand-l"), Sign(code="swelling", place="f-knee-r")
    journal.diary.save(kept(journal).with_signs([touch, other]))
    show_again(page, journal)
    assert cards(page) == ["Body signs"]
    stress = row(page, "How much stress today?")
    qtbot.mouseClick(stress.buttons[1], Qt.MouseButton.LeftButton)
    assert kept(journal).signs == {touch, other}


def test_what_is_seen_of_a_part_asked_daily_has_no_cross(page: TodayPage, journal: Journal) -> None:
    ask(journal, HowOften.DAILY, NOTE, "moments")
    show_again(page, journal)
    assert cards(page) == ["Moments of the day", "Note"]
    assert not [one for one in buttons(page) if one.accessibleName().startswith("Put away")]


def test_a_moment_is_begun_with_one_press_and_kept_from_the_first_answer_on(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    add(page, qtbot, "Moments of the day")
    assert spoken(page) == "How much did it hurt then? 0"
    assert not kept(journal).is_written
    press(qtbot, KEY.Key_Escape)
    assert cards(page) == []
    add(page, qtbot, "Moments of the day")
    press(qtbot, "7")
    assert [one.level for one in kept(journal).moments] == [7]


def test_a_moment_that_says_nothing_is_kept_when_somebody_is_done_with_it(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    add(page, qtbot, "Moments of the day")
    add(page, qtbot, "Mood")
    press(qtbot, "3")
    assert kept(journal).moments == ()
    click(page, qtbot, "Done")
    assert [one.at for one in kept(journal).moments] == [19 * 60 + 4]


def test_a_note_about_several_days_is_begun_with_one_press(page: TodayPage, qtbot: QtBot) -> None:
    add(page, qtbot, "Note about several days")
    assert spoken(page) == "Note about several days"
    press(qtbot, KEY.Key_Escape)
    assert cards(page) == []


def test_the_keyboard_goes_on_after_the_home_programme(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    add(page, qtbot, "Home programme")
    press(qtbot, "2")
    assert kept(journal).answer("home_programme") is not None
    assert not spoken(page).startswith("Home programme")


def test_the_keyboard_begins_every_day_at_the_first_answer(
    page: TodayPage, journal: Journal, qtbot: QtBot
) -> None:
    press(qtbot, "4")
    assert page.show_day(date(2026, 3, 17))
    page.shown()
    assert spoken(page) == "What did you do today? Chores"
