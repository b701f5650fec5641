"""The top of the day form in every width: nothing is cut, nothing jumps, no line is empty."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.today.acts import TODAY, kept, person, row, visible_words, writer

from painjournal.domain.catalogue import measure
from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.services.journals import Journal
from painjournal.ui import dates
from painjournal.ui.today.day_header import DayHeader
from painjournal.ui.today.today_page import TodayPage


def places(page: TodayPage) -> dict[str, QRect]:
    """Where each shown thing of the header stands."""
    for _ in range(5):
        QApplication.processEvents()
    header = page.findChild(DayHeader)
    assert header is not None
    every = [one for one in header.findChildren(QWidget) if one.isVisible() and _name(one)]
    return {_name(one): QRect(one.mapTo(header, one.rect().topLeft()), one.size()) for one in every}


def _name(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    return str(getattr(widget, "text", str)()) or widget.accessibleName()


@pytest.mark.parametrize(("width", "scale"), [(1076, 1.0), (704, 1.0), (1040, 2.0), (656, 2.0)])
def test_nothing_is_cut_or_covered_and_no_line_is_empty(
    page: TodayPage, wear: Callable[[str, float], None], width: int, scale: float
) -> None:
    wear("light", scale)
    page.resize(width, 520)
    found = places(page)
    assert {"Wednesday, 18 March", "Maya writing", "Written together"} <= set(found)
    header = page.findChild(DayHeader)
    assert header is not None
    assert all(header.rect().contains(one) for one in found.values())
    every = sorted(found.values(), key=lambda one: one.top())
    gaps = [low.top() - high.bottom() for high, low in pairwise(every)]
    assert max(gaps) < 30 * scale
    assert header.height() - max(one.bottom() for one in every) < 20 * scale


def test_what_comes_with_the_first_answer_moves_nothing(page: TodayPage, qtbot: QtBot) -> None:
    for width in (1076, 704):
        page.resize(width, 700)
        before = places(page)
        stress = row(page, "How much stress today?")
        top = stress.mapTo(page, stress.rect().topLeft())
        qtbot.mouseClick(stress.buttons[1], Qt.MouseButton.LeftButton)
        after = places(page)
        new = sorted(one for one in after if one not in before)
        assert new[-1] == "Undo the last change"
        assert all(one.startswith("Saved ") for one in new[:-1])
        moved = [name for name, one in before.items() if after[name].topLeft() != one.topLeft()]
        assert moved == []
        assert stress.mapTo(page, stress.rect().topLeft()) == top
        page.undo()


def test_others_are_named_and_asked_for(page: TodayPage, journal: Journal, qtbot: QtBot) -> None:
    day = kept(journal, "Mum").with_answer(measure("how_hard"), 1)
    journal.diary.save(day)
    page.show_day(date(2026, 3, 17))
    page.show_day(TODAY)
    link = next(name for name in places(page) if name.startswith("Also written"))
    assert link == "Also written: Mum"
    page.set_subject(person(journal), writer(journal, "Mum"))
    assert not [name for name in places(page) if name.startswith("Also written")]


def test_term_and_holiday_are_said_with_their_days(page: TodayPage, journal: Journal) -> None:
    me = person(journal).id
    for name, kind, last in (("Spring term", TimeKind.TERM, 31), ("Trip", TimeKind.HOLIDAY, 18)):
        time = SchoolTime(
            person_id=me, name=name, kind=kind, first=date(2026, 3, 18), last=date(2026, 3, last)
        )
        page.on_change(journal.lists.keep_time(time))
    assert {"Spring term, Trip", "Trip, Spring term"} & set(visible_words(page))


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("en_GB", "Wednesday, 18 March"),
        ("en_US", "Wednesday, March 18"),
        ("de_DE", "Mittwoch, 18. März"),
        ("es_ES", "miércoles, 18 de marzo"),
        ("ja_JP", "3月18日水曜日"),
    ],
)
def test_a_day_of_this_year_is_said_without_it(country: str, said: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(country))
    try:
        assert dates.day_and_month(TODAY) == said
    finally:
        QLocale.setDefault(before)
