"""One day by everybody who wrote about it, side by side and never mixed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from painjournal.domain.day_lines import day_lines
from painjournal.domain.entries import DayVoice
from painjournal.domain.lists import PersonLists
from painjournal.domain.people import Person
from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.day.day_column import DayColumn
from painjournal.ui.day.look_dialog import LookDialog
from painjournal.ui.widgets.side_by_side import SideBySide


class VoicesDialog(LookDialog):
    """Every writer's entry of a day in a column of their own, the person first."""

    def __init__(
        self,
        day: date,
        voices: Sequence[DayVoice],
        *,
        person: Person,
        lists: PersonLists,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            dates.long_day(day),
            tr("Each entry belongs to whoever wrote it. Only they can change it."),
            parent,
        )
        columns = [_column(person, voice, lists) for voice in voices]
        self.sheet.add(SideBySide(columns, least=250))
        self.sheet.add_stretch()


def _column(person: Person, voice: DayVoice, lists: PersonLists) -> DayColumn:
    entry, writer = voice.entry, voice.writer
    if entry is None:
        return DayColumn(
            writer.name,
            "",
            (),
            empty=tr(
                "{name} wrote about this day and keeps the answers private.", name=writer.name
            ),
        )
    own = writer.is_self(person)
    return DayColumn(
        writer.name,
        tr("Written together with an adult") if entry.together else "",
        day_lines(entry, lists, person=person, own=own),
        empty=tr("Nothing to add"),
    )
