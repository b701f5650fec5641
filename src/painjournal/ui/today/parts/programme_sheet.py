"""The home programme as the therapist's sheet says it, beside the question about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.circumstances import programme_on
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row

_EDITOR = "programme"


class ProgrammeSheet(Column):
    """One link that unfolds the sheet, or without one a link to type it in."""

    list_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self._turn = LinkButton("", icon="chevron-right")
        self._turn.clicked.connect(self._on_turned)
        self._text = Label("", "body")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._change = LinkButton(tr("Change the sheet"))
        self._change.clicked.connect(self._on_editor_wanted)
        self._begin = LinkButton(tr("Type in the sheet"), icon="plus")
        self._begin.clicked.connect(self._on_editor_wanted)
        words = Column(self._text, margins=(6, 0, 0, 0))
        self._sheet = Column(words, _at_left(self._change), gap=0, margins=(28, 0, 0, 0))
        for part in (_at_left(self._turn), self._sheet, _at_left(self._begin)):
            self.add(part)
        self._sheet.hide()

    @property
    def text(self) -> str:
        """The sheet in force on the day shown, or nothing."""
        return self._text.text()

    def show_form(self, form: Form) -> None:
        """Show the sheet of a day; it stays unfolded if it was."""
        programme = programme_on(form.lists.programmes, form.day)
        self._text.setText(programme.text if programme is not None else "")
        self._turn.setVisible(programme is not None)
        self._begin.setVisible(programme is None)
        self._unfold(wanted=not self._sheet.isHidden() and programme is not None)

    def _unfold(self, *, wanted: bool) -> None:
        self._sheet.setVisible(wanted)
        self._turn.setText(tr("Hide the sheet") if wanted else tr("The sheet"))
        self._turn.icon_name = "chevron-down" if wanted else "chevron-right"
        self._turn.setAccessibleDescription(tr("Unfolded") if wanted else tr("Folded"))
        self._turn.updateGeometry()

    @Slot()
    def _on_turned(self) -> None:
        self._unfold(wanted=self._sheet.isHidden())

    @Slot()
    def _on_editor_wanted(self) -> None:
        self.list_wanted.emit(_EDITOR)


def _at_left(link: QWidget) -> Row:
    row = Row(link)
    row.add_stretch()
    return row
