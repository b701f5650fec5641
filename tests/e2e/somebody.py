"""Somebody at the window, in a process of its own: python somebody.py JOURNAL write|look|hear.

`write` answers the first questions by keys, says "saved" when it is kept, and stays. `look` tells
which answers are shown; `hear` tells what the notice says; both then close the window.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from painjournal import app
from painjournal.app.desk import Desk
from painjournal.ui.widgets.choice import ChoiceButton

PATIENCE = 15_000


class Somebody:
    """Waits until something is there, then acts; gives up after a while."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def once(self, there: Callable[[], bool], act: Callable[[], None]) -> None:
        """Act as soon as something is there."""
        if there():
            act()
        else:
            QTimer.singleShot(10, lambda: self.once(there, act))

    def is_open(self) -> bool:
        """Whether the journal lies open and can be written in."""
        return self.desk.writer is not None and self.desk.window.focusWidget() is not None

    def is_kept(self) -> bool:
        """Whether what was answered stands in the file."""
        desk = self.desk
        if desk.journal is None or desk.person is None or desk.writer is None:
            return False
        today = desk.journal.diary.today()
        kept = desk.journal.diary.entry(desk.person.id, today, desk.writer.id)
        return kept.answer("how_hard") is not None

    def write(self) -> None:
        """Tick two things done, then answer how hard it was."""
        for key in ("1", "4", Qt.Key.Key_Tab, "3"):
            focused = self.desk.window.focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(focused, key)
            else:
                QTest.keyClick(focused, key)
        self.once(self.is_kept, lambda: print("saved", flush=True))

    def shown(self) -> list[str]:
        """Answers that stand as chosen."""
        every = self.desk.today.findChildren(ChoiceButton)
        return [one.text() for one in every if one.isChecked() and one.isVisible()]

    def heard(self) -> list[str]:
        """Sentences of the notice."""
        every = self.desk.window.notice.findChildren(QLabel)
        return [one.text() for one in every if one.isVisible() and one.text()]

    def tell(self, words: Callable[[], list[str]]) -> None:
        """Print words and close the window."""
        print("|".join(words()), flush=True)
        self.desk.window.close()


def main() -> int:
    """Open the window, as the program does, with somebody in front of it."""
    application = app.application()
    desk = app.lay_out(application, Path(sys.argv[1]))
    one = Somebody(desk)
    match sys.argv[2]:
        case "write":
            one.once(one.is_open, one.write)
        case "look":
            one.once(lambda: bool(one.shown()), lambda: one.tell(one.shown))
        case "hear":
            one.once(lambda: bool(one.heard()), lambda: one.tell(one.heard))
    QTimer.singleShot(PATIENCE, lambda: application.exit(9))
    return app.stay(application, desk)


if __name__ == "__main__":
    sys.exit(main())
