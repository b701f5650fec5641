import pytest

from painjournal.pictures.shapes import Weight
from painjournal.pictures.text_widths import ELLIPSIS, shortened, width


def test_words_are_as_wide_as_their_letters() -> None:
    assert width("", 13) == 0
    assert width("ab", 20) == pytest.approx(width("a", 20) + width("b", 20))
    assert width("Left knee", 26) == pytest.approx(2 * width("Left knee", 13))
    assert width("iii", 13) < width("WWW", 13)
    assert width("Sleep", 13, Weight.SEMIBOLD) > width("Sleep", 13)


def test_letters_our_font_lacks_have_a_width_too() -> None:
    assert width("日本", 10) == pytest.approx(20)
    assert width("א", 10) == pytest.approx(6)


def test_shortened_words_fit_and_say_that_they_are_shortened() -> None:
    whole = "Lower back, left of spine"
    assert shortened(whole, 11, 500) == whole
    for room in (20, 50, 90):
        short = shortened(whole, 11, room)
        assert short.endswith(ELLIPSIS)
        assert whole.startswith(short[:-1])
        assert width(short, 11) <= room


def test_no_room_at_all_leaves_the_ellipsis() -> None:
    assert shortened("Sleep", 11, 0) == ELLIPSIS


def test_widths_agree_with_the_screen(qapp: object, look: object) -> None:
    from PySide6.QtGui import QFont, QFontMetricsF

    from painjournal.ui import fonts

    weights = {
        Weight.REGULAR: QFont.Weight.Normal,
        Weight.MEDIUM: QFont.Weight.Medium,
        Weight.SEMIBOLD: QFont.Weight.DemiBold,
    }
    for words in ("How hard it was to do things", "31 of 92 days", "Very badly", "Größe, façade"):
        for weight, of_screen in weights.items():
            on_screen = QFontMetricsF(fonts.font(40, of_screen)).horizontalAdvance(words)
            assert width(words, 40, weight) == pytest.approx(on_screen, rel=0.03)
