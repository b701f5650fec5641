"""A sentence that ends in a place to go."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from painjournal.ui import theme
from painjournal.ui.widgets.buttons import Button


class LinkedSentence(Button):
    """The whole sentence can be pressed; `link`, a part of it, looks like what it leads to."""

    weight = "help"
    side_room = 6
    centred = False

    def __init__(self, sentence: str, link: str, *, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent=parent)
        self._link = link

    def colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Text alone, as quiet as help."""
        return None, None, theme.current().colour("ink_soft")

    def words(self, width: int) -> QSize:
        """The room the sentence needs in that width."""
        return self._written(width - 2 * self.side()).size().toSize()

    def paint_words(self, painter: QPainter, ink: QColor) -> None:
        """The sentence with its link."""
        written = self._written(self.width() - 2 * self.side())
        painter.translate(self.side(), (self.height() - written.size().height()) / 2)
        written.drawContents(painter)

    def _written(self, width: int) -> QTextDocument:
        worn, written = theme.current(), QTextDocument()
        written.setDocumentMargin(0)
        written.setDefaultFont(theme.font(self.weight))
        # Where to go is read in one piece.
        whole = self.text().replace(self._link, self._link.replace(" ", "\xa0"))
        written.setPlainText(whole)
        written.setTextWidth(width)
        cursor = QTextCursor(written)
        cursor.select(QTextCursor.SelectionType.Document)
        plain = QTextCharFormat()
        plain.setForeground(worn.colour("ink_soft"))
        cursor.mergeCharFormat(plain)
        begin = self.text().rfind(self._link)
        if begin >= 0:
            cursor.setPosition(begin)
            cursor.setPosition(begin + len(self._link), QTextCursor.MoveMode.KeepAnchor)
            link = QTextCharFormat()
            link.setForeground(worn.colour("accent_text"))
            link.setFontUnderline(True)
            cursor.mergeCharFormat(link)
        return written
