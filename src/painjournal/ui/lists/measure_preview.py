"""How an own question will stand on the form, while it is being made."""

from dataclasses import replace

from painjournal.domain.notes import short_name
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.i18n import tr
from painjournal.ui.today.questions import Question
from painjournal.ui.widgets.card import Card


class MeasurePreview(Card):
    """The very control of the day form, to be tried; nothing of it is kept."""

    def __init__(self) -> None:
        super().__init__(tr("On the form it looks like this"))
        self._question: Question | None = None
        self._shown: OwnMeasure | None = None

    def show_measure(self, own: OwnMeasure) -> None:
        """Show it as it is now; words that are missing are left open."""
        own = replace(
            own,
            name=short_name(own.name) or tr("Your question"),
            question=short_name(own.question),
            steps=tuple(short_name(words) or "…" for words in own.steps),
        )
        if own.scale is Scale.NUMBER and own.lowest >= own.highest:
            own = replace(own, highest=own.lowest + 1)
        if own == self._shown:
            return
        self._shown = own
        if self._question is not None:
            self.body.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
        one = own.measure
        self._question = Question(one, one.question)
        self.add(self._question)
        if self.isVisible():
            self._question.show()
