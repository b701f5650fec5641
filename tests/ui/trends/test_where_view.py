"""Where it hurt as a person looks at it: pain or touch, one writer's at a time."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import button, pick, press, said

from painjournal.domain.changes import Change, What
from painjournal.domain.entries import Entry, Place
from painjournal.domain.parts import Sign
from painjournal.domain.people import Occupation
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.domain.vocabulary import TOUCH
from painjournal.pictures.shapes import Dots, Picture, Text
from painjournal.services.journals import Journal, open_journal
from painjournal.ui.trends.where_view import WhereView
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.picker import Picker

TODAY = date(2025, 11, 18)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Seven days of Maya's, the first of them in September; Mum wrote one, without places."""
    clock = datetime(2025, 11, 18, 19, tzinfo=UTC)
    with open_journal(tmp_path / "j.painjournal", create=True, clock=lambda: clock) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL, since=date(2025, 1, 1))
        opened.people.add_adult("Mum", since=date(2025, 1, 1))
        for n in (0, 1, 2, 3, 40, 80):
            places = (Place(id="f-knee-l"), *((Place(id="whole-body"),) if n == 40 else ()))
            save(opened, n, places=places)
        save(opened, 5, signs=frozenset({Sign(code=TOUCH, place="f-shin-l")}))
        save(opened, 1, writer=1, answers={"how_hard": 2})
        yield opened


def save(
    journal: Journal,
    ago: int,
    *,
    writer: int = 0,
    answers: dict[str, int] | None = None,
    places: tuple[Place, ...] = (),
    signs: frozenset[Sign] = frozenset(),
) -> None:
    journal.diary.save(
        Entry(
            person_id=journal.people.people()[0].id,
            writer_id=journal.people.writers()[writer].id,
            day=TODAY - timedelta(days=ago),
            answers=dict(answers or {}),
            places=places,
            signs=signs,
        )
    )


def opened(qtbot: QtBot, journal: Journal, viewer: int = 0) -> WhereView:
    view = WhereView()
    qtbot.addWidget(view)
    view.open(journal.lookbacks, today=journal.diary.today)
    view.set_subject(journal.people.people()[0], journal.people.writers()[viewer])
    view.resize(1080, 900)
    view.show()
    view.shown()
    return view


@pytest.fixture
def view(qtbot: QtBot, look: object, journal: Journal) -> WhereView:
    return opened(qtbot, journal)


def digits(picture: Picture | None) -> list[str]:
    assert picture is not None
    return [one.words for one in picture.shapes if isinstance(one, Text) and one.words.isdigit()]


def rows(view: WhereView) -> list[list[str]]:
    model = view.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_says_who_wrote_and_counts_days_in_digits_words_and_table(view: WhereView) -> None:
    words = said(view)
    assert any(one.startswith("Written 7 of ") for one in words)
    assert any("Left knee (front) 6 days." in one for one in words)
    assert any("Not on the figure: Whole body 1 day." in one for one in words)
    assert digits(view.map.picture) == ["6"]
    assert digits(view.parts.picture) == ["1", "1", "4"]
    assert rows(view) == [
        ["Any place", "6", "1", "1", "4"],
        ["Left knee (front)", "6", "1", "1", "4"],
        ["Whole body", "1", "0", "1", "0"],
    ]
    assert "Your notes, not medical advice." in words


def test_days_without_places_stay_empty_over_time(view: WhereView) -> None:
    picture = view.over_time.picture
    assert picture is not None
    (dots,) = (one for one in picture.shapes if isinstance(one, Dots))
    assert len(dots.points) == 6


def test_touch_is_a_view_of_its_own(qtbot: QtBot, view: WhereView) -> None:
    press(qtbot, view, "Touch or clothes hurt")
    assert any("noted on 1 day; Left shin 1 day." in one for one in said(view))
    assert not any("knee" in one for one in said(view))
    assert rows(view) == [["Any place", "1", "0", "0", "1"], ["Left shin", "1", "0", "0", "1"]]
    press(qtbot, view, "Hurts")
    assert digits(view.map.picture) == ["6"]


def test_the_table_is_sorted_by_a_heading_and_copied_as_text(qtbot: QtBot, view: WhereView) -> None:
    view.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in rows(view)] == ["Whole body", "Left knee (front)", "Any place"]
    view.table.selectRow(0)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Place\tDays\tStart\tMiddle\tEnd\nWhole body\t1\t0\t1\t0"
    )


def test_fewer_days_are_looked_at_and_left_again(qtbot: QtBot, view: WhereView) -> None:
    press(qtbot, view, "2 weeks")
    assert digits(view.map.picture) == ["4"]
    press(qtbot, view, "Earlier days")
    assert not view.map.isVisible()
    assert "Nothing was written in these days." in said(view)
    press(qtbot, view, "Later days")
    assert digits(view.map.picture) == ["4"]


def test_a_day_to_go_to_stands_in_the_middle(qtbot: QtBot, view: WhereView) -> None:
    press(qtbot, view, "2 weeks")
    press(qtbot, view, "Go to a day")
    popup = view.findChild(DatePopup)
    assert popup is not None
    popup.picked.emit(TODAY - timedelta(days=40))
    popup.close()
    assert any("3 to 16 October 2025" in one for one in said(view))
    assert digits(view.map.picture) == ["1"]


def test_one_writers_notes_are_shown_at_a_time(qtbot: QtBot, view: WhereView) -> None:
    pick(qtbot, view, "Whose notes", "Notes by Mum")
    view.head.voices.picked.emit(view.head.voices.chosen)
    assert any(one.startswith("Mum marked no place") for one in said(view))
    assert not view.map.isVisible()


def test_answers_that_are_not_shown_are_not_drawn(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    journal.people.change_writer(replace(journal.people.writers()[0], shows_answers=False))
    view = opened(qtbot, journal, viewer=1)
    assert not view.map.isVisible()
    assert any("Maya shows which days were written, not what." in one for one in said(view))


def test_a_person_about_whom_nothing_is_shown_leaves_no_picture(
    qtbot: QtBot, look: object, journal: Journal
) -> None:
    for writer in journal.people.writers():
        journal.people.change_writer(replace(writer, shows_answers=False))
    adult = journal.people.add_adult("Dad", since=date(2025, 1, 1))
    view = opened(qtbot, journal)
    view.set_subject(journal.people.people()[0], adult)
    view.shown()
    assert "There is nothing to show of these days." in said(view)
    assert not view.map.isVisible()


def test_what_is_written_meanwhile_is_drawn_when_it_is_seen(
    view: WhereView, journal: Journal
) -> None:
    save(journal, 4, places=(Place(id="f-knee-l"),))
    person = journal.people.people()[0]
    view.on_change(Change(what=What.ENTRY, person_id=person.id + 1))
    assert digits(view.map.picture) == ["6"]
    view.on_change(Change(what=What.ENTRY, person_id=person.id))
    assert digits(view.map.picture) == ["7"]


def test_the_card_about_places_can_be_asked_for(qtbot: QtBot, view: WhereView) -> None:
    with qtbot.waitSignal(view.reading_wanted) as wanted:
        press(qtbot, view, "Read about joints and places")
    assert wanted.args == [CARD_FOR_TOPIC["places"]]


@pytest.mark.parametrize(("wide", "scale"), [(1080, 1.0), (600, 1.0), (700, 2.0)])
def test_everything_fits_without_moving_sideways(
    qtbot: QtBot, look: object, wear: object, view: WhereView, wide: int, scale: float
) -> None:
    assert callable(wear)
    wear("light", scale)
    view.resize(wide, 520)
    qtbot.wait(1)
    for part in (view.map, view.parts, view.over_time):
        assert part.picture is not None
        assert part.picture.width <= part.width()
        assert part.height() >= part.picture.height
        assert _right_end(part, view) <= wide

    def beside() -> bool:
        return view.table.geometry().top() < view.map.geometry().bottom()

    qtbot.waitUntil(lambda: beside() == (wide == 1080))


def _right_end(part: QWidget, view: QWidget) -> int:
    return part.mapTo(view, part.rect().topRight()).x()


def test_the_keyboard_comes_to_every_picture_which_is_then_read(
    qtbot: QtBot, view: WhereView
) -> None:
    assert view.focusProxy() is button(view, "Hurts")
    for part in (view.map, view.parts, view.over_time):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert part.accessibleName()
        assert part.picture is not None
        assert part.accessibleDescription() == part.picture.description != ""
        assert not part.grab().isNull()
    assert view.keys()


def test_pickers_of_one_writer_are_not_shown(qtbot: QtBot, look: object, tmp_path: Path) -> None:
    clock = datetime(2025, 11, 18, 19, tzinfo=UTC)
    with open_journal(tmp_path / "one.painjournal", create=True, clock=lambda: clock) as alone:
        alone.people.add_person("Ben", Occupation.NEITHER, since=TODAY)
        save(alone, 0, places=(Place(id="b-neck"),))
        view = opened(qtbot, alone)
        assert not [one for one in view.findChildren(Picker) if one.isVisible()]
        assert digits(view.map.picture) == ["1"]
        assert any("Places of the figure on one day: 1." in one for one in said(view))


def test_the_pictures_are_kept_under_initials_with_what_they_say(
    qtbot: QtBot, view: WhereView
) -> None:
    with qtbot.waitSignal(view.save_wanted) as wanted:
        press(qtbot, view, "Save the picture")
    picture, title, name = wanted.args
    told = " ".join(one.words for one in picture.shapes if isinstance(one, Text))
    assert title == "Where it hurt"
    assert name.startswith("Journal picture M 2025-08-")
    assert "Maya" not in told
    for words in ("Days a place", "Middle", "Written 7 of ", "Places that hurt, by M:"):
        assert words in told
    assert "Your notes, not medical advice." in told
    assert picture.table.rows[0][0] == "Any place"
