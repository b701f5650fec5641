from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from painjournal.domain.catalogue import measure
from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.entries import Entry
from painjournal.domain.parts import Event
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.calendar.day_cell import DayCell
from painjournal.ui.calendar.marks import Sign, signs
from painjournal.ui.calendar.search_results import SearchResults
from painjournal.ui.calendar.sentences import joined, who_wrote
from painjournal.ui.calendar.steps import first_of_month, led_to, same_day
from painjournal.ui.calendar_page import CalendarPage
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.scroll_column import ScrollColumn

TODAY = date(2025, 3, 18)


class Watch:
    """A clock that tests set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2025, 3, 18, 19, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def journal(tmp_path: Path, watch: Watch) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.painjournal", create=True, clock=watch) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=date(2025, 1, 1))
        opened.people.add_adult("Mum", since=date(2025, 1, 1))
        yield opened


@pytest.fixture
def page(qtbot: QtBot, look: object, journal: Journal) -> CalendarPage:
    made = CalendarPage(journal.lookbacks, journal.people, journal.lists, today=journal.diary.today)
    qtbot.addWidget(made)
    made.resize(1080, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.set_subject(journal.people.people()[0], journal.people.writers()[0])
    made.shown()
    return made


def write(journal: Journal, writer: str, day: date, *, together: bool = False) -> None:
    writer_id = next(one.id for one in journal.people.writers() if one.name == writer)
    person = journal.people.people()[0]
    entry = Entry(person_id=person.id, writer_id=writer_id, day=day, together=together)
    journal.diary.save(entry.with_answer(measure("how_hard"), 2))
    journal.diary.leave_day()


def cell(page: CalendarPage, day: date) -> DayCell:
    return next(one for one in page.findChildren(DayCell) if one.day == day and one.isVisible())


def focused() -> DayCell:
    found = QApplication.focusWidget()
    assert isinstance(found, DayCell)
    return found


def labels(page: CalendarPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def button(page: CalendarPage, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if name == one.accessibleName())


def test_a_day_says_who_wrote(page: CalendarPage, journal: Journal) -> None:
    write(journal, "Maya", date(2025, 3, 17))
    write(journal, "Mum", date(2025, 3, 17))
    page.shown()
    assert (
        cell(page, date(2025, 3, 17)).accessibleName() == "Monday 17 March 2025, Maya and Mum wrote"
    )
    assert [mark.sign for mark in cell(page, date(2025, 3, 17)).marks] == [
        Sign.DISC,
        Sign.DIAMOND,
    ]
    assert cell(page, date(2025, 3, 16)).accessibleName() == "Sunday 16 March 2025, no entry"
    assert cell(page, date(2025, 3, 16)).marks == ()


def test_arrows_lead_on_from_today_at_once(page: CalendarPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    today = focused().day
    qtbot.keyClick(focused(), Qt.Key.Key_Left)
    assert (today - focused().day).days == 1


def test_a_day_written_later_is_hollow_and_says_so(page: CalendarPage, journal: Journal) -> None:
    write(journal, "Maya", date(2025, 3, 3))
    page.shown()
    late = cell(page, date(2025, 3, 3))
    assert late.accessibleName() == "Monday 3 March 2025, Maya wrote, on a later day"
    assert [mark.late for mark in late.marks] == [True]


def test_a_change_appears_without_opening_the_page_again(
    page: CalendarPage, journal: Journal
) -> None:
    maya = journal.people.writers()[0]
    entry = Entry(person_id=1, writer_id=maya.id, day=TODAY, nothing_to_add=True)
    change = journal.diary.save(entry)
    assert change is not None
    page.on_change(change)
    assert cell(page, TODAY).accessibleName() == "Tuesday 18 March 2025, Maya wrote"


def test_days_to_come_cannot_be_opened(qtbot: QtBot, page: CalendarPage, journal: Journal) -> None:
    tomorrow = cell(page, date(2025, 3, 19))
    assert not tomorrow.isEnabled()
    wanted: list[object] = []
    page.day_wanted.connect(wanted.append)
    qtbot.mouseClick(tomorrow, Qt.MouseButton.LeftButton)
    assert wanted == []


def test_a_click_asks_for_the_day(qtbot: QtBot, page: CalendarPage) -> None:
    with qtbot.waitSignal(page.day_wanted) as asked:
        qtbot.mouseClick(cell(page, date(2025, 2, 4)), Qt.MouseButton.LeftButton)
    assert asked.args == [date(2025, 2, 4)]


def test_the_keyboard_walks_and_opens(qtbot: QtBot, page: CalendarPage) -> None:
    cell(page, TODAY).setFocus(Qt.FocusReason.TabFocusReason)
    for key, day in (
        (Qt.Key.Key_Left, date(2025, 3, 17)),
        (Qt.Key.Key_Up, date(2025, 3, 10)),
        (Qt.Key.Key_PageUp, date(2025, 2, 10)),
        (Qt.Key.Key_Down, date(2025, 2, 17)),
        (Qt.Key.Key_Right, date(2025, 2, 18)),
        (Qt.Key.Key_PageDown, date(2025, 3, 18)),
        (Qt.Key.Key_Right, date(2025, 3, 18)),
    ):
        qtbot.keyClick(focused(), key)
        assert focused().day == day
    with qtbot.waitSignal(page.day_wanted) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert asked.args == [TODAY]


def test_a_key_leads_to_months_that_were_not_shown(qtbot: QtBot, page: CalendarPage) -> None:
    cell(page, TODAY).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(focused(), Qt.Key.Key_PageUp, Qt.KeyboardModifier.ShiftModifier)
    assert focused().day == date(2024, 3, 18)
    assert focused().isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    assert focused().day == TODAY


def test_only_one_day_is_a_stop_for_tab(page: CalendarPage) -> None:
    stops = [
        one.day
        for one in page.findChildren(DayCell)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [TODAY]


def test_buttons_turn_the_months(qtbot: QtBot, page: CalendarPage, journal: Journal) -> None:
    nothing = "Nothing is written in these months."
    assert f"October 2024 to March 2025. {nothing}" in labels(page)
    write(journal, "Maya", date(2024, 11, 3))
    page.shown()
    assert "October 2024 to March 2025" in labels(page)
    assert not button(page, "Later months").isEnabled()
    qtbot.mouseClick(button(page, "Earlier months"), Qt.MouseButton.LeftButton)
    assert "July 2024 to December 2024" in labels(page)
    qtbot.mouseClick(button(page, "Later months"), Qt.MouseButton.LeftButton)
    assert "October 2024 to March 2025" in labels(page)
    qtbot.mouseClick(button(page, "Earlier months"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "Go to this month"), Qt.MouseButton.LeftButton)
    assert focused().day == TODAY


@pytest.mark.parametrize(
    ("width", "first"), [(400, "January"), (600, "December"), (1080, "October")]
)
def test_width_decides_how_many_months(
    qtbot: QtBot, page: CalendarPage, width: int, first: str
) -> None:
    page.resize(width, 600)
    qtbot.waitUntil(
        lambda: any(text.startswith(f"{first} ") and " to " in text for text in labels(page))
    )
    assert page.findChildren(DayCell)
    assert cell(page, TODAY).isVisible()


def test_large_text_never_scrolls_sideways(
    qtbot: QtBot, page: CalendarPage, wear: Callable[[str, float], None]
) -> None:
    wear("dark", 2.0)
    page.resize(620, 520)
    qtbot.waitUntil(
        lambda: any(one.startswith("January 2025 to March 2025") for one in labels(page))
    )
    right = cell(page, date(2025, 3, 2)).mapTo(page, cell(page, date(2025, 3, 2)).rect().topRight())
    assert right.x() < 620


def test_the_legend_says_what_marks_mean(page: CalendarPage) -> None:
    shown = labels(page)
    assert "Maya wrote" in shown
    assert "Mum wrote" in shown
    assert "Hollow: written more than two days later" in shown


def test_midnight_brings_a_new_day(page: CalendarPage, watch: Watch) -> None:
    watch.now = datetime(2025, 3, 19, 9, tzinfo=UTC)
    page.shown()
    assert cell(page, date(2025, 3, 19)).isEnabled()


def test_weeks_begin_as_on_this_computer(qtbot: QtBot, look: object, journal: Journal) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    page = CalendarPage(journal.lookbacks, journal.people, journal.lists, today=journal.diary.today)
    qtbot.addWidget(page)
    page.resize(1080, 800)
    page.show()
    days = [text for text in labels(page) if text in ("Sun", "Mon", "Sat")]
    assert days[:3] == ["Sun", "Mon", "Sat"]


def test_names_are_joined_as_people_say_them() -> None:
    assert joined([]) == ""
    assert joined(["Maya"]) == "Maya"
    assert joined(["Maya", "Mum", "Dad"]) == "Maya, Mum and Dad"


@pytest.mark.parametrize(
    ("late", "together", "end"),
    [
        (False, False, "Maya wrote"),
        (True, False, "Maya wrote, on a later day"),
        (False, True, "Maya wrote together"),
        (True, True, "Maya wrote together, on a later day"),
    ],
)
def test_a_day_in_words(late: bool, together: bool, end: str) -> None:
    said = who_wrote(TODAY, ["Maya"], late=late, together=together)
    assert said == f"Tuesday 18 March 2025, {end}"


def test_steps_between_months_keep_to_days_that_exist() -> None:
    assert same_day(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert first_of_month(date(2025, 1, 15), -1) == date(2024, 12, 1)
    assert led_to(date(2025, 3, 1), Qt.Key.Key_Left, TODAY) == date(2025, 2, 28)
    assert led_to(date(2025, 3, 1), Qt.Key.Key_Tab, TODAY) is None
    assert led_to(date(1900, 1, 1), Qt.Key.Key_PageUp, TODAY) == date(1900, 1, 1)


def test_each_adult_has_a_sign_of_their_own(journal: Journal) -> None:
    journal.people.add_adult("Dad")
    found = signs(journal.people.people()[0], journal.people.writers())
    assert sorted(found.values(), key=lambda one: one.value) == [
        Sign.DIAMOND,
        Sign.DISC,
        Sign.SQUARE,
    ]


def picker(page: CalendarPage) -> Picker:
    return page.findChildren(Picker)[0]


def pick(page: CalendarPage, words: str) -> None:
    found = picker(page)
    at = next(n for n in range(found.count()) if found.itemText(n) == words)
    found.setCurrentIndex(at)
    found.activated.emit(at)


def answer(journal: Journal, writer: str, day: date, code: str, value: int) -> None:
    writer_id = next(one.id for one in journal.people.writers() if one.name == writer)
    entry = journal.diary.entry(journal.people.people()[0].id, day, writer_id)
    journal.diary.save(entry.with_answer(measure(code), value))


def test_one_answer_is_a_shade_with_its_digit(page: CalendarPage, journal: Journal) -> None:
    answer(journal, "Maya", date(2025, 3, 10), "stress", 4)
    answer(journal, "Maya", date(2025, 3, 11), "stress", 0)
    answer(journal, "Maya", date(2025, 3, 12), "mood", 2)
    page.shown()
    assert cell(page, date(2025, 3, 10)).face.shade is None
    pick(page, "Stress")
    faces = {day: cell(page, date(2025, 3, day)).face for day in (10, 11, 12, 13)}
    assert [(faces[day].shade, faces[day].digits) for day in (10, 11)] == [(1.0, "4"), (0.0, "0")]
    assert (faces[12].shade, faces[12].digits) == (None, "")
    assert faces[10].name.endswith("Stress: Very much")
    assert faces[12].name.endswith("Stress: not answered")
    assert any(text.startswith("Stress: from None (light)") for text in labels(page))
    pick(page, "Who wrote")
    assert cell(page, date(2025, 3, 10)).face.shade is None


def test_hours_are_told_with_their_half(page: CalendarPage, journal: Journal) -> None:
    answer(journal, "Maya", date(2025, 3, 10), "sleep_minutes", 7 * 60 + 30)
    answer(journal, "Maya", date(2025, 3, 11), "sleep_minutes", 20)
    page.shown()
    pick(page, "Hours slept")
    assert cell(page, date(2025, 3, 10)).face.digits == "7½"
    assert cell(page, date(2025, 3, 11)).face.digits == "½"


def test_answers_of_two_are_two_things_to_look_at(page: CalendarPage, journal: Journal) -> None:
    answer(journal, "Maya", date(2025, 3, 10), "how_hard", 4)
    answer(journal, "Mum", date(2025, 3, 10), "how_hard", 1)
    page.shown()
    pick(page, "How hard it was to do things, by Mum")
    assert cell(page, date(2025, 3, 10)).face.digits == "1"
    pick(page, "How hard it was to do things, by Maya")
    assert cell(page, date(2025, 3, 10)).face.digits == "4"


def test_answers_that_are_kept_private_are_not_offered(
    page: CalendarPage, journal: Journal
) -> None:
    answer(journal, "Maya", date(2025, 3, 10), "stress", 4)
    maya = journal.people.writers()[0]
    journal.people.change_writer(replace(maya, shows_answers=False))
    mum = journal.people.writers()[1]
    page.set_subject(journal.people.people()[0], mum)
    assert [picker(page).itemText(n) for n in range(picker(page).count())] == ["Who wrote"]
    assert cell(page, date(2025, 3, 10)).marks


def test_events_and_holidays_stand_on_their_days(page: CalendarPage, journal: Journal) -> None:
    person, writer = journal.people.people()[0], journal.people.writers()[0]
    entry = journal.diary.entry(person.id, date(2025, 3, 10), writer.id)
    journal.diary.save(entry.with_events([Event(kind="exam", words="maths")]))
    journal.lists.keep_time(
        SchoolTime(
            person_id=person.id,
            name="Spring holidays",
            kind=TimeKind.HOLIDAY,
            first=date(2025, 3, 10),
            last=date(2025, 3, 11),
        )
    )
    page.set_subject(person, writer)
    both = cell(page, date(2025, 3, 10)).face
    assert (both.event, both.holiday) == (True, True)
    assert both.name.endswith("a later day. Spring holidays, Exam or test (maths)")
    assert (cell(page, date(2025, 3, 11)).face.holiday, cell(page, TODAY).face.holiday) == (
        True,
        False,
    )
    assert {"Something was different", "School holidays"} <= set(labels(page))


def test_a_year_is_seen_at_once(page: CalendarPage, qtbot: QtBot) -> None:
    (year,) = [one for one in page.findChildren(QAbstractButton) if one.accessibleName() == "Year"]
    qtbot.mouseClick(year, Qt.MouseButton.LeftButton)
    days = {one.day for one in page.findChildren(DayCell) if not one.isHidden()}
    assert {date(2024, 4, 1), date(2025, 3, 31)} <= days
    assert len(days) >= 365


def test_words_find_days_that_open(page: CalendarPage, journal: Journal, qtbot: QtBot) -> None:
    person, writer = journal.people.people()[0], journal.people.writers()[0]
    for n, note in ((3, "Swimming with Ada"), (10, "swim again"), (11, "rain")):
        entry = journal.diary.entry(person.id, date(2025, 3, n), writer.id)
        journal.diary.save(entry.with_note(note))
    journal.notes.keep_private(person.id, date(2025, 3, 12), writer.id, "swim in secret")
    page.shown()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "swim")
    results = page.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    qtbot.waitUntil(lambda: results.days == [date(2025, 3, 10), date(2025, 3, 3)])
    assert not cell_is_seen(page, date(2025, 3, 10))
    with qtbot.waitSignal(page.day_wanted) as wanted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
        found = QApplication.focusWidget()
        assert found is not None
        qtbot.keyClick(found, Qt.Key.Key_Space)
    assert wanted.args == [date(2025, 3, 10)]
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert cell_is_seen(page, date(2025, 3, 10))


def test_the_newest_find_is_seen_and_any_other_choice_ends_the_search(
    page: CalendarPage, journal: Journal, qtbot: QtBot
) -> None:
    person, writer = journal.people.people()[0], journal.people.writers()[0]
    for n in range(40):
        entry = journal.diary.entry(person.id, TODAY - timedelta(days=n), writer.id)
        journal.diary.save(entry.with_note("swam a little"))
    page.resize(640, 620)
    page.shown()
    bar = page.findChildren(ScrollColumn)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "swam")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    results = page.findChild(SearchResults)
    assert isinstance(results, SearchResults)
    assert len(results.days) == 40
    assert bar.value() == 0
    found = QApplication.focusWidget()
    assert found is not None
    assert found is not field
    qtbot.keyClick(found, Qt.Key.Key_Down)
    assert QApplication.focusWidget() not in (found, field)
    for _ in range(2):
        under = QApplication.focusWidget()
        assert under is not None
        qtbot.keyClick(under, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field
    journal.diary.save(journal.diary.entry(person.id, TODAY, writer.id).with_note("walked"))
    page.shown()
    assert TODAY not in results.days
    (earlier,) = [
        one for one in page.findChildren(QAbstractButton) if "Earlier" in one.accessibleName()
    ]
    qtbot.mouseClick(earlier, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert not results.isVisible()


def cell_is_seen(page: CalendarPage, day: date) -> bool:
    return any(one.day == day and one.isVisible() for one in page.findChildren(DayCell))


def test_nothing_found_says_so(page: CalendarPage, qtbot: QtBot) -> None:
    (field,) = [
        one for one in page.findChildren(QLineEdit) if one.accessibleName().startswith("Search")
    ]
    qtbot.keyClicks(field, "zebra")
    qtbot.waitUntil(lambda: any(text.startswith("Nothing found") for text in labels(page)))
