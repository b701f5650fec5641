from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import Entry
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends_page import TrendsPage

TODAY = date(2025, 11, 18)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(
        tmp_path / "j.painjournal",
        create=True,
        clock=lambda: datetime(2025, 11, 18, 19, tzinfo=UTC),
    ) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=date(2025, 1, 1))
        yield opened


def maya(journal: Journal) -> tuple[Person, Writer]:
    return journal.people.people()[0], journal.people.writers()[0]


def opened(qtbot: QtBot, journal: Journal) -> TrendsPage:
    page = TrendsPage(
        journal.lookbacks,
        journal.lists,
        journal.keepsakes,
        today=journal.diary.today,
        period="three months",
    )
    qtbot.addWidget(page)
    page.resize(1060, 800)
    page.set_subject(*maya(journal))
    page.show()
    page.shown()
    return page


def seen(page: TrendsPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def test_an_empty_journal_offers_the_sample_until_a_day_is_written(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    page = opened(qtbot, journal)
    assert "Your days will appear here as a picture." in seen(page)
    sample = next(
        one
        for one in page.findChildren(QAbstractButton)
        if one.text() == "Look at a sample family" and one.isVisible()
    )
    with qtbot.waitSignal(page.sample_wanted):
        qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    person, writer = maya(journal)
    change = journal.diary.save(
        Entry(person_id=person.id, writer_id=writer.id, day=TODAY, answers={"stress": 2})
    )
    assert change is not None
    page.on_change(change)
    assert "Your days will appear here as a picture." not in seen(page)
    assert page.over_time.view.isVisible()


def test_it_opens_over_time_with_its_keys_and_its_title(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    person, writer = maya(journal)
    journal.diary.save(
        Entry(person_id=person.id, writer_id=writer.id, day=TODAY, answers={"stress": 2})
    )
    page = opened(qtbot, journal)
    assert "Trends" in seen(page)
    assert page.focusWidget() is page.over_time.view
    assert page.keys() == page.over_time.keys()


def saved(
    qtbot: QtBot, page: TrendsPage, monkeypatch: pytest.MonkeyPatch, chosen: tuple[str, str]
) -> str:
    """Press Save, choose a file in the system's dialog, and hear what is said."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: chosen)
    save = next(
        one
        for one in page.findChildren(QAbstractButton)
        if one.accessibleName() == "Save the picture"
    )
    with qtbot.waitSignal(page.notice_wanted, timeout=20000) as told:
        qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    sentence: str = told.args[0]
    return sentence


def test_the_picture_is_saved_under_initials(
    qtbot: QtBot,
    look: object,
    journal: Journal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person, writer = maya(journal)
    journal.diary.save(
        Entry(person_id=person.id, writer_id=writer.id, day=TODAY, answers={"stress": 2})
    )
    page = opened(qtbot, journal)
    target = tmp_path / "mine"
    sentence = saved(qtbot, page, monkeypatch, (str(target), "Drawing (*.svg)"))
    drawn = target.with_name("mine.svg")
    assert sentence == f"The picture is at {drawn}."
    told = drawn.read_text(encoding="utf-8")
    for words in (
        "M · 19 October to 18 November 2025",
        "Your notes, not medical advice.",
        "Stress",
    ):
        assert words in told
    assert "Written 1 of 31 days: M 1." in told
    assert "Maya" not in told
    # The ending was added, so nobody was asked whether that file may go.
    again = saved(qtbot, page, monkeypatch, (str(target), "Drawing (*.svg)"))
    assert "already a file" in again
    nowhere = saved(qtbot, page, monkeypatch, (str(tmp_path / "none" / "a.svg"), ""))
    assert "Nothing can be saved at" in nowhere
