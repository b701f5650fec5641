"""The one page for the care team: made to be looked at, saved as a PDF."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from painjournal import __version__
from painjournal.domain.days import Period, diary_day
from painjournal.domain.errors import NotPossible
from painjournal.domain.lookback import Lookback
from painjournal.domain.parts import PLACES
from painjournal.domain.summaries import BODY, TIMELINE, Summary, SummaryRequest, shared, summary
from painjournal.domain.summary_lines import PLACE_DAYS
from painjournal.files import replacing
from painjournal.i18n import tr
from painjournal.services.clock import Clock
from painjournal.services.lookbacks import Lookbacks
from painjournal.store.troubles import no_access

if TYPE_CHECKING:
    from painjournal.pictures.page_strips import PageStrips
    from painjournal.pictures.shapes import Picture

STRIPS_WIDTH = 657.0
"""Width of the strips in logical pixels: 174 mm, the text of an A4 page, at 96 to the inch."""

STRIPS_TEXT = 12.0
"""Size of the strips' words, close to the smaller words of the page."""

FIGURE_HEIGHT = 190.0
"""Height of the body figure in logical pixels; printed 33 to 58 mm high."""

FIGURE_TEXT = 14.0
"""Size of its numbers in the same pixels: 7 to 12 points on paper."""


MOST_DAYS = 100 * 366
"""Longest period of a page; drawing thousands of years takes minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPage:
    """The page as PDF, as pictures of it (PNG) and as words; `notice` names its standard."""

    pdf: bytes
    pictures: tuple[bytes, ...]
    notice: str
    words: Summary


class Summaries:
    """Makes the one page of a period from what was written in it."""

    def __init__(self, lookbacks: Lookbacks, *, is_sample: bool, clock: Clock) -> None:
        """Make pages of what can be looked back at; `is_sample` names them as invented."""
        self._lookbacks = lookbacks
        self._is_sample = is_sample
        self._clock = clock

    def make(self, request: SummaryRequest, *, pixels_per_inch: float = 144.0) -> SummaryPage:
        """Page that was asked for, its pictures at the given resolution.

        Days that have not come are not counted. Raises NothingWritten for a period without an
        entry, NoSuchPerson, and NotPossible for own words that do not fit or too long a period.
        """
        made_on = diary_day(self._clock())
        request = replace(request, period=self._until_now(request, made_on))
        lookback = self._lookbacks.lookback(request.person_id, request.period, request.viewer_id)
        words = summary(
            lookback, request, made_on=made_on, version=__version__, is_sample=self._is_sample
        )
        shown = shared(lookback, request)
        # Late: typst is loaded with it, which only somebody who wants a page should wait for.
        from painjournal.exchange.page import printed

        page = printed(
            words,
            paper=request.paper,
            made_on=made_on,
            strips=_strips(shown, request),
            figure=_figure(shown, request),
            pixels_per_inch=pixels_per_inch,
        )
        return SummaryPage(pdf=page.pdf, pictures=page.pictures, notice=page.notice, words=words)

    def _until_now(self, request: SummaryRequest, made_on: date) -> Period:
        period = request.period
        if len(period) > MOST_DAYS:
            raise NotPossible("period", tr("Please choose at most 100 years."))
        # A clock that was set back does not hide what was written.
        written = self._lookbacks.last_day(request.person_id) or made_on
        last = min(period.last, max(made_on, written))
        return Period(period.first, max(period.first, last))

    def save_pdf(self, request: SummaryRequest, target: Path) -> SummaryPage:
        """Save the page as PDF, whole or not at all; a file of that name is replaced.

        Raises what `make` raises, and CannotWrite. Returns the page that was saved.
        """
        page = self.make(request)
        try:
            with replacing(target) as part:
                part.write_bytes(page.pdf)
        except OSError as error:
            raise no_access(target, error) from error
        return page


def _strips(shown: Lookback, request: SummaryRequest) -> "PageStrips | None":
    if TIMELINE in request.left_out:
        return None
    # Late, as below: opening the journal does not wait for pictures.
    from painjournal.pictures.page_strips import page_strips

    return page_strips(shown, width=STRIPS_WIDTH, text_size=STRIPS_TEXT)


def _figure(shown: Lookback, request: SummaryRequest) -> "Picture | None":
    """Figure of the first writer who marked places; two writers are never counted together."""
    from painjournal.pictures.body_counts import body_counts

    writers = shown.voices(PLACES)
    if BODY in request.left_out or not writers:
        return None
    often = {
        place: days
        for place, days in shown.place_counts(writers[0].id).items()
        if days >= PLACE_DAYS
    }
    return body_counts(often, height=FIGURE_HEIGHT, text_size=FIGURE_TEXT) if often else None
