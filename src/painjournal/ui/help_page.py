"""Getting help now: numbers to call, the same page for everybody."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from painjournal.domain.helplines import Country, country_for, help_page
from painjournal.i18n import tr
from painjournal.ui.help.number_row import Number, NumberRow
from painjournal.ui.widgets.buttons import LinkButton
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label
from painjournal.ui.widgets.rows import Column, Row
from painjournal.ui.widgets.scroll_column import ScrollColumn
from painjournal.ui.widgets.tab_order import tab_through


class HelpPage(QWidget):
    """The family's own number, then emergency numbers and helplines by country."""

    settings_wanted = Signal()

    def __init__(self, emergency_number: str) -> None:
        super().__init__()
        page = help_page()
        here = country_for(QLocale().name())
        self._scroll = ScrollColumn(widest=880)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("Getting help now"))
        self._own = Card(tr("Your family’s own number"))
        self._own_parts: list[QWidget] = []
        self._scroll.add(
            Column(Label(tr("Getting help now"), "title"), Label(tr(page.intro[0]), "lead"), gap=6)
        )
        self._scroll.add(self._own)
        if here is not None:
            self._scroll.add(_country(here))
        words = Column(gap=10)
        for sentence in page.intro[1:]:
            words.add(Label(tr(sentence)))
        self._scroll.add(words)
        for country in page.countries:
            if country is not here:
                self._scroll.add(_country(country))
        closing = Column(gap=4)
        for sentence in page.closing:
            closing.add(Label(tr(sentence), "help"))
        self._scroll.add(closing)
        self._scroll.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.set_emergency_number(emergency_number)

    def set_emergency_number(self, number: str) -> None:
        """Show the number that the family chose, or where to keep one."""
        for old in self._own_parts:
            self._own.body.removeWidget(old)
            old.deleteLater()
        change = LinkButton(
            tr("Change it in Settings") if number else tr("Keep a number here, in Settings")
        )
        change.clicked.connect(self.settings_wanted)
        if number:
            top: QWidget = Number(number, tr("Your family’s own number"), role="display")
        else:
            top = Label(
                tr(
                    "There is none yet. It can be the number of a parent, of your doctor or of "
                    "the people who treat you."
                )
            )
        change.side_room = 3
        below = Row(change)
        below.add_stretch()
        self._own_parts = [top, below]
        for part in self._own_parts:
            self._own.add(part)
        tab_through(self._scroll)

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page, for the list of keys."""
        return [(tr("Page up, Page down"), tr("Read on, or go back"))]


def _country(country: Country) -> Card:
    card = Card()
    card.setAccessibleName(tr(country.name))
    card.add(Label(tr(country.name), "heading"))
    for line in country.lines:
        card.add(NumberRow(line))
    return card
