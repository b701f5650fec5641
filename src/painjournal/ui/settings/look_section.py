"""How the window looks: theme and text size, which take effect at once."""

from PySide6.QtCore import QLocale, QTime, Signal, Slot

from painjournal.domain.day_words import WEEKDAYS
from painjournal.i18n import mark, tr
from painjournal.ui.calendar.sentences import week
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow

_THEMES = {
    "system": mark("Like this computer"),
    "light": mark("Light"),
    "dark": mark("Dark"),
    "contrast": mark("High contrast"),
}
_SIZES = (100, 125, 150, 175, 200)


class LookSection(Card):
    """Theme and text size; `theme_chosen` and `size_chosen` say what was picked."""

    theme_chosen = Signal(str)
    size_chosen = Signal(int)

    def __init__(self, theme: str, text_size: int) -> None:
        super().__init__(tr("How it looks"))
        themes = [
            Choice(value=n, text=tr(words), key=str(n + 1))
            for n, words in enumerate(_THEMES.values())
        ]
        self._theme = OneOf(tr("Colours"), themes, list(_THEMES).index(theme))
        sizes = [
            Choice(value=size, text=tr("{percent} %", percent=size), key=str(n + 1))
            for n, size in enumerate(_SIZES)
        ]
        nearest = min(_SIZES, key=lambda size: abs(size - text_size))
        self._size = OneOf(tr("Text size"), sizes, nearest)
        self.add(QuestionRow(tr("Colours"), self._theme))
        self.add(QuestionRow(tr("Text size"), self._size))
        self.add(Label(_from_the_computer(), "help"))
        self._theme.changed.connect(self._on_theme_changed)
        self._size.changed.connect(self._on_size_changed)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.theme_chosen.emit(list(_THEMES)[self._theme.value])

    @Slot()
    def _on_size_changed(self) -> None:
        self.size_chosen.emit(self._size.value)


def _from_the_computer() -> str:
    here = QLocale()
    inches = here.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return tr(
        "The first day of the week, the clock and the paper size come from the settings of this "
        "computer. Now: weeks begin on {weekday}, times look like {time}, paper is {paper}.",
        weekday=tr(WEEKDAYS[week()[0]]),
        time=here.toString(QTime(21, 30), QLocale.FormatType.ShortFormat),
        paper="US Letter" if inches else "A4",
    )
