"""Says in words which mark stands for whom."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from painjournal.domain.people import Writer
from painjournal.i18n import tr
from painjournal.ui.calendar.answers_shown import Shown
from painjournal.ui.calendar.context_sample import ContextSample
from painjournal.ui.calendar.marks import Mark, MarkSample, Sign
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row


class Legend(Column):
    """One sample and a few words for each writer, for a hollow mark, and for what else is shown."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self.setAccessibleName(tr("What the marks say"))
        self._shade = Label("", "help")
        self._shade.hide()
        self._samples = QWidget()
        self._flow = FlowLayout(16)
        self._samples.setLayout(self._flow)
        self._writers: list[QWidget] = []
        self._event = _sample(ContextSample.EVENT, tr("Something was different"))
        self._holiday = _sample(ContextSample.HOLIDAY, tr("School holidays"))
        self.add(self._shade)
        self.add(self._samples)

    def show_writers(self, writers: Sequence[Writer], signs: dict[int, Sign]) -> None:
        """Say whose each mark is."""
        for old in (*self._writers, self._event, self._holiday):
            self._flow.removeWidget(old)
        for old in self._writers:
            old.hide()
            old.deleteLater()
        told = [
            (Mark(sign=signs[writer.id]), tr("{name} wrote", name=writer.name))
            for writer in writers
            if writer.id in signs
        ]
        hollow = next(iter(signs.values()), Sign.DISC)
        told.append((Mark(sign=hollow, late=True), tr("Hollow: written more than two days later")))
        self._writers = [_told(mark, words) for mark, words in told]
        for part in (*self._writers, self._event, self._holiday):
            self._flow.addWidget(part)

    def show_context(self, *, events: bool, holidays: bool, shown: Shown | None) -> None:
        """Say what else the days show; `shown` is the answer that is looked at."""
        self._event.setVisible(events)
        self._holiday.setVisible(holidays)
        self._shade.setVisible(shown is not None)
        if shown is not None:
            lowest, highest = shown.ends
            self._shade.setText(
                tr(
                    "{measure}: from {lowest} (light) to {highest} (dark). "
                    "Days without this answer have no shade.",
                    measure=shown.name,
                    lowest=lowest,
                    highest=highest,
                )
            )


def _sample(kind: str, words: str) -> QWidget:
    return Row(ContextSample(kind), Label(words, "help", wrap=False), gap=6)


def _told(mark: Mark, words: str) -> QWidget:
    label = Label(words, "help", wrap=False)
    return Row(MarkSample(mark), label, gap=6)
