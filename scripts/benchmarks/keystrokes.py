"""How long an answer takes from the key to its paint, and to the file: keystrokes JOURNAL TIMES."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.painted import Painted, tell
from painjournal import app as program
from painjournal.app.desk import Desk
from painjournal.domain.catalogue import measure
from painjournal.ui.today.questions import Question

DIGITS = "123"


class Stroke(QObject):
    """One digit on a question: calls `then` with the moments at which it was kept and painted."""

    def __init__(self, desk: Desk, digit: str, then: Callable[[float, float], None]) -> None:
        super().__init__(desk.window)
        self._desk, self._then = desk, then
        questions = desk.today.findChildren(Question)
        question = next(one for one in questions if one.measure == measure("stress"))
        question.take_focus()
        QApplication.processEvents()
        row = question.control
        self._button = row.buttons[int(digit)]  # type: ignore[attr-defined]  # a row of answers
        self._button.installEventFilter(self)
        self._saved = 0.0
        desk.today.changed.connect(self._on_changed)
        focused = QApplication.focusWidget()
        key = Qt.Key(ord(digit))
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, digit)
        self.began = time.monotonic()
        QApplication.sendEvent(focused or self._button, press)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._saved:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_changed(self) -> None:
        self._saved = time.monotonic()
        self._desk.today.changed.disconnect(self._on_changed)

    def _on_painted(self) -> None:
        self._then(self._saved - self.began, time.monotonic() - self.began)


class Watch:
    """Answers one question over and over, when the form is filled."""

    def __init__(self, desk: Desk, times: int) -> None:
        self._desk, self._times = desk, times
        self._kept: list[float] = []
        self._painted: list[float] = []
        Painted(desk.window, self._on_window_painted)

    def _on_window_painted(self, _moment: float) -> None:
        if self._desk.today.day is None:
            Painted(self._desk.window, self._on_window_painted)
            return
        self._desk.window.activateWindow()
        QTimer.singleShot(200, self._stroke)

    def _stroke(self) -> None:
        Stroke(self._desk, DIGITS[len(self._painted) % len(DIGITS)], self._on_answered)

    def _on_answered(self, kept: float, painted: float) -> None:
        self._kept.append(kept)
        self._painted.append(painted)
        if len(self._painted) < self._times:
            QTimer.singleShot(0, self._stroke)
            return
        tell(kept=median(self._kept), painted=median(self._painted))
        self._desk.window.close()


def main() -> None:
    """Open the journal named on the command line."""
    application = program.application()
    desk = program.lay_out(application, Path(sys.argv[1]))
    Watch(desk, int(sys.argv[2]))
    sys.exit(program.stay(application, desk))


if __name__ == "__main__":
    main()
