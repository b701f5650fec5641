"""Moments of the day: added, told, folded, removed, brought back."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from tests.ui.today.writing import NOW, TODAY, Opens, Writing

from painjournal.domain.asking import Asked, HowOften, PainScale
from painjournal.domain.parts import Moment
from painjournal.ui.today.parts.moments_part import MomentsPart

Key = Qt.Key
YESTERDAY = TODAY - timedelta(days=1)


class Clock:
    """A clock that can be set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def moments(page: Writing) -> MomentsPart:
    assert isinstance(page.part, MomentsPart)
    return page.part


@pytest.fixture
def page(write: Opens) -> Writing:
    return write(MomentsPart(lambda: NOW))


def time_field(page: Writing) -> QLineEdit:
    field = page.named("Time of the moment")
    assert isinstance(field, QLineEdit)
    return field


def type_time(page: Writing, text: str) -> None:
    field = time_field(page)
    field.setFocus()
    field.selectAll()
    page.press(text, Key.Key_Tab)


def told(page: Writing) -> list[str]:
    """Help that is read beside the fields now."""
    labels = (one for one in page.part.findChildren(QLabel) if one.property("role") == "help")
    return [one.text() for one in labels if one.isVisible()]


def of_yesterday(page: Writing) -> None:
    page.day = YESTERDAY
    page.show()


def test_a_moment_of_today_begins_now_and_is_kept_at_once(page: Writing) -> None:
    page.part.take_focus()
    page.press(Key.Key_Space)
    assert list(page.kept.moments) == [Moment(at=19 * 60 + 4)]
    assert page.can_wait == [False]
    assert page.has_keyboard() == "How much did it hurt then? 0"


def test_a_moment_is_told_by_keys_alone(page: Writing) -> None:
    page.part.take_focus()
    page.press(Key.Key_Return, "6")
    assert page.has_keyboard() == "Find a place"
    page.press("left knee", Key.Key_Return, Key.Key_Tab, Key.Key_Tab)
    assert page.has_keyboard() == "What was happening?"
    page.press("Walking home", Key.Key_Return, "Sitting down", Key.Key_Return)
    assert page.kept.moments == (
        Moment(
            at=19 * 60 + 4,
            level=6,
            places=("f-knee-l",),
            doing="Walking home",
            helped="Sitting down",
        ),
    )
    assert page.has_keyboard() == (
        "Moment: 19:04, 6, Left knee (front), Walking home, Sitting down"
    )
    assert not moments(page).rows[0].open


def test_an_earlier_day_asks_for_the_time_first(page: Writing) -> None:
    of_yesterday(page)
    page.click("Add a moment")
    assert page.has_keyboard() == "Time of the moment"
    assert time_field(page).text() == ""
    assert "Add a time and this moment is kept." in told(page)
    assert time_field(page).accessibleDescription() == "Add a time and this moment is kept."
    assert list(page.kept.moments) == []
    assert not page.part.refused
    page.press("23:30")
    assert list(page.kept.moments) == [Moment(at=23 * 60 + 30)]
    assert "Add a time and this moment is kept." not in told(page)


def test_words_without_a_time_are_not_lost_unsaid(page: Writing) -> None:
    of_yesterday(page)
    page.click("Add a moment")
    page.named("What was happening?").setFocus()
    page.press("Swimming")
    assert list(page.kept.moments) == []
    assert page.part.refused
    page.named("What helped?").setFocus()
    page.part.say_problem()
    assert page.has_keyboard() == "Time of the moment"
    page.press("16")
    assert list(page.kept.moments) == [Moment(at=16 * 60, doing="Swimming")]
    assert not page.part.refused


def test_a_time_that_has_not_come_is_refused_beside_the_field(page: Writing) -> None:
    page.click("Add a moment")
    type_time(page, "19:05")
    assert page.said() == ["This time has not come yet."]
    assert page.part.refused
    assert time_field(page).text() == "19:05"
    assert list(page.kept.moments) == [Moment(at=19 * 60 + 4)]
    page.named("What was happening?").setFocus()
    page.press("Reading")
    assert time_field(page).text() == "19:05", "saving leaves what was refused"
    assert list(page.kept.moments) == [Moment(at=19 * 60 + 4, doing="Reading")]
    type_time(page, "18:00")
    assert page.said() == []
    assert list(page.kept.moments) == [Moment(at=18 * 60, doing="Reading")]


def test_a_clock_that_was_set_back_refuses_nothing_that_is_kept(write: Opens) -> None:
    clock = Clock()
    page = write(MomentsPart(clock))
    page.click("Add a moment")
    clock.now = NOW - timedelta(hours=2)
    page.show()
    moments(page).rows[0].begin()
    time_field(page).setFocus()
    page.press(Key.Key_Tab)
    assert page.said() == []
    assert page.part.fill(page.kept).moments == (Moment(at=19 * 60 + 4),)


def test_a_kept_moment_keeps_its_time_while_the_field_is_blank(page: Writing) -> None:
    page.click("Add a moment")
    time_field(page).setFocus()
    time_field(page).selectAll()
    page.press(Key.Key_Delete)
    assert list(page.kept.moments) == [Moment(at=19 * 60 + 4)]
    assert "Without another time this moment stays at 19:04." in told(page)


def test_the_scale_is_the_one_the_person_uses(page: Writing) -> None:
    page.part.show_form(replace(page.form, scale=PainScale.WORDS), page.kept)
    page.click("Add a moment")
    page.click("How much did it hurt then? A lot")
    assert list(page.kept.moments) == [Moment(at=19 * 60 + 4, step=3)]
    assert not page.seen("How much did it hurt then? 0")


def test_an_adult_is_asked_only_what_can_be_seen(write: Opens) -> None:
    page = write(MomentsPart(lambda: NOW), "Mum")
    page.click("Add a moment")
    assert page.has_keyboard() == "What was happening?"
    assert not page.seen("How much did it hurt then? 0")
    assert not page.seen("Find a place")


def test_who_is_never_asked_about_pain_is_not_asked_here(page: Writing) -> None:
    rows = tuple(
        Asked(
            person_id=page.person.id,
            writer_id=page.writer.id,
            code=code,
            how_often=HowOften.NEVER,
            since=YESTERDAY,
        )
        for code in ("pain_level", "places")
    )
    page.part.show_form(replace(page.form, rows=rows), page.kept)
    page.click("Add a moment")
    assert page.has_keyboard() == "What was happening?"
    assert not page.seen("Find a place")


def test_rows_stay_where_they_are_until_the_day_is_shown_anew(page: Writing) -> None:
    page.click("Add a moment")
    page.click("Add a moment")
    type_time(page, "08:00")
    assert [one.at for one in page.kept.moments] == [480, 1144]
    assert [row.draft.at for row in moments(page).rows] == [1144, 480]
    page.show()
    assert [row.draft.at for row in moments(page).rows] == [480, 1144]
    assert not any(row.open for row in moments(page).rows)


def test_delete_removes_a_moment_and_the_keyboard_goes_to_its_neighbour(page: Writing) -> None:
    page.keep(page.kept.with_moments([Moment(at=at) for at in (480, 600, 720)]))
    page.part.take_focus()
    page.press(Key.Key_Tab, Key.Key_Delete)
    assert [one.at for one in page.kept.moments] == [480, 720]
    assert page.has_keyboard() == "Moment: 12:00"
    page.press(Key.Key_Delete)
    assert page.has_keyboard() == "Moment: 08:00"
    page.press(Key.Key_Delete)
    assert list(page.kept.moments) == []
    assert page.has_keyboard() == "Add a moment"


def test_what_was_removed_can_come_back(page: Writing) -> None:
    before = page.kept.with_moments(
        [Moment(at=480, doing="  Getting up "), Moment(at=600, level=3), Moment(at=720)]
    )
    page.keep(before)
    page.part.take_focus()
    page.press(Key.Key_Tab, Key.Key_Delete)
    page.keep(before)
    assert [row.draft.at for row in moments(page).rows] == [480, 600, 720]
    assert page.part.fill(page.kept).same_content(before)


def test_undo_of_a_change_shows_the_state_before_exactly(page: Writing) -> None:
    before = page.kept.with_moments([Moment(at=480, level=3, doing="Getting up")])
    page.keep(before)
    moments(page).rows[0].begin()
    page.click("How much did it hurt then? 7")
    assert page.kept.moments[0].level == 7
    page.keep(before)
    assert page.part.fill(page.kept).same_content(before)
    assert page.named("How much did it hurt then? 3").property("checked")


def test_the_same_form_shown_again_takes_back_what_was_refused(page: Writing) -> None:
    page.click("Add a moment")
    type_time(page, "19:30")
    assert page.part.refused
    page.part.show_form(page.form, page.kept)
    assert not page.part.refused
    assert [row.draft.at for row in moments(page).rows] == [19 * 60 + 4]


def test_a_new_list_leaves_what_is_half_typed(page: Writing) -> None:
    of_yesterday(page)
    page.click("Add a moment")
    page.named("What was happening?").setFocus()
    page.press("Swimming")
    page.part.show_form(replace(page.form, order=("note",)), page.kept)
    assert page.has_keyboard() == "What was happening?"
    assert moments(page).rows[0].draft.doing == "Swimming"


def test_what_the_form_does_not_ask_stays_as_it_was(page: Writing) -> None:
    told = Moment(at=480, level=4, step=2, places=("f-knee-l",), doing="a\tb", helped="é\ud7ff")
    page.keep(page.kept.with_moments([told]))
    page.part.show_form(page.form, page.kept)
    moments(page).rows[0].begin()
    assert page.part.fill(page.kept).moments == (told,)


def test_places_are_found_by_words_and_taken_off_by_keys(page: Writing) -> None:
    page.click("Add a moment")
    page.named("Find a place").setFocus()
    page.press(
        "left knee", Key.Key_Return, "right knee", Key.Key_Return, "left knee", Key.Key_Return
    )
    assert list(page.kept.moments[0].places) == ["f-knee-l", "f-knee-r"]
    page.named("Take off Left knee (front)").setFocus()
    page.press(Key.Key_Delete)
    assert list(page.kept.moments[0].places) == ["f-knee-r"]
    assert page.has_keyboard() == "Take off Right knee (front)"
    page.press(Key.Key_Return)
    assert list(page.kept.moments[0].places) == []
    assert page.has_keyboard() == "Find a place"
