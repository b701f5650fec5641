"""The menu of a day: its earlier versions, taking it out, and the lists its parts draw on."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from painjournal.i18n import tr
from painjournal.ui.lists.editors import MEASURES, SCHOOL


class DayMenu(QMenu):
    """Opened anew each time, for it offers only what there is."""

    versions_wanted = Signal()
    removal_wanted = Signal()
    list_wanted = Signal(str)

    def __init__(self, parent: QWidget, *, versions: bool, written: bool, school: bool) -> None:
        super().__init__(parent)
        earlier = self.addAction(tr("Earlier versions of this day"))
        earlier.setEnabled(versions)
        earlier.triggered.connect(self.versions_wanted)
        remove = self.addAction(tr("Remove this day"))
        remove.setEnabled(written)
        remove.triggered.connect(self.removal_wanted)
        self.addSeparator()
        questions = self.addAction(tr("Your own questions"))
        questions.triggered.connect(lambda: self.list_wanted.emit(MEASURES))
        if school:
            times = self.addAction(tr("School terms and holidays"))
            times.triggered.connect(lambda: self.list_wanted.emit(SCHOOL))
        self.aboutToHide.connect(self.deleteLater)

    def ask(self, under: QWidget) -> None:
        """Open under a button, its end at the button's end, with the first act ready for Enter."""
        corner = under.mapToGlobal(QPoint(under.width() - self.sizeHint().width(), under.height()))
        enabled = next((one for one in self.actions() if one.isEnabled()), None)
        self.popup(corner)
        if enabled is not None:
            self.setActiveAction(enabled)
