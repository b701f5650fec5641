"""Looking back: one page with several views of the same days, chosen at its top."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.errors import JournalError
from painjournal.domain.lane_choices import LaneChoice
from painjournal.domain.people import Person, Writer
from painjournal.i18n import tr
from painjournal.pictures.shapes import Picture
from painjournal.ui import background, file_dialogs
from painjournal.ui.trends.over_time_view import OverTimeView
from painjournal.ui.trends.view_bar import ViewBar
from painjournal.ui.trends.views import OFFERS, TrendsView
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from painjournal.services.keepsakes import Keepsakes
    from painjournal.services.lists import Lists
    from painjournal.services.lookbacks import Lookbacks


class TrendsPage(QWidget):
    """The timeline and the views beside it; a view is made when it is first chosen."""

    day_wanted = Signal(object)
    reading_wanted = Signal(str)
    sample_wanted = Signal()
    notice_wanted = Signal(str)

    def __init__(
        self,
        lookbacks: "Lookbacks",
        lists: "Lists",
        keepsakes: "Keepsakes",
        *,
        today: Callable[[], date],
        period: str,
        around: bool = True,
        middles: bool = False,
        lanes_of: Callable[[int], LaneChoice] = lambda _person: LaneChoice(),
    ) -> None:
        super().__init__()
        self._lookbacks, self._today = lookbacks, today
        self._keepsakes = keepsakes
        self._person: Person | None = None
        self._writer: Writer | None = None
        self.over_time = OverTimeView(
            lists, period=period, around=around, middles=middles, lanes_of=lanes_of
        )
        self._made: dict[int, QWidget] = {}
        self.bar = ViewBar([tr("Over time"), *(tr(one.words) for one in OFFERS)])
        self.bar.changed.connect(self._on_bar_changed)
        self._stack = QStackedWidget()
        self._empty = self._empty_state()
        self._stack.addWidget(self._empty)
        self._at = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.bar)
        box.addWidget(self._stack, 1)
        self._take(0, self.over_time)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        self._person, self._writer = person, writer
        for one in self._made.values():
            _as_view(one).set_subject(person, writer)
        if self.isVisible():
            self._look_again()

    def shown(self) -> None:
        """Show the chosen view, which looks again, and give it the keyboard."""
        self._look_again()
        self._view(self._at).setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_again(self) -> None:
        """Show the chosen view anew; without a written day what will appear."""
        if self._person is None:
            return
        written = self._lookbacks.first_day(self._person.id) is not None
        self.bar.setVisible(written)
        view = self._view(self._at)
        self._stack.setCurrentWidget(view if written else self._empty)
        if written:
            _as_view(view).shown()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden page looks again when it is shown."""
        if self._person is None or change.person_id not in (None, self._person.id):
            return
        if not self.isVisible():
            return
        if self._stack.currentWidget() is self._empty:
            self._look_again()
            return
        for one in self._made.values():
            _as_view(one).on_change(change)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the chosen view, for the list of keys."""
        return _as_view(self._view(self._at)).keys()

    def _empty_state(self) -> EmptyState:
        sample = PrimaryButton(tr("Look at a sample family"))
        sample.clicked.connect(self.sample_wanted)
        return EmptyState(
            "trends",
            tr("Your days will appear here as a picture."),
            tr(
                "What was done, sleep, stress and pain stand under one line of dates. "
                "Days without an entry stay empty."
            ),
            sample,
        )

    def _view(self, number: int) -> QWidget:
        """View of a number in the bar, made when it is first asked for."""
        if number not in self._made:
            self._take(number, OFFERS[number - 1].factory())
        return self._made[number]

    def _take(self, number: int, made: QWidget) -> None:
        self._made[number] = made
        self._stack.addWidget(made)
        for name, wanted in (
            ("day_wanted", self.day_wanted),
            ("reading_wanted", self.reading_wanted),
            ("save_wanted", self._on_save_wanted),
        ):
            asks = getattr(made, name, None)
            if asks is not None:
                asks.connect(wanted)
        view = _as_view(made)
        view.open(self._lookbacks, today=self._today)
        if self._person is not None and self._writer is not None:
            view.set_subject(self._person, self._writer)

    @Slot(object, str, str)
    def _on_save_wanted(self, picture: Picture, title: str, name: str) -> None:
        """Ask where a picture goes, save it there beside the window, and say how that went."""
        chosen = file_dialogs.place_for_picture(self, name)
        if chosen is None:
            return
        target, asked = chosen
        background.run(
            self,
            lambda _progress: self._keepsakes.save(picture, title, target, replace=asked),
            lambda _done: self.notice_wanted.emit(tr("The picture is at {path}.", path=target)),
            self._on_not_saved,
        )

    def _on_not_saved(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self.notice_wanted.emit(error.sentence)

    @Slot(int)
    def _on_bar_changed(self, number: int) -> None:
        self._at = number
        self._look_again()


def _as_view(made: QWidget) -> TrendsView:
    """The same widget, known to be a view."""
    return cast("TrendsView", made)
