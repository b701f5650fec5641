"""The night that ended on the day: how it was, and how long or from when to when."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from painjournal.domain.entries import Entry
from painjournal.domain.measures import Measure, Section
from painjournal.domain.nights import minutes_asleep, minutes_from_times, minutes_in_bed
from painjournal.i18n import mark, tr
from painjournal.ui import dates
from painjournal.ui.today.form import Form
from painjournal.ui.today.questions import Question
from painjournal.ui.today.section import FormSection
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column

FROM_LIGHTS_OUT = mark("From lights out to waking: about {hours} h {minutes} min.")
ASLEEP = mark("Asleep: about {hours} h {minutes} min.")
IN_BED = mark("From lights out to getting up: about {hours} h {minutes} min.")


class SleepSection(FormSection):
    """Quality in one tap; hours, or times with about how long they make, one fold away."""

    def __init__(self) -> None:
        super().__init__(tr("Sleep"), Section.SLEEP, about=tr("Read about sleep and pain"))
        self._times: list[Measure] = []
        self._folded: list[Question] = []
        self._fields = QWidget()
        self._night, self._length = Label("", "help"), Label("", "help")
        self._fold = Fold(tr("Hours or times"), self._build_fold)
        self.add(self._fold)
        self._length.hide()
        self.add(self._length)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions built so far, in their order, seen or not."""
        return (*super().questions, *self._folded)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the night under the name of its evening; its times stand open when there are any."""
        from painjournal.ui.today.items import times_of_the_night

        self._times = times_of_the_night(form, entry)
        self._fold.setVisible(bool(self._times))
        super().show_form(form, entry)
        evening = form.day - timedelta(days=1)
        self.setAccessibleName(tr("Sleep, {weekday} night", weekday=dates.weekday(evening)))
        self._fold.open = any(form.holds(one.code, entry) for one in self._times)
        if self._fold.inner is not None:
            self._show_folded()
        self._say_length(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show the night anew."""
        super().show_entry(entry)
        if any(one.code in entry.answers for one in self._times):
            self._fold.open = True
        self._say_length(entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with the night as shown; the length that times make is said at once."""
        filled = super().fill(entry)
        self._say_length(filled)
        return filled

    def is_of_use(self) -> bool:
        """Also for times alone."""
        return super().is_of_use() or not self._fold.isHidden()

    def refused(self) -> Iterator[Question]:
        """Also what is typed into the fold, whether or not it was closed again."""
        return (one for one in self.questions if not one.isHidden() and one.refused)

    def _build_fold(self) -> QWidget:
        from painjournal.ui.today.pairs_layout import PairsLayout

        PairsLayout(14, self._fields)
        self._show_folded()
        return Column(self._night, self._fields, gap=12)

    def _show_folded(self) -> None:
        form, entry, layout = self.form, self.entry, self._fields.layout()
        if form is None or entry is None or layout is None:
            return
        wanted = [(one, form.words(one)) for one in self._times]
        if wanted != [(one.measure, one.words) for one in self._folded]:
            for old in self._folded:
                layout.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._folded = [self.new_question(one, words) for one, words in wanted]
            for question in self._folded:
                layout.addWidget(question)
        for question in self._folded:
            question.show_entry(entry)
        evening = form.day - timedelta(days=1)
        self._night.setText(
            tr(
                "The night from {evening} to {morning}.",
                evening=dates.weekday(evening),
                morning=dates.weekday(form.day),
            )
        )

    def _say_length(self, entry: Entry) -> None:
        said = [
            tr(sentence, hours=length // 60, minutes=f"{length % 60:02d}")
            for sentence, length in (
                (FROM_LIGHTS_OUT, minutes_from_times(entry)),
                (ASLEEP, minutes_asleep(entry)),
                (IN_BED, minutes_in_bed(entry)),
            )
            if length is not None
        ]
        self._length.setText("\n".join(said))
        self._length.setVisible(bool(said))
