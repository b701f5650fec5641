"""The body from the front and the back: a click, a drag or a key marks places."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.pictures import body
from painjournal.ui import theme
from painjournal.ui.today.places import map_painting
from painjournal.ui.today.places.figure_fit import FigureFit
from painjournal.ui.today.places.layers import Layer
from painjournal.ui.today.places.map_marks import MapMarks
from painjournal.ui.today.places.region_button import RegionButton
from painjournal.ui.today.places.stroke import Stroke
from painjournal.ui.widgets.shapes import restyled

_DIRECTIONS: dict[int, body.Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_LEAST_FIGURE = 246
"""Pixels that a figure needs at any text size."""
_SPREAD = 4
"""Pixels around a region that its ring also covers."""


class BodyMap(QWidget):
    """Two figures whose 73 regions can be marked on two layers: it hurts, touch hurts.

    The map itself tests hits and paints; every region also is a button that the mouse passes
    through, so that keyboard and screen reader find it. A drag goes on with what its first region
    began, marking or clearing, and says `changed` once, at its end.
    """

    changed = Signal()
    level_asked = Signal(str, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self._marks = MapMarks()
        self._stroke: Stroke | None = None
        self._hovered = self._focused = self._typed_one = ""
        self._fitted: FigureFit | None = None
        self._ground: QPixmap | None = None
        self._picture: QPixmap | None = None
        self._buttons: dict[str, RegionButton] = {}
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Body map"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    @property
    def marked(self) -> tuple[Place, ...]:
        """Regions that hurt with their levels, in the order of the list of places."""
        return tuple(
            Place(id=one, level=self._marks.levels[one])
            for one in self._buttons
            if one in self._marks.levels
        )

    @property
    def touched(self) -> frozenset[str]:
        """Regions where touch or clothes hurt."""
        return self._marks.touched

    def show_marks(
        self,
        marked: tuple[Place, ...],
        touched: frozenset[str] = frozenset(),
        layer: Layer = Layer.HURTS,
    ) -> None:
        """Show the marks of both layers on what has a shape, and mark on this layer from now on."""
        new = self._make_buttons()
        marks = MapMarks(
            levels={one.id: one.level for one in marked if one.id in self._buttons},
            touched=touched & self._buttons.keys(),
            layer=layer,
        )
        if new or marks != self._marks:
            self._stroke, self._marks = None, marks
            self._show()

    @property
    def layer(self) -> Layer:
        """What a click, a drag or a key marks."""
        return self._marks.layer

    def sizeHint(self) -> QSize:
        """Room for figures whose regions can be hit, as a whole in a small window too."""
        lengths = theme.metrics()
        return QSize(lengths.text(380), self._tall(min(400, lengths.text(_LEAST_FIGURE))))

    def minimumSizeHint(self) -> QSize:
        """Least room at which the figures can still be read."""
        return QSize(240, self._tall(_LEAST_FIGURE))

    def _tall(self, figure: int) -> int:
        return figure + theme.metrics().text(20) * map_painting.head_lines(self.width())

    def mark(self, region_id: str, level: int | None = None) -> None:
        """Mark a region on the layer, or mark it anew with a level where it hurts."""
        self._marks.put(region_id, on=True)
        if self._marks.layer is Layer.HURTS:
            self._marks.levels[region_id] = level
        self._tell()

    def unmark(self, region_id: str) -> None:
        """Take a region's mark on the layer away."""
        if self._marks.holds(region_id):
            self._marks.put(region_id, on=False)
            self._tell()

    def region_under(self, point: QPointF, *, near: bool = True) -> str:
        """Region under a point of the widget, with `near` also just beside it, or ""."""
        return self._fit().region_at(point, near=near)

    def centre_of(self, region_id: str) -> QPointF:
        """Where in the widget a region can be hit for certain."""
        return self._fit().centre_of(region_id)

    def go(self, region_id: str, key: int) -> None:
        """Bring the keyboard to the neighbour of a region."""
        found = body.neighbour(region_id, _DIRECTIONS[key])
        if found is None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            found = body.across(region_id, _DIRECTIONS[key])
        if found is not None:
            self._make_stop(found)
            self._buttons[found].setFocus(Qt.FocusReason.TabFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark what was not marked, clear what was; a drag may follow."""
        found = self.region_under(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not found:
            return
        self._make_stop(found)
        self._buttons[found].setFocus(Qt.FocusReason.MouseFocusReason)
        self._stroke = Stroke(marks=not self._marks.holds(found), last=event.position())
        self._marks.put(found, on=self._stroke.marks)
        self._show()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the drag, and name the region under the pointer."""
        self._hover(self.region_under(event.position()))
        if self._stroke is not None:
            begun = self._stroke.begins(event.position(), QApplication.startDragDistance())
            crossed = self._stroke.on(event.position()) if begun else []
            found = {self.region_under(point, near=False) for point in crossed} - {""}
            turned = [one for one in found if self._marks.holds(one) != self._stroke.marks]
            for region_id in turned:
                self._marks.put(region_id, on=self._stroke.marks)
            if turned:
                self._show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click or the drag is over: say what changed, once."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end_stroke()

    def hideEvent(self, event: QHideEvent) -> None:
        """A drag that is cut short counts as far as it went."""
        self._end_stroke()
        super().hideEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the region that was under the pointer."""
        self._hover("")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the levels of the region under the pointer or the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        found = self._focused if by_key else self.region_under(QPointF(event.pos()))
        if found:
            spot = self.mapToGlobal(self._fit().spot(found).bottomLeft())
            self.level_asked.emit(found, spot)

    def event(self, event: QEvent) -> bool:
        """Say a region's name where the pointer rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._hovered:
            QToolTip.showText(event.globalPos(), self._marks.named(self._hovered), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit both figures anew when they are next painted or pointed at."""
        super().resizeEvent(event)
        self._fitted = self._ground = self._picture = None

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew when theme or text size change."""
        super().changeEvent(event)
        if restyled(event):
            self._fitted = self._ground = self._picture = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Lay the kept picture down, then name and line of what is pointed at."""
        fit = self._fit()
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._painted(fit)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        ringed = self._focused and self._buttons[self._focused].ringed
        if self._hovered:
            map_painting.paint_pointed(painter, fit, self._hovered, 1.6)
        if ringed:
            map_painting.paint_pointed(painter, fit, self._focused, 2.6)
        pointed = self._hovered or (self._focused if ringed else "")
        if pointed:
            map_painting.paint_name(painter, self._name_box(), self._marks.named(pointed))
        painter.end()

    def _painted(self, fit: FigureFit) -> QPixmap:
        """The figure, painted once for a size and a look, with the marks over it."""
        ratio = self.devicePixelRatioF()
        if self._ground is None or self._ground.devicePixelRatio() != ratio:
            self._ground = map_painting.ground(fit, self.size(), ratio)
        picture = QPixmap(self._ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        map_painting.paint_marks(painter, fit, self._marks.levels, self._marks.touched)
        painter.end()
        return picture

    def _fit(self) -> FigureFit:
        """The figures as they are fitted, once for all the changes since the last time."""
        if self._fitted is None:
            line = theme.metrics().text(20)
            head = line * map_painting.head_lines(self.width())
            self._fitted = FigureFit(self.rect(), head)
            for region_id, button in self._buttons.items():
                button.setGeometry(self._fitted.spot(region_id))
        return self._fitted

    def _name_box(self) -> QRect:
        """Room between the two heads, where nothing can be marked."""
        left, right = (self._fit().spot(f"{view}-head") for view in "fb")
        top = left.top() - _SPREAD
        width = right.left() - left.right() - 12
        return QRect(left.right() + 6, top, width, theme.metrics().text(72))

    def _make_buttons(self) -> bool:
        # With the first day that is shown: on the empty form before it there is nothing to press.
        if self._buttons:
            return False
        for view in body.VIEWS:
            for shape in body.figure().views[view].regions:
                self._buttons[shape.id] = button = RegionButton(shape.id, self)
                button.clicked.connect(self._on_pressed)
                button.reached.connect(self._on_reached)
                button.left.connect(self._on_left)
                button.arrow_pressed.connect(self.go)
                button.digit_typed.connect(self._on_digit_typed)
                button.cleared.connect(self.unmark)
                button.show()
        self._make_stop(next(iter(self._buttons)))
        self._fitted = None
        return True

    def _make_stop(self, region_id: str) -> None:
        """Make a region the map's one stop for Tab."""
        for each, button in self._buttons.items():
            stop = Qt.FocusPolicy.StrongFocus if each == region_id else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() != stop:
                button.setFocusPolicy(stop)

    def _show(self) -> None:
        for region_id, button in self._buttons.items():
            button.setChecked(self._marks.holds(region_id))
            button.say(self._marks.named(region_id))
        self._picture = None
        self.update()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _end_stroke(self) -> None:
        if self._stroke is not None:
            self._stroke = None
            self.changed.emit()

    def _hover(self, region_id: str) -> None:
        if region_id == self._hovered:
            return
        self._touch_up(self._hovered, region_id)
        self._hovered = region_id
        shape = Qt.CursorShape.PointingHandCursor if region_id else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def _touch_up(self, *region_ids: str) -> None:
        """Paint only these regions and the name anew."""
        for region_id in region_ids:
            if region_id:
                spread = self._fit().spot(region_id)
                self.update(spread.adjusted(-_SPREAD, -_SPREAD, _SPREAD, _SPREAD))
        self.update(self._name_box())

    @Slot()
    def _on_pressed(self) -> None:
        button = self.sender()
        if isinstance(button, RegionButton):
            self._typed_one = ""
            self._marks.put(button.region_id, on=not self._marks.holds(button.region_id))
            self._tell()

    @Slot(str)
    def _on_reached(self, region_id: str) -> None:
        self._touch_up(self._focused, region_id)
        self._focused = region_id

    @Slot(str)
    def _on_left(self, region_id: str) -> None:
        self._typed_one = ""
        self._touch_up(region_id)
        if self._focused == region_id:
            self._focused = ""

    @Slot(str, int)
    def _on_digit_typed(self, region_id: str, digit: int) -> None:
        """A level where it hurts; a 0 typed right after a 1 makes 10."""
        if self._marks.layer is Layer.HURTS:
            ten = digit == 0 and self._typed_one == region_id
            self._typed_one = region_id if digit == 1 else ""
            self.mark(region_id, 10 if ten else digit)
