"""Fields that are typed into: what they read, and what they say when they cannot."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.clock_field import ClockField
from painjournal.ui.widgets.duration_field import DurationField
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.typed_field import RefusedText, TypedField

Look = Callable[[str, float], None]


def typed(qtbot: QtBot, field: TypedField, text: str) -> None:
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7 h 30", 450),
        ("7h30", 450),
        ("7 h 30 min", 450),
        ("7.5", 450),
        ("7,5", 450),
        ("7:30", 450),
        ("7½", 450),
        ("7 1/2 h", 450),
        ("450 min", 450),
        ("45min", 45),
        ("8", 480),
        ("8 hours", 480),
        ("0", 0),
        ("24", 1440),
    ],
)
def test_a_length_of_time_is_read(qtbot: QtBot, look: Look, text: str, minutes: int) -> None:
    field = DurationField("How long did you sleep?")
    typed(qtbot, field, text)
    assert field.value == minutes
    assert not field.refused


@pytest.mark.parametrize("minutes", [0, 5, 60, 61, 450, 1439, 1440])
def test_a_length_of_time_shown_is_read_as_the_same(look: Look, qtbot: QtBot, minutes: int) -> None:
    field = DurationField("How long?")
    qtbot.addWidget(field)
    field.value = minutes
    assert field.read(field.text()) == minutes


@pytest.mark.parametrize("text", ["long", "25", "7:75", "-3", "7.5.5", "1441 min"])
def test_an_impossible_length_stays_and_is_named(qtbot: QtBot, look: Look, text: str) -> None:
    field = DurationField("How long did you sleep?")
    heard: list[str] = []
    field.problem.connect(heard.append)
    typed(qtbot, field, text)
    assert field.text() == text
    assert field.refused
    assert len(heard) == 1
    assert heard[0].startswith("Please write")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("22:15", 1335),
        ("10.15 pm", 1335),
        ("10:15PM", 1335),
        ("10.15 p.m.", 1335),
        ("22", 1320),
        ("2215", 1335),
        ("7 am", 420),
        ("12 am", 0),
        ("12 pm", 720),
        ("0:00", 0),
        ("24:00", 0),
    ],
)
def test_a_time_of_day_is_read(qtbot: QtBot, look: Look, text: str, minutes: int) -> None:
    field = ClockField("When did you go to bed?")
    typed(qtbot, field, text)
    assert field.value == minutes


@pytest.mark.parametrize("text", ["25:00", "22:60", "13 pm", "0 am", "late", "2:1"])
def test_an_impossible_time_is_refused(qtbot: QtBot, look: Look, text: str) -> None:
    field = ClockField("When did you go to bed?")
    qtbot.addWidget(field)
    with pytest.raises(RefusedText, match=r"22:15"):
        field.read(text)


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        (QLocale.Country.UnitedKingdom, "22:15"),
        (QLocale.Country.UnitedStates, "10:15 pm"),
    ],
)
def test_a_time_is_shown_as_the_country_writes_it(
    qtbot: QtBot, look: Look, country: QLocale.Country, shown: str
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, country))
    field = ClockField("When did you go to bed?")
    qtbot.addWidget(field)
    field.value = 1335
    assert field.text().lower().replace("\u202f", " ") == shown
    assert field.read(field.text()) == 1335


def test_numbers_take_comma_or_point_and_blank(qtbot: QtBot, look: Look) -> None:
    field = NumberField("Hours", 0, 24, decimals=1)
    changes: list[float | None] = []
    field.changed.connect(lambda: changes.append(field.value))
    typed(qtbot, field, "7,5")
    assert field.value == 7.5
    assert field.text() == "7.5"
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.value is None
    assert changes == [7.0, 7.5, None]


@pytest.mark.parametrize("text", ["601", "-1", "many", "7.5"])
def test_a_number_out_of_bounds_stays_named_and_unsaved(
    qtbot: QtBot, look: Look, text: str
) -> None:
    field = NumberField("Minutes", 0, 600, unit="minutes")
    field.value = 30
    row = QuestionRow("How many minutes did you move?", field)
    field.problem.connect(row.set_problem)
    qtbot.addWidget(row)
    row.show()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == text
    assert field.refused
    assert row.problem == "Please write a whole number from 0 to 600."
    assert field.accessibleDescription() == row.problem
    field.selectAll()
    QTest.keyClicks(field, "45")
    assert not field.refused
    assert row.problem == ""
    assert field.value == 45


def test_a_value_from_the_journal_takes_a_refusal_away(qtbot: QtBot, look: Look) -> None:
    field = NumberField("Minutes", 0, 600)
    typed(qtbot, field, "9999")
    assert field.refused
    field.value = 12
    assert (field.text(), field.refused) == ("12", False)
