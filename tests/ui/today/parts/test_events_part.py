"""Events on the day form: a tick, a few words, and the family's own kinds."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.ui.today.writing import Opens, Writing

from painjournal.domain.parts import Event
from painjournal.domain.vocabulary import BUILT_IN, OwnWord, WordKind
from painjournal.ui.today.parts.events_part import EventsPart
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.note_edit import NoteEdit

Key = Qt.Key


def events(page: Writing) -> tuple[Event, ...]:
    return page.kept.events


def words(page: Writing, event: str) -> NoteEdit:
    field = page.named(f"Words about {event}")
    assert isinstance(field, NoteEdit)
    return field


def offered(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(ChoiceRow)[0].buttons]


def ticked(page: Writing) -> list[str]:
    every = page.part.findChildren(ChoiceRow)[0].buttons
    return [one.text() for one in every if one.isChecked()]


def test_a_tick_is_kept_at_once_and_words_when_they_are_typed(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Events: Exam or test")
    assert events(page) == (Event(kind="exam"),)
    words(page, "Exam or test").setFocus()
    page.press("Maths")
    assert events(page) == (Event(kind="exam", words="Maths"),)
    assert page.can_wait == [False] + [True] * 5


def test_digits_tick_and_tab_leads_through_everything_in_the_order_seen(write: Opens) -> None:
    page = write(EventsPart())
    page.part.take_focus()
    page.press("0", "1")
    assert events(page) == (Event(kind="travel"), Event(kind="argument"))
    assert page.way() == [
        "Events: Argument",
        "Another kind of event",
        "Words about Travel",
        "Take off Travel",
        "Words about Argument",
        "Take off Argument",
        "What follows",
    ]


def test_words_stay_exactly_as_they_were_typed(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Events: Visitor")
    typed = "  Grandma\nand the dog\t "
    words(page, "Visitor").setPlainText(typed)
    assert events(page) == (Event(kind="visitor", words=typed),)
    page.show()
    assert words(page, "Visitor").text == typed


def test_words_that_wrap_make_the_field_taller(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Events: Visitor")
    field = words(page, "Visitor")
    before = field.height()
    field.setFocus()
    page.press("Grandma came with the dog and stayed for the whole of the afternoon")
    page.qtbot.waitUntil(lambda: field.height() > before)


def test_saving_while_typing_leaves_the_cursor_where_it_is(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Events: Visitor")
    field = words(page, "Visitor")
    field.setFocus()
    page.press("abc", Key.Key_Left)
    page.keep(page.kept)
    assert QApplication.focusWidget() is field
    assert field.textCursor().position() == 2


def test_the_cross_takes_an_event_off_and_unticks_it(write: Opens) -> None:
    page = write(EventsPart())
    page.keep(page.kept.with_events([Event(kind="exam", words="Maths"), Event(kind="fun")]))
    page.named("Take off Exam or test").setFocus()
    page.press(Key.Key_Delete)
    assert events(page) == (Event(kind="fun"),)
    assert ticked(page) == ["Something fun"]
    assert page.has_keyboard() == "Take off Something fun"
    page.press(Key.Key_Space)
    assert events(page) == ()
    assert page.has_keyboard().startswith("Events:")


def test_two_of_one_kind_are_kept_until_the_kind_is_taken_back(write: Opens) -> None:
    page = write(EventsPart())
    two = (Event(kind="exam", words="Maths"), Event(kind="exam", words="French"))
    page.keep(page.kept.with_events(two))
    page.click("Events: Travel")
    assert events(page) == (*two, Event(kind="travel"))
    page.click("Events: Exam or test")
    assert events(page) == (Event(kind="travel"),)


def test_the_day_as_it_was_before_is_shown_exactly(write: Opens) -> None:
    page = write(EventsPart())
    before = page.kept.with_events([Event(kind="exam", words="Maths"), Event(kind="fun")])
    page.keep(before)
    page.click("Events: Exam or test")
    page.keep(before)
    assert page.part.fill(page.kept).events == before.events
    assert words(page, "Exam or test").text == "Maths"
    assert ticked(page) == ["Exam or test", "Something fun"]


def test_another_kind_comes_onto_the_list_and_is_ticked(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Another kind of event")
    page.press("Swimming gala", Key.Key_Return)
    page.qtbot.waitUntil(lambda: bool(page.kept.events))
    assert ticked(page) == ["Swimming gala"]
    assert offered(page)[-1] == "Swimming gala"
    assert page.form.lists.said(WordKind.EVENT, page.kept.events[0].kind) == "Swimming gala"


def test_what_another_page_did_to_the_list_meanwhile_is_told_of(write: Opens) -> None:
    page = write(EventsPart())
    page.click("Another kind of event")
    page.journal.lists.keep_word(
        OwnWord(person_id=page.person.id, kind=WordKind.EVENT, words="Gala")
    )
    page.press("Gala", Key.Key_Return)
    assert page.said() == ["Gala is on the list already."]
    assert page.part.refused
    page.show()
    assert page.part.refused, "only the lists have changed, so what is typed stays"
    page.click("Add to your own list")
    assert ticked(page) == ["Gala"]


def test_a_retired_kind_is_offered_only_where_it_is_ticked(write: Opens) -> None:
    page = write(EventsPart())
    code = page.own_word(WordKind.EVENT, "Gala", retired=True)
    assert "Gala" not in offered(page)
    page.keep(page.kept.with_events([Event(kind=code)]))
    assert ticked(page) == ["Gala"]


def test_adults_are_asked_the_same_events(write: Opens) -> None:
    assert len(offered(write(EventsPart(), "Mum"))) == len(BUILT_IN[WordKind.EVENT])
