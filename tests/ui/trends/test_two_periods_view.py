from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, button, family, field, pick, press, retype, said

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.entries import Entry, Place
from painjournal.domain.parts import Event
from painjournal.domain.people import Occupation
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.domain.vocabulary import VISIT
from painjournal.pictures.shapes import Text
from painjournal.services.journals import Journal
from painjournal.ui.trends.two_periods_view import TwoPeriodsView
from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.date_popup import DatePopup

WAY = "Which days side by side?"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with family(tmp_path) as opened:
        yield opened


def write(journal: Journal, day: date, writer: int = 0, **answers: int) -> None:
    person, who = journal.people.people()[0], journal.people.writers()[writer]
    places = (Place(id="f-knee-l"),) if writer == 0 else ()
    journal.diary.save(
        Entry(person_id=person.id, writer_id=who.id, day=day, answers=answers, places=places)
    )


@pytest.fixture
def written(journal: Journal) -> Journal:
    for n in range(6):
        write(journal, TODAY - timedelta(days=n), how_hard=1, energy=3)
        write(journal, TODAY - timedelta(days=28 + n), how_hard=3)
    write(journal, TODAY, writer=1, how_hard=4)
    return journal


def opened(qtbot: QtBot, journal: Journal, viewer: int = 0) -> TwoPeriodsView:
    view = TwoPeriodsView()
    qtbot.addWidget(view)
    view.open(journal.lookbacks, today=journal.diary.today)
    view.resize(1060, 900)
    view.set_subject(journal.people.people()[0], journal.people.writers()[viewer])
    view.show()
    view.shown()
    return view


@pytest.fixture
def view(qtbot: QtBot, look: object, written: Journal) -> TwoPeriodsView:
    return opened(qtbot, written)


def told(view: TwoPeriodsView) -> str:
    return view.picture.accessibleDescription() if view.picture.isVisible() else ""


def hard(words: str) -> str:
    return f"How hard it was to do things: {words}"


def write_date(qtbot: QtBot, view: TwoPeriodsView, name: str, text: str) -> None:
    retype(qtbot, field(view, name), text)
    qtbot.keyClick(field(view, name), Qt.Key.Key_Tab)


def press_table(qtbot: QtBot, view: TwoPeriodsView) -> None:
    press(qtbot, view, "Table")


def test_it_opens_on_the_last_four_weeks_and_the_four_before(view: TwoPeriodsView) -> None:
    assert hard("middle answer Very (6 of 28 days), then A little (6 of 28 days).") in told(view)
    assert "22 January to 18 February 2025, then 19 February to 18 March 2025" in told(view)
    words = said(view)
    assert "Both have 28 days." in words
    assert "Days not written may differ from days with one." in words
    assert "Your notes, not medical advice." in words


def test_the_picture_is_of_the_days_that_were_asked_for(qtbot: QtBot, view: TwoPeriodsView) -> None:
    retype(qtbot, field(view, "Days on each side"), "3")
    assert "13 to 15 March 2025, then 16 to 18 March 2025" in told(view)
    assert hard("A little, A little, A little (3 of 3 days), then A little") in told(view)
    assert "Both have 3 days." in said(view)


def test_days_that_cannot_be_are_said_beside_the_field(qtbot: QtBot, view: TwoPeriodsView) -> None:
    days = field(view, "Days on each side")
    retype(qtbot, days, "many")
    qtbot.keyClick(days, Qt.Key.Key_Tab)
    assert "Please write a whole number from 1 to 3660." in said(view)
    assert told(view) == ""
    assert "The picture comes when the days above can be read." in said(view)
    retype(qtbot, days, "")
    assert "Please write a number." in said(view)
    retype(qtbot, days, "7")
    assert "7 days" in told(view)


def test_before_and_after_a_date(qtbot: QtBot, view: TwoPeriodsView) -> None:
    pick(qtbot, view, WAY, "Before and after a date")
    write_date(qtbot, view, "Date", "16/03/2025")
    assert "The date itself stands with the days after." in said(view)
    assert "13 to 15 March 2025, then 16 to 18 March 2025" in told(view)
    assert "Both have 3 days." in said(view)
    press(qtbot, view, "Let the two differ in length")
    # The first written day is the sixteenth of February.
    assert "13 February to 15 March 2025, then 16 to 18 March 2025" in told(view)
    assert "The earlier days are 31, the later 3. Counts differ for that reason too." in said(view)
    write_date(qtbot, view, "Date", "13/02/2025")
    assert "Nothing was written before this date." in said(view)
    assert told(view) == ""


def test_dates_of_ones_own_that_overlap_or_run_backwards_are_refused(
    qtbot: QtBot, view: TwoPeriodsView
) -> None:
    pick(qtbot, view, WAY, "Dates of your own")
    assert "22 January to 18 February 2025, then 19 February to 18 March 2025" in told(view)
    write_date(qtbot, view, "First of the later days", "18/02/2025")
    overlap = "The later days must begin after the earlier days end, on 18 February 2025."
    assert overlap in said(view)
    assert field(view, "First of the later days").accessibleDescription() == overlap
    assert told(view) == ""
    write_date(qtbot, view, "Last of the earlier days", "01/01/2025")
    assert "The last day comes before the first day." in said(view)
    assert overlap not in said(view)
    write_date(qtbot, view, "Last of the earlier days", "24/01/2025")
    assert "22 to 24 January 2025, then 18 to 20 February 2025" in told(view)
    write_date(qtbot, view, "First of the later days", "17/03/2025")
    assert any("which has not come yet" in one for one in said(view))
    press(qtbot, view, "Let the two differ in length")
    write_date(qtbot, view, "Last of the later days", "18/03/2025")
    assert "22 to 24 January 2025, then 17 to 18 March 2025" in told(view)


def test_a_date_can_be_picked_from_a_month_that_marks_written_days(
    qtbot: QtBot, view: TwoPeriodsView
) -> None:
    pick(qtbot, view, WAY, "Before and after a date")
    press(qtbot, view, "Pick the date")
    popup = next(one for one in view.findChildren(DatePopup) if one.isVisible())
    popup.ask(view, TODAY)
    day = popup.cell(TODAY - timedelta(days=1))
    assert day is not None
    assert "something is written" in day.accessibleName()
    qtbot.mouseClick(day, Qt.MouseButton.LeftButton)
    assert "15 to 16 March 2025, then 17 to 18 March 2025" in told(view)


def test_terms_are_offered_to_those_who_have_two(
    qtbot: QtBot, view: TwoPeriodsView, written: Journal
) -> None:
    ways = [view.choice.way.itemText(n) for n in range(view.choice.way.count())]
    assert "This school term and the last" not in ways
    person = written.people.people()[0]
    for name, first, last in (
        ("Winter term", date(2025, 1, 6), date(2025, 2, 21)),
        ("Spring term", date(2025, 3, 3), date(2025, 7, 4)),
    ):
        change = written.lists.keep_time(
            SchoolTime(person_id=person.id, name=name, kind=TimeKind.TERM, first=first, last=last)
        )
        view.on_change(change)
    pick(qtbot, view, WAY, "This school term and the last")
    assert "6 to 21 January 2025, then 3 to 18 March 2025" in told(view)
    press(qtbot, view, "Let the two differ in length")
    assert "6 January to 21 February 2025, then 3 to 18 March 2025" in told(view)


def test_a_visit_parts_the_days_before_it_from_those_since(
    qtbot: QtBot, view: TwoPeriodsView, written: Journal
) -> None:
    ways = [view.choice.way.itemText(n) for n in range(view.choice.way.count())]
    assert "Since the last visit, and before it" not in ways
    person, writer = written.people.people()[0], written.people.writers()[0]
    for day in (date(2025, 3, 10), TODAY - timedelta(days=2)):
        entry = written.diary.entry(person.id, day, writer.id)
        change = written.diary.save(entry.with_events([Event(kind=VISIT)]))
        assert change is not None
        view.on_change(change)
    pick(qtbot, view, WAY, "Since the last visit, and before it")
    assert "13 to 15 March 2025, then 16 to 18 March 2025" in told(view)
    press(qtbot, view, "Let the two differ in length")
    assert "to 15 March 2025, then 16 to 18 March 2025" in told(view)


def test_a_visit_that_somebody_keeps_to_themselves_is_not_known_to_others(
    qtbot: QtBot, look: object, written: Journal
) -> None:
    person, writer = written.people.people()[0], written.people.writers()[0]
    entry = written.diary.entry(person.id, TODAY, writer.id)
    written.diary.save(entry.with_events([Event(kind=VISIT)]))
    written.people.change_writer(replace(writer, shows_answers=False))
    other = opened(qtbot, written, viewer=1)
    ways = [other.choice.way.itemText(n) for n in range(other.choice.way.count())]
    assert "Since the last visit, and before it" not in ways


def test_one_voice_is_shown_at_a_time_and_named(qtbot: QtBot, view: TwoPeriodsView) -> None:
    assert "Maya wrote on 6 of 28 days" in told(view)
    assert "Mum" not in told(view)
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    assert "Mum wrote on 0 of 28 days" in told(view)
    assert hard("nothing (0 of 28 days), then Could not (1 of 28 days).") in told(view)
    assert "Maya wrote" not in told(view)


def test_another_person_is_heard_first_in_their_own_voice(
    qtbot: QtBot, view: TwoPeriodsView, written: Journal
) -> None:
    finn = written.people.add_person("Finn", Occupation.SCHOOL, since=date(2025, 1, 1))
    own, mum = written.people.writers()[2], written.people.writers()[1]
    for who in (own, mum):
        written.diary.save(
            Entry(person_id=finn.id, writer_id=who.id, day=TODAY, answers={"how_hard": 1})
        )
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    view.set_subject(finn, mum)
    view.shown()
    assert "Finn wrote on 1 of 28 days" in told(view)


def test_who_keeps_answers_to_themselves_is_shown_to_others_only_as_written(
    qtbot: QtBot, look: object, written: Journal
) -> None:
    maya = written.people.writers()[0]
    written.people.change_writer(replace(maya, shows_answers=False))
    view = opened(qtbot, written, viewer=1)
    assert "Maya shows which days were written, not what." in said(view)
    assert "Mum wrote on 1 of 28 days" in told(view)
    assert "Maya wrote" not in told(view)


def test_more_measures_are_shown_on_request(qtbot: QtBot, view: TwoPeriodsView) -> None:
    assert "Energy" not in told(view)
    press(qtbot, view, "More measures")
    assert "Energy: nothing" in told(view)
    box = next(one for one in view.findChildren(CheckBox) if one.text() == "More measures")
    assert box.isVisible()


def test_each_topic_leads_to_its_card(qtbot: QtBot, view: TwoPeriodsView) -> None:
    about = [one for one in view.picture.findChildren(IconButton) if one.isVisible()]
    assert about
    with qtbot.waitSignal(view.reading_wanted) as asked:
        qtbot.mouseClick(about[0], Qt.MouseButton.LeftButton)
    assert asked.args == [CARD_FOR_TOPIC["doing"]]
    tops = [one.top for one in view.picture.made.blocks] if view.picture.made else []
    assert about[0].y() >= tops[0]


def test_the_table_has_the_same_order_and_copies_as_text(
    qtbot: QtBot, view: TwoPeriodsView
) -> None:
    press_table(qtbot, view)
    assert view.table.isVisible()
    assert not view.choice.isVisible()
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Measure\tWhat is counted\tThe 28 days before\tThe last 28 days"
    assert lines[1].startswith("Notes by Maya\tDates\t")
    assert "How hard it was to do things\tMiddle answer\tVery\tA little" in lines
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    view.table.selectAll()
    assert "How hard it was to do things\tCould not\t0 days\t1 day" in view.table.selected_words()
    press(qtbot, view, "Picture")
    assert view.choice.isVisible()
    assert "Mum wrote" in told(view)


def test_a_day_that_is_written_appears_at_once(view: TwoPeriodsView, written: Journal) -> None:
    person, maya = written.people.people()[0], written.people.writers()[0]
    change = written.diary.save(
        Entry(
            person_id=person.id,
            writer_id=maya.id,
            day=TODAY - timedelta(days=10),
            answers={"stress": 2},
        )
    )
    assert change is not None
    view.on_change(change)
    assert "Stress: nothing (0 of 28 days), then Some (1 of 28 days)." in told(view)


def test_days_without_a_word_say_so(qtbot: QtBot, view: TwoPeriodsView) -> None:
    pick(qtbot, view, WAY, "Dates of your own")
    write_date(qtbot, view, "First of the earlier days", "01/12/2024")
    write_date(qtbot, view, "Last of the earlier days", "03/12/2024")
    write_date(qtbot, view, "First of the later days", "05/12/2024")
    assert "Nothing was written in these days." in said(view)
    assert told(view) == ""


def test_one_single_day_and_none_at_all(qtbot: QtBot, look: object, journal: Journal) -> None:
    view = opened(qtbot, journal)
    assert told(view) == ""
    write(journal, TODAY, how_hard=2)
    view.shown()
    assert hard("nothing (0 of 28 days), then Quite (1 of 28 days).") in told(view)


def test_the_keyboard_alone_reaches_everything(qtbot: QtBot, view: TwoPeriodsView) -> None:
    view.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[object] = []
    for _ in range(30):
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    wanted = (
        view.choice.way,
        view.choice.days,
        button(view, "Table"),
        button(view, "More measures"),
        view.picture,
        next(one for one in view.picture.findChildren(IconButton) if one.isVisible()),
    )
    for one in wanted:
        assert one in reached
    assert reached.index(view.choice.way) < reached.index(view.choice.days)
    assert reached.index(view.choice.days) < reached.index(view.picture)


@pytest.mark.parametrize(("size", "scale"), [((800, 520), 1.0), ((620, 450), 2.0)])
def test_nothing_is_cut_in_a_small_window_or_with_large_text(
    qtbot: QtBot,
    view: TwoPeriodsView,
    wear: Callable[[str, float], None],
    size: tuple[int, int],
    scale: float,
) -> None:
    wear("contrast", scale)
    view.resize(*size)
    QApplication.sendPostedEvents()
    assert view.width() == size[0]
    for part in (view.choice.way, view.choice.days, view.picture, button(view, "Table")):
        right = part.mapTo(view, part.rect().topRight()).x()
        assert 0 <= part.mapTo(view, part.rect().topLeft()).x() < right < view.width()
    made = view.picture.made
    assert made is not None
    assert made.picture.width == view.picture.width()


def test_the_picture_is_handed_on_under_initials(qtbot: QtBot, view: TwoPeriodsView) -> None:
    with qtbot.waitSignal(view.save_wanted) as wanted:
        press(qtbot, view, "Save the picture")
    assert wanted.args is not None
    picture, title, file_name = wanted.args
    assert title == "Two periods"
    assert file_name == "Journal picture M 2025-01-22 to 2025-03-18"
    words = picture.description
    assert "22 January to 18 February 2025 and 19 February to 18 March 2025" in words
    assert words.endswith("Your notes, not medical advice.")
    assert "Maya" not in words
    drawn = [shape.words for shape in picture.shapes if isinstance(shape, Text)]
    assert not [one for one in drawn if "Maya" in one]
