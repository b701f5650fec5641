"""Measures the shipped font: writes the advance of every character to resources/fonts/widths.json.

Run it after changing a font file: `python scripts/measure_font.py`. Needs fontTools, which the
program itself does not.
"""

import json
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
TARGET = FONTS / "widths.json"
FILES = {
    "regular": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "medium": "AtkinsonHyperlegibleNext_500Medium.ttf",
    "semibold": "AtkinsonHyperlegibleNext_600SemiBold.ttf",
}


def advances(file: Path) -> dict[str, int]:
    """Advance of each character in thousandths of the font size."""
    with TTFont(file) as font:
        units = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {
            chr(point): round(widths[name][0] * 1000 / units)
            for point, name in sorted(font.getBestCmap().items())
            if point >= 0x20 and widths[name][0]
        }


def main() -> None:
    """Write the table: for each weight, width -> the characters that have it."""
    table: dict[str, dict[str, str]] = {}
    for weight, file in FILES.items():
        by_width: dict[str, list[str]] = {}
        for character, width in advances(FONTS / file).items():
            by_width.setdefault(str(width), []).append(character)
        table[weight] = {width: "".join(found) for width, found in sorted(by_width.items())}
    TARGET.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
