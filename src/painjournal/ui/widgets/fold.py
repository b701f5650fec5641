"""A row that unfolds what is seldom needed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from painjournal.i18n import tr
from painjournal.ui import icons, theme
from painjournal.ui.widgets.buttons import Button
from painjournal.ui.widgets.shapes import restyled
from painjournal.ui.widgets.tab_order import tab_through


class Fold(QWidget):
    """A line to press; what it unfolds is built the first time it opens.

    It stands below the line, or in `area` where that is wider or further down.
    """

    turned = Signal(bool)

    def __init__(
        self,
        title: str,
        factory: Callable[[], QWidget],
        *,
        icon: str = "",
        area: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._factory = factory
        self._area = area
        self._inner: QWidget | None = None
        self.header = _Header(title, icon)
        self.header.clicked.connect(self._on_clicked)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.header)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()
        self._tell()

    @property
    def inner(self) -> QWidget | None:
        """What it unfolds; None until it was open once."""
        return self._inner

    @property
    def open(self) -> bool:
        """Whether it is unfolded."""
        return self.header.unfolded

    @open.setter
    def open(self, wanted: bool) -> None:
        if wanted and self._inner is None:
            self._inner = self._factory()
            around = self._area.layout() if self._area is not None else None
            (around or self._box).addWidget(self._inner)
            tab_through(self.header, self._inner)
        self.header.unfolded = wanted
        self.header.update()
        if self._inner is not None:
            self._inner.setVisible(wanted)
        if self._area is not None:
            self._area.setVisible(wanted)
        self._tell()

    def set_title(self, title: str) -> None:
        """Name the row anew, for instance with what is inside."""
        self.header.setText(title)
        self.header.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Space anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()

    @Slot()
    def _on_clicked(self) -> None:
        self.open = not self.open
        self.turned.emit(self.open)

    def _tell(self) -> None:
        self.header.setAccessibleDescription(tr("Unfolded") if self.open else tr("Folded"))

    def _space(self) -> None:
        self._box.setSpacing(theme.metrics().space(12))


class _Header(Button):
    """The line itself, with a chevron that points down when open."""

    side_room = 12

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title, icon=icon)
        # Not checkable: a screen reader would speak of a check box.
        self.unfolded = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """A quiet line on the ground of a card."""
        worn = theme.current()
        hot = self.underMouse() or self.isDown()
        fill = worn.colour("choice_hover" if hot else "card")
        return fill, worn.colour("card_border"), worn.colour("ink")

    def icon_room(self) -> int:
        """Room for the chevron, and for the picture if there is one."""
        side, gap = theme.metrics().icon, theme.metrics().unit
        return (side + gap) * (2 if self.icon_name else 1)

    def paint_words(self, painter: QPainter, ink: QColor) -> None:
        """Chevron, picture and words from the left."""
        worn, side, left = theme.current(), theme.metrics().icon, self.side()
        names = ["chevron-down" if self.unfolded else "chevron-right"]
        names += [self.icon_name] if self.icon_name else []
        for name in names:
            box = QRectF(left, (self.height() - side) / 2, side, side)
            icons.paint(painter, name, box, worn.colour("accent_text"))
            left += side + theme.metrics().unit
        painter.setFont(theme.font(self.weight))
        painter.setPen(ink)
        area = QRect(left, 0, self.width() - left - self.side(), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self.text())
