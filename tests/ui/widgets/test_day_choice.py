from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.day_choice import DayChoice

Look = Callable[[str, float], None]
TODAY, LATEST = date(2025, 3, 18), date(2030, 12, 31)


@pytest.fixture
def field(qtbot: QtBot, look: Look) -> DateField:
    made = DateField("Last day", latest=LATEST, today=TODAY)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("country", "typed"),
    [
        ("en_GB", "3/4/2025"),
        ("en_GB", "3.4.2025"),
        ("en_GB", "03 04 2025"),
        ("en_US", "4-3-2025"),
        ("de_DE", "3/4/2025"),
        ("sv_SE", "2025/4/3"),
        ("C", "3.4.2025"),
    ],
)
def test_a_day_is_read_in_the_order_of_the_country_whatever_stands_between(
    qtbot: QtBot, field: DateField, country: str, typed: str
) -> None:
    QLocale.setDefault(QLocale(country))
    qtbot.keyClicks(field, typed)
    field.settle()
    assert field.value == date(2025, 4, 3)


def test_days_ahead_are_read_up_to_the_latest(qtbot: QtBot, field: DateField) -> None:
    problems: list[str] = []
    field.problem.connect(problems.append)
    qtbot.keyClicks(field, "2025-07-01")
    field.settle()
    assert (field.value, problems) == (date(2025, 7, 1), [])
    field.selectAll()
    qtbot.keyClicks(field, "2031-01-01")
    field.settle()
    assert field.refused
    assert problems == ["Please write a date before the year 2031."]
    field.selectAll()
    qtbot.keyClicks(field, "soon")
    field.settle()
    assert problems[-1] == "Please write a date such as 18/03/2025."


def test_the_month_opens_today_and_goes_ahead(qtbot: QtBot, look: Look) -> None:
    field = DateField("Last day", latest=LATEST, today=TODAY)
    choice = DayChoice(field, "Pick a day", marked=lambda _year, _month: set())
    qtbot.addWidget(choice)
    choice.show()
    qtbot.mouseClick(choice.button, Qt.MouseButton.LeftButton)
    popup = choice.findChild(DatePopup)
    assert isinstance(popup, DatePopup)
    assert popup.day == TODAY
    cell = popup.cell(date(2025, 3, 28))
    assert cell is not None
    qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
    assert field.value == date(2025, 3, 28)
