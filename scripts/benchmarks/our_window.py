"""Our window on a journal: when it was painted, and when today stood filled and took keys."""

import sys
import time
from pathlib import Path

from benchmarks.painted import Painted, tell
from painjournal import app as program
from painjournal.app.desk import Desk


class Watch:
    """Follows the start of the window from its first paint to the filled form."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._painted = 0.0
        Painted(desk.window, self._on_painted)

    def _on_painted(self, moment: float) -> None:
        self._painted = moment
        Painted(self._desk.window, self._on_filled)

    def _on_filled(self, _moment: float) -> None:
        if self._desk.today.day is None or not self._desk.today.isVisible():
            # A paint between the first one and the opened journal.
            Painted(self._desk.window, self._on_filled)
            return
        tell(painted=self._painted, filled=time.monotonic())
        self._desk.window.close()


def main() -> None:
    """Open the journal named on the command line."""
    app = program.application()
    desk = program.lay_out(app, Path(sys.argv[1]))
    Watch(desk)
    sys.exit(program.stay(app, desk))


if __name__ == "__main__":
    main()
