"""The night that ended on the day: how it was, and how long or from when to when."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry
from painjournal.domain.nights import minutes_from_times
from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.today.form import Form
from painjournal.ui.today.questions import Question
from painjournal.ui.today.section import FormSection
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row

_FOLDED = ("sleep_minutes", "sleep_lights_out", "sleep_woke")


class SleepSection(FormSection):
    """Quality in one tap; hours, or times with about how long they make, one fold away."""

    def __init__(self) -> None:
        self._length = Label("", "help")
        self._night = Label("", "help")
        super().__init__(
            tr("Sleep"),
            tr("Read about sleep and pain"),
            [measure("sleep_quality")],
            folded=[measure(code) for code in _FOLDED],
            fold_title=tr("Hours or times"),
        )

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the night under the name of its evening."""
        super().show_form(form, entry)
        evening = form.day - timedelta(days=1)
        self.setAccessibleName(tr("Sleep, {weekday} night", weekday=dates.weekday(evening)))
        self._night.setText(
            tr(
                "The night from {evening} to {morning}.",
                evening=dates.weekday(evening),
                morning=dates.weekday(form.day),
            )
        )
        self._say_length(entry)

    def show_entry(self, entry: Entry) -> None:
        """Show the night anew."""
        super().show_entry(entry)
        self._say_length(entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with the night as shown; the length that times make is said at once."""
        filled = super().fill(entry)
        self._say_length(filled)
        return filled

    def arranged(self, questions: Sequence[Question]) -> QWidget:
        """Hours above, the two times side by side below."""
        return Column(
            self._night, *questions[:1], Row(*questions[1:], gap=16), self._length, gap=12
        )

    def _say_length(self, entry: Entry) -> None:
        length = minutes_from_times(entry)
        self._length.setVisible(length is not None)
        if length is not None:
            said = tr(
                "From lights out to waking: about {hours} h {minutes} min.",
                hours=length // 60,
                minutes=f"{length % 60:02d}",
            )
            self._length.setText(said)
