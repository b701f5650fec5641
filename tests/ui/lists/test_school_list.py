from datetime import date

from pytestqt.qtbot import QtBot
from tests.ui.hands import field, press, said, tiles
from tests.ui.lists.conftest import Opens

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.services.journals import Journal

EASTER = SchoolTime(
    person_id=1,
    name="Easter",
    kind=TimeKind.HOLIDAY,
    first=date(2025, 4, 5),
    last=date(2025, 4, 21),
)


def test_a_holiday_is_added(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    dialog = opens("school")
    press(qtbot, dialog, "Add a term or holiday")
    qtbot.keyClicks(field(dialog, "Name"), "Easter")
    press(qtbot, dialog, "What is it? Holiday")
    qtbot.keyClicks(field(dialog, "First day"), "5 April 2025")
    qtbot.keyClicks(field(dialog, "Last day"), "21/4/2025")
    press(qtbot, dialog, "Keep")
    [one] = journal.lists.of(1).school_times
    assert (one.name, one.kind, one.first, one.last) == (
        *(EASTER.name, EASTER.kind, EASTER.first, EASTER.last),
    )
    assert tiles(dialog) == {"Easter": "Holiday, 5 April 2025 to 21 April 2025"}


def test_days_that_are_missing_or_the_wrong_way_round_are_refused(
    qtbot: QtBot, opens: Opens, journal: Journal
) -> None:
    dialog = opens("school")
    press(qtbot, dialog, "Add a term or holiday")
    qtbot.keyClicks(field(dialog, "Name"), "Easter")
    qtbot.keyClicks(field(dialog, "First day"), "5 April 2025")
    press(qtbot, dialog, "Keep")
    assert "Please write a date, or pick one." in said(dialog)
    qtbot.keyClicks(field(dialog, "Last day"), "1 April 2025")
    press(qtbot, dialog, "Keep")
    assert "The last day lies before the first." in said(dialog)
    assert "Please write a date, or pick one." not in said(dialog)
    assert journal.lists.of(1).school_times == ()


def test_a_holiday_is_removed_and_put_back(qtbot: QtBot, opens: Opens, journal: Journal) -> None:
    journal.lists.keep_time(EASTER)
    dialog = opens("school")
    press(qtbot, dialog, "Easter. Holiday, 5 April 2025 to 21 April 2025")
    press(qtbot, dialog, "Remove from the list")
    assert journal.lists.of(1).school_times == ()
    press(qtbot, dialog, "Undo")
    assert [one.name for one in journal.lists.of(1).school_times] == ["Easter"]
