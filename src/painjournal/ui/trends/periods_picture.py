"""Two stretches of days on the screen: the picture, and an (i) beside each measure."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.domain.two_periods import TwoLookbacks
from painjournal.i18n import tr
from painjournal.pictures.two_periods import TwoPeriodsPicture, two_periods
from painjournal.ui import pen, theme
from painjournal.ui.trends.lane_words import ABOUT
from painjournal.ui.widgets.card import CornerButton
from painjournal.ui.widgets.shapes import by_keyboard, focus_ring, restyled

_TEXT = 14


class PeriodsPicture(QWidget):
    """Lays itself out anew for each width; the keyboard rests on it so that it is read aloud."""

    card_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._two: TwoLookbacks | None = None
        self._codes: frozenset[str] | None = None
        self._abouts: list[_About] = []
        self._ring = False
        self.made: TwoPeriodsPicture | None = None
        self.setAccessibleName(tr("Picture of two stretches of days"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(1)

    def show_lookbacks(self, two: TwoLookbacks, codes: frozenset[str] | None) -> None:
        """Draw two look backs, all measures or these."""
        self._two, self._codes = two, codes
        self._lay_out()

    def under_initials(self) -> tuple[TwoPeriodsPicture, TwoLookbacks] | None:
        """The picture as it is seen, drawn for paper under the person's initials."""
        if self._two is None or self.made is None:
            return None
        named = self._two.under_initials()
        size = float(theme.metrics().text(_TEXT))
        return two_periods(named, width=self.width(), text_size=size, codes=self._codes), named

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the measures out for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the measures out for another text size, in other colours."""
        super().changeEvent(event)
        if restyled(event):
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring only when the keyboard brought the focus."""
        self._ring = by_keyboard(event)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        if self.made is None:
            return
        worn, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        pen.paint(painter, self.made.picture, worn)
        if self._ring and self.hasFocus():
            focus_ring(painter, self.rect().toRectF(), 4, worn.colour("card"))
        painter.end()

    def _lay_out(self) -> None:
        if self._two is None or self.width() < 2:
            return
        size = float(theme.metrics().text(_TEXT))
        made = two_periods(self._two, width=self.width(), text_size=size, codes=self._codes)
        self.made = made
        self.setAccessibleDescription(made.picture.description)
        self.setFixedHeight(int(made.picture.height) + 1)
        self._place_abouts(made)
        self.update()

    def _place_abouts(self, made: TwoPeriodsPicture) -> None:
        """Put an (i) at the right of each sentence whose topic has a card to read."""
        wanted = [one for one in made.blocks if one.topic in ABOUT]
        if [one.topic for one in wanted] != [about.topic for about in self._abouts]:
            for about in self._abouts:
                about.hide()
                about.deleteLater()
            self._abouts = [_About(one.topic, self) for one in wanted]
            for about in self._abouts:
                about.clicked.connect(self._on_about_clicked)
                about.setVisible(True)
        for about, block in zip(self._abouts, wanted, strict=True):
            about.resize(about.sizeHint())
            about.move(self.width() - about.width(), int(block.top) + 2)

    @Slot()
    def _on_about_clicked(self) -> None:
        about = self.sender()
        if isinstance(about, _About):
            self.card_wanted.emit(CARD_FOR_TOPIC[about.topic])


class _About(CornerButton):
    """The (i) of a topic."""

    def __init__(self, topic: str, parent: QWidget) -> None:
        super().__init__("info", tr(ABOUT[topic]), parent=parent)
        self.topic = topic
