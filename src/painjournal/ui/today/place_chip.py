"""One marked place in words, with its level to choose and a way to take it off."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.ui.widgets.buttons import QuietButton


class PlaceChip(QuietButton):
    """A button that names a place; its menu gives a level or takes the place off."""

    weight = "body"
    side_room = 12

    levelled = Signal(str, object)
    removed = Signal(str)

    def __init__(self, place: Place) -> None:
        super().__init__(_short(place))
        self.place = place
        self.setAccessibleName(tr("{place}: give a level or take it off", place=words_for(place)))
        self.clicked.connect(self._on_clicked)

    def menu_for(self) -> QMenu:
        """The menu of levels, the one given checked, and the way to take the place off."""
        menu = QMenu(self)
        take_off = menu.addAction(tr("Take off"))
        take_off.triggered.connect(self._on_take_off)
        menu.addSeparator()
        group = QActionGroup(menu)
        for level in (None, *range(11)):
            words = tr("No level") if level is None else tr("Level {level}", level=level)
            action = QAction(words, menu, checkable=True)
            action.setChecked(level == self.place.level)
            action.setData(level)
            action.triggered.connect(self._on_level)
            group.addAction(action)
            menu.addAction(action)
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        menu = self.menu_for()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _on_take_off(self) -> None:
        self.removed.emit(self.place.id)

    @Slot()
    def _on_level(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.levelled.emit(self.place.id, action.data())


def _short(place: Place) -> str:
    """A place with its level as a number, for the eye."""
    name = places.label(place.id)
    return name if place.level is None else f"{name} · {place.level}"


def words_for(place: Place) -> str:
    """A place with its level in words."""
    if place.level is None:
        return places.label(place.id)
    return tr("{place}, level {level}", place=places.label(place.id), level=place.level)
