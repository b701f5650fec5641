"""The pair that was picked: its lanes, its dots for each way to pair days, its figures."""

from datetime import date
from itertools import zip_longest

from PySide6.QtCore import Slot

from painjournal.domain.correlation import Association, NoFigure, associations
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Measure
from painjournal.domain.pairs import PairedDays, Way, paired
from painjournal.domain.people import Writer
from painjournal.domain.sights import Sight
from painjournal.i18n import tr
from painjournal.pictures.lanes import WRITTEN
from painjournal.pictures.pair_keepsakes import pair_sheet
from painjournal.pictures.pair_sentences import (
    ABOUT_CHANCE,
    direction_sentence,
    sentences_to_keep,
)
from painjournal.pictures.pairs import largest_count, pair_table, shares_dots
from painjournal.pictures.shapes import Picture, Table
from painjournal.ui import background, theme
from painjournal.ui.trends.lane_words import LaneWords
from painjournal.ui.trends.pair_plot import PairPlot
from painjournal.ui.trends.timeline_view import TimelineView
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.check_box import CheckBox
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.side_by_side import SideBySide

_Figures = tuple[Association | NoFigure, ...]
_Answers = tuple[dict[date, int], dict[date, int]]


class StillLanes(TimelineView):
    """Lanes that are walked from day to day, but neither moved nor zoomed."""

    def glide_to(self, sight: Sight, *, rest: bool = True) -> None:
        """Stay where it is; the dots below are of the same days."""


class PairBoard(Column):
    """Two measures of one writer; figures are off until somebody ticks the box."""

    def __init__(self) -> None:
        super().__init__(gap=16)
        self._lookback: Lookback | None = None
        self._writer: Writer | None = None
        self._pair: tuple[Measure, Measure] | None = None
        self._days: tuple[PairedDays, ...] = ()
        self._found: _Figures = ()
        self._errand: background.Errand | None = None
        self.lanes = StillLanes()
        self.words = LaneWords()
        self.plots = tuple(PairPlot() for _ in Way)
        self._shared = Label(tr("Values that lie close together share a dot."), "caption")
        self.figures = CheckBox(tr("Show figures"))
        self._about = Label("", "caption")
        over_time = Card()
        over_time.add(self.lanes)
        together = Card(tr("Days with both"))
        together.add(SideBySide(self.plots, least=270))
        for part in (self._shared, self.figures, self._about):
            together.add(part)
        self.add(over_time)
        self.add(together)
        self.add(self.words)
        self.figures.clicked.connect(self._on_figures_clicked)

    def show_pair(self, lookback: Lookback, writer: Writer, pair: tuple[Measure, Measure]) -> None:
        """Show two measures of a look back that holds this writer's answers to them alone."""
        self._lookback, self._writer, self._pair = lookback, writer, pair
        first, second = pair
        answers = self._answers()
        self._days = tuple(paired(*answers, way, lookback.period) for way in Way)
        self.lanes.show_lookback(lookback)
        made = self.lanes.timeline
        if made is not None:
            self.words.show_lanes(tuple(one for one in made.lanes if one.code != WRITTEN))
        most = largest_count(self._days, first, second)
        own = writer.is_self(lookback.person)
        for plot, days in zip(self.plots, self._days, strict=True):
            plot.show_days(first, second, days, own=own, most=most)
        self._shared.setVisible(any(shares_dots(one) for one in pair))
        self._figure_anew()

    def sheet(self) -> tuple[Picture, Lookback, tuple[str, ...]] | None:
        """Lanes and dots as one picture, its days under the person's initials, and what is said."""
        made = self.lanes.under_initials()
        if made is None or self._pair is None or self._writer is None or self._lookback is None:
            return None
        first, second = self._pair
        picture = pair_sheet(
            made.picture,
            first,
            second,
            self._days,
            own=self._writer.is_self(self._lookback.person),
            text_size=float(theme.metrics().text(13)),
        )
        told: list[str] = []
        for days, found in zip_longest(self._days, self._found):
            told += sentences_to_keep(first, second, days, found)
        return picture, made.lookback, tuple(told)

    def table(self) -> Table:
        """Both answers of each day, and those of the day before it."""
        if self._pair is None:
            return Table(headings=(), rows=())
        return pair_table(*self._pair, self._answers())

    @Slot()
    def _on_figures_clicked(self) -> None:
        self._figure_anew()

    def _figure_anew(self) -> None:
        """Work the figures out beside the window, or take them away."""
        if self._errand is not None:
            self._errand.cancel()
            self._errand = None
        wanted = self.figures.isChecked() and self._pair is not None
        self._found = ()
        self._about.hide()
        for plot in self.plots:
            plot.hide_figure()
        if not wanted or self._pair is None:
            return
        directions = [words for one in self._pair if (words := direction_sentence(one))]
        self._about.setText(" ".join((*directions, tr(ABOUT_CHANCE))))
        days, answers = self._days, self._answers()
        self._errand = background.run(
            self, lambda _progress: associations(days, *answers), self._on_figured, _on_failed
        )

    def _on_figured(self, found: _Figures) -> None:
        self._errand, self._found = None, found
        for plot, figure in zip(self.plots, found, strict=True):
            plot.show_figure(figure)
        self._about.setVisible(any(isinstance(one, Association) for one in found))

    def _answers(self) -> _Answers:
        """Answers to both measures by day."""
        if self._lookback is None or self._writer is None or self._pair is None:
            return {}, {}
        first, second = self._pair
        numbers, writer = self._lookback.numbers, self._writer.id
        return numbers(first.code, writer), numbers(second.code, writer)


def _on_failed(error: Exception) -> None:
    """Arithmetic does not fail for reasons that somebody could do anything about."""
    raise error
