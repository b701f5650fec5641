"""A time of day that is typed."""

import re

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr
from painjournal.ui import dates
from painjournal.ui.widgets.typed_field import RefusedText, TypedField

_TIME = re.compile(r"(\d{1,2})(?:\s*[:.h,]\s*(\d{2})?|(\d{2}))?\s*(am|pm|a|p)?")


class ClockField(TypedField):
    """The time on the wall: "22:15", "10.15 pm", "2215", "22"; shown as the country writes it."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, letters=8, parent=parent)

    @property
    def value(self) -> int | None:
        """Minutes after midnight last kept, or None."""
        return None if self._value is None else int(self._value)

    @value.setter
    def value(self, value: int | None) -> None:
        self.keep(value)

    def read(self, text: str) -> float | None:
        """Minutes after midnight, None for blank."""
        plain = text.strip().lower()
        if not plain:
            return None
        locale = QLocale()
        for local, half in ((locale.amText(), "am"), (locale.pmText(), "pm")):
            plain = plain.replace(local.lower(), half)
        plain = plain.replace("a.m.", "am").replace("p.m.", "pm").replace("\u202f", " ")
        found = _TIME.fullmatch(plain)
        if found is None:
            raise self._refusal()
        hour, minute = int(found[1]), int(found[2] or found[3] or 0)
        half_day = (found[4] or "")[:1]
        if half_day:
            if not 1 <= hour <= 12:
                raise self._refusal()
            hour = hour % 12 + (12 if half_day == "p" else 0)
        if hour == 24 and minute == 0:
            hour = 0
        if hour > 23 or minute > 59:
            raise self._refusal()
        return 60 * hour + minute

    def write(self, value: float) -> str:
        """The time with 12 or 24 hours, as the country has it."""
        return dates.time_of_day(int(value))

    def _refusal(self) -> RefusedText:
        return RefusedText(tr("Please write a time such as {example}.", example=self.write(1335)))
