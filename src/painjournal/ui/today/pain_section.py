"""Pain for the whole day, and where: the last section, only as often as the person chose."""

from datetime import date

from PySide6.QtCore import Slot

from painjournal.domain.asking import Stands
from painjournal.domain.catalogue import PLACES, measure
from painjournal.domain.entries import Entry, Place
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.places_part import PlacesPart
from painjournal.ui.today.section import FormSection
from painjournal.ui.widgets.buttons import QuietButton

_CODES = ("pain_level", "pain_words")


class PainSection(FormSection):
    """Level or words and the places; one quiet button on days on which pain is not asked."""

    def __init__(self) -> None:
        super().__init__(
            tr("Pain"), tr("Read about pain and stress"), [measure(code) for code in _CODES]
        )
        self._wanted = False
        self._ask = QuietButton(tr("Write about pain and places"))
        self._ask.clicked.connect(self._on_wanted)
        self.places = PlacesPart()
        self.places.chosen.connect(self._on_chosen)
        self.places.typed.connect(self._on_typed)
        self.add(self._ask)
        self.add(self.places, 1)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the pain of a day, as far as it is asked or was written."""
        if self.form is None or self.form.day != form.day or self.form.writer != form.writer:
            self._wanted = False
        self.places.setVisible(self.sees(PLACES, form, entry))
        offered = any(form.stands(code) is Stands.OFFERED for code in (*_CODES, PLACES))
        super().show_form(form, entry)
        self.places.show_places(entry.places)
        self._ask.setVisible(offered and self.places.isHidden())
        self.setVisible(self.is_of_use())

    def show_entry(self, entry: Entry) -> None:
        """Show level and places anew."""
        super().show_entry(entry)
        self.places.show_places(entry.places)

    def fill(self, entry: Entry) -> Entry:
        """Entry with level and places as shown."""
        filled = super().fill(entry)
        if not self.places.isHidden():
            filled = filled.with_places(self.places.marked)
        self.entry = filled
        return filled

    def offer_same(self, day: date | None, places: tuple[Place, ...]) -> None:
        """Offer the places of an earlier day."""
        self.places.offer_same(day, places)

    def sees(self, code: str, form: Form, entry: Entry) -> bool:
        """Asked, answered, or wanted on a day on which it is not asked."""
        wanted = self._wanted and form.stands(code) is Stands.OFFERED
        return wanted or super().sees(code, form, entry)

    def is_of_use(self) -> bool:
        """Whether pain has a place on this form at all."""
        return super().is_of_use() or not self.places.isHidden() or not self._ask.isHidden()

    @Slot()
    def _on_wanted(self) -> None:
        if self.form is not None and self.entry is not None:
            self._wanted = True
            self.show_form(self.form, self.entry)
            if self.questions:
                next(one for one in self.questions if not one.isHidden()).take_focus()
