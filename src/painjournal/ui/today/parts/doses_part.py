"""Medicines and treatments of the family's own list: what was taken or done on the day."""

from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout

from painjournal.domain import parts
from painjournal.domain.entries import Entry
from painjournal.domain.parts import Dose
from painjournal.domain.treatments import Treatment
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.dose_row import DoseRow
from painjournal.ui.today.parts.form_part import FormPart
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.links import Links
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.tab_order import tab_before

_LIST = "treatments"


class DosesPart(FormPart):
    """One row for each treatment in use; nothing is counted, and nothing is asked for again."""

    code: ClassVar[str] = parts.DOSES

    def __init__(self) -> None:
        super().__init__()
        self._form: Form | None = None
        self._rows: list[DoseRow] = []
        self._box = Column(gap=16)
        self._empty = Label("")
        self._list = LinkButton("")
        self._list.clicked.connect(self._on_list_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Column(self._box, self._empty, Links(self._list), gap=8))
        self._say_empty()

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the treatments in use on the day, and any that the entry has already."""
        self._form = form
        had = {one.treatment for one in entry.doses}
        wanted = [
            one for one in form.lists.treatments if one.is_current(form.day) or one.code in had
        ]
        wanted += [
            Treatment(code=code, person_id=form.person.id, name=tr("No longer on the list"))
            for code in (one.treatment for one in entry.doses)
            if form.lists.treatment(code) is None
        ]
        if list(map(_seen, wanted)) != [_seen(row.treatment) for row in self._rows]:
            self._put_rows(wanted)
        kept = {one.treatment: one for one in entry.doses}
        for row in self._rows:
            row.show_dose(kept.get(row.treatment.code))
        self._say_empty(listed=bool(form.lists.treatments))

    def show_entry(self, entry: Entry) -> None:
        """Show again the rows that say something else than what is kept."""
        shown, kept = _by_treatment(self.fill(entry)), _by_treatment(entry)
        rows = {row.treatment.code for row in self._rows}
        if self._form is not None and not kept.keys() <= rows:
            # It was stopped since then, or is on the list no longer.
            self.show_form(self._form, entry)
            return
        for row in self._rows:
            code = row.treatment.code
            if shown.get(code) != kept.get(code):
                row.show_dose(kept.get(code))

    def fill(self, entry: Entry) -> Entry:
        """Entry with the answers of every row that is shown."""
        mine = {row.treatment.code for row in self._rows}
        others = [one for one in entry.doses if one.treatment not in mine]
        return entry.with_doses([*others, *(row.dose for row in self._rows if row.dose)])

    def take_focus(self) -> None:
        """Bring the keyboard to the first row, or to the way to the list."""
        if self._rows:
            self._rows[0].take_focus()
        else:
            self._list.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def rows(self) -> tuple[DoseRow, ...]:
        """The rows in the order of the list."""
        return tuple(self._rows)

    def _put_rows(self, treatments: list[Treatment]) -> None:
        for old in self._rows:
            self._box.box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [DoseRow(one) for one in treatments]
        for row in self._rows:
            row.changed.connect(self.changed)
            self._box.add(row)
            row.show()
            tab_before(self._list, row)
        for row, following in pairwise(self._rows):
            row.answered.connect(following.take_focus)

    def _say_empty(self, *, listed: bool = False) -> None:
        self._box.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        if listed:
            self._empty.setText(tr("Nothing on your list is in use on this day."))
            self._list.setText(tr("Change the list"))
        else:
            self._empty.setText(
                tr("Your list of medicines, supplements and other treatments is still empty.")
            )
            self._list.setText(tr("Write your list"))
        self._list.updateGeometry()

    @Slot()
    def _on_list_wanted(self) -> None:
        self.list_wanted.emit(_LIST)


def _seen(one: Treatment) -> tuple[str, str, str, str]:
    """What a row shows of a treatment, so that a row need not be made anew for anything else."""
    return one.code, one.name, one.amount, one.kind


def _by_treatment(entry: Entry) -> dict[str, Dose]:
    return {one.treatment: one for one in entry.doses}
