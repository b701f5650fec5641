"""The main window: the column of places at the left, the place at the right."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.keys_dialog import Keys, KeysDialog
from painjournal.ui.notice_bar import NoticeBar
from painjournal.ui.side_column import SideColumn
from painjournal.ui.widgets.picker import Picker
from painjournal.ui.widgets.place_button import PlaceButton
from painjournal.ui.widgets.shapes import restyled

NARROW = 900
SMALLEST = QSize(800, 520)

People = Sequence[tuple[str, Hashable]]


@runtime_checkable
class Shown(Protocol):
    """A page that wants to know when it is shown."""

    def shown(self) -> None:
        """The page has just been put before the user."""


@runtime_checkable
class Leaving(Protocol):
    """A page that may ask to stay, once, when something could not be kept."""

    def leaving(self) -> bool:
        """Keep what there is; False to stay."""


@runtime_checkable
class Keyed(Protocol):
    """A page with keys of its own."""

    def keys(self) -> Keys:
        """The key and what it does, for the list on F1."""


@dataclass(slots=True)
class _Place:
    """A place, and its page once it was built."""

    label: str
    factory: Callable[[], QWidget]
    page: QWidget | None = None


class MainWindow(QMainWindow):
    """Shows one place at a time and builds each when it is first asked for."""

    place_shown = Signal(str)
    person_picked = Signal(object)
    writer_picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # Never a name nor anything from the journal: titles are seen by others.
        self.setWindowTitle("painjournal")
        self.setMinimumSize(SMALLEST)
        self.resize(1280, 800)
        self._places: dict[str, _Place] = {}
        self._here = ""
        self.side = SideColumn()
        self.side.asked.connect(self.show_place)
        self.side.person.picked.connect(self.person_picked)
        self.side.writer.picked.connect(self.writer_picked)
        self.notice = NoticeBar()
        self._pages = QStackedWidget()
        self._pages.setMinimumWidth(1)
        self._top = QVBoxLayout()
        self._top.addWidget(self.notice)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(self._top)
        right.addWidget(self._pages, 1)
        ground = QWidget()
        both = QHBoxLayout(ground)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self.side)
        both.addLayout(right, 1)
        self.setCentralWidget(ground)
        help_key = QShortcut(QKeySequence(Qt.Key.Key_F1), self)
        help_key.activated.connect(self.show_keys)
        self._space()

    @property
    def place(self) -> str:
        """Key of the place shown, "" before the first."""
        return self._here

    def add_place(
        self,
        key: str,
        label: str,
        icon: str,
        factory: Callable[[], QWidget],
        *,
        foot: bool = False,
        short: str = "",
    ) -> None:
        """Offer a place, built when first shown; Alt or Ctrl with its number go there."""
        button = PlaceButton(label, icon, short=short)
        self._places[key] = _Place(label, factory)
        self.side.add_place(key, button, foot=foot)
        number = sum(1 for _ in self._places)
        if not foot and number <= 9:
            for keys in (f"Alt+{number}", f"Ctrl+{number}"):
                QShortcut(QKeySequence(keys), self).activated.connect(button.click)
            button.set_keys(tr("Alt+{number}", number=number))

    @Slot(str)
    def show_place(self, key: str) -> bool:
        """Go to a place, unless the page shown asks to stay; says whether it is shown now."""
        if key == self._here:
            return True
        if not self._may_leave():
            return False
        page = self.page(key)
        self._here = key
        self._pages.setCurrentWidget(page)
        self.side.show_here(key)
        if isinstance(page, Shown):
            page.shown()
        self.place_shown.emit(key)
        return True

    def page(self, key: str) -> QWidget:
        """The page of a place, built now if it was not yet."""
        place = self._places[key]
        if place.page is None:
            place.page = place.factory()
            self._take_in(place.page)
        return place.page

    def built(self, key: str) -> QWidget | None:
        """The page of a place if it was built already."""
        return self._places[key].page

    def put_page(self, key: str, page: QWidget) -> None:
        """Let a place show this page from now on; the page it had stays with whoever made it."""
        place = self._places[key]
        if place.page is page:
            return
        if place.page is not None:
            self._pages.removeWidget(place.page)
            place.page.hide()
        place.page = page
        self._pages.addWidget(page)
        if key == self._here:
            self._pages.setCurrentWidget(page)

    def forget_pages(self, *, but: str = "") -> None:
        """Drop every page but one, for another journal; they are built anew when asked for."""
        for key, place in self._places.items():
            if place.page is not None and key != but:
                self._pages.removeWidget(place.page)
                place.page.deleteLater()
                place.page = None
        self._here = ""

    def forget_page(self, key: str) -> None:
        """Drop the page of a place that is not shown, to be built anew when asked for."""
        place = self._places[key]
        if place.page is not None and key != self._here:
            self._pages.removeWidget(place.page)
            place.page.deleteLater()
            place.page = None

    def set_people(self, people: People, chosen: Hashable) -> None:
        """Offer whose journal can be opened."""
        _offer(self.side.person, people, chosen)

    def set_writers(self, writers: People, chosen: Hashable) -> None:
        """Offer who may be writing."""
        _offer(self.side.writer, writers, chosen)

    @Slot()
    def show_keys(self) -> KeysDialog:
        """Open the list of keys."""
        lists: list[tuple[str, Keys]] = []
        page = self._pages.currentWidget()
        if isinstance(page, Keyed) and self._here:
            lists.append((self._places[self._here].label, page.keys()))
        lists.append((tr("Everywhere"), self._common_keys()))
        dialog = KeysDialog(lists, self)
        dialog.open()
        return dialog

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the page keep what there is before the window goes."""
        if self._may_leave():
            super().closeEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the column when the window is narrow."""
        super().resizeEvent(event)
        self.side.set_compact(self.width() < NARROW)

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    def _may_leave(self) -> bool:
        page = self._pages.currentWidget()
        return not (isinstance(page, Leaving) and self._here) or page.leaving()

    def _take_in(self, page: QWidget) -> None:
        layout = page.layout()
        # As the first page enters Qt would lay it out, at a width that no window has.
        if layout is not None and not self.isVisible():
            layout.setEnabled(False)
            self._pages.addWidget(page)
            layout.setEnabled(True)
        else:
            self._pages.addWidget(page)

    def _common_keys(self) -> Keys:
        return [
            (tr("Alt+1 to Alt+5"), tr("Go to one of the five places")),
            (tr("Tab"), tr("Go to the next question")),
            (tr("Arrows"), tr("Go to the next answer")),
            (tr("Space"), tr("Choose the answer, or take it back")),
            (tr("0 to 9"), tr("Answer and go on")),
            (tr("Enter"), tr("Choose the answer and go on")),
            (tr("Delete"), tr("Clear the answer")),
            (tr("F1"), tr("Show this list")),
        ]

    def _space(self) -> None:
        space = theme.metrics().space
        self._top.setContentsMargins(space(24), space(12), space(24), 0)


def _offer(picker: Picker, people: People, chosen: Hashable) -> None:
    picker.set_choices(people)
    picker.choose(chosen)
    picker.setEnabled(bool(people))
    picker.setVisible(bool(people))
