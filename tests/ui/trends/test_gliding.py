from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from painjournal.domain.days import Period
from painjournal.domain.entries import Entry
from painjournal.domain.people import Occupation
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends.over_time_view import OverTimeView
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.segmented import SegmentedControl

TODAY = date(2025, 11, 18)
FIRST = TODAY - timedelta(days=400)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    with open_journal(
        tmp_path_factory.mktemp("gliding") / "j.painjournal",
        create=True,
        clock=lambda: datetime(2025, 11, 18, 19, tzinfo=UTC),
    ) as opened:
        person = opened.people.add_person("Maya", Occupation.SCHOOL, since=date(2020, 1, 1))
        opened.diary.put_all(
            Entry(
                person_id=person.id,
                writer_id=opened.people.writers()[0].id,
                day=TODAY - timedelta(days=n),
                answers={"how_hard": n % 5, "pain_level": n % 11},
                first_recorded=datetime(2025, 11, 18, 19, tzinfo=UTC),
                changed=datetime(2025, 11, 18, 19, tzinfo=UTC),
            )
            for n in range(0, 401, 4)
        )
        yield opened


@pytest.fixture
def page(qtbot: QtBot, look: object, journal: Journal) -> OverTimeView:
    page = OverTimeView(journal.lists, period="three months")
    page.open(journal.lookbacks, today=journal.diary.today)
    qtbot.addWidget(page)
    page.resize(1060, 800)
    page.set_subject(journal.people.people()[0], journal.people.writers()[0])
    page.show()
    page.shown()
    qtbot.waitUntil(lambda: "written 101 of 401" in page.strip.accessibleDescription())
    return page


def drawn(page: OverTimeView) -> Period:
    made = page.view.timeline
    assert made is not None
    return made.lookback.period


def rested(qtbot: QtBot, page: OverTimeView, before: Period) -> Period:
    """The days drawn once the picture has come to rest on others."""
    qtbot.waitUntil(lambda: drawn(page) != before)
    return drawn(page)


def turned(page: OverTimeView, notches: int, held: Qt.KeyboardModifier, at: QPointF) -> bool:
    """Turn the wheel over the picture; says whether the picture took it."""
    event = QWheelEvent(
        at,
        page.view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    QGuiApplication.sendEvent(page.view, event)
    return event.isAccepted()


def button(page: OverTimeView, name: str) -> QAbstractButton:
    return next(
        one
        for one in page.findChildren(QAbstractButton)
        if name in (one.text(), one.accessibleName()) and one.isVisible()
    )


def test_dragging_the_picture_moves_its_days(qtbot: QtBot, page: OverTimeView) -> None:
    before, made = drawn(page), page.view.timeline
    assert made is not None
    at, left = QPoint(600, 100), Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(page.day_wanted):
        qtbot.mousePress(page.view, left, pos=at)
        qtbot.mouseMove(page.view, at + QPoint(round(30 * made.axis.day_width), 0))
        page.view.grab()
        qtbot.mouseRelease(page.view, left, pos=at + QPoint(round(30 * made.axis.day_width), 0))
    after = rested(qtbot, page, before)
    assert len(after) == len(before)
    assert after.last == before.last - timedelta(days=30)


def test_keys_zoom_and_move(qtbot: QtBot, page: OverTimeView) -> None:
    before = drawn(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Minus)
    wider = rested(qtbot, page, before)
    assert len(wider) == round(len(before) * 1.5)
    qtbot.keyClick(page.view, Qt.Key.Key_Left, SHIFT)
    earlier = rested(qtbot, page, wider)
    assert earlier.first < wider.first
    assert len(earlier) == len(wider)
    qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    assert len(rested(qtbot, page, earlier)) == len(before)
    qtbot.keyClick(page.view, Qt.Key.Key_Home, SHIFT)
    qtbot.waitUntil(lambda: drawn(page).first == FIRST)


def test_days_that_were_zoomed_are_none_of_the_lengths(qtbot: QtBot, page: OverTimeView) -> None:
    lengths = page.findChild(SegmentedControl)
    assert lengths is not None
    assert any(one.isChecked() for one in lengths.buttons)
    before = drawn(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Minus)
    zoomed = rested(qtbot, page, before)
    assert not any(one.isChecked() for one in lengths.buttons)
    qtbot.mouseClick(button(page, "Earlier days"), Qt.MouseButton.LeftButton)
    assert len(drawn(page)) == len(zoomed)
    assert drawn(page).last == zoomed.first - timedelta(days=1)
    qtbot.mouseClick(button(page, "3 months"), Qt.MouseButton.LeftButton)
    assert button(page, "3 months").isChecked()
    assert 89 <= len(drawn(page)) <= 92


def test_the_wheel_scrolls_unless_a_key_is_held(qtbot: QtBot, page: OverTimeView) -> None:
    before = drawn(page)
    right = QPointF(page.view.width() - 200, 100)
    assert not turned(page, 1, Qt.KeyboardModifier.NoModifier, right)
    assert turned(page, 2, CONTROL, right)
    closer = rested(qtbot, page, before)
    assert len(closer) == round(len(before) / 1.25**2)
    assert turned(page, 1, SHIFT, right)
    earlier = rested(qtbot, page, closer)
    assert earlier.first < closer.first
    assert len(earlier) == len(closer)


def test_arrows_walk_on_beside_the_picture(qtbot: QtBot, page: OverTimeView) -> None:
    before = drawn(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    beside = before.first - timedelta(days=1)
    assert beside in drawn(page)
    assert page.view.at == Period(beside, beside)
    assert len(drawn(page)) == len(before)


def test_the_strip_frames_the_days_and_moves_them(qtbot: QtBot, page: OverTimeView) -> None:
    before = drawn(page)
    strip = page.strip
    assert strip.sight is not None
    assert strip.sight.period == before
    assert strip.sight.bounds == Period(FIRST, TODAY)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, 5))
    middle = rested(qtbot, page, before)
    assert FIRST + timedelta(days=200) in middle
    assert len(middle) == len(before)
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert rested(qtbot, page, middle).first > middle.first


def test_an_edge_of_the_frame_makes_the_days_more(qtbot: QtBot, page: OverTimeView) -> None:
    before, strip = drawn(page), page.strip
    left = Qt.MouseButton.LeftButton
    edge = round(strip.width() * (before.first - FIRST).days / 401) + 1
    qtbot.mousePress(strip, left, pos=QPoint(edge, 5))
    qtbot.mouseMove(strip, QPoint(edge - 200, 5))
    qtbot.mouseRelease(strip, left, pos=QPoint(edge - 200, 5))
    after = rested(qtbot, page, before)
    assert after.last == before.last
    assert len(after) > len(before) + 60


def test_one_goes_to_a_day(qtbot: QtBot, page: OverTimeView) -> None:
    qtbot.mouseClick(button(page, "Go to a day"), Qt.MouseButton.LeftButton)
    popup = page.findChild(DatePopup)
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_PageUp)
    for _ in range(6):
        qtbot.keyClick(popup, Qt.Key.Key_PageUp)
    day = popup.day
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert page.view.at == Period(day, day)
    assert day in drawn(page)


def test_what_is_written_meanwhile_is_seen_on_the_strip(
    qtbot: QtBot, page: OverTimeView, journal: Journal
) -> None:
    person, writer = journal.people.people()[0], journal.people.writers()[0]
    entry = journal.diary.entry(person.id, TODAY - timedelta(days=1), writer.id)
    change = journal.diary.save(entry.with_note("Hello"))
    assert change is not None
    page.on_change(change)
    qtbot.waitUntil(lambda: "written 102 of 401" in page.strip.accessibleDescription())
    journal.diary.save(entry)
