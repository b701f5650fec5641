"""Notes about several days: own ones to write, those of others to read."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from tests.ui.today.writing import NOW, TODAY, Opens, Writing

from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import StretchNote
from painjournal.domain.removals import Removal
from painjournal.services.journals import Journal
from painjournal.ui.today.parts.stretch_note_part import StretchNotePart
from painjournal.ui.widgets.date_popup import DatePopup

Key = Qt.Key
EARLIER = TODAY - timedelta(days=5)


@pytest.fixture
def page(family: Journal, write: Opens) -> Writing:
    return write(StretchNotePart(family.notes, family.people, lambda: NOW))


def notes(page: Writing, day: date = TODAY) -> list[StretchNote]:
    return list(page.journal.notes.stretches(page.person.id, day, page.writer.id))


def note_by(page: Writing, name: str, text: str, first: date = EARLIER) -> str:
    writer = next(one for one in page.journal.people.writers() if one.name == name)
    note = StretchNote(
        person_id=page.person.id, writer_id=writer.id, first=first, last=TODAY, text=text
    )
    return page.journal.notes.keep_stretch(note).code


def words(page: Writing) -> QPlainTextEdit:
    field = page.named("Note about several days")
    assert isinstance(field, QPlainTextEdit)
    return field


def day_field(page: Writing, name: str) -> QLineEdit:
    return next(one for one in page.part.findChildren(QLineEdit) if one.accessibleName() == name)


def type_day(page: Writing, name: str, text: str) -> None:
    field = day_field(page, name)
    field.setFocus()
    field.selectAll()
    page.press(text, Key.Key_Tab)


def read(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(QLabel) if one.isVisible()]


def begun(page: Writing, text: str = "Exam weeks") -> None:
    page.click("Write a note about several days")
    page.press(text)
    page.part.settle()


def test_a_note_is_written_by_keys_and_kept_when_the_typing_pauses(page: Writing) -> None:
    told: list[Change] = []
    page.part.kept.connect(told.append)
    page.part.take_focus()
    page.press(Key.Key_Return, "Exam weeks")
    assert notes(page) == []
    page.qtbot.waitUntil(lambda: len(notes(page)) == 1)
    (note,) = notes(page)
    assert (note.first, note.last, note.text) == (TODAY, TODAY, "Exam weeks")
    assert [one.what for one in told] == [What.STRETCH_NOTE]
    assert page.has_keyboard() == "Note about several days"
    assert page.kept.has_content is False


def test_typing_on_changes_the_same_note(page: Writing) -> None:
    begun(page)
    page.press(", then holidays")
    page.part.settle()
    assert [one.text for one in notes(page)] == ["Exam weeks, then holidays"]


def test_its_days_are_typed_or_picked(page: Writing) -> None:
    begun(page)
    type_day(page, "First day", "9/3/2026")
    page.part.settle()
    assert notes(page)[0].first == date(2026, 3, 9)
    page.click("Pick the last day")
    popup = page.part.findChild(DatePopup)
    assert isinstance(popup, DatePopup)
    cell = popup.cell(date(2026, 3, 17))
    assert cell is not None
    page.qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert notes(page, EARLIER)[0].last == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("Last day", "19/3/2026", "This day has not come yet."),
        ("Last day", "soon", "Please write a date such as 18/03/2026."),
        ("Last day", "17/3/2026", "The last day lies before the first."),
    ],
)
def test_days_that_cannot_be_are_refused_beside_the_field(
    page: Writing, name: str, text: str, sentence: str
) -> None:
    begun(page)
    type_day(page, name, text)
    page.part.settle()
    assert page.said() == [sentence]
    assert day_field(page, name).accessibleDescription() == sentence
    assert page.part.refused
    assert notes(page)[0].last == TODAY
    type_day(page, name, "18/3/2026")
    page.part.settle()
    assert page.said() == []
    assert not page.part.refused


def test_what_is_refused_is_gone_to_and_can_be_taken_back(page: Writing) -> None:
    begun(page)
    type_day(page, "First day", "tomorrow")
    words(page).setFocus()
    page.part.say_problem()
    assert page.has_keyboard() == "First day"
    page.part.show_form(page.form, page.kept)
    assert not page.part.refused
    assert words(page).toPlainText() == "Exam weeks"


def test_a_kept_note_is_not_emptied_without_being_removed(page: Writing) -> None:
    begun(page)
    words(page).selectAll()
    page.press(Key.Key_Delete)
    page.part.settle()
    assert page.said() == ["Please write something, or remove the note."]
    assert [one.text for one in notes(page)] == ["Exam weeks"]
    page.press("Holidays")
    page.part.settle()
    assert page.said() == []
    assert [one.text for one in notes(page)] == ["Holidays"]


def test_words_are_kept_exactly(page: Writing) -> None:
    page.click("Write a note about several days")
    words(page).setPlainText("  Two lines\n\tand a tab  ")
    page.part.settle()
    page.part.show_form(page.form, page.kept)
    assert words(page).toPlainText() == "  Two lines\n\tand a tab  "
    assert not page.part.refused


def test_a_note_is_shown_on_every_day_that_it_covers(page: Writing) -> None:
    note_by(page, "Maya", "Exam weeks")
    page.day = EARLIER
    page.show()
    assert words(page).toPlainText() == "Exam weeks"
    assert page.part.holds(page.form, page.kept)
    page.day = EARLIER - timedelta(days=1)
    page.show()
    assert not page.seen("Note about several days")
    assert not page.part.holds(page.form, page.kept)


def test_notes_of_others_can_only_be_read(page: Writing) -> None:
    note_by(page, "Mum", "Grandma is here")
    page.show()
    assert read(page)[:2] == [
        "Mum wrote about Friday, 13 March 2026 to Wednesday, 18 March 2026",
        "Grandma is here",
    ]
    assert not page.seen("Note about several days")


def test_removing_gives_a_way_back(page: Writing) -> None:
    begun(page)
    gone: list[Removal] = []
    page.part.removed.connect(lambda _said, removal: gone.append(removal))
    page.click("Remove this note")
    assert notes(page) == []
    assert page.has_keyboard() == "Write a note about several days"
    page.journal.diary.put_back(gone[0])
    page.part.show_form(page.form, page.kept)
    assert words(page).toPlainText() == "Exam weeks"


def test_a_note_that_was_never_begun_leaves_nothing(page: Writing) -> None:
    page.click("Write a note about several days")
    page.click("Remove this note")
    page.part.settle()
    assert notes(page) == []
    assert not page.part.refused


def test_leaving_the_day_keeps_what_waits(page: Writing) -> None:
    page.click("Write a note about several days")
    page.press("Exam weeks")
    page.part.settle()
    page.day = EARLIER
    page.show()
    assert [one.text for one in notes(page)] == ["Exam weeks"]
    assert not page.seen("Note about several days")
