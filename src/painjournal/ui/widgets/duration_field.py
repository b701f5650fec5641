"""A length of time that is typed."""

import re

from PySide6.QtWidgets import QWidget

from painjournal.i18n import tr
from painjournal.ui.widgets.typed_field import RefusedText, TypedField

_HOURS = r"(?:h|hr|hrs|hour|hours|std)\.?"
_MINUTES = r"(?:m|min|mins|minute|minutes)\.?"
_BOTH = re.compile(rf"(\d{{1,2}})\s*(?:{_HOURS}|:|\s)\s*(\d{{1,2}})\s*(?:{_MINUTES})?")
_DECIMAL = re.compile(rf"(\d{{1,2}}(?:\.\d{{1,2}})?|\.\d{{1,2}})\s*(?:{_HOURS})?")
_ONLY_MINUTES = re.compile(rf"(\d{{1,4}})\s*{_MINUTES}")
_PARTS = (("¼", ".25"), ("½", ".5"), ("¾", ".75"), (" 1/2", ".5"), (",", "."))


class DurationField(TypedField):
    """Hours and minutes in any usual way of writing: "7 h 30", "7:30", "7.5", "450 min"."""

    def __init__(self, name: str, maximum: int = 24 * 60, *, parent: QWidget | None = None) -> None:
        self._most = maximum
        super().__init__(name, letters=11, parent=parent)

    @property
    def value(self) -> int | None:
        """Minutes last kept, or None."""
        return None if self._value is None else int(self._value)

    @value.setter
    def value(self, value: int | None) -> None:
        self.keep(value)

    def read(self, text: str) -> float | None:
        """Minutes, None for blank."""
        plain = text.strip().lower()
        for sign, meaning in _PARTS:
            plain = plain.replace(sign, meaning)
        if not plain:
            return None
        minutes = _minutes(re.sub(r"(\d)\s+\.", r"\1.", plain))
        if minutes is None:
            raise RefusedText(tr("Please write a length of time such as 7:30 or 7.5 hours."))
        if minutes > self._most:
            raise RefusedText(
                tr("Please write a length of time up to {longest}.", longest=self.write(self._most))
            )
        return minutes

    def write(self, value: float) -> str:
        """Hours and minutes in words."""
        hours, minutes = divmod(int(value), 60)
        if not hours and minutes:
            return tr("{minutes} min", minutes=minutes)
        if not minutes:
            return tr("{hours} h", hours=hours)
        return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)


def _minutes(text: str) -> int | None:
    if both := _BOTH.fullmatch(text):
        hours, minutes = int(both[1]), int(both[2])
        return 60 * hours + minutes if minutes < 60 else None
    if only := _ONLY_MINUTES.fullmatch(text):
        return int(only[1])
    if decimal := _DECIMAL.fullmatch(text):
        return round(float(decimal[1]) * 60)
    return None
