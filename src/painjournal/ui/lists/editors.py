"""The one way in to every editor of a list, for Settings and for the day form."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.people import Person
from painjournal.domain.vocabulary import WordKind
from painjournal.ui.widgets.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from painjournal.services.lists import Lists

TREATMENTS = "treatments"
PROGRAMME = "programme"
SCHOOL = "school"
MEASURES = "measures"
WORDS = "words"
"""Codes of the editors; behind the last and a colon may stand the one kind of word to show."""


def open_editor(
    parent: QWidget,
    code: str,
    lists: "Lists",
    person: Person,
    *,
    today: date,
    changed: Callable[[Change], object],
) -> None:
    """Open the editor of a list over a window; `changed` hears of everything that is kept.

    KeyError for a code that is no editor.
    """
    editor(parent, code, lists, person, today=today, changed=changed).open()


def editor(
    parent: QWidget,
    code: str,
    lists: "Lists",
    person: Person,
    *,
    today: date,
    changed: Callable[[Change], object],
) -> SheetDialog:
    """The editor itself, not yet open."""
    # Each is imported when it is first wanted.
    if code == TREATMENTS:
        from painjournal.ui.lists.treatment_list import TreatmentList

        return TreatmentList(lists, person, today=today, changed=changed, parent=parent)
    if code == PROGRAMME:
        from painjournal.ui.lists.programme_dialog import ProgrammeDialog

        return ProgrammeDialog(lists, person, today=today, changed=changed, parent=parent)
    if code == SCHOOL:
        from painjournal.ui.lists.school_list import SchoolList

        return SchoolList(lists, person, today=today, changed=changed, parent=parent)
    if code == MEASURES:
        from painjournal.ui.lists.measure_list import MeasureList

        return MeasureList(lists, person, changed=changed, parent=parent)
    what, _colon, kind = code.partition(":")
    if what == WORDS:
        from painjournal.ui.lists.word_list import KINDS, WordList

        kinds = (WordKind(kind),) if kind else KINDS
        return WordList(lists, person, kinds, changed=changed, parent=parent)
    raise KeyError(code)
