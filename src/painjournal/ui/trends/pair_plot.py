"""One way to put two measures together on the screen: its dots, its words and its figure."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from painjournal.domain.correlation import Association, NoFigure
from painjournal.domain.measures import Measure
from painjournal.domain.pairs import MOST_GROUPS, PairedDays
from painjournal.pictures.pair_sentences import (
    count_sentence,
    figure_words,
    group_sentences,
    pattern_sentences,
    title,
)
from painjournal.pictures.pairs import pair_plot
from painjournal.ui import theme
from painjournal.ui.trends.picture_view import PictureView
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row

_WIDEST = 380


class PairPlot(Column):
    """Heading, dots and sentences, the sentences beside the dots where there is room."""

    def __init__(self) -> None:
        super().__init__(gap=6, margins=(0, 0, 0, 8))
        self._pair: tuple[Measure, Measure] | None = None
        self._days: PairedDays | None = None
        self._title = Label("", "question")
        self.dots = PictureView("")
        self._words = tuple(Label("", "help") for _ in range(1 + MOST_GROUPS))
        self._figure = Label("", "body")
        self._pattern = Label("", "help")
        for label in (*self._words, self._figure, self._pattern):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said = Column(Column(*self._words, gap=5), self._figure, self._pattern, gap=10)
        said.add_stretch()
        self._beside = Row(self.dots, said, gap=16)
        self.add(self._title)
        self.add(self._beside)
        self.add_stretch()
        self.hide_figure()

    def show_days(
        self, first: Measure, second: Measure, days: PairedDays, *, own: bool, most: int
    ) -> None:
        """Show the paired days of two measures, without a figure."""
        self._pair, self._days = (first, second), days
        heading = title(first, second, days.way)
        self._title.setText(heading)
        self.dots.setAccessibleName(heading)
        told = (count_sentence(days), *group_sentences(first, second, days))
        for label, words in zip(self._words, (*told, *[""] * len(self._words)), strict=False):
            label.setText(words)
            label.setVisible(bool(words))
        self.dots.show_picture(
            lambda width, size: pair_plot(
                first, second, days, width=width, own=own, most=most, text_size=size
            )
        )
        self.hide_figure()

    def hide_figure(self) -> None:
        """Take the figure away."""
        self._figure.hide()
        self._pattern.hide()

    def show_figure(self, found: Association | NoFigure) -> None:
        """Show the figure of these days, or why there is none."""
        if self._pair is None or self._days is None:
            return
        self._figure.setText(figure_words(self._days, found))
        self._figure.show()
        if isinstance(found, Association):
            self._pattern.setText(" ".join(pattern_sentences(*self._pair, self._days.way, found)))
        self._pattern.setVisible(isinstance(found, Association))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sentences beside the dots or below them."""
        super().resizeEvent(event)
        self.dots.setMaximumWidth(theme.metrics().text(_WIDEST))
        way = QBoxLayout.Direction
        wide = self.width() >= theme.metrics().text(_WIDEST + 200)
        self._beside.box.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._beside.box.setStretch(0, 3)
        self._beside.box.setStretch(1, 4 if wide else 0)
