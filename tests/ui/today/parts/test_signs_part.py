"""Body signs on the day form: ticks, places for them, and a map that marks the same."""

from PySide6.QtCore import Qt
from tests.ui.today.writing import Opens, Writing

from painjournal.domain.parts import Sign
from painjournal.ui.today.parts.signs_part import SignsPart
from painjournal.ui.widgets.choice_row import ChoiceRow

Key = Qt.Key
KNEE, HEEL = "f-knee-l", "b-heel-r"


def offered(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(ChoiceRow)[0].buttons]


def ticked(page: Writing) -> list[str]:
    every = page.part.findChildren(ChoiceRow)[0].buttons
    return [one.text() for one in every if one.isChecked()]


def test_a_tick_is_kept_at_once_and_a_second_tap_takes_it_back(write: Opens) -> None:
    page = write(SignsPart())
    page.click("Body signs: Swelling")
    assert page.kept.signs == {Sign(code="swelling")}
    page.click("Body signs: Swelling")
    assert page.kept.signs == frozenset()
    assert page.can_wait == [False, False]


def test_by_keyboard_a_digit_ticks_and_a_place_is_found_by_its_beginning(write: Opens) -> None:
    page = write(SignsPart())
    page.part.take_focus()
    page.press("5", Key.Key_Tab)
    assert page.has_keyboard() == "Swelling: where?"
    page.press("left kn", Key.Key_Return)
    assert page.kept.signs == {Sign(code="swelling", place=KNEE)}
    page.press("right he", Key.Key_Return)
    assert {one.code for one in page.kept.signs} == {"swelling"}
    assert len(page.kept.signs) == 2


def test_a_place_is_taken_off_by_key_and_without_any_the_sign_stays(write: Opens) -> None:
    page = write(SignsPart())
    page.keep(page.kept.with_signs(Sign(code="touch", place=one) for one in (KNEE, HEEL)))
    page.named("Take off Left knee (front)").setFocus()
    page.press(Key.Key_Delete)
    assert page.has_keyboard() == "Take off Right heel / back of ankle"
    page.press(Key.Key_Return)
    assert page.has_keyboard() == "Touch or clothes hurt: where?"
    assert page.kept.signs == {Sign(code="touch")}


def test_an_adult_is_asked_what_can_be_seen(write: Opens) -> None:
    page = write(SignsPart(), "Mum")
    assert offered(page) == ["Skin changed colour", "Swelling", "Sweating"]


def test_a_sign_that_is_kept_is_shown_to_whoever_wrote_it(write: Opens) -> None:
    page = write(SignsPart(), "Mum")
    page.keep(page.kept.with_signs([Sign(code="warmer", place=KNEE)]))
    assert ticked(page) == ["Warmer than the rest"]
    page.click("Body signs: Sweating")
    assert page.kept.signs == {Sign(code="warmer", place=KNEE), Sign(code="sweating")}


def test_what_the_body_map_marks_meanwhile_is_not_written_over(write: Opens) -> None:
    page = write(SignsPart())
    page.keep(page.kept.with_signs([Sign(code="touch", place=KNEE)]))
    on_the_map = page.kept.with_signs([Sign(code="touch", place=HEEL)])
    assert page.part.fill(on_the_map).signs == {Sign(code="touch", place=HEEL)}


def test_the_rows_that_stay_are_not_built_anew(write: Opens) -> None:
    page = write(SignsPart())
    page.click("Body signs: Skin changed colour")
    search = page.named("Skin changed colour: where?")
    search.setFocus()
    page.press("kn")
    page.keep(page.kept.with_signs([Sign(code="colour", place=KNEE)]))
    assert page.named("Skin changed colour: where?") is search
    assert search.property("text") == "kn"
    assert page.seen("Take off Left knee (front)")


def test_the_day_as_it_was_before_is_shown_exactly(write: Opens) -> None:
    page = write(SignsPart())
    before = page.kept.with_signs([Sign(code="touch", place=KNEE), Sign(code="sweating")])
    page.keep(before)
    page.click("Body signs: Touch or clothes hurt")
    assert page.kept.signs == {Sign(code="sweating")}
    page.keep(before)
    assert ticked(page) == ["Touch or clothes hurt", "Sweating"]
    assert page.part.fill(page.kept).signs == before.signs


def test_nothing_here_can_be_refused(write: Opens) -> None:
    page = write(SignsPart())
    assert not page.part.refused
    page.part.say_problem()
    assert page.has_keyboard() == "Body signs: Touch or clothes hurt"


def test_tab_leads_through_everything_in_the_order_seen(write: Opens) -> None:
    page = write(SignsPart())
    page.keep(page.kept.with_signs([Sign(code="sweating", place=HEEL)]))
    page.click("Body signs: Swelling")
    page.named("Swelling: where?").setFocus()
    page.press("left kn", Key.Key_Return)
    assert page.way() == [
        "Body signs: Swelling",
        "Swelling: where?",
        "Take off Left knee (front)",
        "Sweating: where?",
        "Take off Right heel / back of ankle",
        "What follows",
    ]
