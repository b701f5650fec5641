"""How written words are kept: exactly, but for what a text field cannot hold."""

import unicodedata

_LINE_ENDS = {"\r\n": "\n", "\r": "\n", "\u2028": "\n", "\u2029": "\n"}
# QPlainTextEdit uses these two as marks of its own and turns them into line ends.
_FIELD_MARKS = {"\ufdd0": "\n", "\ufdd1": "\n"}


def normalised(text: str) -> str:
    """Text as the journal keeps it: once normalised, it never changes again.

    Line ends become one newline, a no-break space becomes a space, lone surrogates (which no file
    can hold) become the replacement mark. All else stays, control characters included, NUL apart:
    SQLite's text functions end at it.
    """
    for old, new in (_LINE_ENDS | _FIELD_MARKS).items():
        text = text.replace(old, new)
    text = text.replace("\xa0", " ").replace("\0", "")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def short_name(text: str) -> str:
    """Name as typed, on one line, with single blanks and in composed form."""
    return unicodedata.normalize("NFC", " ".join(normalised(text).split()))
