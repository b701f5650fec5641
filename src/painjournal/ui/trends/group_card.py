"""One way to part the days: what is said of its groups, their picture and their table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from painjournal.domain.measures import Measure
from painjournal.domain.rhythm import Group
from painjournal.i18n import tr
from painjournal.pictures.rhythm import rhythm
from painjournal.pictures.rhythm_words import rhythm_sentence, rhythm_table
from painjournal.pictures.shapes import Picture
from painjournal.ui.trends.picture_view import PictureView
from painjournal.ui.trends.short_table import ShortTable
from painjournal.ui.widgets.card import Card
from painjournal.ui.widgets.label import Label


class GroupCard(Card):
    """Sentence, picture and table of the groups, one below the other."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self._words = Label("")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.picture = PictureView(title)
        self.table = ShortTable(tr("Table: {title}", title=title))
        for part in (self._words, self.picture, self.table):
            self.add(part)

    @property
    def title(self) -> str:
        """How the days are parted."""
        return self.accessibleName()

    @property
    def words(self) -> str:
        """What is said of the groups."""
        return self._words.text()

    def show_groups(
        self, groups: Sequence[Group], one: Measure, *, own: bool, aside: str = ""
    ) -> None:
        """Show other groups; `aside` is a further sentence."""

        def draw(width: float, size: float) -> Picture:
            return rhythm(groups, one, own=own, width=width, size=size)

        said = " ".join(filter(None, (rhythm_sentence(groups, one), aside)))
        self._words.setText(said)
        self.picture.show_picture(draw)
        self.table.show_rows(rhythm_table(groups, one), 0, Qt.SortOrder.AscendingOrder)
