"""A table as the bytes of a CSV file that every spreadsheet program reads alike.

UTF-8 with a byte order mark, since spreadsheet programs read the file as some other alphabet
without one, and every CSV reader knows to skip it. Rows end as RFC 4180 says.

Free words that a spreadsheet would run as a formula (a cell that begins with = + - @, as wide as a
letter of Chinese or not, after blanks or not, or with a tab or the end of a line) get an apostrophe
before them, and so do words that begin with an apostrophe: a reader takes one leading apostrophe
off the columns of free words and has the words back.
"""

import csv
import io
from collections.abc import Container, Iterable, Mapping, Sequence

Row = Mapping[str, str]
"""Cells of a row by the name of their column."""

LIST_SEPARATOR = ";"
"""Between the things of one cell that holds several."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_FORMULA_STARTS = (*_FORMULA_SIGNS, "\t", "\r", "\n", "'")


def csv_file(columns: Sequence[str], rows: Iterable[Row], *, free_words: Container[str]) -> bytes:
    """CSV file of rows by column; a missing cell is empty.

    `free_words` are the columns that hold what people typed. Raises ValueError for a cell of a
    column that is not there.
    """
    made = io.StringIO(newline="")
    table = csv.DictWriter(made, columns, lineterminator="\r\n")
    table.writeheader()
    for row in rows:
        table.writerow(
            {name: _safe(cell) if name in free_words else cell for name, cell in row.items()}
        )
    return made.getvalue().encode("utf-8-sig")


def flag(true: bool) -> str:
    """Yes or no as a cell."""
    return "yes" if true else "no"


def clock(minutes: int) -> str:
    """Minutes after midnight as a cell, hh:mm."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _safe(words: str) -> str:
    starts = words.startswith(_FORMULA_STARTS) or words.lstrip().startswith(_FORMULA_SIGNS)
    return f"'{words}" if starts else words
