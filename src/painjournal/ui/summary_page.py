"""The summary: choose days and lines, see the very page, save it."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStandardPaths, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QStackedWidget, QWidget

from painjournal.domain.changes import Change, What
from painjournal.domain.days import Period
from painjournal.domain.errors import JournalError, NothingWritten
from painjournal.domain.lookback import Lookback
from painjournal.domain.people import Person, Writer
from painjournal.domain.summaries import SummaryRequest, page_name
from painjournal.i18n import tr
from painjournal.ui import background, theme
from painjournal.ui.summary.choices_card import ChoicesCard
from painjournal.ui.summary.lines_choice import LinesChoice
from painjournal.ui.summary.page_preview import PagePreview
from painjournal.ui.widgets.buttons import PrimaryButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.empty_state import EmptyState
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.segmented import SegmentedControl
from painjournal.ui.widgets.shapes import restyled

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks
    from painjournal.services.people import People
    from painjournal.services.summaries import Summaries
    from painjournal.services.summaries import SummaryPage as MadePage

PAUSE = 250
"""Milliseconds without another choice before the page is made anew."""

TWO_COLUMNS = 860
"""From this width on, at 100 %, the page stands beside the choices."""

_FIT, _FULL, _WORDS = 0, 1, 2


class SummaryPage(QWidget):
    """The one page of a person's days; `refreshed` when the preview shows what is chosen."""

    refreshed = Signal()

    def __init__(
        self,
        summaries: "Summaries",
        lookbacks: "Lookbacks",
        people: "People",
        *,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._summaries, self._lookbacks, self._people = summaries, lookbacks, people
        self._today = today
        self._person: Person | None = None
        self._writer: Writer | None = None
        self._errand: background.Errand | None = None
        self._stale = True
        self._wait = QTimer(self, singleShot=True, interval=PAUSE)
        self._wait.timeout.connect(self._on_waited)
        self.choices = ChoicesCard(today())
        self.choices.period.mark_days(self._written_in)
        self.lines = LinesChoice()
        self.fold = Fold(tr("Choose what is on the page"), lambda: self.lines)
        self.save = PrimaryButton(tr("Save as PDF…"), icon="save")
        self._saved = Label("", "help")
        self.view = SegmentedControl(
            tr("How to look at it"),
            (
                Choice(value=_FIT, text=tr("Fit")),
                Choice(value=_FULL, text=tr("Full size")),
                Choice(value=_WORDS, text=tr("As words")),
            ),
        )
        self.preview = PagePreview()
        self.words = QPlainTextEdit(readOnly=True)
        self._standard = Label("", "caption")
        self._empty = EmptyState(
            "summary",
            tr("Nothing was written in these days."),
            tr("The page appears here as soon as there is an entry."),
        )
        # Until the first page is made nobody knows whether there is something to show.
        self._blank = QWidget()
        self._sheets = QStackedWidget()
        top = Row(self.view, gap=8)
        top.add_stretch()
        top.add(self.save)
        self._panel = Column(top, self._saved, self._sheets, self._standard, gap=10)
        self._left = ScrollColumn(widest=720)
        self._right = QWidget()
        self._build()
        self._connect()

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Show a person's page as this writer may see it."""
        self._person, self._writer = person, writer
        self._saved.setText("")
        self._begin()
        self._want()

    def shown(self) -> None:
        """Make the page when it is looked at."""
        self._begin()
        if self._stale:
            self._on_waited()

    def on_change(self, change: Change) -> None:
        """Make the page anew for what was just written, or for another name."""
        if self._person is None or change.person_id not in (None, self._person.id):
            return
        if change.what is What.PEOPLE:
            known = {one.id: one for one in self._people.people()}
            self._person = known.get(self._person.id, self._person)
        self._begin()
        self._want()

    @property
    def request(self) -> SummaryRequest | None:
        """Page that is chosen; None while a date or the own words cannot be used."""
        period, words = self.choices.period.period, self.choices.own_words
        if self._person is None or period is None or words is None:
            return None
        return SummaryRequest(
            person_id=self._person.id,
            period=period,
            viewer_id=self._writer.id if self._writer else None,
            paper=self.choices.paper_name,
            full_name=self.choices.full_name,
            talk_about=words,
            left_out=self.lines.left_out,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the page beside the choices or below them."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._arrange()

    @property
    def saved_sentence(self) -> str:
        """What was said about the last saving, "" before the first."""
        return self._saved.text()

    def _build(self) -> None:
        self.words.setAccessibleName(tr("The page in words"))
        for sheet in (self._blank, self.preview, self.words, self._empty):
            self._sheets.addWidget(sheet)
        head = Column(
            Label(tr("Summary"), "title"),
            Label(tr("One page for the person who treats you. You see all of it first."), "help"),
            gap=2,
        )
        self._saved.hide()
        for part in (head, self.choices, self.fold):
            self._left.add(part)
        self._left.add_stretch()
        beside = QHBoxLayout(self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._left, 4)
        layout.addWidget(self._right, 6)
        self._wide: bool | None = None
        self._arrange()
        self._show_sheet(self._blank)

    def _connect(self) -> None:
        self.choices.changed.connect(self._want)
        self.lines.changed.connect(self._want)
        self.preview.resized.connect(self._want)
        self.fold.turned.connect(self._on_fold_turned)
        self.view.changed.connect(self._on_view_changed)
        self.save.clicked.connect(self._on_save_clicked)

    def _arrange(self) -> None:
        lengths = theme.metrics()
        wide = self.width() >= lengths.text(TWO_COLUMNS)
        edge = lengths.space(20)
        beside = self._right.layout()
        if beside is not None:
            beside.setContentsMargins(lengths.space(8), edge, lengths.space(24), edge)
        if wide == self._wide:
            return
        self._wide = wide
        # First, or the window would grow for a preview as high as its page.
        self.preview.show_whole(not wide)
        if wide and beside is not None:
            beside.addWidget(self._panel)
        else:
            # Above the stretch that keeps the choices together.
            self._left.body.insertWidget(self._left.body.count() - 1, self._panel)
        self._right.setVisible(wide)

    def _begin(self) -> None:
        first = self._lookbacks.first_day(self._person.id) if self._person else None
        self.choices.period.begin(self._today(), first)

    def _written_in(self, year: int, month: int) -> set[date]:
        """Days of a month on which anybody wrote, for the months to pick from."""
        if self._person is None:
            return set()
        days = Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        viewer = self._writer.id if self._writer else None
        return set(self._lookbacks.lookback(self._person.id, days, viewer).days_written)

    @Slot()
    def _want(self) -> None:
        """Make the page after a pause; at once only when it is looked at."""
        self._stale = True
        if self.isVisible():
            self._wait.start()

    @Slot()
    def _on_waited(self) -> None:
        request = self.request
        self.save.setEnabled(request is not None)
        if request is None:
            return
        if self._errand is not None:
            self._errand.cancel()
        self._wait.stop()
        self._stale = False
        resolution = min(max(self.preview.pixels_per_inch, 60.0), 300.0)
        self._errand = background.run(
            self,
            lambda _progress: self._made(request, resolution),
            lambda made: self._on_made(request, *made),
            self._on_failed,
        )

    def _made(self, request: SummaryRequest, resolution: float) -> "tuple[Lookback, MadePage]":
        """Runs beside the window: what was written in the days, and the page of it."""
        lookback = self._lookbacks.lookback(request.person_id, request.period, request.viewer_id)
        return lookback, self._summaries.make(request, pixels_per_inch=resolution)

    def _on_made(self, request: SummaryRequest, lookback: Lookback, made: "MadePage") -> None:
        words = "\n".join(made.words.words)
        self.lines.offer(lookback)
        self._on_fold_turned()
        self.preview.show_page(made.pictures, request.paper, words)
        self.words.setPlainText(words)
        self._standard.setText(
            tr("{standard} Whoever has the file can read it.", standard=made.notice)
        )
        self._show_sheet(self.words if self.view.value == _WORDS else self.preview)
        self.refreshed.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self.save.setEnabled(False)
        self._standard.setText("" if isinstance(error, NothingWritten) else error.sentence)
        self._show_sheet(self._empty)
        self.refreshed.emit()

    @Slot()
    def _on_fold_turned(self) -> None:
        """Let the keyboard reach the boxes after the row that unfolds them."""
        if self.fold.inner is None:
            return
        before: QWidget = self.fold.header
        for box in self.lines.boxes.values():
            QWidget.setTabOrder(before, box)
            before = box

    @Slot()
    def _on_view_changed(self) -> None:
        if self._sheets.currentWidget() not in (self._blank, self._empty):
            self._show_sheet(self.words if self.view.value == _WORDS else self.preview)
        self.preview.choose_full_size(self.view.value == _FULL)

    def _show_sheet(self, sheet: QWidget) -> None:
        self._sheets.setCurrentWidget(sheet)
        self.view.setVisible(sheet is not self._empty)
        self.fold.setVisible(sheet is not self._empty or bool(self.lines.boxes))

    @Slot()
    def _on_save_clicked(self) -> None:
        request = self.request
        if request is None or self._person is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, tr("Save the page"), folder, tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(page_name(self._person, request.period))
        dialog.fileSelected.connect(lambda chosen: self._save(request, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, request: SummaryRequest, target: Path) -> None:
        self.save.setEnabled(False)
        background.run(
            self,
            lambda _progress: self._summaries.save_pdf(request, target),
            lambda _page: self._say(tr("The page is at {path}.", path=target)),
            self._on_not_saved,
        )

    def _on_not_saved(self, error: Exception) -> None:
        if not isinstance(error, JournalError):
            raise error
        self._say(error.sentence)

    def _say(self, sentence: str) -> None:
        self.save.setEnabled(True)
        self._saved.setText(sentence)
        self._saved.show()
