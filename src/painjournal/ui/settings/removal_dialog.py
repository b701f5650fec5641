"""Asks before somebody is removed: what goes with them, and where the copy lies that is made first.

Without the copy nothing is removed.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from painjournal.domain.errors import JournalError
from painjournal.domain.people import Contents, Person, Share, Writer
from painjournal.domain.removals import Removal
from painjournal.i18n import listed, tr, trn
from painjournal.ui import file_dialogs
from painjournal.ui.lists.dates import medium_day
from painjournal.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from painjournal.services.copies import Copies


class RemovalDialog(SheetDialog):
    """`removed` carries what was taken out and where the copy lies."""

    removed = Signal(object, object)

    def __init__(
        self,
        member: Person | Writer,
        held: Contents,
        copies: "Copies",
        copy: Path,
        *,
        remove: Callable[[], Removal],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Remove somebody"), parent, widest=620, tall=540)
        self._copies, self._copy, self._may_replace = copies, copy, False
        self._remove = remove
        name = member.name
        self.sheet.add(Label(tr("Remove {name}?", name=name), "title"))
        card = Card(tr("This goes with {name}", name=name))
        for sentence in told(held, member):
            card.add(Label(sentence))
        self.sheet.add(card)
        self.sheet.add(
            Label(
                tr(
                    "To only take {name} out of sight, cancel and choose Archive: then everything "
                    "stays.",
                    name=name,
                ),
                "help",
            )
        )
        where = QLineEdit(str(copy))
        where.setReadOnly(True)
        where.setCursorPosition(0)
        self._where = where
        self._row = QuestionRow(
            tr("A copy of the whole journal is saved first, as"),
            where,
            tr("It holds everything as it is now, and can be opened like any journal."),
        )
        other = LinkButton(tr("Save it at another place…"))
        self.sheet.add(Column(self._row, other, gap=4))
        self.sheet.add_stretch()
        self._cancel = QuietButton(tr("Cancel"))
        act = PrimaryButton(tr("Save the copy, then remove {name}", name=name))
        self.acts.addWidget(self._cancel)
        self.acts.addWidget(act)
        other.clicked.connect(self._on_other_wanted)
        self._cancel.clicked.connect(self.reject)
        act.clicked.connect(self._on_confirmed)
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_other_wanted(self) -> None:
        chosen = file_dialogs.place_for_copy(self)
        if chosen is not None:
            self._copy, self._may_replace = chosen
            self._where.setText(str(self._copy))
            self._where.setCursorPosition(0)
            self._row.set_problem("")

    @Slot()
    def _on_confirmed(self) -> None:
        try:
            self._copies.save_copy(self._copy, replace=self._may_replace)
            removal = self._remove()
        except JournalError as trouble:
            self._row.set_problem(trouble.sentence)
            self.sheet.show_widget(self._row)
            return
        self.accept()
        self.removed.emit(removal, self._copy)


def told(held: Contents, member: Person | Writer) -> list[str]:
    """What would go with somebody, one sentence for each kind of thing."""
    sentences = []
    if held.first is not None and held.last is not None:
        first, last = medium_day(held.first), medium_day(held.last)
        sentences.append(
            trn(
                "{n} written day, {first}",
                "{n} written days, from {first} to {last}",
                held.days,
                first=first,
                last=last,
            )
        )
    if any(share.name != member.name for share in held.shares):
        about = isinstance(member, Writer)
        sentences.append(listed(_share(share, about=about) for share in held.shares))
    if held.notes:
        sentences.append(
            trn(
                "{n} note, private notes counted too",
                "{n} notes, private notes counted too",
                held.notes,
            )
        )
    if held.lists:
        sentences.append(
            trn(
                "{n} line of the own lists: questions, words, treatments, terms",
                "{n} lines of the own lists: questions, words, treatments, terms",
                held.lists,
            )
        )
    return sentences or [tr("Nothing is written yet.")]


def _share(share: Share, *, about: bool) -> str:
    if about:
        return trn("{n} day about {name}", "{n} days about {name}", share.days, name=share.name)
    return trn("{n} day by {name}", "{n} days by {name}", share.days, name=share.name)


def place_beside(journal: Path, day: str) -> Path:
    """A name for the copy beside the journal that no file has yet."""
    n = 1
    while True:
        number = f" {n}" if n > 1 else ""
        place = journal.with_name(f"{journal.stem} {day}{number}{journal.suffix}")
        if not place.exists():
            return place
        n += 1
