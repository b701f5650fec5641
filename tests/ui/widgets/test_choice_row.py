"""The answers of a question, as fingers and screen readers meet them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow

Look = Callable[[str, float], None]
Key = Qt.Key
WORDS = ("Not hard", "A little", "Quite", "Very", "Could not")


def row_of(*words: str, multiple: bool = False, alone: tuple[int, ...] = ()) -> ChoiceRow:
    choices = [Choice(value=at, text=word) for at, word in enumerate(words)]
    return ChoiceRow("How hard was it?", choices, multiple=multiple, alone=alone)


class Form(QWidget):
    """A row between two other fields."""

    def __init__(self, row: ChoiceRow) -> None:
        super().__init__()
        self.row, self.before, self.after = row, QLineEdit(), QLineEdit()
        self.changes = self.answers = 0
        row.changed.connect(self._on_changed)
        row.answered.connect(self._on_answered)
        box = QVBoxLayout(self)
        for part in (self.before, row, self.after):
            box.addWidget(part)

    def _on_changed(self) -> None:
        self.changes += 1

    def _on_answered(self) -> None:
        self.answers += 1

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self, key)


@pytest.fixture
def form_of(qtbot: QtBot, look: Look) -> Callable[[ChoiceRow], Form]:
    kept: list[Form] = []

    def made(row: ChoiceRow) -> Form:
        form = Form(row)
        kept.append(form)
        qtbot.addWidget(form)
        form.resize(620, 300)
        form.show()
        form.activateWindow()
        form.before.setFocus()
        qtbot.waitUntil(form.before.hasFocus)
        return form

    return made


FormOf = Callable[[ChoiceRow], Form]


def test_a_click_chooses_another_moves_and_the_same_clears(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert row.value == 1
    QTest.mouseClick(row.buttons[3], Qt.MouseButton.LeftButton)
    assert row.value == 3
    assert [button.isChecked() for button in row.buttons] == [False, False, False, True, False]
    QTest.mouseClick(row.buttons[3], Qt.MouseButton.LeftButton)
    assert row.value is None
    assert not any(button.isChecked() for button in row.buttons)
    assert form.changes == 3
    assert form.answers == 0


def test_several_can_be_chosen_and_none_of_these_stands_alone(form_of: FormOf) -> None:
    row = row_of("Chores", "Hobby", "Rested", "None of these", multiple=True, alone=(3,))
    form_of(row)
    for at in (0, 2):
        QTest.mouseClick(row.buttons[at], Qt.MouseButton.LeftButton)
    assert row.values == {0, 2}
    QTest.mouseClick(row.buttons[3], Qt.MouseButton.LeftButton)
    assert row.values == {3}
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    assert row.values == {1}


def test_the_row_is_one_stop_for_tab(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    row.value = 2
    form.key(Key.Key_Tab)
    assert row.buttons[2].hasFocus()
    form.key(Key.Key_Tab)
    assert form.after.hasFocus()
    QTest.keyClick(form.after, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert row.buttons[2].hasFocus()


def test_arrows_move_and_space_or_enter_choose(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    form.key(Key.Key_Tab, Key.Key_Right, Key.Key_Right, Key.Key_Left)
    assert row.value is None
    form.key(Key.Key_Space)
    assert row.value == 1
    form.key(Key.Key_End, Key.Key_Return)
    assert row.value == 4
    form.key(Key.Key_Home, Key.Key_Enter)
    assert row.value == 0
    form.key(Key.Key_Delete)
    assert row.value is None
    form.key(Key.Key_Space, Key.Key_Backspace)
    assert row.value is None


def test_enter_goes_on_and_takes_nothing_back(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    row.value = 2
    form.key(Key.Key_Tab, Key.Key_Return)
    assert (row.value, form.changes, form.answers) == (2, 0, 1)
    several = row_of("Chores", "Hobby", multiple=True)
    form = form_of(several)
    form.key(Key.Key_Tab, Key.Key_Return)
    assert (set(several.values), form.answers) == ({0}, 0)
    form.key(Key.Key_Return)
    assert (set(several.values), form.answers) == ({0}, 1)


def test_a_digit_answers_and_says_so(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    form.key(Key.Key_Tab, Key.Key_3)
    assert (row.value, form.answers) == (3, 1)
    form.key(Key.Key_9)
    assert (row.value, form.answers) == (3, 1)


def test_the_key_given_is_the_one_that_answers(form_of: FormOf) -> None:
    row = ChoiceRow(
        "School?", [Choice(value=7, text="Yes", key="1"), Choice(value=5, text="No", key="2")]
    )
    form = form_of(row)
    form.key(Key.Key_Tab, Key.Key_2)
    assert row.value == 5
    form.key(Key.Key_7)
    assert row.value == 5


def test_one_and_then_zero_is_ten(form_of: FormOf) -> None:
    row = row_of(*(str(step) for step in range(11)))
    form = form_of(row)
    form.key(Key.Key_Tab, Key.Key_1)
    assert (row.value, form.answers) == (1, 0)
    form.key(Key.Key_0)
    assert (row.value, form.answers) == (10, 1)
    form.key(Key.Key_0)
    assert (row.value, form.answers) == (0, 2)
    form.key(Key.Key_1, Key.Key_Tab)
    assert form.after.hasFocus()
    QTest.keyClick(form.after, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    form.key(Key.Key_0)
    assert row.value == 0


def test_a_digit_ticks_when_several_are_allowed_and_stays(form_of: FormOf) -> None:
    row = row_of("Chores", "Hobby", "Rested", multiple=True)
    form = form_of(row)
    form.key(Key.Key_Tab, Key.Key_0, Key.Key_2, Key.Key_0)
    assert row.values == {2}
    assert form.answers == 0


def test_values_set_from_the_journal_say_nothing(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    row.value = 4
    row.clear()
    row.value = 99
    assert row.value is None
    assert form.changes == 0


def test_a_locked_row_can_be_read_but_not_changed(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    row.value = 2
    row.locked = True
    QTest.mouseClick(row.buttons[0], Qt.MouseButton.LeftButton)
    row.take_focus()
    form.key(Key.Key_4, Key.Key_Delete, Key.Key_Space)
    assert (row.value, form.changes, form.answers) == (2, 0, 0)
    assert row.buttons[2].isChecked()


def test_other_answers_keep_the_row_in_its_place_for_tab(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    row.set_choices([Choice(value=0, text="Yes"), Choice(value=1, text="No")])
    form.key(Key.Key_Tab)
    assert row.buttons[0].hasFocus()
    form.key(Key.Key_Tab)
    assert form.after.hasFocus()


@pytest.mark.parametrize(
    ("multiple", "role"),
    [(False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)],
)
def test_a_screen_reader_hears_question_answer_and_state(
    form_of: FormOf, multiple: bool, role: QAccessible.Role
) -> None:
    row = row_of(*WORDS, multiple=multiple)
    form_of(row)
    row.value = 1
    heard = [QAccessible.queryAccessibleInterface(button) for button in row.buttons]
    assert [one.text(QAccessible.Text.Name) for one in heard] == [
        f"How hard was it? {w}" for w in WORDS
    ]
    assert {one.role() for one in heard} == {role}
    assert [bool(one.state().checked) for one in heard] == [False, True, False, False, False]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [150, 320, 620])
def test_no_word_is_cut_and_every_answer_is_a_full_target(
    qtbot: QtBot, look: Look, scale: float, width: int
) -> None:
    look("light", scale)
    for row in (
        row_of(*WORDS),
        row_of("Moved or sport", "Friends or family", "Rested", multiple=True),
    ):
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(row)
        box.addStretch(1)
        qtbot.addWidget(holder)
        holder.resize(int(width * scale), 1400)
        holder.show()
        for button in row.buttons:
            assert button.height() >= button.heightForWidth(button.width())
            assert button.width() >= button.minimumSizeHint().width()
            assert button.height() >= 44
            assert row.rect().contains(button.geometry())
        inside = [button.geometry() for button in row.buttons]
        assert not any(a.intersects(b) for a in inside for b in inside if a is not b)


def test_the_ring_is_seen_for_the_keyboard_only(form_of: FormOf) -> None:
    row = row_of(*WORDS)
    form = form_of(row)
    still = row.buttons[0].grab().toImage()
    form.key(Key.Key_Tab)
    assert row.buttons[0].grab().toImage() != still
    form.after.setFocus()
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    QTest.mouseMove(form.after)
    assert row.buttons[1].hasFocus()
    assert row.buttons[1].hinted is False
