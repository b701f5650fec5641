"""Opens the window: the parts of the program put together."""

import gc
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from painjournal import ui  # noqa: F401 - before all others: it makes them quick to import
from painjournal.app.desk import Desk
from painjournal.services import settings as kept_settings
from painjournal.ui import theme
from painjournal.ui.first_paint import FirstPaint


def run(journal: Path | None = None) -> int:
    """Open the window and stay until it is closed; returns the program's exit status."""
    app = application()
    return stay(app, lay_out(app, journal))


def application() -> QApplication:
    """The toolkit's one application, named as the desktop knows it."""
    # One style everywhere. Named here it is the only one that is ever made, and PySide need not
    # make the class of all styles, which takes longer than any other.
    arguments = [*sys.argv[:1], "-style", "Fusion"]
    app = QApplication.instance() or QApplication(arguments)
    if not isinstance(app, QApplication):
        raise TypeError("painjournal needs an application with windows")
    app.setApplicationName("painjournal")
    app.setDesktopFileName("painjournal")
    return app


def lay_out(app: QApplication, journal: Path | None = None) -> Desk:
    """The desk as this user likes it; its journal is opened after the first paint."""
    settings = kept_settings.load()
    theme.choose(app, settings.theme, settings.text_size / 100, sheet_later=True)
    desk = Desk(settings, journal)
    theme.put_sheet_on(app)
    FirstPaint(desk.window, lambda: _start(desk))
    return desk


def _start(desk: Desk) -> None:
    """Open the journal; hardly anything imported for it is garbage, so none is looked for."""
    gc.disable()
    try:
        desk.start()
    finally:
        gc.enable()


def stay(app: QApplication, desk: Desk) -> int:
    """Show the window until it is closed, then let the journal go; returns the exit status."""
    sys.excepthook = lambda _kind, error, trace: _show_fault(desk, error, trace)
    desk.window.show()
    try:
        return app.exec()
    finally:
        desk.close()


def _show_fault(desk: Desk, error: BaseException, trace: TracebackType | None) -> None:
    # Only a fault needs it, and it must not keep the first paint waiting.
    from painjournal.ui.fault_dialog import FaultDialog, places_of

    details = places_of(error, trace)
    sys.stderr.write(details + "\n")
    FaultDialog(details, desk.window).open()
