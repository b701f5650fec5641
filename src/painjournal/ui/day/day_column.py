"""One entry to be looked at: what its writer gave, line by line, under the writer's name."""

from collections.abc import Container, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from painjournal.domain.day_lines import DayLine
from painjournal.i18n import tr
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column


class DayColumn(Card):
    """A card of lines that can be selected; `marked` are the lines that another one lacks."""

    def __init__(
        self,
        name: str,
        about: str,
        lines: Sequence[DayLine],
        *,
        empty: str,
        marked: Container[DayLine] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self.add(Label(name, "heading"))
        if about:
            self.add(Label(about, "help"))
        for line in lines:
            self.add(_line(line, marked=line in marked))
        if not lines:
            self.add(Label(empty, "help"))
        self.body.addStretch(1)


def _line(line: DayLine, *, marked: bool) -> QWidget:
    label = Label(tr("{label} (differs)", label=line.label) if marked else line.label, "help")
    words = Label(line.words, "question" if marked else "body")
    words.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    words.setAccessibleName(f"{label.text()}: {line.words}")
    return Column(label, words, gap=0)
