"""The head of a view of Trends: which days, whose notes, and who wrote on how many of them."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from painjournal.domain.day_words import long_period
from painjournal.domain.days import Period
from painjournal.domain.lookback import Lookback
from painjournal.domain.people import Person, Writer
from painjournal.domain.stretches import Stretch, stretch_ending
from painjournal.i18n import tr
from painjournal.pictures.keepsakes import keepsake
from painjournal.pictures.sentences import written_sentence
from painjournal.pictures.shapes import Picture
from painjournal.ui import theme
from painjournal.ui.trends.period_bar import PeriodBar
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.rows import Column, Row

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks


class DaysHead(Column):
    """Keeps the days looked at and the writer heard; `changed` when the user picks others."""

    changed = Signal()
    save_asked = Signal()

    def __init__(self, *, touched: bool = False) -> None:
        """With `touched` the days on which touch hurt are read too."""
        self._touched = touched
        self._lookbacks: Lookbacks | None = None
        self._today: Callable[[], date] = date.today
        self._person: Person | None = None
        self._viewer: Writer | None = None
        self._voice: int | None = None
        self._stretch = Stretch.THREE_MONTHS
        self._last: date | None = None
        self._period: Period | None = None
        self._written = Label("", "help")
        self.voices = Picker(tr("Whose notes"))
        self.bar = PeriodBar(self._stretch)
        self.save = QuietButton(tr("Save"), icon="save")
        self.save.setAccessibleName(tr("Save the picture"))
        self._top = Row(self._written, Row(self.voices, self.save, gap=12), gap=12)
        self._top.box.setStretch(0, 1)
        super().__init__(self._top, self.bar, gap=10)
        self.bar.earlier_wanted.connect(self._on_earlier_wanted)
        self.bar.later_wanted.connect(self._on_later_wanted)
        self.bar.stretch_chosen.connect(self._on_stretch_chosen)
        self.bar.day_asked.connect(self._on_day_asked)
        self.voices.picked.connect(self._on_voice_picked)
        self.save.clicked.connect(self.save_asked)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self._lookbacks, self._today = lookbacks, today

    def set_subject(self, person: Person, viewer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        if self._person is None or person.id != self._person.id:
            self._voice, self._last = None, None
        self._person, self._viewer = person, viewer

    @property
    def person(self) -> Person | None:
        """Whom the days are about."""
        return self._person

    def look(self) -> Lookback | None:
        """Read the days chosen; None before there is anything to read."""
        if self._lookbacks is None or self._person is None or self._viewer is None:
            return None
        first = self._lookbacks.first_day(self._person.id)
        if first is None:
            return None
        today = self._today()
        period = stretch_ending(self._stretch, self._last or today, first)
        self._period = period
        self.bar.show_period(
            period,
            earlier=first < period.first and self._stretch is not Stretch.EVERYTHING,
            later=period.last < today,
        )
        found = self._lookbacks.lookback(
            self._person.id, period, self._viewer.id, touched=self._touched
        )
        self._written.setText(
            written_sentence(found) if found.written else tr("Nothing was written in these days.")
        )
        return found

    def heard(self, lookback: Lookback) -> Writer | None:
        """The one writer whose notes are shown, the person themself at first."""
        writers = [one for one in lookback.writers if one.id not in lookback.hidden_writers]
        chosen = next((one for one in writers if one.id == self._voice), None)
        chosen = chosen or next(iter(writers), None)
        self.voices.set_choices([(tr("Notes by {name}", name=one.name), one.id) for one in writers])
        self.voices.updateGeometry()
        if chosen is not None:
            self.voices.choose(chosen.id)
        self.voices.setVisible(len(writers) > 1)
        return chosen

    def keepsake(
        self, picture: Picture, lookback: Lookback, title: str, told: Iterable[str]
    ) -> tuple[Picture, str]:
        """A picture as it is handed on, with what is told below it, and a name for its file.

        The look back is under initials already.
        """
        person, period = lookback.person, lookback.period
        kept = keepsake(
            picture,
            title=title,
            subject=tr("{name} · {period}", name=person.name, period=long_period(period)),
            lines=(*told, written_sentence(lookback)),
            text_size=float(theme.metrics().text(13)),
        )
        name = tr(
            "Journal picture {initials} {first} to {last}",
            initials="".join(filter(str.isalnum, person.name)),
            first=period.first.isoformat(),
            last=period.last.isoformat(),
        )
        return kept, name

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack words and picker where room is scarce."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < theme.metrics().text(560)
        self._top.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def _end_on(self, last: date) -> None:
        self._last = None if last >= self._today() else last
        self.changed.emit()

    @Slot()
    def _on_earlier_wanted(self) -> None:
        if self._period is not None:
            self._end_on(self._period.first - timedelta(days=1))

    @Slot()
    def _on_later_wanted(self) -> None:
        if self._period is not None:
            self._end_on(self._period.last + timedelta(days=len(self._period)))

    @Slot(object)
    def _on_stretch_chosen(self, stretch: Stretch) -> None:
        self._stretch = stretch
        if stretch is Stretch.EVERYTHING:
            self._last = None
        self.changed.emit()

    @Slot()
    def _on_day_asked(self) -> None:
        """Ask for a day to go to."""
        if self._lookbacks is None or self._person is None or self._period is None:
            return
        written = self._lookbacks.days_written(self._person.id)
        popup = DatePopup(
            self,
            lambda year, month: {day for day in written if (day.year, day.month) == (year, month)},
            self._today(),
        )
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.picked.connect(self._on_day_picked)
        popup.ask(self.bar.jump, self._period.last)

    @Slot(object)
    def _on_day_picked(self, day: date) -> None:
        """Put the day picked in the middle of as many days as are looked at."""
        if self._period is not None:
            self._end_on(day + timedelta(days=len(self._period) // 2))

    @Slot(object)
    def _on_voice_picked(self, writer_id: int) -> None:
        self._voice = writer_id
        self.changed.emit()
