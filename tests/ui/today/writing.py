"""Writes one part of a day into a real journal, as the page does: saved at once, shown anew."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from painjournal.domain.entries import Entry
from painjournal.domain.errors import NotPossible
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.services.journals import Journal
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.card import Card

TODAY = date(2026, 3, 18)
NOW = datetime(2026, 3, 18, 19, 4, tzinfo=ZoneInfo("Europe/Berlin"))
Opens = Callable[..., "Writing"]


def spoken(part: QWidget) -> str:
    """Name that a screen reader says."""
    words = part.text() if isinstance(part, QAbstractButton) else ""
    return part.accessibleName() or words


class Writing:
    """A part on a card, and the journal it is kept in."""

    def __init__(self, qtbot: QtBot, journal: Journal, part: FormPart, writer: str) -> None:
        self.qtbot, self.journal, self.part = qtbot, journal, part
        self.person = journal.people.people()[0]
        self.writer = next(one for one in journal.people.writers() if one.name == writer)
        self.day = TODAY
        self.can_wait: list[bool] = []
        self.wanted: list[str] = []
        self.holder = QWidget()
        card = Card("A part")
        card.add(part)
        box = QVBoxLayout(self.holder)
        box.addWidget(card)
        box.addWidget(QuietButton("What follows"))
        box.addStretch(1)
        qtbot.addWidget(self.holder)
        part.changed.connect(self._on_changed)
        part.word_wanted.connect(self._on_word_wanted)
        part.list_wanted.connect(self.wanted.append)
        self.show()
        self.holder.resize(560, 700)
        self.holder.show()
        self.holder.activateWindow()
        qtbot.waitUntil(self.holder.isActiveWindow)

    @property
    def form(self) -> Form:
        lists = self.journal.lists.of(self.person.id)
        return Form(person=self.person, writer=self.writer, day=self.day, rows=(), lists=lists)

    @property
    def kept(self) -> Entry:
        return self.journal.diary.entry(self.person.id, self.day, self.writer.id)

    def show(self) -> None:
        self.part.show_form(self.form, self.kept)

    def keep(self, entry: Entry) -> None:
        """Something else changed the day: another part, undo, an earlier version."""
        self.journal.diary.save(entry)
        self.part.show_entry(self.kept)

    def own_word(self, kind: WordKind, words: str, *, retired: bool = False) -> str:
        word = OwnWord(person_id=self.person.id, kind=kind, words=words)
        code = self.journal.lists.keep_word(word).code
        if retired:
            gone = OwnWord(
                code=code, person_id=self.person.id, kind=kind, words=words, retired=True
            )
            self.journal.lists.keep_word(gone)
        self.show()
        return code

    def press(self, *keys: str | Qt.Key) -> None:
        """Keys go to whatever has the keyboard."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None, f"nothing has the keyboard for {key}"
            if isinstance(key, str):
                self.qtbot.keyClicks(focused, key)
            else:
                self.qtbot.keyClick(focused, key)

    def has_keyboard(self) -> str:
        """Spoken name of what has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        return spoken(focused)

    def way(self) -> list[str]:
        """Names of what Tab comes through, from the part to what follows it."""
        self.part.take_focus()
        names = [self.has_keyboard()]
        while names[-1] != "What follows" and len(names) < 30:
            self.press(Qt.Key.Key_Tab)
            names.append(self.has_keyboard())
        return names

    def named(self, name: str) -> QWidget:
        """What a screen reader finds under a name, now and seen."""
        found = [
            one
            for one in self.part.findChildren(QWidget)
            if spoken(one) == name and one.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} are called {name}"
        return found[0]

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.named(name), Qt.MouseButton.LeftButton)

    def seen(self, name: str) -> bool:
        every = self.part.findChildren(QWidget)
        return any(spoken(one) == name and one.isVisible() for one in every)

    def said(self) -> list[str]:
        """Sentences that say what cannot be kept."""
        labels = [one for one in self.part.findChildren(QWidget) if one.property("role")]
        return [
            str(one.property("text"))
            for one in labels
            if one.property("role") == "problem" and one.isVisible()
        ]

    def _on_changed(self, can_wait: bool) -> None:
        self.can_wait.append(can_wait)
        self.journal.diary.save(self.part.fill(self.kept))
        self.part.show_entry(self.kept)

    def _on_word_wanted(self, word: OwnWord) -> None:
        try:
            self.journal.lists.keep_word(word)
        except NotPossible as trouble:
            assert self.part.say_word_refused(trouble.sentence)
            return
        self.show()
