"""The pen for paper: a picture as SVG that stays readable on a black-and-white printer."""

from collections.abc import Iterable
from html import escape

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

FONT = "Atkinson Hyperlegible Next"

# Greys and one dark teal, each of another lightness, so that a grey print tells them apart.
INK: dict[Role, str] = {
    Role.PAPER: "#ffffff",
    Role.LINE: "#a3a7a6",
    Role.BAND: "#f0f0ee",
    Role.MARK: "#1f5c5a",
    Role.MARK_SOFT: "#a9cbc7",
    Role.OTHER: "#4a4a4a",
    Role.OTHER_SOFT: "#c9c9c6",
    Role.GAP: "#e2e2df",
    Role.TEXT: "#1b2123",
    Role.TEXT_SOFT: "#4d5557",
    Role.FOCUS: "#000000",
}

_WEIGHTS = {Weight.REGULAR: 400, Weight.MEDIUM: 500, Weight.SEMIBOLD: 600}
_ANCHORS = {Anchor.START: "start", Anchor.MIDDLE: "middle", Anchor.END: "end"}
_HATCH_STEP = 3.0


def svg(picture: Picture, *, fonts: Iterable[str] = (FONT,)) -> str:
    """Picture as an SVG document of its own size, one unit a logical pixel.

    `fonts` are family names in the order in which they are tried; words stay words, so that they
    can be searched and read aloud.
    """
    families = ", ".join(f"'{name}'" for name in fonts)
    drawn = [_drawn(shape) for shape in picture.shapes]
    hatches = {
        role: _hatch(role)
        for role in Role
        if any(getattr(one, "hatched", False) and one.role is role for one in picture.shapes)
    }
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(picture.width)}" '
            f'height="{_n(picture.height)}" '
            f'viewBox="0 0 {_n(picture.width)} {_n(picture.height)}" '
            f'font-family="{escape(families)}">',
            f"<title>{escape(_kept(picture.description))}</title>",
            f"<defs>{''.join(hatches.values())}</defs>" if hatches else "",
            *drawn,
            "</svg>",
        )
    )


def _drawn(shape: Shape) -> str:
    match shape:
        case Bars():
            return _bars(shape)
        case Dots():
            return _dots(shape)
        case Lines():
            return _lines(shape)
        case Areas():
            return _areas(shape)
        case Text():
            return _text(shape)


def _bars(shape: Bars) -> str:
    colour = mixed(INK[shape.role], shape.strength)
    if shape.outlined:
        paint, inset = f'fill="{INK[Role.PAPER]}" stroke="{colour}" stroke-width="1"', 0.5
    elif shape.hatched:
        paint, inset = f'fill="url(#{_id(shape.role)})" stroke="{colour}" stroke-width="0.5"', 0.25
    else:
        paint, inset = f'fill="{colour}"', 0.0
    corner = f' rx="{_n(shape.corner)}"' if shape.corner else ""
    # An outline is drawn inside its rectangle, so that a bar is as high as its number says.
    rects = "".join(
        f'<rect x="{_n(x + inset)}" y="{_n(y + inset)}" width="{_n(max(w - 2 * inset, 0))}" '
        f'height="{_n(max(h - 2 * inset, 0))}"{corner}/>'
        for x, y, w, h in shape.rects
    )
    return f"<g {paint}>{rects}</g>"


def _dots(shape: Dots) -> str:
    colour = INK[shape.role]
    radius = shape.radius - 0.5 if shape.ring else shape.radius
    if shape.ring:
        paint = f'fill="{INK[Role.PAPER]}" stroke="{colour}" stroke-width="1"'
    else:
        paint = f'fill="{colour}"'
    dots = "".join(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}"/>' for x, y in shape.points)
    return f"<g {paint}>{dots}</g>"


def _lines(shape: Lines) -> str:
    dashes = ' stroke-dasharray="2 2"' if shape.dashed else ""
    path = "".join(f"M{_n(a)} {_n(b)}L{_n(c)} {_n(d)}" for a, b, c, d in shape.pieces)
    return (
        f'<path d="{path}" fill="none" stroke="{INK[shape.role]}" '
        f'stroke-width="{_n(shape.width)}"{dashes}/>'
    )


def _areas(shape: Areas) -> str:
    path = "".join(
        "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in ring) + "Z" for ring in shape.rings
    )
    fill = f"url(#{_id(shape.role)})" if shape.hatched else INK[shape.role]
    edge = ""
    if shape.edge is not None:
        edge = (
            f' stroke="{INK[shape.edge]}" stroke-width="{_n(shape.edge_width)}"'
            ' stroke-linejoin="round"'
        )
    return f'<path d="{path}" fill="{fill}" fill-rule="evenodd"{edge}/>'


def _text(shape: Text) -> str:
    weight = "" if shape.weight is Weight.REGULAR else f' font-weight="{_WEIGHTS[shape.weight]}"'
    anchor = "" if shape.anchor is Anchor.START else f' text-anchor="{_ANCHORS[shape.anchor]}"'
    return (
        f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" font-size="{_n(shape.size)}" '
        f'fill="{INK[shape.role]}"{weight}{anchor}>{escape(_kept(shape.words))}</text>'
    )


def _hatch(role: Role) -> str:
    """Diagonal lines in the role's colour on paper."""
    step = _n(_HATCH_STEP)
    return (
        f'<pattern id="{_id(role)}" width="{step}" height="{step}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="{step}" height="{step}" '
        f'fill="{INK[Role.PAPER]}"/><rect width="{_n(_HATCH_STEP * 0.4)}" height="{step}" '
        f'fill="{INK[role]}"/></pattern>'
    )


def _id(role: Role) -> str:
    return "hatch-" + role.value.replace(" ", "-")


def mixed(colour: str, strength: float) -> str:
    """Colour "#rrggbb" mixed with white paper: strength 1 all colour, 0 all paper."""
    parts = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * strength):02x}" for part in parts)


def printable(character: str) -> bool:
    """Whether a character may stand in XML and on a page: no control or lone code of a pair."""
    code = ord(character)
    return not (code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code in _NOT_XML)


_NOT_XML = frozenset({0xFFFE, 0xFFFF})


def _kept(words: str) -> str:
    return "".join(character for character in words if printable(character))


def _n(number: float) -> str:
    """Number with at most two decimals, without a bare "-0"."""
    short = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short
