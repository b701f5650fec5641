"""A number that is typed."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr
from painjournal.ui.widgets.typed_field import RefusedText, TypedField


class NumberField(TypedField):
    """A number between two bounds, blank allowed; a comma or a point before the decimals."""

    def __init__(
        self,
        name: str,
        minimum: float,
        maximum: float,
        *,
        decimals: int = 0,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._low, self._high, self._decimals = minimum, maximum, decimals
        letters = max(len(str(int(minimum))), len(str(int(maximum)))) + decimals + 2
        super().__init__(name, unit=unit, letters=max(4, letters), parent=parent)

    @property
    def value(self) -> float | None:
        """The number last kept, or None."""
        return self._value

    @value.setter
    def value(self, value: float | None) -> None:
        self.keep(value)

    def read(self, text: str) -> float | None:
        """The number, None for blank."""
        if not text.strip():
            return None
        try:
            value = float(text.strip().replace(",", ".").replace("−", "-"))
        except ValueError:
            raise self._refusal() from None
        if not self._low <= value <= self._high or round(value, self._decimals) != value:
            raise self._refusal()
        return value

    def write(self, value: float) -> str:
        """The number with as many decimals as it needs."""
        text = f"{value:.{self._decimals}f}"
        text = text.rstrip("0").rstrip(".") if self._decimals else text
        return text.replace(".", QLocale().decimalPoint())

    def _refusal(self) -> RefusedText:
        low, high = self.write(self._low), self.write(self._high)
        if self._decimals:
            return RefusedText(
                tr("Please write a number from {low} to {high}.", low=low, high=high)
            )
        return RefusedText(
            tr("Please write a whole number from {low} to {high}.", low=low, high=high)
        )
