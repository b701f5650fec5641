"""The pen for paper: words stay words, marks stay where they were, a grey print stays readable."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from painjournal.exchange.svg import INK, mixed, svg
from painjournal.pictures.shapes import (
    Anchor,
    Areas,
    Bars,
    Dots,
    Lines,
    Picture,
    Role,
    Shape,
    Text,
    Weight,
)

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*shapes: Shape) -> ET.Element:
    picture = Picture(width=100, height=50, shapes=shapes, description="Days")
    return ET.fromstring(svg(picture))  # noqa: S314 - our own document


def lightness(colour: str) -> float:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_every_shape_is_drawn_in_its_place() -> None:
    root = drawn(
        Bars(role=Role.MARK, rects=((1, 2, 3, 4), (10, 2, 3, 4)), corner=1),
        Dots(role=Role.MARK, points=((5, 6),), radius=2),
        Lines(role=Role.LINE, pieces=((0, 1, 2, 3), (4, 5, 6, 7)), dashed=True),
        Areas(role=Role.BAND, rings=(((0, 0), (4, 0), (4, 4)),), edge=Role.LINE),
        Text(x=1, y=9, words="Sleep", size=8, weight=Weight.SEMIBOLD, anchor=Anchor.END),
    )
    assert root.attrib["viewBox"] == "0 0 100 50"
    rects = root.findall(f".//{SVG}rect")
    assert [(one.attrib["x"], one.attrib["width"]) for one in rects] == [("1", "3"), ("10", "3")]
    circle = root.find(f".//{SVG}circle")
    assert circle is not None
    assert circle.attrib == {"cx": "5", "cy": "6", "r": "2"}
    line, area = root.findall(f".//{SVG}path")
    assert line.attrib["d"] == "M0 1L2 3M4 5L6 7"
    assert "stroke-dasharray" in line.attrib
    assert area.attrib["d"] == "M0 0L4 0L4 4Z"
    text = root.find(f".//{SVG}text")
    assert text is not None
    assert (text.text, text.attrib["font-weight"], text.attrib["text-anchor"]) == (
        "Sleep",
        "600",
        "end",
    )


def test_an_outline_stays_inside_its_bar() -> None:
    rect = drawn(Bars(role=Role.MARK, rects=((2, 2, 10, 10),), outlined=True)).find(f".//{SVG}rect")
    assert rect is not None
    assert (rect.attrib["x"], rect.attrib["width"]) == ("2.5", "9")


def test_hatching_is_a_pattern_that_is_there() -> None:
    root = drawn(Areas(role=Role.MARK, rings=(((0, 0), (4, 0), (4, 4)),), hatched=True))
    path, pattern = root.find(f".//{SVG}path"), root.find(f".//{SVG}pattern")
    assert path is not None
    assert pattern is not None
    assert path.attrib["fill"] == f"url(#{pattern.attrib['id']})"


@settings(max_examples=100)
@given(st.text(st.characters(categories=None), max_size=40))
def test_any_words_give_a_document_that_can_be_read(words: str) -> None:
    text = drawn(Text(x=0, y=0, words=words, size=8)).find(f".//{SVG}text")
    assert text is not None
    kept = [sign for sign in words if sign.isprintable() and sign != "\xad"]
    assert all(sign in (text.text or "") for sign in kept)


def test_words_are_never_markup() -> None:
    root = drawn(Text(x=0, y=0, words='<script>&amp;"', size=8))
    assert root.find(f".//{SVG}script") is None
    assert [one.text for one in root.findall(f".//{SVG}text")] == ['<script>&amp;"']


@pytest.mark.parametrize(
    ("dark", "light"),
    [
        (Role.MARK, Role.MARK_SOFT),
        (Role.OTHER, Role.OTHER_SOFT),
        (Role.MARK, Role.GAP),
        (Role.MARK_SOFT, Role.PAPER),
    ],
)
def test_a_grey_print_tells_roles_apart(dark: Role, light: Role) -> None:
    assert lightness(INK[light]) - lightness(INK[dark]) > 50


def test_strength_mixes_with_paper() -> None:
    assert (mixed("#102030", 1), mixed("#102030", 0)) == ("#102030", "#ffffff")
    assert mixed("#000000", 0.5) == "#808080"
