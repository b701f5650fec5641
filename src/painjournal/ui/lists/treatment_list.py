"""The family's list of medicines, supplements and other treatments."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.people import Person
from painjournal.domain.treatments import Treatment
from painjournal.i18n import listed, tr
from painjournal.ui.lists.dates import medium_day
from painjournal.ui.lists.line import Line
from painjournal.ui.lists.line_form import LineForm
from painjournal.ui.lists.list_dialog import ListDialog
from painjournal.ui.lists.treatment_form import KINDS, TreatmentForm

if TYPE_CHECKING:
    from painjournal.services.lists import Lists


class TreatmentList(ListDialog):
    """Kept as written and never rated; what has stopped is folded away."""

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
            tr("Medicines and treatments of {name}", name=person.name),
            tr(
                "Each is kept as you write it. Those that go on stand on the day’s form, to be "
                "ticked or not."
            ),
            add=tr("Add to the list"),
            none_yet=tr("Nothing is on the list yet."),
            past=tr("Stopped"),
            changed=changed,
            parent=parent,
        )
        self.show_lines()

    def lines(self) -> list[Line]:
        """All lines, those that go on first, each group by the alphabet."""
        own = sorted(self._treatments(), key=lambda one: one.name.casefold())
        return [self._line(one) for one in own]

    def form(self, code: str) -> LineForm:
        """Name, kind, amount, start and stop."""
        found = next((one for one in self._treatments() if one.code == code), None)
        treatment = found or Treatment(person_id=self._person.id, name="")
        form = TreatmentForm(self._lists, treatment, self._today)
        form.removed.connect(self._on_removed)
        return form

    def _line(self, one: Treatment) -> Line:
        past = one.stop is not None and one.stop < self._today
        said_today = one.confirmed is not None and one.confirmed >= self._today
        asks = not past and not said_today and (one.start is None or one.start <= self._today)
        quick = (tr("Yes, it still goes on"), lambda: self._confirm(one)) if asks else None
        return Line(
            code=one.code, title=one.name, detail=_detail(one, self._today), past=past, quick=quick
        )

    def _confirm(self, one: Treatment) -> None:
        confirmed = replace(one, confirmed=self._today)
        self.act(
            lambda: self._lists.keep_treatment(confirmed),
            tr("Saved: it still goes on today."),
            lambda: self._lists.keep_treatment(one),
        )

    @Slot(object)
    def _on_removed(self, one: Treatment) -> None:
        self.leave_form(one.code)
        self.act(
            lambda: self._lists.remove_treatment(one.code),
            tr("{name} is off the list.", name=one.name),
            lambda: self._lists.keep_treatment(replace(one, code="")),
        )

    def _treatments(self) -> tuple[Treatment, ...]:
        return self._lists.of(self._person.id).treatments


def _detail(one: Treatment, today: date) -> str:
    words = [tr(KINDS[one.kind])]
    if one.amount:
        words.append(one.amount)
    start = medium_day(one.start) if one.start else ""
    stop = medium_day(one.stop) if one.stop else ""
    if start and stop:
        words.append(tr("{first} to {last}", first=start, last=stop))
    elif start:
        words.append(tr("since {day}", day=start))
    elif stop:
        words.append(tr("until {day}", day=stop))
    if one.confirmed is not None and one.stop is None:
        said = tr("today") if one.confirmed >= today else medium_day(one.confirmed)
        words.append(tr("still going on {day}", day=said))
    return listed(words)
