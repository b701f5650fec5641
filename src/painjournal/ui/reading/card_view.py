"""One reading card, from its question to its sources."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.cards import ABOUT_THE_DOCUMENTS, LOOKED_AT, NOT_DATED, Card, Link, card
from painjournal.domain.day_words import long_day
from painjournal.i18n import tr
from painjournal.ui import theme
from painjournal.ui.reading.reading_column import ReadingColumn
from painjournal.ui.reading.source_badge import SourceBadge
from painjournal.ui.reading.statement_block import StatementBlock
from painjournal.ui.reading.views_board import ViewsBoard
from painjournal.ui.widgets.buttons import LinkButton, QuietButton
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn

_WIDE = 120


class CardView(QWidget):
    """A card to read; `back_wanted` leads to the list, `other_wanted` to another card."""

    back_wanted = Signal()
    other_wanted = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__()
        self._card = card(key)
        self._copied = Label("", "help")
        self._others: dict[QWidget, str] = {}
        self._addresses: dict[QWidget, str] = {}
        self._scroll = ScrollColumn(widest=1120)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back = LinkButton(tr("All cards"), icon="chevron-left")
        self._back.clicked.connect(self.back_wanted)
        for part in self._parts(self._card):
            self._scroll.add(part)
            self._scroll.body.addSpacing(theme.metrics().space(28))
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    def take_focus(self) -> None:
        """Bring the keyboard to the text, so that the page keys move it."""
        self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self, shown: Card) -> tuple[QWidget, ...]:
        head = ReadingColumn(gap=8)
        head.add(_flush(self._back))
        head.add(Label(tr(shown.title), "display"))
        for sentence in shown.about:
            head.add(Label(tr(sentence), "lead"))
        head.add(Label(tr(ABOUT_THE_DOCUMENTS), "help"))
        statements = ReadingColumn(gap=24)
        statements.add(Label(tr("What the sources say"), "title"))
        for said in shown.statements:
            statements.add(StatementBlock(said))
        views = ReadingColumn(_WIDE, gap=12)
        views.add(Label(tr("The views side by side"), "title"))
        views.add(ViewsBoard(shown.views))
        return head, statements, views, self._open_questions(shown), self._sources(shown)

    def _open_questions(self, shown: Card) -> QWidget:
        column = ReadingColumn(gap=10)
        column.add(Label(tr("What is not known"), "title"))
        for sentence in shown.unknown:
            column.add(_point(sentence))
        column.add_space(32)
        column.add(Label(tr("Questions a family could take to a visit"), "title"))
        for sentence in shown.questions:
            column.add(_point(sentence))
        copy = QuietButton(tr("Copy the questions"))
        copy.clicked.connect(self._on_copy_pressed)
        row = Row(copy, self._copied, gap=12)
        row.box.setStretch(1, 1)
        column.add(row)
        return column

    def _sources(self, shown: Card) -> QWidget:
        column = ReadingColumn(gap=12)
        column.add(Label(tr("Where this comes from"), "title"))
        for link in shown.links:
            column.add(self._source(link))
        if shown.see_also:
            column.add_space(32)
            column.add(Label(tr("See also"), "title"))
            for key in shown.see_also:
                other = LinkButton(tr(card(key).title), icon="reading")
                other.clicked.connect(self._on_other_pressed)
                self._others[other] = key
                column.add(_flush(other))
        column.add_space(8)
        column.add(
            Label(
                tr("This card was last reviewed on {day}.", day=long_day(shown.reviewed)),
                "help",
            )
        )
        return column

    def _source(self, link: Link) -> QWidget:
        told = Column(gap=0 if link.opens else 2)
        if link.opens:
            title = LinkButton(link.title)
            title.setAccessibleDescription(
                tr("Opens {address} in your browser.", address=link.address)
            )
            title.setToolTip(link.address)
            title.clicked.connect(self._on_link_pressed)
            self._addresses[title] = link.address
            told.add(_flush(title))
        else:
            told.add(Label(link.title, "question"))
            address = Label(link.address, "help")
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            told.add(address)
        told.add(Label(tr(link.publisher), "help"))
        looked = tr(NOT_DATED) if link.looked is None else tr(LOOKED_AT, day=long_day(link.looked))
        told.add(Label(tr("{looked}.", looked=looked), "help"))
        if link.note:
            told.add(Label(tr(link.note), "help"))
        badge = Column(SourceBadge(link.kind), margins=(0, 10 if link.opens else 0, 0, 0))
        row = Row(badge, told, gap=12)
        row.box.setAlignment(badge, Qt.AlignmentFlag.AlignTop)
        row.box.setStretch(1, 1)
        return row

    @Slot()
    def _on_copy_pressed(self) -> None:
        lines = [
            tr(self._card.title),
            *(tr("– {line}", line=tr(one)) for one in self._card.questions),
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._copied.setText(tr("The questions are copied."))

    @Slot()
    def _on_other_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, LinkButton):
            self.other_wanted.emit(self._others[pressed])

    @Slot()
    def _on_link_pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, LinkButton):
            QDesktopServices.openUrl(QUrl(self._addresses[pressed]))


def _flush(link: LinkButton) -> QWidget:
    """A link whose words, not its ground, stand at the edge of the column."""
    link.side_room = 3
    row = Row(link)
    row.add_stretch()
    return row


def _point(sentence: str) -> QWidget:
    dash = Label("–", "reading", wrap=False)
    row = Row(dash, Label(tr(sentence), "reading"), gap=10)
    row.box.setAlignment(dash, Qt.AlignmentFlag.AlignTop)
    row.box.setStretch(1, 1)
    return row
