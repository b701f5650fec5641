"""A picture as a file: SVG to draw on with, PDF to print, PNG to send."""

import json
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from painjournal.exchange.page import OTHER_FONTS
from painjournal.exchange.svg import FONT, printable, svg
from painjournal.files import resource
from painjournal.i18n import language
from painjournal.pictures.shapes import Picture

if TYPE_CHECKING:
    import typst

PNG_PIXELS_PER_INCH = 192.0
"""Two pixels of the file for each of the screen, so that it stays sharp when it is printed."""


def picture_file(picture: Picture, ending: str, *, title: str, made_on: date) -> bytes:
    """File of a picture by its ending, ".svg", ".pdf" or ".png"; ValueError for any other.

    The same picture gives the same bytes. Letters that our own font lacks come from the computer's.
    """
    drawn = svg(picture, fonts=(FONT, *OTHER_FONTS))
    match ending:
        case ".svg":
            return drawn.encode("utf-8")
        case ".pdf" | ".png":
            return _typeset(picture, drawn, ending, title=title, made_on=made_on)
        case _:
            raise ValueError(ending)


def _typeset(picture: Picture, drawn: str, ending: str, *, title: str, made_on: date) -> bytes:
    import typst  # Late: the library takes as long to load as the bare window.

    stamp = int(datetime.combine(made_on, time(12), UTC).timestamp())
    for system_fonts in (False, True):
        compiler = _compiler(picture, drawn, title, system_fonts=system_fonts)
        if ending == ".png":
            return _bytes(compiler.compile(format="png", ppi=PNG_PIXELS_PER_INCH))
        try:
            made = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=stamp)
        except typst.TypstError:
            # A sign that no font has; with other fonts or without a standard it can be printed.
            continue
        return _bytes(made)
    compiler = _compiler(picture, drawn, title, system_fonts=True)
    return _bytes(compiler.compile(format="pdf", timestamp=stamp))


def _compiler(picture: Picture, drawn: str, title: str, *, system_fonts: bool) -> "typst.Compiler":
    import typst  # Late, as above.

    data = {
        "svg": drawn,
        "width": picture.width,
        "height": picture.height,
        "words": _kept(picture.description),
        "title": _kept(title),
        "language": language(),
        "fonts": [FONT, *OTHER_FONTS] if system_fonts else [FONT],
        "fallback": system_fonts,
    }
    return typst.Compiler(
        str(resource("page", "picture.typ")),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=not system_fonts,
        sys_inputs={"picture": json.dumps(data, ensure_ascii=False)},
    )


def _kept(words: str) -> str:
    return "".join(sign for sign in words if printable(sign))


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("typst gave no picture")
    return made
