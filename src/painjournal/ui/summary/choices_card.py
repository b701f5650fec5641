"""What the family chooses for the page: days, name, paper, own words."""

from datetime import date

from PySide6.QtCore import QLocale, Signal, Slot

from painjournal.domain.errors import NotPossible
from painjournal.domain.summaries import Paper, talk_lines
from painjournal.i18n import tr
from painjournal.ui.summary.period_choice import PeriodChoice
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.note_edit import NoteEdit
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.segmented import SegmentedControl

# Countries that print on Letter paper (Unicode CLDR, supplemental data "paperSize").
_LETTER = frozenset(
    {
        QLocale.Country.Belize,
        QLocale.Country.Canada,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.ElSalvador,
        QLocale.Country.Guatemala,
        QLocale.Country.Mexico,
        QLocale.Country.Nicaragua,
        QLocale.Country.Panama,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.UnitedStates,
        QLocale.Country.Venezuela,
    }
)
_PAPERS = (Paper.A4, Paper.LETTER)
_INITIALS, _FULL_NAME = 0, 1


def paper_here() -> Paper:
    """Paper that printers of this country hold."""
    return Paper.LETTER if QLocale().territory() in _LETTER else Paper.A4


class ChoicesCard(Card):
    """The answers that shape the page; `changed` whenever one of them is another."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(tr("The page"))
        self.period = PeriodChoice(today)
        self.name = SegmentedControl(
            tr("Which name?"),
            (
                Choice(value=_INITIALS, text=tr("Initials")),
                Choice(value=_FULL_NAME, text=tr("Full name")),
            ),
        )
        self.paper = SegmentedControl(
            tr("Which paper?"),
            (Choice(value=0, text=tr("A4")), Choice(value=1, text=tr("Letter"))),
        )
        self.paper.value = _PAPERS.index(paper_here())
        self.talk = NoteEdit(tr("What I want to talk about"), least=3, most=4)
        self._talk_row = QuestionRow(
            tr("What I want to talk about"),
            self.talk,
            tr("Up to three lines, printed at the top in your own words."),
        )
        self.add(QuestionRow(tr("Which days?"), self.period))
        self.add(QuestionRow(tr("Which name?"), self.name))
        self.add(self._talk_row)
        self.add(QuestionRow(tr("Which paper?"), self.paper))
        for control in (self.period, self.name, self.paper):
            control.changed.connect(self.changed)
        self.talk.changed.connect(self._on_talk_changed)

    @property
    def full_name(self) -> bool:
        """Whether the whole name stands on the page."""
        return self.name.value == _FULL_NAME

    @property
    def paper_name(self) -> Paper:
        """Paper that is chosen."""
        return _PAPERS[self.paper.value]

    @property
    def own_words(self) -> str | None:
        """What the family wants to talk about; None while it does not fit."""
        try:
            talk_lines(self.talk.text)
        except NotPossible:
            return None
        return self.talk.text

    @Slot()
    def _on_talk_changed(self) -> None:
        try:
            talk_lines(self.talk.text)
        except NotPossible as refusal:
            self._talk_row.set_problem(refusal.sentence)
        else:
            self._talk_row.set_problem("")
        self.changed.emit()
