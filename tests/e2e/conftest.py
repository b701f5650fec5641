"""Sittings of a family, each let go of at the end of its test."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.clocks import SetClock
from tests.e2e.family import Sitting

from painjournal.services import journals

SitDown = Callable[..., Sitting]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """The clock of every journal that is opened, set by the test."""
    made = SetClock()
    monkeypatch.setattr(journals, "open_journal", partial(journals.open_journal, clock=made))
    return made


@pytest.fixture
def sit_down(qtbot: QtBot, look: object, clock: SetClock) -> Iterator[SitDown]:
    """Starts the program, at a journal or at the usual place."""
    sittings: list[Sitting] = []

    def begin(journal: Path | None = None) -> Sitting:
        sittings.append(Sitting(qtbot, journal))
        return sittings[-1]

    yield begin
    for one in sittings:
        one.window.hide()
        one.desk.close()
