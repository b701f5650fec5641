"""Fields two by two stand level, whatever is above or below them."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from painjournal.ui.today.pairs_layout import Pairs
from painjournal.ui.widgets.clock_field import ClockField
from painjournal.ui.widgets.question_row import QuestionRow


def test_fields_stay_level_below_long_words_and_above_something_refused(qtbot: QtBot) -> None:
    fields = [ClockField(name) for name in ("One", "Other")]
    long = QuestionRow("A question with so many words that it needs two lines", fields[0])
    short = QuestionRow("A short one", fields[1])
    pairs = Pairs([long, short])
    qtbot.addWidget(pairs)
    pairs.resize(520, 300)
    pairs.show()
    tops = [one.mapTo(pairs, one.rect().topLeft()).y() for one in fields]
    assert tops[0] == tops[1]
    assert long.lead(250) > short.lead(250)
    short.set_problem("Please write a time such as 22:15.")
    QApplication.processEvents()
    assert [one.mapTo(pairs, one.rect().topLeft()).y() for one in fields] == tops
