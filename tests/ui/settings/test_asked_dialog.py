from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.hands import TODAY, button, field, pick, press, said, tiles

from painjournal.domain.asking import HowOften
from painjournal.domain.changes import Change, What
from painjournal.domain.parts import PLACES
from painjournal.services.journals import Journal
from painjournal.ui.settings.asked_dialog import AskedDialog
from painjournal.ui.settings_page import SettingsPage
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.sheet_dialog import SheetDialog
from painjournal.ui.widgets.tile import Tile

ADD_MORE, DAILY, NEVER = "Under Add more", "On the form every day", "Not at all"
WEEKLY = "Once a week, on Tuesday"


def opened(qtbot: QtBot, page: QWidget, tile: str) -> AskedDialog:
    press(qtbot, page, tile)
    dialog = page.findChild(AskedDialog)
    assert isinstance(dialog, AskedDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot, page: SettingsPage) -> AskedDialog:
    return opened(qtbot, page, "What Maya is asked")


def shown(dialog: QWidget) -> dict[str, str]:
    """How often each question is asked, in the order of the list."""
    pickers = [one for one in dialog.findChildren(Picker) if one.isVisibleTo(dialog)]
    pickers.sort(key=lambda one: one.mapTo(dialog, one.rect().topLeft()).y())
    begin, end = len("How often is "), len(" asked?")
    return {one.accessibleName()[begin:-end]: one.currentText() for one in pickers}


def asked(journal: Journal, writer: int = 1, day: date = TODAY) -> dict[str, HowOften]:
    return journal.people.asked(1, writer, day)


def held(dialog: QWidget) -> list[str]:
    return [one.text() for one in dialog.findChildren(Tile) if one.holds]


def test_every_question_is_listed_with_how_often(dialog: AskedDialog) -> None:
    all_of_them = shown(dialog)
    assert all_of_them["Stress"] == DAILY
    assert all_of_them["Places"] == DAILY
    assert all_of_them["Pain at its most"] == ADD_MORE
    assert all_of_them["Medicines and treatments"] == ADD_MORE
    assert len(all_of_them) > 25
    assert "Pain in words" not in all_of_them
    assert "Work" not in all_of_them


def test_one_question_changes_from_today_on(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal, changes: list[Change]
) -> None:
    pick(qtbot, dialog, "How often is Mood asked?", DAILY)
    assert asked(journal)["mood"] is HowOften.DAILY
    assert asked(journal, day=date(2025, 3, 17))["mood"] is HowOften.ON_DEMAND
    assert "Saved, from today on." in said(dialog)
    assert {one.what for one in changes} == {What.ASKED}
    assert held(dialog) == []


def test_once_a_week_says_on_which_day(qtbot: QtBot, dialog: AskedDialog, journal: Journal) -> None:
    pick(qtbot, dialog, "How often is Energy asked?", WEEKLY)
    assert asked(journal)["energy"] is HowOften.WEEKLY


def test_ready_forms_change_everything_at_once_and_back(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    before = asked(journal)
    assert held(dialog) == ["Short"]
    press(qtbot, dialog, "Fuller")
    assert asked(journal)["mood"] is HowOften.DAILY
    assert shown(dialog)["Mood"] == DAILY
    assert held(dialog) == ["Fuller"]
    press(qtbot, dialog, "Undo")
    assert asked(journal) == before
    assert held(dialog) == ["Short"]


def test_the_quiet_form_takes_pain_off_and_once_a_week_brings_it_back(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    press(qtbot, dialog, "Quiet")
    for code in ("pain_level", "pain_in_the_way", PLACES):
        assert asked(journal)[code] is HowOften.NEVER
    assert held(dialog) == ["Quiet"]
    pick(qtbot, dialog, "How often is Pain asked?", WEEKLY)
    assert asked(journal)["pain_level"] is HowOften.WEEKLY
    assert asked(journal)[PLACES] is HowOften.WEEKLY
    assert held(dialog) == ["Quiet"]
    press(qtbot, dialog, "Short")
    assert asked(journal)["stress"] is HowOften.DAILY
    assert held(dialog) == ["Short"]


def test_pain_takes_its_places_along_and_is_answered_in_words(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    press(qtbot, dialog, "How is pain answered? Five words, from none to the most")
    assert asked(journal)["pain_words"] is HowOften.DAILY
    assert asked(journal)["pain_level"] is HowOften.NEVER
    assert "Pain in words" in shown(dialog)
    assert "Pain" not in shown(dialog)
    pick(qtbot, dialog, "How often is Pain in words asked?", NEVER)
    assert shown(dialog)["Places"] == NEVER
    assert asked(journal)["pain_words"] is HowOften.NEVER


def test_the_order_within_a_section_is_changed_by_keyboard(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    assert list(shown(dialog))[:2] == ["What you did", "School"]
    press(qtbot, dialog, "Change the order")
    assert not button(dialog, "Move What you did up").isEnabled()
    down = button(dialog, "Move What you did down")
    down.setFocus()
    qtbot.keyClick(down, Qt.Key.Key_Space)
    assert journal.people.order(1, 1)[:3] == ("school", "did_today", "how_hard")
    assert QApplication.focusWidget() is down
    qtbot.keyClick(down, Qt.Key.Key_Space)
    assert journal.people.order(1, 1)[:3] == ("school", "how_hard", "did_today")
    press(qtbot, dialog, "Back to how often")
    dialog.sheet.body.activate()
    assert list(shown(dialog))[:3] == ["School", "How hard it was to do things", "What you did"]


def test_alt_and_an_arrow_move_a_question_too(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    name = "How often is School asked?"
    picker = next(one for one in dialog.findChildren(Picker) if one.accessibleName() == name)
    picker.setFocus()
    qtbot.keyClick(picker, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert journal.people.order(1, 1)[:2] == ("school", "did_today")
    qtbot.keyClick(picker, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert journal.people.order(1, 1)[:2] == ("school", "did_today")


def test_an_adult_is_asked_only_what_can_be_seen(
    qtbot: QtBot, page: SettingsPage, journal: Journal
) -> None:
    dialog = opened(qtbot, page, "What Mum is asked about Maya")
    assert "What Mum is asked about Maya" in said(dialog)
    assert "School" in shown(dialog)
    assert not {"Pain", "Places", "Mood", "Stress"} & set(shown(dialog))
    assert list(tiles(dialog)) == ["Short", "Fuller"]
    pick(qtbot, dialog, "How often is Note asked?", DAILY)
    assert asked(journal, writer=2)["note"] is HowOften.DAILY
    assert asked(journal)["note"] is HowOften.ON_DEMAND


def test_one_can_go_from_one_writer_to_the_other(
    qtbot: QtBot, dialog: AskedDialog, journal: Journal
) -> None:
    press(qtbot, dialog, "Mum")
    assert "What Mum is asked about Maya" in said(dialog)
    pick(qtbot, dialog, "How often is Sleep asked?", NEVER)
    assert asked(journal, writer=2)["sleep_quality"] is HowOften.NEVER
    assert asked(journal)["sleep_quality"] is HowOften.DAILY


def test_a_question_of_ones_own_joins_the_list(
    qtbot: QtBot, page: SettingsPage, dialog: AskedDialog, journal: Journal
) -> None:
    press(qtbot, dialog, "A question of your own")
    editor = next(
        one for one in dialog.findChildren(SheetDialog) if one.isVisible() and one is not dialog
    )
    press(qtbot, editor, "A question of your own")
    qtbot.keyClicks(field(editor, "Name"), "Water")
    press(qtbot, editor, "Keep")
    press(qtbot, editor, "Done")
    qtbot.waitUntil(lambda: shown(dialog).get("Water") == DAILY)
    press(qtbot, dialog, "Done")
    assert tiles(page)["Own questions"] == "1 question"


def test_large_text_never_needs_scrolling_sideways(
    qtbot: QtBot, dialog: AskedDialog, wear: Callable[[str, float], None]
) -> None:
    wear("contrast", 2.0)
    dialog.resize(760, 480)
    area = dialog.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for part in [*area.findChildren(QLabel), *area.findChildren(QAbstractButton)]:
        if part.isVisible():
            right = part.mapTo(area.viewport(), part.rect().topRight()).x()
            assert right < area.viewport().width(), part
