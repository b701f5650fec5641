"""What may be told of a fault of the program: where it happened, and nothing that was written."""

import traceback
from pathlib import Path
from types import TracebackType


def places_of(error: BaseException, trace: TracebackType | None) -> str:
    """Where in the program a fault happened: its kind, files, lines and functions, never a value.

    The error's own text is left out: it could hold words from the journal.
    """
    lines = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([type(error).__name__, *lines])
