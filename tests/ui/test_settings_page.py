from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, button, family, field, press, retype, said

from painjournal.domain.asking import HowOften
from painjournal.domain.changes import Change, What
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.services.settings import Settings
from painjournal.ui.settings.adult_card import AdultCard
from painjournal.ui.settings.person_card import PersonCard
from painjournal.ui.settings_page import SettingsPage


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with family(tmp_path) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, look: object, journal: Journal) -> SettingsPage:
    made = settings_page(journal)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


@pytest.fixture
def changes(page: SettingsPage) -> list[Change]:
    found: list[Change] = []
    page.people_changed.connect(found.append)
    return found


def settings_page(journal: Journal, settings: Settings | None = None) -> SettingsPage:
    return SettingsPage(
        settings or Settings(),
        journal.path,
        journal.people,
        journal.lists,
        journal.copies,
        today=journal.diary.today,
    )


def enter(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    retype(qtbot, line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def person(page: SettingsPage) -> PersonCard:
    found = page.findChild(PersonCard)
    assert isinstance(found, PersonCard)
    return found


def adult(page: SettingsPage) -> AdultCard:
    found = page.findChild(AdultCard)
    assert isinstance(found, AdultCard)
    return found


def asked(journal: Journal) -> dict[str, HowOften]:
    own = next(one for one in journal.people.writers() if one.person_id is not None)
    return journal.people.asked(journal.people.people()[0].id, own.id, TODAY)


def test_theme_and_text_size_hold_at_once(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    press(qtbot, page, "Dark")
    press(qtbot, page, "150 %")
    assert heard == [Settings(theme="dark"), Settings(theme="dark", text_size=150)]


def test_pressing_what_is_chosen_changes_nothing(qtbot: QtBot, page: SettingsPage) -> None:
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    press(qtbot, page, "100 %")
    assert heard == []


def test_the_own_number_is_kept_while_it_is_typed(qtbot: QtBot, page: SettingsPage) -> None:
    page.show_emergency_number()
    qtbot.keyClicks(field(page, "Your family’s own number"), "0117 4")
    assert page.settings.emergency_number == "0117 4"


def test_choices_made_elsewhere_are_not_lost(qtbot: QtBot, page: SettingsPage) -> None:
    page.set_settings(Settings(person=3, writer=4))
    press(qtbot, page, "Light")
    assert page.settings == Settings(person=3, writer=4, theme="light")


def test_a_person_is_renamed(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    enter(qtbot, field(page, "Name of Maya"), "  Maja ")
    assert journal.people.people()[0].name == "Maja"
    assert [one.name for one in journal.people.writers()] == ["Maja", "Mum"]
    assert changes == [Change(what=What.PEOPLE, person_id=journal.people.people()[0].id)]
    assert "Maja decides:" in said(person(page))


def test_an_empty_name_is_refused_beside_its_field(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    enter(qtbot, field(page, "Name of Maya"), "   ")
    assert "Please write a name." in said(person(page))
    assert field(page, "Name of Maya").text() == "   "
    assert journal.people.people()[0].name == "Maya"
    enter(qtbot, field(page, "Name of Maya"), "Maya")
    assert "Please write a name." not in said(person(page))
    assert changes == []


def test_occupation_and_year_are_kept(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    press(qtbot, person(page), "Work")
    enter(qtbot, field(page, "Year of birth of Maya"), "2007")
    kept = journal.people.people()[0]
    assert (kept.occupation, kept.birth_year) == (Occupation.WORK, 2007)
    assert {one.what for one in changes} == {What.PEOPLE}
    assert asked(journal)["work"] is HowOften.DAILY
    assert asked(journal)["school"] is HowOften.NEVER


def test_the_page_opens_with_what_holds(
    qtbot: QtBot, look: object, page: SettingsPage, journal: Journal
) -> None:
    press(qtbot, person(page), "Work")
    press(qtbot, person(page), "Others who write here can see only that I wrote")
    again = settings_page(journal, Settings(theme="contrast", text_size=175))
    qtbot.addWidget(again)
    chosen = [one.text() for one in again.findChildren(QAbstractButton) if one.isChecked()]
    assert "Work" in chosen
    assert "High contrast" in chosen
    assert "175 %" in chosen
    assert "Others who write here can see only that I wrote" in chosen


def test_each_writer_decides_who_sees_the_answers(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    press(qtbot, adult(page), "Others who write here can see only that I wrote")
    assert [one.shows_answers for one in journal.people.writers()] == [True, False]
    assert [one.what for one in changes] == [What.PEOPLE]


def test_an_adult_is_renamed_and_two_of_a_name_are_refused(
    qtbot: QtBot, page: SettingsPage, journal: Journal
) -> None:
    journal.people.add_adult("Dad")
    enter(qtbot, field(page, "Name of Mum"), "dad")
    assert "There is already somebody called dad." in said(adult(page))
    enter(qtbot, field(page, "Name of Mum"), "Mama")
    assert sorted(one.name for one in journal.people.writers()) == ["Dad", "Mama", "Maya"]


def test_a_person_and_an_adult_are_added(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    press(qtbot, page, "Add a person")
    qtbot.keyClicks(field(page, "Name of the new person"), "Leo")
    press(qtbot, page, "Add this person")
    assert [one.name for one in journal.people.people()] == ["Maya", "Leo"]
    stops: list[str] = []
    while "Name of Mum" not in stops and len(stops) < 30:
        here = QApplication.focusWidget()
        assert here is not None
        stops.append(here.accessibleName() or here.property("text"))
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert stops[0] == "Leo"
    shown = ["Name of Leo", "Year of birth of Leo", "Archive Leo", "Remove Leo…", "Add a person"]
    assert [stop for stop in stops if stop in shown] == shown
    assert stops[-1] == "Name of Mum"
    press(qtbot, page, "Add an adult")
    qtbot.keyClicks(field(page, "Name of the new adult"), "Dad")
    qtbot.keyClick(field(page, "Name of the new adult"), Qt.Key.Key_Return)
    assert [one.name for one in journal.people.writers() if one.person_id is None] == ["Mum", "Dad"]
    assert button(page, "Dad").hasFocus()
    assert [one.what for one in changes] == [What.PEOPLE, What.PEOPLE]


def test_a_newcomer_without_a_free_name_is_refused(
    qtbot: QtBot, page: SettingsPage, journal: Journal, changes: list[Change]
) -> None:
    press(qtbot, page, "Add a person")
    name = field(page, "Name of the new person")
    qtbot.keyClicks(name, "maya")
    press(qtbot, page, "Add this person")
    assert "There is already somebody called maya." in said(page)
    assert name.text() == "maya"
    assert changes == []
    assert len(journal.people.people()) == 1


def test_trouble_with_the_journal_is_said_on_the_card(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    with open_journal(journal.path, writing=False) as reading:
        page = settings_page(reading)
        qtbot.addWidget(page)
        page.show()
        heard: list[Change] = []
        page.people_changed.connect(heard.append)
        before = len(said(person(page)))
        press(qtbot, person(page), "Work")
        assert len(said(person(page))) == before + 1
        assert heard == []
    assert journal.people.people()[0].occupation is Occupation.SCHOOL


def test_the_whole_path_can_be_selected(page: SettingsPage, journal: Journal) -> None:
    where = field(page, "Where it is kept")
    where.selectAll()
    assert where.selectedText() == str(journal.path)
    assert where.isReadOnly()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open another journal…", "open_wanted"),
        ("Save a copy…", "copy_wanted"),
        ("Look at the sample family", "sample_wanted"),
    ],
)
def test_what_can_be_done_with_a_journal(
    qtbot: QtBot, page: SettingsPage, words: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        press(qtbot, page, words)


def test_the_page_says_what_comes_from_the_computer(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    page = settings_page(journal)
    qtbot.addWidget(page)
    page.show()
    note = next(text for text in said(page) if "come from the settings of this computer" in text)
    assert "weeks begin on Sunday" in note
    assert "US Letter" in note


def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, page: SettingsPage, wear: Callable[[str, float], None]
) -> None:
    wear("dark", 2.0)
    page.resize(600, 520)
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for part in [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]:
        if part.isVisible():
            right = part.mapTo(area.viewport(), part.rect().topRight()).x()
            assert right < area.viewport().width(), part
