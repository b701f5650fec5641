"""The first start: three short steps that may be skipped, then the day."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from painjournal.domain.asking import HowOften, PainScale
from painjournal.domain.people import Occupation
from painjournal.i18n import tr
from painjournal.ui.first_steps.about_step import AboutStep
from painjournal.ui.first_steps.first_answers import UNNAMED, FirstAnswers
from painjournal.ui.first_steps.pain_step import PainStep
from painjournal.ui.first_steps.writing_step import WritingStep
from painjournal.ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

YOUNG = 10
"""Below this age the five words are offered before the numbers."""


class FirstStart(QWidget):
    """Asks who, by whom and how often; `finished` carries FirstAnswers."""

    finished = Signal(object)
    sample_wanted = Signal()

    def __init__(self, *, today: date) -> None:
        super().__init__()
        self._this_year = today.year
        self._about = AboutStep(today.year)
        self._writing = WritingStep()
        self._pain = PainStep()
        self._steps = (self._about, self._writing, self._pain)
        self._skipped: set[int] = set()
        self._at = 0
        self._welcome = _welcome()
        self._progress = Label("", "help")
        self._title = Label("", "title")
        self._back = QuietButton(tr("Back"))
        self._skip = LinkButton(tr("Skip this step"))
        self._next = PrimaryButton("")
        self._sample = LinkButton(tr("Look at the sample family first"))
        self._scroll = ScrollColumn(widest=640)
        self._build()
        self._back.clicked.connect(self._on_back_pressed)
        self._skip.clicked.connect(self._on_skip_pressed)
        self._next.clicked.connect(self._on_next_pressed)
        self._sample.clicked.connect(self.sample_wanted)
        self._show()

    @property
    def answers(self) -> FirstAnswers:
        """The answers as they stand; skipped steps give their defaults."""
        about, writing, pain = (n not in self._skipped for n in range(3))
        return FirstAnswers(
            name=(self._about.name if about else "") or tr(UNNAMED),
            occupation=self._about.occupation if about else Occupation.NEITHER,
            birth_year=self._about.birth_year if about else None,
            adult_name=self._writing.adult_name if writing else "",
            together=self._writing.together if writing else False,
            shows_answers=self._writing.shows_answers if writing else True,
            pain=self._pain.pain if pain else HowOften.DAILY,
            scale=self._pain.scale if pain else self._first_scale,
        )

    def shown(self) -> None:
        """Bring the keyboard to the first field."""
        self._steps[self._at].take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on, as the main button does."""
        typing = isinstance(self.focusWidget(), QLineEdit)
        if typing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next.click()
        else:
            super().keyPressEvent(event)

    @property
    def _first_scale(self) -> PainScale:
        return PainScale.WORDS if self._is_young else PainScale.LEVEL

    @property
    def _is_young(self) -> bool:
        year = None if 0 in self._skipped else self._about.birth_year
        return year is not None and self._this_year - year < YOUNG

    def _build(self) -> None:
        card = Card()
        card.add(Column(self._progress, self._title, gap=2))
        for step in self._steps:
            card.add(step)
        left = Row(self._back, self._skip, gap=8)
        feet = QWidget()
        flow = FlowLayout(8)
        feet.setLayout(flow)
        for part in (self._next, left):
            flow.addWidget(part)
        card.add(Column(feet, margins=(0, 12, 0, 0)))
        self._scroll.add(self._welcome)
        self._scroll.add(card)
        sample = Row(self._sample)
        sample.add_stretch()
        self._scroll.add(sample)
        self._scroll.add_stretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def _show(self) -> None:
        last = len(self._steps) - 1
        for n, step in enumerate(self._steps):
            step.setVisible(n == self._at)
        self._welcome.setVisible(self._at == 0)
        self._sample.setVisible(self._at == 0)
        self._back.setVisible(self._at > 0)
        self._progress.setText(tr("{step} of {steps}", step=self._at + 1, steps=last + 1))
        self._title.setText(self._steps[self._at].title)
        self._next.setText(tr("Begin") if self._at == last else tr("Next"))
        if self._at == last:
            self._pain.offer_words_first(self._is_young)

    def _go(self, at: int) -> None:
        if at == len(self._steps):
            self.finished.emit(self.answers)
            return
        self._at = at
        self._show()
        self._scroll.verticalScrollBar().setValue(0)
        self._steps[at].take_focus()

    @Slot()
    def _on_back_pressed(self) -> None:
        self._go(self._at - 1)

    @Slot()
    def _on_skip_pressed(self) -> None:
        self._skipped.add(self._at)
        self._go(self._at + 1)

    @Slot()
    def _on_next_pressed(self) -> None:
        if self._steps[self._at].complete():
            self._skipped.discard(self._at)
            self._go(self._at + 1)


def _welcome() -> QWidget:
    return Column(
        Label(tr("Welcome"), "display"),
        Label(
            tr(
                "This is a private notebook for people who live with long-lasting pain, and for "
                "their families. You write down days, look back at what you wrote, and choose "
                "what to show to the people who treat you."
            ),
            "lead",
        ),
        Label(
            tr(
                "Everything stays in one file on this computer. Anybody who can use your account "
                "on this computer can read it. “Getting help now” is always at the foot of the "
                "column on the left."
            )
        ),
        gap=10,
    )
