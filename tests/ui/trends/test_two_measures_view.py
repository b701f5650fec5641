import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.hands import pick, press, said

from painjournal.domain.entries import Entry
from painjournal.domain.measures import Answer
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.people import Occupation, Person, Writer
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.pictures.shapes import Text
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends.two_measures_view import TwoMeasuresView
from painjournal.ui.widgets.picker import Picker

TODAY = date(2025, 11, 18)
NOW = datetime(2025, 11, 18, 19, tzinfo=UTC)
SINCE = date(2025, 1, 1)
ONE, OTHER = "One measure", "Another measure"
PROOF = "This cannot show that one causes the other."


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path / "j.painjournal", create=True, clock=lambda: NOW) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=SINCE)
        opened.people.add_adult("Mum", since=SINCE)
        yield opened


def maya(journal: Journal) -> tuple[Person, Writer]:
    return journal.people.people()[0], journal.people.writers()[0]


def write(journal: Journal, ago: int, writer: int = 0, **answers: Answer) -> None:
    who = journal.people.writers()[writer]
    day = TODAY - timedelta(days=ago)
    journal.diary.save(
        Entry(person_id=maya(journal)[0].id, writer_id=who.id, day=day, answers=answers)
    )


@pytest.fixture
def written(journal: Journal) -> Journal:
    """Thirty days of much pain with much stress and one left blank; Mum wrote two."""
    random = Random(3)
    for ago in range(31):
        if ago != 4:
            stress = random.randrange(5)
            write(
                journal,
                ago,
                stress=stress,
                pain_level=2 * stress + random.randrange(2),
                school=1,
                did_today=frozenset({1}),
            )
    write(journal, 1, writer=1, how_hard=3, sleep_quality=2)
    write(journal, 2, writer=1, how_hard=1, sleep_quality=2)
    return journal


@pytest.fixture
def view(qtbot: QtBot, look: object, written: Journal) -> TwoMeasuresView:
    return opened(qtbot, written)


def opened(qtbot: QtBot, journal: Journal, writer: int = 0) -> TwoMeasuresView:
    view = TwoMeasuresView()
    qtbot.addWidget(view)
    view.open(journal.lookbacks, today=journal.diary.today)
    view.set_subject(maya(journal)[0], journal.people.writers()[writer])
    view.resize(1060, 1400)
    view.show()
    view.shown()
    return view


def offered(picker: Picker) -> list[str]:
    return [picker.itemText(n) for n in range(picker.count())]


def pick_both(
    qtbot: QtBot, view: TwoMeasuresView, first: str = "Stress", second: str = "Pain"
) -> None:
    pick(qtbot, view, ONE, first)
    pick(qtbot, view, OTHER, second)
    # What is put into a window that is open is shown in its next turn.
    QApplication.processEvents()


def figure_lines(view: TwoMeasuresView) -> list[str]:
    return [one for one in said(view) if one.startswith("rho ")]


def test_it_is_empty_until_both_are_picked(qtbot: QtBot, view: TwoMeasuresView) -> None:
    assert view.choice.first.currentText() == "Not picked yet"
    assert view.choice.second.currentText() == "Not picked yet"
    assert "Pick two measures." in said(view)
    assert not view.board.isVisible()
    pick(qtbot, view, ONE, "Stress")
    assert "Pick two measures." in said(view)
    pick(qtbot, view, OTHER, "Pain")
    assert "Pick two measures." not in said(view)
    assert [one for one in said(view) if "the day before" in one] == [
        "Stress the day before",
        "Pain the day before",
    ]
    pick(qtbot, view, ONE, "Not picked yet")
    assert "Pick two measures." in said(view)


def test_only_measures_that_go_from_less_to_more_are_offered_in_the_order_of_the_form(
    qtbot: QtBot, journal: Journal, look: object
) -> None:
    person, _ = maya(journal)
    for name, scale in (("Hair day", Scale.LEVEL), ("Cello", Scale.YES_NO), ("Tea", Scale.TIME)):
        journal.lists.keep_measure(OwnMeasure(person_id=person.id, name=name, scale=scale))
    own = {one.code: 1 for one in journal.lists.of(person.id).measures}
    assert len(own) == 3
    write(journal, 1, pain_level=3, stress=1, how_hard=0, school=1, sleep_lights_out=1320, **own)
    view = opened(qtbot, journal)
    assert offered(view.choice.first) == [
        "Not picked yet",
        "How hard it was to do things",
        "Stress",
        "Pain",
        "Hair day",
    ]
    pick(qtbot, view, ONE, "Pain")
    assert "Pain" not in offered(view.choice.second)


def test_counts_and_medians_are_said_and_figures_are_off(
    qtbot: QtBot, view: TwoMeasuresView
) -> None:
    pick_both(qtbot, view)
    words = said(view)
    assert any(one.startswith("Both were answered on 30 of ") for one in words)
    assert any(re.search("^On \\d+ days with “Stress: A lot”, .*“Pain” was", one) for one in words)
    assert "Stress: 30 of" in " ".join(words)
    assert not view.board.figures.isChecked()
    assert not figure_lines(view)
    assert PROOF not in " ".join(words)


def test_figures_come_when_wanted_and_go_again(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    press(qtbot, view, "Show figures")
    qtbot.waitUntil(lambda: len(figure_lines(view)) == 3)
    assert figure_lines(view)[0].startswith("rho 0.9")
    told = [one for one in said(view) if PROOF in one]
    assert len(told) == 3
    assert told[0].startswith("On days with more “Stress”, “Pain” was more often higher. " + PROOF)
    assert all(one.startswith(("On days ", "No clear pattern")) for one in told)
    press(qtbot, view, "Show figures")
    assert not figure_lines(view)
    assert PROOF not in " ".join(said(view))


def test_too_few_days_have_no_figure(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    press(qtbot, view, "2 weeks")
    press(qtbot, view, "Show figures")
    why = "A figure needs at least 21 days with both; here are 13."
    qtbot.waitUntil(lambda: why in said(view))
    assert not figure_lines(view)


def test_figures_follow_the_days_that_are_chosen(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    press(qtbot, view, "Show figures")
    press(qtbot, view, "2 weeks")
    press(qtbot, view, "3 months")
    qtbot.waitUntil(lambda: len(figure_lines(view)) == 3)


def test_one_writer_is_heard_at_a_time_and_the_pair_stays(
    qtbot: QtBot, view: TwoMeasuresView
) -> None:
    pick_both(qtbot, view)
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    assert any(one.startswith("Both were answered on 0 of ") for one in said(view))
    assert "Sleep" in offered(view.choice.first)
    assert view.choice.first.currentText() == "Stress"
    pick_both(qtbot, view, "How hard it was to do things", "Sleep")
    assert any(one.startswith("Both were answered on 2 of ") for one in said(view))
    made = view.board.lanes.timeline
    assert made is not None
    assert "Maya" not in made.readout(TODAY - timedelta(days=1))


def test_somebody_who_shows_only_that_they_wrote_is_not_offered(
    qtbot: QtBot, look: object, written: Journal
) -> None:
    written.people.change_writer(replace(maya(written)[1], shows_answers=False))
    view = opened(qtbot, written, writer=1)
    assert offered(view.head.voices) == ["Notes by Mum"]
    assert "Stress" not in offered(view.choice.first)


def test_the_table_has_what_the_dots_show(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    press(qtbot, view, "Table")
    assert view.table.isVisible()
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Day\tStress\tPain\tStress, the day before\tPain, the day before"
    assert len(lines) == 31
    days = {line.split("\t")[0]: line.split("\t")[1:] for line in lines[1:]}
    after, before = days["2025-11-12"], days["2025-11-11"]
    assert after[2:] == before[:2]
    assert days["2025-11-15"][2:] == ["", ""]
    press(qtbot, view, "Picture")
    assert view.board.isVisible()


def test_arrow_keys_read_the_days_and_enter_opens_one(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    view.board.lanes.setFocus(Qt.FocusReason.TabFocusReason)
    line = next(one for one in said(view) if one.startswith("Tue 18 Nov 2025: "))
    assert "Stress: " in line and "Pain: " in line and "School" not in line
    with qtbot.waitSignal(view.day_wanted) as wanted:
        qtbot.keyClick(view.board.lanes, Qt.Key.Key_Return)
    assert wanted.args == [TODAY]


def test_reading_is_one_press_away_for_every_topic(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    with qtbot.waitSignal(view.reading_wanted) as wanted:
        press(qtbot, view, "Read about stress")
    assert wanted.args == [CARD_FOR_TOPIC["stress"]]


def test_the_picture_is_saved_as_it_is_seen_under_initials(
    qtbot: QtBot, view: TwoMeasuresView
) -> None:
    pick_both(qtbot, view)
    with qtbot.waitSignal(view.save_wanted) as wanted:
        press(qtbot, view, "Save the picture")
    assert wanted.args is not None
    picture, title, name = wanted.args
    words = [one.words for one in picture.shapes if isinstance(one, Text)]
    assert title in words and title == "Two measures"
    assert {"On the same day", "Stress the day before", "Pain the day before"} <= set(words)
    assert any(one.startswith("M · ") for one in words)
    assert "Your notes, not medical advice." in words
    assert not any("Maya" in one for one in (*words, name, picture.description))
    assert "rho " not in picture.description
    press(qtbot, view, "Show figures")
    qtbot.waitUntil(lambda: len(figure_lines(view)) == 3)
    with qtbot.waitSignal(view.save_wanted) as wanted:
        press(qtbot, view, "Save the picture")
    assert wanted.args is not None
    assert wanted.args[0].description.count("rho ") == 3
    assert wanted.args[0].description.count(PROOF) == 3


def test_the_lanes_stay_on_the_days_of_the_dots(qtbot: QtBot, view: TwoMeasuresView) -> None:
    pick_both(qtbot, view)
    lanes = view.board.lanes
    before = lanes.sight
    qtbot.keyClick(lanes, Qt.Key.Key_Plus)
    at = QPointF(lanes.rect().center())
    turn = QWheelEvent(
        at,
        lanes.mapToGlobal(at),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(lanes, turn)
    assert lanes.sight == before


def test_somebody_else_begins_without_a_pair(
    qtbot: QtBot, view: TwoMeasuresView, written: Journal
) -> None:
    pick_both(qtbot, view)
    person, writer = maya(written)
    view.set_subject(person, writer)
    view.shown()
    assert view.board.isVisible()
    finn = written.people.add_person("Finn", Occupation.SCHOOL, since=SINCE)
    theirs = next(one for one in written.people.writers() if one.is_self(finn))
    view.set_subject(finn, theirs)
    written.diary.save(
        Entry(person_id=finn.id, writer_id=theirs.id, day=TODAY, answers={"stress": 1})
    )
    view.shown()
    assert not view.board.isVisible()
    assert view.choice.first.currentText() == "Not picked yet"


def test_what_is_written_meanwhile_appears(
    qtbot: QtBot, view: TwoMeasuresView, written: Journal
) -> None:
    pick_both(qtbot, view)
    person, writer = maya(written)
    change = written.diary.save(
        Entry(
            person_id=person.id,
            writer_id=writer.id,
            day=TODAY - timedelta(days=4),
            answers={"stress": 1, "pain_level": 9},
        )
    )
    assert change is not None
    view.on_change(change)
    assert any(one.startswith("Both were answered on 31 of ") for one in said(view))


@pytest.mark.parametrize(("width", "height", "scale"), [(580, 460, 1.0), (580, 460, 2.0)])
def test_nothing_is_cut_at_the_side_where_it_is_narrow(
    qtbot: QtBot,
    look: object,
    wear: object,
    written: Journal,
    width: int,
    height: int,
    scale: float,
) -> None:
    assert callable(wear)
    wear("light", scale)
    view = opened(qtbot, written)
    view.resize(width, height)
    pick_both(qtbot, view)
    QApplication.processEvents()
    for plot in view.board.plots:
        right = plot.dots.mapTo(view, plot.dots.rect().topRight()).x()
        assert plot.dots.width() > 200
        assert right <= width
