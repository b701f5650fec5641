"""Fields two by two, where half the width is enough for their words."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.flow_layout import FlowLayout
from painjournal.ui.widgets.question_row import QuestionRow

_HALF_FROM = 220


class PairsLayout(FlowLayout):
    """Two in a line, standing on the same ground, else one below the other."""

    def lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Pairs of equal width."""
        half = (width - self.gap()) // 2
        count = 2 if half >= theme.metrics().text(_HALF_FROM) else 1
        parts = [(item, half if count == 2 else width) for item in self.shown()]
        return [parts[at : at + count] for at in range(0, len(parts), count)]

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the lines into `rect` (or only measure) and return their height."""
        top = rect.top()
        for line in self.lines(rect.width()):
            highs = [self._height(item, wide) for item, wide in line]
            # The fields stand level, also below words of two lines or above something refused.
            leads = [_lead(item, wide) for item, wide in line]
            left = rect.left()
            for (item, wide), high, lead in zip(line, highs, leads, strict=True):
                if place:
                    item.setGeometry(QRect(left, top + max(leads) - lead, wide, high))
                left += wide + self.gap()
            below = (high - lead for high, lead in zip(highs, leads, strict=True))
            top += max(leads) + max(below) + self.gap()
        return max(0, top - self.gap() - rect.top())


def _lead(item: QLayoutItem, wide: int) -> int:
    widget = item.widget()
    return widget.lead(wide) if isinstance(widget, QuestionRow) else 0


class Pairs(QWidget):
    """Fields in such a layout."""

    def __init__(self, parts: Iterable[QWidget] = ()) -> None:
        super().__init__()
        layout = PairsLayout(14, self)
        for part in parts:
            layout.addWidget(part)
