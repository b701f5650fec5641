"""School terms and holidays, so that pictures can say which days were which."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.people import Person
from painjournal.i18n import mark, tr
from painjournal.ui.lists.dates import day_needed, day_row, medium_day, text_in
from painjournal.ui.lists.line import Line
from painjournal.ui.lists.line_form import LineForm, name_row, words_in
from painjournal.ui.lists.list_dialog import ListDialog
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from painjournal.services.lists import Lists

_KINDS = {TimeKind.TERM: mark("School term"), TimeKind.HOLIDAY: mark("Holiday")}
_LINES = {
    TimeKind.TERM: mark("School term, {first} to {last}"),
    TimeKind.HOLIDAY: mark("Holiday, {first} to {last}"),
}


class SchoolList(ListDialog):
    """In the order of the year; what is over is folded away."""

    def __init__(
        self,
        lists: "Lists",
        person: Person,
        *,
        today: date,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        self._lists, self._person, self._today = lists, person, today
        super().__init__(
            tr("School terms and holidays of {name}", name=person.name),
            tr("They stand behind the days in the pictures. Nothing else changes."),
            add=tr("Add a term or holiday"),
            none_yet=tr("There are none yet."),
            past=tr("Over"),
            changed=changed,
            parent=parent,
        )
        self.show_lines()

    def lines(self) -> list[Line]:
        """Terms and holidays by their first day."""
        return [
            Line(
                code=one.code,
                title=one.name,
                detail=tr(_LINES[one.kind], first=medium_day(one.first), last=medium_day(one.last)),
                past=one.last < self._today,
            )
            for one in sorted(self._times(), key=lambda one: (one.first, one.last))
        ]

    def form(self, code: str) -> LineForm:
        """Name, kind, first and last day."""
        found = next((one for one in self._times() if one.code == code), None)
        form = _SchoolForm(self._lists, self._person, found, self._today)
        form.removed.connect(self._on_removed)
        return form

    @Slot(object)
    def _on_removed(self, time: SchoolTime) -> None:
        self.leave_form()
        self.act(
            lambda: self._lists.remove_time(time.code),
            tr("{name} is off the list.", name=time.name),
            lambda: self._lists.keep_time(replace(time, code="")),
        )

    def _times(self) -> tuple[SchoolTime, ...]:
        return self._lists.of(self._person.id).school_times


class _SchoolForm(LineForm):
    """`removed` asks to take the line off the list."""

    removed = Signal(object)

    def __init__(
        self, lists: "Lists", person: Person, time: SchoolTime | None, today: date
    ) -> None:
        super().__init__(time.name if time else tr("A term or holiday"))
        self._lists, self._person, self._time = lists, person, time
        self._kinds = list(_KINDS)
        self._name = self.ask(
            "name",
            name_row(tr("Name"), time.name if time else "", placeholder=tr("Such as autumn term")),
        )
        kinds = [
            Choice(value=n, text=tr(words), key=str(n + 1))
            for n, words in enumerate(_KINDS.values())
        ]
        chosen = self._kinds.index(time.kind) if time else 0
        self._kind = OneOf(tr("What is it?"), kinds, chosen)
        self.ask("kind", QuestionRow(tr("What is it?"), self._kind))
        self._first = self.watch(
            "first", day_row(tr("First day"), time.first if time else None, today)
        )
        self._last = self.watch("last", day_row(tr("Last day"), time.last if time else None, today))
        self.add(SideBySide((self._first, self._last)))
        if time is not None:
            remove = LinkButton(tr("Remove from the list"))
            remove.clicked.connect(self._on_remove_clicked)
            self.offer(remove)
        self.begin()

    def typed(self) -> tuple[object, ...]:
        """Everything in the fields."""
        return (
            words_in(self._name),
            self._kind.value,
            text_in(self._first),
            text_in(self._last),
        )

    def save(self) -> Change:
        """Keep the line."""
        return self._lists.keep_time(
            SchoolTime(
                code=self._time.code if self._time else "",
                person_id=self._person.id,
                name=words_in(self._name),
                kind=self._kinds[self._kind.value],
                first=day_needed(self._first, "first"),
                last=day_needed(self._last, "last"),
            )
        )

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self.may_go():
            self.removed.emit(self._time)
