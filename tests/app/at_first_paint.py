"""Starts the program and tells what there is at its first paint: at_first_paint.py JOURNAL."""

import json
import linecache
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from painjournal import app
from painjournal.app.desk import Desk
from painjournal.ui.widgets.choice import ChoiceButton
from painjournal.ui.widgets.fold import Fold

PATIENCE = 15_000


class Witness(QObject):
    """Looks at the window while it is painted for the first time, and once more when it is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        desk.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._tell()
            self._wait()
        return False

    def _wait(self) -> None:
        if self._desk.journal is None:
            QTimer.singleShot(10, self._wait)
            return
        self._tell()
        self._desk.window.close()

    def _tell(self) -> None:
        answers = self._desk.today.findChildren(ChoiceButton)
        folds = self._desk.today.findChildren(Fold)
        told = {
            "modules": sorted(sys.modules),
            "read": sorted(linecache.cache),
            "seen": [one.text() for one in answers if one.isVisible()],
            "enabled": any(one.isEnabled() for one in answers),
            "unfolded": any(one.inner is not None for one in folds),
        }
        print(json.dumps(told), flush=True)


def main() -> int:
    application = app.application()
    desk = app.lay_out(application, Path(sys.argv[1]))
    Witness(desk)
    QTimer.singleShot(PATIENCE, lambda: application.exit(9))
    return app.stay(application, desk)


if __name__ == "__main__":
    sys.exit(main())
