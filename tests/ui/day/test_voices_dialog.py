"""One day by everybody who wrote: side by side, each labelled, never mixed."""

from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import DayVoice, Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person, Writer
from painjournal.ui.day.day_column import DayColumn
from painjournal.ui.day.voices_dialog import VoicesDialog

DAY = date(2026, 11, 8)
MAYA = Person(id=1, name="Maya")
OWN, MUM, DAD = (
    Writer(id=1, name="Maya", person_id=1),
    Writer(id=2, name="Mum"),
    Writer(id=3, name="Dad"),
)


def dialog(qtbot: QtBot, *voices: DayVoice) -> VoicesDialog:
    made = VoicesDialog(DAY, voices, person=MAYA, lists=PersonLists())
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(column: DayColumn) -> list[str]:
    return [label.text() for label in column.findChildren(QLabel) if label.text()]


def test_everybody_has_a_column_of_their_own(qtbot: QtBot, look: object) -> None:
    own = Entry(
        person_id=1, writer_id=1, day=DAY, together=True, answers={"stress": 4}, note="long day"
    )
    mums = Entry(person_id=1, writer_id=2, day=DAY, answers={"how_hard": 0})
    made = dialog(
        qtbot,
        DayVoice(writer=OWN, entry=own),
        DayVoice(writer=MUM, entry=mums),
        DayVoice(writer=DAD, entry=None),
    )
    mine, hers, his = made.findChildren(DayColumn)
    assert words(mine) == [
        "Maya",
        "Written together with an adult",
        "Stress",
        "Very much",
        "Note",
        "long day",
    ]
    assert words(hers) == ["Mum", "How hard it was to do things", "Not hard"]
    assert words(his) == ["Dad", "Dad wrote about this day and keeps the answers private."]
    assert mine.geometry().right() < hers.geometry().left()


def test_in_a_narrow_window_they_stand_below_one_another(qtbot: QtBot, look: object) -> None:
    entry = Entry(person_id=1, writer_id=1, day=DAY, nothing_to_add=True)
    made = dialog(qtbot, DayVoice(writer=OWN, entry=entry), DayVoice(writer=MUM, entry=entry))
    made.resize(420, 600)
    mine, hers = made.findChildren(DayColumn)
    qtbot.waitUntil(lambda: mine.geometry().bottom() < hers.geometry().top())
    assert "Nothing to add" in words(mine)
