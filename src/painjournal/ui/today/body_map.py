"""The body from the front and the back: a click or a key marks a place."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from painjournal.domain import places
from painjournal.domain.entries import Place
from painjournal.i18n import tr
from painjournal.pictures import body
from painjournal.ui import theme
from painjournal.ui.today import figure_paths

_ARROWS: dict[int, body.Direction] = {
    Qt.Key.Key_Left: "left",
    Qt.Key.Key_Right: "right",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Down: "down",
}
_REACH = 14.0
"""How far beside the figure, in its own units, a click still means the nearest region."""


class BodyMap(QWidget):
    """Two figures whose 73 regions can be marked, each with a level if wanted.

    The map itself tests hits and paints; every region also is a button that the mouse passes
    through, so that keyboard and screen reader find it.
    """

    changed = Signal()
    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._marked: dict[str, int | None] = {}
        self._hovered = ""
        self._paths: dict[str, QPainterPath] = {}
        self._frames: dict[str, QTransform] = {}
        self._unfit = True
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Body map"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self._buttons: dict[str, _RegionButton] = {}

    @property
    def marked(self) -> tuple[Place, ...]:
        """Marked regions with their levels, in the order of the list of places."""
        return tuple(
            Place(id=one, level=self._marked[one]) for one in self._buttons if one in self._marked
        )

    def show_marked(self, marked: tuple[Place, ...]) -> None:
        """Show these places as marked; those without a shape are not on the map."""
        if not self._buttons:
            self._make_buttons()
        self._marked = {one.id: one.level for one in marked if one.id in self._buttons}
        for region_id, button in self._buttons.items():
            button.setChecked(region_id in self._marked)
            button.say(self._marked)
        self.update()

    def _make_buttons(self) -> None:
        # With the first day that is shown: on the empty form before it there is nothing to press.
        for view in body.VIEWS:
            for shape in body.figure().views[view].regions:
                self._buttons[shape.id] = button = _RegionButton(shape.id, self)
                button.show()
        first = next(iter(self._buttons.values()))
        first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unfit = True

    def sizeHint(self) -> QSize:
        """Room for figures whose regions can be hit."""
        return QSize(theme.metrics().text(380), theme.metrics().text(312))

    def minimumSizeHint(self) -> QSize:
        """Least room at which the figures can still be read."""
        return QSize(240, 280)

    def mark(self, region_id: str, level: int | None = None) -> None:
        """Mark a region, or mark it anew with a level."""
        self._marked[region_id] = level
        self._tell()

    def unmark(self, region_id: str) -> None:
        """Take a region's mark away."""
        if self._marked.pop(region_id, _NOTHING) is not _NOTHING:
            self._tell()

    def type_level(self, region_id: str, digit: int) -> None:
        """Mark a region with the level typed; a 0 typed after a 1 makes 10."""
        ten = digit == 0 and self._marked.get(region_id) == 1
        self.mark(region_id, 10 if ten else digit)

    def region_under(self, point: QPointF) -> str:
        """Region under a point of the widget, the nearest one just beside it, or ""."""
        self._fit()
        for view, frame in self._frames.items():
            back, possible = frame.inverted()
            at = back.map(point)
            if possible and 0 <= at.x() <= body.figure().views[view].size[0]:
                return body.region_at(view, at.x(), at.y(), _REACH) or ""
        return ""

    def centre_of(self, region_id: str) -> QPointF:
        """Where in the widget a region can be hit for certain."""
        self._fit()
        view = "front" if region_id.startswith("f-") else "back"
        return self._frames[view].map(QPointF(*body.region_shape(region_id).anchor))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Mark what was not marked, clear what was."""
        found = self.region_under(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not found:
            return
        self._buttons[found].setFocus(Qt.FocusReason.MouseFocusReason)
        self._turn(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the region under the pointer."""
        self._hover(self.region_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the region that was under the pointer."""
        self._hover("")

    def event(self, event: QEvent) -> bool:
        """Say a region's name where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and self._hovered:
            QToolTip.showText(self.cursor().pos(), places.label(self._hovered), self)
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit both figures anew, and put each region's button where it is painted."""
        super().resizeEvent(event)
        self._unfit = True

    def changeEvent(self, event: QEvent) -> None:
        """Fit anew when the text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._unfit = True
            self.update()

    def _fit(self) -> None:
        """Fit both figures, once for all the changes since the last time."""
        if not self._unfit:
            return
        self._unfit = False
        width, height = body.figure().views["front"].size
        words = theme.metrics().text(20)
        half = self.width() / 2
        scale = max(0.05, min(half / width, (self.height() - 2 * words) / height))
        self._frames, self._paths = {}, {}
        for n, view in enumerate(body.VIEWS):
            left = half * n + (half - width * scale) / 2
            frame = QTransform(scale, 0, 0, scale, left, words)
            self._frames[view] = frame
            for region_id, path in figure_paths.regions(view).items():
                self._paths[region_id] = fitted = frame.map(path)
                if region_id in self._buttons:
                    spot = fitted.boundingRect().toAlignedRect()
                    self._buttons[region_id].setGeometry(spot)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw figures, marks, names and the ring of the keyboard."""
        self._fit()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_regions(painter)
        self._paint_details(painter)
        self._paint_marks(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_regions(self, painter: QPainter) -> None:
        worn = theme.current()
        painter.setBrush(worn.colour("figure"))
        line = QColor(worn.colour("figure_line"))
        if worn.name != "contrast":
            line.setAlpha(90)
        painter.setPen(QPen(line, 0.8))
        for path in self._paths.values():
            painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(worn.colour("figure_line"), 1.4))
        for view, frame in self._frames.items():
            painter.drawPath(frame.map(figure_paths.outline(view)))

    def _paint_details(self, painter: QPainter) -> None:
        line = QColor(theme.current().colour("figure_line"))
        line.setAlpha(130)
        painter.setPen(QPen(line, 1.0))
        for view, frame in self._frames.items():
            for stroke in figure_paths.details(view):
                painter.drawPolyline(frame.map(stroke))

    def _paint_marks(self, painter: QPainter) -> None:
        worn = theme.current()
        painter.setFont(theme.font("small"))
        for region_id, level in self._marked.items():
            path = self._paths[region_id]
            painter.setPen(QPen(worn.colour("accent"), 1.6))
            painter.setBrush(worn.colour("accent"))
            painter.drawPath(path)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if level is not None:
                painter.setPen(worn.colour("accent_ink"))
                middle = self.centre_of(region_id)
                box = QRectF(middle.x() - 14, middle.y() - 10, 28, 20)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(level))
        focused = next((one.region_id for one in self._buttons.values() if one.ringed), "")
        for region_id, width in ((self._hovered, 2.0), (focused, 3.0)):
            if region_id:
                painter.setPen(QPen(worn.colour("focus"), width))
                painter.drawPath(self._paths[region_id])

    def _paint_words(self, painter: QPainter) -> None:
        worn, height = theme.current(), theme.metrics().text(20)
        half = self.width() // 2
        painter.setFont(theme.font("small"))
        painter.setPen(worn.colour("ink_soft"))
        centre = Qt.AlignmentFlag.AlignCenter
        for n, words in enumerate((tr("Front"), tr("Back"))):
            painter.drawText(QRect(half * n, 0, half, height), centre, words)
        foot = self.height() - height
        sides = ((tr("your right"), tr("your left")), (tr("your left"), tr("your right")))
        for n, (left, right) in enumerate(sides):
            box = QRect(half * n, foot, half, height)
            painter.drawText(box, centre, tr("{left}  |  {right}", left=left, right=right))

    def _hover(self, region_id: str) -> None:
        if region_id == self._hovered:
            return
        self._hovered = region_id
        shape = Qt.CursorShape.PointingHandCursor if region_id else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.pointed.emit(region_id)
        self.update()

    def _turn(self, region_id: str) -> None:
        if region_id in self._marked:
            self.unmark(region_id)
        else:
            self.mark(region_id)

    def _tell(self) -> None:
        self.show_marked(self.marked)
        self.changed.emit()

    @Slot()
    def on_region_pressed(self) -> None:
        """A region's button was pressed by key or screen reader."""
        button = self.sender()
        if isinstance(button, _RegionButton):
            self._turn(button.region_id)

    def go(self, region_id: str, key: int) -> None:
        """Bring the keyboard to the neighbour of a region."""
        found = body.neighbour(region_id, _ARROWS[key])
        if found is None and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            found = self._across(region_id, key)
        if found is not None:
            self._buttons[region_id].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._buttons[found].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._buttons[found].setFocus(Qt.FocusReason.TabFocusReason)

    def _across(self, region_id: str, key: int) -> str | None:
        """Region of the other figure at about the same height, when the arrow leads there."""
        to_back = region_id.startswith("f-") and key == Qt.Key.Key_Right
        to_front = region_id.startswith("b-") and key == Qt.Key.Key_Left
        if not (to_back or to_front):
            return None
        height = body.region_shape(region_id).anchor[1]
        view = body.figure().views["back" if to_back else "front"]
        edge = 0.0 if to_back else view.size[0]
        nearest = min(
            view.regions,
            key=lambda one: abs(one.anchor[1] - height) * 3 + abs(one.anchor[0] - edge),
        )
        return nearest.id


_NOTHING = object()


class _RegionButton(QAbstractButton):
    """What keyboard and screen reader see of one region; the map paints it."""

    def __init__(self, region_id: str, owner: BodyMap) -> None:
        super().__init__(owner)
        self.region_id = region_id
        self._owner = owner
        self.ringed = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.say({})
        self.clicked.connect(owner.on_region_pressed)

    def say(self, marked: dict[str, int | None]) -> None:
        """Name the region and its level for a screen reader."""
        name = places.label(self.region_id)
        level = marked.get(self.region_id)
        if level is not None:
            name = tr("{place}, level {level}", place=name, level=level)
        self.setAccessibleName(name)

    def nextCheckState(self) -> None:
        """The map decides what a press means."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the map paints."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Name the region and show the ring when the keyboard came."""
        super().focusInEvent(event)
        self.ringed = event.reason() != Qt.FocusReason.MouseFocusReason
        self._owner.pointed.emit(self.region_id)
        self._owner.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take name and ring away."""
        super().focusOutEvent(event)
        self.ringed = False
        self._owner.pointed.emit("")
        self._owner.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows travel, Space or Enter mark, a digit gives a level (0 after 1 makes 10)."""
        self.ringed = True
        key = event.key()
        if key in _ARROWS:
            self._owner.go(self.region_id, key)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.unmark(self.region_id)
        elif event.text().isdecimal() and len(event.text()) == 1:
            self._owner.type_level(self.region_id, int(event.text()))
        else:
            super().keyPressEvent(event)
