"""Third step: how often pain is asked, and in numbers or words."""

from painjournal.domain.asking import HowOften, PainScale
from painjournal.i18n import tr
from painjournal.ui.pain_words import HOW_OFTEN, SCALES, how_often_choices, scale_choices
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column


class PainStep(Column):
    """How often, and on which scale; words come first for a young child."""

    def __init__(self) -> None:
        super().__init__(gap=20)
        self.title = tr("How often do you want to be asked about pain?")
        self._touched = False
        self._how_often = OneOf(self.title, how_often_choices(), 0)
        self._scale = OneOf(tr("How would you like to answer?"), scale_choices(), 0)
        self._scale_row = QuestionRow(tr("How would you like to answer?"), self._scale)
        self._how_often.changed.connect(self._on_how_often_changed)
        self._scale.changed.connect(self._on_scale_changed)
        self.add(
            QuestionRow(
                "",
                self._how_often,
                tr("Pain is never the first question. You can change this in Settings."),
            )
        )
        self.add(self._scale_row)

    @property
    def pain(self) -> HowOften:
        """How often pain is asked."""
        return HOW_OFTEN[self._how_often.value]

    @property
    def scale(self) -> PainScale:
        """On which scale."""
        return SCALES[self._scale.value]

    def offer_words_first(self, words_first: bool) -> None:
        """Offer the five words before the numbers, and choose them unless somebody chose."""
        self._scale.row.set_choices(scale_choices(words_first=words_first))
        if not self._touched:
            self._scale.value = SCALES.index(PainScale.WORDS if words_first else PainScale.LEVEL)

    def complete(self) -> bool:
        """Always: an answer holds from the start."""
        return True

    def take_focus(self) -> None:
        """Bring the keyboard to the first choice."""
        self._how_often.row.take_focus()

    def _on_how_often_changed(self) -> None:
        self._scale_row.setVisible(self.pain is not HowOften.NEVER)

    def _on_scale_changed(self) -> None:
        self._touched = True
