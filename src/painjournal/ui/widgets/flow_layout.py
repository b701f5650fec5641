"""Lays parts side by side and begins a new line when the width is used up."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from painjournal.ui import theme


class FlowLayout(QLayout):
    """A line of parts that wraps; gaps grow with the text size."""

    def __init__(self, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        # Qt asks for the height of a width many times before it places anything.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more part at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """The part at a place; None past the end ends Qt's walk."""
        inside = 0 <= index < len(self._items)
        return self._items[index] if inside else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Give one part back."""
        inside = 0 <= index < len(self._items)
        self._heights.clear()
        return self._items.pop(index) if inside else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Never asks for more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at that width."""
        if width not in self._heights:
            edge = self.contentsMargins()
            inner = QRect(0, 0, width - edge.left() - edge.right(), 0)
            height = self.arrange(inner, place=False) + edge.top() + edge.bottom()
            self._heights[width] = height
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: a part has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put every part in its place."""
        super().setGeometry(rect)
        self.arrange(rect.marginsRemoved(self.contentsMargins()), place=True)

    def sizeHint(self) -> QSize:
        """All parts in one line."""
        hints = [item.sizeHint() for item in self.shown()]
        width = sum(hint.width() for hint in hints) + self.gap() * max(0, len(hints) - 1)
        tall = max((hint.height() for hint in hints), default=0)
        return QSize(width, tall).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest part decides."""
        least = QSize()
        for item in self.shown():
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def shown(self) -> list[QLayoutItem]:
        """The parts that take room."""
        return [item for item in self._items if not item.isEmpty()]

    def gap(self) -> int:
        """Room between two parts in pixels."""
        return theme.metrics().space(self._gap)

    def lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """The parts of each line with the width each gets."""
        made: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in self.shown():
            wide = min(item.sizeHint().width(), width)
            if not made or used + self.gap() + wide > width:
                made.append([])
                used = -self.gap()
            made[-1].append((item, wide))
            used += self.gap() + wide
        return made

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Place the lines into `rect` (or only measure) and return their height."""
        top = rect.top()
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for line in self.lines(rect.width()):
            tall = max(self._height(item, wide) for item, wide in line)
            left = rect.left()
            for item, wide in line:
                if place:
                    start = rect.right() - (left - rect.left()) - wide + 1 if mirrored else left
                    item.setGeometry(QRect(start, top, wide, tall))
                left += wide + self.gap()
            top += tall + self.gap()
        return max(0, top - rect.top() - (self.gap() if self.shown() else 0))

    @staticmethod
    def _height(item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


# So few answers do not fill a wide line, but are this wide.
_FEW, _CALM = 2, 120

# What a word button can give up at both sides together and still look at ease.
_SLACK = 10


class EvenLayout(FlowLayout):
    """A scale: in one line where the words allow it, else equally wide in few equal lines."""

    def lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """One line when all fit, else lines of nearly the same count."""
        parts = self.shown()
        if not parts:
            return []
        natural = [item.sizeHint().width() for item in parts]
        spare = width - sum(natural) - self.gap() * (len(parts) - 1)
        widest = max(natural)
        if spare >= 0:
            equal = (width - self.gap() * (len(parts) - 1)) // len(parts)
            calm = max(widest, theme.metrics().text(_CALM))
            if len(parts) <= _FEW and calm < equal:
                # As wide as a whole line they would look like bars.
                return [[(item, calm) for item in parts]]
            snug = equal >= widest - theme.metrics().space(_SLACK)
            wides = [equal] * len(parts) if snug else [one + spare // len(parts) for one in natural]
            return [list(zip(parts, self._flush(wides, width), strict=True))]
        least = [
            min(item.minimumSize().width(), one) for item, one in zip(parts, natural, strict=True)
        ]
        spare = width - sum(least) - self.gap() * (len(parts) - 1)
        wanted = sum(natural) - sum(least)
        if 0 <= spare < wanted:
            # Words of several parts wrap, which is calmer than a second line of parts.
            shares = [
                spare * (one - low) // wanted for one, low in zip(natural, least, strict=True)
            ]
            return [[(i, low + more) for i, low, more in zip(parts, least, shares, strict=True)]]
        fit = max(1, (width + self.gap()) // (widest + self.gap()))
        count = -(-len(parts) // fit)
        columns = -(-len(parts) // count)
        equal = (width - self.gap() * (columns - 1)) // columns
        wides = self._flush([equal] * columns, width)
        starts = range(0, len(parts), columns)
        return [list(zip(parts[at : at + columns], wides, strict=False)) for at in starts]

    def _flush(self, wides: list[int], width: int) -> list[int]:
        """Spread the pixels that division leaves, so that the line ends at the edge."""
        left = width - sum(wides) - self.gap() * (len(wides) - 1)
        return [wide + (1 if at < left else 0) for at, wide in enumerate(wides)]
