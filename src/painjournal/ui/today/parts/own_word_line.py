"""A line that adds a word of the family's own to what can be chosen."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.widgets.buttons import LinkButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.rows import Column, Row

_BESIDE_FROM = 240


class OwnWordLine(Column):
    """A quiet link that turns into a field; Enter asks for the word, Escape folds it away.

    `asked` gives the words typed. Whoever listens either closes the line or says what is wrong.
    """

    asked = Signal(str)

    def __init__(self, link: str, spoken: str, name: str) -> None:
        super().__init__(gap=4)
        self._link = LinkButton(link, icon="plus")
        self._link.setAccessibleName(spoken)
        self._link.clicked.connect(self._on_link)
        self._field = NameField(name)
        self._field.setPlaceholderText(name)
        self._field.textEdited.connect(self._on_edited)
        self._field.returnPressed.connect(self._on_asked)
        self._add = QuietButton(tr("Add"))
        self._add.setAccessibleName(tr("Add to your own list"))
        self._add.clicked.connect(self._on_asked)
        self._line = Row(gap=8, margins=(0, 6, 0, 0))
        self._line.add(self._field, 1)
        self._line.add(self._add)
        self._problem = Label("", "problem")
        links = Row(self._link)
        links.add_stretch()
        self._links = links
        for part in (links, self._line, self._problem):
            self.add(part)
        self._line.hide()
        self._problem.hide()

    @property
    def text(self) -> str:
        """What is typed and not yet asked for."""
        return self._field.text() if not self._line.isHidden() else ""

    @property
    def problem(self) -> str:
        """The sentence shown now, or nothing."""
        return self._problem.text()

    def open_line(self) -> None:
        """Show the field and bring the keyboard there."""
        self._links.hide()
        self._line.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """Fold the field away, empty."""
        self._field.clear()
        self.set_problem("")
        self._line.hide()
        self._links.show()

    def set_problem(self, sentence: str) -> None:
        """Say why the word cannot be on the list, or "" when all is well again."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._field.show_refused(bool(sentence))
        self._field.setAccessibleDescription(sentence)

    def say_left(self) -> None:
        """Go to words that were typed but not added."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_problem(tr("Press Add to put this on the list, or empty the field."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The button stands beside the field, or below it where that would be cramped."""
        super().resizeEvent(event)
        wide = self.width() >= theme.metrics().text(_BESIDE_FROM)
        way = QBoxLayout.Direction
        self._line.box.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds the field away."""
        if event.key() == Qt.Key.Key_Escape and not self._line.isHidden():
            self.close_line()
            self._link.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_link(self) -> None:
        self.open_line()

    @Slot()
    def _on_edited(self) -> None:
        self.set_problem("")

    @Slot()
    def _on_asked(self) -> None:
        if self._field.text().strip():
            self.asked.emit(self._field.text())
        else:
            self.close_line()
            self._link.setFocus(Qt.FocusReason.OtherFocusReason)
