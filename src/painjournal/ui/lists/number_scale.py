"""What a number of an own question may be: from, to, unit and decimals."""

from dataclasses import replace

from PySide6.QtCore import Signal

from painjournal.domain.own_measures import LARGEST, MOST_DECIMALS, OwnMeasure, Scale
from painjournal.i18n import tr
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.name_field import NameField
from painjournal.ui.widgets.number_field import NumberField
from painjournal.ui.widgets.one_of import OneOf
from painjournal.ui.widgets.question_row import QuestionRow
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.side_by_side import SideBySide

_LONGEST_UNIT = 12


class NumberScale(Column):
    """Bounds are typed as people write them and kept without their decimal point."""

    changed = Signal()

    def __init__(self, own: OwnMeasure) -> None:
        super().__init__(gap=16)
        decimals = own.decimals if own.scale is Scale.NUMBER else 0
        low, high, unit = tr("Smallest number"), tr("Largest number"), tr("Unit, if there is one")
        self._low = NumberField(low, -LARGEST, LARGEST, decimals=MOST_DECIMALS)
        self._high = NumberField(high, -LARGEST, LARGEST, decimals=MOST_DECIMALS)
        self._low.value = own.lowest / 10**decimals
        self._high.value = own.highest / 10**decimals
        self._unit = NameField(unit, own.unit)
        self._unit.setMaxLength(_LONGEST_UNIT)
        self._unit.setPlaceholderText(tr("Such as steps, min or °C"))
        asked = tr("How exact is it?")
        choices = [
            Choice(value=0, text=tr("Whole numbers")),
            Choice(value=1, text=tr("One decimal")),
            Choice(value=2, text=tr("Two decimals")),
        ]
        self._decimals = OneOf(asked, choices, decimals)
        low_row, high_row = QuestionRow(low, self._low), QuestionRow(high, self._high)
        self._low.problem.connect(low_row.set_problem)
        self._high.problem.connect(high_row.set_problem)
        self.add(SideBySide((low_row, high_row, QuestionRow(unit, self._unit)), least=170))
        self.add(QuestionRow(asked, self._decimals))
        self.setFocusProxy(self._low)
        for field in (self._low, self._high, self._decimals):
            field.changed.connect(self.changed)
        self._unit.textChanged.connect(self.changed)

    @property
    def is_complete(self) -> bool:
        """Whether both bounds are there."""
        return self._low.value is not None and self._high.value is not None

    @property
    def typed(self) -> tuple[object, ...]:
        """Everything in the fields, to be compared."""
        return self._low.text(), self._high.text(), self._unit.text(), self._decimals.value

    def fill(self, own: OwnMeasure) -> OwnMeasure:
        """Own measure with this range; a bound that is missing counts as 0."""
        decimals = self._decimals.value
        return replace(
            own,
            decimals=decimals,
            lowest=_stored(self._low.value, decimals),
            highest=_stored(self._high.value, decimals),
            unit=self._unit.text(),
        )


def _stored(bound: float | None, decimals: int) -> int:
    return round((bound or 0) * float(10**decimals))
