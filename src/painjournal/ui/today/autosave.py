"""When what is typed is saved: soon after the last key, and at the latest every five seconds."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

AFTER_LAST_KEY_MS = 600
AT_THE_LATEST_MS = 5000


class Autosave(QObject):
    """Emits `due` when there is something to save and the time has come."""

    due = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._quiet = QTimer(self, singleShot=True, interval=AFTER_LAST_KEY_MS)
        self._latest = QTimer(self, singleShot=True, interval=AT_THE_LATEST_MS)
        self._quiet.timeout.connect(self._on_time_come)
        self._latest.timeout.connect(self._on_time_come)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not yet saved."""
        return self._latest.isActive()

    def wait(self) -> None:
        """Something was typed: save it when the typing pauses."""
        self._quiet.start()
        if not self._latest.isActive():
            self._latest.start()

    def again(self) -> None:
        """Saving did not work: try once more in a while."""
        self._latest.start()

    def now(self) -> None:
        """Save at once what is waiting, and whatever changed with it."""
        self._on_time_come()

    @Slot()
    def _on_time_come(self) -> None:
        self._quiet.stop()
        self._latest.stop()
        self.due.emit()
