"""Where it hurt: search, body map, choices without a shape, and the marked places in words."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.ui import dates, theme
from painjournal.ui.today.body_map import BodyMap
from painjournal.ui.today.place_chip import PlaceChip
from painjournal.ui.today.place_search import PlaceSearch
from painjournal.ui.widgets.buttons import QuietButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.tab_order import tab_through

_WITHOUT_SHAPE = (places.WHOLE_BODY, places.HARD_TO_POINT, places.ELSEWHERE)


class PlacesPart(Column):
    """The places of a day; map and words always say the same."""

    chosen = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._marked: dict[str, Place] = {}
        self._same: tuple[Place, ...] = ()
        self._search = PlaceSearch()
        self._search.found.connect(self._on_found)
        self._same_button = _SmallButton("")
        self._same_button.hide()
        self._same_button.clicked.connect(self._on_same_asked)
        self._map = BodyMap()
        self._map.changed.connect(self._on_map_changed)
        self._map.pointed.connect(self._on_pointed)
        self._named = Label(" ", "help")
        self._others = ChoiceRow(
            tr("Where?"),
            [
                Choice(value=n, text=words, spoken=places.label(_WITHOUT_SHAPE[n]), key=str(n + 1))
                for n, words in enumerate((tr("Whole body"), tr("Hard to say"), tr("Elsewhere")))
            ],
            multiple=True,
        )
        self._others.changed.connect(self._on_others_changed)
        self._elsewhere = QLineEdit()
        self._elsewhere.setAccessibleName(tr("Where else?"))
        self._elsewhere.setPlaceholderText(tr("Where else? In your own words"))
        self._elsewhere.hide()
        self._elsewhere.textEdited.connect(self._on_elsewhere_typed)
        self._chips = QWidget()
        self._chip_flow = FlowLayout(6)
        self._chips.setLayout(self._chip_flow)
        find = Row(Label(tr("Where?"), "question", wrap=False), gap=12)
        find.add(self._search, 1)
        self._head = Row(gap=8)
        self._head.add(find, 1)
        self._head.add(self._same_button)
        self.add(self._head)
        self.add(self._map, 1)
        for part in (self._named, self._others, self._elsewhere, self._chips):
            self.add(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The offer of an earlier day's places stands beside the search, or below it."""
        super().resizeEvent(event)
        wide = self.width() >= theme.metrics().text(360)
        way = QBoxLayout.Direction
        self._head.box.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @property
    def marked(self) -> tuple[Place, ...]:
        """Every marked place, in the order of the list."""
        order = {one: n for n, one in enumerate(places.place_ids())}
        return tuple(sorted(self._marked.values(), key=lambda one: order[one.id]))

    def show_places(self, marked: tuple[Place, ...]) -> None:
        """Show these places on the map and in words."""
        self._marked = {one.id: one for one in marked}
        elsewhere = self._marked.get(places.ELSEWHERE)
        words = elsewhere.words if elsewhere else ""
        if self._elsewhere.text() != words:
            self._elsewhere.setText(words)
        self._show()

    def offer_same(self, day: date | None, same: tuple[Place, ...]) -> None:
        """Offer the places of a named earlier day, never their levels."""
        self._same = tuple(replace(one, level=None) for one in same)
        if day is not None:
            named = dates.weekday_and_number(day)
            self._same_button.setText(tr("Same places as {day}", day=named))
        self._show_offer()

    def take_focus(self) -> None:
        """Bring the keyboard to the search field."""
        self._search.setFocus()

    def _show(self) -> None:
        self._map.show_marked(self.marked)
        self._others.values = frozenset(
            n for n, one in enumerate(_WITHOUT_SHAPE) if one in self._marked
        )
        self._elsewhere.setVisible(places.ELSEWHERE in self._marked)
        self._show_offer()
        self._show_chips()

    def _show_offer(self) -> None:
        self._same_button.setVisible(bool(self._same) and not self._marked)

    def _show_chips(self) -> None:
        shaped = [one for one in self.marked if one.id not in _WITHOUT_SHAPE]
        while (old := self._chip_flow.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place in shaped:
            chip = PlaceChip(place)
            chip.levelled.connect(self._on_levelled)
            chip.removed.connect(self._on_removed)
            self._chip_flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(shaped))
        tab_through(self._elsewhere, self._chips)

    def _change(self, marked: dict[str, Place]) -> None:
        self._marked = marked
        self._show()
        self.chosen.emit()

    @Slot()
    def _on_map_changed(self) -> None:
        kept = {one: place for one, place in self._marked.items() if one in _WITHOUT_SHAPE}
        self._change(kept | {one.id: one for one in self._map.marked})

    @Slot()
    def _on_others_changed(self) -> None:
        wanted = {one for n, one in enumerate(_WITHOUT_SHAPE) if n in self._others.values}
        kept = {
            one: place
            for one, place in self._marked.items()
            if one not in _WITHOUT_SHAPE or one in wanted
        }
        words = {places.ELSEWHERE: self._elsewhere.text()}
        added = {one: Place(id=one, words=words.get(one, "")) for one in wanted if one not in kept}
        self._change(kept | added)
        if places.ELSEWHERE in added:
            self._elsewhere.setFocus()

    @Slot(str)
    def _on_elsewhere_typed(self, text: str) -> None:
        place = self._marked.get(places.ELSEWHERE)
        if place is not None:
            self._marked[places.ELSEWHERE] = replace(place, words=text)
            self.typed.emit()

    @Slot(str)
    def _on_found(self, place_id: str) -> None:
        if place_id not in self._marked:
            self._change(self._marked | {place_id: Place(id=place_id)})

    @Slot(str)
    def _on_removed(self, place_id: str) -> None:
        self._change({one: place for one, place in self._marked.items() if one != place_id})
        self._search.setFocus()

    @Slot(str, object)
    def _on_levelled(self, place_id: str, level: object) -> None:
        chosen = level if isinstance(level, int) else None
        self._change(self._marked | {place_id: replace(self._marked[place_id], level=chosen)})
        # The chip is a new one now; the keyboard stays with the place.
        for chip in self._chips.findChildren(PlaceChip):
            if chip.place.id == place_id and not chip.isHidden():
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_same_asked(self) -> None:
        self._change({one.id: one for one in self._same})

    @Slot(str)
    def _on_pointed(self, region_id: str) -> None:
        self._named.setText(places.label(region_id) if region_id else " ")


class _SmallButton(QuietButton):
    """A quiet button that leaves room for what stands beside it."""

    weight = "body"
    side_room = 10
