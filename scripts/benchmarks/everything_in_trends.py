"""How long Trends take: to open, and to show everything after a click on that choice."""

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from benchmarks.painted import Painted, tell
from painjournal import app as program
from painjournal.app.desk import Desk
from painjournal.i18n import tr


class Watch:
    """Waits for the filled form, opens Trends, then asks for everything."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._told: dict[str, float] = {}
        Painted(desk.window, self._on_painted)

    def _on_painted(self, _moment: float) -> None:
        if self._desk.today.day is None:
            Painted(self._desk.window, self._on_painted)
            return
        self._told["asked"] = time.monotonic()
        self._desk.window.show_place("trends")
        Painted(self._desk.window.page("trends"), self._on_opened)

    def _on_opened(self, moment: float) -> None:
        self._told |= {"opened": moment, "chosen": time.monotonic()}
        page = self._desk.window.page("trends")
        everything = next(
            one for one in page.findChildren(QAbstractButton) if one.text() == tr("Everything")
        )
        everything.click()
        Painted(page, self._on_shown)

    def _on_shown(self, moment: float) -> None:
        tell(**self._told, shown=moment)
        self._desk.window.close()


def main() -> None:
    """Open the journal named on the command line."""
    application = program.application()
    desk = program.lay_out(application, Path(sys.argv[1]))
    Watch(desk)
    sys.exit(program.stay(application, desk))


if __name__ == "__main__":
    main()
