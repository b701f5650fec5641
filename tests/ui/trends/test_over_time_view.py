from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry, Place
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.parts import Event
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.spans import Span
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.pictures.shapes import Text
from painjournal.pictures.timeline import Timeline
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends.lanes_dialog import LanesDialog
from painjournal.ui.trends.over_time_view import OverTimeView
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.picker import Picker

TODAY = date(2025, 11, 18)
SINCE = date(2015, 1, 1)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(
        tmp_path / "j.painjournal",
        create=True,
        clock=lambda: datetime(2025, 11, 18, 19, tzinfo=UTC),
    ) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=SINCE)
        opened.people.add_adult("Mum", since=SINCE)
        yield opened


def maya(journal: Journal) -> tuple[Person, Writer]:
    return journal.people.people()[0], journal.people.writers()[0]


def write(journal: Journal, day: date, writer: int = 0, **answers: int) -> None:
    person, _ = maya(journal)
    who = journal.people.writers()[writer]
    places = (Place(id="f-knee-l"),) if writer == 0 else ()
    journal.diary.save(
        Entry(person_id=person.id, writer_id=who.id, day=day, answers=answers, places=places)
    )


@pytest.fixture
def written(journal: Journal) -> Journal:
    for n in (0, 1, 2, 5, 9, 20, 40):
        write(journal, TODAY - timedelta(days=n), how_hard=n % 5, pain_level=n % 11)
    write(journal, TODAY - timedelta(days=1), writer=1, how_hard=3)
    return journal


def opened(
    qtbot: QtBot, journal: Journal, period: str = "three months", writer: int = 0
) -> OverTimeView:
    page = OverTimeView(journal.lists, period=period)
    page.open(journal.lookbacks, today=journal.diary.today)
    qtbot.addWidget(page)
    page.resize(1060, 800)
    page.set_subject(maya(journal)[0], journal.people.writers()[writer])
    page.show()
    page.shown()
    return page


@pytest.fixture
def page(qtbot: QtBot, look: object, written: Journal) -> OverTimeView:
    return opened(qtbot, written)


def picture(page: OverTimeView) -> Timeline:
    made = page.view.timeline
    assert made is not None
    return made


def seen(page: OverTimeView) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def button(page: OverTimeView, words: str) -> QAbstractButton:
    return next(
        one
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and words in (one.text(), one.accessibleName())
    )


def tick(page: OverTimeView, words: str) -> CheckBox:
    """A tick of the dialog that chooses what is shown."""
    if not page.findChildren(LanesDialog):
        button(page, "Lanes").click()
    dialog = page.findChildren(LanesDialog)[-1]
    return next(one for one in dialog.findChildren(CheckBox) if one.text() == words)


def at(page: OverTimeView, day: date) -> QPoint:
    return QPoint(int(picture(page).x_of(day)), int(picture(page).lanes[0].bottom))


def test_it_says_who_wrote_and_what_each_lane_says(page: OverTimeView) -> None:
    words = seen(page)
    assert any(one.startswith("Written 7 of 41 days: Maya 7, Mum 1.") for one in words)
    for lane in picture(page).lanes[1:]:
        assert lane.sentence in words
    assert "Days not written may differ from days with one." in words
    assert "10 October 2025 to 18 November 2025" not in words
    assert any("9 October to 18 November 2025" in one for one in words)


def test_arrow_keys_walk_and_are_read_out(qtbot: QtBot, page: OverTimeView) -> None:
    page.view.clearFocus()
    page.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(page).readout(TODAY) in seen(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    told = picture(page).readout(TODAY - timedelta(days=1))
    assert "Mum: How hard: Very" in told
    assert told in seen(page)
    qtbot.keyClick(page.view, Qt.Key.Key_Home)
    assert page.view.at is not None
    assert page.view.at.first == date(2025, 10, 9)
    qtbot.keyClick(page.view, Qt.Key.Key_Left)
    assert page.view.at.first == date(2025, 10, 9)
    qtbot.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.at.first == TODAY


def test_enter_and_click_open_a_day(qtbot: QtBot, page: OverTimeView) -> None:
    page.view.clearFocus()
    page.view.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.day_wanted) as by_key:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert by_key.args == [TODAY]
    with qtbot.waitSignal(page.day_wanted) as by_mouse:
        qtbot.mouseClick(
            page.view, Qt.MouseButton.LeftButton, pos=at(page, TODAY - timedelta(days=9))
        )
    assert by_mouse.args == [TODAY - timedelta(days=9)]


def test_pointing_reads_a_day_and_leaving_forgets_it(page: OverTimeView) -> None:
    day = TODAY - timedelta(days=5)
    page.view.clearFocus()
    # A screen without a pointer has nothing to move: the event goes to the picture itself.
    place = QPointF(at(page, day))
    no_button = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        page.view.mapToGlobal(place),
        no_button,
        no_button,
        Qt.KeyboardModifier.NoModifier,
    )
    QGuiApplication.sendEvent(page.view, moved)
    assert picture(page).readout(day) in seen(page)
    QGuiApplication.sendEvent(page.view, QEvent(QEvent.Type.Leave))
    assert "Point at a day, or use the arrow keys, to read it here." in seen(page)


def test_the_picture_has_a_text_in_its_place(page: OverTimeView) -> None:
    assert page.view.accessibleName()
    assert page.view.accessibleDescription() == picture(page).picture.description
    assert "How hard it was to do things, Mum: 1 of" not in page.view.accessibleDescription()


def test_the_persons_own_notes_first_and_everybodys_on_demand(page: OverTimeView) -> None:
    voices = next(one for one in page.findChildren(Picker) if one.findText("Notes by Mum") >= 0)
    assert voices.currentText() == "Notes by Maya"
    drawn = picture(page).picture.height
    voices.setCurrentIndex(voices.findText("Notes by everybody"))
    voices.activated.emit(voices.currentIndex())
    assert "How hard it was to do things, Mum: 1 of" in page.view.accessibleDescription()
    assert picture(page).picture.height > drawn
    assert "Mum: How hard: Very" in picture(page).readout(TODAY - timedelta(days=1))


def test_more_lanes_are_one_tick_away(page: OverTimeView, written: Journal) -> None:
    person = written.people.people()[0]
    writer = next(one for one in written.people.writers() if one.is_self(person))
    entry = written.diary.entry(person.id, TODAY, writer.id)
    change = written.diary.save(entry.with_answer(measure("mood"), 3))
    assert change is not None
    page.on_change(change)
    assert "mood" not in {lane.code for lane in picture(page).lanes}
    tick(page, "Mood").click()
    assert "mood" in {lane.code for lane in picture(page).lanes}


def test_a_chosen_length_is_shown_and_told(qtbot: QtBot, page: OverTimeView) -> None:
    with qtbot.waitSignal(page.chosen) as chosen:
        qtbot.mouseClick(button(page, "2 weeks"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["two weeks"]
    assert len(picture(page).lookback.period) == 14
    qtbot.mouseClick(button(page, "Everything"), Qt.MouseButton.LeftButton)
    assert picture(page).lookback.period.first == TODAY - timedelta(days=40)


def test_it_opens_on_the_length_it_is_given(qtbot: QtBot, look: object, written: Journal) -> None:
    assert len(picture(opened(qtbot, written, "two weeks")).lookback.period) == 14
    assert len(picture(opened(qtbot, written, "nonsense")).lookback.period) == 41


def test_arrows_go_to_earlier_and_later_days(qtbot: QtBot, look: object, written: Journal) -> None:
    page = opened(qtbot, written, "two weeks")
    assert not button(page, "Later days").isEnabled()
    qtbot.mouseClick(button(page, "Earlier days"), Qt.MouseButton.LeftButton)
    assert picture(page).lookback.period.last == TODAY - timedelta(days=14)
    qtbot.mouseClick(button(page, "Earlier days"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "Earlier days"), Qt.MouseButton.LeftButton)
    assert not button(page, "Earlier days").isEnabled()
    for _ in range(3):
        qtbot.mouseClick(button(page, "Later days"), Qt.MouseButton.LeftButton)
    assert picture(page).lookback.period.last == TODAY


def test_days_without_a_word_say_so(qtbot: QtBot, look: object, journal: Journal) -> None:
    write(journal, TODAY - timedelta(days=60), stress=1)
    page = opened(qtbot, journal, "two weeks")
    assert "Nothing was written in these days." in seen(page)
    assert not page.view.isVisible()


def test_each_lane_leads_to_the_card_of_its_topic(qtbot: QtBot, page: OverTimeView) -> None:
    with qtbot.waitSignal(page.reading_wanted) as wanted:
        qtbot.mouseClick(button(page, "Read about pain"), Qt.MouseButton.LeftButton)
    assert wanted.args == [CARD_FOR_TOPIC["pain"]]


def test_what_is_read_does_not_depend_on_what_was_written(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    def about() -> set[str]:
        page = opened(qtbot, journal)
        names = {one.accessibleName() for one in page.findChildren(QPushButton)}
        return {one for one in names if one.startswith("Read about")}

    write(journal, TODAY, pain_level=0, how_hard=0)
    low = about()
    write(journal, TODAY, pain_level=10, how_hard=4)
    assert about() == low


def column(page: OverTimeView, heading: str) -> int:
    model = page.table.model()
    return next(
        n
        for n in range(model.columnCount())
        if model.headerData(n, Qt.Orientation.Horizontal) == heading
    )


def told(page: OverTimeView, heading: str) -> list[str]:
    model, at = page.table.model(), column(page, heading)
    return [str(model.index(row, at).data()) for row in range(model.rowCount())]


def test_a_familys_own_measure_has_its_lane_its_sentence_and_no_reading(
    qtbot: QtBot, look: object, written: Journal
) -> None:
    person, _ = maya(written)
    own = OwnMeasure(
        person_id=person.id,
        name="Screen time",
        scale=Scale.NUMBER,
        highest=120,
        unit="h",
        decimals=1,
    )
    code = written.lists.keep_measure(own, since=SINCE).code
    for n, hours in enumerate((25, 100, 40)):
        write(written, TODAY - timedelta(days=n), how_hard=1, **{code: hours})
    page = opened(qtbot, written)
    assert picture(page).lanes[-1].code == code
    sentence = "Screen time, Maya: 3 of 41 days, in order: 4.0 h, 10.0 h, 2.5 h."
    assert picture(page).lanes[-1].sentence.startswith(sentence)
    qtbot.waitUntil(lambda: any(sentence in words for words in seen(page)))
    abouts = [
        one.accessibleName()
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and one.accessibleName().startswith("Read about")
    ]
    assert len(abouts) == len(picture(page).lanes) - 2  # neither of days written nor of one's own
    qtbot.mouseClick(button(page, "Table"), Qt.MouseButton.LeftButton)
    page.table.sortByColumn(column(page, "Screen time"), Qt.SortOrder.DescendingOrder)
    assert told(page, "Screen time")[:3] == ["10.0 h", "4.0 h", "2.5 h"]
    hard = "How hard it was to do things"
    page.table.sortByColumn(column(page, hard), Qt.SortOrder.DescendingOrder)
    steps = [one for one in dict.fromkeys(told(page, hard)) if one]
    assert steps == ["Could not", "Very", "A little", "Not hard"]


def test_the_table_sorts_and_copies(qtbot: QtBot, page: OverTimeView) -> None:
    qtbot.mouseClick(button(page, "Table"), Qt.MouseButton.LeftButton)
    assert page.table.isVisible()
    assert not page.view.isVisible()
    model = page.table.model()
    assert model.index(0, 0).data() == TODAY.isoformat()
    pain = column(page, "Pain")
    page.table.sortByColumn(pain, Qt.SortOrder.DescendingOrder)
    numbers = [int(one) for one in told(page, "Pain") if one]
    assert numbers == sorted(numbers, reverse=True)
    assert 9 in numbers
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 2
    assert lines[0].split("\t")[pain] == "Pain"
    assert lines[1].split("\t")[pain] == str(max(numbers))
    qtbot.mouseClick(button(page, "Picture"), Qt.MouseButton.LeftButton)
    assert page.view.isVisible()


def test_a_week_opens_into_its_days(qtbot: QtBot, look: object, journal: Journal) -> None:
    for n in range(0, 420, 6):
        write(journal, TODAY - timedelta(days=n), how_hard=n % 5)
    page = opened(qtbot, journal, "one year")
    assert picture(page).axis.span is Span.WEEK
    day = TODAY - timedelta(days=120)
    week = picture(page).part_of(day)
    with qtbot.assertNotEmitted(page.day_wanted), qtbot.assertNotEmitted(page.chosen):
        qtbot.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=at(page, day))
    assert picture(page).axis.span is Span.DAY
    period = picture(page).lookback.period
    assert week.first in period
    assert week.last in period


def test_writing_is_seen_at_once(page: OverTimeView, written: Journal) -> None:
    person, writer = maya(written)
    entry = Entry(
        person_id=person.id,
        writer_id=writer.id,
        day=TODAY - timedelta(days=7),
        answers={"stress": 2},
    )
    change = written.diary.save(entry)
    assert change is not None
    page.on_change(change)
    assert "stress" in [lane.code for lane in picture(page).lanes]


def test_a_writer_who_hides_answers_is_only_seen_to_have_written(
    qtbot: QtBot, look: object, written: Journal
) -> None:
    from dataclasses import replace

    written.people.change_writer(replace(maya(written)[1], shows_answers=False))
    as_mum = opened(qtbot, written, writer=1)
    assert any("Maya shows which days were written, not what." in one for one in seen(as_mum))
    assert "pain_level" not in [lane.code for lane in picture(as_mum).lanes]
    as_maya = opened(qtbot, written)
    assert "pain_level" in [lane.code for lane in picture(as_maya).lanes]


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize(("width", "height", "scale"), [(620, 520, 1.0), (620, 520, 2.0)])
def test_it_fits_the_smallest_window_at_every_text_size(
    qtbot: QtBot,
    look: Callable[[str, float], None],
    written: Journal,
    name: str,
    width: int,
    height: int,
    scale: float,
) -> None:
    page = opened(qtbot, written)
    page.resize(width, height)
    look(name, scale)

    def rightmost() -> int:
        shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
        return max(one.mapTo(page, QPoint(one.width(), 0)).x() for one in shown)

    def whole() -> bool:
        shown = [one for one in page.findChildren(QuietButton) if one.isVisible()]
        return bool(shown) and all(one.width() >= one.sizeHint().width() for one in shown)

    qtbot.waitUntil(lambda: page.view.width() < width and rightmost() <= width and whole())
    assert page.minimumSizeHint().width() <= width
    assert picture(page).picture.width == page.view.width()
    assert page.view.height() >= picture(page).picture.height


def test_what_lay_around_the_days_can_be_hidden(
    qtbot: QtBot, page: OverTimeView, written: Journal
) -> None:
    person, writer = maya(written)
    entry = written.diary.entry(person.id, TODAY, writer.id)
    written.diary.save(entry.with_events((Event(kind="fun", words="School trip"),)))
    page.shown()
    assert "events" in {lane.code for lane in picture(page).lanes}
    assert "School trip" in picture(page).readout(TODAY)
    box = tick(page, "Events, school year and treatments")
    with qtbot.waitSignal(page.around_chosen) as told:
        box.click()
    assert told.args == [False]
    assert "events" not in {lane.code for lane in picture(page).lanes}
    assert "School trip" not in picture(page).readout(TODAY)


def test_lanes_change_places_and_are_told_to_be_remembered(
    qtbot: QtBot, page: OverTimeView, written: Journal
) -> None:
    tick(page, "Pain")
    dialog = page.findChildren(LanesDialog)[-1]
    ups = [one for one in dialog.findChildren(QAbstractButton) if one.isEnabled()]
    higher = next(one for one in ups if one.accessibleName() == "Move Pain up")
    with qtbot.waitSignal(page.lanes_chosen) as told:
        higher.click()
    assert [lane.code for lane in picture(page).lanes][:3] == ["written", "pain_level", "how_hard"]
    assert not higher.isEnabled()
    person, choice = told.args
    assert person == maya(written)[0].id
    again = OverTimeView(
        written.lists, period="three months", lanes_of={person: choice}.__getitem__
    )
    qtbot.addWidget(again)
    again.open(written.lookbacks, today=written.diary.today)
    again.resize(900, 600)
    again.set_subject(*maya(written))
    again.show()
    again.shown()
    assert picture(again).lanes[1].code == "pain_level"
    button(page, "Lanes").click()
    last = page.findChildren(LanesDialog)[-1]
    next(one for one in last.findChildren(QAbstractButton) if one.text() == "As at first").click()
    assert picture(page).lanes[1].code == "how_hard"


def test_a_hidden_lane_goes_with_its_sentence(page: OverTimeView) -> None:
    sentence = next(one.sentence for one in picture(page).lanes if one.code == "pain_level")
    assert sentence in seen(page)
    tick(page, "Pain").click()
    assert "pain_level" not in {lane.code for lane in picture(page).lanes}
    assert sentence not in seen(page)


def test_the_middle_of_seven_days_is_drawn_when_it_is_wanted(
    qtbot: QtBot, page: OverTimeView, written: Journal
) -> None:
    for n in range(12):
        write(written, TODAY - timedelta(days=n), how_hard=n % 5)
    page.shown()
    before = picture(page).picture
    with qtbot.waitSignal(page.middles_chosen) as told:
        tick(page, "A line through the middle of seven days").click()
    assert told.args == [True]
    assert len(picture(page).picture.shapes) > len(before.shapes)
    assert any(
        "middle of seven days" in one.words
        for one in picture(page).picture.shapes
        if isinstance(one, Text)
    )
