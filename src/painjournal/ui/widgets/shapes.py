"""Painting shared by the parts that draw themselves."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from painjournal.ui import theme

KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
        # A dialog that opens, or a window that is taken up again: where the keyboard is, is seen.
        Qt.FocusReason.ActiveWindowFocusReason,
    }
)
_RESTYLED = frozenset(
    {
        QEvent.Type.StyleChange,
        QEvent.Type.FontChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.ApplicationFontChange,
    }
)


def by_keyboard(event: QFocusEvent) -> bool:
    """Whether the focus came by a key, so that the ring must be seen."""
    return event.reason() in KEYBOARD


def restyled(event: QEvent) -> bool:
    """Whether the event says that theme or text size changed."""
    return event.type() in _RESTYLED


def shows_name(widget: QWidget, event: QEvent) -> bool:
    """Show a part's spoken name where the pointer rests; says whether the event asked for that.

    A tool tip of Qt would make a screen reader say the name a second time, as its description.
    """
    if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip:
        return False
    QToolTip.showText(event.globalPos(), widget.accessibleName(), widget)
    return True


def pen_for(widget: QWidget) -> QPainter:
    """A painter with smooth edges and smooth text."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    return painter


def rounded(
    painter: QPainter,
    box: QRectF,
    radius: float,
    fill: QColor | None = None,
    *,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box; the border lies fully inside `box`."""
    inset = width / 2 if border is not None else 0.0
    painter.setPen(QPen(border, width) if border is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill if fill is not None else QColor(Qt.GlobalColor.transparent))
    inner = box.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def focus_ring(painter: QPainter, box: QRectF, radius: float, ground: QColor) -> None:
    """A ring inside the edge of `box`, parted from what it surrounds by the ground's colour."""
    rounded(painter, box, radius, border=theme.current().colour("focus"), width=2.5)
    rounded(painter, box.adjusted(2.5, 2.5, -2.5, -2.5), radius - 2.5, border=ground, width=1.5)
