from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, button, field, press, retype, said, tiles
from tests.ui.lists.conftest import Opens

from painjournal.domain.changes import Change
from painjournal.domain.parts import Dose
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.services.journals import Journal


def kept(journal: Journal) -> list[Treatment]:
    return list(journal.lists.of(1).treatments)


def test_a_medicine_is_added_as_it_is_written(
    qtbot: QtBot, opens: Opens, journal: Journal, changes: list[Change]
) -> None:
    dialog = opens("treatments")
    assert "Nothing is on the list yet." in said(dialog)
    press(qtbot, dialog, "Add to the list")
    assert field(dialog, "Name").hasFocus()
    qtbot.keyClicks(field(dialog, "Name"), "Vitamin D")
    press(qtbot, dialog, "What is it? Supplement")
    qtbot.keyClicks(field(dialog, "How much, how often"), "1 drop, mornings")
    qtbot.keyClicks(field(dialog, "Started on"), "4 January 2025")
    press(qtbot, dialog, "Keep")
    [one] = kept(journal)
    assert (one.name, one.kind) == ("Vitamin D", TreatmentKind.SUPPLEMENT)
    assert (one.amount, one.start, one.stop) == ("1 drop, mornings", date(2025, 1, 4), None)
    assert tiles(dialog) == {
        "Vitamin D": "Supplement, 1 drop, mornings, since 4 January 2025",
    }
    assert [change.code for change in changes] == [one.code]


def test_a_stop_before_the_start_is_refused_beside_the_field(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("treatments")
    press(qtbot, dialog, "Add to the list")
    qtbot.keyClicks(field(dialog, "Name"), "Ibuprofen")
    qtbot.keyClicks(field(dialog, "Started on"), "2025-03-10")
    qtbot.keyClicks(field(dialog, "Stopped on"), "2025-03-01")
    press(qtbot, dialog, "Keep")
    assert "It cannot have stopped before it started." in said(dialog)
    assert field(dialog, "Stopped on").text() == "01/03/2025"
    assert kept(journal) == []
    retype(qtbot, field(dialog, "Stopped on"), "2025-03-12")
    press(qtbot, dialog, "Keep")
    assert [one.stop for one in kept(journal)] == [date(2025, 3, 12)]
    assert tiles(dialog) == {"Ibuprofen": "Medicine, 10 March 2025 to 12 March 2025"}
    assert "Saved" in said(dialog)


def test_what_is_no_date_is_refused_and_stays(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    dialog = opens("treatments")
    press(qtbot, dialog, "Add to the list")
    qtbot.keyClicks(field(dialog, "Name"), "Ibuprofen")
    qtbot.keyClicks(field(dialog, "Started on"), "last spring")
    press(qtbot, dialog, "Keep")
    assert "Please write a date such as 18/03/2025." in said(dialog)
    assert field(dialog, "Started on").text() == "last spring"
    assert kept(journal) == []


def test_a_course_may_end_in_some_weeks(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    dialog = opens("treatments")
    press(qtbot, dialog, "Add to the list")
    qtbot.keyClicks(field(dialog, "Name"), "Cream")
    qtbot.keyClicks(field(dialog, "Stopped on"), "2025-04-01")
    press(qtbot, dialog, "Keep")
    assert [one.stop for one in kept(journal)] == [date(2025, 4, 1)]


def test_that_it_still_goes_on_is_one_press_and_can_be_taken_back(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    journal.lists.keep_treatment(Treatment(person_id=1, name="TENS", kind=TreatmentKind.OTHER))
    dialog = opens("treatments")
    press(qtbot, dialog, "Yes, it still goes on")
    assert [one.confirmed for one in kept(journal)] == [TODAY]
    assert tiles(dialog) == {"TENS": "Other treatment, still going on today"}
    press(qtbot, dialog, "Undo")
    assert [one.confirmed for one in kept(journal)] == [None]


def test_what_no_day_has_can_be_removed_and_put_back(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    journal.lists.keep_treatment(Treatment(person_id=1, name="Cream", amount="twice"))
    dialog = opens("treatments")
    press(qtbot, dialog, "Cream. Medicine, twice")
    press(qtbot, dialog, "Remove from the list")
    assert kept(journal) == []
    assert "Cream is off the list." in said(dialog)
    press(qtbot, dialog, "Undo")
    assert [(one.name, one.amount) for one in kept(journal)] == [("Cream", "twice")]


def test_what_a_day_has_stays_on_the_list(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    code = journal.lists.keep_treatment(Treatment(person_id=1, name="Cream")).code
    writer = journal.people.writers()[0]
    entry = journal.diary.entry(1, TODAY, writer.id)
    journal.diary.save(entry.with_doses((Dose(treatment=code),)))
    dialog = opens("treatments")
    press(qtbot, dialog, "Cream")
    press(qtbot, dialog, "Remove from the list")
    assert [one.name for one in kept(journal)] == ["Cream"]
    sentence = "Some days have it, so it stays on the list. You can say when it stopped."
    assert sentence in said(dialog)


def test_what_has_stopped_is_folded_away(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    journal.lists.keep_treatment(Treatment(person_id=1, name="Old", stop=date(2024, 1, 1)))
    dialog = opens("treatments")
    assert tiles(dialog) == {}
    qtbot.keyClick(button(dialog, "Stopped (1)"), Qt.Key.Key_Space)
    assert tiles(dialog) == {"Old": "Medicine, until 1 January 2024"}
