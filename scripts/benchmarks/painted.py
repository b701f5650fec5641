"""Tells when a window has been painted, alike for the bare window and for ours."""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """Calls `then` with the moment at which the next paint of a window and its parts was done."""

    def __init__(self, window: QWidget, then: Callable[[float], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # The parts of the window are painted after the window itself, in the same turn.
            QTimer.singleShot(0, self._on_done)
        return False

    def _on_done(self) -> None:
        self._then(time.monotonic())


def peak_kib() -> int:
    """Most memory this process has held so far, in KiB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most // 1024 if sys.platform == "darwin" else most


def tell(**moments: float) -> None:
    """Print what was seen as one line, for the program that started this one."""
    print(json.dumps(moments | {"peak": peak_kib()}), flush=True)
