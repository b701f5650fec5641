"""The questions a family made for itself."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from painjournal.domain.changes import Change
from painjournal.domain.own_measures import OwnMeasure, Scale
from painjournal.domain.people import Person
from painjournal.i18n import listed, tr
from painjournal.ui.lists.line import Line
from painjournal.ui.lists.line_form import LineForm
from painjournal.ui.lists.list_dialog import ListDialog
from painjournal.ui.lists.measure_form import MeasureForm
from painjournal.ui.lists.scales import SCALES, number

if TYPE_CHECKING:
    from painjournal.services.lists import Lists


class MeasureList(ListDialog):
    """In the order the family gave them; those asked no more are folded away."""

    def __init__(
        self,
        lists: "Lists",
        person: Person,
        *,
        changed: Callable[[Change], object],
        parent: QWidget | None = None,
    ) -> None:
        self._lists, self._person = lists, person
        super().__init__(
            tr("Own questions for {name}", name=person.name),
            tr("A question of your own stands on the form and in the pictures like any other."),
            add=tr("A question of your own"),
            none_yet=tr("There are none yet."),
            past=tr("Asked no more"),
            changed=changed,
            parent=parent,
        )
        self.show_lines()

    @property
    def is_ordered(self) -> bool:
        """The order is that of the form and the pictures."""
        return True

    def lines(self) -> list[Line]:
        """The questions in their order."""
        return [
            Line(code=one.code, title=one.name, detail=_detail(one), past=one.retired)
            for one in self._measures()
        ]

    def form(self, code: str) -> LineForm:
        """Name, question, kind of answer, and how it will look."""
        found = next((one for one in self._measures() if one.code == code), None)
        answered = bool(code) and self._lists.is_answered(code)
        form = MeasureForm(self._lists, self._person, found, answered=answered)
        form.turned.connect(self._on_turned)
        return form

    def step_line(self, code: str, step: int) -> None:
        """Put a question one place up or down."""
        codes = [one.code for one in self._measures() if not one.retired]
        at = codes.index(code)
        codes[at], codes[at + step] = codes[at + step], codes[at]
        self._changed(self._lists.order_measures(self._person.id, codes))

    @Slot(object)
    def _on_turned(self, one: OwnMeasure) -> None:
        self.leave_form()
        turned = replace(one, retired=not one.retired)
        said = tr("Asked no more from today on. Days that have it keep it.")
        self.act(
            lambda: self._lists.keep_measure(turned),
            said if turned.retired else tr("Asked again from today on."),
            lambda: self._lists.keep_measure(one),
        )

    def _measures(self) -> tuple[OwnMeasure, ...]:
        return self._lists.of(self._person.id).own_measures


def _detail(one: OwnMeasure) -> str:
    words = [tr(SCALES[one.scale])]
    if one.scale is Scale.STEPS:
        words = [tr("{first} to {last}", first=one.steps[0], last=one.steps[-1])]
    if one.scale is Scale.NUMBER:
        low, high = number(one.lowest, one.decimals), number(one.highest, one.decimals)
        words = [tr("{first} to {last}", first=low, last=high)]
        if one.unit:
            words = [tr("{first} to {last} {unit}", first=low, last=high, unit=one.unit)]
    if one.adults_too:
        words.append(tr("adults are asked too"))
    return listed(words)
