"""Pain for the whole day, and where: the last section, only as often as the person chose."""

from datetime import date

from PySide6.QtCore import Slot

from painjournal.domain.asking import Stands
from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry, Place
from painjournal.domain.measures import Measure, Section
from painjournal.domain.parts import PLACES, SIGNS, Sign
from painjournal.domain.vocabulary import TOUCH
from painjournal.i18n import tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.places.places_part import PlacesPart
from painjournal.ui.today.section import FormSection
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.rows import Row

_CODES = ("pain_level", "pain_words")


class PainSection(FormSection):
    """Level or words and the places; one quiet button on days on which pain is not asked."""

    def __init__(self) -> None:
        super().__init__(tr("Pain"), Section.PAIN, about=tr("Read about pain and stress"))
        self._wanted = False
        self._ask = QuietButton(tr("Write about pain and places"))
        self._ask.clicked.connect(self._on_wanted)
        self.places = PlacesPart()
        self.places.chosen.connect(self._on_chosen)
        self.places.typed.connect(self._on_typed)
        # Standing alone it must leave the corner to the (i).
        self._offer = Row(self._ask, margins=(0, 0, 36, 0))
        self.add(self._offer)
        self.add(self.places, 1)

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show the pain of a day, as far as it is asked or was written."""
        if self.form is None or not self.form.is_same_day(form):
            self._wanted = False
            self.places.forget_search()
        self.places.setVisible(self._sees(PLACES, form, entry))
        offered = any(form.stands(code) is Stands.OFFERED for code in (*_CODES, PLACES))
        super().show_form(form, entry)
        self.places.set_touch_offered(form.own and form.stands(SIGNS) is not Stands.ABSENT)
        self._show_places(entry)
        self._offer.setVisible(offered and self.places.isHidden())
        self.setVisible(self.is_of_use())

    def show_entry(self, entry: Entry) -> None:
        """Show level and places anew."""
        super().show_entry(entry)
        self._show_places(entry)

    def fill(self, entry: Entry) -> Entry:
        """Entry with level and places as shown."""
        filled = super().fill(entry)
        if not self.places.isHidden():
            filled = filled.with_places(self.places.marked).with_signs(self._signs(filled))
        self.entry = filled
        return filled

    def follow(self, entry: Entry) -> None:
        """Hear what is kept now: touch may have been marked among the body signs."""
        self.entry = entry
        if _touched(entry) != self.places.touched:
            self.places.show_touched(_touched(entry))

    def _show_places(self, entry: Entry) -> None:
        self.places.show_places(entry.places)
        self.places.show_touched(_touched(entry))

    def _signs(self, entry: Entry) -> set[Sign]:
        """All signs, those of touch at the places that the map shows now."""
        kept = {one for one in entry.signs if one.code != TOUCH or not one.place}
        return kept | {Sign(code=TOUCH, place=place) for place in self.places.touched}

    def offer_same(self, day: date | None, places: tuple[Place, ...]) -> None:
        """Offer the places of an earlier day."""
        self.places.offer_same(day, places)

    def asked(self, form: Form, entry: Entry) -> list[Measure]:
        """What is asked, and the level or words that were given or are wanted today."""
        asked = super().asked(form, entry)
        codes = {one.code for one in asked}
        more = [
            measure(code) for code in _CODES if code not in codes and self._sees(code, form, entry)
        ]
        return [*more, *asked]

    def is_of_use(self) -> bool:
        """Whether pain has a place on this form at all."""
        return super().is_of_use() or not self.places.isHidden() or not self._offer.isHidden()

    def _sees(self, code: str, form: Form, entry: Entry) -> bool:
        """Asked, answered, or wanted on a day on which it is not asked."""
        wanted = self._wanted and form.stands(code) is Stands.OFFERED
        return wanted or form.shows(code, entry)

    @Slot()
    def _on_wanted(self) -> None:
        if self.form is not None and self.entry is not None:
            self._wanted = True
            self.show_form(self.form, self.entry)
            self.take_focus()


def _touched(entry: Entry) -> frozenset[str]:
    return frozenset(one.place for one in entry.signs if one.code == TOUCH and one.place)
