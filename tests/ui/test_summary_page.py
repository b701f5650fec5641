"""The summary page as a family uses it: choose, look, save."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from painjournal.domain.catalogue import measure
from painjournal.domain.days import Period
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.people import Occupation, Person
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.summary.period_choice import DATES, FOUR_WEEKS
from painjournal.ui.summary_page import SummaryPage
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.date_popup import DatePopup

NOW = datetime(2026, 3, 31, 18, 0, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j", create=True, clock=lambda: NOW) as opened:
        yield opened


@pytest.fixture
def maya(journal: Journal) -> Person:
    return journal.people.add_person("Maya Sol", Occupation.SCHOOL)


@pytest.fixture
def written(journal: Journal, maya: Person) -> Person:
    (writer,) = journal.people.writers()
    for n in range(40):
        entry = journal.diary.entry(maya.id, TODAY - timedelta(days=n), writer.id)
        journal.diary.save(
            entry.with_answer(measure("stress"), n % 5).with_answer(measure("pain_level"), n % 11)
        )
    return maya


@pytest.fixture
def opened(
    journal: Journal, look: Callable[[str, float], None], qtbot: QtBot
) -> Callable[[Person], SummaryPage]:
    def open_for(person: Person) -> SummaryPage:
        page = SummaryPage(
            journal.summaries, journal.lookbacks, journal.people, today=lambda: TODAY
        )
        qtbot.addWidget(page)
        page.resize(1000, 700)
        (writer,) = journal.people.writers()
        page.set_subject(person, writer)
        page.show()
        with qtbot.waitSignal(page.refreshed):
            page.shown()
            # Nothing is claimed about the days before they were looked at.
            assert not any("Nothing was written" in words for words in seen(page))
        return page

    return open_for


Opened = Callable[[Person], SummaryPage]


def seen(page: SummaryPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_the_page_is_shown_and_told_in_words(opened: Opened, written: Person) -> None:
    page = opened(written)
    assert page.preview.isVisible()
    assert page.preview.page_size.height() > page.preview.page_size.width() > 300
    assert "MS 40 days" in page.preview.accessibleDescription()
    assert "Maya" not in page.preview.accessibleDescription()


def test_the_words_can_be_read_instead(opened: Opened, written: Person, qtbot: QtBot) -> None:
    page = opened(written)
    words = next(one for one in page.view.buttons if one.text() == "As words")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert page.words.isVisible()
    assert "Stress (MS, 40 of 40 days)" in page.words.toPlainText()


def test_a_section_that_is_unticked_leaves_the_page(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    page.fold.open = True
    with qtbot.waitSignal(page.refreshed):
        page.lines.boxes["pain"].click()
    assert "Not shared on this page." in page.words.toPlainText()
    assert "Pain (MS" not in page.words.toPlainText()
    assert not page.lines.boxes["pain_level"].isEnabled()
    with qtbot.waitSignal(page.refreshed):
        page.lines.boxes["pain"].click()
    assert "Pain (MS" in page.words.toPlainText()


def test_a_question_of_ones_own_can_be_left_out_and_keeps_its_newest_name(
    opened: Opened, written: Person, journal: Journal, qtbot: QtBot
) -> None:
    own = OwnMeasure(person_id=written.id, name="Screen time", scale=Scale.YES_NO)
    code = journal.lists.keep_measure(own).code
    (kept,) = journal.lists.of(written.id).own_measures
    (writer,) = journal.people.writers()
    entry = journal.diary.entry(written.id, TODAY, writer.id)
    journal.diary.save(entry.with_answer(kept.measure, 1))
    page = opened(written)
    assert "Screen time (MS, 1 of 1 day): Yes 1, No 0." in page.words.toPlainText()
    page.fold.open = True
    assert page.lines.boxes["own"].text() == "Own questions"
    journal.lists.keep_measure(replace(kept, name="Screens"))
    with qtbot.waitSignal(page.refreshed):
        page.lines.boxes["stress"].click()
    with qtbot.waitSignal(page.refreshed):
        page.lines.boxes["stress"].click()
    assert page.lines.boxes[code].text() == "Screens"
    with qtbot.waitSignal(page.refreshed):
        page.lines.boxes[code].click()
    assert "Not shared on this page." in page.words.toPlainText()
    assert "Screens (MS" not in page.words.toPlainText()


def test_tab_goes_from_the_row_through_its_boxes_to_the_page(
    opened: Opened, written: Person
) -> None:
    page = opened(written)
    QTest.mouseClick(page.fold.header, Qt.MouseButton.LeftButton)
    page.fold.header.setFocus()
    walked = []
    while page.focusWidget() is not page.preview:
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.focusWidget())
    boxes = list(page.lines.boxes.values())
    assert walked[: len(boxes)] == boxes
    assert page.save in walked


def test_own_words_are_printed_and_too_many_are_refused(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    with qtbot.waitSignal(page.refreshed):
        QTest.keyClicks(page.choices.talk, "stairs")
    assert "stairs" in page.words.toPlainText()
    for line in "bcd":
        QTest.keyClick(page.choices.talk, Qt.Key.Key_Return)
        QTest.keyClicks(page.choices.talk, line)
    assert page.request is None
    assert page.choices.talk.accessibleDescription() == "Please write at most 3 lines."


def test_the_last_four_weeks_are_four_weeks(opened: Opened, written: Person, qtbot: QtBot) -> None:
    page = opened(written)
    four_weeks = page.choices.period.length.buttons[FOUR_WEEKS]
    with qtbot.waitSignal(page.refreshed):
        QTest.mouseClick(four_weeks, Qt.MouseButton.LeftButton)
    assert "4 to 31 March 2026, 28 days" in page.words.toPlainText()


def test_dates_are_typed_and_wrong_ones_are_said(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    choice = page.choices.period
    QTest.mouseClick(choice.length.buttons[DATES], Qt.MouseButton.LeftButton)
    assert choice.first.isVisible()
    assert choice.first.value == TODAY - timedelta(days=39)
    choice.first.selectAll()
    QTest.keyClicks(choice.first, "1 March 2026")
    QTest.keyClicks(choice.last, "10/03/2026")
    assert choice.period == Period(date(2026, 3, 1), date(2026, 3, 10))
    choice.last.selectAll()
    QTest.keyClicks(choice.last, "2026-02-01")
    assert choice.period is None
    assert choice.last.accessibleDescription() == "The last day comes before the first day."
    for typed, said in (
        ("31/02/2026", "Please write a date such as 31/03/2026."),
        ("1/4/2026", "This day has not come yet."),
    ):
        choice.last.selectAll()
        QTest.keyClicks(choice.last, typed)
        QTest.keyClick(choice.last, Qt.Key.Key_Return)
        assert choice.last.accessibleDescription() == said
        assert choice.period is None


def test_a_day_is_picked_from_a_month_by_keyboard_alone(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    choice = page.choices.period
    choice.length.buttons[DATES].click()
    choice.first.setFocus()
    QTest.keyClick(choice.first, Qt.Key.Key_Tab)
    button = page.focusWidget()
    assert isinstance(button, IconButton)
    assert button.accessibleName() == "Pick the first day"
    QTest.keyClick(button, Qt.Key.Key_Space)
    popup = page.findChild(DatePopup)
    assert popup is not None
    assert popup.day == TODAY - timedelta(days=39)
    cell = popup.cell(popup.day)
    assert cell is not None
    assert cell.accessibleName().endswith("something is written")
    QTest.keyClick(popup, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.refreshed):
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert choice.period == Period(TODAY - timedelta(days=38), TODAY)
    assert "21 February to 31 March 2026, 39 days" in page.words.toPlainText()


def test_a_date_that_cannot_be_read_is_mended_by_picking_one(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    choice = page.choices.period
    choice.length.buttons[DATES].click()
    assert choice.last.accessibleDescription() == "Blank means until today."
    QTest.keyClicks(choice.last, "soon")
    QTest.keyClick(choice.last, Qt.Key.Key_Return)
    assert choice.period is None
    button = next(
        one for one in page.findChildren(IconButton) if one.accessibleName() == "Pick the last day"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    popup = page.findChild(DatePopup)
    assert popup is not None
    with qtbot.waitSignal(page.refreshed):
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert choice.last.value == TODAY
    assert choice.last.accessibleDescription() == "Blank means until today."


def test_an_empty_journal_says_what_will_appear(opened: Opened, maya: Person) -> None:
    page = opened(maya)
    assert not page.fold.isVisible()
    assert not page.preview.isVisible()
    assert not page.save.isEnabled()


def test_the_page_is_saved_under_a_name_without_health_data(
    opened: Opened, written: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(written)
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    (offered,) = dialog.selectedFiles()
    assert Path(offered).name == "Journal summary MS 2026-02-20 to 2026-03-31.pdf"
    target = tmp_path / "mine.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists)
    qtbot.waitUntil(lambda: str(target) in page.saved_sentence)
    assert target.read_bytes().startswith(b"%PDF-")


def test_a_place_that_cannot_be_written_is_said(
    opened: Opened, written: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(written)
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "nowhere" / "mine.pdf"))
    dialog.reject()
    qtbot.waitUntil(lambda: page.saved_sentence.startswith("Nothing can be saved at"))
    assert page.save.isEnabled()


def test_a_narrow_window_puts_the_page_below_the_choices(
    opened: Opened, written: Person, qtbot: QtBot
) -> None:
    page = opened(written)
    wide = page.preview.mapTo(page, page.preview.rect().topLeft())
    assert wide.x() > page.choices.mapTo(page, page.choices.rect().topRight()).x()
    page.resize(620, 700)
    qtbot.waitUntil(
        lambda: (
            page.preview.mapTo(page, page.preview.rect().topLeft()).y()
            > page.choices.mapTo(page, page.choices.rect().bottomLeft()).y()
        )
    )
    assert page.preview.mapTo(page, page.preview.rect().topRight()).x() <= 620


def test_american_paper_is_letter(
    opened: Opened, written: Person, look: Callable[[str, float], None]
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    page = opened(written)
    assert page.request is not None
    assert page.request.paper == "us-letter"
    size = page.preview.page_size
    assert size.height() / size.width() == pytest.approx(11 / 8.5, abs=0.01)
