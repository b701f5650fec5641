"""The home programme, copied once from the therapist's sheet."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.circumstances import Programme
from painjournal.domain.people import Person
from painjournal.i18n import tr
from painjournal.ui.lists.dates import medium_day
from painjournal.ui.lists.line_form import LineForm
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from painjournal.services.lists import Lists


class ProgrammeDialog(SheetDialog):
    """One text that holds from today on; earlier texts can be looked at."""

    def __init__(
        self,
        lists: "Lists",
        person: Person,
        *,
        today: date,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Lists"), parent)
        self._changed = changed
        programmes = sorted(lists.of(person.id).programmes, key=lambda one: one.since)
        in_force = next((one for one in reversed(programmes) if one.since <= today), None)
        self._form = _ProgrammeForm(lists, person, in_force, today)
        self.sheet.add(self._form)
        earlier = [one for one in programmes if one is not in_force and one.text]
        if earlier:
            self.sheet.add(Fold(tr("Earlier sheets"), lambda: _sheets(earlier)))
        self.sheet.add_stretch()
        for button in (self._form.keep_button, self._form.cancel_button):
            self.acts.addWidget(button)
        self._form.kept.connect(self._on_kept)
        self._form.left.connect(self._on_left)
        self._form.take_focus()

    def reject(self) -> None:
        """Never past something typed without a word."""
        self._form.leave()

    @Slot(object)
    def _on_kept(self, change: Change) -> None:
        self._changed(change)
        self.accept()

    @Slot()
    def _on_left(self) -> None:
        super().reject()


class _ProgrammeForm(LineForm):
    """The one text."""

    def __init__(
        self, lists: "Lists", person: Person, in_force: Programme | None, today: date
    ) -> None:
        super().__init__(
            tr("Home programme of {name}", name=person.name),
            tr(
                "Write down once what the sheet says. On the form it is one tap a day. Changes "
                "hold from today on; earlier days keep the earlier sheet."
            ),
        )
        self._lists, self._person, self._today = lists, person, today
        question = tr("What does the sheet say?")
        self._text = NoteEdit(question, least=7, most=14)
        self._text.text = in_force.text if in_force else ""
        help_text = tr("Leave it blank when there is none.")
        if in_force is not None and in_force.text:
            help_text = tr("Since {day}", day=medium_day(in_force.since))
        self.ask("text", QuestionRow(question, self._text, help_text))
        self.begin()

    def typed(self) -> tuple[object, ...]:
        """The text."""
        return (self._text.text,)

    def save(self) -> Change:
        """Keep the text from today on."""
        return self._lists.keep_programme(self._person.id, self._text.text, self._today)


def _sheets(earlier: list[Programme]) -> QWidget:
    cards = []
    for one in reversed(earlier):
        card = Card(tr("From {day}", day=medium_day(one.since)))
        card.add(Label(one.text))
        cards.append(card)
    return Column(*cards, gap=12)
