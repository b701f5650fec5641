from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
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
        journal.lookbacks, journal.lists, today=journal.diary.today, period="three months"
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
