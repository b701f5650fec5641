"""Where it hurt: search, body map, choices without a shape, and the marked places in words."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.ui import dates, theme
from painjournal.ui.today.places.larger_map import LargerMap
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.map_parts import MapParts
from painjournal.ui.today.places.marked_places import WITHOUT_SHAPE, MarkedPlaces
from painjournal.ui.widgets.buttons import LinkButton, QuietButton
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.choice_row import ChoiceRow
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.tab_order import tab_through


class PlacesPart(Column):
    """The places of a day; map and words always say the same."""

    chosen = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._marked = MarkedPlaces()
        self._same: tuple[Place, ...] = ()
        self._parts = MapParts(self._marked, self, without_shape=False)
        self._same_button = _SmallButton("")
        self._same_button.hide()
        self._same_button.clicked.connect(self._on_same_asked)
        self._larger = LinkButton(tr("Larger map"))
        self._larger.clicked.connect(self._on_larger_asked)
        self._others = ChoiceRow(
            tr("Where?"),
            [
                Choice(value=n, text=words, spoken=places.label(WITHOUT_SHAPE[n]), key=str(n + 1))
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
        find = Row(Label(tr("Where?"), "question", wrap=False), gap=12)
        find.add(self._parts.search, 1)
        self._head = Row(gap=8)
        self._head.add(find, 1)
        self._head.add(self._same_button)
        self._above = Row(self._parts.layers, gap=8)
        self._above.add_stretch()
        self._above.add(self._larger)
        self._unknown = Label(
            tr("No place here is called that. “Elsewhere” takes your own words."), "help"
        )
        self._unknown.hide()
        for typed in (self._parts.search.textEdited, self._parts.search.textChanged):
            typed.connect(self._on_searched)
        self.add(self._head)
        self.add(self._unknown)
        self.add(self._above)
        self.add(self._parts.map, 1)
        for part in (self._others, self._elsewhere, self._parts.chips):
            self.add(part)
        self._parts.chips.rebuilt.connect(self._on_chips_rebuilt)
        self._marked.altered.connect(self._on_altered)
        self._marked.chosen.connect(self.chosen)
        self._parts.layers.setVisible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The offer of an earlier day's places stands beside the search, or below it."""
        super().resizeEvent(event)
        wide = self.width() >= theme.metrics().text(360)
        way = QBoxLayout.Direction
        self._head.box.setDirection(way.LeftToRight if wide else way.TopToBottom)
        self._above.box.setDirection(way.LeftToRight if wide else way.TopToBottom)

    @property
    def marked(self) -> tuple[Place, ...]:
        """Every place that hurts, in the order of the list."""
        return self._marked.hurting

    @property
    def touched(self) -> frozenset[str]:
        """Ids of the places where touch or clothes hurt."""
        return self._marked.touched

    def show_places(self, marked: tuple[Place, ...]) -> None:
        """Show these places as hurting, on the map and in words."""
        self._marked.show_hurting(marked)

    def show_touched(self, touched: frozenset[str]) -> None:
        """Show that touch or clothes hurt at these places, on the map and in words."""
        self._marked.show_touched(touched)

    def set_touch_offered(self, offered: bool) -> None:
        """Offer to mark where touch or clothes hurt, or only what hurts."""
        self._marked.offer_touch(offered=offered)

    def offer_same(self, day: date | None, same: tuple[Place, ...]) -> None:
        """Offer the places of a named earlier day, never their levels."""
        self._same = tuple(replace(one, level=None) for one in same)
        if day is not None:
            named = dates.weekday_and_number(day)
            self._same_button.setText(tr("Same places as {day}", day=named))
        self._show_offer()

    def forget_search(self) -> None:
        """Leave nothing in the search field that was looked for on another day."""
        self._parts.search.empty()

    def take_focus(self) -> None:
        """Bring the keyboard to the search field."""
        self._parts.search.setFocus()

    def _show_offer(self) -> None:
        hurts = self._marked.layer is Layer.HURTS
        self._same_button.setVisible(bool(self._same) and not self.marked and hurts)

    @Slot()
    def _on_altered(self) -> None:
        marked = self._marked.on_layer
        self._others.values = frozenset(n for n, one in enumerate(WITHOUT_SHAPE) if one in marked)
        words = self._marked.place(places.ELSEWHERE).words
        if self._elsewhere.text() != words:
            self._elsewhere.setText(words)
        hurting = {one.id for one in self.marked}
        self._elsewhere.setVisible(places.ELSEWHERE in hurting)
        self._show_offer()

    @Slot()
    def _on_chips_rebuilt(self) -> None:
        tab_through(self._elsewhere, self._parts.chips)

    @Slot()
    def _on_others_changed(self) -> None:
        wanted = {one for n, one in enumerate(WITHOUT_SHAPE) if n in self._others.values}
        new = wanted - self._marked.on_layer
        self._marked.set_on_layer(self._marked.on_layer.difference(WITHOUT_SHAPE) | wanted)
        if places.ELSEWHERE in new and self._marked.layer is Layer.HURTS:
            self._elsewhere.setFocus()

    @Slot(str)
    def _on_searched(self, text: str) -> None:
        self._unknown.setVisible(bool(text.strip()) and not self._parts.search.offered)

    @Slot(str)
    def _on_elsewhere_typed(self, text: str) -> None:
        self._marked.put_words(text)
        self.typed.emit()

    @Slot()
    def _on_same_asked(self) -> None:
        self._marked.take_over(self._same)

    @Slot()
    def _on_larger_asked(self) -> None:
        larger = LargerMap(self._marked, self)
        larger.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        larger.finished.connect(self._on_larger_closed)
        larger.open()
        larger.take_focus()

    @Slot()
    def _on_larger_closed(self) -> None:
        self._larger.setFocus(Qt.FocusReason.OtherFocusReason)


class _SmallButton(QuietButton):
    """A quiet button that leaves room for what stands beside it."""

    weight = "body"
    side_room = 10
