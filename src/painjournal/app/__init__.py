"""Opens the window: the parts of the program put together."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from painjournal.app.desk import Desk
from painjournal.services import settings as kept_settings
from painjournal.ui import theme
from painjournal.ui.fault_dialog import FaultDialog, places_of
from painjournal.ui.first_paint import FirstPaint


def run(journal: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the program's exit status."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("painjournal needs an application with windows")
    app.setApplicationName("painjournal")
    app.setDesktopFileName("painjournal")
    settings = kept_settings.load()
    theme.choose(app, settings.theme, settings.text_size / 100)
    desk = Desk(settings, journal)
    sys.excepthook = lambda _kind, error, trace: _show_fault(desk, error, trace)
    FirstPaint(desk.window, desk.start)
    desk.window.show()
    try:
        return app.exec()
    finally:
        desk.close()


def _show_fault(desk: Desk, error: BaseException, trace: TracebackType | None) -> None:
    details = places_of(error, trace)
    sys.stderr.write(details + "\n")
    FaultDialog(details, desk.window).open()
