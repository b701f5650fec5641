"""The one file that knows threads: long work beside the window, answers back in the window."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from threading import Event
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

T = TypeVar("T")


class Cancelled(Exception):
    """The user took the work back."""


class Progress:
    """What work is given to say how far it is and to notice that it is no longer wanted."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stop = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work was taken back."""
        return self._stop.is_set()

    def step(self, done: int, total: int) -> None:
        """Say how many parts are done; raises Cancelled when the work was taken back."""
        if self.cancelled:
            raise Cancelled
        self._tell(done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()


class Errand(QObject):
    """One piece of work under way; lives in the window's thread, as do its signals."""

    progressed = Signal(int, int)
    ended = Signal()
    _stepped = Signal(int, int)
    _returned = Signal(object)

    def __init__(
        self, owner: QObject, done: Callable[[object], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self._owner, self._done, self._failed = owner, done, failed
        self.progress = Progress(self._stepped.emit)
        # Both come from the worker; queued, they are heard in the window's thread.
        self._stepped.connect(self._on_stepped, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Take the work back: neither done nor failed will be called."""
        self.progress.cancel()

    def begin(self, work: Callable[[Progress], object]) -> None:
        """Hand the work to the worker."""
        _under_way().add(self)
        _worker().submit(work, self.progress).add_done_callback(self._returned.emit)

    @Slot(int, int)
    def _on_stepped(self, done: int, total: int) -> None:
        if self._wanted():
            self.progressed.emit(done, total)

    @Slot(object)
    def _on_returned(self, future: "Future[object]") -> None:
        _under_way().discard(self)
        if shiboken6.isValid(self._owner) and not future.cancelled():
            error = future.exception()
            if self._wanted() and error is None:
                self._done(future.result())
            elif self._wanted() and isinstance(error, Exception):
                self._failed(error)
            self.ended.emit()
        self.deleteLater()

    def _wanted(self) -> bool:
        return shiboken6.isValid(self._owner) and not self.progress.cancelled


def run(
    owner: QObject,
    work: Callable[[Progress], T],
    done: Callable[[T], None],
    failed: Callable[[Exception], None],
) -> Errand:
    """Do `work` on the worker, one after another; then `done` or `failed` in the window's thread.

    Nothing is called when the owner is gone or the errand was cancelled.
    """

    def tell(result: object) -> None:
        done(result)  # type: ignore[arg-type]

    errand = Errand(owner, tell, failed)
    errand.begin(work)
    return errand


def busy() -> bool:
    """Whether any work is under way."""
    return bool(_under_way())


@cache
def _under_way() -> set[Errand]:
    return set()


@cache
def _worker() -> ThreadPoolExecutor:
    worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painjournal")
    app = QCoreApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(_stop)
    return worker


def _stop() -> None:
    for errand in _under_way():
        errand.cancel()
    _worker().shutdown(wait=True, cancel_futures=True)
    _worker.cache_clear()
