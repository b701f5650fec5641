"""Everything beyond the sections: what is asked as a part, what was added, and what can be."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.entries import Entry
from painjournal.domain.measures import Section
from painjournal.domain.parts import SIGNS
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.makers import MAKERS, PRIVATE_NOTE
from painjournal.ui.today.two_columns import SHARES, TWO_FROM
from painjournal.ui.widgets.fold import Fold
from painjournal.ui.widgets.rows import Row
from painjournal.ui.widgets.shapes import restyled

if TYPE_CHECKING:
    from painjournal.services.journals import Journal
    from painjournal.ui.today.item_card import ItemCard
    from painjournal.ui.today.item_choices import ItemChoices
    from painjournal.ui.today.item_grid import ItemGrid
    from painjournal.ui.today.items import MoreItem
    from painjournal.ui.today.parts.form_part import FormPart
    from painjournal.ui.today.section import FormSection

    Block = FormSection | ItemCard


class MoreSection(QWidget):
    """Cards for what is asked or written, and one fold that offers all else.

    What was unfolded stays until the day is left, or while something is in it. Nothing of this is
    made before it is wanted.
    """

    changed = Signal(bool)
    answered = Signal()
    arranged = Signal()
    kept = Signal(object)
    list_wanted = Signal(str)
    word_wanted = Signal(object, object)
    unfolded = Signal(QWidget)
    removed = Signal(str, object)
    help_wanted = Signal()

    def __init__(self, nothing: QWidget) -> None:
        super().__init__()
        self._journal: Journal | None = None
        self._form: Form | None = None
        self._entry: Entry | None = None
        self._items: list[MoreItem] = []
        self._opened: list[str] = []
        self._cards: dict[str, ItemCard] = {}
        self._own: FormSection | None = None
        self._choices: ItemChoices | None = None
        self._private_part: FormPart | None = None
        self._offer, self._private_area = _Area(), _Area()
        self._grid: ItemGrid | None = None
        self._add = Fold(tr("Add more"), self._build_offer, area=self._offer)
        self._add.turned.connect(self._on_add_turned)
        self._private = Fold(tr("Private note"), self._build_private, area=self._private_area)
        self._private.turned.connect(self._on_private_turned)
        self._nothing = nothing
        self.foot = Row(gap=12)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._in_line: bool | None = None
        self._space()
        self._arrange(in_line=True)

    @property
    def blocks(self) -> "tuple[Block, ...]":
        """The cards there are, in the order of the keyboard."""
        own = (self._own,) if self._own is not None and not self._own.isHidden() else ()
        return (*own, *self._cards.values())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, one after the other."""
        own = (self._own,) if self._own is not None else ()
        standing = [one for one in self._cards.values() if one.item.asked]
        added = [one for one in self._cards.values() if not one.item.asked]
        closing = (self._private, self._private_area, self._nothing)
        return (*own, *standing, self._add, self._offer, *added, *closing)

    @property
    def standing(self) -> tuple[QWidget, ...]:
        """Cards that are asked of everybody's day, own questions first."""
        own = (self._own,) if self._own is not None and not self._own.isHidden() else ()
        return (*own, *(one for one in self._cards.values() if one.item.asked))

    def open(self, journal: "Journal | None") -> None:
        """Take an opened journal, or let it go."""
        self._journal, self._form = journal, None
        self._clear()

    def show_form(self, form: Form, entry: Entry) -> None:
        """Show a day: what is asked and what was written stands open, all else is folded away."""
        from painjournal.ui.today.items import more_items

        if self._form is None or not self._form.is_same_day(form):
            self._opened = []
            self._add.open = self._private.open = False
        self._form, self._entry = form, entry
        self._items = more_items(form, entry)
        self._show_own()
        self._show_cards()
        for card in self._cards.values():
            card.show_form(form, entry)
        if self._private_part is not None:
            # Folded away too: what somebody else wrote must not lie behind the fold.
            self._private_part.show_form(form, entry)
        self._show_choices()

    def show_entry(self, entry: Entry) -> None:
        """Show what is kept anew, with a card for everything in it."""
        self._entry = entry
        self._show_cards()
        for block in self.blocks:
            block.show_entry(entry)
        self._show_choices()

    def follow(self, entry: Entry) -> None:
        """Hear what is kept now: a card with something in it cannot be put away."""
        self._entry = entry
        for card in self._cards.values():
            card.follow(entry)
            if card.item.code == SIGNS:
                # The body map marks one of them.
                card.show_entry(entry)

    def settle(self) -> None:
        """Let the parts that are kept beside the entry keep what waits."""
        for part in self._parts():
            part.settle()

    def refused(self) -> "Iterator[FormPart]":
        """The private note, should it hold something that cannot be kept."""
        return (one for one in (self._private_part,) if one is not None and one.refused)

    def take_focus(self) -> None:
        """Bring the keyboard to what can be added."""
        if not (self._add.open and self._choices is not None and self._choices.take_focus()):
            self._add.header.setFocus(Qt.FocusReason.TabFocusReason)

    def unfold(self) -> None:
        """Offer everything that can be added, and bring the keyboard there."""
        if not self._add.isHidden() and self._form is not None:
            self._add.open = True
            self._on_add_turned(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What closes the form stands side by side where that fits, else below one another."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _parts(self) -> "list[FormPart]":
        parts = [card.part for card in self._cards.values()]
        return [one for one in (*parts, self._private_part) if one is not None]

    def _clear(self) -> None:
        self._items, self._opened = [], []
        self._show_cards()
        if self._own is not None:
            self._own.hide()
        if self._private_part is not None:
            self._private_part.hide()
            self._private_part.deleteLater()
            self._private_part = None
        self._add.open = self._private.open = False

    def _show_own(self) -> None:
        if self._form is None or self._entry is None:
            return
        if self._own is None and self._form.measures(Section.OWN):
            from painjournal.ui.today.section import FormSection

            self._own = FormSection(tr("Your own questions"), Section.OWN)
            self._own.changed.connect(self.changed)
            self._own.answered.connect(self.answered)
        if self._own is not None:
            self._own.show_form(self._form, self._entry)

    def _show_cards(self) -> None:
        """A card for what is asked, for what was written, and for what was unfolded by hand."""
        form, entry = self._form, self._entry
        wanted = {one.code: one for one in self._items}
        if form is None or entry is None:
            wanted = {}
        else:
            for item in self._items:
                if not item.asked and item.code not in self._opened and item.holds(form, entry):
                    self._opened.append(item.code)
        self._opened = [one for one in self._opened if one in wanted and not wanted[one].asked]
        codes = [one.code for one in wanted.values() if one.asked] + self._opened
        before, self._cards = self._cards, {}
        for code in codes:
            card = before.get(code)
            if form is not None and (card is None or not card.suits(wanted[code], form)):
                card = self._new_card(wanted[code])
            if card is not None:
                self._cards[code] = card
        added = [one for one in self._cards.values() if not one.item.asked]
        if self._grid is None and added:
            from painjournal.ui.today.item_grid import ItemGrid

            self._grid = ItemGrid()
            self._arrange(in_line=bool(self._in_line))
        if self._grid is not None:
            self._grid.show_cards(added)
        for code, old in before.items():
            if self._cards.get(code) is not old:
                old.hide()
                old.deleteLater()

    def _new_card(self, item: "MoreItem") -> "ItemCard | None":
        from painjournal.ui.today.item_card import ItemCard

        if self._form is None or self._entry is None or self._journal is None:
            return None
        card = ItemCard(item, self._form, self._journal)
        card.changed.connect(self.changed)
        card.answered.connect(self.answered)
        card.put_away.connect(self._on_put_away)
        card.left.connect(self.take_focus)
        if card.part is not None:
            self._hear(card.part, card)
        card.show_form(self._form, self._entry)
        return card

    def _hear(self, part: "FormPart", around: "ItemCard | None") -> None:
        part.kept.connect(self.kept)
        part.list_wanted.connect(self.list_wanted)
        part.removed.connect(self.removed)
        part.help_wanted.connect(self.help_wanted)
        if around is not None:
            for kept_beside in (part.kept, part.removed):
                kept_beside.connect(lambda *_: self._follow_beside(around))
        part.word_wanted.connect(lambda word: self.word_wanted.emit(word, around))

    def _follow_beside(self, card: "ItemCard") -> None:
        if self._entry is not None:
            card.follow(self._entry)

    def _show_choices(self) -> None:
        offered = [one for one in self._items if not one.asked and one.code not in self._opened]
        if self._choices is not None:
            self._choices.show_items(offered)
        self._add.setVisible(bool(offered))
        if not offered:
            self._add.open = False

    def _build_offer(self) -> QWidget:
        from painjournal.ui.today.item_choices import ItemChoices

        self._choices = ItemChoices()
        self._choices.wanted.connect(self._on_wanted)
        self._choices.left.connect(self._on_choices_left)
        self._show_choices()
        return self._choices

    def _build_private(self) -> QWidget:
        from painjournal.ui.widgets.card import Card

        return Card()

    @Slot(bool)
    def _on_add_turned(self, unfolded: bool) -> None:
        self.arranged.emit()
        if unfolded and self._choices is not None:
            self._choices.take_focus()
            self.unfolded.emit(self._choices)

    @Slot()
    def _on_choices_left(self) -> None:
        self._add.open = False
        self.take_focus()

    @Slot(object)
    def _on_wanted(self, item: "MoreItem") -> None:
        self._opened.append(item.code)
        self._show_cards()
        self._show_choices()
        self.arranged.emit()
        card = self._cards.get(item.code)
        if card is not None:
            card.begin()
            self.unfolded.emit(card)

    @Slot(object)
    def _on_put_away(self, card: "ItemCard") -> None:
        code = card.item.code
        if card.part is not None:
            card.part.settle()
        if self._entry is not None and not card.is_empty(self._entry):
            # Something was typed since it was last looked at.
            card.follow(self._entry)
            return
        self._opened.remove(code)
        self._show_cards()
        self._show_choices()
        self.arranged.emit()
        if not (self._add.open and self._choices is not None and self._choices.take_focus(code)):
            self.take_focus()

    @Slot(bool)
    def _on_private_turned(self, unfolded: bool) -> None:
        card = self._private.inner
        if not unfolded or self._journal is None or self._form is None or self._entry is None:
            return
        if self._private_part is None:
            self._private_part = MAKERS[PRIVATE_NOTE](self._journal)
            self._hear(self._private_part, None)
            card.add(self._private_part)  # type: ignore[union-attr]  # the fold unfolds a card
            self._private_part.show()
        self._private_part.show_form(self._form, self._entry)
        self.arranged.emit()
        self._private_part.take_focus()
        self.unfolded.emit(self._private_area)

    def _fit(self) -> None:
        two = self.width() >= theme.metrics().text(TWO_FROM)
        share = SHARES[0] / sum(SHARES) if two else 1
        parts = (self._add, self._private, self._nothing)
        needed = sum(one.sizeHint().width() + theme.metrics().space(16) for one in parts)
        self._arrange(in_line=needed <= self.width() * share)

    def _arrange(self, *, in_line: bool) -> None:
        grid = () if self._grid is None else (self._grid,)
        order: tuple[QWidget, ...] = (self._offer, *grid, self._private_area)
        if not in_line:
            closing = (self._private, self._private_area, self._nothing)
            order = (self._add, self._offer, *grid, *closing)
        if in_line and not self._in_line:
            for part, share in ((self._add, 1), (self._private, 1), (self._nothing, 0)):
                self.foot.add(part, share)
        if self.foot.isHidden() == in_line and self._in_line is not None:
            self.foot.setVisible(in_line)
        self._in_line = in_line
        for at, part in enumerate(order):
            if self._lines.indexOf(part) != at:
                self._lines.insertWidget(at, part)

    def _space(self) -> None:
        self._lines.setSpacing(theme.metrics().space(12))


class _Area(QWidget):
    """A place for what is not there yet; hidden until then."""

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.hide()
