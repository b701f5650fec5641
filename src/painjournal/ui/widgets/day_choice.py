"""A day to be typed, or picked from a month."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from painjournal.ui.widgets.buttons import IconButton
from painjournal.ui.widgets.date_field import DateField
from painjournal.ui.widgets.date_popup import DatePopup
from painjournal.ui.widgets.rows import Row


class DayChoice(Row):
    """A date field with a month beside it; `picked` when a day was taken from the month."""

    picked = Signal()

    def __init__(
        self, field: DateField, words: str, *, marked: Callable[[int, int], set[date]]
    ) -> None:
        self.field = field
        self.button = IconButton("calendar", words)
        super().__init__(field, self.button, gap=4)
        self._marked = marked
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(field)
        self.setAccessibleName(field.accessibleName())
        self.button.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        popup = DatePopup(self, self._marked, self.field.today, latest=self.field.latest)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.picked.connect(self._on_picked)
        popup.ask(self.button, self.field.value or self.field.today)

    @Slot(object)
    def _on_picked(self, day: date) -> None:
        self.field.value = day
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit()
