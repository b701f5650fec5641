from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from painjournal.ui.widgets.tile import Tile

Look = Callable[[str, float], None]


def test_a_tile_is_pressed_by_enter_space_and_mouse(qtbot: QtBot, look: Look) -> None:
    tile = Tile("Own words", "3 added", icon="chevron-right")
    qtbot.addWidget(tile)
    tile.show()
    pressed: list[bool] = []
    tile.clicked.connect(lambda: pressed.append(True))
    qtbot.keyClick(tile, Qt.Key.Key_Return)
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert len(pressed) == 3


def test_a_screen_reader_hears_both_lines(qtbot: QtBot, look: Look) -> None:
    tile = Tile("Own words", "3 added", icon="chevron-right")
    qtbot.addWidget(tile)
    assert tile.accessibleName() == "Own words. 3 added"
    tile.set_detail("")
    assert tile.accessibleName() == "Own words"


def test_only_whoever_hears_the_press_says_what_holds(qtbot: QtBot, look: Look) -> None:
    tile = Tile("Quiet", "Pain is not asked.")
    qtbot.addWidget(tile)
    tile.show()
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert not tile.holds
    tile.holds = True
    assert tile.isChecked()
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert tile.isChecked()


def test_words_wrap_where_it_is_narrow(qtbot: QtBot, look: Look) -> None:
    tile = Tile("Medicines and treatments", "Nothing is on the list of this person yet")
    qtbot.addWidget(tile)
    assert tile.heightForWidth(150) > tile.heightForWidth(500)
    look("light", 2.0)
    assert tile.heightForWidth(500) > 2 * 44
