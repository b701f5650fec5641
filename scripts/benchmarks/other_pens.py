"""The same three months drawn by our pen, by pyqtgraph and by matplotlib, from the same answers.

Each draws the lanes one below the other along one axis of days: steps and levels as dots on their
fixed scale, named answers as dots in rows. Both libraries come with `pip install -e .[benchmark]`.
"""

import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from benchmarks.painted import tell
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.measures import Kind
from painjournal.pictures.lanes import drawn
from painjournal.pictures.timeline import timeline
from painjournal.services.journals import open_journal
from painjournal.ui import pen, theme

WIDE, HIGH = 1084, 760
Series = tuple[str, list[int], list[int], int]
"""Label of a lane, days since the first, values, and the top of its scale."""


def series(lookback: Lookback) -> list[Series]:
    """What the lanes of one voice hold, as numbers."""
    found = []
    writer, first = lookback.writers[0], lookback.period.first
    for one in lookback.measures():
        days: list[int] = []
        values: list[int] = []
        for day, answer in lookback.series(one.code, writer.id).items():
            for value in (answer,) if isinstance(answer, int) else answer:
                days.append((day - first).days)
                values.append(value)
        if days and drawn(one):
            top = one.highest if one.kind is not Kind.MINUTES else 12 * 60
            found.append((one.label, days, values, top))
    return found


def by_us(lookback: Lookback) -> Callable[[], None]:
    """Our shapes, made and painted."""

    def draw() -> None:
        made = timeline(lookback, width=WIDE, text_size=14, with_table=False)
        image = QImage(WIDE, HIGH, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(theme.current().colour("card"))
        painter = QPainter(image)
        pen.paint(painter, made.picture, theme.current())
        painter.end()

    return draw


def by_pyqtgraph(lookback: Lookback) -> Callable[[], None]:
    """One plot a lane, in one widget that is grabbed."""
    import pyqtgraph

    lanes = series(lookback)

    def draw() -> None:
        widget = pyqtgraph.GraphicsLayoutWidget(show=False, size=(WIDE, HIGH))
        for row, (label, days, values, top) in enumerate(lanes):
            plot = widget.addPlot(row=row, col=0)
            plot.setLabel("left", label)
            plot.setYRange(0, top)
            plot.setXRange(0, len(lookback.period))
            plot.plot(days, values, pen=None, symbol="o", symbolSize=5)
        widget.grab()
        widget.close()

    return draw


def by_matplotlib(lookback: Lookback) -> Callable[[], None]:
    """One axis a lane, in one figure drawn by Agg."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    lanes = series(lookback)

    def draw() -> None:
        figure = Figure(figsize=(WIDE / 100, HIGH / 100), dpi=100)
        for row, (label, days, values, top) in enumerate(lanes):
            axis = figure.add_subplot(len(lanes), 1, row + 1)
            axis.set_ylabel(label)
            axis.set_ylim(0, top)
            axis.set_xlim(0, len(lookback.period))
            axis.scatter(days, values, s=9)
        FigureCanvasAgg(figure).draw()

    return draw


PENS = {"ours": by_us, "pyqtgraph": by_pyqtgraph, "matplotlib": by_matplotlib}


def main() -> None:
    """Draw three months of the journal named first with the pen named second, as often as said."""
    path, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    application = QApplication([])
    theme.choose(application, "light", 1.0)
    with open_journal(path, writing=False) as journal:
        person = journal.people.people()[0]
        last = journal.lookbacks.last_day(person.id) or date.min
        period = Period.ending(last, days=92)
        own = next(one for one in journal.people.writers() if one.is_self(person))
        lookback = journal.lookbacks.lookback(person.id, period, own.id).heard(own.id)
    draw = PENS[name](lookback)
    took = []
    for _ in range(times + 1):
        began = time.perf_counter()
        draw()
        took.append(time.perf_counter() - began)
    # The first time loads what is needed; a person looks at more than one period.
    tell(first=took[0], again=median(took[1:]))


if __name__ == "__main__":
    main()
