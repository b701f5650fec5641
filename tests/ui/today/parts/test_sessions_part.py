"""Therapy sessions on the day form, as a person adds, fills and takes them off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.ui.today.writing import Opens, Writing

from painjournal.domain.parts import Session
from painjournal.domain.vocabulary import WordKind
from painjournal.ui.today.parts.sessions_part import SessionsPart
from painjournal.ui.widgets.add_row import AddRow

Key = Qt.Key
PHYSIO = Session(kind="physiotherapy")


def sessions(page: Writing) -> tuple[Session, ...]:
    return page.kept.sessions


def minutes(page: Writing, session: str) -> QLineEdit:
    field = page.named(f"Minutes of {session}")
    assert isinstance(field, QLineEdit)
    return field


def kinds(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(AddRow)[0].buttons]


def test_a_tap_adds_a_session_and_saves_at_once(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Add a session: Physiotherapy")
    assert sessions(page) == (PHYSIO,)
    assert page.can_wait == [False]
    assert page.has_keyboard() == "Minutes of Physiotherapy"


def test_by_keyboard_alone_a_digit_adds_minutes_follow_and_enter_goes_back(write: Opens) -> None:
    page = write(SessionsPart())
    page.part.take_focus()
    page.press("1", "45", Key.Key_Return, "2", "30", Key.Key_Return)
    assert sessions(page) == (
        Session(kind="physiotherapy", minutes=45),
        Session(kind="occupational", minutes=30),
    )
    assert page.has_keyboard().startswith("Add a session:")
    assert page.can_wait == [False, True, True, False, True, True]


def test_two_sessions_of_one_kind_are_two(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Add a session: Physiotherapy")
    page.click("Add a session: Physiotherapy")
    assert sessions(page) == (PHYSIO, PHYSIO)


def test_minutes_that_cannot_be_are_refused_beside_the_field(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Add a session: Physiotherapy")
    page.press("45", Key.Key_Tab)
    minutes(page, "Physiotherapy").selectAll()
    minutes(page, "Physiotherapy").setFocus()
    page.press("1441", Key.Key_Tab)
    assert page.said() == ["Please write a whole number from 1 to 1440."]
    assert minutes(page, "Physiotherapy").text() == "1441"
    assert page.part.refused
    assert sessions(page) == (Session(kind="physiotherapy", minutes=45),)
    page.part.say_problem()
    assert page.has_keyboard() == "Minutes of Physiotherapy"


def test_more_minutes_than_a_day_has_are_refused_until_there_is_room(write: Opens) -> None:
    page = write(SessionsPart())
    page.part.take_focus()
    page.press("1", "1000", Key.Key_Return, "2", "500", Key.Key_Tab)
    assert page.said() == ["Together these sessions are longer than a day of 24 hours."]
    assert sessions(page) == (
        Session(kind="physiotherapy", minutes=1000),
        Session(kind="occupational"),
    )
    page.click("Take off Physiotherapy")
    assert page.said() == []
    assert not page.part.refused
    assert sessions(page) == (Session(kind="occupational", minutes=500),)


def test_what_is_refused_stays_when_something_else_is_saved(write: Opens) -> None:
    page = write(SessionsPart())
    page.part.take_focus()
    page.press("1", "9999", Key.Key_Tab)
    page.keep(page.kept.with_note("A long day"))
    page.click("Add a session: Talking therapy")
    assert minutes(page, "Physiotherapy").text() == "9999"
    assert page.part.refused


def test_saving_while_typing_leaves_the_cursor_where_it_is(write: Opens) -> None:
    page = write(SessionsPart())
    page.part.take_focus()
    page.press("1", "45", Key.Key_Home)
    page.keep(page.kept)
    field = minutes(page, "Physiotherapy")
    assert field.cursorPosition() == 0
    assert QApplication.focusWidget() is field


def test_the_day_as_it_was_before_is_shown_exactly(write: Opens) -> None:
    page = write(SessionsPart())
    three = [PHYSIO, Session(kind="pool", minutes=20), Session(kind="physiotherapy", minutes=10)]
    before = page.kept.with_sessions(three)
    page.keep(before)
    page.click("Take off Exercise in water")
    assert sessions(page) == (three[0], three[2])
    page.keep(before)
    assert page.part.fill(page.kept).sessions == tuple(three)
    assert minutes(page, "Exercise in water").text() == "20"


def test_taking_off_brings_the_keyboard_to_the_neighbour_then_to_the_kinds(write: Opens) -> None:
    page = write(SessionsPart())
    page.keep(page.kept.with_sessions([PHYSIO, Session(kind="pool"), Session(kind="talking")]))
    page.named("Take off Exercise in water").setFocus()
    page.press(Key.Key_Delete)
    assert page.has_keyboard() == "Take off Talking therapy"
    page.press(Key.Key_Space)
    assert page.has_keyboard() == "Take off Physiotherapy"
    page.press(Key.Key_Return)
    assert page.has_keyboard().startswith("Add a session:")
    assert sessions(page) == ()


def test_another_kind_comes_onto_the_list_and_is_added(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Another kind of session")
    page.press("  Riding   therapy", Key.Key_Return)
    page.qtbot.waitUntil(lambda: bool(page.kept.sessions))
    code = page.kept.sessions[0].kind
    assert page.form.lists.said(WordKind.SESSION, code) == "Riding therapy"
    assert page.has_keyboard() == "Minutes of Riding therapy"
    assert kinds(page)[-2:] == ["Riding therapy", "Other session"]
    assert not page.seen("Kind of session")


def test_a_kind_that_is_there_is_simply_added(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Another kind of session")
    page.press("physiotherapy", Key.Key_Return)
    assert sessions(page) == (PHYSIO,)
    assert page.form.lists.words == ()


def test_a_retired_kind_is_not_offered_but_days_keep_it_and_it_can_come_back(write: Opens) -> None:
    page = write(SessionsPart())
    code = page.own_word(WordKind.SESSION, "Riding", retired=True)
    page.keep(page.kept.with_sessions([Session(kind=code, minutes=5)]))
    assert "Riding" not in kinds(page)
    assert minutes(page, "Riding").text() == "5"
    page.click("Another kind of session")
    page.press("riding", Key.Key_Return)
    page.qtbot.waitUntil(lambda: len(page.kept.sessions) == 2)
    assert "Riding" in kinds(page)
    assert len(page.form.lists.words) == 1


def test_a_kind_that_was_typed_but_not_added_is_not_lost(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Another kind of session")
    page.press("Riding")
    assert page.part.refused
    page.part.say_problem()
    assert page.said() == ["Press Add to put this on the list, or empty the field."]
    page.press(Key.Key_Escape)
    assert not page.part.refused
    assert page.said() == []
    assert page.has_keyboard() == "Another kind of session"


def test_a_kind_that_cannot_be_is_refused_beside_its_field(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Another kind of session")
    field = page.named("Kind of session")
    assert isinstance(field, QLineEdit)
    field.insert("\u200b")
    page.press(Key.Key_Return)
    assert page.said() == ["Please write a word or two."]
    assert sessions(page) == ()


def test_another_day_begins_without_what_was_half_typed(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Another kind of session")
    page.press("Riding")
    page.day = page.day.replace(day=17)
    page.show()
    assert not page.part.refused
    assert sessions(page) == ()


def test_tab_leads_through_everything_in_the_order_seen(write: Opens) -> None:
    page = write(SessionsPart())
    page.click("Add a session: Exercise in water")
    page.click("Add a session: Physiotherapy")
    assert page.way() == [
        "Add a session: Physiotherapy",
        "Another kind of session",
        "Minutes of Exercise in water",
        "Take off Exercise in water",
        "Minutes of Physiotherapy",
        "Take off Physiotherapy",
        "What follows",
    ]
