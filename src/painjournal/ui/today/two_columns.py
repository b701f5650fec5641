"""Two columns beside one another in a wide window, one in a narrow one."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.rows import Column
from painjournal.ui.widgets.shapes import restyled

TWO_FROM = 780
"""Width, at the usual text size, from which there is room for two."""

SHARES = (4, 3)
"""What each column has of the width, left and right."""


class TwoColumns(QWidget):
    """A left and a right column; `arrange` says what stands in which."""

    def __init__(self) -> None:
        super().__init__()
        self._fitted_two: bool | None = None
        self.left, self.right = Column(gap=12), Column(gap=12)
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        for column, share in zip((self.left, self.right), SHARES, strict=True):
            column.add_stretch()
            self.box.addWidget(column, share)
        self._space()

    @property
    def fits_two(self) -> bool:
        """Whether there is room for two columns."""
        return self.width() >= theme.metrics().text(TWO_FROM)

    @abstractmethod
    def arrange(self, *, two: bool) -> None:
        """Put everything into two columns, or all into the left one."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns with the width."""
        super().resizeEvent(event)
        if self.fits_two != self._fitted_two:
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew when the text size changes."""
        super().changeEvent(event)
        if restyled(event):
            self._space()
            self._fit()

    def _fit(self) -> None:
        self._fitted_two = self.fits_two
        self.arrange(two=self._fitted_two)

    def _space(self) -> None:
        self.box.setSpacing(theme.metrics().space(16))
