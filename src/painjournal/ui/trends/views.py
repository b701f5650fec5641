"""The views of Trends beside the timeline, in the order in which they are offered.

Each is imported and made when it is first chosen: a page that is opened draws one view alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.people import Person, Writer
from painjournal.i18n import mark

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks


class TrendsView(Protocol):
    """What the frame asks of a view; it may also have `reading_wanted(str)` and `day_wanted(date)`.

    So may `save_wanted(Picture, str, str)`: a picture, its title, and a name for its file.
    """

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""

    def shown(self) -> None:
        """Look anew, for the view has come to be seen."""

    def on_change(self, change: Change) -> None:
        """Look anew at what was just written, if the view is seen."""

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the view, for the list of keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A view that can be chosen: its words, and how its widget, a TrendsView, is made."""

    words: str
    factory: Callable[[], QWidget]


def _two_periods() -> QWidget:
    from painjournal.ui.trends.two_periods_view import TwoPeriodsView

    return TwoPeriodsView()


def _two_measures() -> QWidget:
    from painjournal.ui.trends.two_measures_view import TwoMeasuresView

    return TwoMeasuresView()


def _where() -> QWidget:
    from painjournal.ui.trends.where_view import WhereView

    return WhereView()


def _rhythm() -> QWidget:
    from painjournal.ui.trends.rhythm_view import RhythmView

    return RhythmView()


OFFERS: tuple[Offer, ...] = (
    Offer(words=mark("Two periods"), factory=_two_periods),
    Offer(words=mark("Two measures"), factory=_two_measures),
    Offer(words=mark("Where it hurt"), factory=_where),
    Offer(words=mark("Rhythm"), factory=_rhythm),
)
"""The views that are there."""
