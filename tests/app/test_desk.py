"""The window with a journal on it, as a family meets it: the first start, the sample, and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import family, field, retype

from painjournal.app.desk import Desk
from painjournal.domain.people import Occupation
from painjournal.services.settings import Settings, default_journal
from painjournal.ui.first_start import FirstStart


@pytest.fixture
def desk(qtbot: QtBot, look: object) -> Iterator[Desk]:
    made = Desk(Settings())
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.close()


def press(desk: Desk, qtbot: QtBot, words: str) -> None:
    every = desk.window.findChildren(QAbstractButton)
    pressed = next(one for one in every if one.text() == words and one.isVisible())
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def first_name(desk: Desk) -> QLineEdit:
    page = desk.window.built("today")
    assert isinstance(page, FirstStart)
    return next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == "Name")


def test_somebody_new_meets_the_first_steps_and_never_a_form_before_them(
    desk: Desk, qtbot: QtBot
) -> None:
    assert first_name(desk).isVisible()
    assert not desk.window.side.person.isVisible()
    qtbot.keyClicks(first_name(desk), "Maya")
    desk.start()
    assert desk.journal is not None
    assert first_name(desk).text() == "Maya"
    press(desk, qtbot, "Next")
    press(desk, qtbot, "Next")
    press(desk, qtbot, "Begin")
    assert desk.window.built("today") is desk.today
    assert desk.today.isVisible()
    assert not desk.window.findChildren(FirstStart)
    assert [one.name for one in desk.journal.people.people()] == ["Maya"]
    assert desk.window.side.person.currentText() == "Maya"


def test_who_has_a_journal_sees_the_form_at_once(desk: Desk, qtbot: QtBot, look: object) -> None:
    desk.start()
    for words in ("Skip this step",) * 3:
        press(desk, qtbot, words)
    desk.close()
    again = Desk(Settings(), default_journal())
    qtbot.addWidget(again.window)
    again.window.show()
    assert again.today.isVisible()
    assert not again.window.findChildren(FirstStart)
    again.start()
    assert again.person is not None
    assert again.person.name == "Me"
    again.close()


def test_from_the_first_steps_to_the_sample_family_and_back(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    press(desk, qtbot, "Look at the sample family first")
    assert desk.journal is not None
    assert desk.journal.is_sample
    assert desk.today.isVisible()
    press(desk, qtbot, "Back to my own journal")
    assert not desk.journal.is_sample
    assert first_name(desk).isVisible()
    assert not desk.window.side.person.isVisible()


def shown(desk: Desk) -> tuple[str, str]:
    return desk.window.side.person.currentText(), desk.window.side.writer.currentText()


def pick(desk: Desk, person: int, writer: int) -> None:
    desk.window.person_picked.emit(person)
    desk.window.writer_picked.emit(writer)


@pytest.fixture
def two_children(tmp_path: Path, desk: Desk) -> Desk:
    with family(tmp_path) as journal:
        journal.people.add_person("Leo", Occupation.SCHOOL)
        path = journal.path
    desk.open(path)
    desk.window.resize(1000, 900)
    desk.window.show_place("calendar")
    desk.window.show_place("settings")
    return desk


@pytest.mark.parametrize("act", ["Archive Leo", "Remove Leo…"])
def test_in_place_of_a_person_who_goes_another_is_shown_until_they_are_back(
    two_children: Desk, qtbot: QtBot, act: str
) -> None:
    desk = two_children
    assert desk.journal is not None
    leo = desk.journal.people.people()[1]
    own = next(one for one in desk.journal.people.writers() if one.is_self(leo))
    pick(desk, leo.id, own.id)
    assert shown(desk) == ("Leo", "by Leo")
    press(desk, qtbot, "Leo")
    press(desk, qtbot, act)
    if act.startswith("Remove"):
        press(desk, qtbot, "Save the copy, then remove Leo")
    assert shown(desk) == ("Maya", "by Maya")
    assert desk.window.side.person.count() == 1
    for place in ("today", "calendar", "trends", "summary", "settings"):
        assert desk.window.show_place(place)
    press(desk, qtbot, "Undo")
    assert shown(desk) == ("Leo", "by Leo")


@pytest.mark.parametrize("act", ["Archive Mum", "Remove Mum…"])
def test_in_place_of_a_writer_who_goes_the_person_writes_until_they_are_back(
    two_children: Desk, qtbot: QtBot, act: str
) -> None:
    desk = two_children
    pick(desk, 2, 2)
    assert shown(desk) == ("Leo", "by Mum")
    press(desk, qtbot, act)
    if act.startswith("Remove"):
        press(desk, qtbot, "Save the copy, then remove Mum")
    assert shown(desk) == ("Leo", "by Leo")
    assert desk.today.isEnabled()
    press(desk, qtbot, "Undo")
    assert shown(desk) == ("Leo", "by Mum")


def test_somebody_added_in_settings_ends_the_first_steps(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    desk.window.resize(1000, 900)
    desk.window.show_place("calendar")
    desk.window.show_place("settings")
    press(desk, qtbot, "Add a person")
    name = field(desk.window, "Name of the new person")
    retype(qtbot, name, "Maya")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert shown(desk) == ("Maya", "by Maya")
    desk.window.show_place("today")
    assert desk.today.isVisible()
    desk.window.show_place("calendar")
    assert any(one.text() == "Months" for one in desk.window.findChildren(QAbstractButton))


def test_without_a_journal_no_form_is_shown_until_one_is_begun(
    qtbot: QtBot, look: object, tmp_path: Path
) -> None:
    desk = Desk(Settings(), tmp_path / "gone.painjournal")
    qtbot.addWidget(desk.window)
    desk.window.show()
    desk.start()
    assert desk.journal is None
    assert not desk.today.isVisible()
    assert not desk.window.side.person.isVisible()
    press(desk, qtbot, "Start a new journal there")
    assert first_name(desk).isVisible()
    desk.close()


class OtherWindows(QObject):
    """Notes every window that is shown, be it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_no_page_shows_a_window_of_its_own(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    desk.start()
    press(desk, qtbot, "Look at the sample family first")
    others = OtherWindows()
    qapp.installEventFilter(others)
    for place in ("calendar", "trends", "summary", "reading", "settings", "help", "today"):
        desk.window.show_place(place)
    qapp.removeEventFilter(others)
    assert others.seen == []
