from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, field, press, retype, said, tiles

from painjournal.domain.changes import Change, What
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.settings.departures import Notice
from painjournal.ui.settings.removal_dialog import RemovalDialog
from painjournal.ui.settings_page import SettingsPage


@pytest.fixture
def notices(page: SettingsPage) -> list[Notice]:
    found: list[Notice] = []
    page.notice_wanted.connect(found.append)
    return found


def write(journal: Journal, person: int, writer: int, note: str) -> None:
    journal.diary.save(journal.diary.entry(person, TODAY, writer).with_note(note))


def names(journal: Journal) -> list[str]:
    return [one.name for one in journal.people.people()]


def asking(page: SettingsPage) -> RemovalDialog:
    found = page.findChild(RemovalDialog)
    assert isinstance(found, RemovalDialog)
    return found


def at(page: SettingsPage) -> str:
    """Words of what has the keyboard."""
    found = page.focusWidget()
    return found.text() if isinstance(found, QAbstractButton) else ""


@pytest.fixture
def leo(journal: Journal) -> None:
    journal.people.add_person("Leo", Occupation.NEITHER, writes_self=False)


def test_the_only_person_is_neither_archived_nor_removed(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    for words in ("Archive Maya", "Remove Maya…"):
        press(qtbot, page, words)
        assert "The journal has to be about somebody. Add another person first." in said(page)
    assert page.findChild(RemovalDialog) is None
    assert names(journal) == ["Maya"]
    assert changes == []


def test_a_person_is_removed_after_a_copy_and_put_back(
    qtbot: QtBot,
    leo: None,
    page: SettingsPage,
    journal: Journal,
    changes: list[Change],
    notices: list[Notice],
) -> None:
    write(journal, 1, 1, "a windy day")
    write(journal, 1, 2, "went out")
    journal.lists.keep_programme(1, "Walk")
    press(qtbot, page, "Maya")
    press(qtbot, page, "Remove Maya…")
    dialog = asking(page)
    told = said(dialog)
    assert "1 written day, 18 March 2025" in told
    assert "1 day by Maya, 1 day by Mum" in told
    assert "1 line of the own lists: questions, words, treatments, terms" in told
    copy = Path(field(dialog, "A copy of the whole journal is saved first, as").text())
    assert copy.parent == journal.path.parent
    press(qtbot, dialog, "Save the copy, then remove Maya")
    assert at(page) == "Add a person"
    assert names(journal) == ["Leo"]
    with open_journal(copy, writing=False) as saved:
        assert [one.name for one in saved.people.people()] == ["Maya", "Leo"]
        assert saved.diary.entry(1, TODAY, 1).note == "a windy day"
    assert changes[-1].what is What.PEOPLE
    [notice] = notices
    assert str(copy) in notice.sentence
    [(words, undo)] = notice.acts
    assert words == "Undo"
    undo()
    assert sorted(names(journal)) == ["Leo", "Maya"]
    assert journal.diary.entry(1, TODAY, 1).note == "a windy day"
    assert notices[-1].sentence == "Maya is back, with all that was written."


def test_without_the_copy_nothing_is_removed(
    qtbot: QtBot,
    leo: None,
    page: SettingsPage,
    journal: Journal,
    changes: list[Change],
    notices: list[Notice],
) -> None:
    press(qtbot, page, "Leo")
    press(qtbot, page, "Remove Leo…")
    dialog = asking(page)
    copy = Path(field(dialog, "A copy of the whole journal is saved first, as").text())
    copy.write_text("in the way")
    before = len(said(dialog))
    press(qtbot, dialog, "Save the copy, then remove Leo")
    assert dialog.isVisible()
    assert len(said(dialog)) == before + 1
    assert names(journal) == ["Maya", "Leo"]
    assert (changes, notices) == ([], [])
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_cancel_removes_nothing_and_makes_no_copy(
    qtbot: QtBot, leo: None, page: SettingsPage, journal: Journal
) -> None:
    press(qtbot, page, "Leo")
    press(qtbot, page, "Remove Leo…")
    press(qtbot, asking(page), "Cancel")
    assert names(journal) == ["Maya", "Leo"]
    assert [one.name for one in journal.path.parent.glob("*.painjournal")] == ["our.painjournal"]


def test_a_person_is_archived_and_brought_back(
    qtbot: QtBot, leo: None, page: SettingsPage, journal: Journal, notices: list[Notice]
) -> None:
    press(qtbot, page, "Leo")
    press(qtbot, page, "Archive Leo")
    assert names(journal) == ["Maya"]
    assert notices[-1].sentence == "Leo is archived. All that was written stays."
    assert at(page) == "Archived (1)"
    press(qtbot, page, "Archived (1)")
    press(qtbot, page, "Bring back Leo")
    assert names(journal) == ["Maya", "Leo"]
    assert notices[-1].sentence == "Leo is back, with all that was written."
    assert notices[-1].acts == ()
    assert at(page) == "Leo"


def test_archiving_is_undone_from_the_notice(
    qtbot: QtBot, leo: None, page: SettingsPage, journal: Journal, notices: list[Notice]
) -> None:
    press(qtbot, page, "Maya")
    press(qtbot, page, "Archive Maya")
    notices[-1].acts[0][1]()
    assert names(journal) == ["Maya", "Leo"]


def test_an_adult_is_removed_and_put_back(
    qtbot: QtBot, page: SettingsPage, journal: Journal, notices: list[Notice]
) -> None:
    write(journal, 1, 2, "went out")
    press(qtbot, page, "Remove Mum…")
    press(qtbot, asking(page), "Save the copy, then remove Mum")
    assert [one.name for one in journal.people.writers()] == ["Maya"]
    notices[-1].acts[0][1]()
    assert journal.diary.entry(1, TODAY, 2).note == "went out"


def test_the_only_writer_of_somebody_stays(
    qtbot: QtBot, leo: None, page: SettingsPage, journal: Journal
) -> None:
    for words in ("Archive Mum", "Remove Mum…"):
        press(qtbot, page, words)
        assert "Then nobody could write about Leo." in said(page)
    assert page.findChild(RemovalDialog) is None
    assert [one.name for one in journal.people.writers()] == ["Maya", "Mum"]


def test_a_child_who_does_not_write_yet_is_added(
    qtbot: QtBot, page: SettingsPage, journal: Journal
) -> None:
    press(qtbot, page, "Add a person")
    retype(qtbot, field(page, "Name of the new person"), "Tim")
    press(qtbot, page, "Only adults write about this person for now")
    qtbot.keyClick(field(page, "Name of the new person"), Qt.Key.Key_Return)
    assert names(journal) == ["Maya", "Tim"]
    assert [one.name for one in journal.people.writers()] == ["Maya", "Mum"]
    assert "Only adults write about Tim." in said(page)


def test_somebody_begins_to_write_themself(
    qtbot: QtBot, leo: None, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    press(qtbot, page, "Leo")
    assert "Only adults write about Leo." in said(page)
    assert "What is asked about Leo" in tiles(page)
    press(qtbot, page, "Leo begins to write")
    assert [one.name for one in journal.people.writers()] == ["Maya", "Mum", "Leo"]
    assert "Leo decides:" in said(page)
    assert "What Leo is asked" in tiles(page)
    assert [one.what for one in changes] == [What.PEOPLE]
