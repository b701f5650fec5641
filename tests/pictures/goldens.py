"""Pictures as plain text, compared with files that are rewritten only when asked.

Set GOLDEN_REWRITE=1 to write them anew, then read the difference before keeping it.
"""

import os
from pathlib import Path

from painjournal.pictures.shapes import Bars, Dots, Lines, Picture, Shape, Text

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def _n(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _numbers(points: tuple[tuple[float, ...], ...]) -> str:
    return " ".join(",".join(_n(one) for one in point) for point in points)


def _shape(shape: Shape) -> str:
    match shape:
        case Bars():
            look = f"{shape.strength}{' outlined' * shape.outlined}{' hatched' * shape.hatched}"
            return f"bars {shape.role} {look}: {_numbers(shape.rects)}"
        case Dots():
            look = f"{_n(shape.radius)}{' ring' * shape.ring}"
            return f"dots {shape.role} {look}: {_numbers(shape.points)}"
        case Lines():
            return f"lines {shape.role} {_n(shape.width)}: {_numbers(shape.pieces)}"
        case Text():
            where = f"{_n(shape.x)},{_n(shape.y)} {shape.anchor} {_n(shape.size)}"
            return f"text {shape.role} {shape.weight} {where}: {shape.words}"
        case _:
            return f"areas {shape.role}: {len(shape.rings)}"


def told(picture: Picture) -> str:
    """A picture as lines of text: its size, its shapes, its description and its table."""
    lines = [f"{_n(picture.width)} x {_n(picture.height)}"]
    lines += [_shape(shape) for shape in picture.shapes]
    lines += ["", picture.description, "", " | ".join(picture.table.headings)]
    lines += [" | ".join(row) for row in picture.table.rows]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def check(name: str, picture: Picture) -> None:
    """Compare a picture with its golden file, or write the file when asked."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("GOLDEN_REWRITE"):
        file.write_text(told(picture), encoding="utf-8")
    assert told(picture) == file.read_text(encoding="utf-8")
