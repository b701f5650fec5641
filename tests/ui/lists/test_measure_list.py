from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, button, field, press, retype, said, tiles
from tests.ui.lists.conftest import Opens

from painjournal.domain.asking import HowOften
from painjournal.domain.changes import Change
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.services.journals import Journal
from painjournal.ui.lists.measure_preview import MeasurePreview

WATER = OwnMeasure(person_id=1, name="Water", scale=Scale.NUMBER, highest=20, unit="glasses")
SCREEN = OwnMeasure(
    person_id=1,
    name="Screens",
    scale=Scale.STEPS,
    steps=("None", "A little", "Some", "A lot", "Very much"),
)


def kept(journal: Journal) -> list[OwnMeasure]:
    return list(journal.lists.of(1).own_measures)


def preview(dialog: QWidget) -> MeasurePreview:
    found = dialog.findChild(MeasurePreview)
    assert isinstance(found, MeasurePreview)
    return found


def test_a_number_is_made_and_asked_every_day_from_today(
    qtbot: QtBot, opens: Opens, journal: Journal, changes: list[Change]
) -> None:
    dialog = opens("measures")
    press(qtbot, dialog, "A question of your own")
    qtbot.keyClicks(field(dialog, "Name"), "Temperature")
    press(qtbot, dialog, "How is it answered? A number")
    retype(qtbot, field(dialog, "Smallest number"), "34,5")
    retype(qtbot, field(dialog, "Largest number"), "42")
    qtbot.keyClicks(field(dialog, "Unit, if there is one"), "°C")
    press(qtbot, dialog, "How exact is it? One decimal")
    press(qtbot, dialog, "Adults who write are asked too")
    press(qtbot, dialog, "Keep")
    [one] = kept(journal)
    assert (one.lowest, one.highest, one.decimals, one.unit) == (345, 420, 1, "°C")
    assert one.adults_too
    assert tiles(dialog) == {"Temperature": "34.5 to 42 °C, adults are asked too"}
    for writer in journal.people.writers():
        assert journal.people.asked(1, writer.id, TODAY)[one.code] is HowOften.DAILY
    assert [change.code for change in changes] == [one.code]


def test_the_question_is_shown_as_it_will_stand_on_the_form(qtbot: QtBot, opens: Opens) -> None:
    dialog = opens("measures")
    press(qtbot, dialog, "A question of your own")
    qtbot.keyClicks(field(dialog, "Name"), "Water")
    assert "Water" in said(preview(dialog))
    qtbot.keyClicks(
        field(dialog, "The question, if it needs more words"), "How many glasses of water?"
    )
    assert "How many glasses of water?" in said(preview(dialog))
    assert button(preview(dialog), "How many glasses of water? 10")
    press(qtbot, dialog, "How is it answered? Five words")
    retype(qtbot, field(dialog, "Answer 3 of 5"), "Enough")
    assert button(preview(dialog), "How many glasses of water? Enough")
    assert button(preview(dialog), "How many glasses of water? Very much")
    press(qtbot, dialog, "How is it answered? Yes or no")
    assert button(preview(dialog), "How many glasses of water? Yes")
    press(qtbot, dialog, "How is it answered? A time of day")
    assert field(preview(dialog), "How many glasses of water?")


def test_what_cannot_be_kept_is_said_beside_its_field(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("measures")
    press(qtbot, dialog, "A question of your own")
    press(qtbot, dialog, "Keep")
    assert "Please write a name." in said(dialog)
    qtbot.keyClicks(field(dialog, "Name"), "Sleep")
    press(qtbot, dialog, "Keep")
    assert "There is already a question called Sleep." in said(dialog)
    retype(qtbot, field(dialog, "Name"), "Water")
    press(qtbot, dialog, "How is it answered? Five words")
    retype(qtbot, field(dialog, "Answer 2 of 5"), "none")
    press(qtbot, dialog, "Keep")
    assert "Please write five different words or short answers." in said(dialog)
    press(qtbot, dialog, "How is it answered? A number")
    retype(qtbot, field(dialog, "Smallest number"), "9")
    retype(qtbot, field(dialog, "Largest number"), "3")
    press(qtbot, dialog, "Keep")
    assert "The smallest number must be below the largest." in said(dialog)
    retype(qtbot, field(dialog, "Largest number"), "")
    press(qtbot, dialog, "Keep")
    assert "Please write the smallest and the largest number." in said(dialog)
    retype(qtbot, field(dialog, "Largest number"), "many")
    press(qtbot, dialog, "Keep")
    assert "Please write a number from -100000 to 100000." in said(dialog)
    assert field(dialog, "Largest number").text() == "many"
    assert kept(journal) == []
    retype(qtbot, field(dialog, "Largest number"), "30")
    press(qtbot, dialog, "Keep")
    assert [(one.name, one.lowest, one.highest) for one in kept(journal)] == [("Water", 9, 30)]


def test_the_kind_of_answer_is_fixed_by_the_first_answer(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    code = journal.lists.keep_measure(WATER).code
    [own] = kept(journal)
    writer = journal.people.writers()[0]
    entry = journal.diary.entry(1, TODAY, writer.id)
    journal.diary.save(entry.with_answer(own.measure, 6))
    dialog = opens("measures")
    press(qtbot, dialog, "Water. 0 to 20 glasses")
    sentence = "Days are already answered, so the kind of answer stays as it is."
    assert any(words.startswith(sentence) for words in said(dialog))
    assert not field(dialog, "Largest number").isEnabled()
    press(qtbot, dialog, "How is it answered? Yes or no")
    retype(qtbot, field(dialog, "Name"), "Drinking")
    press(qtbot, dialog, "Keep")
    [own] = kept(journal)
    assert (own.code, own.name, own.scale, own.highest) == (code, "Drinking", Scale.NUMBER, 20)


def test_the_order_is_changed_by_keyboard(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    journal.lists.keep_measure(WATER)
    journal.lists.keep_measure(SCREEN)
    dialog = opens("measures")
    down = button(dialog, "Move Water down")
    down.setFocus()
    qtbot.keyClick(down, Qt.Key.Key_Space)
    assert [one.name for one in kept(journal)] == ["Screens", "Water"]
    up = QApplication.focusWidget()
    assert up is button(dialog, "Move Water up")
    qtbot.keyClick(up, Qt.Key.Key_Space)
    assert [one.name for one in kept(journal)] == ["Water", "Screens"]


def test_a_question_is_asked_no_more_and_brought_back(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    journal.lists.keep_measure(WATER, since=date(2025, 1, 1))
    dialog = opens("measures")
    press(qtbot, dialog, "Water. 0 to 20 glasses")
    press(qtbot, dialog, "Do not ask it any more")
    assert [one.retired for one in kept(journal)] == [True]
    assert "Asked no more from today on. Days that have it keep it." in said(dialog)
    press(qtbot, dialog, "Water. 0 to 20 glasses")
    press(qtbot, dialog, "Ask it again")
    assert [one.retired for one in kept(journal)] == [False]
    assert "Asked again from today on." in said(dialog)
