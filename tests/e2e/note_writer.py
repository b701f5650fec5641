"""Somebody who writes a long note, in a process of its own: note_writer.py JOURNAL.

Says "kept" and what stands in the file as soon as the first words are kept, then goes on writing,
saying each letter, until the process is ended from outside.
"""

import json
import sys
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from painjournal import app
from painjournal.app.desk import Desk
from painjournal.ui.widgets.fold import Fold

FIRST_WORDS = "Went to see the ducks."
MORE_WORDS = " And then"
PATIENCE = 20_000


class NoteWriter:
    """Unfolds the note, writes the first words, waits until they are kept, and writes on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._letters = cycle(MORE_WORDS)

    def begin(self) -> None:
        """Write the first words as soon as the form is there."""
        if self._desk.writer is None:
            QTimer.singleShot(10, self.begin)
            return
        fold = next(one for one in self._desk.today.findChildren(Fold) if self._is_more(one))
        fold.header.click()
        buttons = self._desk.today.findChildren(QAbstractButton)
        next(one for one in buttons if one.text() == "Note").click()
        QTest.keyClicks(self._note, FIRST_WORDS)
        self._wait()

    @property
    def _note(self) -> QPlainTextEdit:
        return next(iter(self._desk.today.findChildren(QPlainTextEdit)))

    @staticmethod
    def _is_more(fold: Fold) -> bool:
        return fold.header.text() == "Add more"

    def _wait(self) -> None:
        desk = self._desk
        if desk.journal is None or desk.person is None or desk.writer is None:
            return
        today = desk.journal.diary.today()
        kept = desk.journal.diary.entry(desk.person.id, today, desk.writer.id).note
        if kept != FIRST_WORDS:
            QTimer.singleShot(10, self._wait)
            return
        print(json.dumps(kept), flush=True)
        self._go_on()

    def _go_on(self) -> None:
        QTest.keyClicks(self._note, next(self._letters))
        print(json.dumps(self._note.toPlainText()), flush=True)
        QTimer.singleShot(1, self._go_on)


def main() -> int:
    """Open the window with somebody writing in it."""
    application = app.application()
    desk = app.lay_out(application, Path(sys.argv[1]))
    # Held here: a timer does not keep whose method it calls.
    writer = NoteWriter(desk)
    writer.begin()
    QTimer.singleShot(PATIENCE, lambda: application.exit(9))
    return app.stay(application, desk)


if __name__ == "__main__":
    sys.exit(main())
