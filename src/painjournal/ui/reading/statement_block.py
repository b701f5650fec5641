"""One statement of a card: what is said, by whom, how sure it is, who agrees and who differs."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from painjournal.domain.cards import CERTAINTY_LABELS, Statement
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.reading.source_badge import BADGE, GAP, SourceLine
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import pen_for, rounded


class StatementBlock(Column):
    """A statement in the reading size, and below it, smaller, where it comes from."""

    def __init__(self, said: Statement) -> None:
        super().__init__(Label(tr(said.text), "reading"), gap=8)
        for source in said.sources:
            self.add(SourceLine(source, outside=said.outside))
        told = _Beside(gap=4)
        told.add(Label(tr("How sure: {sure}.", sure=tr(CERTAINTY_LABELS[said.sure])), "help"))
        for sentence in (said.agrees, said.differs):
            if sentence:
                told.add(Label(tr(sentence), "help"))
        if said.caution:
            told.add(Caution(tr(said.caution)))
        self.add(told)


class _Beside(Column):
    """Parts that stand under the words of a source, right of its sign."""

    def _space(self) -> None:
        super()._space()
        lengths = theme.metrics()
        self.box.setContentsMargins(lengths.text(BADGE) + lengths.space(GAP), 0, 0, 0)


class Caution(Column):
    """A sentence to keep in mind, with a quiet bar at its side."""

    def __init__(self, sentence: str) -> None:
        super().__init__(Label(sentence, "help"), margins=(14, 2, 0, 2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        painter = pen_for(self)
        bar = QRectF(0, 0, 3, self.height())
        rounded(painter, bar, 1.5, theme.current().colour("notice_border"))
        painter.end()
