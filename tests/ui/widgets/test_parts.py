"""The other parts of the kit, used as a person would."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui import theme
from painjournal.ui.widgets.buttons import IconButton, LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.check_box import CheckBox, RadioButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.empty_state import EmptyState
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.segmented import SegmentedControl

Look = Callable[[str, float], None]
Key = Qt.Key
TODAY = date(2025, 11, 18)


_KEPT: list[QWidget] = []


@pytest.fixture(autouse=True)
def _kept() -> Iterator[None]:
    """Python lets a window go when nobody names it; these stay until the test ends."""
    yield
    _KEPT.clear()


def shown(qtbot: QtBot, part: QWidget, width: int = 400, height: int = 300) -> QWidget:
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(part)
    box.addStretch(1)
    qtbot.addWidget(holder)
    _KEPT.append(holder)
    holder.resize(width, height)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    return holder


def name_of(part: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)


def test_the_i_of_a_card_asks_about_its_topic(qtbot: QtBot, look: Look) -> None:
    card = Card("Sleep", "Read about sleep")
    card.add(Label("Words"))
    shown(qtbot, card)
    assert card.about is not None
    assert name_of(card.about) == "Read about sleep"
    with qtbot.waitSignal(card.about_asked):
        QTest.mouseClick(card.about, Qt.MouseButton.LeftButton)


def test_enter_presses_a_button(qtbot: QtBot, look: Look) -> None:
    button = QuietButton("Save")
    shown(qtbot, button)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Key.Key_Return)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("kind", [PrimaryButton, QuietButton, LinkButton])
def test_long_words_on_a_button_wrap_instead_of_being_cut(
    qtbot: QtBot, look: Look, kind: type[QPushButton], scale: float
) -> None:
    look("light", scale)
    button = kind("Choose another place for the copy of the journal")
    shown(qtbot, button, int(190 * scale), 700)
    room = button.heightForWidth(button.width())
    assert button.height() >= room > theme.metrics().control
    assert button.width() >= button.minimumSizeHint().width()


def test_a_button_keeps_its_height_beside_something_tall(qtbot: QtBot, look: Look) -> None:
    button = QuietButton("Save")
    qtbot.addWidget(button)
    button.resize(120, 200)
    button.show()
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert pressed == []
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    assert len(pressed) == 1


def test_a_tick_can_be_put_on_the_words_and_by_space(qtbot: QtBot, look: Look) -> None:
    box = CheckBox("Ask about this, and other long words that need more than one line here")
    shown(qtbot, box, 240)
    QTest.mouseClick(
        box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 20, box.height() // 2)
    )
    assert box.isChecked()
    QTest.keyClick(box, Key.Key_Space)
    assert not box.isChecked()
    assert box.height() >= box.heightForWidth(box.width()) > 44


def test_only_one_round_box_is_on(qtbot: QtBot, look: Look) -> None:
    holder = QWidget()
    box = QVBoxLayout(holder)
    one, other = RadioButton("Every day"), RadioButton("Once a week")
    box.addWidget(one)
    box.addWidget(other)
    shown(qtbot, holder)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert (one.isChecked(), other.isChecked()) == (False, True)


def test_a_fold_builds_its_inside_once_and_only_when_opened(qtbot: QtBot, look: Look) -> None:
    built: list[Label] = []

    def inside() -> QWidget:
        built.append(Label("Inside"))
        return built[-1]

    fold = Fold("Add more", inside)
    shown(qtbot, fold)
    assert built == []
    heard = QAccessible.queryAccessibleInterface(fold.header)
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name) == "Add more"
    assert heard.text(QAccessible.Text.Description) == "Folded"
    fold.header.setFocus()
    QTest.keyClick(fold.header, Key.Key_Space)
    assert fold.open
    assert built[0].isVisible()
    assert heard.text(QAccessible.Text.Description) == "Unfolded"
    QTest.keyClick(fold.header, Key.Key_Return)
    assert not fold.open
    assert not built[0].isVisible()
    QTest.mouseClick(fold.header, Qt.MouseButton.LeftButton)
    assert fold.open
    assert len(built) == 1


def test_arrows_go_through_the_segments_which_are_one_stop(qtbot: QtBot, look: Look) -> None:
    choices = [
        Choice(value=at, text=text) for at, text in ((14, "2 weeks"), (30, "1 month"), (0, "All"))
    ]
    bar = SegmentedControl("Period", choices)
    shown(qtbot, bar)
    changes: list[int] = []
    bar.changed.connect(lambda: changes.append(bar.value))
    bar.buttons[0].setFocus()
    QTest.keyClick(bar.buttons[0], Key.Key_Right)
    QTest.keyClick(bar.buttons[1], Key.Key_Right)
    QTest.keyClick(bar.buttons[2], Key.Key_Right)
    assert changes == [30, 0]
    QTest.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert changes == [30, 0, 14]
    stops = [b for b in bar.buttons if b.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [bar.buttons[0]]


def test_segments_go_to_a_second_line_when_narrow(qtbot: QtBot, look: Look) -> None:
    look("light", 2.0)
    words = ("2 weeks", "1 month", "3 months", "1 year", "All")
    bar = SegmentedControl("Period", [Choice(value=at, text=text) for at, text in enumerate(words)])
    shown(qtbot, bar, 420, 500)
    for part in bar.buttons:
        assert part.width() >= part.sizeHint().width()
        assert bar.rect().contains(part.geometry())
    assert bar.buttons[0].y() < bar.buttons[-1].y()


def test_what_is_picked_comes_with_its_thing(qtbot: QtBot, look: Look) -> None:
    picker = Picker("Whose journal")
    picker.set_choices([("Maya", 7), ("Jonas", 9)])
    shown(qtbot, picker)
    picked: list[object] = []
    picker.picked.connect(picked.append)
    picker.choose(9)
    assert (picker.chosen, picked) == (9, [])
    picker.setFocus()
    QTest.keyClick(picker, Key.Key_Up)
    assert (picker.chosen, picked) == (7, [7])
    picker.set_choices([("Ada", 1), ("Maya", 7)])
    assert picker.chosen == 7
    heard = QAccessible.queryAccessibleInterface(picker)
    assert heard.text(QAccessible.Text.Description) == "Whose journal"
    assert heard.text(QAccessible.Text.Value) == "Maya"


def test_the_list_of_a_picker_opens_with_large_rows(qtbot: QtBot, look: Look) -> None:
    picker = Picker("Whose journal")
    picker.set_choices([("Maya", 7), ("Jonas", 9)])
    shown(qtbot, picker)
    picked: list[object] = []
    picker.picked.connect(picked.append)
    QTest.mouseClick(picker, Qt.MouseButton.LeftButton)
    view = picker.view()
    qtbot.waitUntil(view.isVisible)
    row = view.visualRect(picker.model().index(1, 0))
    assert row.height() >= 44
    picker.hidePopup()


class TestDatePopup:
    @pytest.fixture
    def popup(self, qtbot: QtBot, look: Look) -> DatePopup:
        self.button = QuietButton("Pick a day")
        self.holder = shown(qtbot, self.button)
        self.picked: list[object] = []
        popup = DatePopup(self.holder, lambda _year, month: {date(2025, month, 4)}, TODAY)
        popup.picked.connect(self.picked.append)
        popup.ask(self.button, date(2025, 11, 12))
        qtbot.waitUntil(popup.isVisible)
        return popup

    def key(self, popup: DatePopup, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(popup.focusWidget() or popup, key)

    def test_the_keyboard_walks_by_days_weeks_and_months(self, popup: DatePopup) -> None:
        self.key(popup, Key.Key_Left, Key.Key_Up)
        assert popup.day == date(2025, 11, 4)
        self.key(popup, Key.Key_Home)
        assert popup.day == date(2025, 11, 3)
        self.key(popup, Key.Key_End)
        assert popup.day == date(2025, 11, 9)
        self.key(popup, Key.Key_PageUp)
        assert popup.day == date(2025, 10, 9)
        self.key(popup, Key.Key_Return)
        assert self.picked == [date(2025, 10, 9)]
        assert not popup.isVisible()

    def test_days_to_come_cannot_be_picked(self, popup: DatePopup) -> None:
        self.key(popup, Key.Key_Down, Key.Key_Down)
        assert popup.day == TODAY
        tomorrow = popup.cell(date(2025, 11, 19))
        assert tomorrow is not None
        assert not tomorrow.isEnabled()
        QTest.mouseClick(tomorrow, Qt.MouseButton.LeftButton)
        assert self.picked == []

    def test_a_click_picks_and_escape_does_not(self, qtbot: QtBot, popup: DatePopup) -> None:
        self.key(popup, Key.Key_Escape)
        assert (self.picked, popup.isVisible()) == ([], False)
        popup.ask(self.button, TODAY)
        cell = popup.cell(date(2025, 11, 3))
        assert cell is not None
        QTest.mouseClick(cell, Qt.MouseButton.LeftButton)
        assert self.picked == [date(2025, 11, 3)]

    def test_a_screen_reader_hears_the_day_and_its_mark(self, popup: DatePopup) -> None:
        marked, plain = popup.cell(date(2025, 11, 4)), popup.cell(date(2025, 11, 5))
        assert marked is not None
        assert plain is not None
        assert name_of(marked).endswith("4 November 2025, something is written")
        assert "written" not in name_of(plain)


def test_a_note_grows_with_its_lines_and_then_scrolls(qtbot: QtBot, look: Look) -> None:
    note = NoteEdit("Note", least=2, most=5)
    shown(qtbot, note, height=600)
    heights = []
    for _ in range(8):
        heights.append(note.height())
        QTest.keyClick(note, Key.Key_Return)
        QApplication.processEvents()
    assert heights[0] == heights[1] < heights[2] < heights[4]
    assert heights[5] == heights[7]


def test_a_note_keeps_a_very_long_text_and_tab_leaves_it(qtbot: QtBot, look: Look) -> None:
    note, after = NoteEdit("Note"), QuietButton("Next")
    holder = QWidget()
    box = QVBoxLayout(holder)
    box.addWidget(note)
    box.addWidget(after)
    shown(qtbot, holder)
    changes: list[int] = []
    note.changed.connect(lambda: changes.append(1))
    long = "It was a long day. " * 5300
    note.text = long
    assert changes == []
    note.setFocus()
    QTest.keyClicks(note, "Hm")
    assert note.text == "Hm" + long
    assert len(changes) == 2
    QTest.keyClick(note, Key.Key_Tab)
    assert after.hasFocus()


def test_a_page_never_scrolls_sideways_and_its_column_is_centred(qtbot: QtBot, look: Look) -> None:
    column = ScrollColumn(500)
    wide = Label("A sentence that is far too long for a narrow window. " * 4)
    column.add(wide)
    column.add(QuietButton("An act with a name of many words, more than fit into one line"))
    column.add_stretch()
    qtbot.addWidget(column)
    for width, scale in ((900, 1.0), (300, 1.0), (300, 2.0)):
        look("light", scale)
        column.resize(width, 400)
        column.show()
        QApplication.processEvents()
        assert column.horizontalScrollBar().maximum() == 0
        left = wide.mapTo(column, QPoint(0, 0)).x()
        right = column.width() - left - wide.width()
        assert abs(left - right) <= 2
        assert left >= 8
        assert wide.width() <= 500 * scale


def test_a_question_goes_to_its_control_and_says_what_is_wrong(qtbot: QtBot, look: Look) -> None:
    note = NoteEdit("")
    row = QuestionRow("What else?", note, "One line is enough.")
    shown(qtbot, row)
    assert name_of(note) == "What else?"
    question = next(one for one in row.findChildren(Label) if one.text() == "What else?")
    QTest.mouseClick(question, Qt.MouseButton.LeftButton)
    assert note.hasFocus()
    row.set_problem("Please write less.")
    problem = next(one for one in row.findChildren(Label) if one.text() == "Please write less.")
    assert problem.isVisible()
    row.set_problem("")
    assert not problem.isVisible()
    assert note.accessibleDescription() == "One line is enough."


def test_an_empty_place_says_what_will_be_there(qtbot: QtBot, look: Look) -> None:
    act = PrimaryButton("Write today")
    state = EmptyState("trends", "Pictures will appear here", "After the first day.", act)
    shown(qtbot, state)
    assert act.isVisible()
    assert {one.text() for one in state.findChildren(Label)} == {
        "Pictures will appear here",
        "After the first day.",
    }


def test_nothing_moves_sideways_when_a_page_becomes_long(qtbot: QtBot, look: Look) -> None:
    column, field, more = ScrollColumn(900), NameField("Name"), Label("words\n" * 60)
    column.add(field)
    column.add(more)
    more.hide()
    shown(qtbot, column, 400, 300)
    before = field.mapTo(column, field.rect().topLeft()), field.size()
    more.show()
    qtbot.waitUntil(column.verticalScrollBar().isVisible)
    assert (field.mapTo(column, field.rect().topLeft()), field.size()) == before


def test_the_keyboard_never_goes_to_something_unseen(qtbot: QtBot, look: Look) -> None:
    column, before = ScrollColumn(500), QuietButton("Before")
    column.add(Label("words\n" * 60))
    field = NameField("Name")
    column.add(field)
    holder = shown(qtbot, before)
    box = holder.layout()
    assert box is not None
    box.addWidget(column)
    qtbot.waitUntil(field.isVisible)
    before.setFocus()
    QTest.keyClick(before, Key.Key_Tab)
    assert field.hasFocus()
    assert field.visibleRegion().boundingRect().size() == field.size()


def test_the_page_follows_what_is_typed_in_a_note(qtbot: QtBot, look: Look) -> None:
    column, note = ScrollColumn(500), NoteEdit("Note")
    column.add(Label("words\n" * 5))
    column.add(note)
    shown(qtbot, column, 400, 240)
    note.setFocus()
    for _ in range(10):
        QTest.keyClick(note, Key.Key_Return)
    QTest.keyClicks(note, "the end")

    def end_is_seen() -> bool:
        return bool(note.viewport().visibleRegion().contains(note.cursorRect()))

    qtbot.waitUntil(end_is_seen)


def test_something_taller_than_its_page_stays_where_it_is(qtbot: QtBot, look: Look) -> None:
    column, tall, below = ScrollColumn(500), QuietButton("Tall"), QuietButton("Below")
    tall.setMinimumHeight(900)
    for part in (Label("words\n" * 5), tall, below):
        column.add(part)
    shown(qtbot, column)
    below.setFocus()
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    column.verticalScrollBar().setValue(0)
    tall.setFocus()
    assert column.verticalScrollBar().value() == 0


def test_an_icon_button_has_a_name_and_a_full_target(qtbot: QtBot, look: Look) -> None:
    button = IconButton("undo", "Undo")
    shown(qtbot, button)
    assert name_of(button) == "Undo"
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Description) == ""
    middle = button.rect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, middle, button.mapToGlobal(middle))
    QApplication.sendEvent(button, asked)
    assert QToolTip.text() == "Undo"
    QToolTip.hideText()
    assert min(button.width(), button.height()) >= 44
