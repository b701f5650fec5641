"""Work beside the window: answers come back to the window's thread, or not at all."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from painjournal.ui import background
from painjournal.ui.background import Progress


@pytest.fixture
def heard() -> list[tuple[str, object, threading.Thread]]:
    return []


Heard = list[tuple[str, object, threading.Thread]]


def note(heard: Heard, what: str) -> Callable[[object], None]:
    return lambda value: heard.append((what, value, threading.current_thread()))


def test_the_result_comes_back_in_the_thread_of_the_window(qtbot: QtBot, heard: Heard) -> None:
    owner = QObject()
    errand = background.run(
        owner, lambda _p: threading.current_thread(), note(heard, "done"), note(heard, "failed")
    )
    with qtbot.waitSignal(errand.ended):
        pass
    ((what, worker, thread),) = heard
    assert what == "done"
    assert thread is threading.current_thread()
    assert worker is not thread
    assert not background.busy()


def test_what_goes_wrong_comes_back_as_well(qtbot: QtBot, heard: Heard) -> None:
    def work(_progress: Progress) -> None:
        raise OSError("the stick is full")

    owner = QObject()
    errand = background.run(owner, work, note(heard, "done"), note(heard, "failed"))
    with qtbot.waitSignal(errand.ended):
        pass
    ((what, error, thread),) = heard
    assert (what, str(error)) == ("failed", "the stick is full")
    assert thread is threading.current_thread()


def test_progress_is_heard_in_order(qtbot: QtBot, heard: Heard) -> None:
    def work(progress: Progress) -> int:
        for part in range(1, 4):
            progress.step(part, 3)
        return 3

    steps: list[tuple[int, int]] = []
    owner = QObject()
    errand = background.run(owner, work, note(heard, "done"), note(heard, "failed"))
    errand.progressed.connect(lambda done, total: steps.append((done, total)))
    with qtbot.waitSignal(errand.ended):
        pass
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert heard[0][1] == 3


def test_an_errand_taken_back_stops_and_says_nothing(qtbot: QtBot, heard: Heard) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(5)
        progress.step(1, 2)
        heard.append(("went on", None, threading.current_thread()))

    owner = QObject()
    errand = background.run(owner, work, note(heard, "done"), note(heard, "failed"))
    assert begun.wait(5)
    errand.cancel()
    with qtbot.waitSignal(errand.ended):
        go_on.set()
    assert heard == []


def test_nothing_is_called_when_the_owner_is_gone(qtbot: QtBot, heard: Heard) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def work(_progress: Progress) -> int:
        begun.set()
        go_on.wait(5)
        return 1

    owner = QObject()
    background.run(owner, work, note(heard, "done"), note(heard, "failed"))
    assert begun.wait(5)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    go_on.set()
    qtbot.waitUntil(lambda: not background.busy())
    assert heard == []


def test_work_is_done_one_after_another(qtbot: QtBot, heard: Heard) -> None:
    owner = QObject()

    def work(number: int) -> Callable[[Progress], int]:
        return lambda _progress: number

    errands = [
        background.run(owner, work(number), note(heard, "done"), note(heard, "failed"))
        for number in range(5)
    ]
    with qtbot.waitSignal(errands[-1].ended):
        pass
    assert [value for _what, value, _thread in heard] == [0, 1, 2, 3, 4]
