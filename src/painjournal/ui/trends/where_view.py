"""Where it hurt: days a place on the figure, at the start, middle and end, and over time."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from painjournal.domain.changes import Change
from painjournal.domain.lookback import Lookback
from painjournal.domain.marked_places import MarkedPlaces, marked_places, thirds
from painjournal.domain.people import Person, Writer
from painjournal.domain.topics import CARD_FOR_TOPIC
from painjournal.i18n import mark, tr
from painjournal.pictures.place_maps import where_in_parts, where_map
from painjournal.pictures.place_sheets import where_sheet
from painjournal.pictures.place_words import (
    how_many_sentence,
    where_sentence,
    where_table,
    without_shape_sentence,
)
from painjournal.pictures.places_over_time import places_over_time
from painjournal.pictures.shapes import Picture
from painjournal.ui import theme
from painjournal.ui.trends.days_head import DaysHead
from painjournal.ui.trends.picture_view import PictureView
from painjournal.ui.trends.short_table import ShortTable
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.choice import Choice
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from painjournal.services.lookbacks import Lookbacks

_HURTS, _TOUCH = 0, 1
_TABLE_HEIGHT, _NARROW = 470, 820

_HONEST = mark("A day without a mark may still have hurt.")


class WhereView(QWidget):
    """One writer's marks of a period, those of pain or those of touch, never both as one."""

    reading_wanted = Signal(str)
    save_wanted = Signal(object, str, str)  # a Picture, its title, a name for its file

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Lookback, Writer] | None = None
        self.head = DaysHead(touched=True)
        self.layers = SegmentedControl(
            tr("What to show on the body"),
            [
                Choice(value=_HURTS, text=tr("Hurts")),
                Choice(value=_TOUCH, text=tr("Touch or clothes hurt")),
            ],
        )
        self._sentence = Label("")
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.map = PictureView(tr("Body figure with days a place"))
        self.table = ShortTable(tr("Table of places and their days"))
        self.parts = PictureView(tr("Body figures of the start, the middle and the end"))
        self.over_time = PictureView(tr("Number of places from day to day"))
        self._how_many = Label("")
        self._how_many.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole = Card(tr("Days a place"), about=tr("Read about joints and places"))
        self._whole.about_asked.connect(self._on_about_asked)
        self._beside = Row(self.map, self.table, gap=24)
        self._in_parts = Card(tr("Start, middle and end of these days"))
        self._each_day = Card(tr("How many places a day"))
        self._found = Column(self._whole, self._in_parts, self._each_day, gap=16)
        self._empty = Card()
        self._none = Label("")
        self._build()
        self.setFocusProxy(self.layers.buttons[0])
        self.head.changed.connect(self._refresh)
        self.head.save_asked.connect(self._on_save_asked)
        self.layers.changed.connect(self._refresh)

    def open(self, lookbacks: "Lookbacks", *, today: Callable[[], date]) -> None:
        """Take what can be looked back at."""
        self.head.open(lookbacks, today=today)

    def set_subject(self, person: Person, writer: Writer) -> None:
        """Look back at a person, as this writer may see it."""
        self.head.set_subject(person, writer)

    def shown(self) -> None:
        """Look anew, for the view has come to be seen."""
        self._refresh()

    def on_change(self, change: Change) -> None:
        """Show what was just written; a hidden view looks again when it is shown."""
        person = self.head.person
        if self.isVisible() and person and change.person_id in (None, person.id):
            self._refresh()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view, for the list of keys."""
        return [
            (tr("Left, Right"), tr("Pain or touch, where that choice has the keyboard")),
            (tr("Ctrl+C"), tr("Copy the chosen rows of the table")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the table below the map where there is no room beside it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        narrow = self.width() < theme.metrics().text(_NARROW)
        self._beside.box.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        height = theme.metrics().text(_TABLE_HEIGHT)
        self.table.set_most(min(height, self.height()) if narrow else height)

    def _build(self) -> None:
        self._whole.add(self._sentence)
        self._whole.add(self._beside)
        self._beside.box.setStretch(0, 4)
        self._beside.box.setStretch(1, 5)
        self._beside.box.setAlignment(self.table, Qt.AlignmentFlag.AlignTop)
        self._in_parts.add(self.parts)
        self._each_day.add(self._how_many)
        self._each_day.add(self.over_time)
        self._empty.add(self._none)
        scroll = ScrollColumn(widest=1240)
        scroll.add(self.head)
        scroll.add(self.layers)
        scroll.add(self._found)
        scroll.add(self._empty)
        scroll.add(Label(tr(_HONEST), "help"))
        scroll.add(Label(tr("Your notes, not medical advice."), "caption"))
        scroll.add_stretch()
        box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroll)

    @Slot()
    def _refresh(self) -> None:
        lookback = self.head.look()
        if lookback is None:
            return
        writer = self.head.heard(lookback)
        touch = self.layers.value == _TOUCH
        whole = marked_places(lookback, writer.id, lookback.period, touch=touch) if writer else None
        marked = whole is not None and bool(whole.days)
        self._found.setVisible(marked)
        self.head.save.setEnabled(marked)
        self._empty.setVisible(not marked)
        if writer is None or whole is None:
            self._none.setText(tr("There is nothing to show of these days."))
        elif marked:
            self._show(lookback, writer, whole)
        else:
            self._none.setText(where_sentence(whole, writer))

    def _show(self, lookback: Lookback, writer: Writer, whole: MarkedPlaces) -> None:
        self._shown = (lookback, writer)
        touch = whole.touch
        parts = tuple(
            marked_places(lookback, writer.id, part, touch=touch)
            for part in thirds(lookback.period)
        )
        said = (where_sentence(whole, writer), without_shape_sentence(whole))
        self._sentence.setText(" ".join(filter(None, said)))
        how_many = how_many_sentence(lookback, writer.id, touch=touch)
        self._how_many.setText(how_many)
        self._how_many.setVisible(bool(how_many))

        def whole_map(width: float, size: float) -> Picture:
            return where_map(whole, parts, writer, width=width, size=size)

        def part_maps(width: float, size: float) -> Picture:
            return where_in_parts(parts, writer, width=width, size=size)

        def day_by_day(width: float, size: float) -> Picture:
            return places_over_time(lookback, writer, width=width, size=size, touch=touch)

        self.map.show_picture(whole_map)
        self.parts.show_picture(part_maps)
        self.over_time.show_picture(day_by_day)
        self.table.show_rows(where_table(whole, parts), 1, Qt.SortOrder.DescendingOrder)

    @Slot()
    def _on_save_asked(self) -> None:
        """Want the pictures kept as they are seen, under the person's initials."""
        if self._shown is None:
            return
        lookback = self._shown[0].under_initials()
        writer = next(one for one in lookback.writers if one.id == self._shown[1].id)
        touch = self.layers.value == _TOUCH
        title = tr("Touch or clothes hurt") if touch else tr("Where it hurt")
        sheet = where_sheet(
            lookback,
            writer,
            touch=touch,
            width=float(self.over_time.width()),
            size=float(theme.metrics().text(13)),
        )
        whole = marked_places(lookback, writer.id, lookback.period, touch=touch)
        told = (
            where_sentence(whole, writer),
            without_shape_sentence(whole),
            how_many_sentence(lookback, writer.id, touch=touch),
            tr(_HONEST),
        )
        picture, name = self.head.keepsake(sheet, lookback, title, filter(None, told))
        self.save_wanted.emit(picture, title, name)

    @Slot()
    def _on_about_asked(self) -> None:
        self.reading_wanted.emit(CARD_FOR_TOPIC["places"])
