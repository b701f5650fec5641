"""Rhythm as a person looks at it: a measure they pick, by day of the week and by school day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.hands import pick, press, said

from painjournal.domain.changes import Change, What
from painjournal.domain.entries import Entry
from painjournal.domain.people import Occupation
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.pictures.shapes import Dots, Picture, Text
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends.group_card import GroupCard
from painjournal.ui.trends.rhythm_view import RhythmView

TODAY = date(2025, 11, 18)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Sixty days of Maya's but no Sundays; Mum wrote eight days."""
    clock = datetime(2025, 11, 18, 19, tzinfo=UTC)
    with open_journal(tmp_path / "j.painjournal", create=True, clock=lambda: clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=date(2025, 1, 1))
        opened.people.add_adult("Mum", since=date(2025, 1, 1))
        for n in range(60):
            day = TODAY - timedelta(days=n)
            if day.weekday() < 6:
                answers = {"how_hard": day.weekday() % 5, "pain_level": 4}
                if n >= 10:
                    answers["school"] = 0 if day.weekday() == 5 else 1
                save(opened, day, **answers)
        for n in range(8):
            save(opened, TODAY - timedelta(days=n), writer=1, how_hard=3)
        yield opened


def save(journal: Journal, day: date, writer: int = 0, **answers: int) -> None:
    journal.diary.save(
        Entry(
            person_id=journal.people.people()[0].id,
            writer_id=journal.people.writers()[writer].id,
            day=day,
            answers=dict(answers),
        )
    )


def opened(qtbot: QtBot, journal: Journal) -> RhythmView:
    view = RhythmView()
    qtbot.addWidget(view)
    view.open(journal.lookbacks, today=journal.diary.today)
    view.set_subject(journal.people.people()[0], journal.people.writers()[0])
    view.resize(1080, 900)
    view.show()
    view.shown()
    return view


@pytest.fixture
def view(qtbot: QtBot, look: object, journal: Journal) -> RhythmView:
    return opened(qtbot, journal)


def drawn(card: GroupCard) -> Picture:
    assert card.picture.picture is not None
    return card.picture.picture


def words(card: GroupCard) -> list[str]:
    return [one.words for one in drawn(card).shapes if isinstance(one, Text)]


def dots(card: GroupCard) -> int:
    return sum(len(one.points) for one in drawn(card).shapes if isinstance(one, Dots))


def test_it_opens_on_how_hard_it_was_with_every_day_a_dot(view: RhythmView) -> None:
    assert view.measures.currentText() == "How hard it was to do things"
    assert dots(view.weekdays) == 51
    assert "too few days (0)" in words(view.weekdays)
    assert "Tuesday: A little (9 of " in view.weekdays.words
    assert view.weekdays.words in said(view)
    assert any("Groups are shown from 5 answered days on." in one for one in said(view))
    assert any(one.startswith("Written 52 of ") for one in said(view))


def test_days_without_an_answer_to_school_are_in_neither_group(view: RhythmView) -> None:
    assert "School days and days without school" in said(view)
    assert "days have no answer to school and are in neither group." in view.attendance.words
    assert dots(view.attendance) == 43
    model = view.attendance.table.model()
    assert [model.index(row, 0).data() for row in range(2)] == [
        "School days",
        "Days without school",
    ]


def test_another_measure_is_picked_and_kept(qtbot: QtBot, view: RhythmView) -> None:
    pick(qtbot, view, "What to look at", "Pain")
    view.measures.picked.emit(view.measures.chosen)
    assert view.weekdays.words.startswith("Pain, the middle answer of each: Monday: 4 ")
    press(qtbot, view, "1 month")
    assert view.measures.currentText() == "Pain"
    assert view.weekdays.words.startswith("Pain")


def test_school_itself_is_only_counted_by_day_of_the_week(qtbot: QtBot, view: RhythmView) -> None:
    pick(qtbot, view, "What to look at", "School")
    view.measures.picked.emit(view.measures.chosen)
    assert not view.attendance.isVisible()
    assert "All day" in words(view.weekdays)
    assert any(one.startswith("The longer a bar, the more") for one in said(view))


def test_few_days_say_so_and_draw_nothing(qtbot: QtBot, view: RhythmView) -> None:
    press(qtbot, view, "2 weeks")
    assert dots(view.weekdays) == 0
    assert "How hard it was to do things: no group has 5 answered days." in said(view)


def test_another_voice_is_drawn_alone(qtbot: QtBot, view: RhythmView) -> None:
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    view.head.voices.picked.emit(view.head.voices.chosen)
    assert dots(view.weekdays) == 0
    assert [view.measures.itemText(n) for n in range(view.measures.count())] == [
        "How hard it was to do things"
    ]


def test_days_without_an_answer_show_no_picture(qtbot: QtBot, look: object, tmp_path: Path) -> None:
    clock = datetime(2025, 11, 18, 19, tzinfo=UTC)
    with open_journal(tmp_path / "n.painjournal", create=True, clock=lambda: clock) as bare:
        bare.people.add_person("Ben", Occupation.NEITHER, since=TODAY)
        bare.diary.save(Entry(person_id=1, writer_id=1, day=TODAY, note="A quiet day."))
        view = opened(qtbot, bare)
        assert "Nothing was answered in these days." in said(view)
        assert not view.weekdays.isVisible()
        assert not view.measures.isVisible()
        save(bare, TODAY, how_hard=1)
        view.on_change(Change(what=What.ENTRY, person_id=1))
        assert view.weekdays.isVisible()
        assert not view.attendance.isVisible(), "Ben has neither school nor work"


def test_the_card_of_the_measure_can_be_asked_for(qtbot: QtBot, view: RhythmView) -> None:
    with qtbot.waitSignal(view.reading_wanted) as wanted:
        press(qtbot, view, "Read about doing things")
    assert wanted.args == [CARD_FOR_TOPIC["doing"]]
    pick(qtbot, view, "What to look at", "Pain")
    view.measures.picked.emit(view.measures.chosen)
    with qtbot.waitSignal(view.reading_wanted) as wanted:
        press(qtbot, view, "Read about pain")
    assert wanted.args == [CARD_FOR_TOPIC["pain"]]


@pytest.mark.parametrize(("wide", "scale"), [(1080, 1.0), (600, 1.0), (700, 2.0)])
def test_pictures_and_tables_fit_their_room(
    qtbot: QtBot, wear: object, view: RhythmView, wide: int, scale: float
) -> None:
    assert callable(wear)
    wear("light", scale)
    view.resize(wide, 520)
    qtbot.wait(1)
    for card in (view.weekdays, view.attendance):
        assert drawn(card).width <= card.width()
        assert card.mapTo(view, card.rect().topRight()).x() <= wide
        table = card.table
        last = table.rowViewportPosition(table.model().rowCount() - 1) + table.rowHeight(0)
        assert last <= table.viewport().height() + 1, "every row is seen without scrolling"


def test_the_tables_sort_days_as_a_week_runs(view: RhythmView) -> None:
    table = view.weekdays.table
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    model = table.model()
    assert [model.index(row, 0).data() for row in (0, 6)] == ["Sunday", "Monday"]
    assert view.keys()


def test_the_pictures_are_kept_under_initials_with_what_they_say(
    qtbot: QtBot, view: RhythmView
) -> None:
    with qtbot.waitSignal(view.save_wanted) as wanted:
        press(qtbot, view, "Save the picture")
    picture, title, name = wanted.args
    told = " ".join(one.words for one in picture.shapes if isinstance(one, Text))
    assert title == "Rhythm"
    assert name.startswith("Journal picture M 2025-09-")
    assert "Maya" not in told
    for words in ("Day of the week", "School days", "Notes by M.", "Written 52 of "):
        assert words in told
