"""A name that can be changed; what cannot be kept stays typed, with a sentence beside it."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from painjournal.domain.errors import JournalError
from painjournal.i18n import tr
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.question_row import QuestionRow


class NameRow(QuestionRow):
    """Hands a finished name to `keep`, which gives it back as kept or raises JournalError."""

    def __init__(self, name: str, keep: Callable[[str], str]) -> None:
        self._field = NameField(tr("Name of {name}", name=name), name)
        super().__init__(tr("Name"), self._field)
        self._kept, self._keep = name, keep
        self._field.editingFinished.connect(self._on_editing_finished)

    @Slot()
    def _on_editing_finished(self) -> None:
        typed = self._field.text()
        if typed == self._kept:
            self._tell("")
            return
        try:
            self._kept = self._keep(typed)
        except JournalError as refusal:
            self._tell(refusal.sentence)
            return
        self._field.setText(self._kept)
        self._tell("")

    def _tell(self, sentence: str) -> None:
        self.set_problem(sentence)
        self._field.show_refused(bool(sentence))
