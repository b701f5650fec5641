"""The one page as a PDF and as pictures of it, typeset by typst from a template and plain data."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any

from painjournal.domain.summaries import Paper, Summary
from painjournal.domain.summary_lines import SummaryLine
from painjournal.exchange.svg import FONT, printable, svg
from painjournal.files import resource
from painjournal.i18n import language, mark, tr
from painjournal.pictures.page_strips import PageStrips
from painjournal.pictures.shapes import Picture

if TYPE_CHECKING:
    import typst

# PDF/UA-1 and PDF/A-2a together: readable aloud, and readable in ten years.
FULL = mark("The page follows the standards PDF/UA-1 and PDF/A-2a.")
OTHER_LETTERS = mark(
    "The page follows the standards PDF/UA-1 and PDF/A-2a. "
    "Some letters come from fonts of this computer."
)
TAGGED_ONLY = mark(
    "The page can be read aloud, but follows no PDF standard: "
    "no font of this computer has some of its signs."
)

THIN_SIGN = "*"
"""Stands before the days of a line with answers on fewer than half of them."""

CAPTIONS = {
    "writer": mark("by"),
    "counts": mark("days with each answer"),
    "figures": mark("what was written"),
    "days": mark("days recorded"),
    "thin": mark("days recorded, * fewer than half"),
}
"""Words above the columns of the page; the last where a line has the sign."""

OTHER_FONTS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")
"""Upright fonts of other systems, tried in this order for letters that ours lack."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPage:
    """The page as PDF, as one PNG a page, and a sentence on which standard it follows."""

    pdf: bytes
    pictures: tuple[bytes, ...]
    notice: str


def printed(
    summary: Summary,
    *,
    paper: Paper,
    made_on: date,
    strips: PageStrips | None = None,
    figure: Picture | None = None,
    pixels_per_inch: float = 144.0,
) -> PrintedPage:
    """Page of a summary with its pictures; the same content gives the same bytes.

    Of the strips the page takes the first picture that fits.
    """
    data = _data(summary, paper=paper, strips=strips, figure=figure)
    stamp = int(datetime.combine(made_on, time(12), UTC).timestamp())
    import typst  # Late: the library takes as long to load as the bare window.

    for system_fonts, notice in ((False, FULL), (True, OTHER_LETTERS)):
        compiler = _compiler(data, system_fonts=system_fonts)
        try:
            pdf = compiler.compile(format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=stamp)
        except typst.TypstError:
            # A sign that no font has; with other fonts or without a standard it can be printed.
            continue
        return _page(compiler, pdf, notice, pixels_per_inch)
    compiler = _compiler(data, system_fonts=True)
    pdf = compiler.compile(format="pdf", timestamp=stamp)
    return _page(compiler, pdf, TAGGED_ONLY, pixels_per_inch)


def _page(
    compiler: "typst.Compiler", pdf: object, notice: str, pixels_per_inch: float
) -> PrintedPage:
    pages = compiler.compile(format="png", ppi=pixels_per_inch)
    return PrintedPage(
        pdf=_bytes(pdf),
        pictures=tuple(_bytes(one) for one in (pages if isinstance(pages, list) else [pages])),
        notice=tr(notice),
    )


def _compiler(data: dict[str, Any], *, system_fonts: bool) -> "typst.Compiler":
    import typst  # Late, as above.

    # Without other fonts nothing is replaced, so that a letter that ours lack is found out.
    fonts = [FONT, *OTHER_FONTS] if system_fonts else [FONT]
    return typst.Compiler(
        str(resource("page", "summary.typ")),
        font_paths=[str(resource("fonts"))],
        ignore_system_fonts=not system_fonts,
        sys_inputs={
            "page": json.dumps(
                data | {"fonts": fonts, "fallback": system_fonts}, ensure_ascii=False
            )
        },
    )


def _bytes(made: object) -> bytes:
    if not isinstance(made, bytes):
        raise TypeError("typst gave no page")
    return made


def _data(
    summary: Summary, *, paper: Paper, strips: PageStrips | None, figure: Picture | None
) -> dict[str, Any]:
    """Everything the template reads, as plain data; only signs that can be printed."""
    words = asdict(summary)
    words["sections"] = [
        asdict(one) | {"lines": [_line(line) for line in one.lines]} for one in summary.sections
    ]
    data: dict[str, Any] = _kept(
        {
            "summary": words,
            "title": f"{summary.title} · {summary.subject} · {summary.period}",
            "paper": paper,
            "language": language(),
            "more": tr("and {n} more"),
            "captions": {name: tr(caption) for name, caption in CAPTIONS.items()},
            "thin_sign": THIN_SIGN,
            "page_of": tr("{initials} · page {{page}} of {{pages}}", initials=summary.initials),
            "strips_title": strips.title if strips else "",
            "strips": [
                _picture(one.picture) | {"corner_free": one.corner_free} for one in strips.sizes
            ]
            if strips
            else [],
            "figure": None if figure is None else _picture(figure),
        }
    )
    return data


def _line(line: SummaryLine) -> dict[str, Any]:
    """A line with its days in short."""
    recorded = line.recorded
    return asdict(line) | {
        "recorded": tr("{n} of {of}", n=recorded.n, of=recorded.of)
        if recorded.asked
        else str(recorded.n),
    }


def _picture(picture: Picture) -> dict[str, Any]:
    return {"svg": svg(picture), "words": picture.description}


def _kept(value: Any) -> Any:
    """The same data without control characters, which no font can print."""
    if isinstance(value, str):
        return "".join(sign for sign in value if printable(sign))
    if isinstance(value, Mapping):
        return {key: _kept(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_kept(part) for part in value]
    return value
