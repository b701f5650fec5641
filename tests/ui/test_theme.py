"""Themes: every colour can be read or seen, and a change reaches what is on the screen."""

import tomllib
from collections.abc import Callable
from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from painjournal.files import resource
from painjournal.ui import fonts, theme
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label

Look = Callable[[str, float], None]

NAMES = ("light", "dark", "contrast")
TEXT = [
    *((ink, ground) for ink in ("ink", "ink_soft", "ink_faint") for ground in ("paper", "card")),
    *((ink, ground) for ink in ("ink", "ink_soft") for ground in ("side", "choice", "field")),
    *(("ink", ground) for ground in ("choice_hover", "accent_soft", "gap", "figure")),
    *(("accent_text", ground) for ground in ("paper", "card", "accent_soft", "side")),
    *(("problem", ground) for ground in ("paper", "card")),
    ("ink_faint", "field"),
    ("ink_faint", "choice"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("notice_ink", "notice"),
]
SHAPES = [
    *(
        (shape, ground)
        for shape in ("accent", "focus", "mark", "mark_2")
        for ground in ("paper", "card")
    ),
    *(("focus", ground) for ground in ("side", "choice", "accent_soft", "field")),
    *((shape, "card") for shape in ("strip", "field_border", "problem", "figure_line")),
    ("accent", "accent_soft"),
    ("accent", "side"),
    ("mark", "gap"),
    ("figure_line", "figure"),
    ("field_border", "field"),
    ("notice_border", "notice"),
    ("scroll", "paper"),
]


def test_black_on_white_is_the_known_extreme() -> None:
    assert theme.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_can_be_read(name: str, ink: str, ground: str) -> None:
    worn = theme.load(name)
    assert theme.contrast(getattr(worn, ink), getattr(worn, ground)) >= 4.5


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(name: str, shape: str, ground: str) -> None:
    worn = theme.load(name)
    assert theme.contrast(getattr(worn, shape), getattr(worn, ground)) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_the_ink_on_every_shade_can_be_read(name: str) -> None:
    for step in range(11):
        ground, ink = theme.load(name).shade(step / 10)
        assert theme.contrast(ink.name(), ground.name()) >= 4.5, step


def test_all_themes_fill_the_same_roles() -> None:
    declared = tomllib.loads(resource("theme", "colours.toml").read_text("utf-8"))
    roles = {field.name for field in fields(theme.Theme)} - {"name"}
    assert set(declared) == set(NAMES)
    assert all(set(colours) == roles for colours in declared.values())


def test_only_the_dark_theme_is_dark() -> None:
    assert [theme.load(name).dark for name in NAMES] == [False, True, False]


def test_our_font_is_the_one_that_is_used(look: Look) -> None:
    for role in ("title", "question", "body", "help"):
        assert QFontInfo(theme.font(role)).family().startswith(fonts.FAMILY)


def test_a_theme_put_on_later_reaches_what_is_shown(qtbot: QtBot, look: Look) -> None:
    card = Card("Sleep", "Read about sleep")
    label = Label("Words")
    card.add(label)
    card.add(PrimaryButton("Save"))
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.show()
    light = card.grab().toImage().pixelColor(150, 195)
    look("dark", 1.0)
    dark = card.grab().toImage().pixelColor(150, 195)
    assert light.name() == theme.load("light").card
    assert dark.name() == theme.load("dark").card
    assert label.palette().color(label.foregroundRole()).name() == theme.load("dark").ink


def test_larger_text_makes_everything_larger(qtbot: QtBot, look: Look) -> None:
    button, label = PrimaryButton("Save the page"), Label("Save the page")
    for one in (button, label):
        qtbot.addWidget(one)
        one.show()
    before = button.sizeHint(), label.sizeHint()
    look("light", 2.0)
    assert button.sizeHint().width() > 1.7 * before[0].width()
    assert button.sizeHint().height() > 1.4 * before[0].height()
    assert label.sizeHint().height() > 1.7 * before[1].height()


def test_text_size_stays_between_its_bounds(look: Look) -> None:
    look("light", 9.0)
    assert theme.metrics().scale == 2.0
    look("light", 0.1)
    assert theme.metrics().scale == 1.0
    assert theme.metrics().control >= 44


def test_system_follows_the_desktop_and_a_chosen_theme_does_not(
    qapp: QApplication, look: Look
) -> None:
    hints = QApplication.styleHints()
    theme.choose(qapp, "system")
    assert theme.current().name == "light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().name == "dark"
    theme.choose(qapp, "contrast", 1.5)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().name == "contrast"
    assert theme.metrics().scale == 1.5
    hints.unsetColorScheme()
